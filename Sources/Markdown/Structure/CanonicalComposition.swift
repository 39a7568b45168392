/// Normalization Form C, which the standard library does not offer on its own (UAX #15).
///
/// A heading typed on one machine and pasted from a file name on another looks the same and differs in its bytes; links
/// compare bytes. Text without combining marks and conjoining jamo, which is nearly all, is returned as it is.
enum CanonicalComposition {
    private static let hangulBase: UInt32 = 0xAC00
    private static let leadBase: UInt32 = 0x1100
    private static let vowelBase: UInt32 = 0x1161
    private static let tailBase: UInt32 = 0x11A7

    /// The scalars in NFC. Linear, but for runs of combining marks, which are sorted.
    static func compose(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        guard scalars.contains(where: mayCombine) else { return scalars }
        var decomposed: [Unicode.Scalar] = []
        decomposed.reserveCapacity(scalars.count + 8)
        for scalar in scalars { decompose(scalar, into: &decomposed) }
        order(&decomposed)
        return recompose(decomposed)
    }

    private static func mayCombine(_ scalar: Unicode.Scalar) -> Bool {
        // Most text is one of these, and looking up a property costs more than the rest of the work.
        switch scalar.value {
        case 0..<0x300, 0x370..<0x483, 0x3041..<0x3099, 0x309B..<0xA66F, 0xAC00..<0xD7A4, 0xFF00..<0xFFF0: return false
        default: break
        }
        return scalar.properties.canonicalCombiningClass != .notReordered
            || (scalar.value >= vowelBase && scalar.value < 0x1200) || seconds.contains(scalar.value)
    }

    private static func decompose(_ scalar: Unicode.Scalar, into output: inout [Unicode.Scalar]) {
        guard scalar.value >= 0xC0, let pair = decompositions[scalar.value] else {
            output.append(scalar)
            return
        }
        // At most three levels: no composite is made of more than four scalars.
        if let first = Unicode.Scalar(pair.first) { decompose(first, into: &output) }
        if let second = Unicode.Scalar(pair.second) { decompose(second, into: &output) }
    }

    private static func order(_ scalars: inout [Unicode.Scalar]) {
        var start = 0
        while start < scalars.count {
            guard scalars[start].properties.canonicalCombiningClass != .notReordered else {
                start += 1
                continue
            }
            var end = start
            while end < scalars.count, scalars[end].properties.canonicalCombiningClass != .notReordered { end += 1 }
            // The position as a second key keeps the sort stable.
            let run = scalars[start..<end].enumerated().sorted {
                let left = $0.element.properties.canonicalCombiningClass.rawValue
                let right = $1.element.properties.canonicalCombiningClass.rawValue
                return (left, $0.offset) < (right, $1.offset)
            }
            scalars.replaceSubrange(start..<end, with: run.map(\.element))
            start = end
        }
    }

    private static func recompose(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var output: [Unicode.Scalar] = []
        output.reserveCapacity(scalars.count)
        var starter: Int?
        var lastClass: UInt8 = 0
        for scalar in scalars {
            let combiningClass = scalar.properties.canonicalCombiningClass.rawValue
            if let position = starter, position == output.count - 1 || lastClass < combiningClass,
                let composed = composite(output[position], scalar)
            {
                output[position] = composed
                continue
            }
            if combiningClass == 0 { starter = output.count }
            lastClass = combiningClass
            output.append(scalar)
        }
        return output
    }

    private static func composite(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Unicode.Scalar? {
        let left = first.value
        let right = second.value
        if left >= leadBase, left < leadBase + 19, right >= vowelBase, right < vowelBase + 21 {
            return Unicode.Scalar(hangulBase + ((left - leadBase) * 21 + (right - vowelBase)) * 28)
        }
        if left >= hangulBase, left <= 0xD7A3, (left - hangulBase).isMultiple(of: 28), right > tailBase,
            right < tailBase + 28
        {
            return Unicode.Scalar(left + right - tailBase)
        }
        return composites[UInt64(left) << 32 | UInt64(right)].flatMap(Unicode.Scalar.init)
    }

    private static let composites: [UInt64: UInt32] = {
        var result: [UInt64: UInt32] = [:]
        for index in stride(from: 0, to: table.count, by: 3) {
            result[UInt64(table[index]) << 32 | UInt64(table[index + 1])] = table[index + 2]
        }
        return result
    }()

    private static let decompositions: [UInt32: (first: UInt32, second: UInt32)] = {
        var result: [UInt32: (first: UInt32, second: UInt32)] = [:]
        for index in stride(from: 0, to: table.count, by: 3) {
            result[table[index + 2]] = (table[index], table[index + 1])
        }
        return result
    }()

    /// Scalars that can be the second of a pair though their combining class is 0.
    private static let seconds: Set<UInt32> = Set(
        stride(from: 1, to: table.count, by: 3).map { table[$0] }.filter {
            Unicode.Scalar($0)?.properties.canonicalCombiningClass == .notReordered
        })
}
