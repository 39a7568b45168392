internal import CCmarkGFM

/// Where the block begins that inline nodes stand in, as the library reports it. Its columns of later lines are counted
/// from the first line's beginning and must be counted again.
struct InlineOrigin {
    var line = 0
    var column = 1
    /// How many block quotes it stands in.
    var quotes = 0

    /// The line that `shift` is known for, and what it adds to the library's columns there.
    var shiftedLine = 0
    var shift = 0
    /// How many bare URLs of it have been cut short.
    var stops = 0
    /// A break was the last node: the next begins where its line's text begins.
    var isAtLineStart = false

    init() {}

    init(_ node: OpaquePointer, quotes: Int) {
        line = Int(cmark_node_get_start_line(node))
        column = Int(cmark_node_get_start_column(node))
        self.quotes = quotes
    }
}
