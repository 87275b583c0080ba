/// What every unknown of one connected system can be, each claim proven.
struct CellRanges: Sendable {
    enum Outcome: Sendable, Equatable {
        /// Proven: no whole values satisfy all rows.
        case contradictory
        /// Every true solution lies within these.
        case within([Interval])
    }

    let outcome: Outcome
    /// False where the linear programme was too large or gave up: the ranges are true but may be wider than need be.
    let complete: Bool

    /// Tableaus of more entries than this are left to propagation (64 MB).
    static let entriesMax = 8_000_000

    /// - Parameter wanted: the unknowns whose ends are wanted as tight as they can be proven.
    init(_ system: BoundSystem, wanted: [Int]) {
        var narrowed = system
        guard narrowed.narrow() else {
            (outcome, complete) = (.contradictory, true)
            return
        }
        guard wanted.contains(where: { narrowed.bounds[$0].width > 0 }) else {
            (outcome, complete) = (.within(narrowed.bounds), true)
            return
        }
        guard narrowed.bounds.count * narrowed.rows.count <= Self.entriesMax else {
            (outcome, complete) = (.within(narrowed.bounds), false)
            return
        }
        (outcome, complete) = Self.optimised(&narrowed, wanted: wanted)
    }

    private static func optimised(_ system: inout BoundSystem, wanted: [Int]) -> (Outcome, Bool) {
        var simplex = BoundedSimplex(system)
        switch simplex.makeFeasible() {
        case .undecided: return (.within(system.bounds), false)
        case .impossible(let variable, let above):
            let proven = isImpossible(variable, above: above, simplex, system)
            return proven ? (.contradictory, true) : (.within(system.bounds), false)
        case .found: break
        }
        var complete = true
        var found = system.bounds
        for unknown in wanted where system.bounds[unknown].width > 0 {
            for up in [true, false] where !simplex.isOpen(unknown, up: up) {
                switch simplex.drive(unknown, up: up) {
                case .reached: break
                case .unlimited: continue
                case .undecided:
                    complete = false
                    continue
                }
                simplex.look()
                let certificate = Certificate(
                    form: [unknown: up ? 1 : -1],
                    multipliers: simplex.multipliers(of: unknown).map { ($0.row, up ? $0.factor : -$0.factor) },
                    system: system)
                guard let certificate else { continue }
                if up {
                    found[unknown].upper = min(found[unknown].upper, certificate.atMost)
                } else {
                    found[unknown].lower = max(found[unknown].lower, -certificate.atMost)
                }
            }
            if found[unknown].lower > found[unknown].upper { return (.contradictory, true) }
        }
        system.bounds = found
        guard system.narrow() else { return (.contradictory, true) }
        return (.within(system.bounds), complete)
    }

    /// Whether the row on which the solver got stuck is a proof that nothing fits.
    private static func isImpossible(
        _ variable: Int, above: Bool, _ simplex: BoundedSimplex, _ system: BoundSystem
    ) -> Bool {
        let count = system.bounds.count
        var form: [Int: Int] = [:]
        let limit: Interval
        if variable < count {
            form[variable] = 1
            limit = system.bounds[variable]
        } else {
            let row = system.rows[variable - count]
            for (unknown, coefficient) in zip(row.unknowns, row.coefficients) {
                form[unknown, default: 0] += coefficient
            }
            limit = Interval(row.lower, row.upper)
        }
        // Stuck above its upper end: the least it can be is too much. Stuck below: the most is too little.
        let sign = above ? -1 : 1
        let certificate = Certificate(
            form: form.mapValues { $0 * sign },
            multipliers: simplex.multipliers(of: variable).map { ($0.row, $0.factor * Double(sign)) }, system: system)
        guard let certificate else { return false }
        return above ? -certificate.atMost > limit.upper : certificate.atMost < limit.lower
    }
}
