import Foundation
import Lexicon
import Packs
import Policy
import Web

/// What may have happened: first what a running clock waits for, then the rest, then what was written already.
struct EventsPage: Page {
    /// Something that can be written down, with the clocks that it answers.
    struct Possible: Encodable, Sendable {
        let event: Named
        let path: String
        let answers: [ClockShown]
    }

    /// Something that was written by hand.
    struct Written: Encodable, Sendable {
        let event: Named
        let at: Moment
        let by: Named?
        let mistake: CaseEvent.Mistake?
        /// Where to say that it is wrong; nil where that is not this reader's.
        let correction: String?
    }

    let casePath: String
    let awaited: [Possible]
    let others: [Possible]
    let written: [Written]

    private enum CodingKeys: CodingKey { case awaited, others, written }

    init(
        _ inside: Inside, standing: [CaseEvent], mistaken: [CaseEvent], _ jurisdiction: Jurisdiction,
        _ directory: Directory
    ) {
        casePath = "/cases/\(inside.record.id)"
        let path = "\(casePath)/events"
        let open = jurisdiction.open(standing.map(\.happening), at: inside.now)
        let possible = jurisdiction.events(recordedBy: inside.acting.function).map { event in
            Possible(
                event: Named(event.id, Text(event.names)), path: "\(path)/new?event=\(event.id)",
                answers: open.filter { $0.clock.stops.contains(event.id) }
                    .map { ClockShown($0, jurisdiction, at: inside.now) })
        }
        awaited = possible.filter { !$0.answers.isEmpty }
        others = possible.filter(\.answers.isEmpty)
        let seen = UnitsSeen(inside, directory)
        written = (standing + mistaken).filter { jurisdiction.event($0.event)?.recordedBy.isEmpty == false }
            .sorted { $0.at > $1.at }
            .map { event in
                Written(
                    event: .event(event.event, jurisdiction), at: Moment(event.at, in: jurisdiction.zone),
                    by: event.unit.flatMap { seen($0) }, mistake: event.withdrawnBecause,
                    correction: event.isCorrectable(by: inside.acting, jurisdiction)
                        ? "\(path)/\(event.id)/withdrawal" : nil)
            }
    }

    func title(_ say: Words) -> String { say(.eventsHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let waiting: HTML =
            awaited.isEmpty ? .empty : "<h2>\(say.html(.eventsAwaited))</h2>\(list(awaited, say))"
        let rest: HTML = others.isEmpty ? .empty : "<h2>\(say.html(.eventsOther))</h2>\(list(others, say))"
        return """
            \(Link.back(to: casePath, .backToCase, say))\(HTML.paragraph(say(.eventsLead)))\
            \(waiting)\(rest)\(table(say))
            """
    }

    private func list(_ possible: [Possible], _ say: Words) -> HTML {
        let items = possible.html { item in
            let clocks = item.answers.html { clock in
                #"<p class="hint">\#(say.html(clock.clock.text)) · \#(clock.dueText(say))</p>"#
            }
            let tag = item.answers.first.map { $0.status.tag.html(say) } ?? .empty
            return "<li><div>\(Link(item.event.text, to: item.path).html(say))\(clocks)</div>\(tag)</li>"
        }
        return #"<ul class="tasks">\#(items)</ul>"#
    }

    private func table(_ say: Words) -> HTML {
        let rows = written.map { item -> [HTML] in
            let state: HTML =
                item.mistake.map { #"<span class="hint">\#(say.html(.mistake($0)))</span>"# }
                ?? item.correction.map { Link(.eventWrong, to: $0, about: item.event.text).html(say) } ?? "—"
            let name: HTML = item.mistake == nil ? say.html(item.event.text) : "<s>\(say.html(item.event.text))</s>"
            return [name, item.at.html(say), item.by.map { say.html($0.text) } ?? "—", state]
        }
        return DataTable(
            .eventsWritten, [.init(.eventWhat), .init(.eventWhen), .init(.eventBy), .init(.eventState)], rows,
            whenEmpty: .eventsNoneWritten
        ).html(say)
    }
}

/// One thing that happened: on which day, and what follows from it.
struct EventAskPage: Page {
    let casePath: String
    let event: Named
    let starts: [Named]
    let stops: [Named]
    let needsHour: Bool
    private let entered: Fields
    private let problems: [Problem]

    private enum CodingKeys: CodingKey { case event, starts, stops, needsHour }

    init(
        _ event: Jurisdiction.Event, in inside: Inside, _ jurisdiction: Jurisdiction, entered: Fields = Fields(),
        problems: [Problem] = []
    ) {
        casePath = "/cases/\(inside.record.id)"
        self.event = Named(event.id, Text(event.names))
        func named(_ clocks: [Jurisdiction.Clock]) -> [Named] { clocks.map { Named($0.id, Text($0.names)) } }
        starts = named(jurisdiction.clocks(startedBy: event.id))
        stops = named(jurisdiction.clocks.filter { $0.stops.contains(event.id) })
        needsHour = jurisdiction.needsHour(event.id)
        self.entered = entered
        self.problems = problems
    }

    func title(_ say: Words) -> String { say(event.text) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        let hour: HTML =
            needsHour ? inputs.text("hour", .eventHour, hint: .eventHourHint, width: .short) : .empty
        let contents: HTML = """
            \(inputs.once)\(inputs.hidden("event", event.code))\
            \(inputs.date("day", .eventDay, hint: .eventDayHint, allowsAbout: false, allowsUnknown: false))\(hour)\
            \(buttonRow(Button(.eventRecord).html(say), Link(.cancel, to: "\(casePath)/events").html(say)))
            """
        return """
            \(Link.back(to: "\(casePath)/events", say))\(inputs.errorSummary)\
            \(effects(.eventStarts, starts, say))\(effects(.eventStops, stops, say))\
            \(forms.post(to: "\(casePath)/events", contents))
            """
    }

    private func effects(_ heading: Text, _ clocks: [Named], _ say: Words) -> HTML {
        guard !clocks.isEmpty else { return .empty }
        return "<p>\(say.html(heading))</p><ul>\(clocks.html { "<li>\(say.html($0.text))</li>" })</ul>"
    }
}

/// That something was written wrongly, and why.
struct EventWithdrawalPage: Page {
    let event: Named
    let at: Moment
    let version: Int
    private let path: String
    private let back: String
    private let entered: Fields
    private let problems: [Problem]

    private enum CodingKeys: CodingKey { case event, at, version }

    init(
        _ event: CaseEvent, in inside: Inside, _ jurisdiction: Jurisdiction, entered: Fields = Fields(),
        problems: [Problem] = []
    ) {
        self.event = .event(event.event, jurisdiction)
        at = Moment(event.at, in: jurisdiction.zone)
        version = event.version
        back = "/cases/\(inside.record.id)/events"
        path = "\(back)/\(event.id)/withdrawal"
        self.entered = entered
        self.problems = problems
    }

    func title(_ say: Words) -> String { say(.eventWithdrawHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        let facts = SummaryList([
            .init(.eventWhat, say(event.text)), .init(.eventWhen, html: at.html(say)),
        ])
        let contents: HTML = """
            \(inputs.hidden("version", version))\
            \(inputs.radios(
                "mistake", .eventMistake, CaseEvent.Mistake.allCases.map { Choice($0, .mistake($0)) },
                hint: .eventMistakeHint))\
            \(buttonRow(Button(.eventWithdraw, .grave).html(say), Link(.cancel, to: back).html(say)))
            """
        return "\(Link.back(to: back, say))\(inputs.errorSummary)\(facts.html(say))\(forms.post(to: path, contents))"
    }
}

extension Named {
    /// Something that happened, as the pack names it.
    static func event(_ code: String, _ jurisdiction: Jurisdiction) -> Named {
        Named(code, jurisdiction.event(code).map { Text($0.names) } ?? Text(verbatim: code))
    }
}
