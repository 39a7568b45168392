import Foundation
import Testing

/// `rclone serve` on a folder, and a configuration with which rclone reaches it as `host:`.
struct RcloneServer {
    enum Kind: String, CaseIterable {
        case s3, webdav, sftp
    }

    static let key = "KOTAETESTACCESSKEY00"
    static let secret = "KotaeTestSecretKey0123456789"

    let server: TestServer
    /// What is served, on this machine.
    let root: String
    /// For `remote:` of a target.
    let remote: String
    let environment: [String: String]

    /// - Parameter through: The port that clients reach the server by, where something stands between.
    init(
        _ kind: Kind, _ folder: TestFolder, password: String = RcloneServer.secret,
        through: (UInt16) throws -> UInt16 = { $0 }
    ) throws {
        let base = folder("served")
        root = base + "/bucket/docs"
        remote = "host:bucket/docs"
        try FileManager.default.createDirectory(atPath: base + "/bucket", withIntermediateDirectories: true)
        try folder.write("server.conf", "")
        server = try TestServer(
            "rclone", environment: ["RCLONE_CONFIG": folder("server.conf")], log: folder("server.log")
        ) { port in
            let address = ["--addr", "127.0.0.1:\(port)"]
            let login =
                switch kind {
                case .s3: ["--auth-key", "\(Self.key),\(Self.secret)"]
                case .webdav, .sftp: ["--user", "kb", "--pass", Self.secret]
                }
            return ["serve", kind.rawValue] + address + login + [base]
        }
        let obscured = try Self.obscured(password)
        let port = try through(server.port)
        let address = "127.0.0.1\nport = \(port)"
        let lines =
            switch kind {
            case .s3:
                "type = s3\nprovider = Rclone\naccess_key_id = \(Self.key)\nsecret_access_key = \(password)\n"
                    + "endpoint = http://127.0.0.1:\(port)"
            case .webdav:
                "type = webdav\nvendor = other\nurl = http://127.0.0.1:\(port)\nuser = kb\npass = \(obscured)"
            case .sftp: "type = sftp\nuser = kb\npass = \(obscured)\nknown_hosts_file = none\nhost = \(address)"
            }
        try folder.write("rclone.conf", "[host]\n\(lines)\n")
        environment = ["RCLONE_CONFIG": folder("rclone.conf")]
    }

    private static func obscured(_ password: String) throws -> String {
        try output(["obscure", password], environment: ["RCLONE_CONFIG": "/dev/null"])
    }

    static func output(_ arguments: [String], environment: [String: String] = [:]) throws -> String {
        let result = try TestProcess.run("rclone", arguments + ["-q"], environment: environment)
        return result.text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
