/// What a reader with pencil and paper, or a solver, can find out about the masked cells of a published table.
///
/// Every claim is proven in whole-number arithmetic from the printed numbers, the marks' ranges and the sums: a cell is
/// called pinned only if one value is left, narrowed only if its mark's range shrank. What the method could not prove
/// is not claimed. See `docs/methods/audit.md`.
public struct Audit: Sendable {
    /// What the reader takes for granted beyond the printed numbers.
    public struct Assumptions: Sendable, Equatable, Hashable {
        /// Zeros are printed as zeros, so that a masked cell has somebody in it.
        public var maskedIsNeverZero: Bool
        /// A category for which the table has no row has nobody in it, so that the printed parts are all there is.
        public var unlistedIsNobody: Bool

        public init(maskedIsNeverZero: Bool = false, unlistedIsNobody: Bool = false) {
            self.maskedIsNeverZero = maskedIsNeverZero
            self.unlistedIsNobody = unlistedIsNobody
        }
    }

    /// What became of one masked cell.
    public enum Finding: Sendable, Equatable {
        /// Every value that the mark allows is still possible, or nothing else could be proven.
        case kept
        /// Fewer values are left than the mark allows, and more than one.
        case narrowed(Interval)
        /// One value is left.
        case pinned(Int)
        /// No value satisfies the sums: one that the cell stands in cannot hold whatever the masked values are, or all
        /// those that hang together with it cannot hold at once.
        case contradictory
    }

    /// A sum of which every number is printed and which does not add up.
    public struct FailedSum: Sendable, Equatable {
        /// Its place in the table's `sums`.
        public let sum: Int
        /// What the parts add up to.
        public let parts: Int
        /// What the table prints.
        public let total: Int
    }

    /// The number of distinct cells with each finding. The three kinds do not overlap, except that `pinned` counts
    /// `pinnedNonZero` too.
    public struct Counts: Sendable, Equatable {
        public var masked = 0
        public var pinned = 0
        /// Those among the pinned in which there is somebody.
        public var pinnedNonZero = 0
        public var narrowed = 0
        public var contradictory = 0
        public var failedSums = 0

        public init(
            masked: Int = 0, pinned: Int = 0, pinnedNonZero: Int = 0, narrowed: Int = 0, contradictory: Int = 0,
            failedSums: Int = 0
        ) {
            self.masked = masked
            self.pinned = pinned
            self.pinnedNonZero = pinnedNonZero
            self.narrowed = narrowed
            self.contradictory = contradictory
            self.failedSums = failedSums
        }
    }

    public let assumptions: Assumptions
    /// One for each masked cell, by its index.
    public let findings: [Int: Finding]
    public let failedSums: [FailedSum]
    /// Sums with masked numbers that cannot hold whatever these are, by their place in the table's `sums`. Nothing is
    /// concluded from them.
    public let brokenSums: [Int]
    /// Masked cells that hang together with too many others for the solver: what is said of them is true, but more
    /// might be found.
    public let unfinished: Int

    public init(_ table: PublishedTable, assuming assumptions: Assumptions = Assumptions()) {
        self.assumptions = assumptions
        let parts = ConnectedSums(table, assuming: assumptions)
        failedSums = parts.failedSums
        var findings: [Int: Finding] = [:]
        var unfinished = 0
        for (index, cell) in table.cells.enumerated() {
            if case .masked = cell.printed { findings[index] = .kept }
        }
        for component in parts.components {
            let masked = component.cells.indices.filter { findings[component.cells[$0]] != nil }
            let ranges = CellRanges(component.system, wanted: masked)
            if !ranges.complete { unfinished += masked.count }
            for place in masked {
                findings[component.cells[place]] = Self.finding(ranges.outcome, place, component.system)
            }
        }
        for sum in parts.brokenSums {
            for cell in table.sums[sum].parts + [table.sums[sum].total] where findings[cell] != nil {
                findings[cell] = .contradictory
            }
        }
        brokenSums = parts.brokenSums
        self.findings = findings
        self.unfinished = unfinished
    }

    private static func finding(_ outcome: CellRanges.Outcome, _ place: Int, _ system: BoundSystem) -> Finding {
        guard case .within(let intervals) = outcome else { return .contradictory }
        let (before, after) = (system.bounds[place], intervals[place])
        // A mark that leaves one value from the start says it openly: nothing was recovered.
        if after == before { return .kept }
        return after.width == 0 ? .pinned(after.lower) : .narrowed(after)
    }

    public var counts: Counts {
        var counts = Counts(masked: findings.count, failedSums: failedSums.count)
        for finding in findings.values {
            switch finding {
            case .kept: break
            case .narrowed: counts.narrowed += 1
            case .contradictory: counts.contradictory += 1
            case .pinned(let value):
                counts.pinned += 1
                if value != 0 { counts.pinnedNonZero += 1 }
            }
        }
        return counts
    }
}
