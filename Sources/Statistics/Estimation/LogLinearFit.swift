import Foundation

/// A log-linear model fitted to a capture table, and what it says of those whom no list has.
public struct LogLinearFit: Sendable, Equatable {
    public struct Coefficient: Sendable, Equatable {
        /// 0 is the intercept.
        public let term: UInt32
        public let value: Double
        public let standardError: Double
    }

    public let model: HierarchicalModel
    /// The number of people on any list.
    public let observed: Int
    /// The estimated number of people on none.
    public let unseen: Double
    /// The finite coefficients, the intercept first.
    public let coefficients: [Coefficient]
    /// The model's terms whose coefficient is minus infinity, because nobody is on all of their lists.
    public let dropped: [UInt32]
    /// Twice the logarithm by which the table itself is more likely under its own counts than under the model.
    public let deviance: Double
    public let logLikelihood: Double
    /// The expected count of each history, by bitmask; that of 0 is `unseen`.
    public let fittedMeans: [Double]

    public var estimate: Double { Double(observed) + unseen }
    /// With the dropped terms.
    public var parameterCount: Int { model.parameterCount }
    public var aic: Double { 2 * Double(parameterCount) - 2 * logLikelihood }
    /// The size of the sample in it is the number of the observed.
    public var bic: Double { Double(parameterCount) * log(Double(observed)) - 2 * logLikelihood }

    /// Bounds of the estimate as the model itself has them, from the intercept's standard error on the scale of
    /// logarithms.
    ///
    /// Too narrow where the model was chosen by the same data.
    public func waldInterval(level: Double = 0.95) -> ClosedRange<Double> {
        precondition(level > 0 && level < 1, "a level between 0 and 1")
        let error = coefficients[0].standardError * NormalDistribution.quantile((1 + level) / 2)
        return Double(observed) + unseen * exp(-error)...Double(observed) + unseen * exp(error)
    }
}

extension CaptureTable {
    /// Whether the table carries an estimate under a model, decided in whole numbers. Histories without a row count
    /// nobody.
    public func estimability(of model: HierarchicalModel) -> Estimability {
        precondition(model.listCount == listCount, "a model of as many lists")
        var workspace = FitWorkspace(lists: listCount)
        workspace.load(self)
        return workspace.estimability(of: model.terms)
    }

    /// Fits a model by the extended maximum likelihood.
    ///
    /// - Throws: `EstimateRefusal`, where there is no single maximum.
    public func fitted(_ model: HierarchicalModel) throws(EstimateRefusal) -> LogLinearFit {
        precondition(model.listCount == listCount, "a model of as many lists")
        try refuseWithoutOverlap()
        var workspace = FitWorkspace(lists: listCount)
        workspace.load(self)
        let status = workspace.fit(model.terms)
        guard status == .admissible else { throw workspace.refusal(of: model) }
        return try workspace.result(model)
    }

    /// What no model can make up for.
    func refuseWithoutOverlap() throws(EstimateRefusal) {
        guard total > 0 else { throw .nobody }
        let seen = cells.filter { $0.count > 0 }.map(\.history)
        let used = seen.reduce(0, |)
        if let empty = lists.indices.first(where: { used >> UInt32($0) & 1 == 0 }) { throw .emptyList(lists[empty]) }
        guard seen.contains(where: { $0.nonzeroBitCount > 1 }) else { throw .noOverlap }
    }
}

extension FitWorkspace {
    mutating func estimability(of terms: [UInt32]) -> Estimability {
        arrange(terms)
        return exactEstimability()
    }

    mutating func refusal(of model: HierarchicalModel) -> EstimateRefusal {
        let status = estimability(of: model.terms)
        return status == .admissible ? .notSettled(model) : .inadmissible(model, status)
    }

    /// What the last fit found, which was admissible.
    mutating func result(_ model: HierarchicalModel) throws(EstimateRefusal) -> LogLinearFit {
        fillMeans()
        guard let variances = variances() else { throw .notSettled(model) }
        var found = zip(parameters, variances).map { term, variance in
            LogLinearFit.Coefficient(
                term: term, value: coefficients[Int(term)], standardError: variance.squareRoot())
        }
        found.insert(found.removeLast(), at: 0)
        var expected = means
        expected[0] = unseen
        return LogLinearFit(
            model: model, observed: observed, unseen: unseen, coefficients: found,
            dropped: dropped.sorted(by: HierarchicalModel.comesBefore), deviance: deviance,
            logLikelihood: logLikelihood, fittedMeans: expected)
    }
}

/// What the last fit found; only after one that was admissible.
extension FitWorkspace {
    public var unseen: Double { exp(coefficients[0]) }
    public var estimate: Double { Double(observed) + unseen }
    public var parameterCount: Int { parameters.count + dropped.count }
    public var aic: Double { 2 * Double(parameterCount) - 2 * logLikelihood }
    public var bic: Double { Double(parameterCount) * log(Double(observed)) - 2 * logLikelihood }

    /// With the logarithms of the counts' factorials.
    public var logLikelihood: Double {
        var sum = objective
        for count in counts where count > 1 { sum -= PoissonTails.logFactorial(count) }
        return sum
    }

    public var deviance: Double {
        var sum = sums[0] - totals[0]
        for count in counts where count > 0 { sum += count * log(count) }
        for term in parameters { sum -= totals[Int(term)] * coefficients[Int(term)] }
        return 2 * sum
    }
}
