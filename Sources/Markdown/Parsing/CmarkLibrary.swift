internal import CArena
internal import CCmarkGFM
internal import Synchronization

/// The door to libcmark-gfm: registers its extensions once and keeps parses from disturbing one another.
enum CmarkLibrary {
    /// The numbers that the library gave to the nodes of its extensions when they were registered.
    struct ExtensionTypes: Sendable {
        var table: UInt32 = 0
        var tableRow: UInt32 = 0
        var tableCell: UInt32 = 0
        var strikethrough: UInt32 = 0
    }

    /// Attached extensions switch entries of process-wide tables on and off while a parser finishes: parses that
    /// overlap there give wrong trees. Feeding a parser and reading a tree touch nothing shared, so they stay outside.
    private static let finishing = Mutex<Void>(())

    /// Reading this registers the extensions; Swift runs the initializer once, whatever the threads.
    static let extensionTypes: ExtensionTypes = {
        cmark_gfm_core_extensions_ensure_registered()
        return learnTypes()
    }()

    /// Arenas that no parse uses now; at most as many as parses ever ran at once. As numbers, because pointers are not
    /// Sendable.
    private static let idleArenas = Mutex<[UInt]>([])

    /// The library's allocator: its trees are built from some hundred small blocks per kilobyte, and freed all at once.
    /// The address of what the library takes for one, which must stay for as long as the process.
    private static let memory: UInt = {
        let memory = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
        memory.initialize(to: cmark_mem(calloc: carena_calloc, realloc: carena_realloc, free: carena_ignore))
        return UInt(bitPattern: memory)
    }()

    /// Parses the bytes and lends the tree, which is gone when `body` returns. Nothing is called where the library has
    /// no memory left.
    static func withTree(
        of bytes: UnsafeBufferPointer<UInt8>, footnotes: Bool, _ body: (_ root: OpaquePointer) -> Void
    ) {
        _ = extensionTypes
        withRegisteredTree(of: bytes, footnotes: footnotes, body)
    }

    private static func withRegisteredTree(
        of bytes: UnsafeBufferPointer<UInt8>, footnotes: Bool, _ body: (_ root: OpaquePointer) -> Void
    ) {
        guard let arena = takeArena() else { return }
        let before = carena_use(arena)
        defer {
            _ = carena_use(before)
            carena_reset(arena)
            let address = UInt(bitPattern: arena)
            idleArenas.withLock { $0.append(address) }
        }
        if let root = parse(bytes, footnotes: footnotes) { body(root) }
    }

    private static func takeArena() -> OpaquePointer? {
        idleArenas.withLock { $0.popLast() }.flatMap { OpaquePointer(bitPattern: $0) } ?? carena_new()
    }

    private static func parse(_ bytes: UnsafeBufferPointer<UInt8>, footnotes: Bool) -> OpaquePointer? {
        let options = footnotes ? ccmark_options | ccmark_footnotes : ccmark_options
        let memory = UnsafeMutablePointer<cmark_mem>(bitPattern: memory)
        guard let parser = cmark_parser_new_with_mem(options, memory) else { return nil }
        for name in ["table", "strikethrough", "autolink", "tasklist"] {
            if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
        }
        bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
        // Neither the parser nor the tree is freed: the arena is.
        return finish(parser)
    }

    /// Ends a parse while no other ends. Whoever parses with extensions in this process must come through here.
    static func finish(_ parser: OpaquePointer) -> OpaquePointer? {
        // The address crosses the lock as a number because pointers are not Sendable.
        let address = finishing.withLock { _ in UInt(bitPattern: cmark_parser_finish(parser)) }
        return OpaquePointer(bitPattern: address)
    }

    /// Finds the numbers by parsing a table of one struck word: the variables that hold them are not exported
    /// everywhere.
    private static func learnTypes() -> ExtensionTypes {
        var types = ExtensionTypes()
        let sample = Array("|~~a~~|\n|-|\n".utf8)
        sample.withUnsafeBufferPointer { sample in
            withRegisteredTree(of: sample, footnotes: false) { root in
                guard let table = cmark_node_first_child(root) else { return }
                types.table = ccmark_node_type(table)
                guard let row = cmark_node_first_child(table) else { return }
                types.tableRow = ccmark_node_type(row)
                guard let cell = cmark_node_first_child(row) else { return }
                types.tableCell = ccmark_node_type(cell)
                if let struck = cmark_node_first_child(cell) { types.strikethrough = ccmark_node_type(struck) }
            }
        }
        return types
    }
}
