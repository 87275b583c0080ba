/// A search for the model with the lowest BIC that adds or removes one term at a time while BIC falls.
///
/// Where all models are too many to be compared, this looks at a few hundred. It can come to rest where no single term
/// helps although two would: so it starts from several models, and says whether they led to the same one.
public struct DownhillSearch: Sendable {
    /// From one model down to where no neighbour is better.
    public struct Descent: Sendable, Equatable {
        public let start: HierarchicalModel
        public let end: RankedModel
        /// Terms added or removed on the way.
        public let steps: Int
    }

    /// One for each start, that from the main effects first.
    public let descents: [Descent]
    /// The highest number of lists in a term that was looked at.
    public let order: Int
    /// How many models were fitted in all.
    public let compared: Int

    /// The lowest end.
    public var best: RankedModel {
        descents.map(\.end).min { $0.bic < $1.bic } ?? descents[0].end
    }

    /// Whether every start led to the same model.
    public var startsAgree: Bool { Set(descents.map(\.end.model)).count == 1 }

    /// How many different starts are made at most.
    public static let startsMax = 64

    /// - Parameters:
    ///   - order: the highest number of lists in a term; lowered where models would have more than 64 terms.
    ///   - starts: 1 is the main effects alone, as in the literature; the second is every pair of lists that share
    ///     somebody; the others are drawn from such pairs.
    ///   - seed: what the others are drawn from.
    /// - Throws: `ChoiceRefusal`, also where no start and no model near it has an estimate.
    public init(
        _ table: CaptureTable, order: Int? = nil, starts: Int = 8, seed: UInt64 = 1
    ) throws(ChoiceRefusal) {
        precondition((1...Self.startsMax).contains(starts), "1 to 64 starts")
        if let refusal = table.refusalOfEveryModel { throw .table(refusal) }
        let lattice = try Self.lattice(lists: table.listCount, order: order ?? table.listCount - 1)
        var slope = Slope(lattice)
        slope.load(histories: table.cells.map(\.history), counts: table.cells.map(\.count))
        var found: [Descent] = []
        for model in Self.starts(starts, lattice, sharing: slope.sharing, seed: seed) {
            guard let (end, steps) = slope.descend(from: model) else { continue }
            found.append(
                Descent(
                    start: lattice.hierarchicalModel(model), end: RankedModel(end, in: lattice), steps: steps))
        }
        self.order = lattice.order
        compared = slope.known.count
        guard !found.isEmpty else { throw .noModelAdmissible(compared: slope.known.count) }
        descents = found
    }

    /// The highest order up to the one asked for whose terms can be told apart.
    static func lattice(lists: Int, order: Int) throws(ChoiceRefusal) -> ModelLattice {
        for lower in stride(from: max(1, min(order, lists - 1)), through: 2, by: -1) {
            if let lattice = try? ModelLattice(lists: lists, order: lower) { return lattice }
        }
        do { return try ModelLattice(lists: lists, order: order < 2 || lists < 3 ? 1 : 2) } catch {
            throw .lattice(error)
        }
    }

    private static func starts(
        _ count: Int, _ lattice: ModelLattice, sharing: UInt64, seed: UInt64
    ) -> [UInt64] {
        var starts: [UInt64] = count > 1 ? [0, sharing] : [0]
        var source = Philox(seed: seed)
        // Few pairs make few different starts; so many draws find nearly all of them.
        for _ in 0..<(8 * count) where starts.count < count { starts.append(source.next() & sharing) }
        var seen: Set<UInt64> = []
        return starts.filter { seen.insert($0).inserted }
    }
}

/// Models fitted so far, and the way down from one to the next.
struct Slope: Sendable {
    private var scorer: ModelScorer
    private let lattice: ModelLattice
    private(set) var known: [UInt64: ModelScore] = [:]
    /// The pairs of lists that share somebody.
    var sharing: UInt64 { scorer.sharing }

    init(_ lattice: ModelLattice, replicates: Bool = false) {
        self.lattice = lattice
        scorer = ModelScorer(lattice: lattice, replicates: replicates)
    }

    mutating func load(histories: [UInt32], counts: [Int]) {
        known.removeAll(keepingCapacity: true)
        scorer.load(histories: histories, counts: counts)
    }

    /// - Returns: the model from which no neighbour leads lower; nil where neither the start nor a neighbour of it has
    ///   an estimate.
    mutating func descend(from start: UInt64) -> (end: ModelScore, steps: Int)? {
        var current = score(start)
        var steps = 0
        while true {
            let next = lattice.neighbours(of: current.model).map { score($0) }.min(by: ModelScore.comesBefore)
            // BIC falls with each step, so no model comes twice.
            guard let next, next.bic < current.bic else { break }
            current = next
            steps += 1
        }
        return current.status == .admissible ? (current, steps) : nil
    }

    private mutating func score(_ model: UInt64) -> ModelScore {
        if let score = known[model] { return score }
        let score = scorer.score(model)
        known[model] = score
        return score
    }
}

/// The downhill search from the main effects, repeated for other counts of the same histories.
public struct DownhillChoice: CountEstimator, Sendable {
    private let histories: [UInt32]
    private var slope: Slope

    /// - Throws: `ChoiceRefusal.lattice` where the lists are too many.
    public init(histories: [UInt32], lists: Int, order: Int? = nil) throws(ChoiceRefusal) {
        self.histories = histories
        slope = Slope(try DownhillSearch.lattice(lists: lists, order: order ?? lists - 1), replicates: true)
    }

    /// Not a number where neither the main effects nor a neighbour of theirs has an estimate.
    public mutating func estimate(_ counts: [Int]) -> Double {
        slope.load(histories: histories, counts: counts)
        return slope.descend(from: 0)?.end.estimate ?? .nan
    }
}
