package import Lexicon
package import Policy

extension Jurisdiction {
    /// A time that the law sets: what starts it, how long it lasts, who must act, and what happens at its end.
    package struct Clock: Sendable, Hashable, Identifiable {
        package let id: String
        package let names: Words
        package let starts: String
        /// The events that end it because someone acted.
        package let stops: [String]
        package let span: Span
        /// The safe reading of which day is the first.
        package let counted: Counting
        /// The latest defensible reading, where it differs: nothing is treated as lost before it.
        package let lapses: Lapse?
        /// The event that is taken to have happened once nobody acted in time.
        package let ifLapsed: String?
        /// The event that the last day of a permit is, foreseen from its beginning.
        package let endsWith: String?
        package let whose: Responsible
        package let warnBefore: Period?
        /// After how long what the law wants "at once" counts as late. Practice, never law; nil for a working day.
        package let lateAfter: Period?
        package let atEnd: Words
        /// What it means for the person, in words to them; nil where it is not theirs to know or to act on.
        package let toPerson: Words?
        package let footing: Footing

        /// What kind of time it is.
        package enum Span: Sendable, Hashable {
            /// At once, with no number in the law.
            case immediately
            case within(Period)
            case lasts(Period)
            /// A window that opens so long before its event, and closes with it.
            case opensBefore(Period)
            case opensAfter(Period)
            case every(Period)
            /// A state that stands until one of the stopping events.
            case standing
        }

        package enum Counting: String, Sendable, CaseIterable {
            /// The day after the event is the first.
            case nextDay = "next-day"
            /// The day of the event is itself the first.
            case thatDay = "that-day"
            /// From the moment, for periods of hours.
            case moment
        }

        package struct Lapse: Sendable, Hashable {
            package let counted: Counting
            /// Whether an end on a day off moves to the next working day.
            package let rolls: Bool
            /// Whether an end that moves from a Saturday moves to a morning only. Nothing is lost before that day ends.
            package let saturdayGivesMorning: Bool
        }

        /// Who must act.
        package enum Responsible: Sendable, Hashable {
            case person
            /// Whoever of the mandatory reporters found the suspicion.
            case reporter
            case function(UnitFunction)
            /// One unit of the pack, or a body outside.
            case unit(String)
        }

        /// Whether it runs on the holidays of the pack's calendar.
        package var needsCalendar: Bool {
            if lapses?.rolls == true { return true }
            switch span {
            case .within(.workingDays), .lasts(.workingDays), .every(.workingDays), .opensBefore(.workingDays),
                .opensAfter(.workingDays):
                return true
            default: return false
            }
        }
    }
}

extension Jurisdiction.Clock {
    init(_ sheet: Sheet) {
        let faultsBefore = sheet.reading.faults.count
        id = sheet.text("id")
        names = sheet.words("names")
        starts = sheet.reference("starts", to: .event)
        span = Self.span(sheet)
        stops = sheet.references(span == .standing ? "until" : "stops", to: .event)
        counted = sheet.has("counted") ? sheet.one("counted", or: .nextDay) : .nextDay
        lapses = sheet.optionalPart("lapses").map(Lapse.init)
        ifLapsed = sheet.optionalReference("ifLapsed", to: .event)
        endsWith = sheet.optionalReference("endsWith", to: .event)
        whose = Self.responsible(sheet)
        warnBefore = sheet.optionalReading("warnBefore", Self.periodForm)
        lateAfter = sheet.optionalReading("lateAfter", Self.periodForm)
        atEnd = sheet.words("atEnd")
        toPerson = sheet.optionalPublicWords("toPerson")
        footing = sheet.footing()
        checkCounting(sheet)
        guard sheet.reading.faults.count == faultsBefore else { return }
        switch span {
        case .within(let period): sheet.check(period, in: footing.law, key: "within")
        case .lasts(let period): sheet.check(period, in: footing.law, key: "lasts")
        case .opensBefore(let period): sheet.check(period, in: footing.law, key: "opensBefore")
        case .opensAfter(let period): sheet.check(period, in: footing.law, key: "opensAfter")
        case .every(let period): sheet.check(period, in: footing.law, key: "every")
        case .immediately, .standing: break
        }
    }

    private static let periodForm = "a period such as 20d, 1wd, 72h, 3mo or 1y"

    private static func span(_ sheet: Sheet) -> Span {
        func period(_ key: String) -> Period { sheet.reading(key, or: .days(1), periodForm) }
        let keys = ["immediately", "within", "lasts", "opensBefore", "opensAfter", "every", "until"]
        let given = keys.filter(sheet.has)
        guard given.count == 1, let key = given.first else {
            sheet.fault("a clock needs exactly one of \(keys.joined(separator: ", "))")
            return .standing
        }
        switch key {
        case "immediately":
            if !sheet.flag(key) { sheet.fault("‘immediately’ can only be true", key: key) }
            return .immediately
        case "within": return .within(period(key))
        case "lasts": return .lasts(period(key))
        case "opensBefore": return .opensBefore(period(key))
        case "opensAfter": return .opensAfter(period(key))
        case "every": return .every(period(key))
        default: return .standing
        }
    }

    private static func responsible(_ sheet: Sheet) -> Responsible {
        let name = sheet.text("whose")
        switch name {
        case "person": return .person
        case "reporter": return .reporter
        case _ where name.contains("."):
            return .unit(sheet.reference("whose", to: .unit))
        default:
            guard let function = UnitFunction(rawValue: name) else {
                if !name.isEmpty { sheet.fault("‘\(name)’ is neither a function nor a unit of the pack", key: "whose") }
                return .person
            }
            if function == .immigrationEnforcement {
                sheet.fault("no clock of a person's case may run at immigration enforcement", key: "whose")
            }
            return .function(function)
        }
    }

    private func checkCounting(_ sheet: Sheet) {
        if whose == .person, toPerson == nil { sheet.fault("the person must act, and is told nothing", key: "whose") }
        switch span {
        case .standing where stops.isEmpty: sheet.fault("it stands for ever: ‘until’ names no event")
        case .immediately where stops.isEmpty, .within where stops.isEmpty: sheet.fault("no event stops it")
        case .within(.hours) where counted != .moment: sheet.fault("hours are counted from the moment", key: "counted")
        case .within(.days) where counted == .moment, .within(.months) where counted == .moment:
            sheet.fault("only hours are counted from the moment", key: "counted")
        default: break
        }
        if ifLapsed != nil, case .within = span {
        } else if ifLapsed != nil {
            sheet.fault("only a clock with ‘within’ can lapse", key: "ifLapsed")
        }
        if endsWith != nil, case .lasts = span {
        } else if endsWith != nil {
            sheet.fault("only a clock with ‘lasts’ ends with an event", key: "endsWith")
        }
    }
}

extension Jurisdiction.Clock.Lapse {
    fileprivate init(_ sheet: Sheet) {
        enum DayOff: String, CaseIterable {
            case counts
            case next = "next-working-day"
        }
        counted = sheet.one("counted", or: .nextDay)
        rolls = sheet.one("dayOff", or: DayOff.counts) == .next
        saturdayGivesMorning = sheet.flag("saturdayGivesMorning")
        if saturdayGivesMorning, !rolls {
            sheet.fault("an end that does not move cannot move to a morning", key: "saturdayGivesMorning")
        }
    }
}
