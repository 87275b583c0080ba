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
        try await village.knock(
            desk, .post, "\(path)/request", as: try village.coordinator, form: [("reason", "person-asked")])
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
        try await village.knock(
            desk, .post, "\(path)/request", as: try village.coordinator, form: [("reason", "person-asked")])
        let done = try await village.knock(
            desk, .post, path, as: coordinator, form: [("reference", record.reference.text)])
        let certificate = try await village.knock(desk, .get, try #require(done.location), as: coordinator)
        #expect(certificate.text().contains("Lantern House") && !certificate.text().contains("Willow House"))
    }

    @Test func `shows its certificate to the secretariat that erased and to oversight`() async throws {
        let house = try await Village()
        let acting = try house.coordinator
        func row(by unit: AgencyUnit.ID?) -> ErasureRow {
            ErasureRow(
                personCode: Data((0..<32).map { _ in UInt8.random(in: 0...255) }), erasedAt: Village.start, keys: 1,
                rowsRemoved: 1, tokens: 1, goneForGoodOn: Village.start, recipients: "", by: unit)
        }
        let (own, others, nobodys) = (row(by: acting.unit), row(by: .init()), row(by: nil))
        try await house.archive.commit(
            Change(own, beside: [others, nobodys], deed: Deed("person.erased", rule: "test")))
        let desk = ErasureDesk(office: house.office)
        for shown in [own, nobodys] {
            _ = try await house.knock(desk, .get, "/erasures/\(shown.id)", as: acting)
        }
        await #expect(throws: NotFound.self) {
            _ = try await house.knock(desk, .get, "/erasures/\(others.id)", as: acting)
        }
        let auditor = Acting(
            worker: .init(), role: .auditor, unit: .init(), agency: .init(), function: .oversight, purpose: .oversight)
        _ = try await house.knock(desk, .get, "/erasures/\(others.id)", as: auditor)
    }

    @Test func `needs two coordinators, and is done by neither alone`() async throws {
        let village = try await Village()
        let record = try await village.namedCase("Mai")
        let desk = ErasureDesk(office: village.office), path = "/cases/\(record.id)/erasure"
        let first = try village.coordinator, second = try village.coordinator
        let reference = [("reference", record.reference.text)]
        let early = try await village.knock(desk, .post, path, as: second, form: reference)
        #expect(early.status == 422 && early.text().contains("Nobody has asked"))
        #expect(try await village.knock(desk, .post, "\(path)/request", as: first).status == 422, "a reason")
        try await village.knock(desk, .post, "\(path)/request", as: first, form: [("reason", "person-asked")])
        #expect(try await village.knock(desk, .get, path, as: first).text().contains("You asked for this"))
        let own = try await village.knock(desk, .post, path, as: first, form: reference)
        #expect(own.status == 422 && own.text().contains("Somebody else has to confirm"))
        await #expect(throws: NotCommitted.noLongerStands("erasure")) {
            try await village.knock(desk, .post, "\(path)/request", as: second, form: [("reason", "person-asked")])
        }
        try await village.knock(desk, .post, "\(path)/request/withdrawal", as: second, form: [("version", "1")])
        #expect(try await village.knock(desk, .post, path, as: second, form: reference).status == 422)
        #expect(try await village.record(record.id) != nil)
        try await village.knock(
            desk, .post, "\(path)/request", as: second, form: [("reason", "person-asked")], at: Village.start + 60)
        #expect(try await village.knock(desk, .post, path, as: first, form: reference).status == 303)
        #expect(try await village.record(record.id) == nil)
    }

    @Test(arguments: [ErasureRequest.Reason.keptTooLong, .anotherArticle])
    func `waits for what is being decided, unless the person asked`(_ reason: ErasureRequest.Reason) async throws {
        let village = try await Village()
        let record = try await village.namedCase("Mai")
        let desk = ErasureDesk(office: village.office), path = "/cases/\(record.id)/erasure"
        let first = try village.coordinator, second = try village.coordinator
        let law = try #require(village.office.jurisdiction.instruments.first).id
        let form = [("reason", reason.rawValue), ("instrument", law), ("article", "12")]
        let open = try await village.knock(desk, .post, "\(path)/request", as: first, form: form)
        #expect(open.status == 422 && open.text().contains("still being decided"))
        let unit = try village.unit("secretariat").id
        let (closed, closure) = try record.closed(.helpEnded, having: [], by: unit, at: Village.start)
        try await village.archive.commit(Change(closed, beside: [closure], deed: Deed("case.closed", rule: "test")))
        #expect(try await village.knock(desk, .post, "\(path)/request", as: first, form: form).status == 303)
        let begun = Identification(
            person: record.person, unit: try village.unit("identification").id, openedAt: Village.start)
        try await village.archive.commit(Change(begun, deed: Deed("referral.taken-up", rule: "test")))
        let reference = [("reference", record.reference.text)]
        #expect(try await village.knock(desk, .post, path, as: second, form: reference).status == 422)
        try await village.knock(desk, .post, "\(path)/request/withdrawal", as: first, form: [("version", "1")])
        try await village.knock(desk, .post, "\(path)/request", as: first, form: [("reason", "person-asked")])
        #expect(try await village.knock(desk, .post, path, as: second, form: reference).status == 303)
        #expect(try await village.record(record.id) == nil)
    }

    @Test(arguments: [[("instrument", "x")], [("article", "12")], [("article", "Mai of the pier")], []])
    func `names the law by its number alone`(_ more: [(String, String)]) async throws {
        let jurisdiction = try await Village().office.jurisdiction
        let given = more.contains { $0.0 == "instrument" } ? "" : jurisdiction.instruments.first?.id ?? ""
        let fields = Fields([("reason", "another-article")] + more + (given.isEmpty ? [] : [("instrument", given)]))
        let isRight = more.contains { $0.1 == "12" }
        #expect((try? ErasureForm(fields, jurisdiction).article) == (isRight ? "\(given)/12" : nil))
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
