import Lexicon
package import Matching

/// The parties of a bid as a supply network, and the ways by which something listed reaches the bidder.
package struct BidNetwork: Sendable {
    package let parties: [BidFacts.Party]
    let graph: SupplyGraph
    private let rows: [BidFacts.Party]
    private let places: [String: Int]
    private let ownership: Ownership

    /// A way from a listed party to the bidder, link by link.
    package struct Path: Sendable, Equatable, Encodable {
        package struct Step: Sendable, Equatable, Encodable {
            /// Who hands on, and to whom.
            package let from, to: String
            package let relation: BidFacts.Role
            package let supplies, grade, evidence: String
            package let isWeakest: Bool
        }

        package let steps: [Step]
        /// The product of what the evidence of each link is worth, 0 to 1.
        package let strength: Double
    }

    static let hopsMost = 6
    static let pathsMost = 3

    package init(_ facts: BidFacts) {
        parties = facts.distinct
        rows = facts.parties
        let places = Dictionary(parties.enumerated().map { ($1.id, $0) }) { first, _ in first }
        self.places = places
        var links = LinkColumns()
        var holdings: [Ownership.Holding] = []
        for (number, row) in rows.enumerated() {
            guard let own = places[row.id], let other = places[row.of], own != other else { continue }
            // A subsidiary's doings are its parent's: what is known of it reaches the parent.
            links.append(
                .init(
                    from: own, to: other, kind: row.role.link, grade: EvidenceGrade(letter: row.grade) ?? .declared,
                    share: row.share, evidence: number))
            switch row.role {
            case .owner, .parent: holdings.append(.init(owner: own, owned: other, share: row.share ?? 1))
            case .subsidiary: holdings.append(.init(owner: other, owned: own, share: row.share ?? 1))
            case .bidder, .officer, .subcontractor: break
            }
        }
        graph = SupplyGraph(kinds: parties.map { $0.isPerson ? .person : .party }, links: links)
        ownership = Ownership(nodeCount: parties.count, holdings: holdings)
    }

    package func place(of id: String) -> Int? { places[id] }

    /// Up to three ways that share no link, the shortest first.
    package func paths(from party: Int) -> [Path] {
        graph.paths(from: party, to: 0, TracingBounds(hops: Self.hopsMost), limit: Self.pathsMost).map { path in
            Path(
                steps: path.links.enumerated().compactMap { number, link in
                    step(graph.link(link), isWeakest: path.weakestLink == number)
                }, strength: path.strength)
        }
    }

    private func step(_ link: LinkColumns.Link, isWeakest: Bool) -> Path.Step? {
        guard let row = link.evidence.map({ rows[$0] }) else { return nil }
        return Path.Step(
            from: parties[link.from].name, to: parties[link.to].name, relation: row.role, supplies: row.supplies,
            grade: row.grade, evidence: row.evidence, isWeakest: isWeakest)
    }

    /// What the listed parties own of each company of the bid, directly and through others.
    package func standings(of listed: Set<Int>) -> [Ownership.Standing] {
        listed.isEmpty ? parties.map { _ in .none } : ownership.standings(of: listed)
    }

    /// Which of the listed reach the bidder within six steps.
    package func reaching(_ listed: Set<Int>) -> Set<Int> {
        var search = ExposureSearch(graph, listed: listed)
        return Set(search.exposure(of: 0, TracingBounds(hops: Self.hopsMost)).paths.map(\.listed))
    }
}

extension BidFacts.Role {
    /// How what is known of it flows to whom it belongs to or supplies.
    var link: LinkKind {
        switch self {
        case .subcontractor, .bidder: .subcontractOf
        case .owner, .parent: .owns
        case .officer, .subsidiary: .operates
        }
    }
}
