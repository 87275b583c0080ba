package import Matching

/// A network held against the lists in force: who is named, who belongs to whom is named, and what that reaches.
package struct TracedNetwork: Sendable {
    package let network: SupplyNetwork
    package let graph: SupplyGraph
    /// What is listed, by node.
    package let listings: [Int: [NodeListing]]
    /// Of whom listed parties own from a quarter to a half: not listed by that, and worth a look.
    package let significant: Set<Int>
    /// Every link as it flows, upstream and downstream of each node.
    let courses: Courses
    /// Which lists were asked, and of what day.
    package let lists: [AskedList]

    /// How surely a node is listed: by the surest of what names it; nil where nothing does.
    func standing(of node: Int) -> NodeListing.Standing? {
        listings[node].map { $0.contains { $0.standing == .listed } ? .listed : .mayBeListed }
    }

    /// Screens every party, place and vessel; thousands of them take seconds.
    package init(_ network: SupplyNetwork, lists: ShelvedLists) {
        self.network = network
        graph = network.graph
        courses = Courses(graph)
        self.lists = lists.editions.map(AskedList.init)
        var listings: [Int: [NodeListing]] = [:]
        var work = ScreeningWork()
        for (place, node) in network.nodes.enumerated() where node.canBeListed {
            let hits = lists.index.hits(for: node.subject, limit: 5, explained: false, &work)
            if hits.isEmpty { continue }
            listings[place] = hits.map { NodeListing($0, lists.entry(of: $0)) }
        }
        let closure = OwnershipClosure(network, listings)
        for (node, found) in closure.controlled { listings[node, default: []] += found }
        for (node, found) in FleetClosure.vessels(of: network, listings) { listings[node, default: []] += found }
        self.listings = listings
        significant = closure.significant
    }

    /// Everything listed upstream of a node, by the shortest path and up to three that share no link.
    ///
    /// - Parameter day: days since 1970-01-01; only links that hold on it are followed. Nil takes all.
    package func exposure(of node: Int, hops: Int = Self.hopsMost, day: Int? = nil) -> TracedExposure {
        let bounds = TracingBounds(hops: hops, day: day)
        var search = ExposureSearch(graph, listed: listings.keys)
        let exposure = search.exposure(of: node, bounds)
        let found = exposure.paths.prefix(Self.pathsMost).map { path in
            let listings = listings[path.listed] ?? []
            let paths = graph.paths(from: path.listed, to: node, bounds, limit: 3)
            return ReachedListing(
                node: path.listed, listings: listings, hops: path.hops,
                strength: path.strength * (listings.map(\.score).max() ?? 0),
                paths: (paths.isEmpty ? [path] : paths).map { ShownPath($0, in: graph) })
        }
        return TracedExposure(
            node: node, found: Array(found), nodesReached: exposure.nodesReached,
            isComplete: exposure.isComplete && exposure.paths.count <= Self.pathsMost)
    }

    /// Further upstream a chain says nothing that anybody could follow.
    package static let hopsMost = 12
    static let pathsMost = 100

    /// Everybody downstream of something listed, and how many links away the nearest of it is.
    package func exposed(day: Int? = nil) -> [Int: Int] {
        var hops: [Int: Int] = [:]
        for listed in listings.keys.sorted() {
            for found in graph.downstream(of: listed, TracingBounds(hops: Self.hopsMost, day: day)).nodes {
                hops[found.node] = min(hops[found.node] ?? .max, found.hops)
            }
        }
        return hops
    }

    /// Where goods end: nodes that supply nobody. In a circle, the node that most others supply.
    package var ends: [Int] {
        let ends = network.nodes.indices.filter {
            courses.downstream[$0].isEmpty && !courses.upstream[$0].isEmpty
        }
        if !ends.isEmpty { return ends }
        return network.nodes.indices.max { courses.upstream[$0].count < courses.upstream[$1].count }.map { [$0] } ?? []
    }
}

/// What of the listed reaches one node of a network.
package func tracedExposure(
    _ network: SupplyNetwork, from id: String, lists: ShelvedLists, day: Int? = nil
) -> TracedExposure? {
    network.node(id).map { TracedNetwork(network, lists: lists).exposure(of: $0, day: day) }
}

/// A list that a network was held against.
package struct AskedList: Sendable, Equatable, Encodable {
    package let list: String
    package let title: String
    package let asOf: String

    init(_ edition: KeptEdition) {
        (list, title, asOf) = (edition.list, edition.title, edition.asOf)
    }
}

/// Why a node counts as listed.
package struct NodeListing: Sendable, Equatable, Encodable {
    package enum How: String, Sendable, Codable, CaseIterable {
        /// Its own name or number agrees with an entry.
        case named
        /// Somebody listed, whose order reaches subsidiaries, owns a half of it or more.
        case controlled
        /// A vessel of an owner whose whole fleet is listed.
        case fleet
    }

    /// What may be said of it.
    package enum Standing: String, Sendable, Codable, CaseIterable {
        /// The same registry's number, or a name that is the same but for its spelling.
        case listed
        /// A likeness of names: somebody has to look whether it is the same.
        case mayBeListed
    }

    /// The entry's identifier among the lists in force.
    package let entry: String
    package let entryName: String
    package let list: String
    package let asOf: String
    package let scope: String
    package let how: How
    package let standing: Standing
    package let score: Double
    /// Whether a registry's number is the same.
    package let isIdentity: Bool
    /// The listed name that agreed.
    package let matchedName: String
    /// For what is owned: the node that is named.
    package let owner: Int?

    init(_ hit: ScreeningHit, _ entry: ShelvedEntry) {
        self.entry = entry.id
        entryName = entry.entry.primary
        (list, asOf) = (entry.listTitle, entry.asOf)
        scope = entry.entry.scope.word
        how = .named
        score = hit.score
        isIdentity = hit.isIdentity
        standing =
            ScreeningBand(of: hit.score, isIdentity: hit.isIdentity) == .match ? .listed : .mayBeListed
        matchedName = hit.name
        owner = nil
    }

    /// The same entry, reaching what the named one owns.
    init(_ listing: NodeListing, reaching how: How, from owner: Int) {
        (entry, entryName, list, asOf) = (listing.entry, listing.entryName, listing.list, listing.asOf)
        (scope, score, matchedName) = (listing.scope, listing.score, listing.matchedName)
        (standing, isIdentity) = (listing.standing, listing.isIdentity)
        self.how = how
        self.owner = owner
    }
}
