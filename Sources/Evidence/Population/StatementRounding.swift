/// How coarsely the figures of a statement are told.
struct Coarseness: Sendable, Equatable, Codable {
    /// What the number of people found is rounded to, and what all estimates are.
    let detected, estimated: Int
    /// Between these factors it is told how much the estimate changes without a list; of none of them nothing is.
    let factors: [Double]

    func rounded(_ people: Int) -> Int { Int((Double(people) / Double(detected)).rounded()) * detected }

    func rounded(_ estimate: Double) -> Int { Int((estimate / Double(estimated)).rounded()) * estimated }

    /// Between which factors a change lies: 0 below the first of them.
    func band(of change: Double) -> Int { factors.count { max(change, 1 / change) >= $0 } }
}

/// What is told of a table, before it is made coarse.
struct StatementPoints: Sendable, Equatable {
    let people: Int
    /// The first is what the changes are measured against; nil for an estimator that the table does not carry.
    let estimates: [Double?]
    /// Without each list.
    let without: [Double?]

    /// The changes that leaving a list out makes, as factors.
    private var changes: [Double?] {
        guard let all = estimates.first ?? nil, all > 0 else { return without.map { _ in nil } }
        return without.map { left in left.map { $0 / all } }
    }

    /// What a reader sees.
    func told(_ coarseness: Coarseness) -> [Int?] {
        [coarseness.rounded(people)] + estimates.map { $0.map(coarseness.rounded) }
            + changes.map { $0.map(coarseness.band) }
    }
}

/// Finds how coarse the figures of a statement must be, by trying to work small counts out of them.
///
/// Whoever tries knows every count of the table but one small one, and how each figure is computed. What the told
/// figures leave open of that one must be wide. See `docs/decisions/0008-publishing-estimates.md`.
struct StatementRounding: Sendable {
    /// Counts above 0 and below this are protected.
    let threshold: Int
    /// How far apart the values must be that stay possible of each.
    var level: Int { max(2, threshold * 2 / 5) }

    typealias Points = @Sendable (Captures) -> StatementPoints

    static let units = [10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000]
    static let factors: [[Double]] = [[1.2, 2], [1.2, 1.5], [1.5, 3], [1.5], [3], []]

    /// The least coarse way that leaves every small count open; nil where there is none.
    ///
    /// - Parameter largest: estimates are not rounded to more than a fifth of it: what is coarser says little. Nor are
    ///   people found to more than a fifth of them.
    func coarseness(for captures: Captures, largest: Double, _ points: Points) -> Coarseness? {
        let small = captures.cells.indices.filter { (1..<threshold).contains(captures.cells[$0].people) }
        let real = points(captures)
        let others = small.map { cell in (0..<threshold).map { points(captures.replacing(cell, by: $0)) } }
        for estimated in units(upTo: largest) {
            for detected in units(upTo: Double(captures.people)) {
                for factors in Self.factors {
                    let way = Coarseness(detected: detected, estimated: estimated, factors: factors)
                    if leavesOpen(real.told(way), others, way) { return way }
                }
            }
        }
        return nil
    }

    private func units(upTo largest: Double) -> [Int] {
        Self.units.filter { $0 >= threshold && Double($0) * 5 <= largest }
    }

    private func leavesOpen(_ told: [Int?], _ others: [[StatementPoints]], _ way: Coarseness) -> Bool {
        others.allSatisfy { candidates in
            let open = candidates.indices.filter { candidates[$0].told(way) == told }
            guard let first = open.first, let last = open.last else { return false }
            return last - first >= level
        }
    }
}

extension Captures {
    fileprivate func replacing(_ place: Int, by people: Int) -> Captures {
        var cells = cells
        cells[place] = Cell(history: cells[place].history, people: people)
        return Captures(lists: lists, cells: cells)
    }
}
