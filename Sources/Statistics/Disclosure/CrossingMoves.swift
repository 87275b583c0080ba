/// Finds the product of changes along the axes that masks the fewest further cells.
struct CrossingSearch: Sendable {
    let lattice: Lattice
    /// Keys of the product being put together, and by how much each changes; the first `used` of them count.
    private var keys: [Int32] = [0]
    private var signs: [Int8] = [0]
    private var used = 0
    private(set) var best: [(cell: Int, change: Int8)] = []
    /// What the best one costs, and how many lines with a single masked cell it mends besides.
    private var price = Int.max
    private var gain = 0
    /// A product that masks more new cells than this is of no use any more.
    private var limit = 0
    private var nodesLeft = 0

    init(_ lattice: Lattice) { self.lattice = lattice }

    /// Looks for a product that changes `cell` by `amount`; `best` is empty when none is found within so many nodes.
    mutating func run(_ cell: Int, by amount: Int8, newMax: Int, nodes: Int, in search: borrowing MoveSearch) {
        best.removeAll(keepingCapacity: true)
        guard search.world[cell] + Int32(amount) >= search.lower[cell] else { return }
        keys[0] = lattice.keyOf[cell]
        signs[0] = amount
        used = 1
        (price, gain, limit, nodesLeft) = (Int.max, 0, newMax, nodes)
        extend(depth: 0, spent: 0, search)
    }

    /// Tries the changes along the next axis; every corner so far gets its images.
    private mutating func extend(depth: Int, spent: Int, _ search: borrowing MoveSearch) {
        guard depth < lattice.order.count else { return keep(spent, search) }
        let axis = lattice.order[depth]
        let count = used
        for change in lattice.changes(axis: axis, key: Int(keys[0])) {
            guard nodesLeft > 0, limit >= spent else { return }
            nodesLeft -= 1
            let new = images(lattice.steps(axis: axis, change: change), axis, count, limit - spent, search)
            if new >= 0 { extend(depth: depth + 1, spent: spent + new, search) }
            used = count
        }
    }

    /// Adds the images of the first `count` corners; how many new masks they need, or -1 when one cannot change.
    private mutating func images(
        _ steps: Range<Int>, _ axis: Int, _ count: Int, _ newMax: Int, _ search: borrowing MoveSearch
    ) -> Int {
        var new = 0
        while keys.count < count * (steps.count + 1) {
            keys.append(0)
            signs.append(0)
        }
        for step in steps {
            let (offset, turn) = (lattice.offsets[axis][step], lattice.signs[axis][step])
            for index in 0..<count {
                let key = keys[index] + offset
                let sign = signs[index] * turn
                let cell = Int(lattice.cellAt[Int(key)])
                if cell >= 0 {
                    if search.isFrozen[cell] { return -1 }
                    if sign < 0 && search.world[cell] + Int32(sign) < search.lower[cell] { return -1 }
                    if !search.isMasked[cell] {
                        new += 1
                        guard new <= newMax, search.isEligible[cell] else { return -1 }
                    }
                }
                keys[used] = key
                signs[used] = sign
                used += 1
            }
        }
        return new
    }

    private mutating func keep(_ spent: Int, _ search: borrowing MoveSearch) {
        var mended = 0
        for key in keys[..<used] {
            let cell = Int(lattice.cellAt[Int(key)])
            if cell >= 0, !search.isMasked[cell] { mended += search.exposedLines(cell) }
        }
        guard spent < price || mended > gain else { return }
        best.removeAll(keepingCapacity: true)
        for place in 0..<used where lattice.cellAt[Int(keys[place])] >= 0 {
            best.append((Int(lattice.cellAt[Int(keys[place])]), signs[place]))
        }
        (price, gain, limit) = (spent, mended, spent == 0 ? -1 : spent)
    }
}
