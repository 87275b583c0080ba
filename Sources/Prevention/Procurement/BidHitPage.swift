import Foundation
import Lexicon
import Policy
import Web

/// One party that may be listed: each way to the bidder step by step, why the names are alike, and the decision.
struct BidHitPage: Page {
    let hit: BidShown.Hit
    let paths: [BidNetwork.Path]
    let found: HitShown
    let lists: [ListInForce]
    let check: String
    private let bid: String
    private let usualEnd: Day
    private let entered: Fields
    private let problems: [Problem]

    private enum CodingKeys: CodingKey { case hit, paths, found, lists, check }

    init(
        _ inside: BidInside, _ hit: BidInside.Hit, in lists: ShelvedLists, reader: Worker.ID, today: Day,
        zone: TimeZone, entered: Fields = Fields(), problems: [Problem] = []
    ) {
        self.hit = BidShown.hit(hit)
        paths = hit.paths
        found = HitShown(hit.hit.found, hit.decision, in: lists, reader: reader, names: [:], zone: zone)
        self.lists = inside.findings.lists.map { ListInForce($0, on: "\(today)") }
        check = "\(inside.check.id)"
        bid = "\(inside.bid.id)"
        usualEnd = today.adding(years: 1)
        self.entered = entered
        self.problems = problems
    }

    private var back: String { "\(BidDesk.path)/\(bid)" }

    func title(_ say: Words) -> String { say(.bidHit) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        let role = BidFacts.Role(rawValue: hit.role)?.text ?? .bidder
        let facts = SummaryList([
            .init(.bidParty, html: HTML.name(hit.party)), .init(.bidRelation, say(role)),
            .init(.bidTier, "\(hit.tier)"),
        ])
        // The panel shows one hit here, whatever its number on the bid's page.
        let panel = HitsPanel(
            lists, [found], decideAt: "\(back)/hits/\(hit.number)/disposition", hidden: [("check", check)],
            usualEnd: usualEnd)
        return """
            \(Link.back(to: back, .bidHeading, say))\(inputs.errorSummary)\(facts.html(say))\
            <h2>\(say.html(.bidPaths))</h2>\(ways(say))\
            \(panel.html(say, forms, entered: entered, problems: problems))
            """
    }

    private func ways(_ say: Words) -> HTML {
        guard !paths.isEmpty else { return HTML.paragraph(say(.bidNoPath)) }
        return paths.enumerated().html { number, path in
            let caption = say(
                .bidPath,
                ["number": "\(number + 1)", "strength": path.strength.formatted(in: say.language, decimals: 2)])
            return DataTable(
                Text(verbatim: caption),
                [
                    .init(.bidStep, numeric: true), .init(.bidFrom), .init(.bidRelation), .init(.bidTo),
                    .init(.bidSupplies), .init(.bidGrade),
                ], path.steps.enumerated().map { row($1, $0 + 1, isAlone: path.steps.count == 1, say) }
            ).html(say)
        }
    }

    private func row(_ step: BidNetwork.Path.Step, _ number: Int, isAlone: Bool, _ say: Words) -> [HTML] {
        let weakest = step.isWeakest && !isAlone ? " " + StatusTag(.bidWeakest, .warning).html(say) : HTML.empty
        let evidence = [step.grade, step.evidence].filter { !$0.isEmpty }.joined(separator: ": ")
        return [
            "\(number)", HTML.name(step.from), say.html(step.relation.text), HTML.name(step.to),
            HTML(text: step.supplies), HTML(text: evidence) + weakest,
        ]
    }
}
