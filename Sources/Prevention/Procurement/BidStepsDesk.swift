import Foundation
import Lexicon
import Packs
import Policy
import Store
import Web

/// The officer's steps on a bid: hits decided, questions asked, a verdict with its second person, papers, the dossier.
struct BidStepsDesk: Sendable {
    let office: PreventionOffice
    let room: BidDesk

    var routes: [Route] {
        let access = Route.Access.roles(PreventionOffice.readers)
        let one = "\(BidDesk.path)/:bid"
        let version = FieldSpec("version", .number, required: true)
        func words(_ name: String) -> FieldSpec { FieldSpec(name, .text(max: BidDesk.reasonMost), required: true) }
        return [
            Route(.get, "\(one)/hits/:hit", access, as: "bid.path-read", hit),
            Route(
                .post, "\(one)/hits/:hit/disposition", access, as: "bid.hit-decided",
                fields: DecisionForm.fields + [FieldSpec("check", .text(max: 36), required: true), .once], decideHit),
            Route(
                .post, "\(one)/questions", access, as: "bid.question-sent",
                fields: [words("question"), FieldSpec("due", .text(max: 10), required: true), .once], ask),
            Route(
                .post, "\(one)/questions/:question/answer", access, as: "bid.answer-kept",
                fields: [words("answer"), version], answer),
            Route(
                .post, "\(one)/verdicts", access, as: "bid.decided",
                fields: [
                    FieldSpec("outcome", .choice(BidVerdict.Outcome.allCases.map(\.rawValue)), required: true),
                    FieldSpec("ground", .choice(BidVerdict.Ground.allCases.map(\.rawValue))),
                    FieldSpec("article", .text(max: BidForm.textMost)), words("reason"), .once,
                ], decide),
            Route(
                .post, "\(one)/verdicts/:verdict/confirmation", access, as: "bid.confirmed", stepUp: true,
                fields: [version], confirm),
            Route(.get, "\(one)/certificate", access, as: "bid.certificate-made", fields: BidPaper.fields, certificate),
            Route(.get, "\(one)/letter", access, as: "bid.letter-made", fields: BidPaper.fields, letter),
            Route(.post, "\(one)/dossiers", access, as: "bid.dossier-made", fields: [.once], dossier),
        ]
    }

    // MARK: - Hits

    private func hit(of inside: BidInside, _ visit: Visit) throws -> BidInside.Hit {
        guard let text = visit.path["hit"], let number = Int(text), "\(number)" == text,
            let hit = inside.decidable.first(where: { $0.hit.number == number })
        else { throw NotFound() }
        return hit
    }

    private func page(
        _ inside: BidInside, _ hit: BidInside.Hit, _ visit: Visit, problems: [Problem] = []
    ) async throws -> BidHitPage {
        let zone = office.jurisdiction.zone
        return BidHitPage(
            inside, hit, in: try await office.lists(), reader: try visit.worker().worker,
            today: Day(visit.now, in: zone),
            zone: zone, entered: visit.form, problems: problems)
    }

    @Sendable func hit(_ visit: Visit) async throws -> Answer {
        let inside = try await room.enter(visit)
        return .page(try await page(inside, try hit(of: inside, visit), visit), try room.looked(visit))
    }

    @Sendable func decideHit(_ visit: Visit) async throws -> Answer {
        let acting = try visit.worker()
        let inside = try await room.enter(visit)
        let hit = try hit(of: inside, visit)
        return try await Step.take(
            visit, acting, rule: PreventionOffice.rule, shownAt: "\(inside.bid.path)/hits/\(hit.hit.number)",
            page: { try await page(inside, hit, visit, problems: $0) }
        ) {
            guard visit.form["check"] == "\(inside.check.id)" else {
                throw BidWork.Impossible.checkMoved
            }
            let asked = try DecisionAsked(visit.form)
            do {
                _ = try await office.dispositions.decide(
                    asked.decision, because: asked.reason, until: asked.decision == .cleared ? asked.until : nil,
                    on: hit.hit.found, of: hit.hit.party.screened, as: visit.once(), acting, visit.route,
                    at: visit.now)
            } catch NotCommitted.alreadyThere {
                // Pressed twice: it is decided.
            }
        }
    }

    // MARK: - Questions and verdict

    @Sendable func ask(_ visit: Visit) async throws -> Answer {
        try await room.step(visit) { inside, acting in
            try await office.bids.ask(
                String((visit.form["question"] ?? "").prefix(BidDesk.reasonMost)), due: visit.form["due"],
                of: inside.bid, as: visit.once(), by: acting, route: visit.route, at: visit.now)
        }
    }

    @Sendable func answer(_ visit: Visit) async throws -> Answer {
        let id: BidRequest.ID = try visit.identifier("question")
        return try await room.step(visit) { inside, acting in
            guard let request = inside.requests.first(where: { $0.request.id == id })?.request else {
                throw NotFound()
            }
            try request.isVersion(visit.form)
            try await office.bids.answer(
                request, String((visit.form["answer"] ?? "").prefix(BidDesk.reasonMost)), by: acting,
                route: visit.route, at: visit.now)
        }
    }

    @Sendable func decide(_ visit: Visit) async throws -> Answer {
        try await room.step(visit) { inside, acting in
            guard let outcome = visit.form["outcome"].flatMap(BidVerdict.Outcome.init(rawValue:)) else {
                throw BidWork.Impossible.outcomeMissing
            }
            let reason = BidReason(
                reason: String((visit.form["reason"] ?? "").prefix(BidDesk.reasonMost)),
                article: String((visit.form["article"] ?? "").prefix(BidForm.textMost)))
            try await office.bids.decide(
                outcome, on: visit.form["ground"].flatMap(BidVerdict.Ground.init(rawValue:)), reason, inside,
                as: visit.once(), by: acting, route: visit.route, at: visit.now)
        }
    }

    @Sendable func confirm(_ visit: Visit) async throws -> Answer {
        let id: BidVerdict.ID = try visit.identifier("verdict")
        return try await room.step(visit) { inside, acting in
            guard let verdict = inside.verdicts.first(where: { $0.verdict.id == id })?.verdict else {
                throw NotFound()
            }
            try verdict.isVersion(visit.form)
            try await office.bids.confirm(verdict, inside, by: acting, route: visit.route, at: visit.now)
        }
    }

    // MARK: - Papers

    @Sendable func certificate(_ visit: Visit) async throws -> Answer { try await paper(.certificate, visit) }

    @Sendable func letter(_ visit: Visit) async throws -> Answer { try await paper(.letter, visit) }

    private func paper(_ kind: BidPaper.Kind, _ visit: Visit) async throws -> Answer {
        let inside = try await room.enter(visit)
        if kind == .letter, inside.verdicts.isEmpty { throw NotFound() }
        // A certificate says what was checked: it must be what would be checked today.
        guard kind != .certificate || inside.isCurrent else {
            let problem = BidWork.Impossible.listsChanged.problem
            return Step.refused(
                try await room.page(inside, visit, problems: [problem]), visit, try visit.worker(),
                rule: PreventionOffice.rule)
        }
        let language = visit.query["in"].flatMap(ScreenLanguage.init(rawValue:)) ?? visit.language
        let paper = BidPaper(
            kind, of: inside, in: language.isComplete ? language : .en,
            on: Day(visit.now, in: office.jurisdiction.zone))
        guard visit.query["as"] == "text" else { return .page(BidPaperPage(paper), try room.looked(visit)) }
        let name = "\(kind.rawValue)-\(paper.language.tag).txt"
        return .file(
            Data(paper.text.utf8), type: "text/plain; charset=utf-8", name: name, try room.looked(visit))
    }

    /// Makes the dossier and leads straight to the file.
    @Sendable func dossier(_ visit: Visit) async throws -> Answer {
        let acting = try visit.worker()
        let inside = try await room.enter(visit)
        let content = try BidDossier(inside, zone: office.jurisdiction.zone, on: visit.now).content
        let id: KeptDossier.ID = visit.once()
        if let made = try await office.archive.fetch(KeptDossier.made(id, by: acting.unit)).first {
            return .seeOther(made.filePath, try room.looked(visit))
        }
        let dossier = try await office.dossier(content, as: id, by: acting, route: visit.route, at: visit.now)
        return .seeOther(dossier.filePath)
    }
}
