import Foundation
import Lexicon
import Packs
import Policy
import Store
package import Web

/// Yearly and half-yearly totals of detentions: as a page, and as files for a spreadsheet or a program.
package struct DetentionTotalsDesk: Desk {
    let office: PreventionOffice

    static let path = "\(DetentionDesk.path)/totals"

    package var routes: [Route] {
        [
            Route(
                .get, Self.path, .roles(PreventionOffice.readers), as: "detention.totalled",
                fields: [
                    FieldSpec("year", .number), FieldSpec("half", .choice(["1", "2"])),
                    FieldSpec("by", .choice(DetentionTotals.Dimension.allCases.map(\.rawValue))),
                    FieldSpec("as", .choice(TableShown.Form.allCases.map(\.rawValue))),
                ], show)
        ]
    }

    @Sendable private func show(_ visit: Visit) async throws -> Answer {
        let acting = try visit.worker()
        let today = Day(visit.now, in: office.jurisdiction.zone)
        let span = DetentionTotals.Span(
            year: visit.query["year"].flatMap(Int.init).flatMap { (1990...9999).contains($0) ? $0 : nil } ?? today.year,
            half: visit.query["half"].flatMap(Int.init).flatMap { (1...2).contains($0) ? $0 : nil })
        let opened = try await office.archive.opened(Detention.self, heldBy: acting.unit)
        let totals = try await Aside.run { DetentionTotals(opened, in: span) }
        let record = Answer.Record.deed(Deed(visit.route, acting: acting, rule: PreventionOffice.rule))
        if let form = visit.query["as"].flatMap(TableShown.Form.init(rawValue:)) {
            let one = visit.query["by"].flatMap(DetentionTotals.Dimension.init(rawValue:))
            return try TableShown.answer(
                one.map { [totals.table($0)] } ?? totals.tables, as: form, name: "detentions-\(span.name)",
                Words(visit.language), record)
        }
        return .page(DetentionTotalsPage(totals, span), record)
    }
}
