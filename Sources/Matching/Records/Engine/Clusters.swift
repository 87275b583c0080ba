/// Groups the records of one table into people, such that each group holds together.
///
/// Groups are joined while the mean of the log odds between all their pairs is above 0, the strongest first (average
/// linkage). Two records that are alike only through a third are joined only if the third speaks louder than the two
/// against each other, so that people are not chained together.
public struct Clusters: Sendable {
    /// Rows of each group of two and more, in order.
    public private(set) var groups: [[Int]] = []
    /// How many rows were in sets too large to be joined exactly, in which only stronger links were followed.
    public private(set) var cutRows = 0

    /// Sets of more rows than this are first parted at stronger links.
    static let exactMost = 300
    /// No single pair may outvote a whole group.
    private static let oddsMost = 15.0

    private let odds: @Sendable (Int, Int) -> Double
    private let joined: Set<RecordPair>
    private let parted: Set<RecordPair>

    /// - Parameters:
    ///   - links: pairs that may be one person, with the natural logarithm of their odds.
    ///   - odds: the logarithm of the odds of any pair; asked for those that are not among the links, left below right.
    ///   - joined, parted: pairs that a person has confirmed or rejected.
    public init(
        rows: Int, links: [(pair: RecordPair, odds: Double)], joined: Set<RecordPair> = [],
        parted: Set<RecordPair> = [], odds: @escaping @Sendable (Int, Int) -> Double
    ) {
        self.odds = odds
        self.joined = joined
        self.parted = parted
        group(links, rows: rows, cut: 0)
        groups.sort { $0[0] < $1[0] }
    }

    private mutating func group(_ links: [(pair: RecordPair, odds: Double)], rows: Int, cut: Double) {
        var sets = DisjointGroups(rows)
        let followed = links.filter { $0.odds > cut && !parted.contains($0.pair) || joined.contains($0.pair) }
        for (pair, _) in followed { sets.join(Int(pair.left), Int(pair.right)) }
        for pair in joined where cut == 0 { sets.join(Int(pair.left), Int(pair.right)) }
        var members: [Int: Set<Int>] = [:]
        for (pair, _) in followed {
            members[sets.root(Int(pair.left)), default: []].formUnion([Int(pair.left), Int(pair.right)])
        }
        for pair in joined where cut == 0 {
            members[sets.root(Int(pair.left)), default: []].formUnion([Int(pair.left), Int(pair.right)])
        }
        for set in members.sorted(by: { $0.key < $1.key }).map({ $0.value.sorted() }) {
            // Beyond any odds that a link may have, the set is what a person has confirmed.
            if set.count <= Self.exactMost || cut > 100 {
                groups += average(set, links)
            } else {
                if cut == 0 { cutRows += set.count }
                let inside = Set(set)
                group(links.filter { inside.contains(Int($0.pair.left)) }, rows: rows, cut: cut + 2)
            }
        }
    }

    /// Average linkage within one set of rows.
    private func average(_ rows: [Int], _ links: [(pair: RecordPair, odds: Double)]) -> [[Int]] {
        var table = matrix(rows, links)
        var sizes = [Double](repeating: 1, count: rows.count)
        var members = rows.map { [$0] }
        var alive = Array(rows.indices)
        func merge(_ a: Int, _ b: Int) {
            for other in alive where other != a && other != b {
                let mean = (table[a][other] * sizes[a] + table[b][other] * sizes[b]) / (sizes[a] + sizes[b])
                table[a][other] = mean
                table[other][a] = mean
            }
            sizes[a] += sizes[b]
            members[a] += members[b]
            alive.removeAll { $0 == b }
        }
        // What a person has confirmed goes first.
        for a in rows.indices where alive.contains(a) {
            for b in rows.indices where b > a && alive.contains(b) {
                let isConfirmed = members[a].contains { x in
                    members[b].contains { joined.contains(RecordPair(left: min(x, $0), right: max(x, $0))) }
                }
                if isConfirmed { merge(a, b) }
            }
        }
        while true {
            var best = (odds: 0.0, a: -1, b: -1)
            for (place, a) in alive.enumerated() {
                for b in alive[(place + 1)...] where table[a][b] > best.odds { best = (table[a][b], a, b) }
            }
            guard best.a >= 0 else { break }
            merge(best.a, best.b)
        }
        return alive.map { members[$0].sorted() }.filter { $0.count > 1 }
    }

    private func matrix(_ rows: [Int], _ links: [(pair: RecordPair, odds: Double)]) -> [[Double]] {
        var places: [Int: Int] = [:]
        for (place, row) in rows.enumerated() { places[row] = place }
        var table = [[Double]](repeating: [Double](repeating: .nan, count: rows.count), count: rows.count)
        for (pair, odds) in links {
            guard let a = places[Int(pair.left)], let b = places[Int(pair.right)] else { continue }
            table[a][b] = odds
        }
        for a in rows.indices {
            for b in rows.indices where b > a {
                let pair = RecordPair(left: rows[a], right: rows[b])
                var odds = table[a][b].isNaN ? self.odds(rows[a], rows[b]) : table[a][b]
                odds = min(max(odds, -Self.oddsMost), Self.oddsMost)
                // One rejected pair keeps its two groups apart, whatever the others say.
                if parted.contains(pair) { odds = -.infinity }
                if joined.contains(pair) { odds = Self.oddsMost }
                table[a][b] = odds
                table[b][a] = odds
            }
        }
        return table
    }
}
