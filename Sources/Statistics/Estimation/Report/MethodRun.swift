/// One method at work on one table: the point, and with its intervals.
struct MethodRun: Sendable {
    let request: EstimateRequest
    /// The table that is estimated from: with the errors of matching taken out, where they are known.
    let table: CaptureTable
    private var histories: [UInt32] { table.cells.map(\.history) }

    /// The levels that intervals are given at.
    static let levels = [0.8, 0.95]
    /// Models up to so many are compared when the order is not said.
    static let modelsUnasked = 100_000
    static let modelsMax = 10_000_000

    init(_ request: EstimateRequest) {
        self.request = request
        let linkage = request.table.refusalOfEveryModel == nil ? request.linkageBootstrap : nil
        table = linkage?.corrected(request.table) ?? request.table
    }

    /// The point alone, by the methods that reckon it without drawing.
    func point() async throws(WithheldEstimate) -> MethodEstimate {
        let point = try await unchecked()
        let proportion = point.estimate / Double(max(1, point.observed))
        guard proportion <= WithheldEstimate.proportionMax else {
            throw .outOfProportion(estimate: point.estimate, observed: point.observed)
        }
        return point
    }

    /// The point with its intervals.
    func estimate() async throws(WithheldEstimate) -> MethodEstimate {
        let point = try await point().with([], notes: await withoutCorrection())
        guard request.replicates > 0 else { return point }
        switch request.method {
        case .stepwise:
            let choice = StepwiseWorkspace(table, threshold: stepThreshold)
            return try await resampled(point) { choice }
        case .bic:
            let choice = try bestModelChoice(try await ranking())
            return try await resampled(point) { choice }
        case .downhill:
            let choice = try withheld { () throws(ChoiceRefusal) in
                try DownhillChoice(histories: histories, lists: table.listCount, order: request.order)
            }
            return try await resampled(point) { choice }
        case .aic, .dga, .lcmcr:
            return request.linkage == nil ? point : point.with([], notes: [.linkageNotInInterval])
        }
    }

    private func unchecked() async throws(WithheldEstimate) -> MethodEstimate {
        guard table.listCount >= 2 else { throw .tooFewLists(table.listCount) }
        switch request.method {
        case .stepwise: return try stepwise()
        case .aic: return try byAIC()
        case .bic:
            let ranking = try await ranking()
            return try chosen(ranking.best[0].model, notes: notes(order: ranking.order))
        case .downhill: return try downhill()
        case .dga: return try await graphs()
        case .lcmcr: return try await latentClasses()
        }
    }

    private var stepThreshold: Double { request.threshold ?? 0.02 }

    private func stepwise() throws(WithheldEstimate) -> MethodEstimate {
        let found: StepwiseEstimate
        do { found = try table.stepwise(threshold: stepThreshold) } catch { throw .table(error) }
        return MethodEstimate(.stepwise, found.fit, terms: found.added)
    }

    /// The multinomial estimate and its profile interval, which takes the model for given.
    private func byAIC() throws(WithheldEstimate) -> MethodEstimate {
        do {
            let found = try table.stepwiseByAIC(threshold: request.threshold ?? 0.05)
            var intervals: [EstimateInterval] = []
            var estimate = found.fit.estimate
            for level in Self.levels {
                let profile = try table.profileInterval(found.fit.model, level: level)
                estimate = profile.estimate
                intervals.append(
                    EstimateInterval(
                        kind: .profile, level: level, lower: profile.lower, upper: profile.upper, lowerError: nil,
                        upperError: nil))
            }
            return MethodEstimate(
                .aic, found.fit, terms: found.added, estimate: estimate, intervals: intervals,
                notes: [.choiceNotInInterval])
        } catch { throw .table(error) }
    }

    private func downhill() throws(WithheldEstimate) -> MethodEstimate {
        let search = try withheld { () throws(ChoiceRefusal) in
            try DownhillSearch(table, order: request.order, seed: request.seed)
        }
        // What is estimated, and repeated in each replicate, is the way down from the main effects.
        let ends = Set(search.descents.map(\.end.model)).count
        return try chosen(
            search.descents[0].end.model,
            notes: notes(order: search.order) + (search.startsAgree ? [] : [.startsDisagree(ends: ends)]))
    }

    private func notes(order: Int) -> [MethodNote] {
        order < table.listCount - 1 ? [.termsUpTo(lists: order)] : []
    }

    /// A model chosen by BIC, fitted with all that is told of it.
    private func chosen(_ model: HierarchicalModel, notes: [MethodNote]) throws(WithheldEstimate) -> MethodEstimate {
        do { return MethodEstimate(request.method, try table.fitted(model), terms: model.terms, notes: notes) } catch {
            throw .table(error)
        }
    }

    /// All models, or those up to the highest order that can be listed.
    func ranking() async throws(WithheldEstimate) -> ModelRanking {
        let orders =
            request.order.map { [$0] } ?? Array((min(2, table.listCount - 1)..<max(2, table.listCount)).reversed())
        let limit = request.order == nil ? Self.modelsUnasked : Self.modelsMax
        for order in orders {
            do throws(ChoiceRefusal) {
                let ranking = try await ModelRanking.ranked(
                    table, order: order, keep: max(request.modelsKept, EstimateReport.modelsMax), limit: limit,
                    threads: request.threads)
                guard !ranking.best.isEmpty else { throw .noModelAdmissible(compared: ranking.compared) }
                return ranking
            } catch {
                if case .lattice = error, order != orders.last { continue }
                throw WithheldEstimate(error, lists: table.listCount)
            }
        }
        throw .tooManyModels(lists: table.listCount)
    }

    private func bestModelChoice(_ ranking: ModelRanking) throws(WithheldEstimate) -> BestModelChoice {
        let models = ranking.best.prefix(max(1, request.modelsKept)).map(\.model)
        return try withheld { () throws(ChoiceRefusal) in
            do throws(LatticeProblem) { return try BestModelChoice(histories: histories, models: models) } catch {
                throw .lattice(error)
            }
        }
    }

    private func withheld<Value>(_ body: () throws(ChoiceRefusal) -> Value) throws(WithheldEstimate) -> Value {
        do { return try body() } catch { throw WithheldEstimate(error, lists: table.listCount) }
    }
}

extension MethodRun {
    /// The intervals of a bootstrap that repeats the whole choice, with the errors of matching where those are known.
    private func resampled<Choice: CountEstimator & Sendable>(
        _ point: MethodEstimate, _ choice: @escaping @Sendable () -> Choice
    ) async throws(WithheldEstimate) -> MethodEstimate {
        let intervals: [EstimateInterval]
        let without: Int
        do throws(BootstrapRefusal) {
            if let linkage = request.linkageBootstrap {
                let result = try await linkage.run(request.table, threads: request.threads) { _ in choice() }
                intervals = Self.levels.map { EstimateInterval(result.interval($0), .linkage, level: $0) }
                without = result.bootstrap.inadmissible
            } else {
                let result = try await request.bootstrap.run(
                    table.cells.map(\.count), threads: request.threads, estimator: choice)
                intervals = Self.levels.map { EstimateInterval(result.interval($0), .bootstrap, level: $0) }
                without = result.inadmissible
            }
        } catch { throw .noInterval(error) }
        return point.with(intervals, notes: without > 0 ? [.replicatesWithout(without, of: request.replicates)] : [])
    }

    /// What the table says as it is, beside what it says with the errors of matching taken out.
    private func withoutCorrection() async -> [MethodNote] {
        guard request.linkage != nil else { return [] }
        var plain = request
        plain.linkage = nil
        do throws(WithheldEstimate) { return [.withoutCorrection(try await MethodRun(plain).point().estimate)] } catch {
            return []
        }
    }
}

extension EstimateInterval {
    init(_ ends: (lower: BootstrapResult.Bound, upper: BootstrapResult.Bound), _ kind: Kind, level: Double) {
        let (lower, upper) = ends
        self.init(
            kind: kind, level: level, lower: lower.value, upper: upper.value.isFinite ? upper.value : nil,
            lowerError: lower.monteCarloError, upperError: upper.value.isFinite ? upper.monteCarloError : nil)
    }
}

extension MethodEstimate {
    init(
        _ method: EstimateMethod, _ fit: LogLinearFit, terms: [UInt32], estimate: Double? = nil,
        intervals: [EstimateInterval] = [], notes: [MethodNote] = []
    ) {
        self.init(
            method: method, estimate: estimate ?? fit.estimate, observed: fit.observed, intervals: intervals,
            model: fit.model, terms: terms, dropped: fit.dropped, deviance: fit.deviance, aic: fit.aic, bic: fit.bic,
            notes: notes)
    }
}

extension WithheldEstimate {
    init(_ refusal: ChoiceRefusal, lists: Int) {
        switch refusal {
        case .table(let refusal): self = .table(refusal)
        case .noModelAdmissible(let compared): self = .noModelAdmissible(compared: compared)
        case .lattice(.tooManyTerms), .lattice(.tooManyModels): self = .tooManyModels(lists: lists)
        }
    }
}
