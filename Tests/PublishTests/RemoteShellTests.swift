import Testing

@testable import Publish

@Suite struct RemoteShellTests {
    @Test(arguments: [
        ("kb@host:/srv/www", "kb@host"), ("host:www", "host"), ("kb@[::1]:/srv", "kb@::1"),
        ("[fe80::1]:/srv", "fe80::1"),
        ("rsync://host/module", nil), ("host::module/path", nil), ("/srv/www", nil), ("./a:b", nil), ("www", nil),
    ])
    func findsTheHostThatSSHReaches(destination: String, host: String?) {
        #expect(RemoteShell.host(of: destination) == host)
    }

    @Test(arguments: [
        ("kb@127.0.0.1:/srv", [:], ["-e", "ssh -o ConnectTimeout=20"]),
        ("kb@127.0.0.1:/srv", ["RSYNC_RSH": "ssh -p 2222"], []), ("/srv/www", [:], []),
    ])
    func letsSSHGiveUpSoonUnlessTheUserHasSaidHow(
        destination: String, environment: [String: String], options: [String]
    ) async throws {
        let folder = try TestFolder()
        // Without the configuration of whoever runs the test.
        try folder.write("bin/ssh", "#!/bin/sh\necho connecttimeout none\n")
        try folder.makeExecutable("bin/ssh")
        #expect(try await chosen(destination, environment, folder) == options)
    }

    @Test func leavesTheTimeoutOfTheConfigurationOfSSH() async throws {
        let folder = try TestFolder()
        try folder.write("bin/ssh", "#!/bin/sh\necho connecttimeout 5\n")
        try folder.makeExecutable("bin/ssh")
        #expect(try await chosen("host:/srv", [:], folder) == [])
    }

    private func chosen(
        _ destination: String, _ environment: [String: String], _ folder: TestFolder
    ) async throws -> [String] {
        var environment = environment
        environment["PATH"] = folder("bin") + ":/usr/bin:/bin"
        let context = HostContext(
            runner: TestRunner(environment: environment), workFolder: folder("work"), lockedFile: 0, progress: { _ in })
        return try await RemoteShell(destination: destination, context: context).options()
    }
}
