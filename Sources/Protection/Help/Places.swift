import Foundation
import Lexicon
package import Store

/// How many places of an offer are taken: by requests that were accepted and are not over.
package struct PlacesTaken: Sendable, Equatable {
    package let offer: ServiceOffer.ID
    package let count: Int

    /// A request that holds a place, as ``ServiceRequest/takesPlace`` says it.
    static let holding: SQL = "accepted_at IS NOT NULL AND done_at IS NULL AND withdrawn_at IS NULL"

    /// Counts, and tells nothing of whom.
    package static func of(_ offers: [ServiceOffer.ID]) -> Query<PlacesTaken> {
        Query(
            """
            SELECT offer, COUNT(*) AS taken FROM service_request WHERE offer IN (\(list: offers)) AND \(holding) \
            GROUP BY offer
            """
        ) { PlacesTaken(offer: try $0.identifier("offer"), count: try $0.integer("taken")) }
    }
}

extension Premise {
    static let placeFreeName = "place"

    /// Whether a place of the offer is free, asked inside the transaction that takes it: of two who take the last
    /// place at once, one gets it.
    static func placeFree(of offer: ServiceOffer.ID) -> Premise {
        Premise(
            placeFreeName,
            stands: """
                SELECT 1 FROM service_offer WHERE id = \(offer) AND closed_at IS NULL AND (capacity IS NULL \
                OR capacity > (SELECT COUNT(*) FROM service_request WHERE offer = \(offer) AND \(PlacesTaken.holding)))
                """)
    }

    static func isOpen(_ offer: ServiceOffer.ID) -> Premise {
        Premise("offer", stands: "SELECT 1 FROM service_offer WHERE id = \(offer) AND closed_at IS NULL")
    }

    /// Nobody has asked the same of the same offer meanwhile.
    static func notAskedYet(_ offer: ServiceOffer.ID, for person: Person.ID) -> Premise {
        Premise(
            "request",
            stands: """
                SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM service_request WHERE person = \(person) AND offer = \(offer) \
                AND declined_at IS NULL AND done_at IS NULL AND withdrawn_at IS NULL)
                """)
    }
}
