import ImageHeader
import TestSupport
import Testing

@testable import Generator

@Suite struct ImageCatalogTests {
    private static func png(_ width: UInt8, _ height: UInt8) -> [UInt8] {
        [
            0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, width, 0, 0,
            0, height, 8, 2, 0, 0, 0,
        ]
            + [0, 0, 0, 0]
    }

    @Test func knowsTheSizesOfTheImagesThatItCanRead() throws {
        var tree = MemoryTree([
            "c.svg": #"<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"/>"#, "d.png": "no image",
            "e.png": "",
        ])
        tree.files["a.png"] = Self.png(7, 5)
        tree.files["b.png"] = Self.png(1, 1)
        tree.unreadable = ["b.png"]
        let catalog = try ImageCatalog(
            ["a.png", "b.png", "c.svg", "d.png", "e.png", "gone.png"], tree: tree, workers: 3)
        #expect(catalog.size(of: "a.png")?.width == 7 && catalog.size(of: "a.png")?.height == 5)
        #expect(catalog.size(of: "c.svg")?.width == 20 && catalog.size(of: "c.svg")?.height == 10)
        for path in ["b.png", "d.png", "e.png", "gone.png", "never-asked.png"] {
            #expect(catalog.size(of: path) == nil, "\(path)")
        }
    }

    @Test func writesSizesIntoPagesAndLoadsLaterImagesLazily() throws {
        var site = TestSite([
            "content/en/a.md": "---\ntitle: A\n---\n\n![One picture](x.png)\n\n![Two pictures](x.png \"Caption\")\n"
        ])
        site.tree.files["content/en/x.png"] = Self.png(30, 20)
        let output = try site.build()
        #expect(output.report.findings.isEmpty)
        let images = HTMLPage(try #require(output.files["en/a/index.html"])).all("img")
        #expect(
            images.map { [$0["width"], $0["height"], $0["loading"], $0["decoding"], $0["alt"]] } == [
                ["30", "20", nil, "async", "One picture"], ["30", "20", "lazy", "async", "Two pictures"],
            ])
    }
}
