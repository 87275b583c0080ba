/// Compares names that have been read.
///
///     score = Σ w·s / (M + 2.5·C + 1.0·X + 0.35·O)
///
/// over the words that found a partner, with their weight w (the mean of both sides) and similarity s; M is the sum of
/// those weights. C is the weight that both names have left over in words of one kind (they contradict one another), X
/// in words of different kinds, O what only one name has (left out; 0.6 instead of 0.35 where but one telling word
/// agrees). Holds scratch space: keep one for each thread.
public struct NameScorer: Sendable {
    private var alignment = NameAlignment()

    static let contradiction: Float = 2.5
    static let crossing: Float = 1
    static let omission: Float = 0.35
    /// The same where but one telling word agrees: John is not yet John Fowler.
    static let omissionOfLone: Float = 0.6
    /// The same for people in lists, where many share a given name and one family name.
    static let omissionInLists: Float = 0.42
    /// In a list, what less than a full telling word agrees costs, for each unit that is missing.
    static let thinEvidence: Float = 0.5
    /// A number that only one name has weighs more than another word left out: Da Wang is not Da Wang 2.
    static let numberOmission: Float = 1

    public init() {}

    /// - Parameter explained: whether the parts are wanted; without them it is faster.
    public mutating func score(_ one: ScreenedName, _ other: ScreenedName, explained: Bool = true) -> NameScore {
        let (left, right) = (ComparedWords(one), ComparedWords(other))
        guard explained else { return score(left, right) }
        return score(left, right, spans: (one.tokens.map(\.span), other.tokens.map(\.span)))
    }

    mutating func score(
        _ left: ComparedWords, _ right: ComparedWords, spans: ([Range<Int>], [Range<Int>])? = nil
    ) -> NameScore {
        guard left.count > 0, right.count > 0 else { return .none }
        alignment.align(left, right)
        var sums = ScoreSums(left, right, alignment)
        sums.settle(left, right)
        var score = NameScore(value: Double(sums.value), distinctiveMatches: sums.distinctive, parts: [])
        if let spans { score.parts = sums.parts(left, right, alignment, spans) }
        return score
    }
}
