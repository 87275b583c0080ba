import Foundation
import Lexicon
import Packs
import Policy
import Store
package import Web

/// The tables that others ask a country for, made from a file of observations, for the statistician's eyes.
package struct ReportDesk: Desk {
    let office: EvidenceOffice

    static let roles: Set<Role> = [.statistician]
    static let path = "/evidence/files/:file/reports"

    package var routes: [Route] {
        [
            Route(
                .get, Self.path, .roles(Self.roles), as: "reports.read",
                fields: [
                    FieldSpec("table", .choice(Indicator.allCases.map(\.rawValue))),
                    FieldSpec("protect", .choice(ReportPage.thresholds)),
                    FieldSpec("presumed", .choice(["yes", "no"])), FieldSpec("as", .choice(["page", "csv"])),
                ], read)
        ]
    }

    @Sendable func read(_ visit: Visit) async throws -> Answer {
        let acting = try visit.worker()
        let id: ObservationFile.ID = try visit.identifier("file")
        guard let file = try await office.archive.fetch(ObservationFile.held(id, by: acting.unit)).first else {
            throw NotFound()
        }
        let indicator = visit.query["table"].flatMap(Indicator.init(rawValue:)) ?? .sdg
        let threshold = visit.query["protect"].flatMap { ReportPage.thresholds.contains($0) ? Int($0) : nil } ?? 0
        let request = IndicatorRequest(
            try await office.archive.observations(of: file), office.codebook, try Mappings.shipped(),
            country: office.jurisdiction.code.uppercased(), presumed: visit.query["presumed"] == "yes",
            threshold: threshold < 2 ? nil : threshold)
        let table = try await Aside.run { indicator.table(request) }
        guard visit.query["as"] == "csv" else {
            return .page(
                ReportPage(id: "\(file.id)", name: file.name, table: table, chosen: indicator, entered: visit.query),
                .deed(Deed(visit.route, acting: acting, rule: EvidenceOffice.rule)))
        }
        return .file(
            table.csv, type: "text/csv; charset=utf-8; header=present", name: "\(indicator.rawValue).csv",
            .deed(Deed(visit.route, acting: acting, rule: "statistics.export")))
    }
}
