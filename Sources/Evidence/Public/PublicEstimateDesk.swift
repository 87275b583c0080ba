import Foundation
import Lexicon
import Packs
import Store
package import Web

/// Estimates of those never found, as they were published, for anybody: never a number without its bounds and warning.
///
/// It reads published statements and nothing else.
package struct PublicEstimateDesk: Desk {
    let office: EvidenceOffice

    static let path = "/data/estimates"

    /// What a statement can be had as: its tables, the indicator's layout, and all that it says as one file.
    enum Form: String, CaseIterable { case csv, json, ods, sdg, content }

    package var routes: [Route] {
        [
            Route(
                .get, "\(Self.path)/:estimate", .open, as: "data.estimate",
                fields: [FieldSpec("as", .choice(Form.allCases.map(\.rawValue)))], read)
        ]
    }

    private func day(_ moment: Date) -> String { Day(moment, in: office.jurisdiction.zone).description }

    @Sendable func read(_ visit: Visit) async throws -> Answer {
        let id = try visit.identifier("estimate", of: PopulationEstimate.self)
        let found = try await office.archive.fetch(PopulationEstimate.published(id)).first
        guard let estimate = found, let publishedAt = estimate.publishedAt else { throw NotFound() }
        guard let statement = try estimate.opened() else {
            let page = WithdrawnPage(
                published: day(publishedAt), withdrawn: estimate.withdrawnAt.map(day) ?? "",
                because: estimate.withdrawnBecause ?? "", digest: estimate.digest ?? "")
            return .page(page, .nothing)
        }
        if let form = visit.query["as"].flatMap(Form.init(rawValue:)) { return try file(form, statement, visit) }
        let others = try await office.archive.fetch(PopulationEstimate.published)
        return .page(
            PublicEstimatePage(
                id: "\(estimate.id)", statement: statement, published: day(publishedAt), digest: statement.digest,
                correctedBy: others.first { $0.corrects == estimate.id }.map { "\($0.id)" }), .nothing)
    }

    private func file(_ form: Form, _ statement: EstimateStatement, _ visit: Visit) throws -> Answer {
        switch form {
        case .content: return .file(statement.written, type: "application/json", name: "estimate.json", .nothing)
        case .sdg:
            return .file(
                statement.sdg.csv, type: "text/csv; charset=utf-8; header=present", name: "sdg-16-2-2.csv", .nothing)
        case .csv, .json, .ods:
            guard let shape = TableShown.Form(rawValue: form.rawValue) else { throw NotFound() }
            return try TableShown.answer(
                statement.tables, as: shape, name: "estimate", Words(visit.language), .nothing)
        }
    }
}
