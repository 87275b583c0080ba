import Foundation
import Lexicon
import Packs
import Web

/// When something happened, as it was entered: a day, and the hour where a clock counts by the moment.
struct EventForm: Sendable {
    let at: Date

    static let fields = [
        FieldSpec("event", .text(max: 60), required: true), FieldSpec("day", .date, required: true),
        FieldSpec("hour", .text(max: 5)),
    ]

    /// How far before the opening of a case something that matters to it can lie, and how far ahead a permit reaches.
    private static let yearsMax = 5

    init(
        _ fields: Fields, of event: Jurisdiction.Event, _ jurisdiction: Jurisdiction, opened: Date, now: Date
    ) throws(Problems) {
        let zone = jurisdiction.zone
        var problems: [Problem] = []
        var day: Day?
        do { day = try fields.day("day") } catch { problems.append(error) }
        var minutes: Int?
        if jurisdiction.needsHour(event.id) {
            minutes = fields["hour"].flatMap(Self.minutes)
            if minutes == nil { problems.append(Problem("hour", .eventHourMissing)) }
        }
        guard let day, problems.isEmpty else { throw Problems(problems) }
        at = Self.moment(day, minutes, in: zone, now: now)
        let first = Day(opened, in: zone).adding(years: -Self.yearsMax)
        let last = event.mayLieAhead ? Day(now, in: zone).adding(years: Self.yearsMax) : Day(now, in: zone)
        guard (first...last).contains(day), event.mayLieAhead || at <= now else {
            throw Problems([Problem("day", event.mayLieAhead ? .eventDayFar : .eventDayAhead)])
        }
    }

    /// Without an hour: now, if it is today; else the day's last second, so that no period begins too early.
    private static func moment(_ day: Day, _ minutes: Int?, in zone: TimeZone, now: Date) -> Date {
        if let minutes { return day.startOfDay(in: zone).addingTimeInterval(Double(minutes) * 60) }
        if day == Day(now, in: zone) { return now }
        return day.adding(days: 1).startOfDay(in: zone).addingTimeInterval(-1)
    }

    /// "9:05" or "21:30" as minutes of the day.
    private static func minutes(_ text: String) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
            parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }), let hour = Int(parts[0]),
            let minute = Int(parts[1]), hour < 24, minute < 60
        else { return nil }
        return hour * 60 + minute
    }
}

extension Fields {
    /// A whole day that the calendar has.
    func day(_ name: String) throws(Problem) -> Day {
        guard case .date(let date) = try date(name), case .day(let day) = date.known else {
            throw Problem(name, .identDayMissing)
        }
        return day
    }
}

/// Why something that was written down does not stand.
enum WithdrawalOfEvent {
    static let fields = [
        FieldSpec("mistake", .choice(CaseEvent.Mistake.allCases.map(\.rawValue)), required: true),
        FieldSpec("version", .number, required: true),
    ]

    static func mistake(_ fields: Fields) -> CaseEvent.Mistake? {
        fields["mistake"].flatMap(CaseEvent.Mistake.init(rawValue:))
    }
}
