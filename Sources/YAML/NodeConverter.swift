internal import Diagnostics
internal import Yams

/// Turns the nodes of the YAML library into ours.
struct NodeConverter {
    let path: String
    let lineOffset: Int
    var findings: [Finding] = []
    private var count = 0

    init(path: String, lineOffset: Int) {
        self.path = path
        self.lineOffset = lineOffset
    }

    /// Whether the document was larger than allowed; what was converted is then not all of it.
    var isExhausted: Bool { count > YAMLParser.maximumNodes }

    mutating func convert(_ node: Node, depth: Int) -> YAMLNode {
        let place = Place(
            path: path, line: lineOffset + max(1, node.mark?.line ?? 1), column: max(1, node.mark?.column ?? 1))
        count += 1
        guard !isExhausted, depth <= YAMLParser.maximumDepth else {
            count = YAMLParser.maximumNodes + 1
            return YAMLNode(.null, at: place)
        }
        switch node {
        case .scalar(let scalar):
            return YAMLNode(content(of: scalar), at: place)
        case .sequence(let sequence):
            return YAMLNode(.sequence(sequence.map { convert($0, depth: depth + 1) }), at: place)
        case .mapping(let mapping):
            return YAMLNode(
                .mapping(mapping.map { (convert($0.key, depth: depth + 1), convert($0.value, depth: depth + 1)) }), at: place)
        case .alias:
            return YAMLNode(.null, at: place)
        }
    }

    private func content(of scalar: Node.Scalar) -> YAMLNode.Content {
        let isPlain = scalar.style == .plain || scalar.style == .any
        if isPlain, ["", "~", "null", "Null", "NULL"].contains(scalar.string) { return .null }
        return .scalar(scalar.string, isPlain: isPlain)
    }
}
