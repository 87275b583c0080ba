/// Draws the table anew many times, estimates each time from the beginning, and reads an interval off the estimates.
///
/// Everything that was chosen by looking at the table (which terms, which model) belongs into the estimator: it is
/// then chosen again in each replicate, and the interval carries the uncertainty of the choice.
/// See `docs/methods/bootstrap.md`.
public struct Bootstrap: Sendable {
    /// What replicates exactly at the estimate say about the median of the replicates.
    public enum Ties: Sendable {
        /// Half of them lie below.
        case half
        /// None lies below, as the R packages count.
        case below
    }

    /// What is done with a replicate that carries no estimate.
    public enum Inadmissible: Sendable {
        /// It counts as infinitely large: nothing in it limits how many were not seen.
        case above
        /// It is left out, as the R packages do.
        case leftOut
    }

    public let replicates: Int
    public let source: ReplicateSource
    public let ties: Ties
    public let inadmissible: Inadmissible

    /// The share of replicates without an estimate above which no interval is given.
    public static let inadmissibleShareMax = 0.05

    /// - Parameter replicates: at least 100. With 1,000 the ends of an interval still move by some per cent.
    public init(
        replicates: Int = 10_000, source: ReplicateSource, ties: Ties = .half, inadmissible: Inadmissible = .above
    ) {
        precondition(replicates >= 20, "fewer than 20 replicates say nothing about the ends")
        self.replicates = replicates
        self.source = source
        self.ties = ties
        self.inadmissible = inadmissible
    }

    /// The settings under which published figures of the R packages come out to the last digit.
    public static func compatible(replicates: Int = 1_000, seed: UInt32 = 1234) -> Bootstrap {
        Bootstrap(replicates: replicates, source: .mersenne(seed: seed), ties: .below, inadmissible: .leftOut)
    }

    /// Runs on the calling thread.
    ///
    /// - Parameter counts: people with each history; the order matters to what is drawn.
    public func run<Estimator: CountEstimator>(
        _ counts: [Int], estimator: () -> Estimator
    ) throws(BootstrapRefusal) -> BootstrapResult {
        let (estimate, acceleration) = try Self.beginning(counts, estimator)
        var drawing = ReplicateSource.Drawing(source, counts)
        let values = Self.estimates(drawing.next(replicates), estimator)
        return try BootstrapResult(self, estimate: estimate, acceleration: acceleration, replicates: values)
    }

    /// Runs on as many threads as asked for and available. The result is that of one thread.
    public func run<Estimator: CountEstimator>(
        _ counts: [Int], threads: Int, estimator: @escaping @Sendable () -> Estimator
    ) async throws(BootstrapRefusal) -> BootstrapResult {
        precondition(threads >= 1, "work needs a thread")
        let (estimate, acceleration) = try Self.beginning(counts, estimator)
        var drawing = ReplicateSource.Drawing(source, counts)
        let share = (replicates + threads - 1) / threads
        let parts = stride(from: 0, to: replicates, by: share).map { drawing.next(min(share, replicates - $0)) }
        let values = await Self.estimates(parts, estimator)
        return try BootstrapResult(self, estimate: estimate, acceleration: acceleration, replicates: values)
    }

    static func beginning<Estimator: CountEstimator>(
        _ counts: [Int], _ estimator: () -> Estimator
    ) throws(BootstrapRefusal) -> (estimate: Double, acceleration: Double) {
        precondition(counts.allSatisfy { $0 >= 0 }, "counts of people")
        var own = estimator()
        let estimate = counts.contains { $0 > 0 } ? own.estimate(counts) : .nan
        guard estimate.isFinite else { throw .noEstimate }
        return (estimate, try WeightedJackknife.acceleration(counts, &own))
    }

    private static func estimates<Estimator: CountEstimator>(
        _ part: some ReplicatePart, _ estimator: () -> Estimator
    ) -> [Double] {
        var (own, values): (Estimator, [Double]) = (estimator(), [])
        values.reserveCapacity(part.count)
        part.forEach { values.append(own.estimate($0)) }
        return values
    }

    static func estimates<Estimator: CountEstimator>(
        _ parts: [some ReplicatePart], _ estimator: @escaping @Sendable () -> Estimator
    ) async -> [Double] {
        await withTaskGroup(of: (index: Int, values: [Double]).self) { group in
            for (index, part) in parts.enumerated() {
                group.addTask { (index, estimates(part, estimator)) }
            }
            var done = [[Double]](repeating: [], count: parts.count)
            for await part in group { done[part.index] = part.values }
            return done.flatMap { $0 }
        }
    }
}

/// Some replicates in order, handed out one after another.
protocol ReplicatePart: Sendable {
    var count: Int { get }
    func forEach(_ body: ([Int]) -> Void)
}

/// Why no interval is given.
public enum BootstrapRefusal: Error, Equatable, Sendable {
    /// The table itself carries no estimate.
    case noEstimate
    /// Without one person with the history of this row there would be no estimate.
    case restsOnOnePerson(row: Int)
    /// More than one replicate in twenty carried no estimate.
    case tooManyInadmissible(Int, of: Int)
    /// All replicates lie on one side of the estimate, so where the estimate lies among them says nothing.
    case allOnOneSide
}
