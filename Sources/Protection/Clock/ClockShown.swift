import Accounts
package import Foundation
import Lexicon
package import Packs
package import Policy
package import Web

/// One clock of a case as a page shows it: what, who must act, by when, why, and on which article.
package struct ClockShown: Encodable, Sendable {
    let clock: Named
    let status: Jurisdiction.ClockReading.Status
    let whose: Named
    /// The units that act, where the reader may know of them; empty where nobody has that part yet.
    package var units: [Named] = []
    /// Late, by the law's day or in practice.
    let isLate: Bool
    let isLateInPractice: Bool
    let since: Moment
    /// The last day on which whoever acts is in time on any view; nil where the law says "at once".
    let lastDay: String?
    let why: Text
    let caveats: [Text]
    /// Whether it is for the person to use, and for no unit to act on.
    let isPersons: Bool
    /// What the reader can write down to answer it, with the way there.
    package var answers: [Answer] = []
    private let due: Deadline?
    /// The end to the minute, where the law counts hours.
    private let moment: Moment?
    private let asked: Date
    private let startedOn: Day
    private let today: Day

    /// Something that stops a clock and that the reader may write down.
    package struct Answer: Sendable {
        let event: Named
        let path: String
    }

    package init(_ reading: Jurisdiction.ClockReading, _ jurisdiction: Jurisdiction, at now: Date) {
        clock = Named(reading.clock.id, Text(reading.clock.names))
        status = reading.status
        isLate = reading.isLate
        isLateInPractice = reading.isLateInPractice
        whose = reading.clock.whose.named(in: jurisdiction)
        since = Moment(reading.startedAt, in: jurisdiction.zone)
        due = reading.due
        lastDay = reading.due?.lastDay.description
        why = Text(
            Dictionary(
                uniqueKeysWithValues: ScreenLanguage.allCases.filter(\.isComplete).map { ($0, reading.why(in: $0)) }),
            review: Text(reading.clock.atEnd).review)
        caveats = reading.caveats.map { Text($0) }
        isPersons = reading.clock.whose == .person
        today = Day(now, in: jurisdiction.zone)
        moment =
            reading.clock.counted == .moment ? reading.due.map { Moment($0.instant, in: jurisdiction.zone) } : nil
        asked = now
        startedOn = Day(reading.startedAt, in: jurisdiction.zone)
    }

    private enum CodingKeys: CodingKey { case clock, status, isLate, whose, units, since, lastDay }

    /// For how long it has waited: since its beginning where the law says "at once", else since its last day.
    package func waits(_ say: Words) -> String? {
        if status == .late, let moment {
            return say(.clockLateHours, ["hours": String(Int(asked.timeIntervalSince(moment.at) / 3_600))])
        }
        // The mark says it already.
        if isLateInPractice { return nil }
        let from = status == .dueNow ? startedOn : status == .late ? due?.lastDay : nil
        guard let from else { return nil }
        let days = from.days(until: today)
        let text: Text = status == .late ? .clockLateFor : .clockWaitsFor
        return days < 1 ? (status == .dueNow ? say(.clockSinceToday) : nil) : say(text, ["days": String(days)])
    }

    /// By when, in words.
    func dueText(_ say: Words) -> String {
        guard let due else { return say(status == .dueNow ? .clockAtOnce : .clockNoEnd) }
        return moment?.text(say) ?? due.lastDay.text(in: say.language)
    }

    /// The clock in full, for the page of its case.
    func html(_ say: Words) -> HTML {
        let waits: HTML = waits(say).map { " · \($0)" } ?? .empty
        let record = answers.html { answer in
            "<p>\(say.html(.clockRecord)) \(Link(answer.event.text, to: answer.path).html(say))</p>"
        }
        return """
            <li><div><strong>\(say.html(clock.text))</strong>\
            <p>\(course(say))\(waits)</p>\
            <p class="hint">\(say.html(why))</p>\(practice(say))\(record)</div>\(tag.html(say))</li>
            """
    }

    /// Who acts, and by when.
    private func course(_ say: Words) -> HTML {
        guard !isPersons else {
            let until: HTML = due == nil ? .empty : " · \(say(.clockUntil, ["day": dueText(say)]))"
            return "\(say.html(.clockForPerson))\(until)"
        }
        return "\(say(.clockWho))\(say.colon)\(toAct(say)) · \(say(.clockDue))\(say.colon)\(dueText(say))"
    }

    /// Whom to ask: the unit where it is known, else what kind of unit it is.
    package func toAct(_ say: Words) -> HTML {
        guard !isPersons else { return say.html(.clockPersons) }
        guard !units.isEmpty else { return say.html(whose.text) }
        return HTML(text: say.list(units.map { say($0.text) }))
    }

    private func practice(_ say: Words) -> HTML {
        isLateInPractice ? #"<p class="hint">\#(say.html(.clockPractice))</p>"# : .empty
    }

    /// How it stands; what is the person's to use is marked as that, for nobody here is late with it.
    package var tag: StatusTag {
        if isLateInPractice { return StatusTag(.clockWaiting(days: startedOn.days(until: today)), .bad) }
        return isPersons && status == .dueSoon ? StatusTag(.clockPersonsSoon) : status.tag
    }
}

extension [ClockShown] {
    /// The most pressing first, as they were computed. What must be said of several is said once below them.
    func html(_ say: Words) -> HTML {
        let notes = reduce(into: [Text]()) { notes, clock in
            notes += clock.caveats.filter { !notes.contains($0) }
        }
        return """
            <ul class="tasks clocks">\(html { $0.html(say) })</ul>\
            \(notes.html { #"<p class="hint">\#(say.html($0))</p>"# })
            """
    }
}

extension Jurisdiction {
    /// The clocks of a case that still run or wait for someone, the most pressing first.
    package func open(_ history: [Happening], at now: Date) -> [ClockReading] {
        readings(of: history, now: now).filter { $0.status.isOpen }
    }
}

extension Jurisdiction.ClockReading.Status: Encodable {
    /// Whether somebody must still act, or a state still holds.
    package var isOpen: Bool {
        switch self {
        case .notOpen, .standing, .running, .dueNow, .dueSoon, .late: true
        case .over, .stopped: false
        }
    }

    /// Whether whoever has it in hand should look at it today.
    package var presses: Bool {
        switch self {
        case .late, .dueNow, .dueSoon: true
        case .notOpen, .standing, .running, .over, .stopped: false
        }
    }

    package var tag: StatusTag {
        switch self {
        case .late: StatusTag(.clockLate, .bad)
        case .dueNow: StatusTag(.clockDueNow, .warning)
        case .dueSoon: StatusTag(.clockDueSoon, .warning)
        case .running: StatusTag(.clockRunning, .active)
        case .standing: StatusTag(.clockStanding, .active)
        case .notOpen: StatusTag(.clockNotOpen)
        case .over: StatusTag(.clockOver)
        case .stopped: StatusTag(.clockStopped, .good)
        }
    }
}

extension Jurisdiction.Clock.Responsible {
    func named(in jurisdiction: Jurisdiction) -> Named {
        switch self {
        case .person: Named("person", .clockPerson)
        case .reporter: Named("reporter", .clockReporter)
        case .function(let function): Named(function.rawValue, .function(function))
        case .unit(let unit): Named(unit, jurisdiction.unit(unit).map { Text($0.names) } ?? Text(verbatim: unit))
        }
    }

    /// Whether it is for a unit of this function to act.
    package func isFor(_ function: UnitFunction) -> Bool {
        switch self {
        case .function(let own): own == function
        case .reporter: function == .firstResponse
        case .person, .unit: false
        }
    }
}
