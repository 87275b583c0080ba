import Accounts
import Foundation
import Lexicon
import Packs
import Policy
import Store
import Web

extension IdentificationDesk {
    var panel: [Route] {
        [
            Route(.get, "\(Self.one)/panel", .roles(Self.conveners), as: "panel.read", askPanel),
            Route(
                .post, "\(Self.one)/panel", .roles(Self.conveners), as: "panel.convened", fields: PanelForm.fields,
                convene),
            Route(.get, "/panel", .roles([.panelMember]), as: "panel.seats", seats),
            Route(.get, "\(Self.one)/seat", .roles([.panelMember]), as: "panel.seat-read", askView),
            Route(
                .post, "\(Self.one)/seat", .roles([.panelMember]), as: "panel.view-given", fields: ViewForm.fields,
                giveView),
        ]
    }

    // MARK: - Convening

    @Sendable func askPanel(_ visit: Visit) async throws -> Answer {
        let room = try await convening(visit)
        return .page(try await panelPage(room), .deed(room.deed(visit.route)))
    }

    @Sendable func convene(_ visit: Visit) async throws -> Answer {
        let room = try await convening(visit)
        guard let identification = room.identification else { throw NotFound() }
        try identification.isVersion(visit.form)
        let candidates = try await office.panelCandidates(for: room.inside.person, at: visit.now)
        do {
            let form = try PanelForm(visit.form, among: candidates)
            let (assignments, bases) = try await office.archive.fetch(
                Query<Assignment>(where: "person = \(room.inside.person)"),
                Query<BasisRow>(where: "person = \(room.inside.person)"), under: room.inside.grant)
            let around = PanelConvening.Around(
                seated: room.seats, assignments: assignments, bases: bases.map(\.basis), isChild: room.isChild,
                article: panelArticle)
            let convening = try PanelConvening(form.members, for: identification, amid: around, at: visit.now)
            let asked = identification.convenedAt == nil ? ["panel-convened"] : []
            let recipients = Set(form.members.map { Recipient(unit: $0.unit, agency: $0.agency, function: .panel) })
            let handovers = try room.inside.handAccount(
                to: recipients.sorted { $0.unit.description < $1.unit.description },
                resting: (bases + convening.bases).map(\.basis))
            try await commit(
                convening.identification, beside: convening.beside + room.events(asked, at: visit.now), visit, room,
                provided: handovers.flatMap { $0.premises(besides: convening.bases) }
                    + form.members.map { .noConflict(of: $0.worker, in: $0.unit, with: room.inside.person) })
            return .seeOther(room.path)
        } catch let wrong as any IdentificationProblem {
            let page = try await panelPage(room, entered: visit.form, problems: wrong.all)
            return .page(page, status: 422, .deed(room.deed(visit.route)))
        }
    }

    /// The secretariat, or the unit that decides; whoever convenes must be able to hand the account on.
    private func convening(_ visit: Visit) async throws -> IdentificationRoom {
        let room = try await office.room(visit, .share)
        guard let identification = room.identification,
            room.inside.acting.role == .coordinator || identification.unit == room.inside.acting.unit
        else { throw NotFound() }
        _ = try room.inside.grant(.look, .compartment(.account))
        return room
    }

    private func panelPage(
        _ room: IdentificationRoom, entered: Fields = Fields(), problems: [Problem] = []
    ) async throws -> PanelPage {
        let seated = Set(room.seats.map(\.worker))
        let candidates = try await office.panelCandidates(for: room.inside.person, at: room.inside.now)
            .filter { !seated.contains($0.worker) && !$0.isBarred }
        return PanelPage(
            path: room.path, version: room.identification?.version ?? 0, candidates: candidates,
            seated: room.seats.map(\.discipline), isChild: room.isChild, article: panelFooting, entered: entered,
            problems: problems)
    }

    /// The article that has professionals asked, as a basis keeps it: in both languages of the staff.
    private var panelArticle: String? {
        panelFooting.map { "\($0.text(in: .en)) · \($0.text(in: .zhHant))" }
    }

    private var panelFooting: Named? {
        law.prerequisites.first { $0.id == law.decision.panelRestsOn }?.footing.cited.first
    }

    // MARK: - A member's own seats

    @Sendable func seats(_ visit: Visit) async throws -> Answer {
        let acting = try visit.worker()
        let scope = office.rules.scope(.look, .existence, of: acting, at: visit.now)
        let found = try await office.archive.fetch(WaitingSeat.waiting(for: acting, in: scope))
        let known = try await office.confirmed(found.map(\.person), in: scope)
        let seats = found.filter { known.contains($0.person) }
        let page = SeatsPage(seats: seats.map { .init($0, office.jurisdiction.zone) })
        let deed = Deed(visit.route, acting: acting, rule: "scope.existence", about: seats.map(\.person))
        return .page(page, .deed(deed))
    }

    @Sendable func askView(_ visit: Visit) async throws -> Answer {
        let (room, seat) = try await seated(visit)
        return .page(try await seatPage(room, seat), .deed(room.deed(visit.route)))
    }

    @Sendable func giveView(_ visit: Visit) async throws -> Answer {
        let (room, seat) = try await seated(visit)
        guard let identification = room.identification else { throw NotFound() }
        try seat.isVersion(visit.form)
        do {
            let form = try ViewForm(visit.form)
            var keys = room.file.keys
            let reasons = try keys.seal(form.reasons, at: .view(of: seat.id), now: visit.now)
            let given = try seat.view(
                form.advice, reasons: reasons, by: room.inside.acting.worker, of: identification, at: visit.now)
            let seats = room.seats.map { $0.id == given.id ? given : $0 }
            let isHeard = identification.hearing(of: seats, by: jurisdiction, at: visit.now) == .heard
            let heard = isHeard && room.hearing(jurisdiction) != .heard ? ["panel-heard"] : []
            try await office.archive.commit(
                Change(
                    given, beside: keys.fresh + room.events(heard, at: visit.now), deed: room.deed(visit.route),
                    provided: room.inside.grant.premises + [.undecided(identification.id)]))
            return .seeOther("\(room.path)/seat")
        } catch let wrong as any IdentificationProblem {
            let page = try await seatPage(room, seat, entered: visit.form, problems: wrong.all)
            return .page(page, status: 422, .deed(room.deed(visit.route)))
        }
    }

    /// Whoever sits on this panel; to others of the unit there is no seat here.
    private func seated(_ visit: Visit) async throws -> (IdentificationRoom, PanelSeat) {
        let room = try await office.room(visit, .advise, looking: [.account, .immigration, .family])
        guard let seat = room.seat, room.account != nil else { throw NotFound() }
        return (room, seat)
    }

    private func seatPage(
        _ room: IdentificationRoom, _ seat: PanelSeat, entered: Fields = Fields(), problems: [Problem] = []
    ) async throws -> SeatPage {
        SeatPage(
            path: room.path, reference: room.inside.record.reference.text, version: seat.version,
            discipline: seat.discipline, own: seat.advice, isDecided: room.identification?.decidedAt != nil,
            elements: ElementsShown(
                try room.file.latest(AccountContent.self)?.content, codes, isChild: room.isChild),
            status: StatusShown(try room.file.latest(StatusContent.self)?.content),
            views: try ViewsShown(room, office.jurisdiction, try await office.directory()), entered: entered,
            problems: problems)
    }
}

extension Premise {
    /// A view after the decision would be for nobody.
    static func undecided(_ identification: Identification.ID) -> Premise {
        Premise(
            "identification",
            stands: "SELECT 1 FROM identification WHERE id = \(identification) AND decided_at IS NULL")
    }

    /// Nobody was seated and nobody gave a view since the panel was read.
    static func panel(of identification: Identification.ID, seated: Int, heard: Int) -> Premise {
        Premise(
            "panel",
            stands: """
                SELECT 1 WHERE (SELECT COUNT(*) FROM panel_seat WHERE identification = \(identification)) = \(seated) \
                AND (SELECT COUNT(*) FROM panel_seat WHERE identification = \(identification) \
                AND given_at IS NOT NULL) = \(heard)
                """)
    }
}
