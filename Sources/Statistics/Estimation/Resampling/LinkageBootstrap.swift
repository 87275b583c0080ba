/// An interval that carries the errors of the linkage as well as chance and the choice of a model.
///
/// For each replicate a recall and a precision are drawn from what the clerical sample leaves open, then a table of
/// true people from those and the observed table, then a sample of these people; the estimator chooses and estimates
/// anew. See `docs/methods/linkage-error.md`.
public struct LinkageBootstrap: Sendable {
    public let quality: LinkageQuality
    public let settings: Bootstrap
    private let seed: UInt64

    public init(quality: LinkageQuality, replicates: Int = 10_000, seed: UInt64) {
        self.quality = quality
        self.seed = seed
        settings = Bootstrap(replicates: replicates, source: .philox(seed: seed))
    }

    /// The table that the observed one and the expected rates point to, with a row for each history. Its estimate is
    /// the one that is given.
    public func corrected(_ table: CaptureTable) -> CaptureTable {
        Self.full(table.lists, TrueTable(table).expected(quality.expected))
    }

    /// Runs on as many threads as asked for and available. The result is that of one thread.
    ///
    /// - Parameter estimator: makes one for tables with the rows of the one that it is given.
    public func run<Estimator: CountEstimator>(
        _ table: CaptureTable, threads: Int = 1, estimator: @escaping @Sendable (CaptureTable) -> Estimator
    ) async throws(BootstrapRefusal) -> LinkageResult {
        precondition(threads >= 1, "work needs a thread")
        let rows = corrected(table)
        let make = { @Sendable in estimator(rows) }
        let (estimate, acceleration) = try Bootstrap.beginning(rows.cells.map(\.count), make)
        let share = (settings.replicates + threads - 1) / threads
        let parts = stride(from: 0, to: settings.replicates, by: share).map { start in
            Part(
                range: start..<min(start + share, settings.replicates), seed: seed, quality: quality,
                truth: TrueTable(table))
        }
        let values = await Bootstrap.estimates(parts, make)
        return LinkageResult(
            bootstrap: try BootstrapResult(
                settings, estimate: estimate, acceleration: acceleration, replicates: values))
    }

    /// The rows of every history, 1 to 2^lists - 1.
    private static func full(_ lists: [String], _ counts: [Int]) -> CaptureTable {
        let cells = counts.indices.dropFirst().map { CaptureTable.Cell(history: UInt32($0), count: counts[$0]) }
        // The lists are those of a table, and the counts add up to its records.
        guard let table = try? CaptureTable(lists: lists, cells: cells) else {
            preconditionFailure("a table of the same lists")
        }
        return table
    }

    private struct Part: ReplicatePart {
        let range: Range<Int>
        let seed: UInt64
        let quality: LinkageQuality
        let truth: TrueTable

        var count: Int { range.count }

        func forEach(_ body: ([Int]) -> Void) {
            for index in range {
                var stream = Philox(seed: seed, stream: UInt64(index))
                let people = Array(truth.draw(quality.draw(from: &stream), from: &stream).dropFirst())
                var sample = people
                MultinomialDraw(weights: people.map(Double.init))
                    .draw(people.reduce(0, +), into: &sample, from: &stream)
                body(sample)
            }
        }
    }
}

/// An estimate and intervals with the errors of the linkage in them.
public struct LinkageResult: Sendable {
    /// The corrected estimate and all replicates.
    public let bootstrap: BootstrapResult

    public var estimate: Double { bootstrap.estimate }

    /// From the lower of two lower ends to the upper of two upper ones: of the corrected and accelerated interval,
    /// and of the plain quantiles. In simulations either alone falls short of what it promises for some tables.
    public func interval(
        _ confidence: Double = 0.95
    ) -> (lower: BootstrapResult.Bound, upper: BootstrapResult.Bound) {
        let (lower, upper) = bootstrap.interval(confidence)
        let plain = ((1 - confidence) / 2, (1 + confidence) / 2)
        let (low, high) = (bootstrap.percentileBound(plain.0), bootstrap.percentileBound(plain.1))
        return (low.value < lower.value ? low : lower, high.value > upper.value ? high : upper)
    }
}
