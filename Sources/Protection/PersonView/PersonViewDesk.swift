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

    package init(office: Office) {
        self.office = office
        door = PersonDoor(archive: office.archive)
    }

    package var routes: [Route] {
        [
            Route(.get, "/my", .open, as: "my.door") { visit in try await self.show(visit) },
            Route(.post, "/my", .open, as: "my.opened") { visit in try await self.open(visit) },
            Route(.get, "/my/consents/:basis", .open, as: "my.consent-read") { visit in try await self.consent(visit) },
            Route(.post, "/my/consents/:basis/withdrawal", .open, as: "consent.withdrawn") { visit in
                try await self.withdraw(visit)
            },
            Route(.post, "/my/leaving", .open, as: "my.left") { _ in self.leave() },
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
        switch try await door.open(form.receipt, form.number, at: visit.now) {
        case .opened(let pass):
            let cookie = Cookie(PersonPass.cookieName, try pass.sealed(with: key))
            return Answer.seeOther("/my", .deed(Deed("my.opened", rule: "receipt"))).setting(cookie)
        case .wrong:
            let problem = Problem("receipt", .myNotFound)
            let deed = Deed("my.opened", rule: "receipt", outcome: .refused)
            return .page(PersonDoorPage(problems: [problem]), status: 422, .deed(deed))
        case .wait(let seconds):
            let deed = Deed("my.opened", rule: "receipt.wait", outcome: .refused)
            return .page(PersonDoorPage(problems: [], waitSeconds: seconds), status: 429, .deed(deed))
        }
    }

    private func leave() -> Answer {
        Answer.seeOther("/", .nothing).setting(Cookie(PersonPass.cookieName, nil)).clearingSite()
    }

    // MARK: The view

    private func view(_ pass: PersonPass, _ visit: Visit) async throws -> Answer {
        guard pass.opensFile, let person = try await door.person(of: pass) else {
            return .page(PersonViewPage(office.jurisdiction), .deed(Deed("my.read", rule: "receipt")))
        }
        let bases = try await office.bases(of: person)
        let directory = try await office.directory()
        let zone = office.jurisdiction.zone
        let requests = try await office.archive.fetch(
            Query<ServiceRequest>(where: "person = \(person) ORDER BY sent_at DESC, id"))
        let events = try await office.archive.fetch(CaseEvent.all(of: person))
        let page = PersonViewPage(
            consents: bases.filter { $0.basis.kind == .consent }
                .map { .init($0, directory, zone: zone, at: visit.now) },
            otherBases: bases.filter { $0.basis.kind != .consent && $0.basis.stands(at: visit.now) }
                .map { .init($0, directory, zone: zone, at: visit.now) },
            requests: requests.map { .init($0, office.jurisdiction) },
            clocks: office.jurisdiction.readings(of: events.map(\.happening), now: visit.now)
                .compactMap { PersonViewPage.Clock($0, zone: office.jurisdiction.zone) },
            looks: try await office.plainLooks(at: person, newest: 50), receiptAnew: try await anew(person),
            jurisdiction: office.jurisdiction)
        return .page(page, .deed(Deed("my.read", rule: "receipt", about: [person])))
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
            row, try await office.directory(), zone: office.jurisdiction.zone, at: visit.now)
        return .page(
            PersonWithdrawalPage(consent: consent, version: row.version),
            .deed(Deed(visit.route, rule: "receipt", about: [person])))
    }

    private func withdraw(_ visit: Visit) async throws -> Answer {
        let (person, row) = try await found(visit)
        let around = try await office.surroundings(of: person)
        let (withdrawn, beside): (BasisRow, [any Stored])
        do { (withdrawn, beside) = try ConsentWithdrawal.changes(of: row, amid: around, at: visit.now) } catch {
            return .seeOther("/my", .deed(Deed(visit.route, rule: "receipt", outcome: .failed, about: [person])))
        }
        try await office.archive.commit(
            Change(
                withdrawn, beside: beside, deed: Deed(visit.route, rule: "receipt", about: [person]),
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

    private var key: DataKey { get throws { try office.archive.keyring.derived(.formToken) } }
}
