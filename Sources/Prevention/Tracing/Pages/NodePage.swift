import Foundation
import Lexicon
import Matching
import Web

/// One node: what of the listed reaches it, by which paths, on what evidence, and what is missing.
struct NodePage: Page {
    let network: TradeNetwork.ID
    let node: NodeLine
    let address, region, goods: String
    let aliases: [String]
    let day: Day?
    let lists: [AskedList]
    let listed: ListedLine?
    let exposure: [PathsShown]
    let nodesReached: Int
    let isComplete: Bool
    let missing: [MissingEvidence]
    let balance: [BalanceShown]
    let origin: OriginShown
    private let facts: SupplyNode
    private let map: TierMap
    private let asked: String
    private let problems: [Problem]

    private enum CodingKeys: CodingKey {
        case network, node, address, region, goods, aliases, day, lists, listed, exposure, nodesReached, isComplete,
            missing, balance, origin
    }

    init(
        _ network: TradeNetwork.ID, _ place: Int, in traced: TracedNetwork, _ asked: String, _ day: Day?,
        problems: [Problem]
    ) {
        self.network = network
        facts = traced.network.nodes[place]
        (address, region, goods) = (facts.address, facts.region, facts.goods)
        aliases = facts.aliases
        node = NodeLine(facts)
        self.day = day
        self.asked = asked
        self.problems = problems
        lists = traced.lists
        listed = traced.listings[place] == nil ? nil : ListedLine(place, in: traced)
        let found = traced.exposure(of: place, day: day?.daysSince1970)
        exposure = found.found.map { PathsShown($0, in: traced) }
        (nodesReached, isComplete) = (found.nodesReached, found.isComplete)
        missing = MissingEvidence.of(place, found, in: traced)
        balance = PlaceBalance.all(at: place, in: traced).map(BalanceShown.init)
        origin = OriginShown(place, Origins(traced), in: traced)
        map = TierMap(traced, from: [place], highlighting: found.found.first?.paths.first?.links ?? [])
    }

    func title(_ say: Words) -> String { say(.nodeHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let path = "\(NetworksDesk.path)/\(network)"
        let inputs = Inputs(say, entered: Fields(["day": asked]), problems: problems)
        return """
            \(Link.back(to: path, .networkHeading, say))\(inputs.errorSummary)\
            <p class="lead"><bdi>\(node.name)</bdi> <span class="soft">\(node.words(say))</span></p>\
            \(NodeFacts(node: facts).html(say))\(banner(say))\
            <form class="filter" method="get" action="\(LocalPath.checked("\(path)/nodes/\(node.ref)"))">\
            \(inputs.text("day", .nodeDay, hint: .nodeDayHint, width: .short))\
            <div class="buttons">\(Button(.nodeDayShow, .secondary).html(say))</div></form>\
            \(exposure.html { $0.html(in: network, say) })\(map.html(say))\(missingPart(say))\
            \(balance.html { $0.html(in: network, say) })\(origin.html(in: network, say))
            """
    }

    private func banner(_ say: Words) -> HTML {
        let asked = AskedLists(lists: lists).html(say)
        let own =
            listed.map { line in
                Banner(
                    line.isSure ? .danger : .warning, line.isSure ? .nodeListed : .nodeMayBeListed,
                    body: line.entries(in: network, say)
                ).html(say)
            } ?? .empty
        let cut: HTML = isComplete ? .empty : HTML.paragraph(say(.nodeCut))
        let reached =
            exposure.isEmpty
            ? Banner(.notice, .nodeNothingUpstream, body: asked + cut)
            : Banner(
                .warning, .nodeListedUpstream(exposure.count(where: \.isSure), of: exposure.count), body: asked + cut)
        return own + reached.html(say)
    }

    private func missingPart(_ say: Words) -> HTML {
        guard !missing.isEmpty else { return .empty }
        let rows = missing.map { gap -> [HTML] in
            [gap.node.link(in: network, say), say.html(gap.what.text), say.html(gap.what.document)]
        }
        return DataTable(
            .nodeMissing, [.init(.networkNode), .init(.nodeMissingWhat), .init(.nodeMissingAsk)], rows
        ).html(say)
    }
}

/// What files say of a node itself.
struct NodeFacts {
    let node: SupplyNode

    func html(_ say: Words) -> HTML {
        var rows: [SummaryList.Row] = []
        func add(_ key: Text, _ value: String) { if !value.isEmpty { rows.append(.init(key, value)) } }
        add(.nodeAliases, node.aliases.joined(separator: "; "))
        add(.nodeAddress, [node.address, node.postcode].filter { !$0.isEmpty }.joined(separator: ", "))
        add(.nodeRegion, node.region)
        if let latitude = node.latitude, let longitude = node.longitude {
            add(.nodePlace, "\(latitude), \(longitude)")
        }
        add(.nodeNumbers, node.numbers.map { "\($0.scheme.rawValue.uppercased()) \($0.text)" }.joined(separator: "; "))
        add(.impactGoods, [node.goods, node.harmonizedCode].filter { !$0.isEmpty }.joined(separator: " · "))
        if let quantity = node.quantity { add(.nodeQuantity, "\(quantity) \(node.unit)") }
        return rows.isEmpty ? .empty : SummaryList(rows).html(say)
    }
}
