/// A parsed expression. Parse once, evaluate often; it can be shared between threads.
public struct Expression: Sendable {
    /// The index of a node in ``nodes``.
    public typealias NodeID = Int

    /// The text it was parsed from.
    public let source: String
    /// The nodes; a node comes after its children. A few are in no tree: the names of macro variables.
    public let nodes: [Node]
    /// The node of the whole expression.
    public let root: NodeID

    private let bytes: [UInt8]

    /// Parses an expression.
    ///
    /// Linear in the text. Names are not looked up: an unknown variable or function is an error of the evaluation.
    /// - Parameters:
    ///   - source: the text of the expression.
    ///   - limits: the longest text and the deepest nesting allowed.
    /// - Throws: ``ParseError`` with the place of the first mistake.
    public init(parsing source: String, limits: Limits = Limits()) throws(ParseError) {
        let bytes = Array(source.utf8)
        do throws(SyntaxFault) {
            guard bytes.count <= limits.sourceLength else {
                throw SyntaxFault("the expression is longer than \(limits.sourceLength) bytes", at: 0..<0)
            }
            var parser = Parser(bytes, nesting: limits.nesting)
            root = try parser.parse()
            nodes = parser.nodes
        } catch {
            let place = Place(offset: error.range.lowerBound, in: bytes)
            throw ParseError(
                message: error.message, help: error.help, place: place, utf8Length: error.range.count)
        }
        self.source = source
        self.bytes = bytes
    }

    /// Where a node begins. Linear in the length of the text.
    public func place(of node: NodeID) -> Place {
        Place(offset: nodes[node].utf8Range.lowerBound, in: bytes)
    }

    /// The place of a byte of the source. Linear in the length of the text.
    public func place(atUTF8Offset offset: Int) -> Place {
        Place(offset: offset, in: bytes)
    }

    /// The text that a node covers.
    public func text(of node: NodeID) -> String {
        String(decoding: bytes[nodes[node].utf8Range], as: UTF8.self)
    }
}
