import Foundation
import Lexicon
import Packs
import Policy
import Store
package import Web

/// Releases on their way to the public: made, attacked, approved by a second person, published, withdrawn.
package struct ReleasesDesk: Desk {
    let office: EvidenceOffice

    static let path = "/evidence/releases"
    static let reasonMax = 500

    package var routes: [Route] {
        let one = "\(Self.path)/:release"
        let version = FieldSpec("version", .number, required: true)
        return [
            Route(.get, Self.path, .roles(PlansDesk.readers), as: "release.listed", list),
            Route(
                .post, "\(PlansDesk.path)/:plan/releases", .roles(PlansDesk.readers), as: "release.made",
                fields: [
                    FieldSpec("records", .text(max: 36), required: true), FieldSpec("corrects", .text(max: 36)), .once,
                ], make),
            Route(.get, one, .roles(PlansDesk.readers), as: "release.read", show),
            Route(
                .post, "\(one)/trials", .roles(PlansDesk.readers), as: "release.attacked", fields: [version], attack),
            Route(
                .post, "\(one)/approval", .roles(PlansDesk.readers), as: "release.approved", stepUp: true,
                fields: [version], approve),
            Route(
                .post, "\(one)/publication", .roles(PlansDesk.readers), as: "release.published", stepUp: true,
                fields: [version], publish),
            Route(
                .post, "\(one)/withdrawal", .roles(PlansDesk.readers), as: "release.withdrawn", stepUp: true,
                fields: [version, FieldSpec("reason", .text(max: Self.reasonMax), required: true)], withdraw),
        ]
    }

    @Sendable func list(_ visit: Visit) async throws -> Answer {
        let acting = try visit.worker()
        let releases = try await office.archive.fetch(Release.made(by: acting.unit))
        let plans = try await office.archive.fetch(TablePlan.made(by: acting.unit))
        return .page(ReleasesPage(releases, of: plans, zone: office.jurisdiction.zone), looked(visit, acting))
    }

    @Sendable func show(_ visit: Visit) async throws -> Answer {
        let inside = try await enter(visit)
        return .page(try await page(inside), looked(visit, inside.acting))
    }

    // MARK: - Steps

    @Sendable func make(_ visit: Visit) async throws -> Answer {
        let acting = try visit.worker()
        let plan: TablePlan.ID = try visit.identifier("plan")
        let records = visit.form["records"].flatMap(ObservationFile.ID.init(_:)) ?? .init()
        let (plans, files) = try await office.archive.fetch(
            TablePlan.made(plan, by: acting.unit), ObservationFile.held(records, by: acting.unit))
        guard let plan = plans.first else { throw NotFound() }
        guard let file = files.first else { throw Problems([Problem("records", .releaseRecordsMissing)]) }
        let id: Release.ID = visit.once()
        let corrects = visit.form["corrects"].flatMap(Release.ID.init(_:))
        do {
            _ = try await office.releases.make(
                id, plan, from: file, correcting: corrects, acting, visit.route, at: visit.now)
        } catch NotCommitted.alreadyThere {
            // Pressed twice: it is made.
            return .seeOther("\(Self.path)/\(id)", looked(visit, acting))
        } catch let fault as ReleaseWork.Fault {
            throw Problems([Problem("records", fault.text)])
        }
        return .seeOther("\(Self.path)/\(id)")
    }

    @Sendable func attack(_ visit: Visit) async throws -> Answer {
        try await step(visit) { inside in
            guard let file = inside.file else { throw Problems([Problem("release", .releaseRecordsGone)]) }
            _ = try await office.releases.attack(
                inside.release, of: inside.plan, from: file, inside.acting, visit.route, at: visit.now)
        }
    }

    @Sendable func approve(_ visit: Visit) async throws -> Answer {
        try await step(visit) { inside in
            _ = try await office.releases.approve(inside.release, inside.acting, visit.route, at: visit.now)
        }
    }

    @Sendable func publish(_ visit: Visit) async throws -> Answer {
        try await step(visit) { inside in
            _ = try await office.releases.publish(inside.release, inside.acting, visit.route, at: visit.now)
        }
    }

    @Sendable func withdraw(_ visit: Visit) async throws -> Answer {
        try await step(visit) { inside in
            guard let reason = visit.form["reason"], reason.count <= Self.reasonMax else {
                throw Problems([Problem("reason", .releaseReasonMissing)])
            }
            _ = try await office.releases.withdraw(
                inside.release, because: reason, inside.acting, visit.route, at: visit.now)
        }
    }

    private func step(_ visit: Visit, _ work: (Inside) async throws -> Void) async throws -> Answer {
        let inside = try await enter(visit)
        return try await Step.take(
            visit, inside.acting, rule: EvidenceOffice.rule, shownAt: "\(Self.path)/\(inside.release.id)",
            page: { try await page(inside, entered: visit.form, problems: $0) }
        ) {
            try inside.release.isVersion(visit.form)
            try await work(inside)
        }
    }
}

extension ReleasesDesk {
    /// A release with its plan, for one of its unit.
    private struct Inside {
        let acting: Acting
        let release: Release
        let plan: TablePlan
        /// Nil where the observations were destroyed meanwhile.
        let file: ObservationFile?
    }

    private func enter(_ visit: Visit) async throws -> Inside {
        let acting = try visit.worker()
        let id: Release.ID = try visit.identifier("release")
        let found = try await office.archive.fetch(Release.made(id, by: acting.unit))
        guard let release = found.first else { throw NotFound() }
        let (plans, files) = try await office.archive.fetch(
            TablePlan.made(release.plan, by: acting.unit), ObservationFile.held(release.records, by: acting.unit))
        guard let plan = plans.first else { throw NotFound() }
        return Inside(acting: acting, release: release, plan: plan, file: files.first)
    }

    private func page(
        _ inside: Inside, entered: Fields = Fields(), problems: [Problem] = []
    ) async throws -> ReleasePage {
        ReleasePage(
            inside.release, of: inside.plan, try await office.archive.material(of: inside.release), office.codebook,
            reader: inside.acting.worker, zone: office.jurisdiction.zone, entered: entered, problems: problems)
    }

    private func looked(_ visit: Visit, _ acting: Acting) -> Answer.Record {
        .deed(Deed(visit.route, acting: acting, rule: EvidenceOffice.rule))
    }
}
