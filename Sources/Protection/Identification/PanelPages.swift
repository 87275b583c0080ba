import Foundation
import Lexicon
import Policy
import Web

/// Chooses who is asked, and for which field of work.
struct PanelPage: Page {
    let path: String
    let version: Int
    let candidates: [PanelCandidate]
    let seated: [Discipline]
    let isChild: Bool
    let article: Named?
    let entered: Fields
    let problems: [Problem]

    private enum CodingKeys: CodingKey { case version, candidates, seated, isChild, article }

    func title(_ say: Words) -> String { say(.panelHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        let disciplines = Discipline.allCases.map { Choice($0, .discipline($0)) }
        let asked = candidates.html { candidate in
            inputs.select(
                candidate.field, Text(verbatim: candidate.name), disciplines, hint: candidate.unitName.text,
                whenNone: .panelNotAsked)
        }
        let contents: HTML = """
            \(inputs.hidden("version", version))\(asked)\
            \(buttonRow(Button(.panelConvene).html(say), Link(.cancel, to: path).html(say)))
            """
        let already: HTML =
            seated.isEmpty
            ? .empty : .paragraph(say(.panelSeated, ["seated": say.list(seated.map { say(.discipline($0)) })]))
        let form = candidates.isEmpty ? HTML.paragraph(say(.panelNobody)) : forms.post(to: "\(path)/panel", contents)
        return """
            \(Link.back(to: path, say))\(inputs.errorSummary)\(HTML.paragraph(say(.panelLead)))\(already)\
            \(Inset(.plain, .paragraph(why(say))).html)\(form)
            """
    }

    private func why(_ say: Words) -> String {
        say(isChild ? .panelRestsChild : .panelRests, ["article": article.map { say($0.text) } ?? ""])
    }
}

/// The seats of one member whose views are waited for.
struct SeatsPage: Page {
    struct Line: Encodable, Sendable {
        let path: String
        let reference: String
        let discipline: Discipline
        let since: Moment

        init(_ seat: WaitingSeat, _ zone: TimeZone) {
            path = "/cases/\(seat.record)/identification/seat"
            reference = seat.reference
            discipline = seat.discipline
            since = Moment(seat.convenedAt, in: zone)
        }
    }

    let seats: [Line]

    func title(_ say: Words) -> String { say(.seatsHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let rows = seats.map { seat -> [HTML] in
            [
                Link(Text(verbatim: seat.reference), to: seat.path).html(say), "\(say(.discipline(seat.discipline)))",
                seat.since.html(say),
            ]
        }
        return DataTable(
            .seatsCaption, [.init(.caseReference), .init(.seatFor), .init(.seatSince)], rows, whenEmpty: .seatsNone
        ).html(say)
    }
}

/// What a member reads, and where they give their view. The others' views come after one's own.
struct SeatPage: Page {
    let path: String
    let reference: String
    let version: Int
    let discipline: Discipline
    let own: PanelSeat.Advice?
    let isDecided: Bool
    let elements: ElementsShown?
    let status: StatusShown?
    let views: ViewsShown?
    let entered: Fields
    let problems: [Problem]

    private enum CodingKeys: CodingKey { case reference, version, discipline, own, isDecided, elements, status, views }

    func title(_ say: Words) -> String { say(.taskView) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        return """
            \(Link.back(to: "/panel", say))\(inputs.errorSummary)\
            <p>\(say(.caseReference))\(say.colon)<strong dir="ltr">\(reference)</strong> · \
            \(say(.discipline(discipline)))</p>\
            \(elements?.html(say))\(status?.html(say))\(views?.html(say))\(form(inputs, say, forms))
            """
    }

    private func form(_ inputs: Inputs, _ say: Words, _ forms: Forms) -> HTML {
        guard own == nil else { return Banner(.success, .seatGiven).html(say) }
        guard !isDecided else { return Inset(.plain, .paragraph(say(.identDecidedAlready))).html }
        let contents: HTML = """
            \(inputs.hidden("version", version))\
            \(inputs.radios("advice", .seatAdvice, PanelSeat.Advice.allCases.map { Choice($0, .advice($0)) }))\
            \(inputs.textarea("reasons", .decisionReasons, hint: .seatReasonsHint))\
            \(buttonRow(Button(.seatGive).html(say), Link(.cancel, to: "/panel").html(say)))
            """
        return "<h2>\(say(.seatYours))</h2>\(HTML.paragraph(say(.seatLead)))\(forms.post(to: "\(path)/seat", contents))"
    }
}
