import Foundation
import Lexicon
import Matching
import Packs
import Policy
import Store
package import Web

/// Ships that announce their call: checked against the vessels and fleets of the lists, and the port's measures.
package struct ArrivalDesk: Desk {
    let office: PreventionOffice

    static let path = "/trade/arrivals"

    private var one: String { "\(Self.path)/:arrival" }

    package var routes: [Route] {
        let access = Route.Access.roles(PreventionOffice.readers)
        return [
            Route(.get, Self.path, access, as: "arrival.listed", list),
            Route(.get, "\(Self.path)/new", access, as: "arrival.begun", begin),
            Route(.post, Self.path, access, as: "arrival.announced", fields: ArrivalForm.fields + [.once], enter),
            Route(.get, one, access, as: "arrival.read", show),
        ] + stepRoutes(access)
    }

    private func stepRoutes(_ access: Route.Access) -> [Route] {
        let version = [FieldSpec("version", .number, required: true), .once]
        func words(_ name: String) -> FieldSpec {
            FieldSpec(name, .text(max: ArrivalSteps.wordsMost), required: true)
        }
        func codes(_ name: String, _ codes: [String]) -> FieldSpec {
            FieldSpec(name, .choice(codes), required: true)
        }
        func post(_ noun: String, _ name: String, _ fields: [FieldSpec], _ work: @escaping Taking) -> Route {
            Route(.post, "\(one)/\(noun)", access, as: name, fields: version + fields) { visit in
                try await step(visit, work)
            }
        }
        let id = FieldSpec.Kind.text(max: 36)
        return [
            post("screenings", "arrival.screened", [], screen),
            post(
                "information-requests", "arrival.information-asked",
                [words("request-words"), words("request-basis"), FieldSpec("request-due", .text(max: 10))],
                taking { try $0.request() }),
            post(
                "answers", "arrival.information-received",
                [FieldSpec("request", id, required: true), words("answer-words")], taking { try $0.answer() }),
            post(
                "inspections", "arrival.inspection-ordered", [words("inspection-words"), words("inspection-basis")],
                taking { try $0.inspection() }),
            post(
                "results", "arrival.inspected",
                [
                    FieldSpec("inspection", id, required: true), codes("found", ["nothing", "violation"]),
                    words("result-words"),
                ], taking { try $0.result() }),
            post(
                "denials", "arrival.denied",
                [codes("denial", ["entry", "use"]), words("denial-words"), words("denial-basis")],
                taking { try $0.denial() }),
            post(
                "second-looks", "arrival.looked-at-again",
                [codes("look", ["agreed", "not-agreed"]), words("look-words")],
                taking { steps in try steps.secondLook(by: steps.visit.worker().worker) }),
            post(
                "releases", "arrival.released", [words("release-words"), words("release-basis")],
                taking { try $0.release() }),
        ]
    }

    // MARK: - Announced

    @Sendable private func list(_ visit: Visit) async throws -> Answer {
        let opened = try await office.archive.opened(Arrival.self, heldBy: try visit.worker().unit)
        return .page(
            ArrivalsPage(opened, on: Day(visit.now, in: office.jurisdiction.zone)), try looked(visit))
    }

    @Sendable private func begin(_ visit: Visit) async throws -> Answer {
        .page(NewArrivalPage(entered: Fields(), problems: []), try looked(visit))
    }

    @Sendable private func enter(_ visit: Visit) async throws -> Answer {
        let acting = try visit.worker()
        let id: Arrival.ID = visit.once()
        let path = "\(Self.path)/\(id)"
        // Sent twice, it is kept once.
        guard try await office.archive.fetch(Arrival.held(id, by: acting.unit)).isEmpty else {
            return .seeOther(path, try looked(visit))
        }
        return try await Step.take(
            visit, acting, rule: PreventionOffice.rule, shownAt: path,
            page: { NewArrivalPage(entered: visit.form, problems: $0) }
        ) {
            try await office.announce(
                try ArrivalForm(visit.form), as: id, by: acting, route: visit.route, at: visit.now)
        }
    }

    // MARK: - One call

    @Sendable private func show(_ visit: Visit) async throws -> Answer {
        .page(try await page(visit, try await opened(visit)), try looked(visit))
    }

    private func page(
        _ visit: Visit, _ opened: OpenedRecord<Arrival>, problems: [Problem] = []
    ) async throws -> ArrivalPage {
        ArrivalPage(
            opened, among: try await office.archive.opened(Arrival.self, heldBy: opened.record.unit),
            lists: try await office.lists(), reader: try visit.worker().worker,
            on: Day(visit.now, in: office.jurisdiction.zone), zone: office.jurisdiction.zone,
            entered: problems.isEmpty ? Fields() : visit.form, problems: problems)
    }

    func opened(_ visit: Visit) async throws -> OpenedRecord<Arrival> {
        try await office.opened(try visit.identifier("arrival"), for: try visit.worker().unit)
    }

    func looked(_ visit: Visit) throws -> Answer.Record {
        .deed(Deed(visit.route, acting: try visit.worker(), rule: PreventionOffice.rule))
    }
}

// MARK: - Steps

extension ArrivalDesk {
    fileprivate typealias Taking = @Sendable (OpenedRecord<Arrival>, Visit) async throws -> Void

    private func step(_ visit: Visit, _ work: Taking) async throws -> Answer {
        let opened = try await opened(visit)
        return try await office.step(
            visit, on: opened, shownAt: "\(Self.path)/\(opened.record.id)", looked: try looked(visit),
            page: { try await page(visit, opened, problems: $0) }
        ) { try await work(opened, visit) }
    }

    private func taking(_ read: @escaping @Sendable (ArrivalSteps) throws -> [BorderStep<Arrival>]) -> Taking {
        { opened, visit in
            let steps = try read(ArrivalSteps(opened: opened, visit: visit, zone: office.jurisdiction.zone))
            try await office.take(
                steps, on: opened.record, of: opened, by: try visit.worker(), route: visit.route, at: visit.now)
        }
    }

    @Sendable private func screen(_ opened: OpenedRecord<Arrival>, _ visit: Visit) async throws {
        let lists = try await office.lists()
        let content = try await Aside.run {
            ArrivalCheck(lists: lists).checked(opened.content, due: opened.record.dueOn, at: visit.now)
        }
        var record = opened.record
        record.sealed = try opened.key.sealed(content, in: Arrival.table, row: record.id)
        record.outcome = content.outcome
        let step = BorderStep<Arrival>(
            id: visit.once(), deed: .screened, on: Day(visit.now, in: office.jurisdiction.zone),
            content: FactContent(answer: String(content.outcome.rawValue)))
        try await office.take(
            [step], on: record, of: opened, by: try visit.worker(), route: visit.route, at: visit.now)
    }
}

extension PreventionOffice {
    /// Checks an arrival notice against the lists in force and keeps it with what was found.
    func announce(
        _ form: ArrivalForm, as id: Arrival.ID, by acting: Acting, route: String, at now: Date
    ) async throws {
        let lists = try await lists()
        let content = try await Aside.run {
            ArrivalCheck(lists: lists).checked(form.content, due: form.due, at: now)
        }
        let (key, row) = try archive.newKey(of: Arrival.self, id, for: acting.unit, at: now)
        let arrival = Arrival(
            id, port: form.port, due: form.due, content: content,
            sealed: try key.sealed(content, in: Arrival.table, row: id), by: acting, at: now)
        try await archive.commit(
            Change(arrival, beside: [row], deed: Deed(route, acting: acting, rule: Self.rule)))
    }
}
