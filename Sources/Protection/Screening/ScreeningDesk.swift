import Lexicon
import Packs
import Policy
import Store
package import Web

/// Begins, goes on with and ends a questionnaire: a screening or a referral, up to what is sent.
package struct ScreeningDesk: Desk {
    private let office: Office
    private let room: DraftRoom

    /// Who works with people before there is a case.
    static let workers: Set<Role> = [.firstResponder, .hotlineOperator]
    static let access = Route.Access.roles(workers)

    package init(office: Office) {
        self.office = office
        room = DraftRoom(office: office, questionnaires: Questionnaires(office.jurisdiction))
    }

    package var routes: [Route] {
        [
            Route(.get, "/drafts", Self.access, as: "draft.list", list),
            Route(
                .post, "/drafts", Self.access, as: "draft.started",
                fields: [FieldSpec("form", .choice(DraftForm.allCases.map(\.rawValue)), required: true), .once], start),
            Route(.get, "/drafts/:draft", Self.access, as: "draft.resumed") { visit in
                .seeOther(DraftRoom.path(of: try await room.open(visit)), DraftRoom.look(visit))
            },
            Route(.get, "/drafts/:draft/screens/:screen", Self.access, as: "draft.screen", show),
            Route(
                .post, "/drafts/:draft/screens/:screen", Self.access, as: "draft.saved",
                fields: [
                    FieldSpec("asked", required: true), FieldSpec("then", .choice(["later"])),
                    FieldSpec(":question", .text(max: 2_000)),
                ], save),
            Route(.get, "/drafts/:draft/result", Self.access, as: "screening.result", result),
            Route(.post, "/drafts/:draft/carrying-over", Self.access, as: "screening.carried-over", carryOver),
            Route(.post, "/drafts/:draft/giving-up", Self.access, as: "draft.given-up", giveUp),
        ]
    }

    private func list(_ visit: Visit) async throws -> Answer {
        let drafts = try await office.archive.fetch(Draft.mine(try visit.worker()))
        return .page(DraftsPage(drafts, zone: office.jurisdiction.zone, at: visit.now), DraftRoom.look(visit))
    }

    private func start(_ visit: Visit) async throws -> Answer {
        guard let form = visit.form["form"].flatMap(DraftForm.init(rawValue:)) else { throw NotFound() }
        return try await begin(form, DraftContents(), replacing: nil, visit)
    }

    /// Makes a draft, in place of another where one form goes over into the next.
    private func begin(
        _ form: DraftForm, _ contents: DraftContents, replacing earlier: Draft?, _ visit: Visit
    ) async throws -> Answer {
        let acting = try visit.worker()
        let run = try await room.run(form, contents, for: acting, at: visit.now)
        let id: Draft.ID = visit.once()
        let sealed = try office.archive.sealed(contents, forNew: id, of: acting.unit, at: visit.now)
        let draft = Draft(
            id: id, by: acting, questionnaire: run.form.edition(as: form), answers: sealed.answers,
            screen: run.firstUndone ?? "", at: visit.now)
        do {
            let stored = try await office.archive.commit(
                Change(
                    draft, beside: [sealed.key], removing: earlier.map { [$0] } ?? [],
                    deed: Deed(visit.route, acting: acting, rule: DraftRoom.rule)))
            return .seeOther(DraftRoom.path(of: .init(draft: stored, form: form, run: run)))
        } catch NotCommitted.alreadyThere {
            // Pressed twice: it has begun.
            return .seeOther("/drafts/\(id)", DraftRoom.look(visit))
        }
    }

    private func show(_ visit: Visit) async throws -> Answer {
        let open = try await room.open(visit)
        guard let screen = visit.path["screen"].flatMap({ open.run.form.screen($0) }) else { throw NotFound() }
        guard open.run.isOpen(screen.id) else { return .seeOther(DraftRoom.path(of: open), DraftRoom.look(visit)) }
        return .page(page(open, screen, visit), DraftRoom.look(visit))
    }

    private func page(
        _ open: DraftRoom.Open, _ screen: Questionnaire.Screen, _ visit: Visit, problems: [Questionnaire.Problem] = []
    ) -> ScreenPage {
        ScreenPage(
            open.draft, open.form, open.run, screen, problems: problems, emergency: .init(office.jurisdiction),
            in: visit.language)
    }

    /// Saves whatever was entered, then says what is wrong with it, or goes on.
    private func save(_ visit: Visit) async throws -> Answer {
        let open = try await room.open(visit)
        guard let screen = visit.path["screen"].flatMap({ open.run.form.screen($0) }) else { throw NotFound() }
        guard open.run.isOpen(screen.id), open.run.steps.contains(screen.id) else {
            return .seeOther(DraftRoom.path(of: open), DraftRoom.look(visit))
        }
        let saved = open.run.saving(visit.form, on: screen.id)
        let next = saved.run.next(after: screen.id)
        let draft = try await room.save(
            saved.run.withoutLeftovers().contents, in: open.draft, screen: next ?? screen.id, by: try visit.worker(),
            at: visit.now,
            as: visit.route)
        let after = DraftRoom.Open(draft: draft, form: open.form, run: saved.run)
        if visit.form["then"] == "later" { return .seeOther("/drafts") }
        if !saved.problems.isEmpty {
            return .page(page(after, screen, visit, problems: saved.problems), status: 422, .committed)
        }
        if saved.asksMore { return .seeOther("/drafts/\(draft.id)/screens/\(screen.id)") }
        return .seeOther(next.map { "/drafts/\(draft.id)/screens/\($0)" } ?? DraftRoom.path(of: after))
    }

    private func result(_ visit: Visit) async throws -> Answer {
        let open = try await room.open(visit)
        guard open.form == .screening else { throw NotFound() }
        guard open.run.isComplete, !open.run.endsInWords else {
            return .seeOther(DraftRoom.path(of: open), DraftRoom.look(visit))
        }
        let result = ScreeningResult(open.run.form, open.run.contents.answers)
        let page = ScreeningResultPage(
            open.draft, result, namedBy: FileCodes(office.jurisdiction), emergency: .init(office.jurisdiction))
        return .page(page, DraftRoom.look(visit))
    }

    private func carryOver(_ visit: Visit) async throws -> Answer {
        let open = try await room.open(visit)
        guard open.form == .screening, open.run.isComplete, !open.run.endsInWords else { throw NotFound() }
        let contents = room.questionnaires.referral.carrying(
            open.run.contents.answers, of: room.questionnaires.screening, on: open.run.today)
        return try await begin(.referral, contents, replacing: open.draft, visit)
    }

    private func giveUp(_ visit: Visit) async throws -> Answer {
        let open = try await room.open(visit)
        try await office.archive.discard(
            open.draft, Deed(visit.route, acting: visit.acting, rule: DraftRoom.rule))
        return .page(KeptNothingPage(emergency: .init(office.jurisdiction)), .committed)
    }
}
