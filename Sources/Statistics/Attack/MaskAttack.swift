/// A3: what can be proven of every masked cell of a table, under each side knowledge that an attacker may have.
public struct MaskAttack: Sendable {
    /// What a table's marks say of zeros.
    public enum Zeros: Sendable, Equatable {
        /// A mark never hides one: that somebody is in a masked cell is told openly.
        case printed
        /// A mark may hide one, and the reader is told so.
        case masked
        /// Neither is said. A table that prints a 0 is read as one that prints all; of any other it is tried.
        case untold
    }

    public enum Knowledge: Sendable, Equatable {
        /// Counts are whole numbers, 0 or more, and the sums hold.
        case sums
        /// Besides, zeros are printed as zeros: somebody is in every masked cell.
        case maskedIsNeverZero
        /// Besides the sums, these cells are known from elsewhere: a total that was printed in another place.
        case known([Int: Int])
        /// Whoever is alone in this cell knows that they are.
        case alone(cell: Int)
    }

    public enum Learned: Sendable, Equatable {
        case pinned(Int)
        /// Somebody is in it, but fewer than k.
        case exists(Interval)
        /// The ends are less than the protection level apart, and it may be about fewer than k people.
        case narrowed(Interval)
        /// The numbers cannot all be true; nothing can then be said to be safe.
        case contradictory
        /// Too much hangs together for the solver.
        case unexamined
    }

    public struct Finding: Sendable, Equatable {
        public let cell: Int
        public let name: String
        public let learned: Learned
        public let knowledge: Knowledge

        var isPinned: Bool { if case .pinned = learned { true } else { false } }
    }

    /// What is asked of a masked cell.
    public struct Demand: Sendable, Equatable {
        /// How far apart the ends of what can be proven must be.
        public let level: Int
        /// Nothing may be learned of fewer people than this.
        public let k: Int
        public let zeros: Zeros

        public init(level: Int, fewerThan k: Int, zeros: Zeros = .untold) {
            self.level = level
            self.k = k
            self.zeros = zeros
        }
    }

    public private(set) var findings: [Finding] = []
    /// How many masked cells were attacked.
    public let masked: Int
    /// Under which knowledge, and what was not tried because of what it would cost.
    public private(set) var tried: [Knowledge] = []

    /// How many of those alone in a cell are tried in turn, each at the cost of an audit.
    static let aloneMax = 200

    private var exposed = Set<Int>()
    private var pinned = Set<Int>()

    /// - Parameters:
    ///   - known: what an attacker may know of cells that are not printed.
    ///   - truth: the true count of every cell, if at hand: then each person who is alone in a masked cell is tried as
    ///     the attacker, "masked is never 0" only if it is true, and what is learned of k people or more is no finding.
    public init(_ table: PublishedTable, _ demand: Demand, known: [Int: Int] = [:], truth: [Int]? = nil) {
        precondition(truth.map { $0.count == table.cells.count } ?? true, "a true count for each cell")
        let cells = table.cells.indices.filter { if case .masked = table.cells[$0].printed { true } else { false } }
        masked = cells.count
        guard !cells.isEmpty else { return }
        let zeroPrinted = table.cells.contains { $0.printed == .value(0) }
        // That no zero happens to be masked is a guess where the reader was told that one may be.
        let neverZero = demand.zeros != .masked && truth.map { truth in cells.allSatisfy { truth[$0] > 0 } } ?? true
        let existenceIsOpen = demand.zeros == .printed || (demand.zeros == .untold && zeroPrinted && neverZero)
        let judge = { (audit: Audit, knowledge: Knowledge) -> [Finding] in
            cells.compactMap { cell in
                guard
                    let learned = Self.learned(
                        audit.findings[cell] ?? .kept, table.cells[cell], demand, audit.unfinished > 0)
                else { return nil }
                if let people = truth?[cell], !Self.concernsFew(people, learned, demand.k) { return nil }
                if case .exists(let ends) = learned, existenceIsOpen || knowledge == .maskedIsNeverZero {
                    guard ends.width < demand.level else { return nil }
                }
                return Finding(cell: cell, name: table.cells[cell].name, learned: learned, knowledge: knowledge)
            }
        }
        let plain = Audit(table)
        note(judge(plain, .sums), .sums)
        if neverZero {
            let audit = Audit(table, assuming: .init(maskedIsNeverZero: true))
            // What the numbers refute is no knowledge.
            if audit.counts.contradictory <= plain.counts.contradictory {
                note(judge(audit, .maskedIsNeverZero), .maskedIsNeverZero)
            }
        }
        if !known.isEmpty { note(judge(Audit(table.telling(known)), .known(known)), .known(known), except: known) }
        let alone = cells.filter { truth?[$0] == 1 }
        for cell in alone.prefix(Self.aloneMax) {
            note(judge(Audit(table.telling([cell: 1])), .alone(cell: cell)), .alone(cell: cell), except: [cell: 1])
        }
        for cell in alone.dropFirst(Self.aloneMax) where !exposed.contains(cell) {
            findings.append(
                Finding(cell: cell, name: table.cells[cell].name, learned: .unexamined, knowledge: .alone(cell: cell)))
        }
    }

    /// Of each cell what was learned with the fewest assumptions, and that it is known exactly with any.
    private mutating func note(_ more: [Finding], _ knowledge: Knowledge, except known: [Int: Int] = [:]) {
        tried.append(knowledge)
        let new = more.filter { finding in
            known[finding.cell] == nil && (finding.learned != .contradictory || knowledge == .sums)
                && !pinned.contains(finding.cell) && (finding.isPinned || !exposed.contains(finding.cell))
        }
        findings += new
        exposed.formUnion(new.map(\.cell))
        pinned.formUnion(new.filter(\.isPinned).map(\.cell))
    }

    /// Of a cell whose true count is at hand: whether it is about few people. What is proven of k or more is no leak,
    /// nor how many at most are where nobody is.
    private static func concernsFew(_ people: Int, _ learned: Learned, _ k: Int) -> Bool {
        switch learned {
        case .pinned: people < k
        case .exists, .narrowed: (1..<k).contains(people)
        case .contradictory, .unexamined: true
        }
    }

    private static func learned(
        _ finding: Audit.Finding, _ cell: PublishedTable.Cell, _ demand: Demand, _ stuck: Bool
    ) -> Learned? {
        guard case .masked(let lower, _) = cell.printed else { return nil }
        switch finding {
        case .pinned(let value): return .pinned(value)
        case .contradictory: return .contradictory
        case .kept: return stuck ? .unexamined : nil
        case .narrowed(let ends):
            if lower == 0, ends.lower >= 1, ends.upper < demand.k { return .exists(ends) }
            // Where there must be k or more, nothing is learned of fewer.
            if ends.width < demand.level, ends.lower < demand.k { return .narrowed(ends) }
            return stuck ? .unexamined : nil
        }
    }
}

extension PublishedTable {
    /// The table with these cells printed.
    func telling(_ known: [Int: Int]) -> PublishedTable {
        PublishedTable(
            cells: cells.enumerated().map { index, cell in
                known[index].map { Cell(name: cell.name, printed: .value($0)) } ?? cell
            }, sums: sums)
    }
}
