import Foundation
import Lexicon
import Packs
import Policy
import Store
package import Web

/// Overlap tables: brought in, shown with their small counts masked, destroyed.
package struct CapturesDesk: Desk {
    let office: EvidenceOffice

    static let path = "/evidence/overlaps"
    static let readers: Set<Role> = [.statistician]

    package var routes: [Route] {
        let access = Route.Access.roles(Self.readers)
        let one = "\(Self.path)/:captures"
        return [
            Route(.get, Self.path, access, as: "overlap.listed", list),
            Route(.post, Self.path, access, as: "overlap.brought-in", fields: CaptureForm.fields + [.once], bringIn),
            Route(
                .get, one, access, as: "overlap.read",
                fields: [
                    FieldSpec("as", .choice(TableShown.Form.allCases.map(\.rawValue))),
                    FieldSpec("table", .text(max: 20)),
                ], show),
            Route(
                .post, "\(one)/deletion", access, as: "overlap.deleted",
                fields: [FieldSpec("version", .number, required: true)], delete),
        ]
    }

    private func looked(_ visit: Visit, _ rule: String = EvidenceOffice.rule) throws -> Answer.Record {
        .deed(Deed(visit.route, acting: try visit.worker(), rule: rule))
    }

    // MARK: - The list

    @Sendable func list(_ visit: Visit) async throws -> Answer {
        try await list(visit, entered: CaptureForm.usual, problems: [], status: 200)
    }

    private func list(_ visit: Visit, entered: Fields, problems: [Problem], status: Int) async throws -> Answer {
        let unit = try visit.worker().unit
        let (files, estimates) = try await office.archive.fetch(
            CaptureFile.held(by: unit), PopulationEstimate.made(by: unit))
        let page = CapturesPage(
            files, estimates, zone: office.jurisdiction.zone, entered: entered, problems: problems)
        return .page(page, status: status, try looked(visit))
    }

    @Sendable func bringIn(_ visit: Visit) async throws -> Answer {
        let acting = try visit.worker()
        var problems: [Problem] = []
        var form: CaptureForm?
        var captures: Captures?
        do { form = try CaptureForm(visit.form) } catch { problems += error.all }
        do { captures = try Self.captures(visit) } catch { problems += error.all }
        guard let form, let captures, problems.isEmpty else {
            return try await list(visit, entered: visit.form, problems: problems, status: 422)
        }
        let id: CaptureFile.ID = visit.once()
        // Sent twice, it is kept once.
        guard try await office.archive.fetch(CaptureFile.held(id, by: acting.unit)).isEmpty else {
            return .seeOther("\(Self.path)/\(id)", try looked(visit))
        }
        let (file, key) = try office.archive.file(
            captures, id, described: form.description, by: acting, at: visit.now)
        let deed = Deed(visit.route, acting: acting, rule: EvidenceOffice.rule)
        do { try await office.archive.commit(Change(file, beside: [key], deed: deed)) } catch NotCommitted.alreadyThere
        {
            return .seeOther("\(Self.path)/\(id)", .deed(deed))
        }
        return .seeOther("\(Self.path)/\(id)")
    }

    /// What came as a file, or as text from a program.
    private static func captures(_ visit: Visit) throws(Problems) -> Captures {
        var bytes: [UInt8]
        if let file = visit.file("file") {
            do { bytes = try file.unpacked(upTo: CaptureForm.fileMost) } catch {
                throw Problems([Problem("file", .overlapFileTooLarge)])
            }
        } else if let content = visit.form["content"] {
            bytes = Array(content.utf8)
        } else {
            throw Problems([Problem("file", .overlapFileMissing)])
        }
        guard bytes.count <= CaptureForm.fileMost else { throw Problems([Problem("file", .overlapFileTooLarge)]) }
        do { return try CaptureReading.read(bytes) } catch { throw Problems(error.problems("file")) }
    }

    // MARK: - One table

    @Sendable func show(_ visit: Visit) async throws -> Answer {
        let file = try await file(visit)
        let kept = try await office.archive.kept(in: file)
        let masked = try await Aside.run { MaskedCaptures(kept.captures, threshold: file.threshold) }
        if let form = visit.query["as"].flatMap(TableShown.Form.init(rawValue:)) {
            let tables = masked.tables.filter { visit.query["table"] == nil || $0.code == visit.query["table"] }
            guard !tables.isEmpty else { throw NotFound() }
            return try TableShown.answer(
                tables, as: form, name: "overlaps", Words(visit.language), looked(visit, "statistics.export"))
        }
        let estimates = try await office.archive.fetch(PopulationEstimate.made(from: file.id, by: file.unit))
        let page = CapturePage(
            file, masked, linkage: kept.linkage, estimates, office.codebook, zone: office.jurisdiction.zone)
        return .page(page, try looked(visit))
    }

    /// Destroys a table with its key, so that no copy of the row can be read either.
    @Sendable func delete(_ visit: Visit) async throws -> Answer {
        let file = try await file(visit)
        try file.isVersion(visit.form)
        var gone = file
        gone.version += 1
        try await office.archive.commit(
            Change(
                file, removing: [gone],
                deed: Deed(visit.route, acting: try visit.worker(), rule: EvidenceOffice.rule)))
        return .seeOther(Self.path)
    }

    private func file(_ visit: Visit) async throws -> CaptureFile {
        let id: CaptureFile.ID = try visit.identifier("captures")
        let found = try await office.archive.fetch(CaptureFile.held(id, by: try visit.worker().unit))
        guard let file = found.first else { throw NotFound() }
        return file
    }
}
