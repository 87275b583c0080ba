package import Foundation
package import Lexicon

extension Jurisdiction {
    /// The time zone and the working days by which a country's clocks are read, and how far they can be trusted.
    package struct Almanac: Sendable {
        package enum Basis: String, Sendable, CaseIterable {
            /// The authority's own calendar.
            case published
            /// Copied from someone's copy of it.
            case reproduced
            case recalled
        }

        package let zone: TimeZone
        package let calendar: WorkingCalendar
        package let basis: Basis
        /// What to tell whoever relies on a working day; nil for the authority's own calendar.
        package let caveat: Words?
        package let source: String

        package init(zone: TimeZone, calendar: WorkingCalendar, basis: Basis, caveat: Words?, source: String) {
            self.zone = zone
            self.calendar = calendar
            self.basis = basis
            self.caveat = caveat
            self.source = source
        }
    }
}

extension Jurisdiction.Almanac {
    init?(_ sheet: Sheet, zone: TimeZone) {
        self.zone = zone
        basis = sheet.one("basis", or: .recalled)
        source = sheet.text("source")
        caveat = basis == .published && !sheet.has("caveat") ? nil : sheet.words("caveat")
        let faultsBefore = sheet.reading.faults.count
        let dayForm = "a day such as 2026-10-10"
        let closed = sheet.list("closed").map { entry in
            WorkingCalendar.Holiday(
                entry.reading("day", or: Day.earliest, dayForm), through: entry.optionalReading("through", dayForm),
                name: entry.words("names").texts)
        }
        let worked = sheet.texts("working").compactMap { text, place in
            let day = Day(text)
            if day == nil { sheet.fault("‘working’ must list days such as 2026-10-10, not ‘\(text)’", at: place) }
            return day
        }
        let listing = WorkingCalendar.Listing(
            firstYear: sheet.number("firstYear"), lastYear: sheet.number("lastYear"), weekend: sheet.many("weekend"),
            holidays: closed, makeUpDays: worked)
        listing.check(sheet)
        do {
            calendar = try WorkingCalendar(listing)
        } catch {
            // A day that could not be read stands in as one that lies outside: its own fault has been told.
            if sheet.reading.faults.count == faultsBefore { sheet.fault(error.words) }
            return nil
        }
    }
}

extension WorkingCalendar.Listing {
    /// A year without a holiday was not filled in: every clock would count its New Year as a working day.
    fileprivate func check(_ sheet: Sheet) {
        guard firstYear <= lastYear, lastYear - firstYear < 100 else { return }
        let told = Set(holidays.flatMap { [$0.day.year, ($0.through ?? $0.day).year] })
        guard let bare = (firstYear...lastYear).first(where: { !told.contains($0) }) else { return }
        let key = bare == firstYear ? "firstYear" : "lastYear"
        sheet.fault("no holiday of \(bare) is listed: list them, or leave the year out", key: key)
    }
}

extension WorkingCalendar.Fault {
    fileprivate var words: String {
        switch self {
        case .noWorkingWeekday: "every day of the week is in the weekend"
        case .impossibleYears: "the first year must not be after the last"
        case .impossibleSpan(let day): "the holiday of \(day) ends before it begins, or lasts more than a month"
        case .outsideYears(let day): "\(day) lies outside the years that the file covers"
        case .listedTwice(let day): "\(day) is listed twice"
        case .holidayAndWorked(let day): "\(day) is listed as a holiday and as a working day"
        }
    }
}
