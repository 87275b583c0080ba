import Foundation
import Lexicon
import Packs
import Policy
import Statistics
import Store
package import Web

/// Files of observations: drawn from the country's own records or brought in, read, handed out, destroyed.
package struct RecordsDesk: Desk {
    private let office: EvidenceOffice

    package init(office: EvidenceOffice) { self.office = office }

    static let path = "/evidence/records"
    static let layouts = RecordStandard.allCases.map(\.rawValue)

    package var routes: [Route] {
        let access = Route.Access.roles(PlansDesk.readers)
        let name = FieldSpec("name", .text(max: 120), required: true)
        return [
            Route(.get, Self.path, access, as: "records.listed", fields: [FieldSpec("page", .number)], list),
            Route(
                .post, "\(Self.path)/drawn", access, as: "records.drawn",
                fields: [.once, FieldSpec("called", .text(max: 120), required: true)], drawFile),
            Route(
                .post, Self.path, access, as: "records.imported",
                fields: [
                    .once, name, FieldSpec("layout", .choice(Self.layouts), required: true),
                    FieldSpec("file", .file(max: Limits.fileBytes)), FieldSpec("content", .text(max: 200_000)),
                ], bringIn),
            Route(.get, "\(Self.path)/:file", access, as: "records.read", show),
            Route(
                .get, "\(Self.path)/:file/export", access, as: "records.exported", stepUp: true,
                fields: [
                    FieldSpec("layout", .choice(Self.layouts)), FieldSpec("format", .choice(["csv", "json"])),
                ], export),
            Route(
                .post, "\(Self.path)/:file/deletion", access, as: "records.deleted",
                fields: [FieldSpec("version", .number, required: true)], delete),
        ]
    }

    // MARK: - The list

    @Sendable func list(_ visit: Visit) async throws -> Web.Answer { try await list(visit, problems: [], status: 200) }

    private func list(_ visit: Visit, problems: [Problem], status: Int) async throws -> Web.Answer {
        let acting = try visit.worker()
        let paging = Paging(visit.query)
        let files = try await office.archive.fetch(
            Query<ObservationFile>(
                where: """
                    unit = \(acting.unit) ORDER BY made_at DESC, id LIMIT \(paging.limitWithNext) \
                    OFFSET \(paging.offset)
                    """))
        let (shown, hasNext) = paging.cut(files)
        let page = RecordsPage(
            files: shown.map { RecordsPage.File($0, in: office.jurisdiction.zone) }, paging: paging, hasNext: hasNext,
            entered: visit.form, problems: problems)
        return .page(page, status: status, .deed(Deed(visit.route, acting: acting, rule: EvidenceOffice.rule)))
    }

    // MARK: - Drawn and brought in

    @Sendable func drawFile(_ visit: Visit) async throws -> Web.Answer {
        let acting = try visit.worker()
        guard let name = visit.form["called"]?.prefix(120) else {
            return try await list(visit, problems: [Problem("called", .recordsNameMissing)], status: 422)
        }
        let observations = try await office.draw(acting, visit.route, visit.now)
        return try await keep(observations, String(name), .drawn, nil, visit)
    }

    @Sendable func bringIn(_ visit: Visit) async throws -> Web.Answer {
        var problems: [Problem] = []
        let name = visit.form["name"]?.prefix(120)
        if name == nil { problems.append(Problem("name", .recordsNameMissing)) }
        let layout = visit.form["layout"].flatMap(RecordStandard.init(rawValue:))
        if layout == nil { problems.append(Problem("layout", .recordsLayoutMissing)) }
        var data: Data?
        do {
            data = try Self.content(visit)
            if data == nil { problems.append(Problem("file", .recordsFileMissing)) }
        } catch { problems.append(Problem("file", .checkFilePacked)) }
        guard let name, let layout, let data, problems.isEmpty else {
            return try await list(visit, problems: problems, status: 422)
        }
        let read: RecordImport
        do {
            let book = office.codebook
            read = try await Aside.run { try RecordImport(data, as: layout, book, Mappings.shipped()) }
        } catch let refused as ImportRefused {
            return try await list(visit, problems: [Problem("file", refused.text)], status: 422)
        }
        return try await keep(read.observations, String(name), layout.origin, read.report, visit)
    }

    /// What came as a file, or as text from a program.
    private static func content(_ visit: Visit) throws(Gzip.Fault) -> Data? {
        if let file = visit.file("file"), !file.bytes.isEmpty {
            return Data(try file.unpacked(upTo: 4 * Limits.fileBytes))
        }
        return visit.form["content"].map { Data($0.utf8) }
    }

    private func keep(
        _ observations: [Observation], _ name: String, _ origin: ObservationFile.Origin, _ report: ImportReport?,
        _ visit: Visit
    ) async throws -> Web.Answer {
        let acting = try visit.worker()
        let id: ObservationFile.ID = visit.once()
        let deed = Deed(visit.route, acting: acting, rule: EvidenceOffice.rule)
        // Sent twice, it is kept once.
        guard try await office.archive.fetch(ObservationFile.held(id, by: acting.unit)).isEmpty else {
            return .seeOther("\(Self.path)/\(id)", .deed(deed))
        }
        let (file, key) = try office.archive.file(
            observations, id, called: name, from: origin, report: report, by: acting, at: visit.now)
        do { try await office.archive.commit(Change(file, beside: [key], deed: deed)) } catch NotCommitted.alreadyThere
        {
            return .seeOther("\(Self.path)/\(id)", .deed(deed))
        }
        return .seeOther("\(Self.path)/\(id)")
    }

    // MARK: - One file

    @Sendable func show(_ visit: Visit) async throws -> Web.Answer {
        let acting = try visit.worker()
        let file = try await file(visit)
        let kept = try await office.archive.kept(in: file)
        let page = RecordFilePage(
            file: RecordsPage.File(file, in: office.jurisdiction.zone), version: file.version,
            counts: office.codebook.counts(of: kept.observations),
            completeness: Completeness(
                of: kept.observations, for: Indicator.allCases.flatMap(\.crossings), office.codebook),
            report: kept.report, book: office.codebook)
        return .page(page, .deed(Deed(visit.route, acting: acting, rule: EvidenceOffice.rule)))
    }

    @Sendable func export(_ visit: Visit) async throws -> Web.Answer {
        let acting = try visit.worker()
        let file = try await file(visit)
        let layout = visit.query["layout"].flatMap(RecordStandard.init(rawValue:)) ?? .plain
        let observations = try await office.archive.observations(of: file)
        let out = RecordExport(observations, to: layout, office.codebook, try Mappings.shipped())
        let record = Web.Answer.Record.deed(Deed(visit.route, acting: acting, rule: EvidenceOffice.rule))
        return visit.query["format"] == "json"
            ? .file(try out.json(), type: "application/json", name: "records-\(layout.rawValue).json", record)
            : .file(out.csv, type: "text/csv; charset=utf-8", name: "records-\(layout.rawValue).csv", record)
    }

    /// Destroys a file with its key, so that no copy of the row can be read either.
    @Sendable func delete(_ visit: Visit) async throws -> Web.Answer {
        let acting = try visit.worker()
        let file = try await file(visit)
        guard visit.form["version"] == String(file.version) else {
            throw NotCommitted.changedMeanwhile(table: ObservationFile.table.name)
        }
        var gone = file
        gone.version += 1
        try await office.archive.commit(
            Change(file, removing: [gone], deed: Deed(visit.route, acting: acting, rule: EvidenceOffice.rule)))
        return .seeOther(Self.path)
    }

    private func file(_ visit: Visit) async throws -> ObservationFile {
        let acting = try visit.worker()
        let id: ObservationFile.ID = try visit.identifier("file")
        guard let file = try await office.archive.fetch(ObservationFile.held(id, by: acting.unit)).first else {
            throw NotFound()
        }
        return file
    }
}
