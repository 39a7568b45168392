import Foundation
import Generator
import Synchronization

/// One line on the terminal that shows how far a build has come. Prints nothing where there is no terminal.
final class ProgressLine: Sendable {
    private let isShown: Bool
    private let hasPrinted = Mutex(false)

    init(isShown: Bool) {
        self.isShown = isShown && Console.isTerminal
    }

    func show(_ progress: BuildProgress) {
        guard progress.total > 200 else { return }
        show("\(progress.stage.rawValue) \(progress.done) of \(progress.total)")
    }

    func show(_ text: String) {
        guard isShown else { return }
        hasPrinted.withLock { hasPrinted in
            hasPrinted = true
            Console.error("\r\u{1B}[K" + text)
        }
    }

    /// Wipes the line, so that what follows begins on an empty one.
    func clear() {
        hasPrinted.withLock { hasPrinted in
            if hasPrinted { Console.error("\r\u{1B}[K") }
            hasPrinted = false
        }
    }
}
