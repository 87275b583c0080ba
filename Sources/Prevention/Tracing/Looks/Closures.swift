import Matching

/// Who belongs to somebody whose order reaches subsidiaries.
struct OwnershipClosure {
    private(set) var controlled: [Int: [NodeListing]] = [:]
    private(set) var significant: Set<Int> = []

    init(_ network: SupplyNetwork, _ listings: [Int: [NodeListing]]) {
        let holdings = network.links.compactMap { link in
            link.kind == .owns ? link.share.map { Ownership.Holding(owner: link.from, owned: link.to, share: $0) } : nil
        }
        guard !holdings.isEmpty else { return }
        let reaching = listings.compactMapValues { found -> [NodeListing]? in
            let wide = found.filter { $0.scope == ListEntry.Scope.entityAndSubsidiaries.word }
            return wide.isEmpty ? nil : wide
        }
        let ownership = Ownership(nodeCount: network.nodes.count, holdings: holdings)
        let standings = ownership.standings(of: Set(reaching.keys))
        let owners = Dictionary(grouping: holdings, by: \.owned).mapValues { $0.map(\.owner) }
        for (node, standing) in standings.enumerated() {
            switch standing {
            case .controlled: controlled[node] = Self.named(above: node, owners, reaching)
            // Orders that do not reach subsidiaries still make what is owned worth a look.
            case .significant: significant.insert(node)
            case .listed, .none: break
            }
        }
    }

    /// The entries of everybody up the chain of owners.
    private static func named(
        above node: Int, _ owners: [Int: [Int]], _ reaching: [Int: [NodeListing]]
    ) -> [NodeListing] {
        var (seen, waiting, found): (Set<Int>, [Int], [NodeListing]) = ([node], [node], [])
        while let next = waiting.popLast() {
            for owner in owners[next, default: []] where seen.insert(owner).inserted {
                waiting.append(owner)
                found += (reaching[owner] ?? []).map { NodeListing($0, reaching: .controlled, from: owner) }
            }
        }
        return found.sorted { ($0.score, $1.entry) > ($1.score, $0.entry) }
    }
}

/// The vessels of owners whose whole fleet an order names.
enum FleetClosure {
    static func vessels(
        of network: SupplyNetwork, _ listings: [Int: [NodeListing]]
    ) -> [Int: [NodeListing]] {
        var found: [Int: [NodeListing]] = [:]
        for link in network.links where link.kind == .owns || link.kind == .operates {
            guard network.nodes[link.to].kind == .vessel else { continue }
            let fleets = (listings[link.from] ?? []).filter { $0.scope == "fleet" }
            let reached = fleets.map { NodeListing($0, reaching: .fleet, from: link.from) }
            if !reached.isEmpty { found[link.to, default: []] += reached }
        }
        return found
    }
}
