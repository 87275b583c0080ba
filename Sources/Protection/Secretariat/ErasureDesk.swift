import Foundation
import Lexicon
import Packs
import Policy
import Store
package import Web

/// Destroys everything about a person, when they ask for it, and gives the paper that says so.
package struct ErasureDesk: Desk {
    package let office: Office

    package init(office: Office) { self.office = office }

    package var routes: [Route] {
        [
            Route(.get, "/cases/:case/erasure", .roles([.coordinator]), as: "erasure.asked", stepUp: true, ask),
            Route(
                .post, "/cases/:case/erasure", .roles([.coordinator]), as: "person.erased", stepUp: true,
                fields: [FieldSpec("reference", .text(max: 20), required: true)], erase),
            Route(
                .get, "/erasures/:erasure", .roles([.coordinator, .auditor]), as: "erasure.certificate-read",
                certificate),
        ]
    }

    @Sendable func ask(_ visit: Visit) async throws -> Answer {
        let inside = try await office.enter(visit, .erase)
        return .page(try await asking(inside), .deed(Deed(visit.route, under: inside.grant)))
    }

    private func asking(
        _ inside: Inside, entered: Fields = Fields(), problems: [Problem] = []
    ) async throws -> ErasureAskPage {
        ErasureAskPage(
            path: "/cases/\(inside.record.id)/erasure", casePath: "/cases/\(inside.record.id)",
            reference: inside.record.reference.text, recipients: try await recipients(inside),
            keyBackupDays: try await office.archive.installation().keyBackupDays, entered: entered, problems: problems)
    }

    /// The agencies that accepted a package and hold what it said.
    private func recipients(_ inside: Inside) async throws -> [Named] {
        let accepted = try await office.archive.fetch(
            Query<ServiceRequest>(where: "person = \(inside.person) AND accepted_at IS NOT NULL ORDER BY id"),
            under: inside.grant)
        let directory = try await office.directory()
        let agencies = Set(accepted.compactMap { directory.agency(of: $0.toUnit) })
        return agencies.map { Named($0.description, directory.name(of: $0)) }.sorted { $0.code < $1.code }
    }

    /// The reference is typed once more: this cannot be undone.
    @Sendable func erase(_ visit: Visit) async throws -> Answer {
        let inside = try await office.enter(visit, .erase)
        guard visit.form["reference"].flatMap(CaseReference.init(_:)) == inside.record.reference else {
            let page = try await asking(
                inside, entered: visit.form, problems: [Problem("reference", .erasureReferenceWrong)])
            return .page(page, status: 422, .deed(Deed("erasure.asked", under: inside.grant)))
        }
        let recipients = try await recipients(inside).map(\.code)
        let erasure = try await office.archive.erase(
            inside.person, recipients: recipients, schema: office.schema, under: inside.grant)
        return .seeOther("/erasures/\(erasure.id)")
    }

    /// For the secretariat that erased, which may print it again, and for oversight.
    @Sendable func certificate(_ visit: Visit) async throws -> Answer {
        let acting = try visit.worker()
        let id: Identifier<ErasureRow> = try visit.identifier("erasure")
        let found = try await office.archive.fetch(Query<ErasureRow>.by(id)).first
        guard let erasure = found, erasure.isShown(to: acting) else { throw NotFound() }
        let directory = try await office.directory()
        let recipients = erasure.recipients.split(separator: "\n").map { line in
            Named(String(line), Agency.ID(String(line)).map { directory.name(of: $0) } ?? Text(verbatim: String(line)))
        }
        let page = ErasureCertificatePage(erasure, recipients, office.jurisdiction.zone)
        return .page(page, .deed(Deed(visit.route, acting: acting, rule: "erasure.certificate")))
    }
}

extension ErasureRow {
    /// Where nobody knows any more who erased, any secretariat can answer whoever shows their certificate.
    fileprivate func isShown(to acting: Acting) -> Bool {
        acting.role == .auditor || unit.map { $0 == acting.unit } ?? true
    }
}
