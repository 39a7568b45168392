/// How a program ended and what it wrote.
package struct CommandResult: Sendable, Equatable {
    package enum Ending: Sendable, Equatable {
        case exited(Int32)
        case signaled(Int32)
    }

    package var ending: Ending
    package var output: [UInt8]
    /// Standard error, with credentials masked; the last 64 KiB where there is more.
    package var errors: String

    package init(ending: Ending, output: [UInt8] = [], errors: String = "") {
        self.ending = ending
        self.output = output
        self.errors = errors
    }

    package var isSuccess: Bool { ending == .exited(0) }
    package var text: String { String(decoding: output, as: UTF8.self) }
    /// The lines of standard output, empty ones left out.
    package var lines: [Substring] { text.split(whereSeparator: \.isNewline) }
}
