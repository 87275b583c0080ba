/// People of several unknown kinds, each kind with chances of its own to be on each list.
///
/// Within a kind the lists do not depend on each other; that they do in the table is explained by the kinds. A
/// Dirichlet process leaves open how many kinds there are (Manrique-Vallier, Biometrics 72, 2016).
/// See `docs/methods/latent-classes.md`.
public struct LatentClasses: Sendable {
    /// The most kinds that there can be.
    public let classes: Int
    /// Walks that begin at different places. Only where they agree is there an answer.
    public let chains: Int
    /// The most steps of each walk, the first half of which is thrown away.
    public let stepsMax: Int
    public let seed: UInt64

    /// The split rank statistic has to be below this.
    public static let rHatMax = 1.01
    /// All chains together have to be worth more independent draws than this.
    public static let effectiveSizeMin = 400.0

    public init(classes: Int = 10, chains: Int = 4, stepsMax: Int = 320_000, seed: UInt64) {
        precondition(classes >= 1 && chains >= 2, "at least one kind of people, and two walks to compare")
        precondition(stepsMax >= Self.stepsMin, "too few steps to see anything")
        self.classes = classes
        self.chains = chains
        self.stepsMax = stepsMax
        self.seed = seed
    }

    static let stepsMin = 4_000
    /// So many draws of each chain are kept for the answer.
    private static let keptMax = 4_000

    /// Walks until the chains agree, twice as far each time, at most `stepsMax` steps.
    ///
    /// - Parameter threads: how many share the work. The result does not depend on it.
    /// - Throws: `LatentRefusal.notMixed` where the chains do not agree even then.
    public func sample(_ table: CaptureTable, threads: Int = 1) async throws(LatentRefusal) -> LatentPosterior {
        precondition(threads >= 1, "work needs a thread")
        guard table.total > 0 else { throw .nobody }
        guard table.listCount >= 2 else { throw .tooFewLists }
        if let empty = table.emptyList { throw .emptyList(empty) }
        guard table.hasOverlap else { throw .noOverlap }
        var walkers = (0..<chains).map { LatentChain(table, classes: classes, seed: seed, stream: UInt64($0)) }
        var trace = [[Int]](repeating: [], count: chains)
        var (steps, next) = (0, Self.stepsMin)
        while true {
            let (begin, end) = (walkers, next - steps)
            let walked = await Self.walk(begin, end, threads)
            walkers = walked.map(\.chain)
            for chain in trace.indices { trace[chain] += walked[chain].unseen }
            steps = next
            let posterior = LatentPosterior(observed: table.total, steps: steps, chains: trace.map(Self.kept))
            if posterior.isMixed { return posterior }
            guard steps < stepsMax else { throw .notMixed(posterior.mixing) }
            next = min(stepsMax, steps * 2)
        }
    }

    /// The second half of a walk, thinned to what is kept.
    private static func kept(_ trace: [Int]) -> [Int] {
        let late = trace[(trace.count / 2)...]
        let step = (late.count + keptMax - 1) / keptMax
        return stride(from: late.startIndex, to: late.endIndex, by: step).map { late[$0] }
    }

    private struct Walked: Sendable {
        let index: Int
        let chain: LatentChain
        let unseen: [Int]
    }

    private static func walk(_ chains: [LatentChain], _ steps: Int, _ threads: Int) async -> [Walked] {
        await withTaskGroup(of: [Walked].self) { group in
            for thread in 0..<min(threads, chains.count) {
                group.addTask {
                    stride(from: thread, to: chains.count, by: threads).map { index in
                        var chain = chains[index]
                        let unseen = (0..<steps).map { _ in
                            chain.step()
                            return chain.unseen
                        }
                        return Walked(index: index, chain: chain, unseen: unseen)
                    }
                }
            }
            var done: [Walked] = []
            for await part in group { done += part }
            return done.sorted { $0.index < $1.index }
        }
    }
}

/// Why the sampler gives no number.
public enum LatentRefusal: Error, Equatable, Sendable {
    case nobody
    /// One list alone says nothing about who is on none.
    case tooFewLists
    /// Nobody is on this list.
    case emptyList(String)
    /// Nobody is on two lists: the answer would be what was held before.
    case noOverlap
    /// The walks do not agree, or say too little: the table may fit several different numbers equally well. More
    /// steps may help where the sizes are small; where R-hat stays large, another method is needed, or more lists.
    case notMixed(Mixing)
}
