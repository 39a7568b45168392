internal import Synchronization

/// Where the lines of a text begin, found when the first place is asked for: a text may have a finding on each line.
final class LineStarts: Sendable {
    private struct State {
        /// Byte offsets, ascending; empty until they are asked for.
        var starts: [Int] = []
        /// The last column that was counted, from which one further on the line is counted on.
        var line = 0
        var offset = 0
        var column = 1
    }

    private let state = Mutex(State())

    /// Line and column of a byte offset, which is in `0...bytes.count`.
    func position(of offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
        state.withLock { state in
            if state.starts.isEmpty { state.starts = Self.starts(of: bytes) }
            var low = 0
            var high = state.starts.count
            while high - low > 1 {
                let middle = (low + high) / 2
                if state.starts[middle] <= offset { low = middle } else { high = middle }
            }
            return (low + 1, Self.column(of: offset, line: low, in: bytes, &state))
        }
    }

    /// Column of a byte column (from 1) of a line (from 1); nil where there is no such line.
    func column(line: Int, byteColumn: Int, in bytes: [UInt8]) -> Int? {
        state.withLock { state in
            if state.starts.isEmpty { state.starts = Self.starts(of: bytes) }
            guard state.starts.indices.contains(line - 1) else { return nil }
            let offset = min(state.starts[line - 1] + max(byteColumn - 1, 0), bytes.count)
            return Self.column(of: offset, line: line - 1, in: bytes, &state)
        }
    }

    private static func column(of offset: Int, line: Int, in bytes: [UInt8], _ state: inout State) -> Int {
        if state.line != line || state.offset > offset || state.offset < state.starts[line] {
            (state.line, state.offset, state.column) = (line, state.starts[line], 1)
        }
        // A column is a Unicode scalar that begins before.
        for byte in bytes[state.offset..<offset] where byte & 0xC0 != 0x80 { state.column += 1 }
        state.offset = offset
        return state.column
    }

    private static func starts(of bytes: [UInt8]) -> [Int] {
        var starts = [0]
        for index in bytes.indices {
            let byte = bytes[index]
            if byte == 0x0A || (byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)) {
                starts.append(index + 1)
            }
        }
        return starts
    }
}
