/// Ways to publish rounded counts. See `docs/methods/rounding.md`.
public enum Rounding {
    /// To the nearest multiple of `base`, a half upwards, each count by itself: the sums need not hold afterwards.
    public static func conventional(_ count: Int, base: Int) -> Int {
        precondition(count >= 0 && base > 0, "counts are rounded to a base")
        return (2 * count + base) / (2 * base) * base
    }

    public enum TenFive: Sendable, Equatable {
        case masked
        case value(Int)
    }

    /// The "10-5" rule: a count below 10 is masked, any other is rounded to the nearest 5.
    ///
    /// - Parameter showsZero: whether a true 0 is printed as 0. It then tells that nobody is there.
    public static func tenFive(_ count: Int, showsZero: Bool = false) -> TenFive {
        if count == 0 && showsZero { return .value(0) }
        return count < 10 ? .masked : .value(conventional(count, base: 5))
    }

    public enum Problem: Error, Sendable, Equatable {
        /// Proven: no table of multiples next to the counts keeps all sums.
        case impossible
        /// Neither found nor ruled out within the steps allowed.
        case undecided
    }

    /// Controlled rounding: every count moves to a multiple of `base` less than one base away, a multiple stays, and
    /// all sums still hold.
    ///
    /// Tables of two axes, one of them with groups, always have a solution, and the one of least total movement is
    /// returned. Wider tables may have none, which is proven or reported as undecided.
    /// - Returns: one value for each cell.
    public static func controlled(_ table: CountTable, base: Int) throws(Problem) -> [Int] {
        precondition(base > 0, "counts are rounded to a base")
        var flow = RoundingFlow(table, base: base)
        if flow.balance(), let values = flow.valuesIfConsistent(table) { return values }
        return try RoundingTrial(table, base: base).values()
    }
}
