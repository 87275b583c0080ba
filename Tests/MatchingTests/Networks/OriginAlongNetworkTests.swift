import Matching
import Testing

@Suite("Origin along a network")
struct OriginAlongNetworkTests {
    private func graph(_ kinds: [NodeKind], _ links: [LinkColumns.Link]) -> SupplyGraph {
        var columns = LinkColumns()
        for link in links { columns.append(link) }
        return SupplyGraph(kinds: kinds, links: columns)
    }

    private func link(
        _ from: Int, _ to: Int, _ kind: LinkKind = .supplies, share: Double? = nil, grade: EvidenceGrade = .official
    ) -> LinkColumns.Link {
        LinkColumns.Link(from: from, to: to, kind: kind, grade: grade, share: share)
    }

    /// 0 farm in the region, 1 farm elsewhere, 2 spinner, 3 and 4 lots of yarn, 5 lot of shirts.
    private func spinner(_ direct: Bool) -> SupplyGraph {
        var links = [
            link(0, 2, share: 0.05), link(1, 2, share: 0.95), link(2, 3), link(2, 4), link(3, 5, .transforms, share: 1),
        ]
        if direct { links += [link(6, 3, .transforms, share: 1), link(7, 4, .transforms, share: 1)] }
        return graph([.facility, .facility, .facility, .lot, .lot, .lot, .lot, .lot], links)
    }

    private let bounds = TracingBounds(hops: 6)

    @Test("A twentieth from the region makes every lot of a mixed store presumed; the share says how little it may be")
    func noShareIsTooSmall() {
        let network = OriginAlongNetwork(spinner(false), findings: [0: .proven, 1: .none], complete: [2, 3, 4, 5])
        for lot in [3, 4, 5] {
            let origin = network.origin(of: lot, bounds)
            #expect(origin.finding == .proven && origin.isPresumed && origin.isComplete)
            #expect(origin.share == 0...1)
        }
        #expect(network.origin(of: 5, bounds).path?.nodes(in: network.graph) == [0, 2, 3, 5])
        let store = network.origin(of: 2, bounds).share
        #expect(abs(store.lowerBound - 0.05) < 1e-4 && abs(store.upperBound - 0.05) < 1e-4)
    }

    @Test("Quantities narrow what one lot can hold")
    func quantitiesNarrow() {
        let network = OriginAlongNetwork(
            spinner(false), findings: [0: .proven, 1: .none], quantities: [3: 90, 4: 10], complete: [2, 3, 4, 5])
        #expect(abs(network.origin(of: 3, bounds).share.upperBound - 0.05 / 0.9) < 1e-4)
        #expect(abs(network.origin(of: 4, bounds).share.upperBound - 0.5) < 1e-3)
        #expect(network.origin(of: 3, bounds).share.lowerBound == 0)
    }

    @Test("Kept apart, a lot has only the inputs that it names; without names the claim does not count")
    func segregation() {
        let findings: [Int: OriginFinding] = [0: .proven, 1: .none, 6: .proven, 7: .none]
        let apart = OriginAlongNetwork(
            spinner(true), findings: findings, custody: [2: .segregated], complete: [2, 3, 4, 5])
        #expect(apart.origin(of: 3, bounds).share == 1...1)
        #expect(apart.origin(of: 4, bounds).finding == .none)
        #expect(apart.origin(of: 4, bounds).share == 0...0)
        let unnamed = OriginAlongNetwork(
            spinner(false), findings: findings, custody: [2: .segregated], complete: [2, 3, 4, 5])
        #expect(unnamed.origin(of: 4, bounds).finding == .proven)
    }

    @Test("What is made in the region is the region's, also where inputs are kept apart")
    func madeInTheRegion() {
        let inRegion = graph(
            [.region, .facility, .lot, .lot], [link(1, 0, .locatedIn), link(1, 2), link(3, 2, .transforms, share: 1)])
        let network = OriginAlongNetwork(
            inRegion, findings: [0: .proven, 3: .none], custody: [1: .segregated], complete: [2])
        let origin = network.origin(of: 2, bounds)
        #expect(origin.finding == .proven && origin.share == 1...1)
        #expect(origin.path?.nodes(in: inRegion) == [0, 1, 2])
    }

    @Test("Untraced inputs leave the origin unknown, an inferred link indicates, no share carries nothing")
    func weakEvidence() {
        let plain = graph([.lot, .lot], [link(0, 1, share: 0.6)])
        let untraced = OriginAlongNetwork(plain, findings: [0: .none]).origin(of: 1, bounds)
        #expect(untraced.finding == .unknown)
        #expect(abs(untraced.share.upperBound - 0.4) < 1e-4)
        #expect(OriginAlongNetwork(plain, findings: [0: .none, 1: .none]).origin(of: 1, bounds).finding == .none)
        #expect(OriginAlongNetwork(plain, findings: [:]).origin(of: 1, bounds).share == 0...1)
        let inferred = graph([.lot, .lot], [link(0, 1, share: 1, grade: .inferred)])
        let drawn = OriginAlongNetwork(inferred, findings: [0: .proven]).origin(of: 1, bounds)
        #expect(drawn.finding == .indicated && !drawn.isPresumed && drawn.share == 0...1)
        let nothing = graph([.lot, .lot], [link(0, 1, share: 0)])
        #expect(
            OriginAlongNetwork(nothing, findings: [0: .proven], complete: [1]).origin(of: 1, bounds).finding == .none)
    }

    @Test("What the bounds cut off stays open")
    func cutOff() {
        let chain = graph([.lot, .lot, .lot], [link(0, 1, share: 1), link(1, 2, share: 1)])
        let network = OriginAlongNetwork(chain, findings: [0: .proven], complete: [1, 2])
        let near = network.origin(of: 2, TracingBounds(hops: 1))
        #expect(near.finding == .unknown && !near.isComplete && near.share == 0...1)
        #expect(network.origin(of: 2, bounds).share == 1...1)
    }

    @Test("On a thousand random networks bounds are in order, circles end, and proof needs a path")
    func randomNetworks() {
        var random = SmallRandom(state: 11)
        let findings: [OriginFinding] = [.proven, .indicated, .none, .unknown]
        for _ in 0..<1000 {
            let count = Int.random(in: 2...9, using: &random)
            let kinds = (0..<count).map { _ in Bool.random(using: &random) ? NodeKind.lot : .facility }
            let links = (0..<Int.random(in: 1...16, using: &random)).map { _ in
                link(
                    .random(in: 0..<count, using: &random), .random(in: 0..<count, using: &random),
                    share: Bool.random(using: &random) ? Double(Int.random(in: 1...4, using: &random)) / 4 : nil)
            }
            let network = graph(kinds, links)
            var known: [Int: OriginFinding] = [:]
            for node in 0..<count { known[node] = findings[Int.random(in: 0..<4, using: &random)] }
            let complete = Set((0..<count).filter { _ in Bool.random(using: &random) })
            let proven = known.filter { $0.value == .proven }.map(\.key)
            var search = ExposureSearch(network, listed: proven)
            for node in 0..<count {
                let origin = OriginAlongNetwork(network, findings: known, complete: complete).origin(of: node, bounds20)
                let isReached = known[node] == .proven || !search.exposure(of: node, bounds20).paths.isEmpty
                #expect((origin.finding == .proven) == isReached)
                #expect((0...1).contains(origin.share.lowerBound) && origin.share.upperBound <= 1)
                if origin.share.lowerBound > 1e-9 { #expect(origin.isPresumed) }
                if origin.finding == .none { #expect(origin.share.upperBound < 1e-6) }
            }
        }
    }

    private let bounds20 = TracingBounds(hops: 20)
}
