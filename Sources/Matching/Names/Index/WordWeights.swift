/// How rare words are in the names of a list, which is what they weigh when two names are compared.
///
/// Taken once from an edition of a list and kept, they give an entry that has not changed the same score in every later
/// edition. A word that they do not know counts as the rarest.
public struct WordWeights: Sendable, Equatable {
    /// In how many names the words were counted.
    public let nameCount: Int
    /// By letters and kind, in how many names a word stands.
    private let counts: [UInt64: UInt32]

    /// Reads and counts all names of a list.
    public init(of parties: [ListedParty]) {
        self = NameTable(parties.map { ($0.kind, $0.country, $0.names) }).weights
    }

    init(_ codes: [TokenCode], _ occurrences: [UInt32], nameCount: Int) {
        var counts: [UInt64: UInt32] = [:]
        for (code, count) in zip(codes, occurrences) where Self.isCounted(code) {
            counts[Self.key(code), default: 0] += count
        }
        self.counts = counts
        self.nameCount = nameCount
    }

    /// One number for all the weights: where it is the same, so are they.
    public var fingerprint: UInt64 {
        counts.reduce(UInt64(nameCount) &* 0x9E37_79B9_7F4A_7C15) { sum, entry in
            sum &+ (entry.key ^ UInt64(entry.value)) &* 0xD6E8_FEB8_6659_FD93
        }
    }

    /// With n the names that have the word and N all names, 0.45 + 0.9·ln(N/n)/ln N of its kind's weight, at most 1.15.
    func weight(_ code: TokenCode) -> Float {
        let plain = code.kind.weight
        guard Self.isCounted(code) else { return plain }
        guard let count = counts[Self.key(code)] else { return code.kind == .distinctive ? 1.15 * plain : plain }
        // So few names say nothing about how rare a word is.
        guard nameCount >= 200 else { return plain }
        let rarity = Logarithm.natural(Float(nameCount) / Float(max(count, 1))) / Logarithm.natural(Float(nameCount))
        return plain * min(1.15, 0.45 + 0.9 * rarity)
    }

    private static func isCounted(_ code: TokenCode) -> Bool { code.kind == .distinctive || code.kind == .industry }

    private static func key(_ code: TokenCode) -> UInt64 { code.hash &+ UInt64(code.kind.rawValue) }
}

/// Natural logarithms without the system's mathematics library.
enum Logarithm {
    static func natural(_ value: Float) -> Float {
        precondition(value > 0, "a positive number")
        let exponent = Float(value.exponent)
        // The series of the inverse hyperbolic tangent is exact to six digits for significands between 1 and 2.
        let ratio = (value.significand - 1) / (value.significand + 1)
        let square = ratio * ratio
        let series = ratio * (2 + square * (2.0 / 3 + square * (0.4 + square * (2.0 / 7 + square * 2 / 9))))
        return exponent * 0.693_147_2 + series
    }
}
