import Foundation
import Lexicon
import Packs
import Store
package import Web

/// What was published, for anybody: tables that withstood every attack, with their method and their digest.
///
/// It reads published releases and nothing else.
package struct PublicDataDesk: Desk {
    let office: EvidenceOffice

    package init(_ office: EvidenceOffice) { self.office = office }

    /// What a release can be had as: each table, and all that it says as one file, which the digest is of.
    enum Form: String, CaseIterable { case csv, json, ods, content, synthetic }

    package var routes: [Route] {
        [
            Route(.get, "/data", .open, as: "data.listed", list),
            Route(
                .get, "/data/:release", .open, as: "data.read",
                fields: [FieldSpec("as", .choice(Form.allCases.map(\.rawValue))), FieldSpec("table", .text(max: 20))],
                read),
        ]
    }

    private func day(_ moment: Date) -> String { Day(moment, in: office.jurisdiction.zone).description }

    @Sendable func list(_ visit: Visit) async throws -> Answer {
        let releases = try await office.archive.fetch(Release.published)
        let estimates = try await office.archive.fetch(PopulationEstimate.published)
        let corrected = Set(releases.compactMap(\.corrects))
        let lines = try releases.compactMap { release -> PublicDataPage.Line? in
            guard let publishedAt = release.publishedAt else { return nil }
            let content = try release.opened()
            let title = content.map { Text(en: $0.titleEn, zhHant: $0.titleZhHant, review: .nativeSpeaker) }
            return .init(
                id: "\(release.id)", title: title, published: day(publishedAt),
                isCorrected: corrected.contains(release.id), isWithdrawn: release.withdrawnAt != nil)
        }
        return .page(PublicDataPage(releases: lines, estimates: try self.lines(estimates)), .nothing)
    }

    private func lines(_ estimates: [PopulationEstimate]) throws -> [PublicDataPage.Line] {
        let corrected = Set(estimates.compactMap(\.corrects))
        return try estimates.compactMap { estimate in
            guard let publishedAt = estimate.publishedAt else { return nil }
            return .init(
                id: "\(estimate.id)", title: try estimate.opened()?.wording.title.text, published: day(publishedAt),
                isCorrected: corrected.contains(estimate.id), isWithdrawn: estimate.withdrawnAt != nil)
        }
    }

    @Sendable func read(_ visit: Visit) async throws -> Answer {
        let id = try visit.identifier("release", of: Release.self)
        let found = try await office.archive.fetch(Release.published(id)).first
        guard let release = found, let publishedAt = release.publishedAt else { throw NotFound() }
        guard let content = try release.opened() else {
            let page = WithdrawnPage(
                published: day(publishedAt), withdrawn: release.withdrawnAt.map(day) ?? "",
                because: release.withdrawnBecause ?? "", digest: release.digest)
            return .page(page, .nothing)
        }
        let tables = content.tables.enumerated().map { $0.element.shown($0.offset + 1, office.codebook) }
        if let form = visit.query["as"].flatMap(Form.init(rawValue:)) {
            return try file(form, content, tables, visit)
        }
        let others = try await office.archive.fetch(Release.published)
        let corrected = others.first { $0.corrects == release.id }?.id.description
        return .page(
            PublicReleasePage(
                id: "\(release.id)", content: content, tables: tables, published: day(publishedAt),
                digest: release.digest, correctedBy: corrected, corrects: release.corrects?.description), .nothing)
    }

    private func file(
        _ form: Form, _ content: ReleaseContent, _ tables: [TableShown], _ visit: Visit
    ) throws -> Answer {
        switch form {
        case .content: return .file(content.written, type: "application/json", name: "release.json", .nothing)
        case .synthetic:
            guard let records = content.synthetic else { throw NotFound() }
            return .file(Data(records.utf8), type: "text/csv; charset=utf-8", name: "made-up-records.csv", .nothing)
        case .csv, .json, .ods:
            let asked = visit.query["table"]
            let wanted = tables.filter { asked == nil || $0.code == asked }
            guard !wanted.isEmpty, let shape = TableShown.Form(rawValue: form.rawValue) else { throw NotFound() }
            return try TableShown.answer(
                wanted, as: shape, name: wanted.count == 1 ? wanted[0].code : "tables", Words(visit.language), .nothing)
        }
    }
}
