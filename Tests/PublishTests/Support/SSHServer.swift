import Foundation
import Testing

/// A real sshd on a high port of loopback with keys that are thrown away.
struct SSHServer {
    let server: TestServer
    /// For the programs that connect: `RSYNC_RSH`.
    let environment: [String: String]
    private let folder: TestFolder
    private let port: UInt16

    /// - Parameter through: The port that clients reach the server by, where something stands between.
    init(_ folder: TestFolder, through: (UInt16) throws -> UInt16 = { $0 }) throws {
        self.folder = folder
        for name in ["host", "user"] {
            try TestProcess.run("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", folder(name)])
        }
        try folder.write("authorized", folder.read("user.pub") ?? "")
        // The folder that sshd drops its rights in must be there.
        try? FileManager.default.createDirectory(atPath: "/run/sshd", withIntermediateDirectories: false)
        let sshd = folder
        server = try TestServer("sshd", log: folder("sshd.log")) { port in
            try sshd.write(
                "sshd_config",
                """
                Port \(port)
                ListenAddress 127.0.0.1
                HostKey \(sshd("host"))
                AuthorizedKeysFile \(sshd("authorized"))
                PidFile none
                StrictModes no
                UsePAM no
                PasswordAuthentication no
                KbdInteractiveAuthentication no
                Subsystem sftp internal-sftp

                """)
            return ["-D", "-e", "-f", sshd("sshd_config")]
        }
        port = try through(server.port)
        environment = ["RSYNC_RSH": "ssh -F " + folder("ssh_config")]
        try folder.write(
            "ssh_config",
            """
            Host *
              Port \(port)
              User \(NSUserName())
              IdentityFile \(folder("user"))
              IdentitiesOnly yes
              BatchMode yes
              UserKnownHostsFile \(folder("known"))
              GlobalKnownHostsFile /dev/null
              StrictHostKeyChecking yes

            """)
        try trustHost()
    }

    /// The environment in which rclone reaches this server as `host:`.
    func rcloneEnvironment() throws -> [String: String] {
        let login = "type = sftp\nhost = 127.0.0.1\nport = \(port)\nuser = \(NSUserName())\n"
        let keys = "key_file = \(folder("user"))\nknown_hosts_file = \(folder("known"))\n"
        try folder.write("rclone-ssh.conf", "[host]\n" + login + keys)
        return ["RCLONE_CONFIG": folder("rclone-ssh.conf")]
    }

    func trustHost() throws {
        let key = (folder.read("host.pub") ?? "").split(separator: " ").prefix(2).joined(separator: " ")
        try folder.write("known", "[127.0.0.1]:\(port) \(key)\n")
    }

    func forgetHost() throws { try folder.write("known", "") }

    func refuseUser() throws { try folder.write("authorized", "") }
}
