package import Web

/// A network as columns of tiers: the goods' end at the left, what is upstream of it to the right.
///
/// At most forty nodes stand in a column, the rest are summed; what is listed, and the path that is asked about, always
/// stand.
package struct TierMap: Sendable {
    package struct Tier: Sendable, Equatable {
        /// Places in the network's nodes, in the order in which they are drawn.
        package let shown: [Int]
        package let restCount: Int
        package let listedCount: Int
        /// Of whom only names are alike.
        package let mayBeListedCount: Int
        package let exposedCount: Int

        var count: Int { shown.count + restCount }
    }

    package let tiers: [Tier]
    /// Nodes that no chain leads from to the end.
    package let apart: Int
    let traced: TracedNetwork
    let path: Set<Int>
    let exposed: [Int: Int]

    package static let most = 40
    static let edgesMost = 600

    /// - Parameters:
    ///   - roots: where the map begins; where goods end, unless somebody asks about a node.
    ///   - path: places in the network's links that are to stand out.
    package init(
        _ traced: TracedNetwork, from roots: [Int]? = nil, highlighting path: [Int] = [],
        hops: Int = TracedNetwork.hopsMost
    ) {
        self.traced = traced
        self.path = Set(path)
        let exposed = traced.exposed()
        self.exposed = exposed
        let columns = Self.columns(traced, from: roots ?? traced.ends, hops: hops)
        let onPath = Set(path.flatMap { [traced.network.links[$0].from, traced.network.links[$0].to] })
        var places: [Int: Double] = [:]
        tiers = columns.map { column in
            let order = Self.ordered(column, beside: places, traced)
            // What must be seen goes first into the forty; then it is drawn where its links lead.
            let urgent = order.filter { onPath.contains($0) || traced.listings[$0] != nil }
            let others = order.filter { !onPath.contains($0) && traced.listings[$0] == nil }
            let second = others.filter { exposed[$0] != nil } + others.filter { exposed[$0] == nil }
            let kept = Set((urgent + second).prefix(Self.most))
            let shown = order.filter(kept.contains)
            for (place, node) in shown.enumerated() { places[node] = Double(place) / Double(max(shown.count, 1)) }
            return Tier(
                shown: shown, restCount: column.count - shown.count,
                listedCount: column.count { traced.standing(of: $0) == .listed },
                mayBeListedCount: column.count { traced.standing(of: $0) == .mayBeListed },
                exposedCount: column.count { exposed[$0] != nil })
        }
        apart = traced.network.nodes.count - columns.reduce(0) { $0 + $1.count }
    }

    /// Each node in the column of the fewest links that lead from it to a root.
    private static func columns(_ traced: TracedNetwork, from roots: [Int], hops: Int) -> [[Int]] {
        var seen = Set(roots)
        var columns = roots.isEmpty ? [] : [roots]
        while let last = columns.last, columns.count <= hops {
            var next: [Int] = []
            for node in last {
                for course in traced.courses.upstream[node] where seen.insert(course.node).inserted {
                    next.append(course.node)
                }
            }
            if next.isEmpty { break }
            columns.append(next)
        }
        return columns
    }

    /// Beside those to whom they supply, so that links cross little.
    private static func ordered(_ column: [Int], beside places: [Int: Double], _ traced: TracedNetwork) -> [Int] {
        let weights = column.map { node -> Double in
            let near = traced.courses.downstream[node].compactMap { places[$0.node] }
            return near.isEmpty ? 1 : near.reduce(0, +) / Double(near.count)
        }
        return zip(column, weights).enumerated().sorted { ($0.element.1, $0.offset) < ($1.element.1, $1.offset) }
            .map(\.element.0)
    }

    /// The tiers as numbers, for the page and for files.
    package var table: TableShown {
        TableShown(
            "tiers", .tierMapTitle, unit: .networkNodes, rowsAre: .networkTierColumn,
            columns: [
                .init("nodes", .networkNodes), .init("listed", .networkListedColumn),
                .init("may-be-listed", .networkMayBeColumn),
                .init("exposed", .networkExposedColumn),
                .init("drawn", .networkDrawnColumn),
            ],
            rows: tiers.enumerated().map { number, tier in
                .init(
                    .init("tier-\(number)", .networkTier(number)),
                    [
                        .number(Double(tier.count)), .number(Double(tier.listedCount)),
                        .number(Double(tier.mayBeListedCount)),
                        .number(Double(tier.exposedCount)), .number(Double(tier.shown.count)),
                    ])
            }, notes: apart > 0 ? [.networkApart(apart)] : [])
    }
}
