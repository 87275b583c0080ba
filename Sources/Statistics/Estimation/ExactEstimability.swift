/// Whether the likelihood of a log-linear model has a maximum, and one only, decided in whole numbers.
///
/// Fienberg and Rinaldo (2012): there is a maximum if and only if fitted means above 0 in every cell can have the
/// totals that were observed. Only where counts are 0 matters, not how large the others are. A direction in which the
/// coefficients may run changes no cell of a positive count; the other cells are looked at in the few directions
/// left.
struct ExactEstimability<Number: FixedWidthInteger & SignedInteger> {
    /// The terms with a coefficient, the intercept (0) among them.
    let terms: [UInt32]
    let lists: Int
    /// The cells with people.
    let positive: [UInt32]
    /// The cells of nobody that the model has a mean for.
    let zero: [UInt32]

    /// Nil: the numbers grew too large for `Number`.
    func decide() -> Estimability? {
        guard let directions = directionsLeft() else { return nil }
        if directions.isEmpty { return .admissible }
        guard let changes = changesOfZeroCells(directions) else { return nil }
        guard let rank = WholeVectors.rank(changes) else { return nil }
        guard var weights = ExactFeasibility(of: changes), let hasMaximum = weights.holds() else { return nil }
        return Estimability(hasMaximum: hasMaximum, isIdentified: rank == directions.count)
    }

    /// A basis of the directions of the coefficients along which no mean of a cell with people changes.
    private func directionsLeft() -> [[Number]]? {
        var basis = terms.indices.map { place in terms.indices.map { $0 == place ? Number(1) : 0 } }
        for cell in positive {
            if basis.isEmpty { return [] }
            let within = terms.indices.filter { terms[$0] & ~cell == 0 }
            let changes = basis.map { direction in within.reduce(Number(0)) { $0 + direction[$1] } }
            let moving = changes.indices.filter { changes[$0] != 0 }
            guard let pivot = moving.min(by: { changes[$0].magnitude < changes[$1].magnitude }) else { continue }
            for place in moving where place != pivot {
                let mixed = WholeVectors.combine(basis[place], changes[pivot], basis[pivot], 0 - changes[place])
                guard let mixed else { return nil }
                basis[place] = mixed
            }
            basis.remove(at: pivot)
        }
        return basis
    }

    /// How each zero cell's logarithm changes along the directions: each change once, shortened, and none of nothing.
    private func changesOfZeroCells(_ directions: [[Number]]) -> [[Number]]? {
        var spread: [[Number]] = []
        for direction in directions {
            var values = [Number](repeating: 0, count: 1 << lists)
            for (term, value) in zip(terms, direction) { values[Int(term)] = value }
            guard SubsetTransforms.sumOverSubsets(&values, lists: lists) else { return nil }
            spread.append(values)
        }
        var known: Set<[Number]> = []
        var changes: [[Number]] = []
        for cell in zero {
            let change = WholeVectors.shortened(spread.map { $0[Int(cell)] })
            if change.contains(where: { $0 != 0 }), known.insert(change).inserted { changes.append(change) }
        }
        return changes
    }
}
