package import Foundation
import Lexicon

extension Jurisdiction {
    /// One event of a case, and when it was.
    package struct Happening: Sendable, Hashable {
        package let event: String
        package let at: Date

        package init(_ event: String, at: Date) {
            self.event = event
            self.at = at
        }
    }

    /// Every clock that a case's events have started, the most pressing first.
    ///
    /// Lapsed times and foreseen ends of permits count as events themselves: the bar to removal ends when the time to
    /// object has passed, and a renewal window opens before the permit's last day.
    package func readings(of history: [Happening], now: Date) -> [ClockReading] {
        let whole = history + derived(from: history, now: now)
        return clocks.compactMap { reading(of: $0, in: whole, now: now) }.sorted(by: ClockReading.presses)
    }

    /// The clocks that an event starts.
    package func clocks(startedBy event: String) -> [Clock] { clocks.filter { $0.starts == event } }

    private func reading(of clock: Clock, in history: [Happening], now: Date) -> ClockReading? {
        let starts = history.filter { $0.event == clock.starts && ($0.at <= now || clock.looksAhead) }.map(\.at)
        guard let start = starts.max() else { return nil }
        let stops = history.filter { clock.stops.contains($0.event) && $0.at <= now }.map(\.at)
        let from = clock.looksAhead ? clock.opens(from: start, by: almanac) ?? start : start
        return clock.reading(startedAt: start, stoppedAt: stops.filter { $0 >= from }.min(), now: now, by: almanac)
    }

    private func derived(from history: [Happening], now: Date) -> [Happening] {
        clocks.flatMap { clock -> [Happening] in
            guard clock.ifLapsed != nil || clock.endsWith != nil,
                let reading = reading(of: clock, in: history, now: now), reading.status != .stopped
            else { return [] }
            var events: [Happening] = []
            if let event = clock.ifLapsed, reading.status == .over, let end = reading.lapses {
                events.append(Happening(event, at: end.instant))
            }
            if let event = clock.endsWith, let end = reading.due {
                events.append(Happening(event, at: end.lastDay.startOfDay(in: almanac.zone)))
            }
            return events
        }
    }
}

extension Jurisdiction.Clock {
    /// A window before an event yet to come.
    fileprivate var looksAhead: Bool { if case .opensBefore = span { true } else { false } }
}

extension Jurisdiction.ClockReading.Status {
    var urgency: Int {
        switch self {
        case .late: 0
        case .dueNow: 1
        case .dueSoon: 2
        case .running: 3
        case .standing: 4
        case .notOpen: 5
        case .over: 6
        case .stopped: 7
        }
    }
}
