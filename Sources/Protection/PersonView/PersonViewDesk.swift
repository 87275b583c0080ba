package import Accounts
import Foundation
import Lexicon
import Packs
import Policy
import Store
import Vault
package import Web

/// A person's own view of their file.
package struct PersonViewDesk: Desk {
    private let office: Office
    private let door: PersonDoor

    /// By what leave the journal says that the person came: so that their own visits are told from others' looks.
    static let rule = "receipt"

    /// How long to wait while many others are being let in.
    private static let busySeconds = 10

    package init(office: Office, gate: PassphraseGate = .init()) {
        self.office = office
        door = PersonDoor(archive: office.archive, gate: gate)
    }

    package var routes: [Route] {
        [
            Route(.get, "/my", .open, as: "my.door") { visit in try await self.show(visit) },
            Route(.post, "/my", .open, as: "my.opened", fields: PersonForm.fields) { visit in
                try await self.open(visit)
            },
            Route(.get, "/my/looks", .open, as: "my.looks-read") { visit in try await self.looks(visit) },
            Route(.get, "/my/consents/:basis", .open, as: "my.consent-read") { visit in try await self.consent(visit) },
            Route(
                .post, "/my/consents/:basis/withdrawal", .open, as: "consent.withdrawn",
                fields: [FieldSpec("version", .number)]
            ) { visit in try await self.withdraw(visit) },
            Route(.post, "/my/leaving", .open, as: "my.left") { visit in try await self.leave(visit) },
        ]
    }

    // MARK: The door

    private func show(_ visit: Visit) async throws -> Answer {
        guard let pass = try pass(of: visit) else { return .page(PersonDoorPage(), .nothing) }
        return try await view(pass, visit)
    }

    private func open(_ visit: Visit) async throws -> Answer {
        let form: PersonForm
        do { form = try PersonForm(visit.form) } catch {
            return .page(PersonDoorPage(problems: error.all), status: 422, .nothing)
        }
        let outcome: PersonDoor.Outcome
        do {
            outcome = try await door.open(form.receipt, form.number, from: visit.source, at: visit.now)
        } catch is PassphraseGate.Full {
            let deed = Deed("my.opened", rule: "passphrase.queue", outcome: .failed)
            return .page(PersonDoorPage(waitSeconds: Self.busySeconds), status: 503, .unjudged(deed))
        }
        switch outcome {
        case .opened(let pass):
            let cookie = Cookie(PersonPass.cookieName, try pass.sealed(with: key))
            return Answer.seeOther("/my", .committed).setting(cookie)
        case .wrong:
            let problem = Problem("receipt", .myNotFound)
            return .page(PersonDoorPage(problems: [problem]), status: 422, .committed)
        case .wait(let seconds):
            let deed = Deed("my.opened", rule: "receipt.wait", outcome: .refused)
            return .page(PersonDoorPage(waitSeconds: seconds), status: 429, .unjudged(deed))
        }
    }

    /// Ends every pass to the file: whoever copied the cookie reads no further.
    private func leave(_ visit: Visit) async throws -> Answer {
        let record: Answer.Record
        if let pass = try pass(of: visit), try await door.leave(pass, as: visit.route, at: visit.now) {
            record = .committed
        } else {
            record = .nothing
        }
        return Answer.away(record).setting(Cookie(PersonPass.cookieName, nil)).clearingSite()
    }

    // MARK: The view

    private func view(_ pass: PersonPass, _ visit: Visit) async throws -> Answer {
        guard try await door.isOpen(pass) else { return .page(PersonDoorPage(), .nothing) }
        guard pass.opensFile, let person = try await door.person(of: pass) else {
            let page = PersonViewPage(
                office.jurisdiction, visit: thisVisit(visit), wrongNumbers: pass.wrongNumbers)
            return .page(page, .deed(Deed("my.read", rule: Self.rule)))
        }
        let bases = try await office.bases(of: person)
        let directory = try await office.directory()
        let requests = try await office.archive.fetch(
            Query<ServiceRequest>(where: "person = \(person) ORDER BY sent_at DESC, id"))
        let events = try await office.archive.fetch(CaseEvent.all(of: person))
        let page = PersonViewPage(
            consents: bases.filter { $0.basis.kind == .consent }
                .map { .init($0, directory, office.jurisdiction, at: visit.now) },
            otherBases: bases.filter { $0.basis.kind != .consent && $0.basis.stands(at: visit.now) }
                .map { .init($0, directory, office.jurisdiction, at: visit.now) },
            requests: requests.map { .init($0, office.jurisdiction) },
            clocks: office.jurisdiction.readings(of: events.map(\.happening), now: visit.now)
                .compactMap(PersonViewPage.Clock.init),
            looks: [thisVisit(visit)]
                + (try await office.looksOfDays(at: person, atMost: PersonViewPage.linesShown)),
            receiptAnew: try await anew(person), wrongNumbers: pass.wrongNumbers, jurisdiction: office.jurisdiction)
        return .page(page, .deed(Deed("my.read", rule: Self.rule, about: [person])))
    }

    /// Every look there ever was, one by one.
    private func looks(_ visit: Visit) async throws -> Answer {
        let paging = Paging(visit.query)
        guard let pass = try pass(of: visit) else { return .seeOther("/my", .nothing) }
        guard pass.opensFile, let person = try await door.person(of: pass) else {
            return .page(
                PersonLooksPage(paging.offset == 0 ? [thisVisit(visit)] : [], paging),
                .deed(Deed(visit.route, rule: Self.rule)))
        }
        let looks = try await office.plainLooks(at: person, newest: paging.limitWithNext, skipping: paging.offset)
        return .page(PersonLooksPage(looks, paging), .deed(Deed(visit.route, rule: Self.rule, about: [person])))
    }

    /// The visit itself is on the list, so that no file's list is ever empty, and an empty page looks as a full one.
    private func thisVisit(_ visit: Visit) -> PlainLook {
        PlainLook(visitAt: visit.now, zone: office.jurisdiction.zone)
    }

    /// The day on which the receipt that opens this page took the place of another.
    private func anew(_ person: Person.ID) async throws -> Day? {
        let all = try await office.archive.fetch(Query<PersonAccess>(where: "person = \(person)"))
        guard let current = all.first(where: { $0.endedAt == nil }), all.count > 1 else { return nil }
        return Day(current.issuedAt, in: office.jurisdiction.zone)
    }

    private func consent(_ visit: Visit) async throws -> Answer {
        let (person, row) = try await found(visit)
        let consent = PersonViewPage.Consent(
            row, try await office.directory(), office.jurisdiction, at: visit.now)
        return .page(
            PersonWithdrawalPage(consent: consent, version: row.version),
            .deed(Deed(visit.route, rule: Self.rule, about: [person])))
    }

    private func withdraw(_ visit: Visit) async throws -> Answer {
        let (person, row) = try await found(visit)
        let around = try await office.surroundings(of: person)
        let (withdrawn, beside): (BasisRow, [any Stored])
        do {
            (withdrawn, beside) = try ConsentWithdrawal.changes(
                of: row, amid: around, writtenDownBy: nil, at: visit.now)
        } catch {
            return .seeOther("/my", .deed(Deed(visit.route, rule: Self.rule, outcome: .failed, about: [person])))
        }
        try await office.archive.commit(
            Change(
                withdrawn, beside: beside, deed: Deed(visit.route, rule: Self.rule, about: [person]),
                provided: [ConsentWithdrawal.premise(of: row, amid: around)]))
        return .seeOther("/my")
    }

    /// The consent that the path names, if it is the person's own and still stands.
    private func found(_ visit: Visit) async throws -> (Person.ID, BasisRow) {
        let id: Basis.ID = try visit.identifier("basis")
        guard let pass = try pass(of: visit), pass.opensFile, let person = try await door.person(of: pass) else {
            throw NotFound()
        }
        let row = try await office.archive.fetch(Query<BasisRow>.by(id)).first
        guard let row, row.basis.person == person, row.basis.kind == .consent, row.basis.stands(at: visit.now) else {
            throw NotFound()
        }
        return (person, row)
    }

    private func pass(of visit: Visit) throws -> PersonPass? {
        PersonPass(cookie: visit.cookies[PersonPass.cookieName], key: try key, at: visit.now)
    }

    private var key: DataKey { get throws { try office.archive.keyring.derived(.personPass) } }
}
