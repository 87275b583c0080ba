import Foundation
import Lexicon
import Matching
import Web

/// One network: what is listed in it, what that reaches, the map of its tiers, and the files that it is made of.
struct NetworkPage: Page {
    struct End: Encodable, Sendable {
        let node: NodeLine
        let listed: Int
        let nearest: Int?
        let strength: Double?
        let weakest: String?
    }

    let id: TradeNetwork.ID
    let version: Int
    let name: String
    let nodes, links: Int
    let lists: [AskedList]
    let listed: [ListedLine]
    let significant: [NodeLine]
    let ends: [End]
    let tiers: TableShown
    let files: [NetworkFileLine]
    let remarks: [ReadingRemark]
    private let map: TierMap
    private let entered: Fields
    private let problems: [Problem]

    private enum CodingKeys: CodingKey {
        case id, version, name, nodes, links, lists, listed, significant, ends, tiers, files, remarks
    }

    static let endsMost = 50

    init(
        _ network: TradeNetwork, name: String, _ traced: TracedNetwork, _ files: [NetworkFileLine], entered: Fields,
        problems: [Problem]
    ) {
        id = network.id
        version = network.version
        self.name = name
        (nodes, links) = (traced.network.nodes.count, traced.network.links.count)
        lists = traced.lists
        listed = traced.listings.keys.sorted().map { ListedLine($0, in: traced) }
        significant = traced.significant.sorted().map { NodeLine(traced.network.nodes[$0]) }
        ends = traced.ends.prefix(Self.endsMost).map { end in
            let exposure = traced.exposure(of: end)
            let first = exposure.found.first
            return End(
                node: NodeLine(traced.network.nodes[end]), listed: exposure.found.count, nearest: first?.hops,
                strength: first?.strength, weakest: first?.paths.first?.weakestGrade)
        }
        map = TierMap(traced)
        tiers = map.table
        self.files = files
        remarks = traced.network.remarks
        self.entered = entered
        self.problems = problems
    }

    func title(_ say: Words) -> String { say(.networkHeading) }

    private var path: String { "\(NetworksDesk.path)/\(id)" }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        return """
            \(Link.back(to: NetworksDesk.path, .networksHeading, say))\(inputs.errorSummary)\
            <p class="lead"><bdi>\(name)</bdi></p>\(nodes > 0 ? found(say) : HTML.paragraph(say(.networkEmpty)))\
            \(NetworkFilesPart(network: id, files: files, remarks: remarks).html(say, forms))\
            <h2>\(say.html(.networkAddFile))</h2>\
            \(forms.post(to: "\(path)/files", files: true, NetworkFilesPart.adding(inputs, say)))\
            <h2>\(say.html(.networkDestroy))</h2>\(forms.post(to: "\(path)/deletion", destroying(inputs, say)))
            """
    }

    private func found(_ say: Words) -> HTML {
        let banner =
            listed.isEmpty
            ? Banner(.notice, .networkNothingListed, body: AskedLists(lists: lists).html(say))
            : Banner(
                .warning, .networkSomeListed(listed.count(where: \.isSure), of: listed.count),
                body: AskedLists(lists: lists).html(say))
        let ways = buttonRow(
            Link(.impactHeading, to: "\(path)/impact", isButton: true).html(say),
            Link(.placesHeading, to: "\(path)/places", isButton: true).html(say),
            Link(.prioritiesHeading, to: "\(path)/priorities", isButton: true).html(say))

        return """
            \(banner.html(say))\(listedTable(say))\(significantPart(say))\(endsTable(say))\(map.html(say))\
            \(NetworkExports(path: path, table: "tiers").html(say))\(ways)
            """
    }

    private func listedTable(_ say: Words) -> HTML {
        guard !listed.isEmpty else { return .empty }
        let rows = listed.map { line -> [HTML] in
            [
                line.node.link(in: id, say), HTML(text: line.node.words(say)), line.entries(in: id, say),
                "\(line.downstream)",
            ]
        }
        return DataTable(
            .networkListed,
            [
                .init(.networkNode), .init(.networkKind), .init(.networkEntries),
                .init(.networkDownstream, numeric: true),
            ], rows
        ).html(say)
    }

    private func significantPart(_ say: Words) -> HTML {
        guard !significant.isEmpty else { return .empty }
        let items = significant.html { "<li>\($0.link(in: id, say))</li>" }
        return "<h2>\(say.html(.networkSignificant))</h2><ul>\(items)</ul>"
    }

    private func endsTable(_ say: Words) -> HTML {
        let rows = ends.map { end -> [HTML] in
            [
                end.node.link(in: id, say), HTML(text: end.node.words(say)), "\(end.listed)",
                HTML(text: end.nearest.map(String.init) ?? "—"),
                HTML(text: end.strength.map(Percent.text) ?? "—"), HTML(text: end.weakest ?? "—"),
            ]
        }
        return DataTable(
            .networkEnds,
            [
                .init(.networkNode), .init(.networkKind), .init(.networkListedUpstream, numeric: true),
                .init(.networkNearest, numeric: true), .init(.networkStrength, numeric: true), .init(.networkWeakest),
            ], rows
        ).html(say)
    }

    private func destroying(_ inputs: Inputs, _ say: Words) -> HTML {
        HTML.paragraph(say(.networkDestroyHint)) + inputs.hidden("version", version) + Inputs(say).once
            + buttonRow(Button(.networkDestroy, .grave).html(say))
    }
}

enum Percent {
    static func text(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}

/// A table's files, for spreadsheets and programs.
struct NetworkExports {
    let path: String
    let table: String

    func html(_ say: Words) -> HTML {
        let links = TableShown.Form.allCases.html { form in
            let address = LocalPath.checked("\(path)?as=\(form.rawValue)&table=\(table)")
            return #"<a href="\#(address)" download>\#(form.rawValue.uppercased())</a> "#
        }
        return #"<p class="files">\#(say.html(.networkAsFile)) \#(links)</p>"#
    }
}

extension Text {
    static func networkSomeListed(_ sure: Int, of all: Int) -> Text {
        let rest = all - sure
        if rest == 0 {
            return Text(
                en: sure == 1 ? "1 in this network is listed" : "\(sure) in this network are listed",
                zhHant: "此供應鏈中有 \(sure) 個節點列名")
        }
        if sure == 0 {
            return Text(en: "\(rest) in this network may be listed", zhHant: "此供應鏈中有 \(rest) 個節點可能列名")
        }
        return Text(
            en: "In this network \(sure) are listed and \(rest) more may be",
            zhHant: "此供應鏈中有 \(sure) 個節點列名，另有 \(rest) 個可能列名")
    }

    static let networkNothingListed = Text(
        en: "No match in the lists in force", zhHant: "與現行名單比對無相符者")
    static let networkAsFile = Text(en: "As a file:", zhHant: "下載：")
    static let networkListed = Text(en: "What is or may be listed", zhHant: "列名者及可能列名者")
    static let networkNode = Text(en: "Who or what", zhHant: "節點")
    static let networkKind = Text(en: "Kind", zhHant: "種類")
    static let networkEntries = Text(en: "Named by", zhHant: "名單項目")
    static let networkDownstream = Text(en: "Downstream of it", zhHant: "其下游")
    static let networkSignificant = Text(
        en: "A quarter to a half is owned by who is or may be listed", zhHant: "列名者或可能列名者持有四分之一以上、未達半數")
    static let networkEnds = Text(en: "Where goods end", zhHant: "供應鏈末端")
    static let networkListedUpstream = Text(en: "Listed or perhaps listed, upstream", zhHant: "上游列名者或可能列名者")
    static let networkNearest = Text(en: "Links to the nearest", zhHant: "距最近者段數")
    static let networkStrength = Text(en: "Strength", zhHant: "強度")
    static let networkWeakest = Text(en: "Weakest evidence", zhHant: "最弱證據")
}
