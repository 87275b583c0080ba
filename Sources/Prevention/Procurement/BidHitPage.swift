import Foundation
import Lexicon
import Web

/// One party that may be listed: why the names are alike, each way to the bidder step by step, and the decision.
struct BidHitPage: Page {
    let hit: BidShown.Hit
    let paths: [BidNetwork.Path]
    let reasons: [FoundParty.Reason]
    let lists: [CheckedList]
    let history: [Decided]
    let check: String
    private let bid: String
    private let asked: String
    private let usualEnd: String
    private let reopened: Bool
    private let entered: Fields
    private let problems: [Problem]

    struct Decided: Encodable, Sendable {
        let decision: Disposition.Decision
        let at: Moment
        let until: Moment?
        /// The words of the last one only: earlier ones stay sealed.
        let reason: String?
    }

    private enum CodingKeys: CodingKey { case hit, paths, reasons, lists, history, check }

    init(
        _ inside: BidInside, _ hit: BidInside.Hit, usualEnd: String, zone: TimeZone, entered: Fields = Fields(),
        problems: [Problem] = []
    ) {
        self.hit = BidShown.hit(hit)
        paths = hit.paths
        reasons = hit.hit.found.reasons
        lists = inside.findings.lists
        check = "\(inside.check.id)"
        bid = "\(inside.bid.id)"
        asked = hit.hit.found.subjectName
        reopened = hit.decision.map { $0.state == .entryChanged || $0.state == .expired } ?? false
        let standing = hit.decision
        let all = (standing?.before ?? []) + (standing.map { [$0.decision] } ?? [])
        history = all.map { decision in
            Decided(
                decision: decision.decision, at: Moment(decision.decidedAt, in: zone),
                until: decision.expiresAt.map { Moment($0.addingTimeInterval(-1), in: zone) },
                reason: decision.id == standing?.decision.id ? standing?.content.reason : nil)
        }
        self.usualEnd = usualEnd
        self.entered = entered
        self.problems = problems
    }

    private var back: String { "\(BidDesk.path)/\(bid)" }

    func title(_ say: Words) -> String { say(.bidHit) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(
            say, entered: entered.names.isEmpty ? Fields(["until": usualEnd]) : entered, problems: problems)
        let facts = SummaryList([
            .init(.bidAsked, html: HTML.name(asked)), .init(.bidTier, "\(hit.tier)"),
            .init(.bidListedAs, html: HTML.name(hit.listedName)), .init(.bidList, "\(hit.list), \(hit.asOf)"),
            .init(.bidScore, BidPage.score(hit.score, say)),
        ])
        return """
            \(Link.back(to: back, .bidHeading, say))\(inputs.errorSummary)\(facts.html(say))\
            <h2>\(say.html(.bidPaths))</h2>\(ways(say))\(why(say))\
            <h2 id="disposition">\(say.html(.bidDecision))</h2>\(decided(say))\(deciding(inputs, say, forms))\
            \(BidPage.lists(lists, say))
            """
    }

    private func ways(_ say: Words) -> HTML {
        guard !paths.isEmpty else { return HTML.paragraph(say(.bidNoPath)) }
        return paths.enumerated().html { number, path in
            let caption = say(
                .bidPath,
                ["number": "\(number + 1)", "strength": path.strength.formatted(in: say.language, decimals: 2)])
            let rows = path.steps.enumerated().map { place, step -> [HTML] in
                let weakest =
                    step.isWeakest && path.steps.count > 1
                    ? " " + StatusTag(.bidWeakest, .warning).html(say) : HTML.empty
                return [
                    "\(place + 1)", HTML.name(step.from), say.html(step.relation.text), HTML.name(step.to),
                    HTML(text: step.supplies),
                    HTML(text: [step.grade, step.evidence].filter { !$0.isEmpty }.joined(separator: ": ")) + weakest,
                ]
            }
            return DataTable(
                Text(verbatim: caption),
                [
                    .init(.bidStep, numeric: true), .init(.bidFrom), .init(.bidRelation), .init(.bidTo),
                    .init(.bidSupplies), .init(.bidGrade),
                ], rows
            ).html(say)
        }
    }

    private func why(_ say: Words) -> HTML {
        let rows = reasons.map { reason -> [HTML] in
            [
                HTML(text: reason.asked ?? "–"), HTML(text: reason.listed ?? "–"), HTML(text: reason.kind),
                HTML(text: reason.contribution.formatted(in: say.language, decimals: 3)),
            ]
        }
        let table = DataTable(
            .bidWhy, [.init(.bidAsked), .init(.bidListedAs), .init(.bidWhy), .init(.bidAdds, numeric: true)], rows)
        return Details(.bidWhy, table.html(say)).html(say)
    }

    private func decided(_ say: Words) -> HTML {
        let events = history.reversed().map { decided in
            Timeline.Event(
                decided.decision.bidText, when: decided.at.text(say), moment: decided.at.at.utcText,
                body: decided.reason.map { "<p>\(HTML.typed($0))</p>" } ?? .empty)
        }
        let again = reopened ? Banner(.warning, .bidReopened).html(say) : HTML.empty
        return again + (events.isEmpty ? .empty : Timeline(events).html(say))
    }

    private func deciding(_ inputs: Inputs, _ say: Words, _ forms: Forms) -> HTML {
        let decisions = Disposition.Decision.allCases.map { Choice($0, $0.bidText) }
        return forms.post(
            to: "\(back)/hits/\(hit.number)/disposition",
            inputs.once + inputs.hidden("check", check) + inputs.radios("decision", .bidDecision, decisions)
                + inputs.textarea("because", .bidReason, hint: .bidReasonHint, limit: BidDesk.reasonMost, rows: 3)
                + inputs.text("until", .bidUntil, hint: .bidUntilHint, width: .short)
                + buttonRow(Button(.bidDecide).html(say)))
    }
}
