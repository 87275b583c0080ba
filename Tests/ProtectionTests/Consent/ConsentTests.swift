import Accounts
import Foundation
import Lexicon
import Packs
import Policy
import Store
import Testing
import Web

@testable import Protection

@Suite struct `Withdrawing a consent` {
    let village: Village

    init() async throws { village = try await Village() }

    private var desk: ConsentDesk { ConsentDesk(office: village.office) }

    private func withdraw(_ basis: Basis.ID, in record: CaseRecord, as acting: Acting? = nil) async throws {
        let acting = try acting ?? village.worker(.caseManager, of: "case-team")
        let version = try await village.bases(record).first { $0.id == basis }?.version ?? 0
        try await village.knock(
            desk, .post, "/cases/\(record.id)/consents/\(basis)/withdrawal", as: acting,
            form: [("version", "\(version)")])
    }

    @Test func `closes what was handed over at the next read`() async throws {
        let record = try await village.managedCase()
        let request = try await village.ask(try await village.offer(), in: record)
        let worker = try village.worker(.serviceWorker, of: "shelter")
        try await village.step("acceptance", request, in: record, as: worker)
        #expect(try await village.open(request, in: record, as: worker).text().contains(Village.words.name))
        try await withdraw(request.basis, in: record)
        await #expect(throws: Refused.self) { try await village.open(request, in: record, as: worker) }
    }

    @Test(arguments: [("shelter", Role.serviceWorker, Relation.serving), ("lawyers", .lawyer, .representing)])
    func `leaves a unit that had its part by it alone as if there were no case`(
        unit: String, role: Role, relation: Relation
    ) async throws {
        let purpose: Purpose = role == .lawyer ? .legalRemedy : .protection
        let record = try await village.managedCase(
            bases: [(unit, .consent, [purpose], [.identity, .contact])], parts: [(unit, relation)])
        let worker = try village.worker(role, of: unit, for: purpose)
        let front = FrontDoor(village, ProtectionPillar.desks(village.office), as: worker)
        #expect(await front.get("/cases/\(record.id)").status == 200)
        let basis = try #require(
            try await village.bases(record).first { $0.basis.agency == worker.agency })
        try await withdraw(basis.id, in: record)
        for rest in ["", "/file", "/consents", "/requests", "/identification"] {
            let unseen = await front.get("/cases/\(record.id)\(rest)")
            let entry = try #require(try await village.entries(newest: 1).first)
            let never = await front.get("/cases/\(CaseRecord.ID())\(rest)")
            #expect(unseen.status == 404 && unseen == never, "\(rest)")
            #expect(try await village.entries(newest: 1).first?.shape == entry.shape, "\(rest)")
        }
        #expect(!(await front.get("/cases").text.contains(record.reference.text)))
    }

    @Test(arguments: [Basis.Kind.legalDuty, .bestInterests])
    func `leaves a unit its part where something else gives it`(kind: Basis.Kind) async throws {
        let record = try await village.managedCase(
            bases: [
                ("shelter", .consent, [.protection], [.identity]), ("shelter", kind, [.protection], [.contact]),
            ], parts: [("shelter", .serving)])
        let worker = try village.worker(.serviceWorker, of: "shelter")
        let basis = try #require(
            try await village.bases(record).first { $0.basis.agency == worker.agency && $0.basis.kind == .consent })
        try await withdraw(basis.id, in: record)
        let inside = try await village.office.enter(record.id, worker, .look, .existence, at: Village.start)
        #expect(Set(inside.looks.keys) == [.contact])
    }

    @Test func `leaves the secretariat, who identifies and who is responsible their part, and opens them nothing`()
        async throws
    {
        let parts: [(String, Role, Relation)] = [
            ("secretariat", .coordinator, .coordinating), ("identification", .identifyingOfficer, .identifying),
        ]
        let record = try await village.managedCase(
            bases: parts.map { ($0.0, .consent, [.identification], [.identity]) }, parts: parts.map { ($0.0, $0.2) })
        for row in try await village.bases(record).sorted(by: { $0.basis.purposes.count < $1.basis.purposes.count }) {
            try await withdraw(row.id, in: record)
        }
        for (unit, role, _) in parts + [("case-team", .caseManager, .managing)] {
            let purpose: Purpose = role == .caseManager ? .protection : .identification
            let inside = try await village.office.enter(
                record.id, try village.worker(role, of: unit, for: purpose), .look, .existence, at: Village.start)
            #expect(inside.looks.isEmpty, "\(unit)")
        }
    }

    @Test func `stops a write that was decided a moment before`() async throws {
        let record = try await village.managedCase(
            bases: [("shelter", .consent, [.protection], [.services])], parts: [("shelter", .serving)])
        let worker = try village.worker(.serviceWorker, of: "shelter")
        let inside = try await village.office.enter(record.id, worker, .record, .existence, at: Village.start)
        let basis = try #require(try await village.bases(record).first { $0.basis.agency == worker.agency })
        let around = try await village.office.surroundings(of: record.person)
        let (gone, beside) = try ConsentWithdrawal.changes(
            of: basis, amid: around, writtenDownBy: nil, at: Village.start.addingTimeInterval(30))
        try await village.archive.commit(
            Change(gone, beside: beside, deed: Deed("consent.withdrawn", rule: "test", about: [record.person])))
        await #expect(throws: NotCommitted.noLongerStands("assignment")) {
            try await village.archive.commit(
                Change(
                    CaseEvent(person: record.person, event: "report-made", at: Village.start, by: worker),
                    deed: Deed("test", under: inside.grant), provided: inside.grant.premises))
        }
    }

    @Test func `of one of two taken back at once asks the later one again`() async throws {
        let record = try await village.managedCase(
            bases: [
                ("shelter", .consent, [.protection], [.identity]), ("shelter", .consent, [.protection], [.contact]),
            ], parts: [("shelter", .serving)])
        let agency = try village.unit("shelter").agency
        let rows = try await village.bases(record).filter { $0.basis.agency == agency }
        let around = try await village.office.surroundings(of: record.person)
        func take(_ row: BasisRow) async throws {
            let (gone, beside) = try ConsentWithdrawal.changes(
                of: row, amid: around, writtenDownBy: nil, at: Village.start)
            try await village.archive.commit(
                Change(
                    gone, beside: beside, deed: Deed("consent.withdrawn", rule: "test"),
                    provided: [ConsentWithdrawal.premise(of: row, amid: around)]))
        }
        try await take(rows[0])
        await #expect(throws: NotCommitted.noLongerStands("basis")) { try await take(rows[1]) }
    }

    @Test func `tells the recipient, and help that was accepted goes on`() async throws {
        let record = try await village.managedCase()
        let request = try await village.ask(try await village.offer(), in: record)
        let worker = try village.worker(.serviceWorker, of: "shelter")
        try await village.step("acceptance", request, in: record, as: worker)
        try await withdraw(request.basis, in: record)
        #expect(try await village.notices(record, to: "shelter").contains(.consentWithdrawn))
        #expect(try await village.request(request.id).status == .accepted)
        let manager = try village.worker(.caseManager, of: "case-team")
        let page = try await village.open(request, in: record, as: manager)
        #expect((page.page as? RequestPage)?.mayWithdraw == true, "those who asked keep its course in hand")
    }

    @Test func `is read in the inbox by whoever must stop, though there is no case for them`() async throws {
        let record = try await village.managedCase()
        let request = try await village.ask(try await village.offer(), in: record)
        let worker = try village.worker(.serviceWorker, of: "shelter")
        try await village.step("acceptance", request, in: record, as: worker)
        try await withdraw(request.basis, in: record)
        let inbox = InboxDesk(office: village.office)
        let page = try await village.knock(inbox, .get, "/inbox", as: worker)
        let told = (page.page as? WorkInboxPage)?.notices ?? []
        #expect(told.map(\.what.code) == ["consent-withdrawn"])
        #expect(told.map(\.path) == [nil])
        #expect(page.text().contains(record.reference.text))
        #expect(!page.text().contains("\(record.id)"))
        try await village.knock(inbox, .post, "/inbox/readings", as: worker, form: [("notice", "all")])
        #expect(!(try await village.knock(inbox, .get, "/inbox", as: worker).text().contains(record.reference.text)))
        let neighbour = try village.worker(.serviceWorker, of: "willow")
        #expect(
            !(try await village.knock(inbox, .get, "/inbox", as: neighbour).text()
                .contains(record.reference.text)))
    }

    @Test(arguments: [true, false])
    func `leaves the unit to say when its help has ended, and shows it nothing else`(hasBegun: Bool) async throws {
        let record = try await village.managedCase()
        let request = try await village.ask(try await village.offer(), in: record)
        let worker = try village.worker(.serviceWorker, of: "shelter")
        try await village.step("acceptance", request, in: record, as: worker)
        if hasBegun { try await village.step("start", request, in: record, as: worker) }
        let desk = HelpGoingOnDesk(office: village.office), path = "/requests/\(request.id)/ending"
        await #expect(throws: NotFound.self) { try await village.knock(desk, .get, path, as: worker) }
        try await withdraw(request.basis, in: record)

        let list = try await village.knock(RequestListDesk(office: village.office), .get, "/requests", as: worker)
        #expect(list.text().contains(path) && !list.text().contains("\(record.id)"))
        for text in [try await village.knock(desk, .get, path, as: worker).text()] + [try list.json()] {
            #expect(text.contains(record.reference.text))
            #expect(!text.contains("\(record.id)") && !text.contains(Village.words.name))
        }
        let neighbour = try village.worker(.serviceWorker, of: "willow")
        for method in [Route.Method.get, .post] {
            await #expect(throws: NotFound.self) { try await village.knock(desk, method, path, as: neighbour) }
        }
        let version = "\(try await village.request(request.id).version)"
        try await village.knock(desk, .post, path, as: worker, form: [("version", version)])
        #expect(try await village.request(request.id).status == (hasBegun ? .done : .withdrawn))
        let told = try await village.notices(record, to: "case-team")
        #expect(told.contains(hasBegun ? .requestDone : .requestWithdrawn))
        let events = try await village.archive.fetch(CaseEvent.all(of: record.person)).map(\.event)
        #expect(events.contains("placement-ended") == hasBegun)
        await #expect(throws: NotFound.self) { try await village.knock(desk, .get, path, as: worker) }
    }

    @Test func `that runs out does as much, by the clock alone, and the unit is told`() async throws {
        let end = Village.start + 86_400
        let record = try await village.managedCase(parts: [("shelter", .serving), ("lawyers", .representing)])
        for (name, until) in [("shelter", end as Date?), ("lawyers", nil)] {
            let basis = Basis(
                person: record.person, kind: .consent, agency: try village.unit(name).agency,
                purposes: [.protection, .legalRemedy], compartments: [.contact], from: Village.start - 60, until: until)
            try await village.archive.commit(Change(BasisRow(basis), deed: Deed("consent.given", rule: "test")))
        }
        let worker = try village.worker(.serviceWorker, of: "shelter")
        let lawyer = try village.worker(.lawyer, of: "lawyers", for: .legalRemedy)
        func enter(_ acting: Acting, at now: Date) async throws -> Inside {
            try await village.office.enter(record.id, acting, .look, .existence, at: now)
        }
        let before = try await enter(worker, at: end - 1)
        #expect(Set(before.looks.keys) == [.contact])
        await #expect(throws: Refused.self) { try await enter(worker, at: end) }
        _ = try await enter(lawyer, at: end)
        let scope = village.office.rules.scope(.look, .existence, of: worker, at: end)
        let listed = Query<CaseRecord>(where: scope.condition(person: "case_record.person"))
        #expect(try await village.archive.fetch(listed).isEmpty)

        let desk = InboxDesk(office: village.office)
        func inbox(_ acting: Acting, at now: Date) async throws -> WorkInboxPage? {
            try await village.knock(desk, .get, "/inbox", as: acting, at: now).page as? WorkInboxPage
        }
        #expect(try await inbox(worker, at: end - 1)?.ranOut.isEmpty == true)
        let told = try #require(try await inbox(worker, at: end)?.ranOut)
        #expect(told.map(\.reference) == [record.reference.text] && told.map(\.path) == [nil])
        #expect(try await inbox(worker, at: end + 31 * 86_400)?.ranOut.isEmpty == true)
        #expect(try await inbox(lawyer, at: end)?.ranOut.isEmpty == true)
        #expect(try await inbox(try village.worker(.serviceWorker, of: "willow"), at: end)?.ranOut.isEmpty == true)
    }

    @Test func `that ran out does not come back with a later one, and goes on with an earlier one`() {
        let (start, end) = (Village.start, Village.start + 100)
        let agency = Agency.ID(), person = Person.ID()
        func consent(_ from: TimeInterval, _ until: Date?) -> Basis {
            Basis(
                person: person, kind: .consent, agency: agency, purposes: [.protection], compartments: [.contact],
                from: start + from, until: until)
        }
        let first = consent(0, end)
        func isOver(_ bases: [Basis], _ relation: Relation = .serving, since: TimeInterval = 0) -> Bool {
            relation.ranOut(since: start + since, bases: bases, at: end + 50)
        }
        #expect(isOver([first]))
        #expect(isOver([first, consent(120, nil)]))
        #expect(!isOver([first, consent(60, nil)]))
        #expect(!isOver([first], since: 120), "a new part")
        #expect(!isOver([first], .managing))
        #expect(!Relation.serving.ranOut(since: start, bases: [first], at: end - 1))
    }

    @Test func `takes the requests with it that nobody has accepted`() async throws {
        let record = try await village.managedCase()
        let request = try await village.ask(try await village.offer(), in: record)
        try await withdraw(request.basis, in: record)
        #expect(try await village.request(request.id).status == .withdrawn)
        #expect(try await village.notices(record, to: "case-team") == [.requestWithdrawn])
    }

    @Test func `says first what stops, and that help does not`() async throws {
        let record = try await village.managedCase()
        let request = try await village.ask(try await village.offer(), in: record)
        let manager = try village.worker(.caseManager, of: "case-team")
        let page = try await village.knock(
            desk, .get, "/cases/\(record.id)/consents/\(request.basis)/withdrawal", as: manager)
        #expect(page.text().contains("Identity, Contact and location"))
        #expect(page.text().contains("Help never depends on this"))
        #expect(page.text(.zhHant).contains("協助不以此為條件"))
    }

    @Test(arguments: [Basis.Kind.legalDuty, .bestInterests])
    func `is not for what does not rest on consent`(kind: Basis.Kind) async throws {
        let record = try await village.managedCase(bases: [("identification", kind, [.identification], [.account])])
        let agency = try village.unit("identification").agency
        let basis = try #require(try await village.bases(record).first { $0.basis.agency == agency })
        await #expect(throws: NotFound.self) { try await withdraw(basis.id, in: record) }
        #expect(throws: BasisRow.NotWithdrawn.notConsent) { try basis.withdrawn(at: Village.start) }
        let manager = try village.worker(.caseManager, of: "case-team")
        let page = try await village.knock(desk, .get, "/cases/\(record.id)/consents", as: manager).text()
        #expect(page.contains("Act, art. 9"))
        #expect(page.contains("cannot be withdrawn here"))
        #expect(!page.contains("\(basis.id)/withdrawal"))
    }

    @Test func `of another case is not to be found`() async throws {
        let (record, other) = (try await village.managedCase(), try await village.managedCase())
        let basis = try #require(try await village.bases(other).first)
        await #expect(throws: NotFound.self) { try await withdraw(basis.id, in: record) }
    }

    @Test func `is for those in the case, and shows a prosecutor the prosecutors' alone`() async throws {
        let record = try await village.managedCase(
            bases: [("prosecutors", .consent, [.prosecution], [.identity])], parts: [("prosecutors", .prosecuting)])
        let shelter = try village.worker(.serviceWorker, of: "shelter")
        let bases = try await village.bases(record)
        for basis in bases {
            await #expect(throws: Refused.self) { try await withdraw(basis.id, in: record, as: shelter) }
        }
        let prosecutor = try village.worker(.prosecutor, of: "prosecutors", for: .prosecution)
        let page = try await village.knock(desk, .get, "/cases/\(record.id)/consents", as: prosecutor)
        #expect((page.page as? ConsentsPage)?.consents.map(\.agency.code) == [prosecutor.agency.description])
    }

    @Test func `is no shelter's to write down for another agency, nor to know of`() async throws {
        let record = try await village.managedCase(
            bases: [("lawyers", .consent, [.legalRemedy], [.account])], parts: [("lawyers", .representing)])
        let request = try await village.ask(try await village.offer(), in: record)
        let worker = try village.worker(.serviceWorker, of: "shelter")
        try await village.step("acceptance", request, in: record, as: worker)
        let page = try await village.knock(desk, .get, "/cases/\(record.id)/consents", as: worker)
        let shown = (page.page as? ConsentsPage)?.consents.map(\.agency.code) ?? []
        #expect(!shown.isEmpty && Set(shown) == [worker.agency.description])
        for basis in try await village.bases(record) where basis.basis.agency != worker.agency {
            await #expect(throws: NotFound.self) { try await withdraw(basis.id, in: record, as: worker) }
        }
        // Of their own agency it is; and whoever is responsible for help reads that it was.
        try await withdraw(request.basis, in: record, as: worker)
        #expect(try await village.notices(record, to: "case-team").contains(.accessEnded))
    }

    @Test func `twice is once`() async throws {
        let record = try await village.managedCase()
        let basis = try #require(try await village.bases(record).first)
        let around = try await village.office.surroundings(of: record.person)
        let (gone, _) = try ConsentWithdrawal.changes(of: basis, amid: around, writtenDownBy: nil, at: Village.start)
        #expect(gone.basis.withdrawnAt == Village.start)
        #expect(throws: BasisRow.NotWithdrawn.already) {
            try ConsentWithdrawal.changes(of: gone, amid: around, writtenDownBy: nil, at: Village.start)
        }
    }

    @Test func `tells each unit of the agency that stands in the case, and no other`() async throws {
        let record = try await village.openCase(
            parts: [("secretariat", .coordinating), ("case-team", .managing), ("police", .referring)],
            bases: [("case-team", .consent, [.protection], [.identity])])
        let basis = try #require(try await village.bases(record).first)
        let around = try await village.office.surroundings(of: record.person)
        let (_, beside) = try ConsentWithdrawal.changes(of: basis, amid: around, writtenDownBy: nil, at: Village.start)
        let told = beside.compactMap { $0 as? UnitNotice }
        #expect(Set(told.map(\.unit)) == [try village.unit("secretariat").id, try village.unit("case-team").id])
        #expect(told.allSatisfy { $0.kind == .consentWithdrawn })
    }
}

@Suite struct `Agreeing to less` {
    let village: Village

    init() async throws { village = try await Village() }

    @Test func `closes a part at once, and what was asked goes on with the rest`() async throws {
        let record = try await village.managedCase()
        let request = try await village.ask(try await village.offer(), in: record)
        let worker = try village.worker(.serviceWorker, of: "shelter")
        try await village.step("acceptance", request, in: record, as: worker)
        let manager = try village.worker(.caseManager, of: "case-team")
        try await village.knock(
            ConsentDesk(office: village.office), .post, "/cases/\(record.id)/consents/\(request.basis)/narrowing",
            as: manager,
            form: [("version", "1"), ("compartments", "identity"), ("language", "vi"), ("evidence", "spoken")])
        let page = try await village.open(request, in: record, as: worker).text()
        #expect(page.contains(Village.words.name))
        #expect(!page.contains(Village.words.hidden))
        #expect(try await village.notices(record, to: "shelter").contains(.consentNarrowed))
        #expect(try await village.request(request.id).basis != request.basis)
    }

    /// Every set of parts that someone may be left with, of a consent that names three.
    @Test(arguments: 0..<8)
    func `keeps a part and takes a part`(bits: Int) throws {
        let all: [Compartment] = [.identity, .contact, .health]
        let kept = Set(all.indices.filter { bits & (1 << $0) != 0 }.map { all[$0] })
        let row = BasisRow(
            Basis(
                person: .init(), kind: .consent, agency: .init(), purposes: [.protection], compartments: Set(all),
                from: Village.start))
        if kept.isEmpty || kept.count == all.count {
            #expect(throws: BasisRow.NotWithdrawn.notNarrower) { try row.narrowed(to: kept, at: Village.start) }
        } else {
            let (gone, left) = try row.narrowed(to: kept, at: Village.start)
            #expect(gone.basis.withdrawnAt != nil && left.basis.compartments == kept)
            #expect(left.basis.agency == row.basis.agency && left.basis.purposes == row.basis.purposes)
        }
    }

    @Test func `never to a part that was not agreed to`() {
        let row = BasisRow(
            Basis(
                person: .init(), kind: .consent, agency: .init(), purposes: [.protection],
                compartments: [.identity, .contact], from: Village.start))
        #expect(throws: BasisRow.NotWithdrawn.notNarrower) { try row.narrowed(to: [.health], at: Village.start) }
    }
}

@Suite struct `Giving a consent` {
    let village: Village

    init() async throws { village = try await Village() }

    private func give(_ record: CaseRecord, as acting: Acting, _ form: [(String, String)]) async throws -> Answer {
        try await village.knock(
            ConsentDesk(office: village.office), .post, "/cases/\(record.id)/consents", as: acting, form: form)
    }

    @Test func `names the agency, the purposes, the parts, and how it was given`() async throws {
        let record = try await village.managedCase()
        let manager = try village.worker(.caseManager, of: "case-team")
        let agency = try village.unit("lawyers").agency
        let answer = try await give(
            record, as: manager,
            [
                ("agency", "\(agency)"), ("purposes", "legal-remedy"), ("compartments", "legal"),
                ("compartments", "identity"), ("until-year", "2026"), ("until-month", "12"), ("until-day", "31"),
            ] + Village.agreement)
        #expect(answer.status == 303)
        let basis = try #require(try await village.bases(record).first { $0.basis.agency == agency }?.basis)
        #expect(basis.kind == .consent && basis.purposes == [.legalRemedy])
        #expect(basis.compartments == [.identity, .legal])
        let zone = village.office.jurisdiction.zone
        #expect(basis.until.map { Day($0 - 1, in: zone).description } == "2026-12-31")
        let page = try await village.knock(
            ConsentDesk(office: village.office), .get, "/cases/\(record.id)/consents", as: manager)
        #expect(page.text().contains("Vietnamese"))
        #expect(page.text(.zhHant).contains("越南"))
    }

    @Test func `says everything that is missing at once`() async throws {
        let record = try await village.managedCase()
        let answer = try await give(record, as: try village.worker(.caseManager, of: "case-team"), [])
        let problems = (answer.page as? ConsentAskPage)?.problems.map(\.field) ?? []
        #expect(Set(problems) == ["agency", "purposes", "compartments", "agreed", "language", "evidence"])
    }

    @Test(arguments: Purpose.allCases)
    func `is possible for the purposes that serve the person`(purpose: Purpose) throws {
        let isPossible = ![.statistics, .oversight, .immigrationEnforcement].contains(purpose)
        #expect(ConsentForm.purposes.contains(purpose) == isPossible)
        let terms = try? ConsentTerms(
            agencies: [.init()], purposes: [purpose], compartments: [.identity], until: nil, at: Village.start)
        #expect((terms != nil) == isPossible)
    }

    @Test func `never names an agency only for enforcement, and is not written down by the secretariat`() async throws {
        let record = try await village.managedCase(
            bases: [("secretariat", .consent, [.protection], [.identity])], parts: [("secretariat", .coordinating)])
        let coordinator = try village.worker(.coordinator, of: "secretariat")
        await #expect(throws: Refused.self) { try await give(record, as: coordinator, []) }
    }

    @Test func `shows how it was given to those who may look at services`() async throws {
        let record = try await village.managedCase(
            bases: [("police", .consent, [.protection], [.identity])], parts: [("police", .referring)])
        _ = try await village.ask(try await village.offer(), in: record)
        let desk = ConsentDesk(office: village.office)
        let path = "/cases/\(record.id)/consents"
        let manager = try await village.knock(desk, .get, path, as: try village.worker(.caseManager, of: "case-team"))
        let responder = try await village.knock(desk, .get, path, as: try village.worker(.firstResponder, of: "police"))
        #expect(manager.text().contains("Vietnamese"))
        #expect(!responder.text().contains("Vietnamese"))
        #expect(!responder.text().contains("Explained by"))
    }
}
