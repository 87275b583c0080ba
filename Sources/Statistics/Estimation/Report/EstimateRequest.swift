/// How the number of people is estimated.
public enum EstimateMethod: String, Sendable, CaseIterable {
    /// Pairs of lists are added while one of them is too surprising under the model so far.
    case stepwise
    /// Pairs are added while AIC falls; the interval is that of the multinomial profile likelihood.
    case aic
    /// The lowest BIC of all hierarchical models.
    case bic
    /// The lowest BIC that one term more or less at a time leads to.
    case downhill
    /// The average over all decomposable graphs, by their posterior weight.
    case dga
    /// Latent classes of people who are alike in how easily each list finds them.
    case lcmcr
}

/// What is asked: a table, a method, and how its uncertainty is to be found.
public struct EstimateRequest: Sendable {
    public let table: CaptureTable
    public var method = EstimateMethod.stepwise
    /// The p-value above which no term is added; without one 0.02 for `stepwise`, 0.05 for `aic`.
    public var threshold: Double?
    /// Tables drawn anew for an interval: 0 for the point alone, or 20 and more.
    public var replicates = 10_000
    public var seed: UInt64 = 1
    /// Draws, ties and left-out replicates as the R packages have them, so that their published intervals come out.
    public var isRCompatible = false
    /// The highest number of lists in a term, for `bic` and `downhill`. Without one: the highest that can be listed.
    public var order: Int?
    /// How many of the models that stood first are chosen among in each replicate of `bic`.
    public var modelsKept = 10
    /// Changes nothing but the time it takes.
    public var threads = 1
    /// How well people were matched between the lists, as a clerical sample found it.
    public var linkage: LinkageQuality?

    /// How long the chains of `lcmcr` may grow until they agree; shorter where it stands beside another method.
    var chainStepsMax = 320_000
    static let chainStepsBeside = 80_000

    public init(_ table: CaptureTable, method: EstimateMethod = .stepwise) {
        self.table = table
        self.method = method
    }

    /// The same question of another table or to another method.
    func asked(of table: CaptureTable? = nil, by method: EstimateMethod? = nil, replicates: Int? = nil) -> Self {
        var other = EstimateRequest(table ?? self.table, method: method ?? self.method)
        // A threshold belongs to the method that it was given for.
        other.threshold = other.method == self.method ? threshold : nil
        other.replicates = replicates ?? self.replicates
        (other.seed, other.isRCompatible, other.order) = (seed, isRCompatible, order)
        (other.modelsKept, other.threads, other.linkage) = (modelsKept, threads, linkage)
        other.chainStepsMax = method == nil ? chainStepsMax : min(chainStepsMax, Self.chainStepsBeside)
        return other
    }

    /// Where the draws of a bootstrap come from, and how it counts.
    var bootstrap: Bootstrap {
        isRCompatible
            ? .compatible(replicates: replicates, seed: UInt32(truncatingIfNeeded: seed))
            : Bootstrap(replicates: replicates, source: .philox(seed: seed))
    }

    /// With the errors of matching, where they are known; its draws are never those of R.
    var linkageBootstrap: LinkageBootstrap? {
        linkage.map { LinkageBootstrap(quality: $0, replicates: max(100, replicates), seed: seed) }
    }
}
