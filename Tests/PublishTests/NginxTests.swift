import Foundation
import Publish
import Testing

/// nginx reads a folder while it is switched.
@Suite(.serialized, .enabled(if: TestTools.runsSlowTests && TestTools.has("nginx")))
struct NginxTests {
    static func server(_ folder: TestFolder, root: String) throws -> TestServer {
        try TestServer("nginx", log: folder("nginx.log")) { port in
            try folder.write(
                "nginx.conf",
                """
                daemon off;
                user \(NSUserName());
                worker_processes 1;
                pid \(folder("nginx.pid"));
                error_log stderr;
                events {}
                http {
                  access_log off;
                  client_body_temp_path \(folder("t1"));
                  proxy_temp_path \(folder("t2"));
                  fastcgi_temp_path \(folder("t3"));
                  uwsgi_temp_path \(folder("t4"));
                  scgi_temp_path \(folder("t5"));
                  server { listen 127.0.0.1:\(port); root "\(root)"; }
                }

                """)
            return ["-c", folder("nginx.conf"), "-e", "stderr"]
        }
    }

    @Test func showsNoErrorWhileTheFolderIsSwitched() async throws {
        let folder = try TestFolder()
        let host = try TestPublish(folder, ["type": "folder", "path": folder("www/kb"), "keep": "3"])
        try await host.publish(TestSite(folder, version: 1))
        let server = try Self.server(folder, root: folder("www/kb"))
        let port = server.port
        let reader = TestReader { path in
            guard let answer = TestHTTP.get(path, port: port), answer.status == 200 else { return nil }
            return answer.body
        }
        for version in 2...40 {
            // Parts stay for one publish: a reader slower than two of them would miss some, and rightly so.
            let before = reader.pages
            while reader.pages < before + 2 { await Task.yield() }
            try await host.publish(TestSite(folder, version: version))
            if version % 10 == 0 { _ = try await host.publisher.rollback(host.target) }
        }
        let (pages, defects) = reader.stop()
        server.stop()
        print("nginx: 39 releases and 4 rollbacks, \(pages) pages read with their parts, \(defects.count) defects")
        #expect(defects.isEmpty)
        #expect(pages > 100)
    }
}
