import Foundation
import Generator
import Preview
import Testing

/// Over real sockets on loopback.
@Suite struct PreviewServerTests {
    @Test func servesPagesAsAHostDoes() async throws {
        try await ServedSite.with { port, _, _ in
            try await ServedSite.blocking {
                let page = try RawClient.get("/docs/en/faq/", port: port)
                #expect(page.status == 200)
                #expect(page.headers["content-type"] == "text/html; charset=utf-8")
                #expect(page.headers["content-length"] == "\(page.body.count)")
                #expect(page.text.contains("<script src=\"/.kotae/live.js\""))
                #expect(try RawClient.get("/", port: port).headers["location"] == "/docs/")
                #expect(try RawClient.get("/docs", port: port).headers["location"] == "/docs/")
                let folder = try RawClient.get("/docs/en/faq", port: port)
                #expect((folder.status, folder.headers["location"]) == (301, "/docs/en/faq/"))
                #expect(try RawClient.get("/docs/old/renewal/", port: port).text.contains("en/guide/renewal/"))
                #expect(try RawClient.get("/docs/CNAME", port: port).text == "kb.example.com\n")
                #expect(
                    try RawClient.get("/docs/assets/logo.svg", port: port).headers["content-type"]
                        == "image/svg+xml; charset=utf-8")
                #expect(try RawClient.get("/elsewhere/", port: port).status == 404)
                #expect(try RawClient.get("/docs/en/faq/", port: port, method: "POST").status == 405)
            }
        }
    }

    @Test func answersWhatIsMissingInTheReadersLanguage() async throws {
        try await ServedSite.with { port, _, _ in
            try await ServedSite.blocking {
                let page = try RawClient.get("/docs/ja/nothing/", port: port)
                #expect(page.status == 404)
                #expect(page.text.contains("<html lang=\"ja\""))
                #expect(try RawClient.get("/docs/nothing", port: port).status == 404)
            }
        }
    }

    @Test func letsNoPathLeaveTheRoot() async throws {
        try await ServedSite.with { port, _, _ in
            try await ServedSite.blocking {
                for path in [
                    "/docs/../site.yaml", "/docs/%2e%2e/site.yaml", "/docs/..%2fsite.yaml",
                    "/docs/%252e%252e/site.yaml",
                    "/docs/assets/%2e%2e/%2e%2e/site.yaml", "/docs/assets/..%5c..%5csite.yaml", "/docs/%00",
                    "/docs/site.yaml",
                    "/docs/content/en/faq.md", "/docs/en/faq.md", "/../../../../etc/passwd", "/docs/%2fetc/passwd",
                    "//etc/passwd",
                    "/.kotae/../site.yaml", "/.kotae/%2e%2e/site.yaml",
                ] {
                    let response = try RawClient.get(path, port: port)
                    #expect((400..<500).contains(response.status), "\(path): \(response.status)")
                    #expect(!response.text.contains("defaultLocale"), "\(path)")
                }
            }
        }
    }

    @Test func followsNoLinkOutOfTheRoot() async throws {
        let secret = NSTemporaryDirectory() + "kotae-secret-" + UUID().uuidString
        try ServedSite.write("top secret", to: secret + "/file.txt")
        defer { try? FileManager.default.removeItem(atPath: secret) }
        try await ServedSite.with { port, root, _ in
            try await ServedSite.blocking {
                let files = FileManager.default
                let content = root + "/content"
                let events = try RawClient(port: port)
                defer { events.end() }
                try events.send("GET /.kotae/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
                _ = try events.read(until: "event: hello")
                #expect(try RawClient.get("/docs/CNAME", port: port).status == 200)
                try files.removeItem(atPath: content + "/static/CNAME")
                try files.createSymbolicLink(
                    atPath: content + "/static/CNAME", withDestinationPath: secret + "/file.txt")
                // At once, whether or not the session has seen it.
                #expect(try RawClient.get("/docs/CNAME", port: port).status == 404)
                try files.createSymbolicLink(atPath: content + "/assets/out", withDestinationPath: secret)
                _ = try events.read(until: "event: change")
                for path in ["CNAME", "assets/out/file.txt", "assets/out", "assets/out/"] {
                    let response = try RawClient.get("/docs/" + path, port: port)
                    #expect(response.status == 404 && !response.text.contains("secret"), "\(path)")
                }
            }
        }
    }

    @Test func refusesForeignHosts() async throws {
        try await ServedSite.with { port, _, _ in
            try await ServedSite.blocking {
                for host in [
                    "evil.example", "evil.example:4000", "localhost.evil.example", "127.0.0.1.evil.example", "",
                ] {
                    let response = try RawClient.get("/docs/en/faq/", port: port, host: host)
                    #expect(response.status == 421, "\(host)")
                }
                for host in ["localhost", "LOCALHOST:4000", "127.0.0.1:4000", "[::1]:4000", "kb.localhost"] {
                    let response = try RawClient.get("/docs/en/faq/", port: port, host: host)
                    #expect(response.status == 200, "\(host)")
                }
            }
        }
    }

    @Test(arguments: ["/docs/assets/logo.svg", "/docs/site.json"])
    func answersRangesAndConditions(path: String) async throws {
        try await ServedSite.with { port, _, _ in
            try await ServedSite.blocking {
                let whole = try RawClient.get(path, port: port)
                let tag = try #require(whole.headers["etag"])
                let part = try RawClient.get(path, port: port, ["Range: bytes=2-5"])
                #expect(part.status == 206)
                #expect(part.body == Array(whole.body[2...5]))
                #expect(part.headers["content-range"] == "bytes 2-5/\(whole.body.count)")
                let last = try RawClient.get(path, port: port, ["Range: bytes=-3"])
                #expect(last.body == Array(whole.body.suffix(3)))
                let outside = try RawClient.get(path, port: port, ["Range: bytes=99999999-"])
                #expect((outside.status, outside.headers["content-range"]) == (416, "bytes */\(whole.body.count)"))
                let known = try RawClient.get(path, port: port, ["If-None-Match: \"x\", W/\(tag)"])
                #expect((known.status, known.body.count) == (304, 0))
                #expect(try RawClient.get(path, port: port, ["If-None-Match: \"x\""]).status == 200)
                #expect(try RawClient.get(path, port: port, ["Range: bytes=0-1", "If-Range: \"x\""]).status == 200)
                #expect(try RawClient.get(path, port: port, ["Range: bytes=0-1", "If-Range: \(tag)"]).status == 206)
                let head = try RawClient.get(path, port: port, method: "HEAD")
                #expect((head.status, head.body.count) == (200, 0))
                #expect(head.headers["content-length"] == "\(whole.body.count)")
            }
        }
    }

    @Test func isNotStoppedBySlowClients() async throws {
        try await ServedSite.with { port, _, _ in
            try await ServedSite.blocking {
                let slow = try (0..<50).map { _ in try RawClient(port: port) }
                for client in slow { try client.send("GET /docs/en/faq/ HT") }
                let broken = try RawClient(port: port)
                try broken.send("\u{0}\u{1}\r\n\r\n")
                #expect(try RawClient.get("/docs/en/faq/", port: port).status == 200)
                for client in slow { client.end() }
                broken.end()
                #expect(try RawClient.get("/docs/en/faq/", port: port).status == 200)
            }
        }
    }

    @Test func isNotStoppedByReadersThatDoNotRead() async throws {
        var files = SampleSite.files
        files["content/static/large.bin"] = String(repeating: "0123456789abcdef", count: 1 << 19)
        try await ServedSite.with(files) { port, _, _ in
            try await ServedSite.blocking {
                let idle = try (0..<50).map { _ in try RawClient(port: port) }
                for client in idle { try client.send("GET /docs/large.bin HTTP/1.1\r\nHost: localhost\r\n\r\n") }
                let whole = try RawClient.get("/docs/large.bin", port: port)
                #expect(whole.body.count == 8 << 20)
                #expect(try RawClient.get("/docs/en/faq/", port: port).status == 200)
                for client in idle { client.end() }
            }
        }
    }

    @Test(arguments: [
        ("github-pages", "/docs/ja/nothing", 404, "lang=\"en\""), ("s3", "/docs/en/faq", 302, ""),
        ("alibaba-oss", "/docs/en/faq", 302, ""), ("nginx", "/docs/en/faq", 301, ""),
        ("cloudflare", "/docs/en/faq/index.html", 308, ""), ("cloudflare", "/docs/old/renewal", 301, ""),
        ("cloudflare", "/docs/ja/nothing", 404, "lang=\"ja\""), ("netlify", "/docs/old/renewal/", 200, "renewal"),
    ])
    func answersAsTheChosenHost(name: String, path: String, status: Int, text: String) async throws {
        let host = try #require(HostProfile.named(name))
        try await ServedSite.with(host: host) { port, _, _ in
            try await ServedSite.blocking {
                let response = try RawClient.get(path, port: port)
                #expect(response.status == status)
                #expect(text.isEmpty || response.text.contains(text))
                if (300..<400).contains(status) {
                    #expect(response.headers["location"]?.hasSuffix("/") == true, "\(response.headers)")
                }
            }
        }
    }

    @Test func servesTwoHundredReadersAtOnce() async throws {
        try await ServedSite.with { port, _, _ in
            try await ServedSite.blocking {
                let readers = try (0..<200).map { _ in try RawClient(port: port) }
                for (number, reader) in readers.enumerated() {
                    let path = number % 2 == 0 ? "/docs/en/faq/" : "/docs/ja/faq/"
                    try reader.send("GET \(path) HTTP/1.1\r\nHost: localhost\r\n\r\n")
                }
                for reader in readers { #expect(try reader.read(until: "</html>").hasPrefix("HTTP/1.1 200 ")) }
                for reader in readers { reader.end() }
            }
        }
    }

    @Test func tellsOpenPagesOfASave() async throws {
        try await ServedSite.with { port, root, _ in
            try await ServedSite.blocking {
                let events = try RawClient(port: port)
                defer { events.end() }
                try events.send("GET /.kotae/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
                let hello = try events.read(until: "event: hello")
                #expect(hello.contains("text/event-stream"))
                try ServedSite.write(
                    "---\ntitle: Questions\nkind: faq\n---\n## Fresh?\n\nYes.\n", to: root + "/content/en/faq.md")
                _ = try events.read(until: "event: change")
                #expect(try RawClient.get("/docs/en/faq/", port: port).text.contains("Fresh?"))
                // As editors save: a new file takes the place of the old one.
                try ServedSite.write(
                    "---\ntitle: Questions\nkind: faq\n---\n## Renamed?\n\nYes.\n", to: root + "/content/en/.faq.tmp")
                #expect(rename(root + "/content/en/.faq.tmp", root + "/content/en/faq.md") == 0)
                _ = try events.read(until: "event: change")
                #expect(try RawClient.get("/docs/en/faq/", port: port).text.contains("Renamed?"))
            }
        }
    }

    @Test func tellsWhatIsWrongWithAPage() async throws {
        var files = SampleSite.files
        files["content/en/faq.md"]? += "\n[x](nowhere.md)\n"
        try await ServedSite.with(files) { port, _, _ in
            try await ServedSite.blocking {
                let info = try RawClient.get("/.kotae/page?/docs/en/faq/", port: port).text
                #expect(info.contains("\"id\":\"broken-link\""))
                #expect(info.contains("\"excerpt\":\"[x](nowhere.md)\""))
                #expect(
                    try RawClient.get("/.kotae/page?/docs/en/guide/steps/", port: port).text.contains(
                        "\"missing\":[\"ja\"]"))
            }
        }
    }

    @Test func namesAFreePortWhereOneIsTaken() async throws {
        try await ServedSite.with { port, _, session in
            let site = PreviewSite(session: session, host: .kotae, listensOn: "127.0.0.1")
            let second = try PreviewServer(site: site, live: LiveReload(), address: "127.0.0.1", port: port)
            let error = await #expect(throws: ServerError.self) { try await second.run() }
            guard case .portTaken(port, let free?)? = error else {
                return #expect(Bool(false), "\(String(describing: error))")
            }
            #expect(free != port)
        }
    }
}
