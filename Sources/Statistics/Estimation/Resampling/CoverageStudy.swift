/// How far estimates stray, and how often intervals cover, where the truth is known because the tables are made up.
///
/// People are drawn from a fitted model, those whom no list sees with them; each table is then estimated and
/// bootstrapped as if it were all that is known. See `docs/methods/bootstrap.md`.
public struct CoverageStudy: Sendable {
    public struct Outcome: Sendable, Equatable {
        /// The number of people in the model that the tables come from.
        public let truth: Double
        public let rootMeanSquareError: Double
        /// For each confidence, the share of the tables whose interval holds the truth.
        public let covered: [Double]
        /// Tables that got no interval. They count as not covered, and not for the error.
        public let refused: Int
    }

    public let tables: Int
    public let source: ReplicateSource
    public let bootstrap: Bootstrap

    public init(tables: Int = 500, source: ReplicateSource, bootstrap: Bootstrap) {
        precondition(tables >= 1, "a table to study")
        self.tables = tables
        self.source = source
        self.bootstrap = bootstrap
    }

    /// - Parameters:
    ///   - fit: the model that is taken for the truth, its number of people rounded.
    ///   - confidences: of the intervals, each between 0 and 1.
    ///   - threads: how many share the work. The result does not depend on it.
    ///   - estimator: makes one for tables with the rows of the one that it is given: all histories by number of
    ///   lists.
    public func run<Estimator: CountEstimator>(
        _ fit: LogLinearFit, lists: [String], confidences: [Double], threads: Int = 1,
        estimator: @escaping @Sendable (CaptureTable) -> Estimator
    ) async throws(CaptureFault) -> Outcome {
        precondition(threads >= 1, "work needs a thread")
        let rows = try CaptureTable(lists: lists, cells: []).completed
        let weights = [fit.unseen] + rows.cells.map { fit.fittedMeans[Int($0.history)] }
        var drawing = ReplicateSource.Drawing(source, weights, people: Int(fit.estimate.rounded()))
        let share = (tables + threads - 1) / threads
        let parts = stride(from: 0, to: tables, by: share).map { drawing.next(min(share, tables - $0)) }
        let study = { @Sendable (part: ReplicateSource.Part) in
            self.trials(part, fit.estimate, confidences) { estimator(rows) }
        }
        let trials = await withTaskGroup(of: (index: Int, trials: [Trial]).self) { group in
            for (index, part) in parts.enumerated() { group.addTask { (index, study(part)) } }
            var done = [[Trial]](repeating: [], count: parts.count)
            for await part in group { done[part.index] = part.trials }
            return done.flatMap { $0 }
        }
        let errors = trials.compactMap(\.error)
        return Outcome(
            truth: fit.estimate,
            rootMeanSquareError: (errors.reduce(0) { $0 + $1 * $1 } / Double(errors.count)).squareRoot(),
            covered: confidences.indices.map { place in Double(trials.count { $0.covers[place] }) / Double(tables) },
            refused: tables - errors.count)
    }

    private struct Trial: Sendable {
        let error: Double?
        let covers: [Bool]
    }

    private func trials<Estimator: CountEstimator>(
        _ part: ReplicateSource.Part, _ truth: Double, _ confidences: [Double], _ estimator: () -> Estimator
    ) -> [Trial] {
        var trials: [Trial] = []
        part.forEach { people in
            do throws(BootstrapRefusal) {
                // Those whom no list sees come first, and nobody knows how many they are.
                let result = try bootstrap.run(Array(people.dropFirst()), estimator: estimator)
                let covers = confidences.map { confidence in
                    let interval = result.interval(confidence)
                    return interval.lower.value <= truth && truth <= interval.upper.value
                }
                trials.append(Trial(error: result.estimate - truth, covers: covers))
            } catch {
                trials.append(Trial(error: nil, covers: confidences.map { _ in false }))
            }
        }
        return trials
    }
}
