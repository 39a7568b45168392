/// A program to run, with its arguments as they are: no shell reads them.
package struct Command: Sendable, Equatable {
    /// A name to look up in `PATH`: `git`, `rclone`, `rsync`.
    package var program: String
    package var arguments: [String]
    /// Added to the environment of this process.
    package var environment: [String: String] = [:]
    /// Variables that are kept from the program.
    package var withoutVariables: [String] = []
    /// What the program reads from standard input.
    package var input: [UInt8] = []
    /// An open file that is the program's standard input where `input` is empty, so that it stays open, and locked
    /// where it is locked, for as long as the program runs: also when this process is killed.
    package var lockedFile: Int32?

    package init(
        _ program: String, _ arguments: [String], environment: [String: String] = [:],
        withoutVariables: [String] = [], input: [UInt8] = []
    ) {
        self.program = program
        self.arguments = arguments
        self.environment = environment
        self.withoutVariables = withoutVariables
        self.input = input
    }
}
