import Matching

/// From which watched region the goods of a network may come.
struct Origins: Sendable {
    /// Of places themselves, with what was read.
    let places: [Int: RegionOfOrigin]
    private let along: OriginAlongNetwork

    init(_ traced: TracedNetwork, in region: WatchedRegion = .xinjiang) {
        var places: [Int: RegionOfOrigin] = [:]
        var findings: [Int: OriginFinding] = [:]
        for (place, node) in traced.network.nodes.enumerated() {
            let evidence = OriginEvidence(node)
            let found = RegionOfOrigin(evidence, in: region)
            places[place] = found
            if found.finding == .proven || found.finding == .indicated {
                findings[place] = found.finding
                continue
            }
            // That a mill stands elsewhere tells nothing of its cotton: goods are asked about with their codes.
            let sold = traced.courses.downstream[place].map { traced.network.links[$0.link].harmonizedCode }
            let goods = RegionOfOrigin(
                evidence, in: region,
                asking: .goods(
                    harmonizedCodes: ([node.harmonizedCode] + sold).filter { !$0.isEmpty }, inputsAreTraced: false))
            if goods.finding == .none { findings[place] = OriginFinding.none }
        }
        self.places = places
        along = OriginAlongNetwork(traced.graph, findings: findings)
    }

    func lot(_ node: Int) -> LotOrigin { along.origin(of: node, TracingBounds(hops: TracedNetwork.hopsMost)) }
}

extension OriginEvidence {
    init(_ node: SupplyNode) {
        self.init(
            country: node.country, administrativeCode: node.region.allSatisfy(\.isNumber) ? node.region : "",
            name: node.name, address: node.address, postcode: node.postcode, telephones: node.telephones,
            identifiers: node.identifiers,
            declaredOrigin: node.region.allSatisfy(\.isNumber) ? "" : node.region)
    }
}
