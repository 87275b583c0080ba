package import Foundation
package import Lexicon

extension Jurisdiction {
    /// Where one clock stands now. Computed from what happened, never stored.
    package struct ClockReading: Sendable, Hashable {
        package enum Status: String, Sendable, CaseIterable {
            /// Its window has not opened.
            case notOpen = "not-open"
            /// A state that holds.
            case standing
            case running
            /// The law says "at once".
            case dueNow = "due-now"
            case dueSoon = "due-soon"
            /// Whoever must act has not, and still must.
            case late
            /// It ended by itself: a permit ran out, a time to act passed.
            case over
            /// Someone acted.
            case stopped
        }

        package let clock: Clock
        package let startedAt: Date
        package let stoppedAt: Date?
        package let opensAt: Date?
        /// The safe end: whoever acts before it is in time on any view.
        package let due: Deadline?
        /// The latest defensible end; the same as ``due`` where the pack gives no other.
        package let lapses: Deadline?
        package let status: Status
        /// Since when it is late; nil where it is not. What the law wants "at once" is late in practice after a
        /// working day, or what the pack says: the law names no day, and a duty nobody sees as late is never done.
        package let lateSince: Date?
        /// What to say beside it, as that the holidays were copied.
        package let caveats: [Words]

        package var isLate: Bool { lateSince != nil }
        /// Late in practice, by no day that the law names.
        package var isLateInPractice: Bool { isLate && status == .dueNow }

        /// What presses most comes first: the late, the longest first; then by status, and by when it is due.
        package static func presses(_ first: Self, _ second: Self) -> Bool {
            if first.rank != second.rank { return first.rank < second.rank }
            return (first.moment, first.clock.id) < (second.moment, second.clock.id)
        }

        /// The place among others; with ``moment`` the order.
        package var rank: Int { isLate ? 0 : status.urgency }
        package var moment: Date { lateSince ?? due?.instant ?? startedAt }

        /// Whether whoever acted was in time; nil while nobody has, or where there is no end.
        package var inTime: Bool? {
            guard let stoppedAt, let lapses else { return nil }
            return stoppedAt < lapses.instant
        }

        /// Why it matters, and the clause: one sentence for a page.
        package func why(in language: ScreenLanguage) -> String {
            let joined = articles(in: language)
            let sentence = clock.atEnd[language]
            guard !joined.isEmpty else { return sentence }
            return language == .zhHant ? "\(sentence)（\(joined)）" : "\(sentence) (\(joined))"
        }

        /// The clauses alone; empty where it rests on none.
        package func articles(in language: ScreenLanguage) -> String {
            clock.footing.law.map(\.citation).sorted { $0.written < $1.written }.label(in: language)
        }
    }
}

extension Jurisdiction.Clock {
    /// The safe end of the clock, or nil where it has none.
    package func due(from start: Date, by almanac: Jurisdiction.Almanac) -> Deadline? {
        deadline(from: start, by: almanac, counted: counted, rolls: false)
    }

    /// The latest defensible end.
    package func lapse(from start: Date, by almanac: Jurisdiction.Almanac) -> Deadline? {
        guard let lapses else { return due(from: start, by: almanac) }
        return deadline(from: start, by: almanac, counted: lapses.counted, rolls: lapses.rolls)
    }

    private func deadline(
        from start: Date, by almanac: Jurisdiction.Almanac, counted: Counting, rolls: Bool
    ) -> Deadline? {
        switch span {
        case .within(let period), .lasts(let period), .every(let period):
            period.deadline(
                from: start, in: almanac.zone, calendar: almanac.calendar,
                countsFromNextDay: counted == .nextDay, rollsToWorkingDay: rolls)
        case .opensBefore:
            // The window closes with the day of its event: a period of that one day.
            Period.days(1).deadline(
                from: start, in: almanac.zone, calendar: almanac.calendar, countsFromNextDay: false,
                rollsToWorkingDay: rolls)
        case .immediately, .opensAfter, .standing: nil
        }
    }

    /// When a window opens; nil for every other clock.
    package func opens(from start: Date, by almanac: Jurisdiction.Almanac) -> Date? {
        switch span {
        case .opensBefore(let period):
            period.back(from: Day(start, in: almanac.zone), by: almanac)
        case .opensAfter(let period):
            period.deadline(
                from: start, in: almanac.zone, calendar: almanac.calendar, countsFromNextDay: counted == .nextDay
            ).instant
        case .immediately, .within, .lasts, .every, .standing: nil
        }
    }

    /// Where the clock stands at a moment, given when it started and whether someone acted.
    package func reading(
        startedAt: Date, stoppedAt: Date? = nil, now: Date, by almanac: Jurisdiction.Almanac
    ) -> Jurisdiction.ClockReading {
        let due = due(from: startedAt, by: almanac)
        let lapses = lapse(from: startedAt, by: almanac)
        let opens = opens(from: startedAt, by: almanac)
        let warns = due.flatMap { end in warnBefore.map { $0.back(from: end, by: almanac) } }
        let uncertain = needsCalendar || due?.isCertain == false || lapses?.isCertain == false
        let status = status(stoppedAt, opens, warns, due, lapses, now)
        return Jurisdiction.ClockReading(
            clock: self, startedAt: startedAt, stoppedAt: stoppedAt, opensAt: opens, due: due, lapses: lapses,
            status: status, lateSince: lateSince(status, startedAt, due, now, by: almanac),
            caveats: uncertain ? almanac.caveat.map { [$0] } ?? [] : [])
    }

    private func lateSince(
        _ status: Jurisdiction.ClockReading.Status, _ start: Date, _ due: Deadline?, _ now: Date,
        by almanac: Jurisdiction.Almanac
    ) -> Date? {
        if status == .late { return due?.instant ?? start }
        guard status == .dueNow, whose != .person else { return nil }
        let tolerated = (lateAfter ?? .workingDays(1)).deadline(
            from: start, in: almanac.zone, calendar: almanac.calendar, countsFromNextDay: true
        ).instant
        return now < tolerated ? nil : tolerated
    }

    private func status(
        _ stoppedAt: Date?, _ opens: Date?, _ warns: Date?, _ due: Deadline?, _ lapses: Deadline?, _ now: Date
    ) -> Jurisdiction.ClockReading.Status {
        if let stoppedAt, stoppedAt <= now { return .stopped }
        if let opens, now < opens { return .notOpen }
        switch span {
        case .immediately: return .dueNow
        case .standing: return .standing
        case .opensAfter: return .running
        case .within, .lasts, .every, .opensBefore: break
        }
        if let lapses, now >= lapses.instant { return endsByItself ? .over : .late }
        if let due, now >= due.instant { return .dueSoon }
        if let warns, now >= warns { return .dueSoon }
        return .running
    }

    /// A permit, or a time that was the person's to use: nobody is late with it.
    private var endsByItself: Bool {
        if case .lasts = span { return true }
        return whose == .person
    }
}

extension Period {
    /// So long before an end, for a warning.
    fileprivate func back(from end: Deadline, by almanac: Jurisdiction.Almanac) -> Date {
        if case .hours(let count) = self { return end.instant.addingTimeInterval(-3600 * Double(count)) }
        return back(from: end.lastDay, by: almanac)
    }

    /// The beginning of the day that lies so long before another.
    fileprivate func back(from day: Day, by almanac: Jurisdiction.Almanac) -> Date {
        let earlier =
            switch self {
            case .hours(let count): day.adding(days: -(count + 23) / 24)
            case .days(let count): day.adding(days: -count)
            case .workingDays(let count): almanac.calendar.adding(workingDays: -count, to: day)
            case .months(let count): day.adding(months: -count)
            case .years(let count): day.adding(years: -count)
            }
        return earlier.startOfDay(in: almanac.zone)
    }
}
