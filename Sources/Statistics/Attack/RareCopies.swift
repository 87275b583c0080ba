/// A6 for few people: whether made-up records repeat people who are like nobody else.
///
/// Where made-up records are drawn from what many have in common, one that equals an isolated person is a chance, and
/// equals as often somebody who is like that person but does not exist. Of the latter many can be tried.
public struct RareCopies: Sendable, Equatable {
    /// Looked at from the most isolated on; the first number that shows a leak, or the last.
    public let people: Int
    /// How many of them stand among the made-up records.
    public let copied: Int
    /// The share that the promise allows, going by people who do not exist.
    public let allowed: Double
    public let isFinding: Bool

    private static let error = 1e-4
    private static let decoysEach = 40
    static let sizes = [20, 60, 200]

    /// - Parameters:
    ///   - targets: rows of the records, the most isolated first.
    ///   - odds: by how much oftener the promise lets something happen to who was in.
    init(on made: CodedRecords, records: CodedRecords, targets: [Int], odds: Double, delta: Double, seed: UInt64) {
        let published = Set((0..<made.count).map { made.record($0) })
        var generator = Philox(seed: seed, stream: 1 << 42)
        let decoys = MembershipAttack.decoys(
            of: targets.flatMap { Array(repeating: $0, count: Self.decoysEach) }, among: records, using: &generator)
        let chance = (0..<decoys.count).count { published.contains(decoys.record($0)) }
        let most = BinomialBounds.upper(hits: chance, of: max(1, decoys.count), error: Self.error)
        let allowed = min(1, odds * most + delta)
        let isCopied = targets.map { published.contains(records.record($0)) }
        let sizes = Self.sizes.filter { $0 < targets.count } + [targets.count]
        let copies = sizes.map { size in isCopied.prefix(size).count { $0 } }
        let shows = zip(sizes, copies).map { BinomialBounds.lower(hits: $1, of: $0, error: Self.error) > allowed }
        let place = shows.firstIndex(of: true) ?? sizes.count - 1
        (people, copied, self.allowed, isFinding) = (sizes[place], copies[place], allowed, shows[place])
    }
}
