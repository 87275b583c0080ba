/// What a release promises to every person in it: what is published says next to the same with and without their
/// record.
///
/// (ε, δ)-differential privacy, for one record more or less. No attacker's odds that somebody is in the data, or that
/// they have some characteristic, grow by more than e^ε, but for a chance of δ.
public struct PrivacyPromise: Sendable, Equatable {
    public enum Impossible: Error, Sendable, Equatable {
        /// Not a number of at least 0.01. Below, noise drowns every table.
        case epsilon(Double)
        /// Not a number above 0 and below 1.
        case delta(Double)
    }

    public let epsilon: Double
    public let delta: Double

    public init(epsilon: Double, delta: Double) throws(Impossible) {
        guard epsilon.isFinite, epsilon >= 0.01 else { throw .epsilon(epsilon) }
        guard delta.isFinite, delta > 0, delta < 1 else { throw .delta(delta) }
        self.epsilon = epsilon
        self.delta = delta
    }

    /// How many deviations of the noise one person may change all answers by, together.
    public var shift: Double { GaussianLoss.shift(epsilon: epsilon, delta: delta) }
}

/// What one person has lost over several releases that hold their record.
///
/// Shifts add as squares: two releases of the same people lose less together than their epsilons added.
public struct PrivacyLedger: Sendable, Equatable {
    /// The squared shifts of what was released so far.
    public private(set) var spent: Double = 0

    public init(shifts: [Double] = []) {
        for shift in shifts { add(shift: shift) }
    }

    public mutating func add(shift: Double) {
        precondition(shift >= 0 && shift.isFinite, "a shift of at least 0")
        spent += shift * shift
    }

    /// The ε that all releases together keep, at this δ.
    public func epsilon(delta: Double) -> Double {
        precondition(delta > 0 && delta < 1, "a delta between 0 and 1")
        let shift = spent.squareRoot()
        if shift == 0 || GaussianLoss.delta(epsilon: 0, shift: shift) <= delta { return 0 }
        var (low, high) = (0.0, 1.0)
        while GaussianLoss.delta(epsilon: high, shift: shift) > delta { high *= 2 }
        for _ in 0..<100 {
            let middle = (low + high) / 2
            if GaussianLoss.delta(epsilon: middle, shift: shift) > delta { low = middle } else { high = middle }
        }
        return high
    }

    /// Whether another release still fits what may be lost in all.
    public func allows(_ shift: Double, within budget: PrivacyPromise) -> Bool {
        (spent + shift * shift).squareRoot() <= budget.shift * (1 + 1e-9)
    }
}
