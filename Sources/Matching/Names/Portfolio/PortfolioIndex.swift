/// A standing portfolio: its names are read once, and the changes of each new edition of a list are asked of it.
///
/// Screening asks one name of a whole list; this turns it round. Only those subjects are screened again whom a new or
/// changed entry can reach, and for them the search is the same as ever, in the same index. So the answer is the one
/// that screening the whole portfolio again would give for these entries. Immutable; a million names take about 300 MB.
///
/// Entries that have not changed keep their scores from edition to edition where each index is built with the same
/// `WordWeights`. With weights of its own, an edition moves them a little, and only screening all shows what then
/// crosses the threshold.
public struct PortfolioIndex: Sendable {
    public let subjects: [ScreeningSubject]
    let table: NameTable
    let columns: WordColumns
    private(set) var byIdentifier: [PartyIdentifier: [UInt32]] = [:]

    /// Reads all names; about eight microseconds for each.
    public init(_ subjects: [ScreeningSubject]) {
        self.subjects = subjects
        // What words weigh is the list's to say, each time it asks.
        let none = WordWeights([], [], nameCount: 0)
        table = NameTable(
            subjects.lazy.map { ($0.kind, $0.country, $0.names) }, weights: none, hasRuns: false, hasReadings: true)
        columns = WordColumns(table.vocabulary.codes)
        for (place, subject) in subjects.enumerated() {
            for identifier in subject.identifiers where identifier.isWellFormed {
                byIdentifier[identifier, default: []].append(UInt32(place))
            }
        }
    }

    public var nameCount: Int { table.nameCount }

    /// Which subjects the changed entries hit: exactly the hits on those entries that screening every subject gives.
    ///
    /// - Parameters:
    ///   - list: The index of the whole new edition.
    ///   - changed: Places in `list.parties` of the entries that are new or changed in any way.
    ///   - floor: The least score.
    ///   - limit: At most so many hits for a subject, counted over the whole list.
    ///   - explained: Whether each hit says why.
    /// - Returns: In the order of the subjects, the surest hit of each first.
    public func hits(
        of list: ScreeningIndex, changed: [Int], atLeast floor: Double = NameScore.threshold, limit: Int = 20,
        explained: Bool = true
    ) -> [PortfolioHit] {
        let isChanged = Set(changed)
        var work = ScreeningWork()
        return reached(by: changed, of: list, atLeast: floor).flatMap { place in
            list.hits(for: subjects[place], atLeast: floor, limit: limit, explained: explained, &work)
                .filter { isChanged.contains($0.party) }
                .map { PortfolioHit(subject: place, hit: $0) }
        }
    }

    /// The subjects that changed entries may hit, as places that rise: none that screening would find is missing.
    ///
    /// Whoever has several threads asks shares of `changed` on each and joins what they give: it is the same.
    public func reached(
        by changed: [Int], of list: ScreeningIndex, atLeast floor: Double = NameScore.threshold
    ) -> [Int] {
        var reach = PortfolioReach(portfolio: self, list: list, floor: floor)
        return reach.subjects(changed)
    }
}

/// A changed entry that a subject of the portfolio may be.
public struct PortfolioHit: Sendable, Equatable {
    /// Its place in the portfolio's subjects.
    public let subject: Int
    public let hit: ScreeningHit
}
