/// Looks for small changes of masked counts that leave every sum as it is.
///
/// Such a change turns one possible table into another that prints the same: a witness, in whole people, that a masked
/// cell can have more than one value. The search changes one cell by one person and repairs the sums that this breaks,
/// one after the other, always the one with the fewest ways out.
struct MoveSearch: Sendable {
    let network: SumNetwork
    /// The least that an outsider must grant each cell.
    let lower: [Int32]
    /// A table that prints the same as the true one.
    private(set) var world: [Int32]
    private(set) var isMasked: [Bool]
    /// Cells that must stay as they are: what somebody knows who is alone in them.
    private(set) var isFrozen: [Bool]
    /// Cells that may be masked if need be.
    var isEligible: [Bool]
    private var change: [Int8]
    private var residual: [Int16]
    private(set) var touched: [Int32] = []
    private var open: [Int32] = []
    private var maskedInLine: [Int32]
    private var nodesLeft = 0
    private var newLeft = 0

    /// No change touches more cells than this.
    private static let cellsMax = 96
    /// No cell changes by more than this at once.
    private static let stepMax: Int8 = 3

    init(network: SumNetwork, values: [Int], lower: [Int32], isMasked: [Bool], isEligible: [Bool]) {
        self.network = network
        self.lower = lower
        self.isMasked = isMasked
        self.isEligible = isEligible
        world = values.map { Int32($0) }
        isFrozen = [Bool](repeating: false, count: values.count)
        change = [Int8](repeating: 0, count: values.count)
        residual = [Int16](repeating: 0, count: network.lineCount)
        maskedInLine = [Int32](repeating: 0, count: network.lineCount)
        for cell in values.indices where isMasked[cell] { countMasked(cell, 1) }
    }

    private mutating func countMasked(_ cell: Int, _ difference: Int32) {
        for entry in network.entries(ofCell: cell) { maskedInLine[Int(network.cellLines[entry])] += difference }
    }

    mutating func mask(_ cell: Int) {
        guard !isMasked[cell] else { return }
        isMasked[cell] = true
        countMasked(cell, 1)
    }

    /// Changes `cell` by `direction` people and repairs everything, masking up to `newMax` further cells.
    ///
    /// On success the world is changed and `touched` says where; otherwise nothing is.
    mutating func move(_ cell: Int, by direction: Int8, newMax: Int, nodes: Int) -> Bool {
        touched.removeAll(keepingCapacity: true)
        guard world[cell] + Int32(direction) >= lower[cell] else { return false }
        nodesLeft = nodes
        newLeft = newMax
        apply(cell, direction)
        guard repair() else {
            apply(cell, -direction)
            touched.removeAll(keepingCapacity: true)
            return false
        }
        for cell in touched {
            world[Int(cell)] += Int32(change[Int(cell)])
            change[Int(cell)] = 0
            mask(Int(cell))
        }
        return true
    }

    mutating func freeze(_ cells: [Int], _ frozen: Bool) {
        for cell in cells { isFrozen[cell] = frozen }
    }

    /// Makes a change that is known to keep every sum.
    mutating func accept(_ changes: [(cell: Int, change: Int8)]) {
        touched.removeAll(keepingCapacity: true)
        for (cell, change) in changes {
            touched.append(Int32(cell))
            world[cell] += Int32(change)
            mask(cell)
        }
    }

    /// Goes back to a table that was visited before.
    mutating func go(to world: [Int32]) { self.world = world }

    /// How many lines of a cell have one masked cell only, whose value anybody can work out.
    func exposedLines(_ cell: Int) -> Int {
        network.entries(ofCell: cell).count { maskedInLine[Int(network.cellLines[$0])] == 1 }
    }

    private mutating func apply(_ cell: Int, _ direction: Int8) {
        if change[cell] == 0 { touched.append(Int32(cell)) }
        change[cell] += direction
        if change[cell] == 0 {
            // Changes are taken back in the reverse order, so that the cell is the last.
            touched.removeLast()
        }
        for entry in network.entries(ofCell: cell) {
            let line = network.cellLines[entry]
            let before = residual[Int(line)]
            let after = before + Int16(network.cellSigns[entry] * direction)
            residual[Int(line)] = after
            if before == 0 {
                open.append(line)
            } else if after == 0 {
                guard let place = open.lastIndex(of: line) else { preconditionFailure("a line that was not open") }
                open.swapAt(place, open.count - 1)
                open.removeLast()
            }
        }
    }

    private mutating func repair() -> Bool {
        guard !open.isEmpty else { return true }
        guard nodesLeft > 0, touched.count < Self.cellsMax else { return false }
        nodesLeft -= 1
        let line = Int(
            open.min { one, other in
                let (first, second) = (maskedInLine[Int(one)], maskedInLine[Int(other)])
                return first != second ? first < second : one < other
            }!)
        for choice in choices(line) {
            let cell = Int(choice.cell)
            let price = isMasked[cell] || change[cell] != 0 ? 0 : 1
            guard newLeft >= price else { continue }
            newLeft -= price
            apply(cell, choice.direction)
            if repair() { return true }
            apply(cell, -choice.direction)
            newLeft += price
            if nodesLeft <= 0 { return false }
        }
        return false
    }

    private struct Choice {
        let cell: Int32
        let direction: Int8
        let score: Int32
    }

    /// The few cells of a line that repair it best: those that mend most other lines, masked ones first.
    private func choices(_ line: Int) -> [Choice] {
        var best: [Choice] = []
        let wanted: Int8 = residual[line] > 0 ? -1 : 1
        let width = touched.count < 6 ? 4 : 2
        for entry in network.entries(ofLine: line) {
            let cell = Int(network.lineCells[entry])
            let isNew = !isMasked[cell] && change[cell] == 0
            guard !isFrozen[cell], !isNew || (newLeft > 0 && isEligible[cell]) else { continue }
            let direction = wanted * network.lineSigns[entry]
            let now = change[cell]
            guard now == 0 || (now > 0) == (direction > 0), abs(now) < Self.stepMax else { continue }
            guard world[cell] + Int32(now) + Int32(direction) >= lower[cell] else { continue }
            let score = strain(cell, direction) * 4 + (isNew ? 9 : 0) + (now != 0 ? 1 : 0)
            guard best.count < width || score < best[best.count - 1].score else { continue }
            let place = best.firstIndex { score < $0.score } ?? best.count
            best.insert(Choice(cell: Int32(cell), direction: direction, score: score), at: place)
            if best.count > width { best.removeLast() }
        }
        return best
    }

    /// How many more lines would be broken, or fewer.
    private func strain(_ cell: Int, _ direction: Int8) -> Int32 {
        var strain: Int32 = 0
        for entry in network.entries(ofCell: cell) {
            let before = residual[Int(network.cellLines[entry])]
            let after = before + Int16(network.cellSigns[entry] * direction)
            strain += Int32(abs(after)) - Int32(abs(before))
        }
        return strain
    }
}
