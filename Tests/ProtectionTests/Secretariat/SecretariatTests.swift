import Accounts
import Foundation
import Journal
import Lexicon
import Packs
import Policy
import Store
import Testing
import Vault
import Web

@testable import Protection

@Suite struct `Files that may be of one person` {
    private func found(_ name: String, phone: String? = nil, in village: Village) async throws -> [Likeness] {
        try await Likenesses.found(
            for: .init(), name: NameContent(asWished: name), phone: phone, in: village.archive, at: Village.start)
    }

    @Test(arguments: [
        ["王小明", "Wang Xiaoming"], ["Nguyễn Văn An", "nguyen van an"], ["Siti Rahayu", "Rahayu Siti"],
    ])
    func `are found across scripts and order`(pair: [String]) async throws {
        let village = try await Village()
        let record = try await village.namedCase(pair[0])
        #expect(try await found(pair[1], in: village).map(\.other) == [record.person])
    }

    @Test(arguments: [["王小明", "王大文"], ["Nguyễn Văn An", "Nguyễn Thị An"], ["Siti Rahayu", "Siti Aminah"]])
    func `are not found in a family name alone`(pair: [String]) async throws {
        let village = try await Village()
        _ = try await village.namedCase(pair[0])
        #expect(try await found(pair[1], in: village).isEmpty)
    }

    @Test func `are found by a number alone, and not twice`() async throws {
        let village = try await Village()
        let first = try await village.namedCase("Mai", phone: "0912 345 678")
        let second = try await village.namedCase("Lan")
        let likeness = try #require(
            try await Likenesses.found(
                for: second.person, name: nil, phone: "0912-345-678", in: village.archive, at: Village.start
            ).first)
        #expect(likeness.other == first.person)
        try await village.archive.commit(Change(likeness, deed: Deed("likeness.found", rule: "test")))
        for (person, name) in [(second.person, nil), (first.person, NameContent(asWished: "Lan"))] {
            let again = try await Likenesses.found(
                for: person, name: name, phone: name == nil ? "0912345678" : nil, in: village.archive, at: Village.start
            )
            #expect(again.isEmpty)
        }
    }

    @Test func `are shown to the secretariat that coordinates both, side by side, and decided once`() async throws {
        let village = try await Village()
        let (first, second) = (try await village.namedCase("王小明"), try await village.namedCase("Wang Xiaoming"))
        let hidden = try await village.namedCase("Xiaoming Wang", coordinated: false)
        let pair = Likeness(person: second.person, other: first.person, forms: 3, foundAt: Village.start)
        let beyond = Likeness(person: hidden.person, other: first.person, forms: 3, foundAt: Village.start)
        try await village.archive.commit(Change(pair, beside: [beyond], deed: Deed("likeness.found", rule: "test")))
        let desk = LikenessDesk(office: village.office)
        let coordinator = try village.coordinator
        let page = try await village.knock(desk, .get, "/likenesses", as: coordinator).json()
        #expect(page.contains(first.reference.text) && page.contains(second.reference.text))
        #expect(page.contains("王小明") && page.contains("Wang Xiaoming"))
        #expect(!page.contains(hidden.reference.text))
        let form = [("resolution", "same"), ("version", "1")]
        await #expect(throws: Refused.self) {
            try await village.knock(desk, .post, "/likenesses/\(beyond.id)/resolution", as: coordinator, form: form)
        }
        await #expect(throws: Refused.self) {
            try await village.knock(desk, .post, "/likenesses/\(Likeness.ID())/resolution", as: coordinator, form: form)
        }
        try await village.knock(desk, .post, "/likenesses/\(pair.id)/resolution", as: coordinator, form: form)
        await #expect(throws: NotCommitted.self) {
            try await village.knock(desk, .post, "/likenesses/\(pair.id)/resolution", as: coordinator, form: form)
        }
        let resolved = try await village.archive.fetch(Query<Likeness>.by(pair.id)).first
        #expect(resolved?.resolution == .same && resolved?.resolvedBy == coordinator.worker)
        #expect(try await !village.knock(desk, .get, "/likenesses", as: coordinator).json().contains("王小明"))
    }

    @Test(arguments: Role.allCases.filter { $0 != .coordinator })
    func `are nothing to any other role`(role: Role) async throws {
        let village = try await Village()
        let acting = Acting(
            worker: .init(), role: role, unit: .init(), agency: .init(), function: role.function, purpose: .protection)
        await #expect(throws: NotFound.self) {
            try await village.knock(LikenessDesk(office: village.office), .get, "/likenesses", as: acting)
        }
    }
}

@Suite struct `Making the tokens anew` {
    @Test func `finds everybody again whom the old tokens found`() async throws {
        let village = try await Village()
        let record = try await village.namedCase("王小明", also: ["Wang Xiaoming"], phone: "0912345678")
        func tokens() async throws -> Set<String> {
            let found: [String] = try await village.archive.fetch(
                Query<String>("SELECT hex(token) || person || field AS t FROM index_token") { try $0.text("t") })
            return Set(found)
        }
        let before = try await tokens()
        try await village.archive.keep(["DELETE FROM index_token"])
        let made = try await ProtectionPillar.reindex(village.archive)
        let after = try await tokens()
        #expect(made > 0 && !after.isEmpty)
        #expect(after.isSubset(of: before), "the shelter has no part in this case, so that it gets no tokens")
        #expect(try await village.archive.verify(schema: village.office.schema).fault == nil)
        for acting in [try village.coordinator, try village.worker(.firstResponder, of: "police")] {
            let found = try await village.knock(
                SearchDesk(office: village.office), .post, "/search", as: acting, form: [("words", "Wang Hsiao-ming")])
            #expect(try found.json().contains(record.reference.text))
        }
    }
}

@Suite struct `A name that another paper gives with a word less` {
    @Test(arguments: [
        ("Nguyễn Thị Hương Sen", "Nguyen Thi Huong"), ("Nguyen Thi Huong", "Nguyễn Thị Hương Sen"),
        ("Ligaya Tala Mahinhin", "Tala Mahinhin"), ("Siti Laut Biru", "SITI LAUT"),
    ])
    func `is found by a search and as a likeness`(recorded: String, asked: String) async throws {
        let village = try await Village()
        let record = try await village.namedCase(recorded)
        let other = try await village.namedCase("Trần Văn Bách Tùng")
        for acting in [try village.coordinator, try village.worker(.firstResponder, of: "police")] {
            let found = try await village.knock(
                SearchDesk(office: village.office), .post, "/search", as: acting, form: [("words", asked)])
            let page = try found.json()
            #expect(page.contains(record.reference.text) && !page.contains(other.reference.text))
        }
        let alike = try await Likenesses.found(
            for: Person.ID(), name: NameContent(asWished: asked), phone: nil, in: village.archive, at: Village.start)
        #expect(alike.map(\.other) == [record.person])
    }

    @Test func `is found in a data folder that an earlier program wrote, once its tokens are made anew`() async throws {
        let village = try await Village()
        let record = try await village.namedCase("Nguyễn Thị Hương Sen")
        // As a program of fewer forms left it.
        let index = try village.archive.keyring.index(for: .secretariat)
        for token in index.tokens(name: "Nguyễn Thị Hương Sen", of: record.person) where token.form == .oneLess {
            try await village.archive.keep(["DELETE FROM index_token WHERE token = \(token.bytes)"])
        }
        try await village.archive.keep(["UPDATE token_set SET forms = 1"])
        func found() async throws -> Bool {
            try await village.knock(
                SearchDesk(office: village.office), .post, "/search", as: try village.coordinator,
                form: [("words", "Nguyen Thi Huong")]
            ).json().contains(record.reference.text)
        }
        #expect(try await !found())
        #expect(try await ProtectionPillar.reindexOutdated(village.archive) > 0)
        #expect(try await found())
        #expect(try await ProtectionPillar.reindexOutdated(village.archive) == 0, "they are made anew once")
        #expect(try await village.archive.verify(schema: village.office.schema).fault == nil)
    }
}

@Suite struct `Erasing a person` {
    @Test func `leaves nothing in any table, and a certificate that names nobody`() async throws {
        let village = try await Village()
        let name = "Unmistakable Name"
        let record = try await village.namedCase(name, phone: "0912345678", events: [("report-made", 60)])
        let other = try await village.namedCase("Somebody Else")
        let likeness = Likeness(person: other.person, other: record.person, forms: 1, foundAt: Village.start)
        try await village.archive.commit(Change(likeness, deed: Deed("likeness.found", rule: "test")))
        let desk = ErasureDesk(office: village.office)
        let coordinator = try village.coordinator
        let path = "/cases/\(record.id)/erasure"
        let wrong = try await village.knock(
            desk, .post, path, as: coordinator, form: [("reference", other.reference.text)])
        #expect(wrong.status == 422)
        #expect(try await village.record(record.id) != nil)
        let done = try await village.knock(
            desk, .post, path, as: coordinator, form: [("reference", record.reference.text.lowercased())])
        let certificate = try await village.knock(desk, .get, try #require(done.location), as: coordinator)
        #expect(certificate.page?.frame == .paper)
        for language in [ScreenLanguage.en, .zhHant] {
            let text = certificate.text(language)
            #expect(!text.contains(name) && !text.contains(record.reference.text) && !text.contains("\(record.person)"))
        }
        for table in village.office.schema.tables where table.isPersonal {
            let column = table.name == "person" ? "id" : "person"
            let (rows, name) = (SQL(table.name, values: []), SQL(column, values: []))
            let left = try await village.archive.fetch(
                Query<Int>(
                    "SELECT 1 AS one FROM \(rows) WHERE \(name) = \(record.person)"
                ) {
                    try $0.integer("one")
                })
            #expect(left.isEmpty, "\(table.name)")
        }
        let tokens = try await village.archive.fetch(
            Query<Int>("SELECT 1 AS one FROM index_token WHERE person = \(record.person)") { try $0.integer("one") })
        let sets = try await village.archive.fetch(Query<TokenSet>.by(record.person))
        #expect(tokens.isEmpty && sets.isEmpty)
        let pairs = try await village.archive.fetch(Query<Likeness>(where: "other = \(record.person)"))
        #expect(pairs.isEmpty, "nobody else's file speaks of the erased one")
        await #expect(throws: Refused.self) {
            try await village.knock(desk, .get, path, as: coordinator)
        }
        #expect(try await village.record(other.id) != nil)
    }

    @Test func `lists the agencies that accepted a package`() async throws {
        let village = try await Village()
        let record = try await village.managedCase()
        let request = try await village.ask(try await village.offer(), in: record)
        try await village.step("acceptance", request, in: record, as: try village.worker(.serviceWorker, of: "shelter"))
        try await village.archive.commit(
            Change(
                Assignment(
                    person: record.person, unit: try village.unit("secretariat").id, relation: .coordinating,
                    since: Village.start),
                deed: Deed("assigned", rule: "test")))
        let desk = ErasureDesk(office: village.office)
        let coordinator = try village.coordinator
        let path = "/cases/\(record.id)/erasure"
        #expect(try await village.knock(desk, .get, path, as: coordinator).text().contains("Lantern House"))
        let done = try await village.knock(
            desk, .post, path, as: coordinator, form: [("reference", record.reference.text)])
        let certificate = try await village.knock(desk, .get, try #require(done.location), as: coordinator)
        #expect(certificate.text().contains("Lantern House") && !certificate.text().contains("Willow House"))
    }

    @Test func `asks for a fresh proof of identity`() async throws {
        let village = try await Village()
        let record = try await village.namedCase("Mai")
        let front = FrontDoor(
            village, [ErasureDesk(office: village.office)], as: try village.coordinator, steppedUp: false)
        let asked = await front.get("/cases/\(record.id)/erasure")
        let posted = await front.post("/cases/\(record.id)/erasure", [("reference", record.reference.text)])
        #expect(asked.location?.hasPrefix("/account/step-up") == true)
        #expect(posted.location?.hasPrefix("/account/step-up") == true)
        #expect(try await village.record(record.id) != nil)
    }
}

@Suite struct `The inbox` {
    @Test func `says what is late and why, what is new, and what waits for an answer`() async throws {
        let village = try await Village()
        let day: TimeInterval = 86_400
        let late = try await village.namedCase("Late", events: [("objection-received", 30 * day)])
        let other = try await village.namedCase("Other", events: [("objection-received", 30 * day)], coordinated: false)
        let notice = UnitNotice(
            to: try village.unit("secretariat").id, about: late.person, .requestDeclined, at: Village.start)
        try await village.archive.commit(Change(notice, deed: Deed("told", rule: "test")))
        let desk = InboxDesk(office: village.office)
        let coordinator = try village.coordinator
        let page = try await village.knock(desk, .get, "/inbox", as: coordinator)
        #expect(page.text().contains(late.reference.text) && !page.text().contains(other.reference.text))
        #expect(page.text().contains("art. 11(6)"))
        #expect(page.text().contains("A request for help was declined"))
        #expect(page.text().contains("<svg"))
        #expect(page.text(.zhHant).contains("協助請求未獲接受"))
        #expect(!page.text().contains("<bdi>"), "no names in the inbox")
        try await village.knock(desk, .post, "/inbox/readings", as: coordinator, form: [("notice", "\(notice.id)")])
        let after = try await village.knock(desk, .get, "/inbox", as: coordinator)
        #expect(!after.text().contains("A request for help was declined"))
    }

    @Test func `marks nobody else's notices`() async throws {
        let village = try await Village()
        let record = try await village.namedCase("Mai")
        let notice = UnitNotice(to: try village.unit("police").id, about: record.person, .decided, at: Village.start)
        try await village.archive.commit(Change(notice, deed: Deed("told", rule: "test")))
        for form in ["\(notice.id)", "all"] {
            try await village.knock(
                InboxDesk(office: village.office), .post, "/inbox/readings", as: try village.coordinator,
                form: [("notice", form)])
        }
        let kept = try await village.archive.fetch(Query<UnitNotice>.by(notice.id)).first
        #expect(kept?.seenAt == nil)
    }

    @Test(arguments: Role.allCases)
    func `is a page for every role that can have a part in a case, and nothing to others`(role: Role) async throws {
        let village = try await Village()
        let acting = Acting(
            worker: .init(), role: role, unit: .init(), agency: .init(), function: role.function,
            purpose: role == .enforcementOfficer ? .immigrationEnforcement : .protection)
        let front = FrontDoor(village, [InboxDesk(office: village.office)], as: acting)
        let reply = await front.get("/inbox")
        #expect(reply.status == (Set<Role>.casework.contains(role) ? 200 : 404))
        guard reply.status == 404 else { return }
        let entry = try #require(try await village.entries(newest: 1).first)
        #expect([entry.action, entry.rule] == ["inbox.read", "route.role"])
    }
}

@Suite struct `Giving units their part` {
    private func covered(_ ageGroup: AgeGroup = .adult, in village: Village) async throws -> CaseRecord {
        var record = try await village.openCase(
            ageGroup, parts: [("secretariat", .coordinating)],
            bases: [("identification", ageGroup == .adult ? .consent : .bestInterests, [.protection], [.immigration])],
            file: [StatusContent(householdRegistration: false, workVisa: false)])
        record.version = 1
        return record
    }

    private func form(_ village: Village, _ more: [(String, String)] = []) throws -> [(String, String)] {
        [("unit", "\(try village.unit("case-team").id)")] + more
    }

    @Test func `suggests whose task the help is, with the article`() async throws {
        let village = try await Village()
        let record = try await village.openCase(
            parts: [("secretariat", .coordinating)], bases: [("secretariat", .consent, [.protection], [.immigration])],
            file: [StatusContent(householdRegistration: false, workVisa: true)])
        let page = try await village.knock(
            AssignmentDesk(office: village.office), .get, "/cases/\(record.id)/assignments", as: try village.coordinator
        )
        #expect(page.text().contains("Ministry of Labor"))
        #expect(page.text().contains("art. 3(1)"))
        #expect(page.text(.zhHant).contains("勞動部"))
    }

    @Test func `brings an adult's managing unit in without opening the file to it, and says so`() async throws {
        let village = try await Village()
        let record = try await covered(in: village)
        let desk = AssignmentDesk(office: village.office)
        let coordinator = try village.coordinator
        try await village.knock(
            desk, .post, "/cases/\(record.id)/assignments", as: coordinator, form: try form(village))
        let manager = try village.worker(.caseManager, of: "case-team")
        let inside = try await village.office.enter(record.id, manager, .look, .existence, at: Village.start)
        #expect(inside.looks.isEmpty)
        let page = try await village.knock(desk, .get, "/cases/\(record.id)/assignments", as: coordinator)
        #expect(page.text().contains("nothing of the file"))
        #expect(page.text().contains("/cases/\(record.id)/consents"))
        let again = try await village.knock(
            desk, .post, "/cases/\(record.id)/assignments", as: coordinator, form: try form(village))
        #expect(again.status == 422)
    }

    @Test func `lets a child's protection rest on best interests, once they are determined and a guardian is there`()
        async throws
    {
        let village = try await Village()
        let record = try await covered(.unsure, in: village)
        let desk = AssignmentDesk(office: village.office)
        let path = "/cases/\(record.id)/assignments"
        let coordinator = try village.coordinator
        let early = try await village.knock(desk, .post, path, as: coordinator, form: try form(village))
        #expect(early.status == 422)
        #expect(early.text().contains("guardian"))
        let ready = [("determined", "yes"), ("guardian", "yes")]
        try await village.knock(desk, .post, path, as: coordinator, form: try form(village, ready))
        let manager = try village.worker(.caseManager, of: "case-team")
        let inside = try await village.office.enter(record.id, manager, .look, .existence, at: Village.start)
        #expect(Set(inside.looks.keys) == [.identity, .contact, .immigration, .services, .family])
        let basis = try #require(
            try await village.archive.fetch(
                Query<BasisRow>(where: "person = \(record.person) AND agency = \(try village.unit("case-team").agency)")
            ).first)
        #expect(basis.basis.kind == .bestInterests && basis.basis.article == "Act, art. 9")
    }

    @Test func `does not make a child wait in an emergency`() async throws {
        let village = try await Village()
        let record = try await covered(.child, in: village)
        let answer = try await village.knock(
            AssignmentDesk(office: village.office), .post, "/cases/\(record.id)/assignments",
            as: try village.coordinator, form: try form(village, [("urgent", "yes")]))
        #expect(answer.status == 303)
    }

    @Test func `is refused for a unit that does not manage cases`() async throws {
        let village = try await Village()
        let record = try await covered(in: village)
        for unit in ["shelter", "enforcement", "prosecutors"] {
            let answer = try await village.knock(
                AssignmentDesk(office: village.office), .post, "/cases/\(record.id)/assignments",
                as: try village.coordinator, form: [("unit", "\(try village.unit(unit).id)")])
            #expect(answer.status == 422)
        }
    }

    @Test(arguments: Relation.allCases)
    func `ends the parts that can end, and no others`(relation: Relation) throws {
        let assignment = Assignment(person: .init(), unit: .init(), relation: relation, since: Village.start)
        guard CaseParts.endable.contains(relation) else {
            #expect(throws: CaseParts.Impossible.cannotEnd) { try CaseParts.ended(assignment, at: Village.start) }
            return
        }
        let ended = try CaseParts.ended(assignment, at: Village.start)
        #expect(ended.until == Village.start)
        #expect(throws: CaseParts.Impossible.endedAlready) { try CaseParts.ended(ended, at: Village.start) }
    }

    @Test func `closes a unit's access when its part ends`() async throws {
        let village = try await Village()
        let record = try await covered(in: village)
        let desk = AssignmentDesk(office: village.office)
        let coordinator = try village.coordinator
        let path = "/cases/\(record.id)/assignments"
        try await village.knock(desk, .post, path, as: coordinator, form: try form(village))
        let unit = try village.unit("case-team").id
        let part = try #require(
            try await village.archive.fetch(
                Query<Assignment>(where: "person = \(record.person) AND unit = \(unit)")
            ).first)
        try await village.knock(
            desk, .post, "\(path)/\(part.id)/ending", as: coordinator, form: [("version", "1")],
            at: Village.start.addingTimeInterval(1))
        let manager = try village.worker(.caseManager, of: "case-team")
        await #expect(throws: Refused.self) {
            try await village.office.enter(
                record.id, manager, .look, .existence, at: Village.start.addingTimeInterval(2))
        }
        let other = try await covered(in: village)
        await #expect(throws: NotFound.self) {
            try await village.knock(
                desk, .post, "/cases/\(other.id)/assignments/\(part.id)/ending", as: coordinator,
                form: [("version", "2")])
        }
    }

    @Test func `gives the case in hand to a coordinator of the unit, and only from the state that was read`()
        async throws
    {
        let village = try await Village()
        let record = try await covered(in: village)
        let coordinator = try await village.member(.coordinator, of: "secretariat")
        let stranger = try await village.member(.caseManager, of: "case-team")
        let desk = AssignmentDesk(office: village.office)
        let path = "/cases/\(record.id)/responsible"
        func give(_ worker: Worker.ID, version: Int) async throws -> Answer {
            try await village.knock(
                desk, .post, path, as: coordinator, form: [("responsible", "\(worker)"), ("version", "\(version)")])
        }
        #expect(try await give(stranger.worker, version: 1).status == 422)
        #expect(try await give(coordinator.worker, version: 1).location == "/cases/\(record.id)")
        #expect(try await village.record(record.id)?.responsible == coordinator.worker)
        await #expect(throws: NotCommitted.self) { _ = try await give(coordinator.worker, version: 1) }
    }
}
