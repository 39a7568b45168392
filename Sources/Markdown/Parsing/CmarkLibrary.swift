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

    /// Parses the bytes. The caller frees the tree with `cmark_node_free`. Nil only where the library has no memory
    /// left.
    static func parse(_ bytes: UnsafeBufferPointer<UInt8>, footnotes: Bool) -> OpaquePointer? {
        _ = extensionTypes
        return parseRegistered(bytes, footnotes: footnotes)
    }

    private static func parseRegistered(_ bytes: UnsafeBufferPointer<UInt8>, footnotes: Bool) -> OpaquePointer? {
        let options = footnotes ? ccmark_options | ccmark_footnotes : ccmark_options
        guard let parser = cmark_parser_new(options) else { return nil }
        defer { cmark_parser_free(parser) }
        for name in ["table", "strikethrough", "autolink", "tasklist"] {
            if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
        }
        bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
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
        guard let root = sample.withUnsafeBufferPointer({ parseRegistered($0, footnotes: false) }) else { return types }
        defer { cmark_node_free(root) }
        guard let table = cmark_node_first_child(root) else { return types }
        types.table = ccmark_node_type(table)
        guard let row = cmark_node_first_child(table) else { return types }
        types.tableRow = ccmark_node_type(row)
        guard let cell = cmark_node_first_child(row) else { return types }
        types.tableCell = ccmark_node_type(cell)
        if let struck = cmark_node_first_child(cell) { types.strikethrough = ccmark_node_type(struck) }
        return types
    }
}
