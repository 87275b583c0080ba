/// A4: statements about unpublished combinations that are true of every set of records the published counts allow.
///
/// For each two or three columns the published counts bound the cells of one table and its margins. A combination
/// below the resolution whose least possible count is 1 or more has somebody in it, although it was held back; one
/// whose greatest possible count is 0 has nobody.
public struct Claims: Sendable {
    public struct Claim: Sendable, Equatable {
        public let combination: [Characteristic]
        /// Below k; from 0 to 0 where nobody has the combination.
        public let people: Interval
        /// Whether it takes for granted that every record has a value in these columns.
        public let everybodyHasValues: Bool
    }

    /// Each combination at most once, with the fewest assumptions it can be proven under.
    public let claims: [Claim]
    /// How many unpublished combinations all of whose parts are published were examined.
    public let examined: Int
    /// Sets of columns whose table was too large.
    public let skipped: [[String]]

    /// Tables of more cells than this are not examined.
    static let cellsMax = 20_000
    /// Systems of more unknowns × relations than this are narrowed relation by relation, without the solver.
    static let solvedMax = 30_000

    /// - Parameters:
    ///   - columns: look at sets of these only; none for all.
    ///   - length: how many columns a set has at most, 2 or 3. Longer than the release lists: as long as that.
    public init(
        _ release: ReleasedCounts, fewerThan k: Int, columns: Set<String>? = nil, length: Int = 3
    ) {
        let available = release.keys.columns.indices.filter { columns?.contains(release.keys.columns[$0]) ?? true }
        var found: [UInt64: Claim] = [:]
        var seen = Set<UInt64>()
        var skipped: [[String]] = []
        for set in NoisePlan.sets(of: available.count, upTo: min(length, release.length)) where set.count > 1 {
            let chosen = set.map { available[$0] }
            let system = ClaimSystem(release, columns: chosen)
            guard system.cellCount <= Self.cellsMax else {
                skipped.append(chosen.map { release.keys.columns[$0] })
                continue
            }
            for everybody in system.canBeComplete ? [false, true] : [false] {
                for (key, people) in system.proven(fewerThan: k, everybodyHasValues: everybody) {
                    seen.insert(key)
                    guard let people, found[key] == nil else { continue }
                    found[key] = Claim(
                        combination: release.keys.traits(key), people: people, everybodyHasValues: everybody)
                }
            }
        }
        claims = found.sorted { $0.key < $1.key }.map(\.value)
        examined = seen.count
        self.skipped = skipped
    }
}
