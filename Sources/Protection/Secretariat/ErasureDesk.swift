import Foundation
import Lexicon
import Packs
import Policy
import Store
package import Web

/// Destroys everything about a person once two coordinators said so, and gives the paper that tells of it.
package struct ErasureDesk: Desk {
    package let office: Office

    package init(office: Office) { self.office = office }

    package var routes: [Route] {
        [
            Route(.get, "/cases/:case/erasure", .roles([.coordinator]), as: "erasure.asked", stepUp: true, ask),
            Route(
                .post, "/cases/:case/erasure/request", .roles([.coordinator]), as: "erasure.requested", stepUp: true,
                fields: ErasureForm.fields(office.jurisdiction), request),
            Route(
                .post, "/cases/:case/erasure/request/withdrawal", .roles([.coordinator]),
                as: "erasure.request-withdrawn", fields: [FieldSpec("version", .number, required: true)], takeBack),
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
        let standing = try await standing(inside)
        return ErasureAskPage(
            path: "/cases/\(inside.record.id)/erasure", casePath: "/cases/\(inside.record.id)",
            asked: standing.map {
                .init($0, isOwn: $0.askedBy == inside.acting.worker, office.jurisdiction)
            }, laws: office.jurisdiction.instruments.map { Named($0.id, Text($0.names)) },
            reference: inside.record.reference.text, recipients: try await recipients(inside),
            keyBackupDays: try await office.archive.installation().keyBackupDays, entered: entered, problems: problems)
    }

    private func standing(_ inside: Inside) async throws -> ErasureRequest? {
        try await office.archive.fetch(ErasureRequest.standing(about: inside.person), under: inside.grant).first
    }

    /// What is asked again when it commits; throws where the file is still needed and the person did not ask.
    private func premises(_ reason: ErasureRequest.Reason, _ inside: Inside) async throws -> [Premise] {
        guard reason != .personAsked else { return inside.grant.premises }
        let course = try await office.course(of: inside)
        guard !course.isUndecided(inside.record, office.jurisdiction, at: inside.now) else {
            throw Problems([Problem("reason", .erasureUndecided)])
        }
        return inside.grant.premises + [.nothingUndecided(about: inside.person)]
    }

    private func refused(_ visit: Visit, _ inside: Inside, _ problems: [Problem]) async throws -> Answer {
        .page(
            try await asking(inside, entered: visit.form, problems: problems), status: 422,
            .deed(Deed("erasure.asked", under: inside.grant)))
    }

    /// The first of the two.
    @Sendable func request(_ visit: Visit) async throws -> Answer {
        let inside = try await office.enter(visit, .erase)
        let page = "/cases/\(inside.record.id)/erasure"
        do {
            let form = try ErasureForm(visit.form, office.jurisdiction)
            let asked = ErasureRequest(
                id: visit.once(), person: inside.person, because: form.reason, article: form.article,
                by: inside.acting.worker, at: visit.now)
            try await office.archive.commit(
                Change(
                    asked, deed: Deed(visit.route, under: inside.grant),
                    provided: try await premises(form.reason, inside) + [.noErasureAsked(of: inside.person)]))
        } catch let problems as Problems {
            return try await refused(visit, inside, problems.all)
        } catch NotCommitted.alreadyThere {
            // Pressed twice: it is asked.
            return .seeOther(page, .deed(Deed("erasure.asked", under: inside.grant)))
        }
        return .seeOther(page)
    }

    @Sendable func takeBack(_ visit: Visit) async throws -> Answer {
        let inside = try await office.enter(visit, .erase)
        guard let standing = try await standing(inside) else { throw NotFound() }
        try standing.isVersion(visit.form)
        try await office.archive.commit(
            Change(
                standing.withdrawn(by: inside.acting.worker, at: visit.now),
                deed: Deed(visit.route, under: inside.grant), provided: inside.grant.premises))
        return .seeOther("/cases/\(inside.record.id)/erasure")
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

    /// The second of the two. The reference is typed once more: this cannot be undone.
    @Sendable func erase(_ visit: Visit) async throws -> Answer {
        let inside = try await office.enter(visit, .erase)
        guard let asked = try await standing(inside) else {
            return try await refused(visit, inside, [Problem("reason", .erasureNotAsked)])
        }
        guard asked.askedBy != inside.acting.worker else {
            return try await refused(visit, inside, [Problem("withdrawal", .erasureOwn)])
        }
        guard visit.form["reference"].flatMap(CaseReference.init(_:)) == inside.record.reference else {
            return try await refused(visit, inside, [Problem("reference", .erasureReferenceWrong)])
        }
        let premises: [Premise]
        do { premises = try await self.premises(asked.reason, inside) } catch let problems as Problems {
            return try await refused(visit, inside, problems.all.map { Problem("reference", $0.text) })
        }
        let recipients = try await recipients(inside).map(\.code)
        let erasure = try await office.archive.erase(
            inside.person, recipients: recipients, schema: office.schema, under: inside.grant,
            provided: premises + [.asked(asked.id, byAnotherThan: inside.acting.worker)])
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
