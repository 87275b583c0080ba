import Accounts
import Foundation
import Journal
import Lexicon
import Packs
import Policy
import Store
import Web

/// One look at a person's file, in plain words: the day, what kind of agency, for what, which parts.
///
/// No worker, no place, no unit: a list that someone else may see over the shoulder must endanger nobody.
struct PlainLook: Encodable, Sendable {
    let day: Day
    let at: Moment
    let agency: Text
    /// Whether it was a visit to the person's own page, with their number.
    let isOwnVisit: Bool
    let what: Kind
    let purpose: Purpose?
    let parts: [Compartment]

    /// What happened, as far as a person needs to know it.
    enum Kind: String, Encodable, Sendable, CaseIterable {
        case opened, added, decided, shared, agreed, refused
        /// Counted with everybody's, without a name.
        case counted
    }

    init(_ entry: Entry, zone: TimeZone, agency: Text) {
        day = Day(entry.at, in: zone)
        at = Moment(entry.at, in: zone)
        self.agency = agency
        what = Kind(entry)
        isOwnVisit = entry.unit == nil && entry.rule == PersonViewDesk.rule && what == .opened
        purpose = entry.purpose.flatMap(Purpose.init(rawValue:))
        parts = entry.looked.compactMap(Compartment.init(rawValue:))
    }

    /// The visit in which the page itself is read: it is on the list that it brings.
    init(visitAt now: Date, zone: TimeZone) {
        day = Day(now, in: zone)
        at = Moment(now, in: zone)
        agency = .myYourself
        isOwnVisit = true
        what = .opened
        purpose = nil
        parts = []
    }

    private enum CodingKeys: CodingKey { case day, at, what, purpose, parts }
}

extension PlainLook.Kind {
    /// By the noun and the verb of the journal's word for it.
    init(_ entry: Entry) {
        guard entry.outcome == .done else {
            self = .refused
            return
        }
        guard !entry.subjects.contains(.everybody) else {
            self = .counted
            return
        }
        let words = entry.action.split(separator: ".")
        switch words.first {
        case "identification", "objection", "panel": self = entry.changes.isEmpty ? .opened : .decided
        case "referral", "request": self = entry.changes.isEmpty ? .opened : .shared
        case "consent": self = entry.changes.isEmpty ? .opened : .agreed
        default: self = entry.changes.isEmpty ? .opened : .added
        }
    }
}

extension Office {
    /// The newest looks at a person's file.
    func plainLooks(at person: Person.ID, newest count: Int, skipping: Int = 0) async throws -> [PlainLook] {
        let looks = try await archive.looks(at: person, newest: count, skipping: skipping)
        let directory = try await directory()
        return looks.map { look in
            PlainLook(look.entry, zone: jurisdiction.zone, agency: who(made: look.entry, directory))
        }
    }

    /// As many looks as fill the page's list with whole days, counted to the last one of each.
    ///
    /// What the person's own visits add is read over: whoever holds the receipt cannot push others off the list.
    func looksOfDays(at person: Person.ID, atMost lines: Int) async throws -> [PlainLook] {
        var looks: [PlainLook] = []
        while looks.count < Self.looksReadMax {
            let more = try await plainLooks(at: person, newest: Self.looksReadAtOnce, skipping: looks.count)
            looks += more
            guard more.count == Self.looksReadAtOnce, let oldest = looks.last?.day else { break }
            let days = LooksOfDay.of(looks, atMost: lines)
            if let last = days.last?.day, last != oldest { break }
        }
        return looks
    }

    private static let looksReadAtOnce = 500
    private static let looksReadMax = 20_000

    /// Who a unit is part of, by the name that an agreement bears; a shelter never by its own, which tells a place.
    private func who(made entry: Entry, _ directory: Directory) -> Text {
        guard let unit = entry.unit else { return entry.rule == PersonViewDesk.rule ? .myYourself : .myProgram }
        guard let id = directory.agency(of: unit), let agency = directory[id] else { return .myAnAgency }
        return directory.publicName(of: agency.id)
    }
}
