import Foundation
import Synchronization

/// Reads pages in a loop on a thread of its own, each with its parts, and remembers what was wrong.
final class TestReader: Sendable {
    private struct State {
        var isStopped = false
        var pages = 0
        var defects: [String] = []
    }

    private let state = Mutex(State())
    private let done = DispatchSemaphore(value: 0)

    /// - Parameters:
    ///   - onlyParts: Passes over pages that are not there or cut off, for a host that replaces files in place; a page
    ///     that is whole must still have its parts.
    ///   - get: The bytes at a path; called from the reader's thread only.
    init(onlyParts: Bool = false, _ get: @escaping @Sendable (String) -> String?) {
        Thread.detachNewThread { [self] in
            var index = 0
            while !state.withLock({ $0.isStopped }) {
                let defect = TestSite.defect(of: "ja/p\(index % TestSite.stablePages)/index.html", get)
                index += 1
                if onlyParts, let defect, !defect.contains(" for ja/") { continue }
                state.withLock {
                    $0.pages += 1
                    if let defect { $0.defects.append(defect) }
                }
            }
            done.signal()
        }
    }

    /// Pages read so far.
    var pages: Int { state.withLock { $0.pages } }

    /// Ends the loop. Returns how many pages were read and what was wrong with them.
    func stop() -> (pages: Int, defects: [String]) {
        state.withLock { $0.isStopped = true }
        done.wait()
        return state.withLock { ($0.pages, $0.defects) }
    }
}
