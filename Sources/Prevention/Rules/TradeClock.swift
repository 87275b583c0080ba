import Lexicon

/// Days that customs deadlines begin on, as far as they have come.
package struct CustomsDates: Sendable, Equatable, Codable {
    package var imported: String?
    /// When the goods could be seen and examined, which is what the law counts from.
    package var presented: String?
    package var detained: String?
    /// When the importer was told in writing that the goods are excluded.
    package var excluded: String?
    package var protested: String?
    /// When notice of the protest's denial was mailed, or it was deemed denied.
    package var protestDenied: String?
    /// Federal holidays, for deadlines that do not count them.
    package var holidays: Set<String> = []

    package init() {}
}

/// A deadline that a law sets, and the day that it falls on, if the day that it begins on is known.
package struct TradeClock: Sendable, Equatable, Codable {
    package enum Kind: String, Sendable, Codable, CaseIterable {
        case decisionToDetain, noticeOfDetention, deemedExclusion, protestDeemedDenied, courtAction
        case proofAfterOrder, abandonment
    }

    package let kind: Kind
    package let citation: Citation
    package let begins: String?
    package let due: String?

    /// Nil where it is not running; below zero once it has passed.
    package func daysLeft(on day: String) -> Int? {
        guard let end = due.flatMap(Day.init(_:)), let now = Day(day) else { return nil }
        return now.days(until: end)
    }

    package var words: String {
        switch kind {
        case .decisionToDetain: "customs decide within five working days whether to detain"
        case .noticeOfDetention: "customs give notice within five working days of the detention"
        case .deemedExclusion: "without a decision, the goods count as excluded thirty days after they were presented"
        case .protestDeemedDenied:
            "without a decision, a protest against an exclusion counts as denied on the thirtieth day"
        case .courtAction: "the denial can be taken to the Court of International Trade within 180 days"
        case .proofAfterOrder: "proof of admissibility, or export, within three months of importation"
        case .abandonment: "sixty days after the advice of exclusion the goods count as abandoned"
        }
    }

    /// Deadlines of a detention under the presumption of the Uyghur Forced Labor Prevention Act.
    static func detention(_ dates: CustomsDates) -> [TradeClock] {
        let detained = dates.detained ?? workingDays(5, after: dates.presented, dates.holidays)
        return [
            TradeClock(
                .decisionToDetain, .detention, dates.presented, workingDays(5, after: dates.presented, dates.holidays)),
            TradeClock(.noticeOfDetention, .detention, detained, workingDays(5, after: detained, dates.holidays)),
            TradeClock(.deemedExclusion, .detentions, dates.presented, days(30, after: dates.presented)),
        ] + protest(dates)
    }

    /// Deadlines under a withhold-release order. A finding sets none: what it reaches is seized.
    static func withholding(_ dates: CustomsDates) -> [TradeClock] {
        [
            TradeClock(
                .proofAfterOrder, .disposition, dates.imported,
                dates.imported.flatMap(Day.init(_:)).map { $0.adding(months: 3).description }),
            TradeClock(.abandonment, .disposition, dates.excluded, days(60, after: dates.excluded)),
        ] + protest(dates)
    }

    private static func protest(_ dates: CustomsDates) -> [TradeClock] {
        [
            TradeClock(.protestDeemedDenied, .protest, dates.protested, days(30, after: dates.protested)),
            TradeClock(.courtAction, .court, dates.protestDenied, days(180, after: dates.protestDenied)),
        ]
    }

    private init(_ kind: Kind, _ citation: Citation, _ begins: String?, _ due: String?) {
        (self.kind, self.citation, self.begins, self.due) = (kind, citation, begins, due)
    }

    private static func days(_ count: Int, after day: String?) -> String? {
        day.flatMap(Day.init(_:)).map { $0.adding(days: count).description }
    }

    /// Without Saturdays, Sundays and holidays.
    private static func workingDays(_ count: Int, after day: String?, _ holidays: Set<String>) -> String? {
        guard var current = day.flatMap(Day.init(_:)) else { return nil }
        var left = count
        while left > 0 {
            current = current.adding(days: 1)
            let isWeekend = current.weekday == .saturday || current.weekday == .sunday
            if !isWeekend && !holidays.contains(current.description) { left -= 1 }
        }
        return current.description
    }
}
