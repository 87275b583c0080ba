extension EstimateRequest {
    /// The estimate with all that has to be told with it.
    ///
    /// With no replicates the point alone: no intervals, no other methods, no verdict.
    ///
    /// - Throws: `WithheldEstimate` where the method asked for gives no estimate, or a point and no interval. That
    ///   another method gives none is part of the report.
    public func report() async throws(WithheldEstimate) -> EstimateReport {
        precondition(replicates == 0 || replicates >= 20, "no replicates, or 20 and more")
        let chosen = try await MethodRun(self).estimate()
        guard replicates > 0 else { return EstimateReport(pointAlone: chosen, of: table) }
        let methods = await compared(with: chosen)
        let leftOut = await withoutEachList(chosen)
        let (models, statusCounts) = await bestModels()
        let given = methods.compactMap { try? $0.outcome.get() }
        return EstimateReport(
            lists: table.lists, observed: table.total, chosen: chosen, methods: methods, leftOut: leftOut,
            bestModels: models, statusCounts: statusCounts,
            assumptions: Assumption.behind(method, linkageMeasured: linkage != nil),
            verdict: Verdict(
                observed: table.total, lists: table.listCount, methods: given, models: models, leftOut: leftOut))
    }

    /// Every method, each with its intervals or its refusal.
    private func compared(
        with chosen: MethodEstimate
    ) async -> [(method: EstimateMethod, outcome: EstimateReport.Outcome)] {
        var methods: [(method: EstimateMethod, outcome: EstimateReport.Outcome)] = []
        for other in EstimateMethod.allCases {
            guard other != method else {
                methods.append((other, .success(chosen)))
                continue
            }
            do throws(WithheldEstimate) {
                methods.append((other, .success(try await MethodRun(asked(by: other)).estimate())))
            } catch { methods.append((other, .failure(error))) }
        }
        return methods
    }

    /// The best of all models, and those that searches downhill come to: they reach orders that are too many to list.
    private func bestModels() async -> (best: [RankedModel], counts: [Estimability: Int]) {
        let run = MethodRun(asked(by: .bic))
        let ranking: ModelRanking?
        do { ranking = try await run.ranking() } catch { ranking = nil }
        let listed = ranking?.best ?? []
        var known = Set(listed.map(\.model))
        let ends = (try? DownhillSearch(run.table, order: order, seed: seed))?.descents.map(\.end) ?? []
        let all = listed + ends.filter { known.insert($0.model).inserted }
        // Of two alike the one listed first stays first.
        let sorted = all.enumerated().sorted { ($0.element.bic, $0.offset) < ($1.element.bic, $1.offset) }
        return (sorted.prefix(EstimateReport.modelsMax).map(\.element), ranking?.counts ?? [:])
    }

    /// The point of the same method without each list; of the stepwise one where the method draws long chains.
    private func withoutEachList(_ chosen: MethodEstimate) async -> [LeftOutList] {
        guard table.listCount > 2 else { return [] }
        let method = method == .lcmcr ? EstimateMethod.stepwise : method
        var left: [LeftOutList] = []
        for (place, list) in table.lists.enumerated() {
            guard let rest = try? table.omitting(list: place) else { continue }
            do throws(WithheldEstimate) {
                let point = try await MethodRun(asked(of: rest, by: method, replicates: 0)).point().estimate
                let factor = max(point / chosen.estimate, chosen.estimate / point)
                left.append(
                    LeftOutList(list: list, observed: rest.total, outcome: .success(point), factor: factor))
            } catch {
                left.append(
                    LeftOutList(list: list, observed: rest.total, outcome: .failure(error), factor: nil))
            }
        }
        return left
    }
}

extension EstimateReport {
    init(pointAlone chosen: MethodEstimate, of table: CaptureTable) {
        self.init(
            lists: table.lists, observed: table.total, chosen: chosen, methods: [], leftOut: [], bestModels: [],
            statusCounts: [:], assumptions: [], verdict: nil)
    }
}
