import Foundation

/// Averages the number of people over all decomposable graphs, each weighed by how well it explains the table.
///
/// The hyper-Dirichlet model of Madigan and York (Biometrika 84, 1997): see `docs/methods/decomposable-graphs.md`.
public struct GraphAveraging: Sendable {
    /// What is held about the whole number N before the table is seen.
    public enum Prior: Sendable, Equatable {
        /// Proportional to 1/N: every doubling is as likely as any other.
        case inverse
        /// A Poisson number whose mean is spread as a gamma distribution; the expected number is shape × scale.
        case negativeBinomial(shape: Double, scale: Double)

        func logarithm(_ people: Double) -> Double {
            switch self {
            case .inverse: -log(people)
            case .negativeBinomial(let shape, let scale):
                people * log(scale) - (people + shape) * log1p(scale) + LogGamma.value(people + shape)
                    - LogGamma.value(people + 1) - LogGamma.value(shape)
            }
        }
    }

    public let prior: Prior
    /// The weight of a history before anybody is counted; none means that all histories weigh 1 together.
    public let pseudocount: Double?
    /// The numbers of people unseen that are thought possible; none means from one to a thousand times those seen.
    public let unseen: ClosedRange<Int>?

    public init(prior: Prior = .inverse, pseudocount: Double? = nil, unseen: ClosedRange<Int>? = nil) {
        precondition(pseudocount.map { $0 > 0 } ?? true, "a weight above 0")
        precondition(unseen.map { $0.lowerBound >= 0 && $0.count <= Self.listedMax } ?? true, "a range to list")
        self.prior = prior
        self.pseudocount = pseudocount
        self.unseen = unseen
    }

    /// Each number of a range that is given is looked at, so it may not have more.
    public static let listedMax = 200_000
    /// Of our own range, a cell holds this part of its numbers: up to 2,000 each stands for itself.
    private static let fineness = 1.0 / 2_000

    private func grid(for table: CaptureTable) -> UnseenGrid {
        if let unseen { return UnseenGrid(unseen, fineness: nil) }
        return UnseenGrid(1...max(100_000, 1_000 * table.total), fineness: Self.fineness)
    }

    /// The distribution of the number of people, given the table.
    ///
    /// - Parameter threads: how many share the work. The result does not depend on it.
    public func posterior(of table: CaptureTable, threads: Int = 1) async throws(GraphRefusal) -> GraphPosterior {
        precondition(threads >= 1, "work needs a thread")
        guard table.listCount >= 2 else { throw .tooFewLists }
        guard table.listCount <= DecomposableGraphs.listsMax else { throw .tooManyLists(table.listCount) }
        guard table.total > 0 else { throw .nobody }
        if let empty = table.emptyList { throw .emptyList(empty) }
        guard table.hasOverlap else { throw .noOverlap }
        let grid = grid(for: table)
        let scores = GraphScores(table, grid, pseudocount: pseudocount, prior: prior)
        let graphs = DecomposableGraphs(lists: table.listCount).graphs
        let peaks = graphs.map { scores.peak(of: $0) }
        let best = peaks.max() ?? 0
        let kept = graphs.indices.filter { peaks[$0] > best - Self.ignoredBelow }
        let parts = await Self.parts(of: kept, threads: threads) { part in
            scores.sum(part.map { graphs[$0] }, scale: best)
        }
        return try GraphPosterior(
            table: table, grid: grid, graphs: kept.map { graphs[$0] }, weights: parts.flatMap(\.weights),
            densities: parts.map(\.density), bounded: unseen != nil)
    }

    /// A graph whose peak is so far below the best in natural logarithms has less than 10^-12 of its weight.
    private static let ignoredBelow = 40.0
    /// Sums are made over parts of fixed size, so that their order, and the last digit, is always the same.
    private static let partSize = 64

    private static func parts<Result: Sendable>(
        of indexes: [Int], threads: Int, _ body: @escaping @Sendable (ArraySlice<Int>) -> Result
    ) async -> [Result] {
        let parts = stride(from: 0, to: indexes.count, by: partSize).map { start in
            indexes[start..<min(start + partSize, indexes.count)]
        }
        return await withTaskGroup(of: [(Int, Result)].self) { group in
            for thread in 0..<min(threads, parts.count) {
                group.addTask {
                    stride(from: thread, to: parts.count, by: threads).map { ($0, body(parts[$0])) }
                }
            }
            var done: [(Int, Result)] = []
            for await share in group { done += share }
            return done.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }
}

/// Why the graphs give no number.
public enum GraphRefusal: Error, Equatable, Sendable {
    case nobody
    /// One list alone says nothing about who is on none.
    case tooFewLists
    /// Nobody is on this list.
    case emptyList(String)
    /// Nobody is on two lists: the answer would be what was held before.
    case noOverlap
    /// There are too many graphs of more than six lists.
    case tooManyLists(Int)
    /// More than one part in forty lies beyond half of the numbers looked at: the upper end would depend on where one
    /// stops looking. More lists, or a prior that says what is thought possible, are needed.
    case openEnded(share: Double, people: Int)
}
