/// How much a term says about a record, on a scale of 1...15: BM25's saturation of the weighted count and its length
/// normalisation (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009), computed once at index time.
/// What depends on the query (inverse document frequency) is left to the query.
struct ImpactModel {
    static let levels = 15
    private static let saturation: Float = 1.2
    private static let lengthShare: Float = 0.5

    /// Per record: saturation × length normalisation, in the units of the weights.
    private let norms: [Float]
    /// Per record: the levels of the weights 0...3, which most postings have, a byte each, that of 0 in the lowest.
    private let small: [UInt32]

    /// `lengths`: tokens in each record's body. `unit`: the weight of one occurrence in a body.
    init(lengths: [UInt32], unit: Int) {
        let total = lengths.reduce(0.0) { $0 + Double($1) }
        let average = Float(max(1, total / Double(max(1, lengths.count))))
        norms = lengths.map {
            Float(unit) * Self.saturation * (1 - Self.lengthShare + Self.lengthShare * Float($0) / average)
        }
        small = norms.map { norm in
            (0...3).reduce(0) { $0 | UInt32(Self.level(weight: $1, norm: norm)) << (8 * $1) }
        }
    }

    /// `posting`: packed as `record << 8 | weight`.
    @inline(__always)
    func level(of posting: UInt32) -> UInt8 {
        let (record, weight) = (Int(posting >> 8), posting & 0xFF)
        if weight < 4 { return UInt8(truncatingIfNeeded: small[record] &>> (8 * weight)) }
        return Self.level(weight: weight, norm: norms[record])
    }

    @inline(__always)
    private static func level(weight: UInt32, norm: Float) -> UInt8 {
        let weight = Float(weight)
        return UInt8(min(levels, 1 + Int(weight / (weight + norm) * Float(levels))))
    }
}
