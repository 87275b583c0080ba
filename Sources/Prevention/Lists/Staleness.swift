import Lexicon

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
        guard let cadence = kind.cadence, let from = Day(asOf), let to = Day(day) else {
            return nil
        }
        return Staleness(kind: kind, asOf: asOf, day: day, ageDays: from.days(until: to), cadenceDays: cadence.days)
    }
}
