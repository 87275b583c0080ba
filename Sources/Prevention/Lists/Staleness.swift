/// How often a list changes at its publisher, and so how old the newest edition on hand may be.
package struct Cadence: Sendable, Equatable, Codable {
    package let days: Int
    /// Why so many: what the editions on hand, or the publisher, show.
    package let reason: String
}

extension ListKind {
    /// After how many days without a new edition somebody should look; nil for tables of one's own.
    ///
    /// These are our choices, not the publishers' promises: each is at least as long as the gaps that its published
    /// dates show in its busy years.
    package var cadence: Cadence? {
        switch self {
        case .uflpa:
            Cadence(days: 90, reason: "entries took effect on twelve days from June 2022 to January 2025")
        case .cbp:
            Cadence(days: 60, reason: "orders and findings are issued at any time, and changed or revoked between")
        case .bis: Cadence(days: 60, reason: "rules that add to the Entity List are published at any time")
        case .state: Cadence(days: 180, reason: "debarments are published in the Federal Register a few times a year")
        case .ilab: Cadence(days: 800, reason: "the report is published every other year, with repairs between")
        case .eo13126: Cadence(days: 800, reason: "the list is looked at with the list of goods, every other year")
        case .csv: nil
        }
    }
}

/// How old the newest live edition of a list is.
package struct Staleness: Sendable, Equatable, Codable {
    package let kind: ListKind
    /// The day that the newest live edition is of, and the day on which it is looked at.
    package let asOf: String
    package let day: String
    package let ageDays: Int
    package let cadenceDays: Int

    package var isStale: Bool { ageDays > cadenceDays }

    /// A sentence for pages and answers.
    package var words: String {
        if ageDays < 0 {
            return "the newest edition is of \(asOf), which is after \(day): one of the two days is wrong"
        }
        let age = "the newest edition is of \(asOf), \(ageDays) days old"
        guard isStale else { return age }
        return age + ", more than the \(cadenceDays) after which a new one is to be expected: fetch the list again"
    }
}

extension EditionGate {
    /// How old the newest live edition is; nil where a list has no cadence, or a text is no day.
    ///
    /// - Parameters:
    ///   - asOf: The day of the newest live edition, as `2026-07-09`.
    ///   - day: Today, likewise.
    package static func staleness(of kind: ListKind, newest asOf: String, on day: String) -> Staleness? {
        guard let cadence = kind.cadence, let from = DayCount.days(asOf), let to = DayCount.days(day) else {
            return nil
        }
        return Staleness(kind: kind, asOf: asOf, day: day, ageDays: to - from, cadenceDays: cadence.days)
    }
}

/// Days of the calendar by number, for spans and deadlines.
package enum DayCount {
    /// Days since 1970-01-01 of a day as `2026-07-09`; nil where there is no such day.
    package static func days(_ text: String) -> Int? {
        guard ListKind.isDay(text) else { return nil }
        let parts = text.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3 else { return nil }
        // Years that begin in March have their odd day at the end.
        let year = parts[1] > 2 ? parts[0] : parts[0] - 1
        let month = (parts[1] + 9) % 12
        return 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + parts[2] - 1 - 719_468
    }

    /// The day with such a number, as text.
    package static func text(_ days: Int) -> String {
        let shifted = days + 719_468
        let era = shifted / 146_097
        let ofEra = shifted - era * 146_097
        let yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * ofYear + 2) / 153
        let (day, civil) = (ofYear - (153 * month + 2) / 5 + 1, month < 10 ? month + 3 : month - 9)
        let year = yearOfEra + era * 400 + (civil <= 2 ? 1 : 0)
        func padded(_ number: Int, _ width: Int) -> String {
            String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
        }
        return "\(padded(year, 4))-\(padded(civil, 2))-\(padded(day, 2))"
    }

    /// So many years on, the same day of the year; 29 February becomes 28 where there is none.
    package static func years(_ years: Int, after text: String) -> String? {
        guard ListKind.isDay(text), let year = Int(text.prefix(4)) else { return nil }
        let next = String(year + years) + text.dropFirst(4)
        return ListKind.isDay(next) ? next : String(next.dropLast(2)) + "28"
    }

    /// So many months on, the same day of the month, or its last one.
    package static func months(_ months: Int, after text: String) -> String? {
        guard ListKind.isDay(text) else { return nil }
        let parts = text.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3 else { return nil }
        let whole = parts[0] * 12 + parts[1] - 1 + months
        let month = whole % 12 + 1
        for day in stride(from: parts[2], through: parts[2] - 3, by: -1) {
            let next = "\(whole / 12)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
            if ListKind.isDay(next) { return next }
        }
        return nil
    }
}
