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
    let what: Kind
    let purpose: Purpose?
    let parts: [Compartment]

    /// What happened, as far as a person needs to know it.
    enum Kind: String, Encodable, Sendable, CaseIterable {
        case opened, added, decided, shared, agreed, refused
    }

    init(_ entry: Entry, zone: TimeZone, agency: Text) {
        day = Day(entry.at, in: zone)
        at = Moment(entry.at, in: zone)
        self.agency = agency
        what = Kind(entry)
        purpose = entry.purpose.flatMap(Purpose.init(rawValue:))
        parts = entry.looked.compactMap(Compartment.init(rawValue:))
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

    /// What kind of agency a unit is part of; never its name, which may tell where someone is.
    private func who(made entry: Entry, _ directory: Directory) -> Text {
        guard let unit = entry.unit else { return entry.rule == PersonViewDesk.rule ? .myYourself : .myProgram }
        guard let id = directory.agency(of: unit), let agency = directory[id] else { return .myAnAgency }
        guard !directory.helps(id) else { return .myAShelter }
        guard let plan = jurisdiction.agency(agency.kind) else { return .myAnAgency }
        return Text(plan.names)
    }
}
