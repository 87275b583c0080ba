/// A3: what can be proven of every masked cell of a table, under each side knowledge that an attacker may have.
public struct MaskAttack: Sendable {
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
        /// The ends are less than the protection level apart.
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

        fileprivate var isPinned: Bool { if case .pinned = learned { true } else { false } }
    }

    public let findings: [Finding]

    /// How many of those alone in a cell are tried in turn, each at the cost of an audit.
    static let aloneMax = 200

    /// - Parameters:
    ///   - level: how far apart the ends of what can be proven must be. - known: what an attacker may know of cells
    ///   that are not printed. - truth: the true count of every cell, if at hand: then each person who is alone in a
    ///   masked cell is tried as the attacker, and "masked is never 0" is tried if it is true. Else the latter is
    ///   tried if the table prints a 0.
    public init(
        _ table: PublishedTable, level: Int, fewerThan k: Int, known: [Int: Int] = [:], truth: [Int]? = nil
    ) {
        precondition(truth.map { $0.count == table.cells.count } ?? true, "a true count for each cell")
        let masked = table.cells.indices.filter { if case .masked = table.cells[$0].printed { true } else { false } }
        let judge = { (audit: Audit, knowledge: Knowledge) -> [Finding] in
            let stuck = audit.unfinished > 0
            return masked.compactMap { cell in
                guard let learned = Self.learned(audit.findings[cell] ?? .kept, table.cells[cell], level, k, stuck)
                else { return nil }
                // That somebody is there was taken for granted.
                if knowledge == .maskedIsNeverZero, case .exists(let ends) = learned, ends.width >= level { return nil }
                return Finding(cell: cell, name: table.cells[cell].name, learned: learned, knowledge: knowledge)
            }
        }
        var findings = judge(Audit(table), .sums)
        var exposed = Set(findings.map(\.cell))
        var pinned = Set(findings.filter(\.isPinned).map(\.cell))
        let add = { (more: [Finding]) in
            // An assumption that the numbers refute is no knowledge; what needs no assumption was said already.
            let new = more.filter { finding in
                finding.learned != .contradictory && !pinned.contains(finding.cell)
                    && (finding.isPinned || !exposed.contains(finding.cell))
            }
            findings += new
            exposed.formUnion(new.map(\.cell))
            pinned.formUnion(new.filter(\.isPinned).map(\.cell))
        }
        let zeroPrinted = table.cells.contains { $0.printed == .value(0) }
        if truth.map({ truth in masked.allSatisfy { truth[$0] > 0 } }) ?? zeroPrinted {
            add(judge(Audit(table, assuming: .init(maskedIsNeverZero: true)), .maskedIsNeverZero))
        }
        if !known.isEmpty {
            add(judge(Audit(table.telling(known)), .known(known)).filter { known[$0.cell] == nil })
        }
        let alone = masked.filter { truth?[$0] == 1 }
        for cell in alone.prefix(Self.aloneMax) {
            add(judge(Audit(table.telling([cell: 1])), .alone(cell: cell)).filter { $0.cell != cell })
        }
        for cell in alone.dropFirst(Self.aloneMax) where !exposed.contains(cell) {
            findings.append(
                Finding(
                    cell: cell, name: table.cells[cell].name, learned: .unexamined, knowledge: .alone(cell: cell)))
        }
        self.findings = findings
    }

    private static func learned(
        _ finding: Audit.Finding, _ cell: PublishedTable.Cell, _ level: Int, _ k: Int, _ stuck: Bool
    ) -> Learned? {
        guard case .masked(let lower, _) = cell.printed else { return nil }
        switch finding {
        case .pinned(let value): return .pinned(value)
        case .contradictory: return .contradictory
        case .kept: return stuck ? .unexamined : nil
        case .narrowed(let ends):
            if lower == 0, ends.lower >= 1, ends.upper < k { return .exists(ends) }
            if ends.width < level { return .narrowed(ends) }
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
