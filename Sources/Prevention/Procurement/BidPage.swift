import Foundation
import Lexicon
import Matching
import Web

/// One bidder: who may be listed and by which path, the tiers, the goods, the exclusions, and the officer's steps.
struct BidPage: Page {
    let bid: BidShown
    let steps: BidSteps
    private let map: TierMap?
    private let entered: Fields
    private let problems: [Problem]

    private enum CodingKeys: CodingKey { case bid, steps }

    init(
        _ inside: BidInside, map: TierMap?, reader: Worker.ID, today: Day, zone: TimeZone, entered: Fields = Fields(),
        problems: [Problem] = []
    ) {
        bid = BidShown(inside, zone: zone)
        steps = BidSteps(inside, reader: reader, today: today, zone: zone)
        self.map = map
        self.entered = entered
        self.problems = problems
    }

    private var path: String { "\(BidDesk.path)/\(bid.id)" }

    func title(_ say: Words) -> String { say(.bidHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        return """
            \(Link.back(to: BidDesk.path, .bidsHeading, say))\(inputs.errorSummary)\(facts.html(say))\
            \(standing(say, forms))\(hits(say))\(lines(say))\(holdings(say))\(exclusions(say))\
            \(drawn(say))\(tiers(say))\
            \(adding(inputs, say, forms))\(steps.html(inputs, wrong: Set(problems.map(\.field)), say, forms))\
            \(CheckedAgainst.html(steps.lists, say))
            """
    }

    private var facts: SummaryList {
        SummaryList([
            .init(.bidder, html: HTML.name(bid.bidder)), .init(.bidReference, bid.tender.reference),
            .init(.bidTitle, bid.tender.title), .init(.bidBuyer, bid.tender.buyer),
            .init(.bidOpening, bid.tender.opening),
        ])
    }

    private func standing(_ say: Words, _ forms: Forms) -> HTML {
        let again = forms.post(
            to: "\(path)/checks", Inputs(say).once + buttonRow(Button(.bidCheckAgain, .secondary).html(say)))
        return bid.isCurrent ? .empty : Banner(.warning, .bidStale, body: again).html(say)
    }

    private func hits(_ say: Words) -> HTML {
        let rows = bid.hits.map { hit -> [HTML] in
            let state: HTML =
                hit.open
                ? StatusTag(.bidWaiting, .warning).html(say)
                : say.html(hit.decision.flatMap(Disposition.Decision.init(rawValue:))?.text ?? .bidUndecided)
            let link = Link(
                .bidFollow, to: "\(path)/hits/\(hit.number)", about: Text(verbatim: hit.party))
            return [
                HTML.name(hit.party), "\(hit.tier)", HTML.name(hit.listedName),
                HTML(text: "\(hit.list), \(hit.asOf)"), HTML(text: Self.score(hit.score, say)), state, link.html(say),
            ]
        }
        return DataTable(
            .bidHits,
            [
                .init(.bidParty), .init(.bidTier, numeric: true), .init(.bidListedAs), .init(.bidList),
                .init(.bidScore, numeric: true), .init(.bidDecision), .init(.bidFollow),
            ], rows, whenEmpty: .bidNoHits
        ).html(say)
    }

    /// What the order asks, and how its words came to us: nobody here has read them.
    static func certification(_ say: Words) -> String {
        say(.bidCertification, ["law": Citation.executiveOrder.words(say)])
    }

    static func score(_ value: Double, _ say: Words) -> String { value.formatted(in: say.language, decimals: 3) }

    private func lines(_ say: Words) -> HTML {
        let rows = bid.lines.map { line -> [HTML] in
            let agreement = say.html(line.agreement == .name ? .bidByName : .bidByCode)
            let certified = line.asksCertification ? HTML.paragraph(Self.certification(say)) : HTML.empty
            return [
                HTML(text: line.goods), HTML(text: line.code), HTML(text: line.country),
                HTML(text: line.listedGoods), HTML(text: "\(line.list), \(line.asOf)"), agreement + certified,
            ]
        }
        return DataTable(
            .bidLines,
            [
                .init(.bidGoods), .init(.bidCode), .init(.bidCountry), .init(.bidListedGoods), .init(.bidList),
                .init(.bidAgreement),
            ], rows, whenEmpty: .bidNoLines
        ).html(say)
    }

    private func holdings(_ say: Words) -> HTML {
        guard !bid.holdings.isEmpty else { return .empty }
        let rows = bid.holdings.map { holding -> [HTML] in
            [
                HTML.name(holding.party),
                say.html(holding.standing == .controlled ? .bidControlled : .bidSignificant),
            ]
        }
        return DataTable(.bidHoldings, [.init(.bidParty), .init(.bidStanding)], rows).html(say)
    }

    private func exclusions(_ say: Words) -> HTML {
        let rows = zip(bid.exclusions, steps.exclusionStates).map { exclusion, state -> [HTML] in
            let tone: StatusTag.Tone = exclusion.ineligible ? .bad : .neutral
            return [
                HTML.name(exclusion.party),
                Link(Text(verbatim: exclusion.registered), to: "\(ExclusionDesk.path)/\(exclusion.id)").html(say),
                HTML(text: Self.score(exclusion.score, say)), say.html(exclusion.law.text),
                StatusTag(state, tone).html(say), identity(exclusion, say),
            ]
        }
        return DataTable(
            .bidExclusions,
            [
                .init(.bidParty), .init(.bidRegistered), .init(.bidScore, numeric: true), .init(.exclusionLaw),
                .init(.bidOnOpening), .init(.bidDecision),
            ], rows,
            whenEmpty: .bidNoExclusions
        ).html(say)
    }

    /// Whether the party is the one of the register: somebody says so, or nobody has yet.
    private func identity(_ exclusion: BidShown.Exclusion, _ say: Words) -> HTML {
        let decided = exclusion.decision.flatMap(Disposition.Decision.init(rawValue:))?.text
        let state: HTML =
            exclusion.open
            ? StatusTag(.bidWaiting, .warning).html(say) : say.html(decided ?? .bidUndecided)
        guard let number = exclusion.number else { return state }
        let link = Link(.bidFollow, to: "\(path)/hits/\(number)", about: Text(verbatim: exclusion.party))
        return state + " " + link.html(say)
    }

    /// The map marks likenesses of names; what was decided of them stands in the table of hits.
    private func drawn(_ say: Words) -> HTML {
        map.map { $0.html(say) + HTML.paragraph(say(.bidMapMarks)) } ?? .empty
    }

    /// Everybody of the bid, tier by tier.
    private func tiers(_ say: Words) -> HTML {
        let rows = bid.parties.map { party -> [HTML] in
            let found = party.hits.html { number in
                Link(.bidFollow, to: "\(path)/hits/\(number)", about: Text(verbatim: party.name)).html(say) + " "
            }
            let banned = party.ineligible ? StatusTag(.bidIneligible, .bad).html(say) : HTML.empty
            let share = party.share.map { " \($0.formatted(in: say.language, decimals: 2))" } ?? ""
            return [
                HTML.name(party.name), "\(party.tier)",
                say.html(BidFacts.Role(rawValue: party.role)?.text ?? .bidder) + HTML(text: share),
                HTML.name(party.of), HTML(text: party.country), HTML(text: party.supplies),
                HTML(text: [party.grade, party.evidence].filter { !$0.isEmpty }.joined(separator: ": ")),
                found + banned,
            ]
        }
        return DataTable(
            .bidMap,
            [
                .init(.bidParty), .init(.bidTier, numeric: true), .init(.bidRelation), .init(.bidOf),
                .init(.bidCountry), .init(.bidSupplies), .init(.bidGrade), .init(.bidFound),
            ], rows
        ).html(say)
    }

    private func adding(_ inputs: Inputs, _ say: Words, _ forms: Forms) -> HTML {
        let roles = BidFacts.Role.allCases.filter { $0 != .bidder }.map { Choice($0, $0.text) }
        let grades = EvidenceGrade.allCases.map { Choice(String($0.letter), Text(verbatim: String($0.letter))) }
        let contents: HTML = """
            \(inputs.hidden("version", bid.version))\(inputs.select("role", .bidRole, roles))\
            \(inputs.text("name", .bidParty))\(inputs.text("of", .bidOf, hint: .bidOfHint))\
            \(inputs.text("country", .bidCountry, width: .medium))\(inputs.text("number", .bidNumber, width: .medium))\
            \(inputs.text("share", .bidShare, width: .short))\(inputs.text("supplies", .bidSupplies))\
            \(inputs.text("hs", .bidCode, width: .short))\(inputs.select("grade", .bidGrade, grades))\
            \(inputs.text("evidence", .bidEvidence))\(buttonRow(Button(.bidAddParty, .secondary).html(say)))
            """
        let isOpen = problems.contains { ["role", "name"].contains($0.field) }
        return Details(.bidAddParty, isOpen: isOpen, forms.post(to: "\(path)/parties", contents)).html(say)
    }
}
