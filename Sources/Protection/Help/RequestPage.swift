import Accounts
import Foundation
import Lexicon
import Policy
import Web

/// One request: where it stands, what the asked unit was told, and what it can answer.
struct RequestPage: Page {
    let request: RequestShown
    let back: String
    let told: Told
    let mayAnswer: Bool
    /// Places left; nil where there is no number of them.
    let free: Int?
    let mayWithdraw: Bool
    let caps: [CapShown]
    /// What is still to be done now that the help has ended.
    let afterwards: [ClockShown]
    let version: Int
    let problems: [Problem]
    let entered: Fields
    /// The date field with today in it.
    let today: Fields

    enum CodingKeys: String, CodingKey { case request, told, mayAnswer, free, mayWithdraw, caps, afterwards, version }

    /// What of the package is on the page.
    enum Told: Encodable, Sendable {
        /// The reader's unit is not the one that was asked, or the request is over.
        case notAsked
        /// What it rested on no longer stands.
        case closed
        case notTheirs
        case open([FactShown])
    }

    func title(_ say: Words) -> String { say(.requestHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        let advice: HTML = mayAnswer ? .empty : .paragraph(say(.requestIsLateLead))
        let late: HTML = request.isLate ? Banner(.warning, .requestIsLate, body: advice).html(say) : .empty
        return """
            \(Link.back(to: back, say))\(inputs.errorSummary)\(late)\(ended(say))\(facts(say))\(package(say))\
            \(mayAnswer ? answers(inputs, say, forms) : .empty)\(course(say))\(CapShown.table(caps, say))\
            \(mayWithdraw ? withdrawal(inputs, say, forms) : .empty)
            """
    }

    private func ended(_ say: Words) -> HTML {
        afterwards.isEmpty ? .empty : "<h2>\(say.html(.requestAfterwards))</h2>\(afterwards.html(say))"
    }

    private func facts(_ say: Words) -> HTML {
        var rows = [
            SummaryList.Row(.requestCase, html: "<bdi>\(request.reference)</bdi>"),
            SummaryList.Row(.requestKind, say(request.kind.text)),
            SummaryList.Row(.requestFrom, say(request.from.text)), SummaryList.Row(.requestTo, say(request.to.text)),
            SummaryList.Row(.requestStatus, html: request.outcome(say)),
        ]
        if let desk = request.askingDesk, isAsked {
            rows.append(.init(.requestAskingDesk, desk(in: say.language)))
        }
        if !request.isAnswered {
            rows.append(
                .init(
                    .requestDue,
                    html: "\(request.dueAt.text(say))<p class=\"hint\">\(say(.requestDueIsPractice))</p>"))
        }
        return SummaryList(rows).html(say)
    }

    /// Whether the reader's unit was asked, and the request goes on.
    private var isAsked: Bool { if case .notAsked = told { false } else { true } }

    private func package(_ say: Words) -> HTML {
        let heading: HTML = "<h2>\(say(.packageHeading))</h2>"
        switch told {
        case .notAsked: return .empty
        case .closed: return heading + Inset(.warning, .paragraph(say(.packageClosed))).html
        case .notTheirs: return heading + .paragraph(say(.packageNotYours))
        case .open(let facts):
            return heading + (facts.isEmpty ? .paragraph(say(.reviewEmpty)) : FactShown.table(facts, say))
        }
    }

    private func course(_ say: Words) -> HTML {
        let events = request.times.reversed().map { time in
            Timeline.Event(.status(time.what), when: time.at.text(say), moment: time.at.at.utcText)
        }
        return "<h2>\(say(.requestTimes))</h2>\(Timeline(events).html(say))"
    }

    private func answers(_ inputs: Inputs, _ say: Words, _ forms: Forms) -> HTML {
        func button(_ noun: String, _ text: Text, _ tone: Button.Tone = .primary) -> HTML {
            forms.post(
                to: "\(request.path)/\(noun)", class: "inline",
                inputs.hidden("version", version) + Button(text, tone).html(say))
        }
        let heading: HTML = "<h2>\(say(.answerHeading))</h2>"
        switch request.status {
        case .sent, .seen, .waiting:
            let full = free == 0
            let accept: HTML =
                full
                ? Inset(.warning, #"<p id="accept" tabindex="-1">\#(say(.answerFull))</p>"#).html
                : #"<div id="accept">\#(button("acceptance", .answerAccept))</div>"#
            let wait: HTML = request.status == .waiting ? .empty : button("waiting", .answerWait, .secondary)
            return "\(heading)\(accept)\(wait)\(decline(inputs, say, forms))"
        case .accepted: return heading + dated("start", .answerStartDay, .answerStart, say, forms)
        case .started: return heading + dated("completion", .answerDoneDay, .answerDone, say, forms)
        case .declined, .done, .withdrawn: return .empty
        }
    }

    /// What cannot be taken back asks for its day, and so for a second look.
    private func dated(_ noun: String, _ label: Text, _ text: Text, _ say: Words, _ forms: Forms) -> HTML {
        let isWrong = problems.contains { $0.field == "day" }
        let inputs = Inputs(say, entered: isWrong ? entered : today, problems: problems)
        return forms.post(
            to: "\(request.path)/\(noun)",
            inputs.hidden("version", version)
                + inputs.date("day", label, hint: .answerDayHint, allowsAbout: false, allowsUnknown: false)
                + buttonRow(Button(text).html(say)))
    }

    private func decline(_ inputs: Inputs, _ say: Words, _ forms: Forms) -> HTML {
        let contents: HTML = """
            \(inputs.hidden("version", version))\
            \(inputs.radios(
                "reason", .declineReason, ServiceRequest.DeclineReason.allCases.map { Choice($0, .declined($0)) },
                hint: .declineEnds))\(buttonRow(Button(.answerDecline, .secondary).html(say)))
            """
        let isOpen = problems.contains { $0.field == "reason" }
        return Details(.answerDecline, isOpen: isOpen, forms.post(to: "\(request.path)/decline", contents)).html(say)
    }

    private func withdrawal(_ inputs: Inputs, _ say: Words, _ forms: Forms) -> HTML {
        let contents: HTML = """
            \(inputs.hidden("version", version))\(HTML.paragraph(say(.requestWithdrawLead)))\
            \(buttonRow(Button(.requestWithdraw, .grave).html(say)))
            """
        return Details(.requestWithdraw, forms.post(to: "\(request.path)/withdrawal", contents)).html(say)
    }
}
