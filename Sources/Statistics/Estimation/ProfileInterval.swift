import Foundation

/// The sizes of the population that a model and a table leave plausible, by the likelihood of each size.
public struct ProfileInterval: Sendable, Equatable {
    /// The size of the largest likelihood, which is slightly less than the estimate under Poisson counts.
    public let estimate: Double
    public let lower: Double
    /// Nil: the likelihood of no size is small enough, within ten thousand times those that the model has unseen.
    public let upper: Double?
}

extension CaptureTable {
    /// The multinomial profile likelihood of the size of the population, and where it is a chi-square below its
    /// largest.
    ///
    /// For a trial size the unseen are put into a cell of their own, the model is fitted to all cells, and the Poisson
    /// likelihood is turned into that of a fixed size (Cormack, Biometrics 48, 1992).
    ///
    /// - Throws: `EstimateRefusal`, where the model has no estimate.
    public func profileInterval(
        _ model: HierarchicalModel, level: Double = 0.95
    ) throws(EstimateRefusal) -> ProfileInterval {
        precondition(level > 0 && level < 1, "a level between 0 and 1")
        var profile = Profile(fit: try fitted(model), table: self)
        let normal = NormalDistribution.quantile((1 + level) / 2)
        return profile.interval(below: normal * normal / 2)
    }
}

/// The likelihood as a function of the number of the unseen.
private struct Profile {
    private var workspace: FitWorkspace
    private let terms: [UInt32]
    private let observed: Double
    private let poissonUnseen: Double

    init(fit: LogLinearFit, table: CaptureTable) {
        workspace = FitWorkspace(lists: table.listCount)
        workspace.load(table)
        terms = fit.model.terms
        observed = Double(fit.observed)
        poissonUnseen = fit.unseen
    }

    mutating func interval(below drop: Double) -> ProfileInterval {
        let least = min(1e-6, poissonUnseen / 1000)
        let most = 1.5 * (observed + poissonUnseen) - observed
        let best = root(from: least, to: most) { $0.slope($1) }
        let cut = logLikelihood(best) - drop
        let lower = logLikelihood(least) >= cut ? 0 : root(from: best, to: least) { $0.logLikelihood($1) - cut }
        var end = best
        repeat { end = 2 * end + 1 } while logLikelihood(end) >= cut && end < 1e4 * (poissonUnseen + 1)
        let upper = logLikelihood(end) >= cut ? nil : root(from: best, to: end) { $0.logLikelihood($1) - cut }
        return ProfileInterval(
            estimate: observed + best, lower: observed + lower, upper: upper.map { observed + $0 })
    }

    /// Where a function that is above 0 at the start goes below it, by halving; the end where it does not, and the
    /// start where it is not above 0 there.
    private mutating func root(
        from start: Double, to end: Double, _ value: (inout Profile, Double) -> Double
    ) -> Double {
        if value(&self, start) <= 0 { return start }
        if value(&self, end) >= 0 { return end }
        var (above, below) = (start, end)
        while abs(above - below) > 1e-12 * (observed + abs(below)) {
            let middle = (above + below) / 2
            if middle == above || middle == below { break }
            if value(&self, middle) > 0 { above = middle } else { below = middle }
        }
        return (above + below) / 2
    }

    private mutating func fits(_ unseen: Double) -> Bool {
        workspace.tryUnseen(unseen)
        return workspace.fit(terms) == .admissible
    }

    private mutating func logLikelihood(_ unseen: Double) -> Double {
        guard fits(unseen) else { return -.infinity }
        let size = observed + unseen
        let correction =
            isLarge(unseen)
            ? unseen - size - log(unseen / size) / 2
            : PoissonTails.logGamma(size + 1) - size * log(size)
                - PoissonTails.logGamma(unseen + 1) + unseen * log(unseen)
        return correction - workspace.deviance / 2
    }

    /// Of `logLikelihood`: the fitted coefficients are at a maximum, so only the explicit part counts.
    private mutating func slope(_ unseen: Double) -> Double {
        guard fits(unseen) else { return 1 }
        let size = observed + unseen
        let correction =
            isLarge(unseen)
            ? 0.5 / size - 0.5 / unseen
            : PoissonTails.digamma(size + 1) - log(size) - PoissonTails.digamma(unseen + 1) + log(unseen)
        return correction + workspace.coefficients[0] - log(unseen)
    }

    /// Whether Stirling's formula stands for the factorials, as in Cormack's correction.
    private func isLarge(_ unseen: Double) -> Bool { observed + unseen > 100 && unseen > 1 }
}
