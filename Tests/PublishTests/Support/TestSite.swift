import Foundation
import Publish

/// Builds sites as Kotae lays them out, in numbered versions: all pages, styles and index parts differ from version to
/// version.
struct TestSite {
    static let stablePages = 12

    let folder: TestFolder
    let name: String

    var path: String { folder(name) }
    var site: PublishSite {
        PublishSite(
            folder: path,
            locales: [PublishSite.Locale(name: "ja", prefix: "ja/"), PublishSite.Locale(name: "en", prefix: "en/")])
    }

    init(_ folder: TestFolder, _ name: String, files: [String: String]) throws {
        self.folder = folder
        self.name = name
        for (file, text) in files { try folder.write(name + "/" + file, text) }
        let lines = files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { $0 + "\n" }
        try folder.write(name + "/kotae-manifest.txt", "# Written by kotae build.\n" + lines.joined())
    }

    init(_ folder: TestFolder, version: Int) throws {
        try self.init(folder, "site-\(version)", files: Self.files(version: version))
    }

    static func files(version: Int) -> [String: String] {
        let digits = String(version)
        let hash = "hash" + String(repeating: "0", count: 6 - digits.count) + digits
        let style = "theme/kotae.\(hash).css"
        let part = "search/ja-\(hash)/h1.js"
        var files = [
            style: "/* version \(version) */" + String(repeating: "a{color:red}\n", count: 200) + "/*end*/",
            part: "// version \(version)\n" + String(repeating: "0;\n", count: 400) + "/*end*/",
            "search/ja.js": "kotae(\"\(part)\")/*end*/",
            "faq.json": "{\"version\":\(version)}",
            "sitemap.xml": "<urlset>\(version)</urlset>",
            "en/same/index.html": "<html>\(String(repeating: "same ", count: 50))</html>",
            "ja/only-\(version)/index.html": page(version, style, part),
            "ja/よくある質問 & more/index.html": page(version, style, part),
        ]
        for index in 0..<stablePages { files["ja/p\(index)/index.html"] = page(version, style, part) }
        return files
    }

    private static func page(_ version: Int, _ style: String, _ part: String) -> String {
        "<html><link href=\"/\(style)\"><script src=\"/\(part)\"></script><p>version \(version)</p>"
            + String(repeating: "<p>答え</p>\n", count: 100) + "</html>"
    }

    /// What is wrong with a page and its parts, asked for one after another as a browser does; nil where all is well.
    ///
    /// - Parameter get: The bytes at a path from the site's root, or nil where there are none.
    static func defect(of path: String, _ get: (String) throws -> String?) rethrows -> String? {
        guard let page = try get(path) else { return "\(path) is missing" }
        guard page.hasSuffix("</html>") else { return "\(path) is cut off at \(page.utf8.count) bytes" }
        for piece in page.components(separatedBy: "=\"/").dropFirst() {
            let part = String(piece.prefix { $0 != "\"" })
            guard let text = try get(part) else { return "\(part) is missing for \(path)" }
            guard text.hasSuffix("/*end*/") else { return "\(part) is cut off for \(path)" }
        }
        return nil
    }
}
