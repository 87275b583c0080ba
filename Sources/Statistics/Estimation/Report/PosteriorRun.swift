/// The methods that average over what they do not know.
extension MethodRun {
    func graphs() async throws(WithheldEstimate) -> MethodEstimate {
        if let refusal = table.refusalOfEveryModel { throw .table(refusal) }
        let posterior: GraphPosterior
        do { posterior = try await GraphAveraging().posterior(of: table, threads: request.threads) } catch {
            throw .graphs(error)
        }
        let intervals = Self.levels.map { level in
            let range = posterior.interval(level)
            return EstimateInterval(posterior: level, Double(range.lowerBound), Double(range.upperBound))
        }
        return averaged(
            Double(posterior.median), mean: posterior.mean, intervals, heaviest: posterior.weights.first?.model)
    }

    func latentClasses() async throws(WithheldEstimate) -> MethodEstimate {
        if let refusal = table.refusalOfEveryModel { throw .table(refusal) }
        // Two classes of people and two lists have more unknowns than there are counts.
        guard table.listCount >= 3 else { throw .chains(.tooFewLists) }
        let posterior: LatentPosterior
        do {
            let classes = LatentClasses(stepsMax: request.chainStepsMax, seed: request.seed)
            posterior = try await classes.sample(table, threads: request.threads)
        } catch { throw .chains(error) }
        let intervals = Self.levels.map { level in
            let range = posterior.interval(level)
            return EstimateInterval(posterior: level, Double(range.lowerBound), Double(range.upperBound))
        }
        return averaged(Double(posterior.median), mean: posterior.mean, intervals, heaviest: nil)
    }

    private func averaged(
        _ estimate: Double, mean: Double, _ intervals: [EstimateInterval], heaviest: HierarchicalModel?
    ) -> MethodEstimate {
        MethodEstimate(
            method: request.method, estimate: estimate, observed: table.total, intervals: intervals,
            model: heaviest, terms: heaviest?.terms ?? [], dropped: [], deviance: nil, aic: nil, bic: nil,
            notes: [.posteriorMean(mean)])
    }
}

extension EstimateInterval {
    init(posterior level: Double, _ lower: Double, _ upper: Double) {
        self.init(kind: .posterior, level: level, lower: lower, upper: upper, lowerError: nil, upperError: nil)
    }
}
