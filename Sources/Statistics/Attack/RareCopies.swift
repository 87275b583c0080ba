/// A6 for few people: whether made-up records repeat people who are like nobody else.
///
/// Where made-up records are drawn from what many have in common, one that equals an isolated person is a chance, and
/// equals as often somebody who is like that person but does not exist. Of the latter many can be tried.
public struct RareCopies: Sendable, Equatable {
    /// How many of the isolated people stand among the made-up records.
    public let copied: Int
    public let people: Int
    /// The share that the promise allows, going by people who do not exist.
    public let allowed: Double

    public var isFinding: Bool {
        BinomialBounds.lower(hits: copied, of: people, error: Self.error) > allowed
    }

    private static let error = 1e-4
    private static let decoysEach = 40
    /// Looked at from the most isolated on.
    static let sizes = [20, 60, 200]

    /// - Parameter epsilon: what is promised.
    init(on made: CodedRecords, records: CodedRecords, targets: [Int], odds: Double, delta: Double, seed: UInt64) {
        let published = Set((0..<made.count).map { made.record($0) })
        var generator = Philox(seed: seed, stream: 1 << 42)
        let many = targets.flatMap { Array(repeating: $0, count: Self.decoysEach) }
        let decoys = MembershipAttack.decoys(of: many, among: records, using: &generator)
        let chance = (0..<decoys.count).count { published.contains(decoys.record($0)) }
        copied = targets.count { published.contains(records.record($0)) }
        people = targets.count
        let most = BinomialBounds.upper(hits: chance, of: decoys.count, error: Self.error)
        allowed = min(1, odds * most + delta)
    }
}
