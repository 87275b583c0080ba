/// Linear relations with whole coefficients between bounded whole unknowns, narrowed by exact arithmetic only.
struct BoundSystem: Sendable {
    /// `lower <= sum of coefficient * unknown <= upper`.
    struct Row: Sendable {
        var unknowns: [Int]
        var coefficients: [Int]
        var lower: Int
        var upper: Int
    }

    var bounds: [Interval]
    var rows: [Row]
    /// The rows each unknown stands in.
    let membership: [[Int]]

    init(bounds: [Interval], rows: [Row]) {
        self.bounds = bounds
        self.rows = rows
        var membership = [[Int]](repeating: [], count: bounds.count)
        for (index, row) in rows.enumerated() {
            for unknown in row.unknowns { membership[unknown].append(index) }
        }
        self.membership = membership
    }

    /// Narrows every bound as far as single rows allow. False: some row cannot hold, so there is no solution.
    ///
    /// Bounds that chase each other through large numbers would take as many rounds as the numbers are large; after
    /// `rounds` visits a row rests. What was found stays true.
    mutating func narrow(rounds: Int = 64) -> Bool {
        var queue = Array(rows.indices)
        var waiting = [Bool](repeating: true, count: rows.count)
        var visits = [Int](repeating: 0, count: rows.count)
        var head = 0
        while head < queue.count {
            let row = queue[head]
            head += 1
            waiting[row] = false
            visits[row] += 1
            guard let changed = narrow(row: row) else { return false }
            for unknown in changed {
                for other in membership[unknown] where !waiting[other] && visits[other] < rounds {
                    waiting[other] = true
                    queue.append(other)
                }
            }
        }
        return true
    }

    /// The unknowns of one row whose bounds moved; nil when the row cannot hold.
    private mutating func narrow(row index: Int) -> [Int]? {
        let row = rows[index]
        var (least, most) = (Reach(), Reach())
        for (unknown, coefficient) in zip(row.unknowns, row.coefficients) {
            let (low, high) = Self.ends(bounds[unknown], coefficient)
            least.add(low)
            most.add(high)
        }
        if let value = least.total(), value > row.upper { return nil }
        if let value = most.total(), value < row.lower { return nil }
        var changed: [Int] = []
        for (unknown, coefficient) in zip(row.unknowns, row.coefficients) {
            let (low, high) = Self.ends(bounds[unknown], coefficient)
            let before = bounds[unknown]
            if row.upper < Interval.unbounded, let others = least.total(without: low) {
                limit(unknown, coefficient, atMost: row.upper - others)
            }
            if row.lower > -Interval.unbounded, let others = most.total(without: high) {
                limit(unknown, coefficient, atLeast: row.lower - others)
            }
            if bounds[unknown].lower > bounds[unknown].upper { return nil }
            if bounds[unknown] != before { changed.append(unknown) }
        }
        return changed
    }

    private mutating func limit(_ unknown: Int, _ coefficient: Int, atMost value: Int) {
        if coefficient > 0 {
            bounds[unknown].upper = min(bounds[unknown].upper, value.floorDivided(by: coefficient))
        } else {
            bounds[unknown].lower = max(bounds[unknown].lower, -value.floorDivided(by: -coefficient))
        }
    }

    private mutating func limit(_ unknown: Int, _ coefficient: Int, atLeast value: Int) {
        if coefficient > 0 {
            bounds[unknown].lower = max(bounds[unknown].lower, value.ceilingDivided(by: coefficient))
        } else {
            bounds[unknown].upper = min(bounds[unknown].upper, (-value).floorDivided(by: -coefficient))
        }
    }

    /// The least and the greatest that `coefficient * unknown` can be.
    static func ends(_ bound: Interval, _ coefficient: Int) -> (Int?, Int?) {
        let lower: Int? = bound.lower <= -Interval.unbounded ? nil : bound.lower * coefficient
        let upper: Int? = bound.upper >= Interval.unbounded ? nil : bound.upper * coefficient
        return coefficient >= 0 ? (lower, upper) : (upper, lower)
    }

    /// A sum of which some terms may be without limit.
    private struct Reach {
        var finite = 0
        var unlimited = 0

        mutating func add(_ term: Int?) {
            if let term { finite += term } else { unlimited += 1 }
        }

        func total() -> Int? { unlimited == 0 ? finite : nil }

        func total(without term: Int?) -> Int? {
            if let term { return unlimited == 0 ? finite - term : nil }
            return unlimited == 1 ? finite : nil
        }
    }
}

extension Int {
    /// Division that rounds down also below 0.
    func floorDivided(by divisor: Int) -> Int {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder != 0 && (remainder < 0) != (divisor < 0) ? quotient - 1 : quotient
    }

    /// Division that rounds up also below 0.
    func ceilingDivided(by divisor: Int) -> Int { -(-self).floorDivided(by: divisor) }
}
