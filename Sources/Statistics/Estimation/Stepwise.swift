/// An estimate under a model that the table itself chose, pair by pair.
public struct StepwiseEstimate: Sendable, Equatable {
    public let fit: LogLinearFit
    /// The pairs of lists in the order in which they were added.
    public let added: [UInt32]
    /// Of each, the chance that let it in; 1 where all pairs were taken without looking.
    public let pValues: [Double]
}

extension CaptureTable {
    /// Adds pairs of lists for as long as some overlap is too large or too small for chance.
    ///
    /// From lists that do not depend on each other, each time the pair is added whose overlap is least likely under
    /// the fitted mean, as long as that chance is below the threshold and the larger model has an estimate (Chan,
    /// Silverman and Vincent, 2021).
    ///
    /// - Parameter threshold: 0 keeps lists without dependence, 1 takes every pair.
    /// - Throws: `EstimateRefusal`, where the model without dependence has no estimate, or with 1 that with all pairs.
    public func stepwise(threshold: Double = 0.02) throws(EstimateRefusal) -> StepwiseEstimate {
        try refuseWithoutOverlap()
        if threshold == 1 {
            let fit = try fitted(.allPairs(lists: listCount))
            return StepwiseEstimate(fit: fit, added: fit.model.terms, pValues: fit.model.terms.map { _ in 1 })
        }
        var workspace = StepwiseWorkspace(self, threshold: threshold)
        if workspace.estimate(cells.map(\.count)).isNaN {
            throw workspace.fit.refusal(of: .mainEffects(lists: listCount))
        }
        let model = HierarchicalModel(lists: listCount, terms: workspace.added)
        let fit = try workspace.fit.result(model)
        return StepwiseEstimate(fit: fit, added: workspace.added, pValues: workspace.chancesOfAdded)
    }
}

/// The whole stepwise choice on tables of the same histories, again and again, without allocating. One for each thread.
///
/// Where counts leave a list empty, the estimate is that without the list.
public struct StepwiseWorkspace: Sendable {
    var fit: FitWorkspace
    private let histories: [UInt32]
    private let pairs: [UInt32]
    private let threshold: Double
    /// The pairs that the last call added, in their order.
    public private(set) var added: [UInt32] = []
    private(set) var chancesOfAdded: [Double] = []
    /// Whether the last table carried an estimate.
    public private(set) var status = Estimability.admissible
    /// Of each pair in this round; 1 for those that are in, or cannot be.
    private var chances: [Double]
    private var kept: [Double] = []

    /// - Parameter threshold: from 0 to 1, as in `CaptureTable.stepwise`.
    public init(_ table: CaptureTable, threshold: Double = 0.02) {
        precondition((0...1).contains(threshold), "a chance from 0 to 1")
        fit = FitWorkspace(lists: table.listCount)
        fit.leavesOutEmptyLists = true
        histories = table.cells.map(\.history)
        pairs = HierarchicalModel.pairs(lists: table.listCount)
        chances = pairs.map { _ in 1 }
        self.threshold = threshold
    }

    /// Chooses a model for these counts and estimates under it.
    ///
    /// - Parameter counts: in the order of the table's cells.
    /// - Returns: the number of people, or NaN where the table carries no estimate (`status` says why).
    public mutating func estimate(_ counts: [Int]) -> Double {
        fit.load(histories: histories, counts: counts)
        added.removeAll(keepingCapacity: true)
        chancesOfAdded.removeAll(keepingCapacity: true)
        if threshold == 1 {
            added.append(contentsOf: pairs)
            status = fit.fit(pairs)
        } else {
            status = fit.fit([])
            if status == .admissible, threshold > 0 { while addPair() {} }
        }
        return status == .admissible ? fit.estimate : .nan
    }

    /// One round. False: no pair is below the threshold.
    private mutating func addPair() -> Bool {
        weighPairs()
        while let place = leastLikely() {
            kept.removeAll(keepingCapacity: true)
            for term in fit.parameters { kept.append(fit.coefficients[Int(term)]) }
            if fit.refit(adding: pairs[place]) == .admissible {
                added.append(pairs[place])
                chancesOfAdded.append(chances[place])
                return true
            }
            fit.remove(pairs[place])
            fit.restore(kept)
            chances[place] = 1
        }
        return false
    }

    private mutating func weighPairs() {
        for (place, pair) in pairs.enumerated() {
            chances[place] =
                added.contains(pair)
                ? 1
                : PoissonTails.smaller(
                    count: fit.totals[Int(pair)], mean: fit.sums[Int(pair)], atLeast: threshold)
        }
    }

    /// The first of the pairs of the least chance, if that is below the threshold.
    ///
    /// Chances that are equal but for rounding are equal: otherwise rounding would choose between them.
    private func leastLikely() -> Int? {
        var best: Int?
        var least = threshold
        for place in chances.indices where chances[place] < least * (best == nil ? 1 : 1 - 1e-10) {
            (best, least) = (place, chances[place])
        }
        return best
    }
}
