internal import Diagnostics
internal import Yams

/// Turns the library's nodes into ours, within limits on depth and size.
struct YAMLTreeBuilder {
    let lines: YAMLLines
    private(set) var findings: [Finding] = []
    private var count = 0

    init(lines: YAMLLines) {
        self.lines = lines
    }

    mutating func node(from node: Node, depth: Int = 0) -> YAMLNode {
        let place = lines.place(of: node)
        count += 1
        guard count <= YAMLParser.maximumNodes else {
            report(place, "aliases stand for more than \(YAMLParser.maximumNodes) values")
            return YAMLNode(place: place, value: .null)
        }
        guard depth <= YAMLParser.maximumDepth else {
            report(place, "lists and mappings are nested deeper than \(YAMLParser.maximumDepth) levels")
            return YAMLNode(place: place, value: .null)
        }
        switch node {
        case .scalar(let scalar):
            checkTag(scalar.tag, at: place)
            return YAMLNode(place: place, value: value(of: scalar, at: place))
        case .sequence(let sequence):
            checkTag(sequence.tag, at: place)
            var items: [YAMLNode] = []
            for item in sequence where findings.isEmpty { items.append(self.node(from: item, depth: depth + 1)) }
            return YAMLNode(place: place, value: .sequence(items))
        case .mapping(let mapping):
            checkTag(mapping.tag, at: place)
            var pairs: [YAMLPair] = []
            for (key, value) in mapping where findings.isEmpty {
                guard case .scalar(let scalar) = key else {
                    report(lines.place(of: key), "a key is a list or a mapping")
                    break
                }
                let keyScalar = self.scalar(from: scalar, at: lines.place(of: key))
                pairs.append(YAMLPair(key: keyScalar, value: self.node(from: value, depth: depth + 1)))
            }
            return YAMLNode(place: place, value: .mapping(pairs))
        case .alias:
            return YAMLNode(place: place, value: .null)
        }
    }

    private mutating func report(_ place: Place, _ summary: String) {
        // One is enough: the others would be the same trouble again, as often as aliases repeat it.
        guard findings.isEmpty else { return }
        findings.append(Finding(.yamlSyntax, at: place, summary, fix: "Write the values in a simpler form."))
    }

    private mutating func checkTag(_ tag: Tag, at place: Place) {
        let name = tag.description
        guard name.hasPrefix("!"), name != "!" else { return }
        report(place, "the tag “\(name)” is not supported")
    }

    private func value(of scalar: Node.Scalar, at place: Place) -> YAMLNode.Value {
        let isNull =
            scalar.style == .plain && scalar.tag.description != Tag.Name.str.rawValue
            && YAMLScalar.isNullWord(scalar.string)
        return isNull ? .null : .scalar(self.scalar(from: scalar, at: place))
    }

    private func scalar(from scalar: Node.Scalar, at place: Place) -> YAMLScalar {
        let style: YAMLScalar.Style =
            switch scalar.style {
            case .singleQuoted: .singleQuoted
            case .doubleQuoted: .doubleQuoted
            case .literal: .literal
            case .folded: .folded
            case .any, .plain: .plain
            }
        var result = YAMLScalar(text: scalar.string, style: style, place: place)
        if let mark = scalar.mark { result.segments = YAMLSegments.find(for: result, line: mark.line, in: lines) }
        return result
    }
}

extension YAMLLines {
    func place(of node: Node) -> Place {
        place(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    }
}
