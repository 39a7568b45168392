import Publish
import Synchronization
import Testing

@Suite struct LiveCommandRunnerTests {
    @Test func passesArgumentsAsTheyAre() async throws {
        let words = ["%s|", "a b", "$HOME", "`x`", "答え", "'", "*"]
        let result = try await LiveCommandRunner().run(Command("printf", words))
        #expect(result.text == "a b|$HOME|`x`|答え|'|*|")
        #expect(result.isSuccess)
    }

    @Test func passesInputAndEnvironment() async throws {
        let echoed = try await LiveCommandRunner().run(Command("cat", [], input: [0, 1, 255]))
        #expect(echoed.output == [0, 1, 255])
        let command = Command("env", [], environment: ["KOTAE_TEST": "1"], withoutVariables: ["HOME"])
        let lines = try await LiveCommandRunner().run(command).lines
        #expect(lines.contains("KOTAE_TEST=1"))
        #expect(!lines.contains { $0.hasPrefix("HOME=") })
        #expect(lines.contains { $0.hasPrefix("PATH=") })
    }

    @Test func readsBothStreamsWhateverTheirSize() async throws {
        let script = "i=0; while [ $i -lt 20000 ]; do echo out$i; echo err$i >&2; i=$((i+1)); done; exit 3"
        let seen = Mutex(0)
        let result = try await LiveCommandRunner().run(Command("sh", ["-c", script])) { _ in seen.withLock { $0 += 1 } }
        #expect(result.ending == .exited(3))
        #expect(result.lines.count == 20000)
        #expect(result.errors.hasSuffix("err19999\n"))
        #expect(result.errors.utf8.count <= 65536)
        #expect(seen.withLock { $0 } == 40000)
    }

    @Test func hidesCredentialsInWords() async throws {
        let result = try await LiveCommandRunner().run(Command("sh", ["-c", "echo https://u:hunter2@h/ >&2; exit 1"]))
        #expect(result.errors == "https://***@h/\n")
    }
}
