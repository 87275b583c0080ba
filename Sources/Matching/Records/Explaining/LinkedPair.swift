/// Two records that were found to be one person, with the reasons.
public struct LinkedPair: Sendable, Equatable {
    /// One reason for or against. All parts of a pair add up to its weight.
    public struct Part: Sendable, Equatable {
        /// The field, or what else speaks: "before comparing", "rarity", "other candidates".
        public let subject: String
        /// What was found, in words.
        public let finding: String
        /// In bits: each point doubles the odds, each point below 0 halves them.
        public let weight: Double
    }

    public let left: String
    public let right: String
    /// How probably the two are one person: of a hundred pairs with .9 about ninety are.
    public let probability: Double
    public let parts: [Part]
    /// Whether a person has confirmed the pair.
    public let isConfirmed: Bool

    /// The logarithm to base 2 of the odds; the sum of the parts.
    public var weight: Double { parts.reduce(0) { $0 + $1.weight } }

    /// The parts in one line, those that say nothing left out.
    public var explanation: String {
        let told = parts.filter { abs($0.weight) >= 0.05 }.map { part in
            "\(part.subject): \(part.finding) \(PlainNumber.signed(part.weight, decimals: 1))"
        }
        let decision = isConfirmed ? "confirmed by a person; " : ""
        return decision + "weight \(PlainNumber.signed(weight, decimals: 1)) = " + told.joined(separator: "; ")
    }
}
