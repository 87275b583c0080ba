/// How likely each number of people is, averaged over the decomposable graphs.
public struct GraphPosterior: Sendable {
    /// One graph as a model, and its share of the whole.
    public struct Weight: Sendable, Equatable {
        public let model: HierarchicalModel
        public let weight: Double
    }

    /// Some neighbouring numbers of people, or one, and how likely they are together.
    public struct Cell: Sendable, Equatable {
        public let people: ClosedRange<Int>
        public let chance: Double
    }

    /// Those seen: the least number of people possible.
    public let observed: Int
    /// The chance of each number of people. Where there are many, neighbouring numbers are held together.
    public let cells: [Cell]
    /// All graphs with a weight worth counting, the heaviest first.
    public let weights: [Weight]
    /// The chance of a number beyond half of those looked at.
    public let shareAtEnd: Double

    /// The share beyond half of the numbers from which on no answer is given.
    static let shareAtEndMax = 0.025

    init(
        table: CaptureTable, grid: UnseenGrid, graphs: [DecomposableGraphs.Graph], weights: [Double],
        densities: [[Double]], bounded: Bool
    ) throws(GraphRefusal) {
        let all = weights.reduce(0, +)
        let observed = table.total
        self.observed = observed
        let cells = grid.cells.indices.map { index in
            let numbers = grid.cells[index]
            return Cell(
                people: observed + numbers.lowerBound...observed + numbers.upperBound,
                chance: densities.reduce(0) { $0 + $1[index] } / all)
        }
        self.cells = cells
        let half = observed + (grid.cells.last?.upperBound ?? 0) / 2
        shareAtEnd = cells.reduce(0) { $0 + ($1.people.lowerBound > half ? $1.chance : 0) }
        self.weights = zip(graphs, weights)
            .map {
                Weight(model: HierarchicalModel(lists: table.listCount, terms: $0.cliques), weight: $1 / all)
            }
            .sorted { $0.weight > $1.weight }
        // A bound that somebody gave is part of what they hold to be possible; ours is not.
        guard bounded || shareAtEnd <= Self.shareAtEndMax else {
            throw .openEnded(share: shareAtEnd, people: cells.last?.people.upperBound ?? observed)
        }
    }

    /// The average number. A heavy upper tail moves it: where the model with all terms has weight, prefer the median.
    public var mean: Double {
        cells.reduce(0) { $0 + (Double($1.people.lowerBound) + Double($1.people.upperBound)) / 2 * $1.chance }
    }

    /// The likeliest number; the middle one of a cell.
    public var mode: Int {
        let density = { (cell: Cell) in cell.chance / Double(cell.people.count) }
        let best = cells.max { density($0) < density($1) }
        return best.map { ($0.people.lowerBound + $0.people.upperBound) / 2 } ?? observed
    }

    public var median: Int { quantile(0.5) }

    /// The least number that is not exceeded with the chance `level`.
    public func quantile(_ level: Double) -> Int {
        precondition(level > 0 && level < 1, "a chance between 0 and 1")
        var sum = 0.0
        for cell in cells {
            if sum + cell.chance >= level {
                // All numbers of a cell are taken to be equally likely.
                let place = (level - sum) / cell.chance * Double(cell.people.count)
                return cell.people.lowerBound + max(0, Int(place.rounded(.up)) - 1)
            }
            sum += cell.chance
        }
        return cells.last?.people.upperBound ?? observed
    }

    /// The numbers between which the true one lies with the chance `credibility`, as much left out on either side.
    public func interval(_ credibility: Double = 0.95) -> ClosedRange<Int> {
        quantile((1 - credibility) / 2)...quantile((1 + credibility) / 2)
    }
}
