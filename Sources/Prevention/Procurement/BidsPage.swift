import Foundation
import Lexicon
import Web

/// The bids that the unit checked, the newest first.
struct BidsPage: Page {
    struct Line: Encodable, Sendable {
        let id, reference, bidder, opening: String
        let parties, tiers, hits, waiting: Int
        let verdict: BidVerdict.Outcome?
        let checked: Moment

        init(_ inside: BidInside, zone: TimeZone) {
            id = "\(inside.bid.id)"
            reference = inside.facts.tender.reference
            bidder = inside.facts.bidder?.name ?? ""
            opening = inside.bid.opening
            parties = inside.bid.partyCount
            tiers = inside.bid.tierCount
            hits = inside.hits.count
            waiting = inside.waiting
            verdict = inside.standing?.outcome
            checked = Moment(inside.check.madeAt, in: zone)
        }
    }

    let bids: [Line]

    func title(_ say: Words) -> String { say(.bidsHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let rows = bids.map { bid -> [HTML] in
            [
                Link(Text(verbatim: bid.reference), to: "\(BidDesk.path)/\(bid.id)").html(say),
                HTML.name(bid.bidder), HTML(text: bid.opening), "\(bid.tiers)", "\(bid.hits)", "\(bid.waiting)",
                say.html(bid.verdict?.text ?? .bidUndecided), bid.checked.dayHTML(say),
            ]
        }
        let table = DataTable(
            .bidsHeading,
            [
                .init(.bidReference), .init(.bidder), .init(.bidOpening), .init(.bidTiers, numeric: true),
                .init(.bidHits, numeric: true), .init(.bidWaiting, numeric: true), .init(.bidStand),
                .init(.bidCheckedAt),
            ], rows, whenEmpty: .bidsNone)
        return """
            <p class="lead">\(say.html(.bidsLead))</p>\
            <p>\(Link(.bidNew, to: "\(BidDesk.path)/new", isButton: true).html(say)) \
            \(Link(.exclusionsHeading, to: ExclusionDesk.path).html(say))</p>\(table.html(say))
            """
    }
}

/// The form with which a bidder is checked: a few fields, and one table for everybody else.
struct BidNewPage: Page {
    let fields: [String]
    private let entered: Fields
    private let problems: [Problem]

    private enum CodingKeys: CodingKey { case fields }

    init(entered: Fields, problems: [Problem] = []) {
        fields = BidForm.fields.map(\.name)
        self.entered = entered
        self.problems = problems
    }

    func title(_ say: Words) -> String { say(.bidNew) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        let jurisdictions = BidFacts.Jurisdiction.allCases.map { Choice($0, $0.text) }
        let contents: HTML = """
            \(inputs.once)\(inputs.text("reference", .bidReference, width: .medium))\
            \(inputs.text("title", .bidTitle))\(inputs.text("buyer", .bidBuyer))\
            \(inputs.text("opening", .bidOpening, hint: .bidOpeningHint, width: .short))\
            \(inputs.radios("jurisdiction", .bidJurisdiction, jurisdictions, isInline: true))\
            \(inputs.text("bidder", .bidder))\(inputs.text("country", .bidCountry, width: .medium))\
            \(inputs.text("number", .bidNumber, width: .medium))\
            \(inputs.file("file", .bidFile, hint: .bidFileHint, megabytes: 2, accept: [".csv", ".gz"]))\
            \(inputs.textarea("rows", .bidRows, limit: BidForm.fileMost, rows: 8))\
            \(buttonRow(Button(.bidSubmit).html(say)))
            """
        return """
            \(Link.back(to: BidDesk.path, .bidsHeading, say))\(inputs.errorSummary)\
            \(forms.post(to: BidDesk.path, files: true, contents))
            """
    }
}
