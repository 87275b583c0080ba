/// Numbers of people that the walks of the latent-class sampler passed.
public struct LatentPosterior: Sendable {
    public let observed: Int
    /// How far each walk went, its thrown-away first half included.
    public let steps: Int
    public let mixing: Mixing
    /// In rising order.
    private let people: [Double]

    init(observed: Int, steps: Int, chains: [[Int]]) {
        self.observed = observed
        self.steps = steps
        let values = chains.map { $0.map { Double(observed + $0) } }
        mixing = Mixing(values)
        people = values.flatMap { $0 }.sorted()
    }

    var isMixed: Bool {
        mixing.rHat < LatentClasses.rHatMax && mixing.effectiveSize > LatentClasses.effectiveSizeMin
            && mixing.tailSize > LatentClasses.effectiveSizeMin
    }

    /// The average number. A heavy upper tail moves it; the median is what to quote.
    public var mean: Double { people.reduce(0, +) / Double(people.count) }

    public var median: Double { quantile(0.5) }

    /// The number below which the true one lies with the chance `level`.
    public func quantile(_ level: Double) -> Double {
        TypeEightQuantile.value(level, of: people)
    }

    /// The numbers between which the true one lies with the chance `credibility`, as much left out on either side.
    public func interval(_ credibility: Double = 0.95) -> ClosedRange<Double> {
        precondition(credibility > 0 && credibility < 1, "a chance between 0 and 1")
        return quantile((1 - credibility) / 2)...quantile((1 + credibility) / 2)
    }
}
