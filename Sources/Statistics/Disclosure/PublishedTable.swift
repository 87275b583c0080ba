/// A table as it was published: cells, some of them masked, and the sums that tie them together.
///
/// Cells are named by their index. Values are whole numbers in the unit the table is printed in (a table with two
/// decimals is held in hundredths). Hierarchies and linked tables are nothing special: they are sums that share cells.
public struct PublishedTable: Sendable, Equatable {
    /// What a cell's place says about its true value.
    public enum Printed: Sendable, Equatable, Hashable {
        /// The value itself.
        case value(Int)
        /// A mark that stands for any value in the range; no upper end means that the mark promises none.
        case masked(lower: Int, upper: Int?)
        /// Nothing is printed, but a sum needs the number (a margin left out): 0 or more.
        case absent
        /// A rounded value: `step` is the base, the true value is less than one base away.
        case rounded(Int, step: Int)
    }

    public struct Cell: Sendable, Equatable {
        /// What people would call it, in the words of the table.
        public let name: String
        public let printed: Printed

        public init(name: String, printed: Printed) {
            if case .masked(let lower, let upper?) = printed { precondition(lower <= upper, "an empty mask") }
            if case .rounded(_, let step) = printed { precondition(step > 0, "a base below 1") }
            self.name = name
            self.printed = printed
        }
    }

    /// One relation: a total and the parts that add up to it.
    public struct Sum: Sendable, Equatable, Hashable {
        public enum Relation: Sendable, Equatable, Hashable {
            /// The parts are all there is.
            case equal
            /// A part may be missing from the table: the parts cannot exceed the total.
            case atMost
        }

        public let total: Int
        public let parts: [Int]
        public let relation: Relation
        /// By how much the printed numbers may differ because each was rounded, in units of the table.
        public let slack: Int

        public init(total: Int, parts: [Int], relation: Relation = .equal, slack: Int = 0) {
            precondition(!parts.isEmpty && slack >= 0, "a sum needs parts")
            self.total = total
            self.parts = parts
            self.relation = relation
            self.slack = slack
        }
    }

    public let cells: [Cell]
    public let sums: [Sum]

    public init(cells: [Cell], sums: [Sum]) {
        let indices = cells.indices
        precondition(
            sums.allSatisfy { indices.contains($0.total) && $0.parts.allSatisfy(indices.contains) },
            "a sum names a cell that is not there")
        self.cells = cells
        self.sums = sums
    }
}

/// The values a cell can have: from `lower` to `upper`, both included.
public struct Interval: Sendable, Equatable, Hashable {
    public var lower: Int
    /// `Interval.unbounded` where nothing limits it.
    public var upper: Int

    /// Larger than any count; sums of many of them still fit.
    public static let unbounded = 1 << 48

    public init(_ lower: Int, _ upper: Int) {
        self.lower = lower
        self.upper = upper
    }

    /// How many steps apart the ends are; 0 when one value is left.
    public var width: Int { upper - lower }
}
