import Lexicon

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

    /// Every party once, in the order in which they are first named.
    package var distinct: [Party] {
        var seen: Set<String> = []
        return parties.filter { seen.insert($0.id).inserted }
    }

    package var tiers: Int { parties.map(\.tier).max() ?? 0 }
}
