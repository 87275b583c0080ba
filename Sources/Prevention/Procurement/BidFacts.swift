import Foundation
import Lexicon
import Vault

/// What a tender's bidder says of itself: owners, officers, subcontractors in their tiers, and what is supplied.
///
/// Names are business secrets, and some are people's: the whole is sealed.
package struct BidFacts: Sendable, Equatable, Codable {
    /// Whose law the tender is under.
    package enum Jurisdiction: String, Sendable, Codable, CaseIterable { case taiwan, unitedStates, other }

    package struct Tender: Sendable, Equatable, Codable {
        package let reference, title, buyer: String
        /// The day on which bids are opened, as `2026-11-02`: exclusions are asked of this day.
        package let opening: String
        package let jurisdiction: Jurisdiction

        package init(reference: String, title: String, buyer: String, opening: String, jurisdiction: Jurisdiction) {
            (self.reference, self.title, self.buyer) = (reference, title, buyer)
            (self.opening, self.jurisdiction) = (opening, jurisdiction)
        }
    }

    /// What somebody is to the company named in ``Party/of``.
    package enum Role: String, Sendable, Codable, CaseIterable {
        case bidder, owner, officer, parent, subsidiary, subcontractor
    }

    package struct Party: Sendable, Equatable, Codable {
        /// How rows of the file name it: its own mark, or else its name.
        package let id: String
        package let role: Role
        package let name: String
        package let otherNames: [String]
        package let isPerson: Bool
        package let country, number: String
        /// 0 is the bidder; a subcontractor of the bidder is in tier 1.
        package let tier: Int
        /// Whom it owns, works for or supplies; empty for the bidder alone.
        package let of: String
        /// The part that is owned, 0 to 1.
        package let share: Double?
        package let supplies: String
        /// How good the evidence of this relation is: A to D.
        package let grade: String
        /// The document that it rests on.
        package let evidence: String
    }

    /// Something that is delivered: whose, what, from where.
    package struct Line: Sendable, Equatable, Codable {
        package let of, goods, code, country: String
    }

    package let tender: Tender
    /// The bidder first. One party may stand in several rows: a mill may supply two dyers.
    package let parties: [Party]
    package let lines: [Line]

    package var bidder: Party? { parties.first { $0.role == .bidder } }

    /// Every party once, in the order in which they are first named, with all that any of its rows says of it.
    package var distinct: [Party] {
        var places: [String: Int] = [:]
        var found: [Party] = []
        for party in parties {
            if let place = places[party.id] {
                found[place] = found[place].joined(with: party)
            } else {
                places[party.id] = found.count
                found.append(party)
            }
        }
        return found
    }

    /// Changes with any of its words.
    var digest: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return (try? encoder.encode(self)).map { Digest.hexadecimal(Digest.sha256($0)) } ?? ""
    }

    package var tiers: Int { parties.map(\.tier).max() ?? 0 }
}

extension BidFacts.Party {
    /// Whether another row of the same mark can be about the same party.
    func isSame(as other: BidFacts.Party) -> Bool {
        name == other.name && (number.isEmpty || other.number.isEmpty || number == other.number)
            && (country.isEmpty || other.country.isEmpty || country == other.country)
    }

    /// The names, the number and the country that a later row adds: they are screened as well.
    fileprivate func joined(with later: BidFacts.Party) -> BidFacts.Party {
        let added = ([later.name] + later.otherNames).filter { $0 != name && !otherNames.contains($0) }
        return BidFacts.Party(
            id: id, role: role, name: name, otherNames: otherNames + added, isPerson: isPerson && later.isPerson,
            country: country.isEmpty ? later.country : country, number: number.isEmpty ? later.number : number,
            tier: tier, of: of, share: share, supplies: supplies, grade: grade, evidence: evidence)
    }
}
