import Foundation
import Lexicon
import Packs
import Policy
import Store
package import Web

/// Rounds: opened by whoever counts, joined by agencies, carried by trustees, closed when the overlap is counted.
///
/// A unit that has no part in a round finds what never was, whoever asks in it.
package struct RoundDesk: Desk {
    let office: EvidenceOffice

    static let path = "/rounds"
    static let keepers: Set<Role> = [.statistician]
    /// Whoever of an invited unit can bring its file, and whoever of a trustee's can bring the key's.
    static let parties: Set<Role> = [
        .statistician, .auditor, .coordinator, .firstResponder, .hotlineOperator, .identifyingOfficer, .caseManager,
        .serviceWorker, .lawyer, .prosecutor,
    ]

    package var routes: [Route] {
        let one = "\(Self.path)/:round"
        let version = FieldSpec("version", .number, required: true)
        return [
            Route(.get, Self.path, .roles(Self.parties), as: "round.listed", list),
            // The proof is asked before the form is filled in: after it nothing that was typed would be there.
            Route(.get, "\(Self.path)/new", .roles(Self.keepers), as: "round.asked", stepUp: true, ask),
            Route(
                .post, Self.path, .roles(Self.keepers), as: "round.opened", stepUp: true,
                fields: RoundForm.fields + [.once], open),
            Route(.get, one, .roles(Self.parties), as: "round.read", show),
            Route(
                .post, "\(one)/participation", .roles(Self.parties), as: "round.joined",
                fields: [
                    version, FieldSpec("agreed", .flag, required: true),
                    FieldSpec("caseload", .number, required: true),
                ], join),
            Route(
                .post, "\(one)/description", .roles(Self.keepers), as: "round.fixed", stepUp: true, fields: [version],
                fix),
            Route(.get, "\(one)/description", .roles(Self.parties), as: "round.description-read", description),
            Route(
                .post, "\(one)/closure", .roles(Self.keepers), as: "round.closed", stepUp: true, fields: [version],
                close),
            Route(
                .post, "\(one)/abandonment", .roles(Self.keepers), as: "round.abandoned", stepUp: true,
                fields: [version], abandon),
            Route(.post, "\(one)/quality", .roles(Self.keepers), as: "round.settled", fields: [version], settle),
            Route(
                .get, "\(one)/trustees/:seat/log", .roles(Self.parties), as: "round.log-read", log),
        ]
    }

    // MARK: - All rounds

    @Sendable func list(_ visit: Visit) async throws -> Answer {
        let acting = try visit.worker()
        let (rounds, seats) = try await office.archive.fetch(
            OverlapRound.seen(by: acting.unit), OverlapSeat.beside(acting.unit))
        return .page(
            RoundsPage(rounds, seats, isKeeper: Self.keepers.contains(acting.role), zone: zone, at: visit.now),
            looked(visit, acting))
    }

    @Sendable func ask(_ visit: Visit) async throws -> Answer {
        let acting = try visit.worker()
        return .page(
            RoundAskPage(try await office.archive.roundParties(), entered: RoundAskPage.usual), looked(visit, acting))
    }

    @Sendable func open(_ visit: Visit) async throws -> Answer {
        let acting = try visit.worker()
        let parties = try await office.archive.roundParties()
        let form: RoundForm
        do { form = try RoundForm(visit.form, parties, zone: zone, at: visit.now) } catch {
            return .page(
                RoundAskPage(parties, entered: visit.form, problems: error.all), status: 422,
                .deed(Deed("round.asked", acting: acting, rule: OverlapWork.rule)))
        }
        let id: OverlapRound.ID = visit.once()
        do {
            try await office.overlap.open(form, id, acting, visit.route, at: visit.now)
        } catch NotCommitted.alreadyThere {
            // Pressed twice: it is open.
            return .seeOther("\(Self.path)/\(id)", looked(visit, acting))
        }
        return .seeOther("\(Self.path)/\(id)")
    }

    // MARK: - One round

    @Sendable func show(_ visit: Visit) async throws -> Answer {
        let inside = try await office.enter(visit)
        return .page(try await office.page(inside), looked(visit, inside.acting))
    }

    @Sendable func join(_ visit: Visit) async throws -> Answer {
        try await office.step(visit) { inside in
            let seat = try inside.seat(.agency)
            try inside.state.round.isVersion(visit.form)
            var problems: [Problem] = []
            if visit.form["agreed"] != "yes" { problems.append(Problem("agreed", .roundTermsMissing)) }
            let caseload = visit.form["caseload"].flatMap { Int($0) }
                .flatMap { (1...OverlapSeat.caseloadMax).contains($0) ? $0 : nil }
            if caseload == nil { problems.append(Problem("caseload", .roundCaseloadMissing)) }
            guard problems.isEmpty, let caseload else { throw Problems(problems) }
            try await office.overlap.join(inside.state, seat, caseload: caseload, inside.acting, visit.route)
        }
    }

    @Sendable func fix(_ visit: Visit) async throws -> Answer {
        try await keep(visit) { inside in
            try await office.overlap.fix(inside.state, inside.acting, visit.route)
        }
    }

    @Sendable func close(_ visit: Visit) async throws -> Answer {
        try await keep(visit) { inside in
            try await office.overlap.close(inside.state, inside.parties, inside.acting, visit.route)
        }
    }

    @Sendable func abandon(_ visit: Visit) async throws -> Answer {
        try await keep(visit) { inside in
            try await office.overlap.abandon(inside.state, inside.acting, visit.route)
        }
    }

    @Sendable func settle(_ visit: Visit) async throws -> Answer {
        try await keep(visit) { inside in
            try await office.overlap.settle(inside.state, inside.acting, visit.route)
        }
    }

    /// A step that only the unit that keeps the round takes.
    private func keep(_ visit: Visit, _ work: (RoundInside) async throws -> Void) async throws -> Answer {
        try await office.step(visit) { inside in
            guard inside.keeps else { throw NotFound() }
            try inside.state.round.isVersion(visit.form)
            try await work(inside)
        }
    }

    // MARK: - Files for everybody in the round

    @Sendable func description(_ visit: Visit) async throws -> Answer {
        let inside = try await office.enter(visit)
        guard let description = inside.state.round.description else { throw NotFound() }
        return .file(
            description, type: "application/json", name: "round.json", looked(visit, inside.acting))
    }

    /// A trustee's log, for anybody in the round: it tells of sizes and digests, signed.
    @Sendable func log(_ visit: Visit) async throws -> Answer {
        let inside = try await office.enter(visit)
        let trustee = try inside.other(.trustee, visit)
        return .file(
            inside.state.log(trustee).reduce(Data(), +), type: "text/plain; charset=utf-8",
            name: "\(trustee.code).log", looked(visit, inside.acting))
    }

    private var zone: TimeZone { office.jurisdiction.zone }

    private func looked(_ visit: Visit, _ acting: Acting) -> Answer.Record {
        .deed(Deed(visit.route, acting: acting, rule: OverlapWork.rule))
    }
}
