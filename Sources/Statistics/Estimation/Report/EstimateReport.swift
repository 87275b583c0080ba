/// An estimate with all that has to be told with it: intervals, other methods, other models, assumptions, verdict.
public struct EstimateReport: Sendable {
    /// One method's place in the comparison: what it gives, or why it gives nothing.
    public typealias Outcome = Result<MethodEstimate, WithheldEstimate>

    public let lists: [String]
    /// People seen.
    public let observed: Int
    /// By the method that was asked for.
    public let chosen: MethodEstimate
    /// Every method, that of `chosen` among them, in the order of `EstimateMethod`; empty with the point alone.
    public let methods: [(method: EstimateMethod, outcome: Outcome)]
    /// What the same method makes of the table without each list.
    public let leftOut: [LeftOutList]
    /// The best models by BIC, 20 at most: of all that were compared, and of what searches downhill came to.
    public let bestModels: [RankedModel]
    /// How many models were compared, by status; empty where they are too many.
    public let statusCounts: [Estimability: Int]
    public let assumptions: [Assumption]
    /// None where only the point was asked.
    public let verdict: Verdict?

    /// Whether the point stands alone, without what has to be told with it: for reckoning on, not for publishing.
    public var isPointAlone: Bool { verdict == nil }

    public static let modelsMax = 20
}

/// An estimate from all lists but one.
public struct LeftOutList: Sendable, Equatable {
    /// The list that was left out.
    public let list: String
    public let observed: Int
    public let outcome: Result<Double, WithheldEstimate>
    /// How many times the estimate from all lists it is, or the other way round: 1 or more.
    public let factor: Double?
}
