/// A model of the lists, fitted, with what models are compared by.
public struct RankedModel: Sendable, Equatable {
    public let model: HierarchicalModel
    public let status: Estimability
    /// The intercept, one for each list and one for each term, those at minus infinity counted.
    public let parameterCount: Int
    /// What follows is not a number where the status is not `admissible`; `bic` is infinite.
    public let deviance: Double
    public let aic: Double
    /// With the number of people observed.
    public let bic: Double
    /// Seen and unseen people.
    public let estimate: Double
}

/// Why models could not be compared.
public enum ChoiceRefusal: Error, Equatable, Sendable {
    /// The table carries no estimate under any model.
    case table(EstimateRefusal)
    case lattice(LatticeProblem)
    /// Of all models compared none has an estimate.
    case noModelAdmissible(compared: Int)
}

/// The best of all hierarchical models of a table by BIC, and how many there are of each status.
///
/// Each model is fitted; none is left out by a rule of thumb. What is kept does not grow with what is compared.
public struct ModelRanking: Sendable {
    /// The highest number of lists in a term.
    public let order: Int
    /// The admissible ones, the lowest BIC first; of two alike, the one whose terms come first.
    public let best: [RankedModel]
    /// The others, in the order of their terms: at most as many as were to be kept.
    public let inadmissible: [RankedModel]
    /// How many models have each status.
    public let counts: [Estimability: Int]

    public var compared: Int { counts.values.reduce(0, +) }

    /// Fits every model whose terms have at most `order` lists.
    ///
    /// - Parameters:
    ///   - keep: how many of the best are kept.
    ///   - limit: more models than this are refused before any is fitted.
    ///   - threads: changes nothing but the time it takes.
    public static func ranked(
        _ table: CaptureTable, order: Int, keep: Int, limit: Int = 10_000_000, threads: Int
    ) async throws(ChoiceRefusal) -> ModelRanking {
        let lattice = try lattice(of: table, order: order, limit: limit)
        let share = max(1, threads)
        let parts = await withTaskGroup(of: RankingPart.self) { group in
            for thread in 0..<share {
                group.addTask { RankingPart(of: table, lattice, keep: keep, turn: thread, of: share) }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        return ModelRanking(lattice, parts, keep: keep)
    }

    /// The same on the calling thread.
    public static func ranked(
        _ table: CaptureTable, order: Int, keep: Int, limit: Int = 10_000_000
    ) throws(ChoiceRefusal) -> ModelRanking {
        let lattice = try lattice(of: table, order: order, limit: limit)
        return ModelRanking(lattice, [RankingPart(of: table, lattice, keep: keep, turn: 0, of: 1)], keep: keep)
    }

    private static func lattice(
        of table: CaptureTable, order: Int, limit: Int
    ) throws(ChoiceRefusal) -> ModelLattice {
        if let refusal = table.refusalOfEveryModel { throw .table(refusal) }
        do {
            let lattice = try ModelLattice(lists: table.listCount, order: order)
            _ = try lattice.count(limit: limit)
            return lattice
        } catch { throw .lattice(error) }
    }

    private init(_ lattice: ModelLattice, _ parts: [RankingPart], keep: Int) {
        order = lattice.order
        counts = parts.reduce(into: [:]) { $0.merge($1.counts, uniquingKeysWith: +) }
        best = parts.flatMap(\.best.scores).sorted(by: ModelScore.comesBefore).prefix(keep).map {
            RankedModel($0, in: lattice)
        }
        inadmissible = parts.flatMap(\.inadmissible.scores).sorted(by: ModelScore.comesBefore).prefix(keep).map {
            RankedModel($0, in: lattice)
        }
    }
}

extension RankedModel {
    init(_ score: ModelScore, in lattice: ModelLattice) {
        self.init(
            model: lattice.hierarchicalModel(score.model), status: score.status, parameterCount: score.parameters,
            deviance: score.deviance, aic: score.aic, bic: score.bic, estimate: score.estimate)
    }
}

extension CaptureTable {
    /// What keeps the table from carrying an estimate under whatever model, found before any is fitted.
    var refusalOfEveryModel: EstimateRefusal? {
        if total == 0 { return .nobody }
        let lastSeen = cells.filter { $0.count > 0 }
        for (list, name) in lists.enumerated()
        where !lastSeen.contains(where: { $0.history >> UInt32(list) & 1 == 1 }) { return .emptyList(name) }
        return lastSeen.contains { $0.history.nonzeroBitCount >= 2 } ? nil : .noOverlap
    }
}

/// What one thread finds in the pieces of the lattice whose turn is its own.
private struct RankingPart: Sendable {
    var best: BestScores
    var inadmissible: BestScores
    var counts: [Estimability: Int] = [:]

    init(of table: CaptureTable, _ lattice: ModelLattice, keep: Int, turn: Int, of turns: Int) {
        best = BestScores(keep: keep)
        inadmissible = BestScores(keep: keep)
        var scorer = ModelScorer(lattice: lattice)
        scorer.load(histories: table.cells.map(\.history), counts: table.cells.map(\.count))
        var found = [0, 0, 0, 0]
        var next = 0
        for pairs in 0..<(UInt64(1) << UInt64(lattice.pairCount)) {
            for piece in lattice.pieces(at: pairs) {
                next += 1
                guard next % turns == turn else { continue }
                lattice.forEachModel(in: piece) { model in
                    let score = scorer.score(model)
                    found[score.status.rawValue] += 1
                    if score.status == .admissible { best.offer(score) } else { inadmissible.offer(score) }
                }
            }
        }
        for status in Estimability.allCases where found[status.rawValue] > 0 { counts[status] = found[status.rawValue] }
    }
}

/// The first few of many scores, in a room that does not grow.
struct BestScores: Sendable {
    private(set) var scores: [ModelScore] = []
    private let keep: Int

    init(keep: Int) { self.keep = max(0, keep) }

    mutating func offer(_ score: ModelScore) {
        if scores.count >= keep {
            guard let last = scores.last, ModelScore.comesBefore(score, last) else { return }
            scores.removeLast()
        }
        var (low, high) = (0, scores.count)
        while low < high {
            let middle = (low + high) / 2
            if ModelScore.comesBefore(scores[middle], score) { low = middle + 1 } else { high = middle }
        }
        scores.insert(score, at: low)
    }
}
