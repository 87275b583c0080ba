import Lexicon
import Policy
package import Store
package import Web

/// What the pillar brings to the whole: its tables, its desks, its place in the navigation.
package enum ProtectionPillar {
    /// In the order in which they refer to each other.
    package static let tables: [Table] = [
        CaseRecord.table, CaseEvent.table, Draft.table, Referral.table, Identification.table, PanelSeat.table,
        Objection.table, ServiceOffer.table, ServiceRequest.table, UnitNotice.table, PersonAccess.table, Likeness.table,
    ]

    package static func desks(_ office: Office) -> [any Desk] { [] }

    package static let navigation: [Site.Link] = []

    /// Makes the search tokens anew, after a restore. Returns how many.
    package static func reindex(_ archive: Archive) async throws -> Int { 0 }
}
