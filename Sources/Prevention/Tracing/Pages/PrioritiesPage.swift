import Foundation
import Lexicon
import Matching
import Web

/// What a company should look at first: its product lines in the order of a stated formula, each with what the rules
/// say.
struct PrioritiesPage: Page {
    struct Factor: Encodable, Sendable {
        let kind: RiskFactor.Kind
        let factor: Double
        let reason: String
    }

    struct Line: Encodable, Sendable {
        let goods, harmonizedCode, country: String
        let value: Double?
        /// Nil where no list in force speaks of these goods of this country.
        let score: Double?
        let factors: [Factor]
        let sources: [String]
        let suppliers: [NodeLine]
        let assessment: AssessmentShown
    }

    let network: TradeNetwork.ID
    let lines: [Line]
    /// Lines of the network that are not shown: those that rank last.
    let cutListed, cutUnlisted: Int
    let lists: [AskedList]
    let jurisdiction: TradeFacts.Jurisdiction
    let purpose: TradeFacts.Purpose
    let version: String

    static let linesMost = 200

    init(_ network: TradeNetwork.ID, _ judgement: LineJudgement) {
        self.network = network
        (jurisdiction, purpose) = (judgement.jurisdiction, judgement.purpose)
        version = TradeRules.version
        let traced = judgement.traced
        lists = traced.lists
        let own = NetworkLine.all(in: traced.network)
        let pairs = judgement.goods.map(\.pair)
        let ranked = WhatToLookAtFirst(
            lines: own.enumerated().map { number, line in
                // Goods are traced where every supplier's inputs are shown to come from somewhere.
                let isTraced = line.suppliers.allSatisfy {
                    [.none, .proven].contains(judgement.origins.lot($0).finding)
                }
                return Matching.ProductLine(
                    id: String(number), goods: line.goods, harmonizedCode: line.harmonizedCode, country: line.country,
                    value: line.value, isTraced: isTraced)
            }, pairs: pairs)
        // Ranked first and cut then: what weighs most is shown, wherever in the files it stands.
        func shown(_ number: Int, _ row: RiskRow?) -> Line {
            let line = own[number]
            let places = row.map { [$0.pair] + $0.otherPairs } ?? []
            return Line(
                goods: line.goods, harmonizedCode: line.harmonizedCode, country: line.country, value: line.value,
                score: row?.score,
                factors: (row?.factors ?? []).map { Factor(kind: $0.kind, factor: $0.factor, reason: $0.reason) },
                sources: places.map { "\(pairs[$0].goods), \(pairs[$0].country): \(pairs[$0].source)" },
                suppliers: line.suppliers.map { NodeLine(traced.network.nodes[$0]) },
                assessment: AssessmentShown(judgement.assess(line)))
        }
        let first = ranked.rows.prefix(Self.linesMost).map { shown($0.line, $0) }
        let rest = ranked.unlisted.prefix(Self.linesMost - first.count).map { shown($0, nil) }
        lines = first + rest
        (cutListed, cutUnlisted) = (ranked.rows.count - first.count, ranked.unlisted.count - rest.count)
    }

    func title(_ say: Words) -> String { say(.prioritiesHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let rows = lines.map { line -> [HTML] in
            [
                HTML.name([line.goods, line.harmonizedCode].filter { !$0.isEmpty }.joined(separator: " · ")),
                HTML(text: Country(rawValue: line.country)?.name(in: say.language) ?? "—"),
                HTML(text: line.score.map { "\(Int($0.rounded()))" } ?? "—"), score(line, say),
                line.assessment.html(say), line.suppliers.html { "<div>\($0.link(in: network, say))</div>" },
            ]
        }
        let table = DataTable(
            .prioritiesHeading,
            [
                .init(.impactGoods), .init(.priorityCountry), .init(.priorityScore, numeric: true),
                .init(.priorityWhy), .init(.priorityVerdict), .init(.prioritySuppliers),
            ], rows, whenEmpty: .prioritiesNone)
        return """
            \(Link.back(to: "\(NetworksDesk.path)/\(network)", .networkHeading, say))\
            <p class="lead">\(say.html(.prioritiesLead))</p><p>\(say.html(.prioritiesFormula))</p>\
            \(AskedLists(lists: lists).html(say))\(choosing(say))\(table.html(say))\(cut(say))\
            <p class="hint">\(say(.prioritiesRules, ["version": version]))</p>
            """
    }

    private func cut(_ say: Words) -> HTML {
        guard cutListed + cutUnlisted > 0 else { return .empty }
        return HTML.paragraph(
            say(.prioritiesCut, ["listed": String(cutListed), "unlisted": String(cutUnlisted)]))
    }

    private func choosing(_ say: Words) -> HTML {
        let purposes = TradeFacts.Purpose.allCases.map { Choice($0, $0.networkText) }
        let inputs = Inputs(
            say, entered: Fields(["law": jurisdiction.rawValue, "purpose": purpose.rawValue]))
        return """
            <form class="filter" method="get" \
            action="\(LocalPath.checked("\(NetworksDesk.path)/\(network)/priorities"))">\
            \(inputs.select("law", .priorityLaw, TradeFacts.Jurisdiction.allCases.map { Choice($0, $0.networkText) }))\
            \(inputs.select("purpose", .priorityPurpose, purposes))\
            <div class="buttons">\(Button(.nodeDayShow, .secondary).html(say))</div></form>
            """
    }

    private func score(_ line: Line, _ say: Words) -> HTML {
        guard line.score != nil else { return say.html(.priorityUnlisted) }
        let factors = line.factors.html { factor -> HTML in
            let reason = HTML.foreign(factor.reason, language: "en")
            return "<li>\(say.html(factor.kind.networkText)) \(Percent.text(factor.factor)): \(reason)</li>"
        }
        let sources = line.sources.prefix(6).html { "<li><bdi>\($0)</bdi></li>" }
        return Details(
            .priorityFactors,
            """
            <ul>\(factors)</ul><p>\(say.html(.prioritySources))</p><ul>\(sources)</ul>
            """
        ).html(say)
    }
}
