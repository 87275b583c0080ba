/// Masks small counts, and as many others as it takes that nobody can work them out again.
///
/// Every protected cell comes with two possible tables, in whole people, that print the same as the true one and in
/// which the cell differs by at least the protection level. See `docs/methods/suppression.md`.
public struct Suppression: Sendable {
    public struct Rule: Sendable, Equatable {
        /// Counts above 0 and below this are masked.
        public let threshold: Int
        /// How many people apart the ends of what an outsider can prove must be. 1: not exactly known.
        public let level: Int
        /// Whether empty cells may be masked too, and the reader is told so. If not, an outsider knows that somebody is
        /// in every masked cell, and is granted that knowledge here.
        public let masksZeros: Bool

        /// Whether the interval must also hold against each person who is alone in a cell and knows that one. Costs
        /// more masks.
        public let guardsAgainstAlone: Bool
        /// Whether it must stay possible of every small count that nobody is there. If not, a reader may find out that
        /// somebody is, though not how many. Asks for zeros that may be masked.
        public let hidesExistence: Bool

        public init(
            threshold: Int, level: Int, masksZeros: Bool = true, guardsAgainstAlone: Bool = false,
            hidesExistence: Bool = false
        ) {
            precondition(threshold > 1 && level > 0, "a rule that masks nothing")
            precondition(masksZeros || !hidesExistence, "where zeros are printed, a mark tells that somebody is there")
            self.hidesExistence = hidesExistence
            self.threshold = threshold
            self.level = level
            self.masksZeros = masksZeros
            self.guardsAgainstAlone = guardsAgainstAlone
        }
    }

    public enum Mark: UInt8, Sendable, Equatable {
        case published
        /// Masked because the count is small.
        case primary
        /// Masked to protect others.
        case secondary
    }

    public let rule: Rule
    /// One for each cell of the table.
    public let marks: [Mark]
    /// For each masked cell the lowest and highest count it has in the witnesses; both ends are truly possible.
    public let witnessed: [Int: Interval]
    /// Primary cells for which no witnesses were found. A table with any is not safe to publish.
    public let unprotected: [Int]

    public var primaryCount: Int { marks.count { $0 == .primary } }
    public var secondaryCount: Int { marks.count { $0 == .secondary } }

    /// - Parameters:
    ///   - refinements: how often to start again from the primary cells, preferring the cells masked last time.
    ///     Each costs about as much time as the first run, and masks fewer cells.
    ///   - keepingMasked: cells that are masked in any case: an earlier release masked the same number.
    ///   - keepingOpen: cells that masking would not hide: an earlier release printed the same number. Nothing is
    ///     protected by them; a small one among them stays open.
    public init(
        _ table: CountTable, _ rule: Rule, refinements: Int = 1, keepingMasked: Set<Int> = [],
        keepingOpen: Set<Int> = []
    ) {
        precondition(keepingMasked.isDisjoint(with: keepingOpen), "a cell both masked and open")
        let crossing = Lattice(table).map { CrossingSearch($0) }
        let start = SuppressionPlanner(
            table, rule, crossing: crossing, keepingMasked: keepingMasked, keepingOpen: keepingOpen)
        var best = start
        best.run()
        for round in 0..<refinements {
            var again = start
            again.run(preferring: best.marks.map { $0 == .secondary }, backwards: round % 2 == 0)
            let (old, new) = (best.marks.count { $0 == .secondary }, again.marks.count { $0 == .secondary })
            guard (again.unprotected.count, new) < (best.unprotected.count, old) else { break }
            best = again
        }
        self.rule = rule
        marks = best.marks
        witnessed = best.witnessed
        unprotected = best.unprotected
    }
}

extension Suppression {
    /// The table as an outsider sees it, for `Audit`: the solver then says what he can prove.
    ///
    /// - Parameter known: masked cells whose value he has from elsewhere; a person who is alone in a cell knows that
    ///   one.
    public func published(_ table: CountTable, known: Set<Int> = []) -> PublishedTable {
        precondition(table.values.count == marks.count, "the marks of another table")
        let cells = table.values.indices.map { cell in
            let isOpen = marks[cell] == .published || known.contains(cell)
            return PublishedTable.Cell(
                name: "\(cell)",
                printed: isOpen ? .value(table.values[cell]) : .masked(lower: rule.masksZeros ? 0 : 1, upper: nil))
        }
        return PublishedTable(cells: cells, sums: table.sums)
    }
}
