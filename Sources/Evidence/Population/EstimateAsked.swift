/// What a statistician asks of an overlap table.
package struct EstimateAsked: Sendable, Equatable, Codable {
    /// How the model is chosen.
    package enum Method: String, Sendable, Codable, CaseIterable {
        case stepwise, aic, bic, downhill, dga, lcmcr
    }

    package let method: Method
    /// Pairs of lists enter while chance alone would give their overlap with less than this probability.
    package let threshold: Double
    package let replicates: Int
    package let seed: UInt64
    /// How well people were linked, where somebody looked: the interval then carries it.
    package let linkage: LinkageCheck.Clerical?

    package init(
        method: Method, threshold: Double = usualThreshold, replicates: Int = usualReplicates, seed: UInt64,
        linkage: LinkageCheck.Clerical? = nil
    ) {
        self.method = method
        self.threshold = threshold
        self.replicates = replicates
        self.seed = seed
        self.linkage = linkage
    }

    package static let usualThreshold = 0.02
    package static let usualReplicates = 10_000
    package static let replicatesAllowed = 200...100_000
}
