import Matching
import Testing

/// Small random networks, searched by the plainest program that can be right.
private struct PlainNetwork {
    var links: [LinkColumns.Link] = []
    let nodes: Int

    var graph: SupplyGraph {
        var columns = LinkColumns()
        for link in links { columns.append(link) }
        return SupplyGraph(kinds: [NodeKind](repeating: .party, count: nodes), links: columns)
    }

    /// Fewest steps from each node down to the one that is asked about.
    func steps(to node: Int, _ bounds: TracingBounds) -> [Int: Int] {
        var found = [node: 0]
        for hop in 0..<bounds.hops {
            for link in links where bounds.kinds.contains(link.kind) && holds(link, bounds.day) {
                for (from, to) in ends(of: link) where found[to] == hop && found[from] == nil { found[from] = hop + 1 }
            }
        }
        return found
    }

    private func holds(_ link: LinkColumns.Link, _ day: Int?) -> Bool {
        guard let day else { return true }
        return (link.validFrom ?? day) <= day && day <= (link.validTo ?? day)
    }

    private func ends(of link: LinkColumns.Link) -> [(Int, Int)] {
        switch link.kind {
        case .locatedIn, .callsAt: [(link.to, link.from)]
        case .sameAs: [(link.from, link.to), (link.to, link.from)]
        default: [(link.from, link.to)]
        }
    }

    static func random(_ random: inout SmallRandom) -> PlainNetwork {
        var network = PlainNetwork(nodes: .random(in: 2...30, using: &random))
        for _ in 0..<Int.random(in: 1...80, using: &random) {
            network.links.append(
                LinkColumns.Link(
                    from: .random(in: 0..<network.nodes, using: &random),
                    to: .random(in: 0..<network.nodes, using: &random),
                    kind: LinkKind.allCases.randomElement(using: &random)!,
                    grade: EvidenceGrade.allCases.randomElement(using: &random)!,
                    validFrom: Bool.random(using: &random) ? .random(in: 100...200, using: &random) : nil,
                    validTo: Bool.random(using: &random) ? .random(in: 150...250, using: &random) : nil))
        }
        return network
    }
}

@Suite("Exposure along a supply network")
struct ExposureTests {
    @Test("What is reached, and in how many steps, is what a plain search finds, on a thousand networks")
    func equalsPlainSearch() {
        var random = SmallRandom(state: 1)
        for _ in 0..<1000 {
            let network = PlainNetwork.random(&random)
            let graph = network.graph
            let bounds = TracingBounds(
                hops: .random(in: 0...6, using: &random), day: Bool.random(using: &random) ? 175 : nil,
                kinds: Bool.random(using: &random) ? [.supplies, .owns, .locatedIn] : Set(LinkKind.allCases))
            var search = ExposureSearch(graph, listed: 0..<network.nodes)
            for node in 0..<min(network.nodes, 5) {
                let expected = network.steps(to: node, bounds).filter { $0.key != node }
                let found = search.exposure(of: node, bounds)
                #expect(Dictionary(uniqueKeysWithValues: found.paths.map { ($0.listed, $0.hops) }) == expected)
                #expect(found.isComplete && found.nodesReached == expected.count + 1)
            }
        }
    }

    @Test("Every path is made of links that follow each other, and the best evidenced of the shortest is chosen")
    func pathsHoldTogether() {
        var random = SmallRandom(state: 2)
        for _ in 0..<300 {
            let network = PlainNetwork.random(&random)
            let graph = network.graph
            var search = ExposureSearch(graph, listed: 0..<network.nodes)
            for path in search.exposure(of: 0, TracingBounds(hops: 4)).paths {
                var place = path.listed
                for link in path.links.map(graph.link) {
                    #expect(link.from == place)
                    place = link.to
                }
                #expect(place == 0)
                #expect(path.weakestGrade == path.links.map { graph.link($0).grade }.max())
                let others = graph.paths(from: path.listed, to: 0, TracingBounds(hops: 4), limit: 8)
                #expect(others.first?.hops == path.hops)
                for other in others where other.hops == path.hops { #expect(other.strength <= path.strength + 1e-9) }
                #expect(Set(others.flatMap(\.links)).count == others.flatMap(\.links).count, "no link twice")
            }
        }
    }

    @Test("What is downstream of a node is exactly what has it upstream")
    func downstreamIsTheReverse() {
        var random = SmallRandom(state: 3)
        for _ in 0..<200 {
            let network = PlainNetwork.random(&random)
            let graph = network.graph
            let bounds = TracingBounds(hops: 3)
            let reached = graph.downstream(of: 0, bounds)
            for node in 1..<network.nodes {
                #expect(reached.nodes.first { $0.node == node }?.hops == network.steps(to: node, bounds)[0])
            }
        }
    }

    @Test("A search that its budget ends says that it is not complete")
    func budget() {
        var columns = LinkColumns()
        for node in 1..<100 { columns.append(.init(from: node, to: 0, kind: .supplies, grade: .official)) }
        let graph = SupplyGraph(kinds: [NodeKind](repeating: .party, count: 100), links: columns)
        var search = ExposureSearch(graph, listed: [])
        #expect(!search.exposure(of: 0, TracingBounds(hops: 1, budget: 50)).isComplete)
        #expect(search.exposure(of: 0, TracingBounds(hops: 1, budget: 100)).isComplete)
    }

    @Test("A link keeps what was written of it; a share within a sixty-thousandth")
    func attributesAreKept() {
        var random = SmallRandom(state: 4)
        for _ in 0..<200 {
            let link = LinkColumns.Link(
                from: 1, to: 2, kind: .owns, grade: .thirdParty, validFrom: .random(in: 1...60_000, using: &random),
                validTo: nil, share: .random(in: 0...1, using: &random), evidence: .random(in: 0...9, using: &random))
            var columns = LinkColumns()
            columns.append(link)
            var read = SupplyGraph(kinds: [.region, .party, .party], links: columns).link(0)
            #expect(abs(read.share! - link.share!) <= 1 / 60_000)
            read.share = link.share
            #expect(read == link)
        }
    }
}
