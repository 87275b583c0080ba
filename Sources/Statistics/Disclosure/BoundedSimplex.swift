/// The simplex method for bounded unknowns, in floating point, which never has the last word.
///
/// Every unknown and every row activity is a variable with bounds; the rows say what the basic ones are in terms of the
/// others (the "general simplex" of Dutertre and de Moura, 2006). What it returns are multipliers: `Certificate` turns
/// them into a bound that holds in whole-number arithmetic, however the floating-point work went.
struct BoundedSimplex {
    private let unknownCount: Int
    private let rowCount: Int
    private var lower: [Double]
    private var upper: [Double]
    /// Where every variable stands now: the unknowns first, then the row activities.
    private(set) var value: [Double]
    /// `rowCount` x `unknownCount`: each basic variable in terms of the others.
    private var tableau: [Double]
    private var basic: [Int]
    private var others: [Int]
    private var isBasicRow: [Int]
    /// The least and the most each unknown had at any place visited; without limit where it may grow for ever.
    private var seen: [(low: Double, high: Double)]
    private var stepsLeft: Int
    private var isCareful: Bool { stepsLeft < carefulBelow }
    private let carefulBelow: Int

    private static let tolerance = 1e-9

    init(_ system: BoundSystem) {
        unknownCount = system.bounds.count
        rowCount = system.rows.count
        func real(_ bound: Int) -> Double {
            abs(bound) >= Interval.unbounded ? (bound > 0 ? .infinity : -.infinity) : Double(bound)
        }
        lower = system.bounds.map { real($0.lower) } + system.rows.map { real($0.lower) }
        upper = system.bounds.map { real($0.upper) } + system.rows.map { real($0.upper) }
        tableau = [Double](repeating: 0, count: rowCount * unknownCount)
        value = system.bounds.map { real($0.lower) }
        for (index, row) in system.rows.enumerated() {
            var activity = 0.0
            for (unknown, coefficient) in zip(row.unknowns, row.coefficients) {
                tableau[index * unknownCount + unknown] += Double(coefficient)
                activity += Double(coefficient) * value[unknown]
            }
            value.append(activity)
        }
        seen = value[..<unknownCount].map { _ in (.infinity, -.infinity) }
        basic = Array(unknownCount..<unknownCount + rowCount)
        others = Array(0..<unknownCount)
        isBasicRow = [Int](repeating: -1, count: unknownCount) + Array(0..<rowCount)
        stepsLeft = 24 * (unknownCount + rowCount) + 1000
        carefulBelow = 20 * (unknownCount + rowCount) + 500
    }

    enum Feasibility {
        case found
        /// This variable cannot come within its bounds: above its upper end, or below its lower one.
        case impossible(variable: Int, above: Bool)
        case undecided
    }

    /// Looks for values within all bounds.
    mutating func makeFeasible() -> Feasibility {
        while stepsLeft > 0 {
            stepsLeft -= 1
            guard let leaving = violatedBasic() else { return .found }
            let row = isBasicRow[leaving]
            let above = value[leaving] > upper[leaving]
            guard let column = columnThatMoves(row, up: !above) else {
                return .impossible(variable: leaving, above: above)
            }
            let target = above ? upper[leaving] : lower[leaving]
            move(column, by: (target - value[leaving]) / tableau[row * unknownCount + column])
            value[leaving] = target
            pivot(row, column)
        }
        return .undecided
    }

    enum Extent {
        case reached
        /// Nothing stops it on this side.
        case unlimited
        case undecided
    }

    /// Whether the unknown was seen as far on this side as its own bound lets it go: nothing can be proven there.
    func isOpen(_ unknown: Int, up: Bool) -> Bool {
        let slack = 1e-6
        return up ? seen[unknown].high >= upper[unknown] - slack : seen[unknown].low <= lower[unknown] + slack
    }

    /// Notes where every unknown stands now.
    mutating func look() {
        for unknown in 0..<unknownCount {
            seen[unknown].low = min(seen[unknown].low, value[unknown])
            seen[unknown].high = max(seen[unknown].high, value[unknown])
        }
    }

    /// Drives one unknown as far up or down as the system lets it.
    mutating func drive(_ variable: Int, up: Bool) -> Extent {
        stepsLeft = 24 * (unknownCount + rowCount) + 1000
        if isBasicRow[variable] < 0 {
            guard let column = others.firstIndex(of: variable) else { preconditionFailure("a variable of no column") }
            guard step(column, up: up) else { return .unlimited }
        }
        while isBasicRow[variable] >= 0 {
            guard stepsLeft > 0 else { return .undecided }
            stepsLeft -= 1
            let row = isBasicRow[variable]
            if (up ? upper[variable] - value[variable] : value[variable] - lower[variable]) <= Self.tolerance {
                return .reached
            }
            guard let column = columnThatMoves(row, up: up) else { return .reached }
            let direction = (tableau[row * unknownCount + column] > 0) == up
            guard step(column, up: direction) else { return .unlimited }
        }
        return .reached
    }

    /// The multipliers of the row activities in the identity that says what a variable is now.
    func multipliers(of variable: Int) -> [(row: Int, factor: Double)] {
        let row = isBasicRow[variable]
        guard row >= 0 else { return variable < unknownCount ? [] : [(variable - unknownCount, 1)] }
        return (0..<unknownCount).compactMap { column in
            let factor = tableau[row * unknownCount + column]
            return others[column] >= unknownCount && abs(factor) > 1e-11 ? (others[column] - unknownCount, factor) : nil
        }
    }

    private func violatedBasic() -> Int? {
        var found: Int?
        for variable in basic where found.map({ variable < $0 }) ?? true {
            let allowed = Self.tolerance * max(1, abs(value[variable]))
            if value[variable] < lower[variable] - allowed || value[variable] > upper[variable] + allowed {
                found = variable
            }
        }
        return found
    }

    /// Of the variables whose move would push the row's basic one the wanted way, the steepest; after many steps that
    /// of the smallest index, which is slow but cannot cycle.
    private func columnThatMoves(_ row: Int, up: Bool) -> Int? {
        var best: Int?
        var steepest = 0.0
        for column in 0..<unknownCount {
            let factor = tableau[row * unknownCount + column]
            guard abs(factor) > Self.tolerance else { continue }
            let variable = others[column]
            let free =
                (factor > 0) == up
                ? value[variable] < upper[variable] - Self.tolerance
                : value[variable] > lower[variable] + Self.tolerance
            guard free else { continue }
            if isCareful {
                if best.map({ variable < others[$0] }) ?? true { best = column }
            } else if abs(factor) > steepest {
                (best, steepest) = (column, abs(factor))
            }
        }
        return best
    }

    /// Moves one non-basic variable until something stops it; what stopped it leaves the basis. False: nothing does.
    private mutating func step(_ column: Int, up: Bool) -> Bool {
        let variable = others[column]
        var reach = up ? upper[variable] - value[variable] : value[variable] - lower[variable]
        var blocking: Int?
        for row in 0..<rowCount {
            let slope = tableau[row * unknownCount + column] * (up ? 1 : -1)
            guard abs(slope) > Self.tolerance else { continue }
            let other = basic[row]
            let room = max(0, slope > 0 ? upper[other] - value[other] : value[other] - lower[other]) / abs(slope)
            if room < reach - Self.tolerance || (room <= reach && blocking.map({ other < basic[$0] }) ?? true) {
                reach = room
                blocking = row
            }
        }
        guard reach.isFinite else {
            noteRay(column, up: up)
            return false
        }
        move(column, by: up ? reach : -reach)
        if let blocking { pivot(blocking, column) }
        return true
    }

    /// All that grows along a way without end grows for ever.
    private mutating func noteRay(_ column: Int, up: Bool) {
        if up, others[column] < unknownCount { seen[others[column]].high = .infinity }
        for row in 0..<rowCount where basic[row] < unknownCount {
            let slope = tableau[row * unknownCount + column] * (up ? 1 : -1)
            if slope > Self.tolerance { seen[basic[row]].high = .infinity }
        }
    }

    private mutating func move(_ column: Int, by change: Double) {
        guard change != 0 else { return }
        value[others[column]] += change
        for row in 0..<rowCount { value[basic[row]] += tableau[row * unknownCount + column] * change }
    }

    private mutating func pivot(_ row: Int, _ column: Int) {
        let width = unknownCount
        let base = row * width
        let inverse = 1 / tableau[base + column]
        for other in 0..<width { tableau[base + other] *= -inverse }
        tableau[base + column] = inverse
        for line in 0..<rowCount where line != row {
            let factor = tableau[line * width + column]
            guard factor != 0 else { continue }
            tableau[line * width + column] = 0
            for other in 0..<width {
                let product = tableau[base + other]
                if product != 0 { tableau[line * width + other] += factor * product }
            }
        }
        swap(&basic[row], &others[column])
        isBasicRow[basic[row]] = row
        isBasicRow[others[column]] = -1
    }
}
