import Foundation
import Lexicon
import Matching
import Web

/// The calls that are announced to one's unit, the weightiest and the soonest first.
struct ArrivalsPage: Page {
    struct Line: Encodable, Sendable {
        let id, vessel, imo, flag, port: String
        let dueOn: Day
        let outcome: VesselOutcome
        let state: ArrivalCourse.State
        let isLate: Bool

        init(_ opened: OpenedRecord<Arrival>, on day: Day) {
            let course = ArrivalCourse(opened.facts)
            id = "\(opened.record.id)"
            vessel = opened.content.name
            imo = opened.content.imo
            flag = opened.content.flag
            port = opened.record.port
            dueOn = opened.record.dueOn
            outcome = opened.content.outcome
            state = course.state
            isLate = course.isLate(on: day)
        }

        var rank: (Int, Int, Day, String) {
            (state == .released ? 1 : 0, isLate ? 0 : 1, dueOn, id)
        }
    }

    static let most = 500

    let arrivals: [Line]
    private let count: Int

    private enum CodingKeys: CodingKey { case arrivals }

    init(_ opened: [OpenedRecord<Arrival>], on day: Day) {
        arrivals = Array(opened.map { Line($0, on: day) }.sorted { $0.rank < $1.rank }.prefix(Self.most))
        count = opened.count
    }

    func title(_ say: Words) -> String { say(.arrivalsHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let rows = arrivals.map { line -> [HTML] in
            [
                Link(Text(verbatim: line.vessel), to: "\(ArrivalDesk.path)/\(line.id)").html(say),
                "<code>\(line.imo)</code>", HTML(text: line.flag), HTML(text: line.port), .day(line.dueOn, say),
                line.outcome.tag.html(say),
                line.state.tag.html(say) + (line.isLate ? " " + StatusTag(.borderLate, .bad).html(say) : .empty),
            ]
        }
        let more: HTML =
            count > arrivals.count ? HTML.paragraph(say(.detentionsMore, ["count": say.counted(count)])) : .empty
        return """
            <p class="lead">\(say.html(.arrivalsLead))</p>\
            \(buttonRow(Link(.arrivalNew, to: "\(ArrivalDesk.path)/new", isButton: true).html(say)))\
            \(DataTable(
                .arrivalsHeading,
                [
                    .init(.arrivalVessel), .init(.arrivalIMO), .init(.arrivalFlag), .init(.borderPort),
                    .init(.arrivalDue), .init(.arrivalOutcome), .init(.borderState),
                ], rows, whenEmpty: .arrivalsNone
            ).html(say))\(more)
            """
    }
}

/// The form of an arrival notice.
struct NewArrivalPage: Page {
    private let entered: Fields
    private let problems: [Problem]

    private enum CodingKeys: CodingKey {}

    init(entered: Fields, problems: [Problem]) {
        self.entered = entered
        self.problems = problems
    }

    func title(_ say: Words) -> String { say(.arrivalNew) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        func lines(_ name: String, _ label: Text, _ hint: Text) -> HTML {
            inputs.textarea(name, label, hint: hint, limit: 4_000, rows: 3)
        }
        return """
            \(Link.back(to: ArrivalDesk.path, say))\(inputs.errorSummary)\
            \(forms.post(to: ArrivalDesk.path, """
            \(inputs.once)\(inputs.text("vessel", .arrivalVessel))\
            \(inputs.text("imo", .arrivalIMO, hint: .arrivalIMOHint, width: .short))\
            \(inputs.text("mmsi", .arrivalMMSI, hint: .arrivalMMSIHint, width: .short))\
            \(inputs.text("call-sign", .arrivalCallSign, width: .short))\
            \(inputs.text("flag", .arrivalFlag, hint: .borderCountryHint, width: .medium))\
            \(lines("former-names", .arrivalFormerNames, .arrivalFormerNamesHint))\
            \(lines("former-flags", .arrivalFormerFlags, .arrivalFormerFlagsHint))\
            <h2>\(say.html(.arrivalOwner))</h2>\(inputs.text("owner", .detentionPartyName))\
            \(inputs.text("owner-country", .borderCountry, hint: .borderCountryHint, width: .medium))\
            \(inputs.text(
                "owner-identifier", .detentionPartyNumber, hint: .detentionPartyNumberHint, width: .medium))\
            \(lines("holders", .arrivalHolders, .arrivalHoldersHint))\
            \(inputs.text("operator", .arrivalOperator))<h2>\(say.html(.arrivalCall))</h2>\
            \(lines("calls", .arrivalLastCalls, .arrivalLastCallsHint))\
            \(inputs.text("due-on", .arrivalDue, hint: .borderDayHint, width: .short))\
            \(inputs.text("port", .borderPort, hint: .borderPortHint, width: .medium))\
            \(buttonRow(Button(.arrivalEnter).html(say)))
            """))
            """
    }
}
