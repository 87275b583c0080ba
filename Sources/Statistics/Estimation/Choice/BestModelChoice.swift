/// The choice of the model with the lowest BIC among some, repeated for other counts of the same histories.
///
/// What an interval says of the choice itself, it says by this: each replicate, and each table that lacks a person,
/// chooses anew (Silverman, Chan and Vincent, 2024). The models are those that stood first for the table itself.
public struct BestModelChoice: CountEstimator, Sendable {
    private let histories: [UInt32]
    private let models: [UInt64]
    private let leastParameters: [Int]
    private var scorer: ModelScorer

    /// - Parameters:
    ///   - histories: what the counts belong to, in their order.
    ///   - models: two to eleven lists, and at most 64 different terms of one order between them.
    /// - Throws: `tooManyTerms` where the models have more terms than can be told apart.
    public init(histories: [UInt32], models: [HierarchicalModel]) throws(LatticeProblem) {
        precondition(!models.isEmpty, "a model to choose")
        let lists = models[0].listCount
        let order = models.flatMap(\.terms).map(\.nonzeroBitCount).max() ?? 1
        let lattice = try ModelLattice(lists: lists, order: order)
        self.histories = histories
        self.models = models.map { model in
            guard let bits = lattice.model(generatedBy: model.terms) else {
                preconditionFailure("a model of the same lists")
            }
            return bits
        }
        leastParameters = self.models.map { 1 + lists + $0.nonzeroBitCount }
        scorer = ModelScorer(lattice: lattice, replicates: true)
    }

    /// The estimate of the model chosen; not a number where none of them is admissible.
    public mutating func estimate(_ counts: [Int]) -> Double { choose(counts)?.estimate ?? .nan }

    /// - Returns: the place of the chosen model among those given, and its estimate; nil where none is admissible.
    public mutating func choose(_ counts: [Int]) -> (place: Int, estimate: Double)? {
        scorer.load(histories: histories, counts: counts)
        var best: (bic: Double, place: Int, estimate: Double)?
        for (place, model) in models.enumerated() {
            // A model that would lose even if it fitted perfectly need not be fitted.
            if let best, scorer.leastBIC(parameters: leastParameters[place]) > best.bic { continue }
            let score = scorer.score(model)
            guard score.status == .admissible, best.map({ score.bic < $0.bic }) ?? true else { continue }
            best = (score.bic, place, score.estimate)
        }
        return best.map { ($0.place, $0.estimate) }
    }
}
