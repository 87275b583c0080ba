import Foundation
import Lexicon
import Packs
import Policy
import Store
package import Web

/// Plans of tables: made once, released again and again.
package struct PlansDesk: Desk {
    let office: EvidenceOffice

    static let readers: Set<Role> = [.statistician]
    static let path = "/evidence/plans"

    package var routes: [Route] {
        [
            Route(.get, Self.path, .roles(Self.readers), as: "plan.listed", list),
            Route(.get, "\(Self.path)/new", .roles(Self.readers), as: "plan.asked", ask),
            Route(
                .post, Self.path, .roles(Self.readers), as: "plan.made",
                fields: PlanForm.fields + [.once], make),
            Route(.get, "\(Self.path)/:plan", .roles(Self.readers), as: "plan.read", show),
        ]
    }

    @Sendable func list(_ visit: Visit) async throws -> Answer {
        let acting = try visit.worker()
        let plans = try await office.archive.fetch(TablePlan.made(by: acting.unit))
        return .page(
            PlansPage(plans, zone: office.jurisdiction.zone),
            .deed(Deed(visit.route, acting: acting, rule: EvidenceOffice.rule)))
    }

    @Sendable func ask(_ visit: Visit) async throws -> Answer {
        let acting = try visit.worker()
        return .page(
            PlanAskPage(office.codebook, entered: PlanForm.usual),
            .deed(Deed(visit.route, acting: acting, rule: EvidenceOffice.rule)))
    }

    @Sendable func make(_ visit: Visit) async throws -> Answer {
        let acting = try visit.worker()
        let plan: TablePlan
        do {
            plan = try PlanForm(visit.form, office.codebook).plan(
                visit.once(), by: acting, at: visit.now)
        } catch {
            return .page(
                PlanAskPage(office.codebook, entered: visit.form, problems: error.all), status: 422,
                .deed(Deed("plan.asked", acting: acting, rule: EvidenceOffice.rule)))
        }
        do {
            try await office.archive.commit(
                Change(plan, deed: Deed(visit.route, acting: acting, rule: EvidenceOffice.rule)))
        } catch NotCommitted.alreadyThere {
            // Pressed twice: it is made.
            return .seeOther(
                "\(Self.path)/\(plan.id)", .deed(Deed("plan.asked", acting: acting, rule: EvidenceOffice.rule)))
        }
        return .seeOther("\(Self.path)/\(plan.id)")
    }

    @Sendable func show(_ visit: Visit) async throws -> Answer {
        let acting = try visit.worker()
        let id: TablePlan.ID = try visit.identifier("plan")
        let (plans, releases, files) = try await office.archive.fetch(
            TablePlan.made(id, by: acting.unit), Release.made(by: acting.unit),
            ObservationFile.held(by: acting.unit))
        guard let plan = plans.first else { throw NotFound() }
        return .page(
            PlanPage(
                plan, releases: releases.filter { $0.plan == plan.id }, files: files, office.codebook,
                zone: office.jurisdiction.zone),
            .deed(Deed(visit.route, acting: acting, rule: EvidenceOffice.rule)))
    }
}
