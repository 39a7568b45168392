internal import KnowledgeBase

/// What the engine made of a shape: bytes, and between them the numbers of values.
struct TemplatePieces: Sendable {
    /// Stands around a value's number in what the engine prints.
    static let mark: UInt8 = 0x02

    private let text: MarkedText

    /// Takes apart what the engine printed for marks.
    init(_ printed: [UInt8]) {
        text = MarkedText(printed, mark: Self.mark)
    }

    /// Puts values in the place of the marks.
    func joined(with values: [ViewValue]) -> [UInt8] {
        var length = 0
        for place in text.places {
            switch values[place.number] {
            case .raw(let html): length += html.count
            case .text(let text): length += text.utf8.count + 16
            default: break
            }
        }
        return text.joined(adding: length) { Self.append(values[$0], to: &$1) }
    }

    /// Appends the same.
    func append(_ values: [ViewValue], to output: inout [UInt8]) {
        text.append(to: &output) { Self.append(values[$0], to: &$1) }
    }

    private static func append(_ value: ViewValue, to output: inout [UInt8]) {
        switch value {
        case .raw(let html): output.append(contentsOf: html)
        case .text(let text): Markup.append(text, to: &output)
        default: break
        }
    }
}
