import Foundation
import Lexicon
import Packs
import Policy
import Store
import Vault
package import Web

/// Dossiers that the unit gave out: what was given out when, and the file itself, always the same bytes.
package struct DossierDesk: Desk {
    let office: PreventionOffice

    static let path = "/trade/dossiers"

    package var routes: [Route] {
        let access = Route.Access.roles(PreventionOffice.readers)
        return [
            Route(.get, "\(Self.path)/:dossier", access, as: "dossier.read", show),
            Route(.get, "\(Self.path)/:dossier/archive", access, as: "dossier.taken", take),
        ]
    }

    private func dossier(_ visit: Visit) async throws -> KeptDossier {
        let id: KeptDossier.ID = try visit.identifier("dossier")
        let found = try await office.archive.fetch(KeptDossier.made(id, by: try visit.worker().unit))
        guard let dossier = found.first else { throw NotFound() }
        return dossier
    }

    private func looked(_ visit: Visit) throws -> Answer.Record {
        .deed(Deed(visit.route, acting: try visit.worker(), rule: PreventionOffice.rule))
    }

    @Sendable func show(_ visit: Visit) async throws -> Answer {
        let dossier = try await dossier(visit)
        return .page(
            DossierPage(dossier, key: office.archive.publicKey, zone: office.jurisdiction.zone), try looked(visit))
    }

    @Sendable func take(_ visit: Visit) async throws -> Answer {
        let dossier = try await dossier(visit)
        let name = "dossier-\(dossier.kind.rawValue)-\(Digest.hexadecimal(dossier.digest).prefix(12)).zip"
        return .file(
            try await office.file(of: dossier), type: "application/zip", name: name, try looked(visit))
    }
}
