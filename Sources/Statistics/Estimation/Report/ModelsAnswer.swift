/// All models of a table as the command prints them.
public struct ModelsAnswer: Sendable, Encodable {
    /// The highest number of lists in a term; `nil` where none was fitted.
    @OrNull public internal(set) var order: Int?
    /// How many models were fitted.
    public let compared: Int
    public let statusCounts: [String: Int]
    /// The admissible ones by BIC, then the others.
    public let models: [EstimateAnswer.Model]
    /// Why no model was fitted; `nil` where some were.
    @OrNull public internal(set) var reason: String?
    @OrNull public internal(set) var advice: String?

    /// Fits all models up to an order; without one, up to all lists but one.
    ///
    /// - Parameter most: how many of the best, and of those without an estimate, are kept.
    public init(
        _ table: CaptureTable, order: Int?, most: Int, threads: Int
    ) async throws(WithheldEstimate) {
        guard table.listCount >= 2 else { throw .tooFewLists(table.listCount) }
        do throws(ChoiceRefusal) {
            let ranking = try await ModelRanking.ranked(
                table, order: order ?? table.listCount - 1, keep: most, threads: threads)
            self.init(ranking)
        } catch { throw WithheldEstimate(error, lists: table.listCount) }
    }

    public init(_ ranking: ModelRanking) {
        order = ranking.order
        compared = ranking.compared
        statusCounts = Dictionary(uniqueKeysWithValues: ranking.counts.map { ("\($0.key.rawValue)", $0.value) })
        models = (ranking.best + ranking.inadmissible).map(EstimateAnswer.Model.init)
        (reason, advice) = (nil, nil)
    }

    /// That no model was fitted.
    public init(_ withheld: WithheldEstimate) {
        (order, compared, statusCounts, models) = (nil, 0, [:], [])
        (reason, advice) = (withheld.reason, withheld.advice)
    }

    /// A line for each model, and one before them.
    public var lines: [String] {
        if let reason, let advice { return ["No model was fitted: \(reason).", advice] }
        let head = "\(compared) models, of which \(statusCounts["0", default: 0]) have an estimate"
        return [head]
            + models.map { model in
                guard let bic = model.bic, let aic = model.aic, let estimate = model.estimate else {
                    return "\(model.model): status \(model.status)"
                }
                let figures = "BIC \(EstimateText.decimals(bic)), AIC \(EstimateText.decimals(aic))"
                return "\(model.model): status 0, \(figures), estimate \(EstimateText.whole(estimate))"
            }
    }
}
