import Accounts
import Foundation
import Lexicon
import Web

/// The rounds in which a unit has a part, with what is asked of it in each.
struct RoundsPage: Page {
    struct Line: Encodable, Sendable {
        let id: String
        let name: String
        let epoch: String
        let status: OverlapRound.Status
        let takesUntil: Due
    }

    let rounds: [Line]
    private let isKeeper: Bool

    private enum CodingKeys: CodingKey { case rounds }

    init(_ rounds: [OverlapRound], _ seats: [OverlapSeat], isKeeper: Bool, zone: TimeZone, at now: Date) {
        self.rounds = rounds.map { round in
            Line(
                id: round.id.description, name: round.name, epoch: round.epoch,
                status: round.status(seats.filter { $0.round == round.id }, at: now),
                takesUntil: Due(round.takesUntil, in: zone))
        }
        self.isKeeper = isKeeper
    }

    func title(_ say: Words) -> String { say(.roundsHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let rows = rounds.map { line -> [HTML] in
            [
                Link(Text(verbatim: line.name), to: "\(RoundDesk.path)/\(line.id)").html(say), .typed(line.epoch),
                line.status.tag.html(say), line.takesUntil.html(say),
            ]
        }
        let open: HTML =
            isKeeper ? "<p>\(Link(.roundOpen, to: "\(RoundDesk.path)/new", isButton: true).html(say))</p>" : .empty
        let table = DataTable(
            .roundsHeading, [.init(.roundName), .init(.roundEpoch), .init(.roundStatus), .init(.roundUntil)], rows,
            whenEmpty: .roundsNone)
        return "\(HTML.paragraph(say(.roundsLead)))\(open)\(table.html(say))"
    }
}

/// Opens a round.
struct RoundAskPage: Page {
    let agencies: [Named]
    let trustees: [Named]
    private let entered: Fields
    private let problems: [Problem]

    private enum CodingKeys: CodingKey { case agencies, trustees }

    static let usual = Fields(["reviewed": "200"])

    init(_ parties: RoundParties, entered: Fields, problems: [Problem] = []) {
        agencies = parties.agencies.map { Named($0.unit.description, TwoNamesShown($0.name).text) }
        trustees = parties.trustees.map { Named($0.unit.description, TwoNamesShown($0.name).text) }
        self.entered = entered
        self.problems = problems
    }

    func title(_ say: Words) -> String { say(.roundOpen) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        let keepers = trustees.map { Choice($0.code, $0.text) }
        let trusteeInputs = zip(RoundForm.trusteeFields, [Text.roundTrustee1, .roundTrustee2, .roundTrustee3])
            .map { $0 }.html { inputs.select($0.0, $0.1, keepers) }
        let contents: HTML = """
            \(inputs.once)\(inputs.text("name", .roundName, hint: .roundNameHint))\
            \(inputs.text("epoch", .roundEpoch, hint: .roundEpochHint, width: .medium))\
            \(inputs.date("begins", .roundBegins, allowsAbout: false, allowsUnknown: false))\
            \(inputs.date("ends", .roundEnds, allowsAbout: false, allowsUnknown: false))\
            \(inputs.text("instrument", .roundInstrument, hint: .roundInstrumentHint))\
            \(inputs.text("article", .roundArticle, hint: .roundArticleHint))\
            \(inputs.date("agreed", .roundAgreed, allowsAbout: false, allowsUnknown: false))\
            \(Inset(HTML.paragraph(say(.roundPurposeText))).html)\
            \(inputs.checkboxes(
                "agencies", .roundAgencies, agencies.map { Choice($0.code, $0.text) }, hint: .roundAgenciesHint))\
            \(HTML.paragraph(say(.roundTrusteesHint)))\(trusteeInputs)\
            \(inputs.date("until", .roundUntil, hint: .roundUntilHint, allowsAbout: false, allowsUnknown: false))\
            \(inputs.text("reviewed", .roundReviewed, hint: .roundReviewedHint, kind: .number, width: .short))\
            \(buttonRow(Button(.roundOpen).html(say), Link(.cancel, to: RoundDesk.path).html(say)))
            """
        return """
            \(Link.back(to: RoundDesk.path, .roundBack, say))\(inputs.errorSummary)\
            \(HTML.paragraph(say(.roundOpenLead)))\
            \(forms.post(to: RoundDesk.path, contents))
            """
    }
}

/// A name in both languages, as a page and a program read it.
struct TwoNamesShown: Encodable, Sendable {
    let text: Text
    private let name: TwoNames

    init(_ name: TwoNames) {
        self.name = name
        text = Text(en: name.en, zhHant: name.zhHant)
    }

    func encode(to encoder: any Encoder) throws { try name.encode(to: encoder) }
}
