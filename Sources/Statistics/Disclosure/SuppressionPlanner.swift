/// Goes from world to world, masking cells where it cannot go on, until every primary cell was seen far enough apart.
struct SuppressionPlanner {
    private let table: CountTable
    private let rule: Suppression.Rule
    private let primaries: [Int]
    private let isPrimary: [Bool]
    private let home: [Int32]
    private var search: MoveSearch
    private var crossing: CrossingSearch?
    /// The least and the most each cell had in any world visited.
    private var least: [Int32]
    private var most: [Int32]
    private(set) var unprotected: [Int] = []

    init(
        _ table: CountTable, _ rule: Suppression.Rule, crossing: CrossingSearch?, keepingMasked: Set<Int>,
        keepingOpen: Set<Int>
    ) {
        self.table = table
        self.rule = rule
        self.crossing = crossing
        let values = table.values
        let isPrimary = values.indices.map { cell in
            values[cell] > 0 && values[cell] < rule.threshold && !keepingOpen.contains(cell)
        }
        self.isPrimary = isPrimary
        primaries = values.indices.filter { isPrimary[$0] }
        home = values.map { Int32($0) }
        let tops = Set(table.sums.map(\.total)).subtracting(table.sums.flatMap(\.parts))
        search = MoveSearch(
            network: SumNetwork(cellCount: values.count, sums: table.sums), values: values,
            lower: [Int32](repeating: rule.masksZeros ? 0 : 1, count: values.count),
            isMasked: isPrimary.indices.map { isPrimary[$0] || keepingMasked.contains($0) },
            // How many people there are is known, whatever is printed.
            isEligible: values.indices.map { cell in
                (values[cell] > 0 || rule.masksZeros) && !tops.contains(cell) && !keepingOpen.contains(cell)
            })
        least = home
        most = home
    }

    /// What a try may cost: more cells to mask and more nodes only after less was not enough.
    private static let efforts: [(new: Int, crossings: Int, repairs: Int)] = [
        (0, 400, 40), (1, 1000, 60), (2, 1000, 80), (3, 1000, 80), (4, 1500, 100), (6, 2000, 0), (8, 3000, 0),
        (12, 4000, 0), (16, 6000, 200), (32, 20_000, 2000),
    ]

    private static let lastResort = 16

    /// - Parameters:
    ///   - preferred: cells to try first, alone; the others come in only for what
    ///     these cannot protect.
    ///   - backwards: from the last primary cell to the first, so that another order has its turn.
    mutating func run(preferring preferred: [Bool]? = nil, backwards: Bool = false) {
        let eligible = search.isEligible
        var waiting = backwards ? primaries.reversed() : primaries
        if let preferred {
            search.isEligible = preferred
            waiting = pass(waiting)
            search.isEligible = eligible
        }
        unprotected = pass(waiting).filter { !protectFromHome($0) }
        guard rule.guardsAgainstAlone else { return }
        let failed = Set(unprotected)
        unprotected += primaries.filter { !failed.contains($0) && !protectFromEachAlone($0) }
    }

    /// Two changes of the true table that share no cell with a single person but this one: whoever is alone in a cell
    /// finds at least one of them possible, for it leaves his cell as he knows it.
    private mutating func protectFromEachAlone(_ cell: Int) -> Bool {
        guard strideFromHome(cell) else { return false }
        let alone = search.touched.map { Int($0) }.filter { home[$0] == 1 && $0 != cell }
        guard !alone.isEmpty else { return true }
        search.freeze(alone, true)
        defer { search.freeze(alone, false) }
        return strideFromHome(cell)
    }

    /// One change of the true table by the whole level, up or down, masking as little as it takes.
    private mutating func strideFromHome(_ cell: Int) -> Bool {
        let stride = Int8(clamping: rule.level)
        for effort in Self.efforts {
            for amount in [stride, -stride] {
                search.go(to: home)
                guard found(cell, amount, effort) else { continue }
                note()
                return true
            }
        }
        return false
    }

    private mutating func pass(_ cells: [Int]) -> [Int] {
        var waiting = cells
        for effort in Self.efforts where !waiting.isEmpty {
            waiting = waiting.filter { !protect($0, effort) }
        }
        return waiting
    }

    private func isProtected(_ cell: Int) -> Bool { Int(most[cell] - least[cell]) >= rule.level && isDeniable(cell) }

    /// Whether the cell was seen empty, where that is asked for.
    private func isDeniable(_ cell: Int) -> Bool { !rule.hidesExistence || least[cell] == 0 }

    private mutating func protect(_ cell: Int, _ effort: (new: Int, crossings: Int, repairs: Int)) -> Bool {
        while !isProtected(cell) {
            // Onwards from the present world: away from where the cell has been, up first.
            let up = search.world[cell] >= most[cell] && isDeniable(cell)
            guard attempt(cell, up ? 1 : -1, effort) || attempt(cell, up ? -1 : 1, effort) else { return false }
        }
        return true
    }

    /// From the true table in one stride: a world far from it may have no way on where the true one has.
    private mutating func protectFromHome(_ cell: Int) -> Bool {
        let stride = Int8(clamping: rule.level)
        for amount in [stride, -stride] {
            for effort in Self.efforts where !isProtected(cell) {
                search.go(to: home)
                _ = attempt(cell, amount, (effort.new, effort.crossings * 10, 0))
            }
        }
        walkFromHome(cell)
        return isProtected(cell)
    }

    /// From the true table on, a person at a time or two, as far down and as far up as it goes.
    private mutating func walkFromHome(_ cell: Int) {
        for effort in Self.efforts where !isProtected(cell) {
            for amount in [Int8(clamping: -home[cell]), -1, 1, 2] where amount != 0 && !isProtected(cell) {
                search.go(to: home)
                while !isProtected(cell), search.world[cell] + Int32(amount) >= search.lower[cell],
                    found(cell, amount, (effort.new, effort.crossings * 10, Self.walkNodes))
                { note() }
            }
        }
    }

    private static let walkNodes = 4_000

    private mutating func attempt(
        _ cell: Int, _ amount: Int8, _ effort: (new: Int, crossings: Int, repairs: Int)
    ) -> Bool {
        let before = (least[cell], most[cell])
        guard found(cell, amount, effort) else { return false }
        note()
        return before != (least[cell], most[cell])
    }

    /// Where the touched cells now are.
    private mutating func note() {
        for touched in search.touched {
            let cell = Int(touched)
            least[cell] = min(least[cell], search.world[cell])
            most[cell] = max(most[cell], search.world[cell])
        }
    }

    private mutating func found(
        _ cell: Int, _ amount: Int8, _ effort: (new: Int, crossings: Int, repairs: Int)
    ) -> Bool {
        crossing?.run(cell, by: amount, newMax: effort.new, nodes: effort.crossings, in: search)
        if let best = crossing?.best, !best.isEmpty {
            search.accept(best)
            return true
        }
        // Where products are at hand, free repairs cost more time than they save cells: they come last.
        guard crossing == nil || effort.new >= Self.lastResort, effort.repairs > 0 else { return false }
        return search.move(cell, by: amount, newMax: effort.new, nodes: effort.repairs)
    }

    var marks: [Suppression.Mark] {
        table.values.indices.map { cell in
            if isPrimary[cell] { return .primary }
            return search.isMasked[cell] ? .secondary : .published
        }
    }

    var witnessed: [Int: Interval] {
        var ranges: [Int: Interval] = [:]
        for cell in table.values.indices where search.isMasked[cell] {
            ranges[cell] = Interval(Int(least[cell]), Int(most[cell]))
        }
        return ranges
    }
}
