package import Policy

extension Jurisdiction {
    /// Something that may happen in a case, on which clocks start and stop.
    package struct Event: Sendable, Hashable, Identifiable {
        package let id: String
        package let names: Words
        /// The functions of the units that write it down by hand; empty where the program does, or where it follows
        /// from a clock's end.
        package let recordedBy: [UnitFunction]
        /// Whether a day to come may be written, as of a permit that is extended before it ends.
        package let mayLieAhead: Bool
        /// Why those units: nil where nobody writes it by hand.
        package let footing: Footing?
    }

    /// The events that the program writes itself, when its own pages do what they name.
    package static let ownEvents: Set<String> = [
        "suspicion-found", "report-made", "report-taken-up", "rights-notice-given", "identification-begun",
        "panel-convened", "panel-heard", "identified", "not-identified", "identification-notice-served",
        "objection-received", "objection-found-right", "identification-corrected", "corrected-to-negative",
        "objection-forwarded", "objection-decided", "objection-upheld-positive", "objection-upheld-negative",
        "bar-lifted-notice-sent",
    ]

    /// Whether help of some kind begins or ends with it: the program writes that too.
    package static func isOwn(_ event: String, kinds: [Assistance.Kind]) -> Bool {
        ownEvents.contains(event) || kinds.contains { event == "\($0.id)-began" || event == "\($0.id)-ended" }
    }

    /// The events that a unit of a function may write down by hand, in the pack's order.
    package func events(recordedBy function: UnitFunction) -> [Event] {
        events.filter { $0.recordedBy.contains(function) }
    }

    /// Whether the hour matters: a clock that counts by the moment starts or stops with it.
    package func needsHour(_ event: String) -> Bool {
        clocks.contains { $0.counted == .moment && ($0.starts == event || $0.stops.contains(event)) }
    }
}

extension Jurisdiction.Event {
    init(_ sheet: Sheet) {
        id = sheet.text("id")
        names = sheet.words("names")
        recordedBy = sheet.has("recordedBy") ? sheet.many("recordedBy") : []
        mayLieAhead = sheet.flag("mayLieAhead")
        footing = recordedBy.isEmpty ? nil : sheet.footing()
        for function in recordedBy where !Rulebook().canNote(in: function) {
            sheet.fault("nobody in a unit of \(function.rawValue) may write into a case", key: "recordedBy")
        }
    }
}

extension Jurisdiction {
    /// Faults where a clock can never start, or never stop, because nobody can write down what it waits for.
    static func checkClocks(
        _ clocks: [(clock: Clock, sheet: Sheet)], _ events: [(event: Event, sheet: Sheet)], kinds: [Assistance.Kind]
    ) {
        let derived = Set(clocks.flatMap { [$0.clock.ifLapsed, $0.clock.endsWith].compactMap(\.self) })
        let written = Set(events.filter { !$0.event.recordedBy.isEmpty }.map(\.event.id))
        func happens(_ event: String) -> Bool {
            written.contains(event) || derived.contains(event) || isOwn(event, kinds: kinds)
        }
        for (event, sheet) in events where written.contains(event.id) && isOwn(event.id, kinds: kinds) {
            sheet.fault("the program writes ‘\(event.id)’ itself: nobody else may", key: "recordedBy")
        }
        for (clock, sheet) in clocks {
            if !clock.starts.isEmpty, !happens(clock.starts) {
                sheet.fault("nobody can write down ‘\(clock.starts)’, so it never starts", key: "starts")
            }
            let key = sheet.has("stops") ? "stops" : "until"
            for event in clock.stops where !happens(event) {
                sheet.fault("nobody can write down ‘\(event)’, which should stop it", key: key)
            }
        }
    }
}
