import CArena
import CCmarkGFM
import Testing

@Suite struct ArenaTests {
    private struct Block {
        var start: UnsafeMutableRawPointer
        var size: Int
        var byte: UInt8

        var isIntact: Bool { ArenaTests.holds(start, size, byte) }
    }

    /// Whether all bytes are one: the first is, and each is like the one before it.
    private static func holds(_ start: UnsafeMutableRawPointer, _ size: Int, _ byte: UInt8) -> Bool {
        size == 0 || start.load(as: UInt8.self) == byte && memcmp(start, start + 1, size - 1) == 0
    }

    private func withArena(_ body: () throws -> Void) throws {
        let arena = try #require(carena_new())
        let before = carena_use(arena)
        defer {
            _ = carena_use(before)
            carena_free(arena)
        }
        try body()
    }

    private func fill(_ start: UnsafeMutableRawPointer?, _ size: Int, _ byte: UInt8) throws -> Block {
        let start = try #require(start)
        #expect(Int(bitPattern: start) % 16 == 0)
        start.initializeMemory(as: UInt8.self, repeating: byte, count: size)
        return Block(start: start, size: size, byte: byte)
    }

    @Test func givesOutClearedBlocksThatDoNotTouch() throws {
        try withArena {
            var blocks: [Block] = []
            // Across several chunks, with sizes around the unit and blocks of nothing.
            for index in 0..<20_000 {
                let size = [0, 1, 15, 16, 17, 200, 4096][index % 7]
                let start = try #require(carena_calloc(1, size))
                #expect(Self.holds(start, size, 0))
                blocks.append(try fill(start, size, UInt8(index % 251)))
            }
            let areIntact = blocks.allSatisfy { $0.isIntact }
            #expect(areIntact)
        }
    }

    /// One block that grows byte by byte over the ends of chunks, and others that are moved because something follows.
    @Test(arguments: [0, 1, 16, 40, 1 << 20, 3 << 20])
    func growsBlocksAndKeepsTheirBytes(_ first: Int) throws {
        try withArena {
            var grown = try fill(carena_calloc(1, first), first, 7)
            var others: [Block] = []
            for step in 1...200 {
                let size = grown.size + [0, 1, 16, 17, 5000, 70_000][step % 6]
                let start = try #require(carena_realloc(grown.start, size))
                #expect(Self.holds(start, grown.size, grown.byte))
                grown = try fill(start, size, UInt8(step))
                if step % 3 == 0 { others.append(try fill(carena_realloc(nil, step % 48), step % 48, UInt8(step))) }
            }
            let areIntact = others.allSatisfy { $0.isIntact }
            #expect(grown.isIntact && areIntact)
        }
    }

    @Test func givesItsMemoryOutAgainAndCleared() throws {
        let arena = try #require(carena_new())
        let before = carena_use(arena)
        defer {
            _ = carena_use(before)
            carena_free(arena)
        }
        let first = try fill(carena_calloc(1, 64), 64, 1).start
        _ = try fill(carena_calloc(3, 1 << 20), 3 << 20, 1)
        carena_reset(arena)
        let again = try #require(carena_calloc(1, 64))
        #expect(again == first)
        #expect(Self.holds(again, 64, 0))
    }
}
