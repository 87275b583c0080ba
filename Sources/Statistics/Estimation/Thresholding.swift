import Foundation

/// An estimate under the pairs and triples of lists whose effects stood out from all of them at once.
public struct ThresholdedEstimate: Sendable, Equatable {
    /// The terms that stayed, with their parts.
    public let model: HierarchicalModel
    public let observed: Int
    /// At the mode of the posterior.
    public let unseen: Double
    /// Of the logarithm of the unseen, by the curvature at the mode.
    public let standardError: Double

    public var estimate: Double { Double(observed) + unseen }

    /// The bounds between which the posterior has this share, by its normal approximation on the scale of logarithms.
    public func interval(level: Double = 0.95) -> ClosedRange<Double> {
        precondition(level > 0 && level < 1, "a level between 0 and 1")
        let error = standardError * NormalDistribution.quantile((1 + level) / 2)
        return Double(observed) + unseen * exp(-error)...Double(observed) + unseen * exp(error)
    }
}

extension CaptureTable {
    /// Starts from all pairs with a normal prior on their effects, and keeps those that stand out (Silverman, 2020).
    ///
    /// The posterior is taken as normal around its mode. Triples are tried where all three of their pairs stayed, but
    /// not a term of all lists.
    ///
    /// - Parameters:
    ///   - priorVariance: of the effect of each pair and triple, around 0.
    ///   - deviations: how many posterior deviations from 0 an effect must be to stay.
    /// - Throws: `EstimateRefusal`, where the table has no overlap, or the rest has no estimate without the prior.
    public func thresholded(
        priorVariance: Double = 1, deviations: Double = 2
    ) throws(EstimateRefusal) -> ThresholdedEstimate {
        precondition(priorVariance > 0 && deviations >= 0, "a variance above 0")
        try refuseWithoutOverlap()
        var workspace = FitWorkspace(lists: listCount)
        workspace.load(self)
        workspace.priorPrecision = 1 / priorVariance
        var kept: [UInt32] = []
        // A term of all lists would leave nothing to tell the unseen by.
        for size in 2...3 where size < listCount {
            let tried = HierarchicalModel.terms(of: size, allPartsIn: kept, lists: listCount)
            let effects = try workspace.posterior(kept + tried)
            kept += tried.filter { term in
                effects.contains { $0.term == term && abs($0.mode) >= deviations * $0.error }
            }
        }
        let model = HierarchicalModel(lists: listCount, terms: kept)
        // The prior would give a number also to a table that carries none.
        let status = estimability(of: model)
        guard status == .admissible else { throw .inadmissible(model, status) }
        let intercept = try workspace.posterior(model.terms)[listCount + model.terms.count]
        return ThresholdedEstimate(
            model: model, observed: total, unseen: exp(intercept.mode), standardError: intercept.error)
    }
}

extension HierarchicalModel {
    /// The terms of so many lists whose parts of one list less are all there; of pairs, all.
    fileprivate static func terms(of size: Int, allPartsIn known: [UInt32], lists: Int) -> [UInt32] {
        if size == 2 { return pairs(lists: lists) }
        return (0..<UInt32(1) << UInt32(lists)).filter { term in
            term.nonzeroBitCount == size
                && (0..<lists).allSatisfy { term >> UInt32($0) & 1 == 0 || known.contains(term ^ 1 << UInt32($0)) }
        }
        .sorted(by: comesBefore)
    }
}

extension FitWorkspace {
    fileprivate typealias Effect = (term: UInt32, mode: Double, error: Double)

    /// The mode of each coefficient under the prior, and the deviation that the curvature there gives. Intercept last.
    fileprivate mutating func posterior(_ terms: [UInt32]) throws(EstimateRefusal) -> [Effect] {
        arrange(terms)
        startNearCounts()
        let model = HierarchicalModel(lists: lists, terms: terms)
        // With the prior only the effects of single lists can be without a maximum.
        guard step(patience: 200) == .settled else { throw .inadmissible(model, .noMaximum) }
        fillMeans()
        guard let variances = variances() else { throw .notSettled(model) }
        return zip(parameters, variances).map { ($0, coefficients[Int($0)], $1.squareRoot()) }
    }

    private var pulled: [Int] { parameters.indices.filter { parameters[$0].nonzeroBitCount > 1 } }

    /// What the prior takes off the logarithm of the likelihood.
    var priorLoss: Double {
        pulled.reduce(0) {
            $0 + priorPrecision / 2 * coefficients[Int(parameters[$1])] * coefficients[Int(parameters[$1])]
        }
    }

    mutating func pullTowardsPrior() {
        for place in pulled {
            equations.pull(place, precision: priorPrecision, current: coefficients[Int(parameters[place])])
        }
    }

    /// The prior as rows of a least squares problem.
    var priorRows: [(ones: [Int], side: Double, weight: Double)] {
        priorPrecision == 0
            ? [] : pulled.map { ([$0], -coefficients[Int(parameters[$0])], priorPrecision) }
    }
}
