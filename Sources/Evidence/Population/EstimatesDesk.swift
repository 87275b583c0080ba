import Foundation
import Lexicon
import Packs
import Policy
import Store
package import Web

/// Estimates on their way to the public: asked for, computed, stated, approved by a second person, published.
package struct EstimatesDesk: Desk {
    let office: EvidenceOffice

    static let path = "/evidence/estimates"
    static let reasonMax = 500
    /// How long an answer waits for the figures before it says that they are under way.
    private static let patience: TimeInterval = 5

    package var routes: [Route] {
        let access = Route.Access.roles(CapturesDesk.readers)
        let (one, table) = ("\(Self.path)/:estimate", "\(CapturesDesk.path)/:captures/estimates")
        let version = FieldSpec("version", .number, required: true)
        return [
            Route(.get, "\(table)/new", access, as: "estimate.asked", askForm),
            Route(.post, table, access, as: "estimate.made", fields: EstimateForm.fields + [.once], ask),
            Route(
                .get, one, access, as: "estimate.read",
                fields: [
                    FieldSpec("as", .choice(TableShown.Form.allCases.map(\.rawValue))),
                    FieldSpec("table", .text(max: 20)),
                ], show),
            Route(.post, "\(one)/resumption", access, as: "estimate.resumed", fields: [version], resume),
            Route(
                .post, "\(one)/statement", access, as: "estimate.stated", fields: [version] + StatementForm.fields,
                state),
            Route(
                .post, "\(one)/approval", access, as: "estimate.approved", stepUp: true,
                fields: [version, FieldSpec("warned", .flag)], approve),
            Route(
                .post, "\(one)/publication", access, as: "estimate.published", stepUp: true, fields: [version],
                publish),
            Route(
                .post, "\(one)/withdrawal", access, as: "estimate.withdrawn", stepUp: true,
                fields: [version, FieldSpec("reason", .text(max: Self.reasonMax), required: true)], withdraw),
        ]
    }

    private func deed(_ visit: Visit, _ rule: String = EvidenceOffice.rule) throws -> Deed {
        Deed(visit.route, acting: try visit.worker(), rule: rule)
    }

    // MARK: - Asked

    private func table(_ visit: Visit) async throws -> CaptureFile {
        let id: CaptureFile.ID = try visit.identifier("captures")
        let found = try await office.archive.fetch(CaptureFile.held(id, by: try visit.worker().unit))
        guard let file = found.first else { throw NotFound() }
        return file
    }

    @Sendable func askForm(_ visit: Visit) async throws -> Answer {
        let file = try await table(visit)
        let linkage = try await office.archive.kept(in: file).linkage
        return .page(EstimateAskPage(file, linkage, entered: EstimateForm.usual(linkage)), .deed(try deed(visit)))
    }

    @Sendable func ask(_ visit: Visit) async throws -> Answer {
        let file = try await table(visit)
        let form: EstimateForm
        do { form = try EstimateForm(visit.form) } catch {
            let linkage = try await office.archive.kept(in: file).linkage
            let page = EstimateAskPage(file, linkage, entered: visit.form, problems: error.all)
            return .page(page, status: 422, .deed(try deed(visit)))
        }
        let id: PopulationEstimate.ID = visit.once()
        do {
            _ = try await office.estimates.ask(
                id, form.asked, of: file, try visit.worker(), visit.route, at: visit.now)
        } catch NotCommitted.alreadyThere {
            // Pressed twice: it is asked for.
            return .seeOther("\(Self.path)/\(id)", .deed(try deed(visit)))
        }
        await office.estimates.settle(id, within: Self.patience)
        return .seeOther("\(Self.path)/\(id)")
    }

    // MARK: - Shown

    @Sendable func show(_ visit: Visit) async throws -> Answer {
        let inside = try await enter(visit)
        guard let form = visit.query["as"].flatMap(TableShown.Form.init(rawValue:)) else {
            return .page(try await page(inside), .deed(try deed(visit)))
        }
        let material = try await office.archive.material(of: inside.estimate)
        guard let found = material.found else { throw NotFound() }
        let tables = EstimateShown(found: found, asked: material.asked).tables(asked: visit.query["table"])
        guard !tables.isEmpty else { throw NotFound() }
        return try TableShown.answer(
            tables, as: form, name: "estimate", Words(visit.language), .deed(try deed(visit, "statistics.export")))
    }

    // MARK: - Steps

    @Sendable func resume(_ visit: Visit) async throws -> Answer {
        let inside = try await enter(visit)
        try inside.estimate.isVersion(visit.form)
        guard let file = inside.file else {
            return Step.refused(
                try await page(inside, problems: [Problem("estimate", .estimateTableGone)]), visit, inside.acting,
                rule: EvidenceOffice.rule)
        }
        office.estimates.begin(inside.estimate, of: file, inside.acting)
        await office.estimates.settle(inside.estimate.id, within: Self.patience)
        return .seeOther("\(Self.path)/\(inside.estimate.id)", .deed(try deed(visit)))
    }

    @Sendable func state(_ visit: Visit) async throws -> Answer {
        try await step(visit) { inside in
            guard let file = inside.file else { throw Problems([Problem("estimate", .estimateTableGone)]) }
            let form = try StatementForm(visit.form, lists: file.lists)
            _ = try await office.estimates.state(
                inside.estimate, form.wording, of: file, correcting: form.corrects, inside.acting, visit.route,
                at: visit.now)
        }
    }

    @Sendable func approve(_ visit: Visit) async throws -> Answer {
        try await step(visit) { inside in
            _ = try await office.estimates.approve(
                inside.estimate, warned: visit.form["warned"] == "yes", inside.acting, visit.route, at: visit.now)
        }
    }

    @Sendable func publish(_ visit: Visit) async throws -> Answer {
        try await step(visit) { inside in
            _ = try await office.estimates.publish(inside.estimate, inside.acting, visit.route, at: visit.now)
        }
    }

    @Sendable func withdraw(_ visit: Visit) async throws -> Answer {
        try await step(visit) { inside in
            guard let reason = visit.form["reason"], reason.count <= Self.reasonMax else {
                throw Problems([Problem("reason", .releaseReasonMissing)])
            }
            _ = try await office.estimates.withdraw(
                inside.estimate, because: reason, inside.acting, visit.route, at: visit.now)
        }
    }

    private func step(_ visit: Visit, _ work: (Inside) async throws -> Void) async throws -> Answer {
        let inside = try await enter(visit)
        return try await Step.take(
            visit, inside.acting, rule: EvidenceOffice.rule, shownAt: "\(Self.path)/\(inside.estimate.id)",
            page: { try await page(inside, entered: visit.form, problems: $0) }
        ) {
            try inside.estimate.isVersion(visit.form)
            try await work(inside)
        }
    }
}

extension EstimatesDesk {
    /// An estimate with its table, for one of its unit.
    private struct Inside {
        let acting: Acting
        let estimate: PopulationEstimate
        /// Nil where the table was destroyed meanwhile.
        let file: CaptureFile?
    }

    private func enter(_ visit: Visit) async throws -> Inside {
        let acting = try visit.worker()
        let id: PopulationEstimate.ID = try visit.identifier("estimate")
        let found = try await office.archive.fetch(PopulationEstimate.made(id, by: acting.unit))
        guard let estimate = found.first else { throw NotFound() }
        let files = try await office.archive.fetch(CaptureFile.held(estimate.captures, by: acting.unit))
        return Inside(acting: acting, estimate: estimate, file: files.first)
    }

    private func page(
        _ inside: Inside, entered: Fields = Fields(), problems: [Problem] = []
    ) async throws -> EstimatePage {
        let others = try await office.archive.fetch(PopulationEstimate.made(by: inside.acting.unit))
        let published = try others.compactMap { other -> EstimatePage.Published? in
            guard other.id != inside.estimate.id, let statement = try other.opened() else { return nil }
            return .init(id: "\(other.id)", title: statement.wording.title, period: statement.period)
        }
        return EstimatePage(
            inside.estimate, of: inside.file, try await office.archive.material(of: inside.estimate),
            isRunning: office.estimates.isRunning(inside.estimate), reader: inside.acting.worker,
            published: published, zone: office.jurisdiction.zone, entered: entered, problems: problems)
    }
}
