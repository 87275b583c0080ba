import Foundation
import Lexicon
import Packs
import Policy
import Store
import Synchronization
import Testing
import Web

@testable import Protection

/// From the notice of rights to a decision, through the desk.
@Suite struct `Hearing a case` {
    @Test func `begins once the law's first steps are done`() async throws {
        let hearing = try await Hearing()
        try await hearing.tellRights()
        #expect(try await !hearing.events().contains(Identification.begins))
        try await hearing.post(
            "professional", as: hearing.officer,
            [
                ("distressed", "no"), ("mentalImpairment", "no"), ("professionalNeeded", "no"), ("asked", "not-yet"),
                try await hearing.version(),
            ])
        let events = try await hearing.events()
        #expect(events.filter { $0 == "rights-notice-given" }.count == 1)
        #expect(events.filter { $0 == Identification.begins }.count == 1)
        #expect(try await hearing.identification().professionalAskedAt == nil)
        let page = try await hearing.get(as: hearing.officer).text()
        #expect(page.contains("Not needed"))
    }

    @Test(arguments: [AgeGroup.child, .unsure])
    func `does not begin for a child without a professional`(age: AgeGroup) async throws {
        let hearing = try await Hearing(age)
        try await hearing.tellRights()
        let answers = ["distressed", "mentalImpairment", "professionalNeeded"].map { ($0, "no") }
        try await hearing.post(
            "professional", as: hearing.officer, answers + [("asked", "not-yet"), try await hearing.version()])
        #expect(try await !hearing.events().contains(Identification.begins))
        try await hearing.post(
            "professional", as: hearing.officer, answers + [("asked", "listed"), try await hearing.version()])
        #expect(try await hearing.events().contains(Identification.begins))
        #expect(try await hearing.get(as: hearing.officer).text().contains("Emergency help never waits"))
    }

    @Test func `opens the account, and nothing else, to an agency that nothing covered`() async throws {
        let hearing = try await Hearing()
        try await hearing.tellRights()
        let before = try await hearing.bases().count
        try await hearing.convene()
        let fresh = try await hearing.bases().filter { $0.agency == hearing.members[0].agency }
        #expect(try await hearing.bases().count == before + 1)
        #expect(fresh.first?.compartments == [.account])
        #expect(fresh.first?.kind == .legalDuty)
        #expect(fresh.first?.article?.contains("art. 11(3)") == true)
        #expect(try await hearing.village.notices(hearing.record, to: "panel").contains(.convened))
        let seat = try await hearing.get("seat", as: hearing.members[0])
        for text in [seat.text(), seat.text(.zhHant), try seat.json()] {
            #expect(!text.contains(Hearing.name) && !text.contains(Hearing.phone))
            #expect(!text.contains("workVisa") && !text.contains("work visa"))
        }
        #expect(seat.text().contains(Hearing.account))
        // The deciding unit's agency had more already, so its member reads the status too; a name never.
        let own = try await hearing.get("seat", as: hearing.members[2])
        #expect(try own.json().contains("workVisa"))
        #expect(!own.text().contains(Hearing.name) && !own.text().contains(Hearing.phone))
    }

    @Test func `does not put a duty in the place of an agreement that the person took back`() async throws {
        let hearing = try await Hearing()
        try await hearing.tellRights()
        let agency = hearing.members[0].agency
        let consent = try await hearing.village.archive.commit(
            Change(
                BasisRow(
                    Basis(
                        person: hearing.record.person, kind: .consent, agency: agency, purposes: [.identification],
                        compartments: [.account], from: Hearing.start)),
                deed: Deed("consent.given", rule: "test")))
        try await hearing.village.archive.commit(
            Change(try consent.withdrawn(at: Hearing.start), deed: Deed("consent.withdrawn", rule: "test")))
        let asked = [("discipline-\(hearing.members[0].worker)", "law"), try await hearing.version()]
        let refused = try await hearing.post("panel", as: hearing.officer, asked)
        #expect(refused.status == 422 && refused.text().contains("no longer agrees"))
        #expect(try await hearing.seats().isEmpty)
        #expect(try await hearing.bases().allSatisfy { $0.agency != agency || $0.kind == .consent })
        // The other agencies' members are asked as before.
        let other = [("discipline-\(hearing.members[2].worker)", "health"), try await hearing.version()]
        #expect(try await hearing.post("panel", as: hearing.officer, other).status == 303)
    }

    @Test func `rests a child's panel on best interests`() async throws {
        let hearing = try await Hearing(.child)
        try await hearing.tellRights()
        try await hearing.convene()
        let fresh = try await hearing.bases().filter { $0.agency == hearing.members[0].agency }
        #expect(fresh.map(\.kind) == [.bestInterests])
    }

    @Test func `is convened by the secretariat only where it may hand the account on`() async throws {
        let hearing = try await Hearing()
        try await hearing.tellRights()
        try await hearing.convene(as: hearing.coordinator)
        #expect(try await hearing.seats().count == 3)
        let ordered = try await Hearing(consent: false)
        try await ordered.tellRights()
        await #expect(throws: Refused.self) { try await ordered.convene(as: ordered.coordinator) }
        #expect(try await ordered.seats().isEmpty)
        try await ordered.convene()
        #expect(try await ordered.seats().count == 3)
    }

    @Test func `is not convened before the person was told their rights, nor of nobody`() async throws {
        let hearing = try await Hearing()
        let early = try await hearing.post(
            "panel", as: hearing.officer,
            [("discipline-\(hearing.members[0].worker)", "law"), try await hearing.version()])
        #expect(early.status == 422)
        #expect(early.text().contains("First give the person the notice of rights"))
        try await hearing.tellRights()
        let empty = try await hearing.post("panel", as: hearing.officer, [try await hearing.version()])
        #expect(empty.status == 422)
        #expect(try await hearing.seats().isEmpty)
    }

    // MARK: - Views

    @Test func `hides the others' views until one's own is given`() async throws {
        let hearing = try await Hearing()
        try await hearing.tellRights()
        try await hearing.convene()
        try await hearing.view(0, .victim, "Debt and threats.")
        for path in ["seat", ""] {
            let before = try await hearing.get(path, as: hearing.members[1])
            #expect(!before.text().contains("Debt and threats."))
            #expect(try !before.json().contains("\"views\""))
        }
        #expect(try await hearing.get("seat", as: hearing.members[0]).text().contains("Debt and threats."))
        try await hearing.view(1, .notVictim, "Paid in full.")
        let after = try await hearing.get("seat", as: hearing.members[1]).text()
        #expect(after.contains("Debt and threats.") && after.contains("Paid in full."))
        #expect(try await hearing.get(as: hearing.officer).text().contains("Paid in full."))
        // Whoever has a part in the case but not the account sees that there is a panel, and nothing of its views.
        let manager = try hearing.village.worker(.caseManager, of: "case-team")
        let seen = try await hearing.get(as: manager)
        #expect(!seen.text().contains("Paid in full."))
        #expect(try !seen.json().contains("advice"))
    }

    @Test func `lists to members what waits for them, and gives a seat to nobody else`() async throws {
        let hearing = try await Hearing()
        try await hearing.tellRights()
        try await hearing.convene([.law])
        let waiting = try await hearing.village.knock(hearing.desk, .get, "/panel", as: hearing.members[0])
        #expect(waiting.text().contains(hearing.record.reference.text))
        let other = try await hearing.village.knock(hearing.desk, .get, "/panel", as: hearing.members[1])
        #expect(!other.text().contains(hearing.record.reference.text))
        await #expect(throws: NotFound.self) { try await hearing.get("seat", as: hearing.members[1]) }
        await #expect(throws: Refused.self) { try await hearing.get("seat", as: hearing.members[2]) }
        try await hearing.view(0, .unsure)
        let done = try await hearing.village.knock(hearing.desk, .get, "/panel", as: hearing.members[0])
        #expect(!done.text().contains(hearing.record.reference.text))
    }

    @Test func `is decided without the panel only with the reason, and shows whose views were missing`() async throws {
        let hearing = try await Hearing()
        try await hearing.tellRights()
        try await hearing.askProfessional()
        try await hearing.convene()
        #expect(try await hearing.events().filter { $0 == "panel-convened" }.count == 1)
        try await hearing.view(0, .victim)
        #expect(try await !hearing.events().contains("panel-heard"))
        let page = try await hearing.get("decision", as: hearing.officer).text()
        #expect(page.contains("Why it cannot wait for the panel"))
        let hasty = try await hearing.decide(.victim)
        #expect(hasty.status == 422 && hasty.text().contains("write down why the decision cannot wait"))
        try await hearing.decide(.victim, unheard: "The ship sails tonight.")
        #expect(try await hearing.identification().outcome == .victim)
        let shown = try await hearing.get(as: hearing.officer).text()
        for words in ["Did not wait for the panel", "The ship sails tonight.", "Views missing", "Health, Law"] {
            #expect(shown.contains(words), "\(words)")
        }
        let notice = try await hearing.get("notices/result", as: hearing.officer, query: ["language": "en"]).text()
        #expect(notice.contains("did not wait for further views, because: The ship sails tonight."))
    }

    @Test func `runs a clock on the panel's views until its quorum is heard`() async throws {
        let hearing = try await Hearing()
        try await hearing.tellRights()
        try await hearing.convene()
        func status(_ days: Double) async throws -> String? {
            let events = try await hearing.village.archive.fetch(CaseEvent.all(of: hearing.record.person))
            return hearing.village.office.jurisdiction
                .readings(of: events.map(\.happening), now: Hearing.days(days))
                .first { $0.clock.id == "panel-views" }?.status.rawValue
        }
        #expect(try await status(1) == "running")
        #expect(try await status(4) == "late")
        try await hearing.view(0, .victim)
        #expect(try await status(4) == "late")
        try await hearing.view(1, .unsure)
        #expect(try await hearing.events().filter { $0 == "panel-heard" }.count == 1)
        #expect(try await status(4) == "stopped")
        try await hearing.view(2, .unsure)
        #expect(try await hearing.events().filter { $0 == "panel-heard" }.count == 1)
        #expect(try await !hearing.get("decision", as: hearing.officer).text().contains("cannot wait for the panel"))
    }

    @Test func `seals every reason`() async throws {
        let hearing = try await Hearing()
        try await hearing.hear()
        try await hearing.decide(.victim, "Recruited by deceit.")
        let seat = try #require(try await hearing.seats().first?.reasons)
        let decision = try #require(try await hearing.identification().reasons)
        #expect(seat.firstRange(of: Data("pay slips".utf8)) == nil)
        #expect(decision.firstRange(of: Data("deceit".utf8)) == nil)
        #expect(try await hearing.get(as: hearing.officer).text().contains("Recruited by deceit."))
    }

    // MARK: - Who may do what

    @Test(arguments: ["rights-notice", "professional", "decision", "service"])
    func `lets nobody but the deciding unit decide or serve`(step: String) async throws {
        let hearing = try await Hearing()
        try await hearing.hear()
        let stranger = hearing.superior
        await #expect(throws: Refused.self) { try await hearing.get(step, as: stranger) }
        await #expect(throws: NotFound.self) { try await hearing.get(step, as: hearing.coordinator) }
        // Even with a part in the case: another unit's identification is not there for it.
        try await hearing.village.archive.commit(
            Change(
                Assignment(
                    person: hearing.record.person, unit: stranger.unit, relation: .identifying, since: Hearing.start),
                deed: Deed("test", rule: "test")))
        await #expect(throws: (any Error).self) { try await hearing.get(step, as: stranger) }
    }

    @Test func `refuses whoever has no part in the case, and enforcement always`() async throws {
        let hearing = try await Hearing()
        try await hearing.hear()
        let outsider = try hearing.village.worker(.serviceWorker, of: "shelter")
        await #expect(throws: Refused.self) { try await hearing.get(as: outsider) }
        let enforcement = try hearing.village.worker(
            .enforcementOfficer, of: "enforcement", for: .immigrationEnforcement)
        for step in ["", "bar", "panel", "seat", "decision", "objection", "notices/rights", "service"] {
            await #expect(throws: NotFound.self) { try await hearing.get(step, as: enforcement) }
        }
    }

    // MARK: - Deciding

    @Test func `checks a decision before it is taken, and marks one that departs`() async throws {
        let hearing = try await Hearing()
        try await hearing.hear(.victim)
        let form = [("outcome", "not-victim"), ("reasons-en", "Paid."), try await hearing.version()]
        let unexplained = try await hearing.post("decision/check", as: hearing.officer, form)
        #expect(unexplained.status == 422)
        #expect(unexplained.text().contains("write down why"))
        let checked = try await hearing.post(
            "decision/check", as: hearing.officer, form + [("departure-en", "The slips came later.")])
        #expect(checked.status == 200)
        #expect(checked.text().contains("Differs from the panel&#39;s advice"))
        #expect(try await hearing.identification().decidedAt == nil)
        try await hearing.decide(.notVictim, "Paid.", departure: "The slips came later.")
        #expect(try await hearing.events().contains("not-identified"))
        let officer = try await hearing.get(as: hearing.officer).text()
        #expect(officer.contains("The slips came later.") && officer.contains("Differs from the panel&#39;s advice"))
        let manager = try hearing.village.worker(.caseManager, of: "case-team")
        let seen = try await hearing.get(as: manager).text()
        #expect(seen.contains("Not a victim of human trafficking") && !seen.contains("Differs from"))
        #expect(try await hearing.village.notices(hearing.record, to: "case-team").contains(.decided))
    }

    @Test(arguments: [true, false])
    func `seats nobody who must not see the case`(isWholeUnit: Bool) async throws {
        let hearing = try await Hearing()
        try await hearing.tellRights()
        try await hearing.askProfessional()
        let barred = hearing.members[2]
        let named = ConflictRow(
            id: .init(), person: hearing.record.person,
            party: isWholeUnit ? .unit(barred.unit) : .worker(barred.worker), reason: Data("sealed".utf8),
            by: .init(), at: Hearing.start)
        try await hearing.village.archive.commit(Change(named, deed: Deed("conflict.named", rule: "test")))
        let offered = try await hearing.get("panel", as: hearing.officer).text()
        #expect(offered.contains("Rowan Ash") && !offered.contains("Hazel Birch"))
        let forced = try await hearing.post(
            "panel", as: hearing.officer,
            [("discipline-\(barred.worker)", "law"), try await hearing.version()])
        #expect(forced.status == 422)
        #expect(forced.text().contains("Hazel Birch cannot sit on this panel"))
        #expect(try await hearing.seats().isEmpty)
        let premise = Premise.noConflict(of: barred.worker, in: barred.unit, with: hearing.record.person)
        let opened = try await hearing.identification()
        await #expect(throws: NotCommitted.noLongerStands("conflict")) {
            try await hearing.village.archive.commit(
                Change(opened, deed: Deed("test", rule: "test"), provided: [premise]))
        }
    }

    @Test func `ends the panel's part with the decision`() async throws {
        let hearing = try await Hearing()
        try await hearing.hear()
        try await hearing.decide(.victim)
        let later = Hearing.days(1)
        await #expect(throws: Refused.self) { try await hearing.get("seat", as: hearing.members[0], at: later) }
        #expect(try await hearing.events().contains("identified"))
    }

    @Test func `is decided once, of two who decide at once`() async throws {
        let hearing = try await Hearing()
        try await hearing.hear(.victim)
        let read = try await hearing.version().1
        let colleague = try hearing.village.worker(.identifyingOfficer, of: "identification", for: .identification)
        try await hearing.decide(.victim, version: read)
        await #expect(throws: NotCommitted.changedMeanwhile(table: "identification")) {
            try await hearing.decide(.victim, as: colleague, version: read)
        }
        #expect(try await hearing.identification().decidedBy == hearing.officer.worker)
        // The record itself is guarded too, whatever a form says.
        let before = try await hearing.identification()
        var stale = before
        stale.version -= 1
        await #expect(throws: NotCommitted.changedMeanwhile(table: "identification")) {
            try await hearing.village.archive.commit(Change(stale, deed: Deed("test", rule: "test")))
        }
    }

    @Test func `relies on the panel as it was read`() async throws {
        let hearing = try await Hearing()
        try await hearing.tellRights()
        try await hearing.convene([.law, .health])
        try await hearing.view(0, .victim)
        let id = try await hearing.identification().id
        let stands = Premise.panel(of: id, seated: 2, heard: 1)
        let heard = Premise.panel(of: id, seated: 2, heard: 2)
        func commit(_ premise: Premise) async throws {
            let note = CaseEvent(person: hearing.record.person, event: "care-needed", at: Hearing.start, by: nil)
            try await hearing.village.archive.commit(
                Change(note, deed: Deed("test", rule: "test"), provided: [premise]))
        }
        try await commit(stands)
        await #expect(throws: NotCommitted.noLongerStands("panel")) { try await commit(heard) }
        try await hearing.view(1, .victim)
        await #expect(throws: NotCommitted.noLongerStands("panel")) { try await commit(stands) }
    }

    /// Someone is seated, the unit's part ends, or a colleague writes, between reading and commit.
    @Test(arguments: [
        (
            """
            INSERT INTO panel_seat SELECT '0f7b6c1e-5b0a-4c1e-9d57-2f6a4f0a9b11', 1, person, identification, unit, \
            '0f7b6c1e-5b0a-4c1e-9d57-2f6a4f0a9b12', discipline, convened_at, NULL, NULL, NULL FROM panel_seat LIMIT 1
            """, NotCommitted.noLongerStands("panel")
        ),
        ("UPDATE assignment SET until = 1 WHERE relation = 'identifying'", .noLongerStands("assignment")),
        ("UPDATE identification SET version = version + 1", .changedMeanwhile(table: "identification")),
    ])
    func `is not decided on what no longer stands`(meanwhile: String, expected: NotCommitted) async throws {
        let interlopers = Mutex<[Interloper]>([])
        let hearing = try await Hearing { driver in
            let interloper = Interloper(driver)
            interlopers.withLock { $0.append(interloper) }
            return interloper
        }
        try await hearing.hear()
        interlopers.withLock { $0.first }?.before(SQL(meanwhile, values: []))
        await #expect(throws: expected) { try await hearing.decide(.victim) }
        #expect(try await hearing.identification().decidedAt == nil)
        #expect(try await !hearing.events().contains("identified"))
    }

    /// The decision is taken while a member writes.
    @Test func `a view is not taken after the decision`() async throws {
        let interlopers = Mutex<[Interloper]>([])
        let hearing = try await Hearing { driver in
            let interloper = Interloper(driver)
            interlopers.withLock { $0.append(interloper) }
            return interloper
        }
        try await hearing.tellRights()
        try await hearing.convene()
        interlopers.withLock { $0.first }?.before(
            "UPDATE identification SET decided_at = 1, outcome = 'victim', reasons = x'00', version = version + 1")
        await #expect(throws: NotCommitted.noLongerStands("identification")) { try await hearing.view(0, .victim) }
        #expect(try await hearing.seats().allSatisfy { $0.givenAt == nil })
    }

    @Test func `shows the elements as a help, and never as a verdict`() async throws {
        let hearing = try await Hearing()
        try await hearing.hear()
        let page = try await hearing.get("decision", as: hearing.officer)
        #expect(page.text().contains("Forced labour") && page.text().contains("Fraud"))
        #expect(page.text().contains("never a verdict"))
        #expect(page.text(.zhHant).contains("詐術") && page.text(.zhHant).contains("強迫勞動"))
        let child = try await Hearing(.child)
        try await child.hear()
        #expect(try await child.get("decision", as: child.officer).text().contains("under 18"))
    }
}
