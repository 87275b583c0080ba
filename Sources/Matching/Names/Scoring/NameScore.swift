/// What part of a score is about.
public enum ScorePartKind: String, Sendable, CaseIterable {
    /// The same word.
    case equal
    /// One meaning in two languages or spellings.
    case sameMeaning
    /// Alike but for slips, respelling or romanisation.
    case alike
    /// Words run together or taken apart.
    case joined
    case initial
    /// A word that the other name lacks, or contradicts; its contribution is 0, its weight lowers the others'.
    case unmatched
    case numberConflict
    /// Nothing but words of trade and place agrees.
    case onlyGeneric
    /// So little agrees that chance may have done it.
    case thinEvidence
    /// Many names of one script are read alike in another.
    case acrossScripts
    case formConflict
    case identifier
    case identifierConflict
    case country
    case address
    /// What keeps the score between 0 and 1.
    case bound
}

/// One reason for a score.
public struct ScorePart: Sendable, Equatable {
    /// Where the words stand in the first name and in the second, in Unicode scalars; nil where a part has no words.
    public var query: Range<Int>?
    public var result: Range<Int>?
    public var kind: ScorePartKind
    public var similarity: Double
    public var weight: Double
    /// How much it adds to the score; the contributions of all parts add up to it.
    public var contribution: Double
}

/// How well two names agree, from 0 to 1, and why.
public struct NameScore: Sendable, Equatable {
    /// At this and above two names are taken for one party's, or for a case to review.
    public static let threshold = 0.70

    public internal(set) var value: Double
    /// How many telling words agree.
    public internal(set) var distinctiveMatches: Int
    /// Empty unless asked for.
    public internal(set) var parts: [ScorePart]

    static let none = NameScore(value: 0, distinctiveMatches: 0, parts: [])
}
