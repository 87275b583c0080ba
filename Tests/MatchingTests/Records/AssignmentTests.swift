import Testing

@testable import Matching

@Suite struct `Choosing pairs one to one` {
    /// The greatest sum of weights by trying every set.
    private func best(_ edges: [Assignment.Edge], from place: Int = 0, left: Set<Int> = [], right: Set<Int> = [])
        -> Double
    {
        guard place < edges.count else { return 0 }
        let edge = edges[place]
        let without = best(edges, from: place + 1, left: left, right: right)
        guard !left.contains(edge.left), !right.contains(edge.right) else { return without }
        let with =
            edge.weight + best(edges, from: place + 1, left: left.union([edge.left]), right: right.union([edge.right]))
        return max(with, without)
    }

    @Test(arguments: 1...60)
    func `takes the pairs whose weights add up to most`(seed: UInt64) {
        var random = SmallRandom(state: seed)
        let rows = UInt64(2 + seed % 5)
        let edges = (0..<(3 + Int(seed % 10))).map { _ in
            Assignment.Edge(
                left: Int(random.next(upperBound: rows)), right: Int(random.next(upperBound: rows + 2)),
                weight: Double(1 + random.next(upperBound: UInt64(1000))) / 100)
        }
        for turned in [false, true] {
            let edges =
                turned ? edges.map { Assignment.Edge(left: $0.right, right: $0.left, weight: $0.weight) } : edges
            let found = Assignment(edges)
            let taken = found.taken.map { edges[$0] }
            #expect(Set(taken.map(\.left)).count == taken.count)
            #expect(Set(taken.map(\.right)).count == taken.count)
            #expect(abs(taken.reduce(0) { $0 + $1.weight } - best(edges)) < 1e-9)
            #expect(found.greedyRows == 0)
        }
    }

    @Test func `says where too much hangs together to be exact`() {
        let count = Assignment.exactMost + 1
        let edges = (0..<count).flatMap { row in
            [
                Assignment.Edge(left: row, right: row, weight: 2),
                Assignment.Edge(left: row, right: (row + 1) % count, weight: 1),
            ]
        }
        let found = Assignment(edges)
        #expect(found.greedyRows == 2 * count)
        #expect(found.taken.count == count)
    }
}

@Suite struct `Grouping records` {
    private func clusters(
        _ rows: Int, _ odds: [RecordPair: Double], joined: Set<RecordPair> = [], parted: Set<RecordPair> = []
    ) -> [[Int]] {
        Clusters(
            rows: rows, links: odds.map { (pair: $0.key, odds: $0.value) }.sorted { $0.pair < $1.pair }, joined: joined,
            parted: parted, odds: { odds[RecordPair(left: $0, right: $1)] ?? -8 }
        ).groups
    }

    private func pair(_ a: Int, _ b: Int) -> RecordPair { RecordPair(left: a, right: b) }

    /// The worked example of `clusters.md`: a chain is not a person.
    @Test func `does not chain people together`() {
        let chain = [pair(0, 1): 6.0, pair(1, 2): 2.0, pair(2, 3): 6.0, pair(0, 2): -5, pair(1, 3): -5, pair(0, 3): -9]
        #expect(clusters(4, chain) == [[0, 1], [2, 3]])
    }

    @Test func `joins what hangs together though one pair is doubtful`() {
        #expect(clusters(3, [pair(0, 1): 6, pair(1, 2): 6, pair(0, 2): -1]) == [[0, 1, 2]])
    }

    @Test func `keeps to what a person has decided`() {
        let odds = [pair(0, 1): 6.0, pair(1, 2): 6.0, pair(0, 2): 6.0]
        #expect(clusters(3, odds, parted: [pair(0, 2)]).allSatisfy { !($0.contains(0) && $0.contains(2)) })
        #expect(clusters(4, odds, joined: [pair(2, 3)]) != clusters(4, odds))
        #expect(clusters(4, odds, joined: [pair(2, 3)]).contains { $0.contains(2) && $0.contains(3) })
    }

    @Test func `leaves other groups as they are when a stranger comes`() {
        let odds = [pair(0, 1): 6.0, pair(2, 3): 4.0]
        let more = odds.merging([pair(3, 4): -3]) { a, _ in a }
        #expect(clusters(4, odds) == clusters(5, more))
    }

    @Test func `parts a set too large at stronger links`() {
        let count = Clusters.exactMost + 50
        var odds: [RecordPair: Double] = [:]
        for row in 0..<(count - 1) { odds[pair(row, row + 1)] = row % 2 == 0 ? 9 : 1 }
        let found = Clusters(
            rows: count, links: odds.map { (pair: $0.key, odds: $0.value) }.sorted { $0.pair < $1.pair },
            odds: { [odds] in odds[RecordPair(left: $0, right: $1)] ?? -8 })
        #expect(found.cutRows == count)
        #expect(found.groups.allSatisfy { $0.count == 2 })
    }
}
