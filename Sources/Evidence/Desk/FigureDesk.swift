import Foundation
import Lexicon
import Policy
import Store
package import Web

/// The rapporteur's desk: who is found, who is helped and who is not, and other countries' figures beside ours.
///
/// It reads files of observations and nothing else: no person's record can be named here.
package struct FigureDesk: Desk {
    let office: EvidenceOffice

    package init(_ office: EvidenceOffice) { self.office = office }

    static let roles: Set<Role> = [.statistician]
    static let path = "/evidence/files/:file/figures"

    package var routes: [Route] {
        let period = FieldSpec("by", .choice(FigureTables.Period.allCases.map(\.rawValue)))
        let forms = FieldSpec("as", .choice(TableShown.Form.allCases.map(\.rawValue)))
        return [
            Route(.get, "/evidence/figures", .roles(Self.roles), as: "figures.listed", list),
            Route(
                .get, Self.path, .roles(Self.roles), as: "figures.read",
                fields: [period, forms, FieldSpec("table", .text(max: 60))], read),
            Route(
                .post, "/evidence/files/:file/comparison", .roles(Self.roles), as: "figures.compared", isQuestion: true,
                fields: [
                    FieldSpec("layout", .choice(["glotip", "osdg"]), required: true),
                    FieldSpec("file", .file(max: Limits.fileBytes), required: true),
                    FieldSpec("countries", .text(max: 200)), FieldSpec("source", .text(max: 100)),
                    FieldSpec("as", .choice(["page"] + TableShown.Form.allCases.map(\.rawValue))),
                ], compare),
        ]
    }

    private func deed(_ visit: Visit, _ rule: String = EvidenceOffice.rule) -> Deed {
        Deed(visit.route, acting: visit.acting, rule: rule)
    }

    @Sendable func list(_ visit: Visit) async throws -> Answer {
        let files = try await office.archive.fetch(ObservationFile.held(by: try visit.worker().unit))
        let page = FigureListPage(
            files: files.map { .init(id: "\($0.id)", name: $0.name, count: $0.count) })
        return .page(page, .deed(deed(visit)))
    }

    /// The file of one's own unit, and what it holds.
    private func open(_ visit: Visit) async throws -> (file: ObservationFile, tables: FigureTables) {
        let id = try visit.identifier("file", of: ObservationFile.self)
        let held = try await office.archive.fetch(ObservationFile.held(id, by: try visit.worker().unit)).first
        guard let file = held else { throw NotFound() }
        return (file, FigureTables(try await office.archive.observations(of: file), codebook: office.codebook))
    }

    @Sendable func read(_ visit: Visit) async throws -> Answer {
        let (file, figures) = try await open(visit)
        let period = visit.query["by"].flatMap(FigureTables.Period.init(rawValue:)) ?? .year
        let all = try await Aside.run { figures.all(by: period) }
        guard let form = visit.query["as"].flatMap(TableShown.Form.init(rawValue:)) else {
            let page = FigurePage(id: "\(file.id)", name: file.name, count: file.count, period: period, tables: all)
            return .page(page, .deed(deed(visit)))
        }
        let asked = visit.query["table"]
        let tables = all.filter { asked == nil || $0.code == asked }
        guard !tables.isEmpty else { throw NotFound() }
        return try TableShown.answer(
            tables, as: form, name: asked ?? "figures", Words(visit.language), .deed(deed(visit, "statistics.export")))
    }

    @Sendable func compare(_ visit: Visit) async throws -> Answer {
        let (file, figures) = try await open(visit)
        func mend(_ field: String, _ text: Text) -> Answer {
            .page(
                ComparisonPage(
                    id: "\(file.id)", table: nil, entered: visit.form, problems: [Problem(field, text)]),
                status: 422, .deed(deed(visit)))
        }
        guard let upload = visit.file("file") else { return mend("file", .figureFileMissing) }
        let others: [PublishedFigures]
        do {
            others = try published(try upload.unpacked(upTo: 2 * Limits.fileBytes), visit.form)
        } catch let fault as PublishedFigures.Fault {
            return mend("file", fault.text)
        } catch is Gzip.Fault {
            return mend("file", .checkFilePacked)
        }
        guard others.count <= 5 else { return mend("countries", .figureFewer) }
        let table = figures.comparison(with: others)
        if let form = visit.form["as"].flatMap(TableShown.Form.init(rawValue:)) {
            return try TableShown.answer(
                [table], as: form, name: "comparison", Words(visit.language), .deed(deed(visit, "statistics.export")))
        }
        return .page(ComparisonPage(id: "\(file.id)", table: table, entered: visit.form), .deed(deed(visit)))
    }

    private func published(_ bytes: [UInt8], _ form: Fields) throws(PublishedFigures.Fault) -> [PublishedFigures] {
        if form["layout"] == "osdg" {
            return [try .openSDG(bytes, called: form["source"].map { String($0.prefix(100)) } ?? "Open SDG")]
        }
        let codes = (form["countries"] ?? "").uppercased().split { !$0.isLetter }.map(String.init)
        return try PublishedFigures.glotip(bytes, countries: Set(codes.prefix(20)))
    }
}
