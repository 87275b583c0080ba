package import Accounts
import Foundation
import Lexicon
import Packs
import Policy
import Store
package import Vault
package import Web

/// Sends a referral, and shows those sent and received.
package struct ReferralDesk: Desk {
    let office: Office
    let room: DraftRoom
    private let gate: PassphraseGate
    private let cost: ScryptCost

    /// - Parameter cost: what one guess at a person's number costs; lower only in tests.
    package init(office: Office, gate: PassphraseGate = .init(), cost: ScryptCost = .standard) {
        self.office = office
        self.gate = gate
        self.cost = cost
        room = DraftRoom(office: office, questionnaires: Questionnaires(office.jurisdiction))
    }

    package var routes: [Route] {
        [
            Route(.get, "/drafts/:draft/referral", ScreeningDesk.access, as: "referral.confirm", confirm),
            Route(
                .post, "/drafts/:draft/referral", ScreeningDesk.access, as: "referral.sent", fields: AccessForm.fields,
                send),
            Route(
                .get, "/drafts/:draft/number", ScreeningDesk.access, as: "referral.number",
                fields: OwnNumberPage.queried, askNumber),
        ] + listRoutes
    }

    private func confirm(_ visit: Visit) async throws -> Answer {
        switch try await ready(visit) {
        case .elsewhere(let path): .seeOther(path, DraftRoom.look(visit))
        case .sent(let page): page
        case .plan(let plan): .page(ConfirmPage(plan), DraftRoom.look(visit))
        }
    }

    private func send(_ visit: Visit) async throws -> Answer {
        let acting = try visit.worker()
        let plan: ReferralPlan
        switch try await ready(visit) {
        case .elsewhere(let path): return .seeOther(path, DraftRoom.look(visit))
        case .sent(let page): return page
        case .plan(let ready): plan = ready
        }
        let form: AccessForm
        do {
            form = try AccessForm(
                visit.form, born: plan.facts.identity.born, needsWord: plan.basis.kind == .consent)
        } catch {
            let page: any Page =
                visit.form.names.contains("number")
                ? numberPage(plan, visit, visit.form, problems: error.all)
                : ConfirmPage(plan, entered: visit.form, problems: error.all)
            return .page(page, status: 422, DraftRoom.look(visit))
        }
        guard !form.asksNumbers else {
            let confirmed = visit.form["confirmed"].map { "?confirmed=\($0)" } ?? ""
            return .seeOther("/drafts/\(plan.draft.id)/number\(confirmed)", DraftRoom.look(visit))
        }
        let keyring = office.archive.keyring
        var access: FreshAccess?
        if let numbers = form.numbers {
            access = try await FreshAccess(numbers.own, empty: numbers.empty, keyring: keyring, cost: cost, gate: gate)
        }
        let opening = try Sending.open(plan.given, by: acting, keyring: keyring, at: visit.now)
        let alike = try await Likenesses.found(
            for: opening.person.id, name: plan.given.name, phone: plan.given.phone, in: office.archive,
            callingCode: office.jurisdiction.callingCode, at: visit.now)
        let sending = try Sending(
            opening, plan.given, access: access, likenesses: alike, by: acting, keyring: keyring,
            callingCode: office.jurisdiction.callingCode, action: visit.route, at: visit.now)
        do { try await office.archive.commit(sending.change) } catch let lost as NotCommitted {
            // The same form was sent twice at once: the first has done it all.
            guard let page = try await alreadySent(visit) else { throw lost }
            return page
        }
        let happened: [Jurisdiction.Happening] = [
            .init("suspicion-found", at: plan.draft.startedAt), .init("report-made", at: visit.now),
        ]
        // Shown in the answer itself: the receipt never stands in an address.
        let page = ReceiptPage(
            reference: sending.opening.record.reference,
            receipt: access.map { .init($0.receipt, address: visit.address, in: plan.ownLanguage) }, plan: plan,
            clocks: office.jurisdiction.readings(of: happened, now: visit.now))
        return .page(page, .committed)
    }

    /// The screen goes to the person: their number alone, in their language.
    private func askNumber(_ visit: Visit) async throws -> Answer {
        switch try await ready(visit) {
        case .elsewhere(let path): .seeOther(path, DraftRoom.look(visit))
        case .sent(let page): page
        case .plan(let plan): .page(numberPage(plan, visit, visit.query), DraftRoom.look(visit))
        }
    }

    private func numberPage(
        _ plan: ReferralPlan, _ visit: Visit, _ fields: Fields, problems: [Problem] = []
    ) -> OwnNumberPage {
        let confirmed = fields["confirmed"].map { [("confirmed", $0)] } ?? []
        return OwnNumberPage(
            to: "/drafts/\(plan.draft.id)/referral", at: "/drafts/\(plan.draft.id)/number",
            in: OwnNumberPage.language(asked: fields["in"], spoken: plan.spoken, otherwise: visit.language),
            carrying: Fields([("access", AccessForm.Choice.now.rawValue)] + confirmed), problems: problems)
    }

    private enum Ready { case plan(ReferralPlan), sent(Answer), elsewhere(String) }

    /// The draft as it would be sent now; where it stands if it cannot be; or that it was sent before.
    private func ready(_ visit: Visit) async throws -> Ready {
        let open: DraftRoom.Open
        do { open = try await room.open(visit) } catch let missing as NotFound {
            guard let page = try await alreadySent(visit) else { throw missing }
            return .sent(page)
        }
        guard open.form == .referral else { throw NotFound() }
        guard open.run.isComplete, !open.run.endsInWords else { return .elsewhere(DraftRoom.path(of: open)) }
        let directory = try await office.directory()
        do {
            return .plan(try ReferralPlan(open, directory: directory, office.jurisdiction, try visit.worker()))
        } catch ReferralPlan.Impossible.noSuchUnit {
            throw Problems([Problem("unit", .noUnitToReceive)])
        }
    }

    /// What became of a draft of one's own that is no longer there.
    private func alreadySent(_ visit: Visit) async throws -> Answer? {
        let acting = try visit.worker()
        let id = Sending.referral(of: try visit.identifier("draft"))
        let mine = Query<Referral>(
            where: "id = \(id) AND from_worker = \(acting.worker) AND from_unit = \(acting.unit)")
        guard let referral = try await office.archive.fetch(mine).first else { return nil }
        let records = try await office.archive.fetch(Query<CaseRecord>(where: "person = \(referral.person)"))
        return records.first.map {
            .page(
                AlreadySentPage(
                    reference: $0.reference.text, sentAt: Moment(referral.sentAt, in: office.jurisdiction.zone)),
                .deed(Deed(visit.route, acting: acting, rule: DraftRoom.rule, about: [referral.person])))
        }
    }
}
