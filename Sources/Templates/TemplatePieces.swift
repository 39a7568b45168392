internal import KnowledgeBase

/// What the engine made of a shape: bytes, and between them the numbers of values.
struct TemplatePieces: Sendable {
    /// Stands around a value's number in what the engine prints. A control character cannot come from a template.
    static let mark: UInt8 = 0x02

    private var pieces: [(bytes: [UInt8], value: Int?)] = []
    private var size = 0

    /// Takes apart what the engine printed for marks.
    init(_ printed: String) {
        var bytes: [UInt8] = []
        var number: Int?
        for byte in printed.utf8 {
            if byte == Self.mark {
                if let value = number {
                    pieces.append((bytes, value))
                    size += bytes.count
                    (bytes, number) = ([], nil)
                } else {
                    number = 0
                }
            } else if let digits = number {
                number = digits * 10 + Int(byte) - 0x30
            } else {
                bytes.append(byte)
            }
        }
        pieces.append((bytes, nil))
        size += bytes.count
    }

    /// Puts values in the place of the marks.
    func joined(with values: [ViewValue]) -> [UInt8] {
        var length = size
        for piece in pieces {
            guard let value = piece.value else { continue }
            switch values[value] {
            case .raw(let html): length += html.count
            case .text(let text): length += text.utf8.count + 16
            default: break
            }
        }
        var result: [UInt8] = []
        result.reserveCapacity(length)
        for piece in pieces {
            result.append(contentsOf: piece.bytes)
            guard let value = piece.value else { continue }
            switch values[value] {
            case .raw(let html): result.append(contentsOf: html)
            case .text(let text): Markup.append(text, to: &result)
            default: break
            }
        }
        return result
    }
}
