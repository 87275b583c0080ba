import Matching

/// Pairs of places or parties of a network that may be one, and that nobody has decided.
struct PlaceProposals: Sendable {
    struct Proposal: Sendable {
        /// Places in the network's nodes.
        let one: Int
        let other: Int
        let match: FacilityMatch
    }

    /// The likeliest first.
    let open: [Proposal]
    let decided: [(one: Int, other: Int, verdict: SamePlace.Verdict)]
    let isCut: Bool

    static let most = 100

    init(_ network: SupplyNetwork, _ decisions: SamePlaces) {
        // Where neither address nor position is known, a name alone makes two places one far too easily.
        let known = network.nodes.indices.filter { place in
            let node = network.nodes[place]
            guard node.kind == .facility || node.kind == .party else { return false }
            return !node.address.isEmpty || node.latitude != nil
        }
        let index = FacilityIndex(known.map { Facility(network.nodes[$0]) })
        var open: [Proposal] = []
        var decided: [(one: Int, other: Int, verdict: SamePlace.Verdict)] = []
        for (number, place) in known.enumerated() {
            for hit in index.matches(for: index.facilities[number], limit: 6) where hit.facility > number {
                let other = known[hit.facility]
                if let verdict = decisions.verdict(network.nodes[place], network.nodes[other]) {
                    decided.append((place, other, verdict))
                } else {
                    open.append(Proposal(one: place, other: other, match: hit.match))
                }
            }
        }
        open.sort { ($0.match.score, $1.one, $1.other) > ($1.match.score, $0.one, $0.other) }
        isCut = open.count > Self.most
        self.open = Array(open.prefix(Self.most))
        self.decided = decided
    }
}

extension Facility {
    init(_ node: SupplyNode) {
        self.init(
            id: node.id, name: node.name,
            address: [node.address, node.postcode].filter { !$0.isEmpty }.joined(separator: ", "),
            country: node.country, latitude: node.latitude, longitude: node.longitude, identifiers: node.identifiers)
    }
}
