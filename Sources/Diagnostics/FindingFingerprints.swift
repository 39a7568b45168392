/// Names of findings that stay the same while lines move, so that a service knows a finding that it has seen before.
///
/// Made of the id, the file, the text of the line without the blanks around it, and which of several such findings it
/// is: lines may be added above it, and the words of the message may change with a day or a value.
struct FindingFingerprints {
    private var counts: [String: Int] = [:]

    /// Called for the findings in their order.
    ///
    /// - Parameter line: The line that the finding is on; nil where there is none, and then its summary counts.
    mutating func next(for finding: Finding, line: String?) -> String {
        let text = line.map(Self.trimmed) ?? Array(finding.summary.utf8)
        // FNV-1a, 64 bits: short, and the same on every machine.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        let parts = [Array(finding.id.name.utf8), Array(finding.place.path.utf8), text]
        for byte in parts.joined(separator: [0]) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        let digits = String(hash, radix: 16)
        let key = String(repeating: "0", count: 16 - digits.utf8.count) + digits
        counts[key, default: 0] += 1
        return "\(key):\(counts[key] ?? 1)"
    }

    private static func trimmed(_ line: String) -> [UInt8] {
        let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
        return Array(line.utf8.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
    }
}
