import Lexicon

/// Somebody's being shut out of public procurement for a time, by a judgment or an authority.
package struct Exclusion: Sendable, Equatable, Codable {
    package enum Law: String, Sendable, Codable, CaseIterable {
        /// Five years after a final conviction (Human Trafficking Prevention Act, Taiwan, article 41).
        case taiwanProcurementBan
        /// An agency's debarment, for the time that its notice states (FAR subpart 9.4).
        case usDebarment
        /// A suspension while an investigation lasts (FAR subpart 9.4).
        case usSuspension
        /// Another country's, or a bank's.
        case other
    }

    /// What a court was asked, and said.
    package enum Appeal: Sendable, Equatable, Codable {
        case none
        /// It was filed, and changes nothing until it is decided.
        case pending
        /// A court suspended the exclusion from a day on, to a day or until it decides. The time is not made up for.
        case suspended(from: String, to: String?)
        case upheld
        /// From this day on it is as if it had ended.
        case overturned(on: String)
    }

    package enum State: Sendable, Equatable {
        case notYet(from: String)
        /// Nil where no end is set.
        case inForce(until: String?)
        case suspended(until: String?)
        /// The first day on which it held no more.
        case ended(on: String)
    }

    package let law: Law
    /// Its first day, as `2024-01-31`.
    package let from: String
    /// Its last day; nil where none is set.
    package let to: String?
    package var appeal: Appeal
    /// The first day on which it holds no more, where the authority lifted it before its time.
    package var lifted: String?

    /// Nil where a day is none, or the last is before the first.
    package init?(_ law: Law, from: String, to: String?, appeal: Appeal = .none, lifted: String? = nil) {
        var days = [from, to, lifted].compactMap { $0 }
        switch appeal {
        case .suspended(let first, let last): days += [first] + (last.map { [$0] } ?? [])
        case .overturned(let day): days.append(day)
        case .none, .pending, .upheld: break
        }
        guard days.allSatisfy(ListKind.isDay), to.map({ from <= $0 }) ?? true else { return nil }
        (self.law, self.from, self.to, self.appeal, self.lifted) = (law, from, to, appeal, lifted)
    }

    /// The ban after a conviction for trafficking: five years from the day on which the judgment became final.
    ///
    /// The Act says ‘within five years from the day’; the day itself and the same day five years on are counted in,
    /// which is the longer reading. A judgment that may still be appealed against starts nothing. A conviction by a
    /// court abroad counts alike.
    package static func taiwan(finalOn day: String) -> Exclusion? {
        Day(day).flatMap { Exclusion(.taiwanProcurementBan, from: day, to: $0.adding(years: 5).description) }
    }

    /// How it stands on a day.
    package func state(on day: String) -> State {
        precondition(ListKind.isDay(day), "‘\(day)’ is no day")
        if day < from { return .notYet(from: from) }
        var ends = [lifted].compactMap { $0 }
        if let last = to.flatMap(Day.init(_:)) { ends.append(last.adding(days: 1).description) }
        if case .overturned(let decided) = appeal { ends.append(decided) }
        if let end = ends.min(), end <= day { return .ended(on: end) }
        if case .suspended(let first, let last) = appeal, first <= day, last.map({ day <= $0 }) ?? true {
            return .suspended(until: last)
        }
        return .inForce(until: to)
    }

    /// Whether the one it is against may neither bid, nor be awarded, nor be a subcontractor on that day.
    package func isIneligible(on day: String) -> Bool {
        if case .inForce = state(on: day) { return true }
        return false
    }
}
