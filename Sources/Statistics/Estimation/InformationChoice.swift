import Foundation

extension CaptureTable {
    /// Adds the pair of lists that lowers Akaike's criterion most, for as long as its own effect is significant.
    ///
    /// The route of the first estimate for the United Kingdom (Silverman, 2014). It ends where no pair lowers the
    /// criterion, or where the Wald chance of the one that lowers it most is above the threshold; the effect of a
    /// pair without overlap is at minus infinity, where that chance is 1. Models without an estimate are passed over.
    ///
    /// - Throws: `EstimateRefusal`, where the model without dependence has no estimate.
    public func stepwiseByAIC(threshold: Double = 0.05) throws(EstimateRefusal) -> StepwiseEstimate {
        precondition((0...1).contains(threshold), "a chance from 0 to 1")
        var best = try fitted(.mainEffects(lists: listCount))
        var added: [UInt32] = []
        var chances: [Double] = []
        var workspace = FitWorkspace(lists: listCount)
        workspace.load(self)
        while let pair = workspace.pairOfLeastAIC(beside: added, below: best.aic) {
            let next = try fitted(HierarchicalModel(lists: listCount, terms: added + [pair]))
            let chance = next.coefficients.first { $0.term == pair }.map { effect in
                erfc(abs(effect.value / effect.standardError) / 2.0.squareRoot())
            }
            guard let chance, chance <= threshold else { break }
            best = next
            added.append(pair)
            chances.append(chance)
        }
        return StepwiseEstimate(fit: best, added: added, pValues: chances)
    }
}

extension FitWorkspace {
    /// The first of the pairs that would lower Akaike's criterion most. Nil: none would.
    fileprivate mutating func pairOfLeastAIC(beside added: [UInt32], below limit: Double) -> UInt32? {
        var (best, least) = (UInt32?.none, limit)
        for pair in HierarchicalModel.pairs(lists: lists) where !added.contains(pair) {
            guard fit(added + [pair]) == .admissible, aic < least else { continue }
            (best, least) = (pair, aic)
        }
        return best
    }
}
