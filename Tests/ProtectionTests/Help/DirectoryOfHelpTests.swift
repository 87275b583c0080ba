import Accounts
import Foundation
import Lexicon
import Packs
import Policy
import Store
import Testing
import Web

@testable import Protection

@Suite struct `The directory of help` {
    let village: Village

    init() async throws { village = try await Village() }

    private var desk: HelpDesk { HelpDesk(office: village.office) }

    @Test func `is narrowed by kind, language and whom an offer takes`() async throws {
        _ = try await village.offer("placement")
        _ = try await village.offer("legal", of: "lawyers")
        let responder = try village.worker(.firstResponder, of: "police")
        for (query, count) in [
            ([:], 2), (["kind": "legal"], 1), (["language": "vi"], 2), (["language": "th"], 0), (["takes": "women"], 2),
            (["takes": "men"], 0), (["kind": "legal", "takes": "women"], 1),
        ] as [([String: String], Int)] {
            let answer = try await village.knock(desk, .get, "/help", as: responder, query: query)
            #expect((answer.page as? HelpDirectoryPage)?.offers.count == count)
        }
    }

    @Test func `speaks of the kinds of help in the reader's language`() async throws {
        let responder = try village.worker(.firstResponder, of: "police")
        let page = try await village.knock(desk, .get, "/help", as: responder)
        for kind in village.office.jurisdiction.assistance.kinds {
            #expect(page.text(.zhHant).contains(kind.names[.zhHant]))
            #expect(page.text(.en).contains(kind.names[.en]))
        }
        #expect(village.office.jurisdiction.assistance.kinds.count == 11)
    }

    @Test func `lets a unit add, change and close its own offers, and nobody else's`() async throws {
        let worker = try village.worker(.serviceWorker, of: "shelter")
        let form = [
            ("kind", "placement"), ("name-en", "Rooms"), ("name-zh", "房間"), ("capacity", "3"), ("languages", "vi"),
            ("other-languages", "sw"), ("takes", "women"),
        ]
        try await village.knock(desk, .post, "/help/offers", as: worker, form: form)
        let added = try #require(try await village.archive.fetch(ServiceOffer.all(of: worker.unit)).first)
        #expect(added.capacity == 3 && added.languages.map(\.rawValue).sorted() == ["sw", "vi"])

        let changed = [("name-en", "Rooms"), ("name-zh", "房間"), ("takes", "families"), ("version", "1")]
        try await village.knock(desk, .post, "/help/offers/\(added.id)", as: worker, form: changed)
        let stranger = try village.worker(.serviceWorker, of: "willow")
        for path in ["/help/offers/\(added.id)", "/help/offers/\(added.id)/closure"] {
            await #expect(throws: NotFound.self) {
                try await village.knock(desk, .post, path, as: stranger, form: changed)
            }
        }
        await #expect(throws: NotCommitted.self) {
            try await village.knock(desk, .post, "/help/offers/\(added.id)", as: worker, form: changed)
        }
        try await village.knock(desk, .post, "/help/offers/\(added.id)/closure", as: worker, form: [("version", "2")])
        let closed = try #require(try await village.archive.fetch(ServiceOffer.all(of: worker.unit)).first)
        #expect(closed.closedAt != nil && closed.capacity == nil && closed.takes == [.families])
    }

    @Test func `says everything that is wrong with an offer at once`() async throws {
        let worker = try village.worker(.serviceWorker, of: "shelter")
        let answer = try await village.knock(
            desk, .post, "/help/offers", as: worker,
            form: [("kind", "palace"), ("capacity", "-1"), ("other-languages", "klingon")])
        let problems = (answer.page as? OfferAskPage)?.problems.map(\.field) ?? []
        #expect(Set(problems) == ["kind", "name-en", "name-zh", "capacity", "other-languages", "takes"])
    }
}

@Suite struct `A unit's list of requests` {
    let village: Village

    init() async throws { village = try await Village() }

    private func list(
        _ acting: Acting, _ path: String = "/requests", _ query: [String: String] = [:], at now: Date = Village.start
    )
        async throws -> RequestListPage
    {
        let answer = try await village.knock(
            RequestListDesk(office: village.office), .get, path, as: acting, query: query, at: now)
        return try #require(answer.page as? RequestListPage)
    }

    @Test func `holds what came to the unit, marks what is late, and names nobody`() async throws {
        let record = try await village.managedCase()
        let request = try await village.ask(try await village.offer(), in: record)
        let worker = try village.worker(.serviceWorker, of: "shelter")
        let page = try await list(worker)
        #expect(page.requests.map(\.id) == ["\(request.id)"])
        let text = String(decoding: page.body(Words(.zhHant), Forms(token: "")).utf8, as: UTF8.self)
        #expect(!text.contains(Village.words.name) && text.contains(record.reference.text))
        #expect(try await list(worker, "/requests", ["status": "late"]).requests.isEmpty)
        let late = try await list(worker, "/requests", ["status": "late"], at: request.answerDueAt + 1)
        #expect(late.requests.map(\.isLate) == [true])
        #expect(try await list(worker, "/requests", ["kind": "legal"]).requests.isEmpty)
        #expect(try await list(try village.worker(.serviceWorker, of: "willow")).requests.isEmpty)
        let manager = try village.worker(.caseManager, of: "case-team")
        #expect(try await list(manager, "/requests/sent").requests.count == 1)
        #expect(try await list(manager).requests.isEmpty)
    }

    @Test func `loses what the unit declined`() async throws {
        let record = try await village.managedCase()
        let request = try await village.ask(try await village.offer(), in: record)
        let worker = try village.worker(.serviceWorker, of: "shelter")
        try await village.step("decline", request, in: record, as: worker, form: [("reason", "full")])
        #expect(try await list(worker).requests.isEmpty)
    }

    @Test func `is nobody's who helps nobody`() async throws {
        for (role, unit) in [(Role.prosecutor, "prosecutors"), (.panelMember, "panel"), (.firstResponder, "police")] {
            let acting = try village.worker(role, of: unit)
            await #expect(throws: NotFound.self) { try await list(acting) }
        }
    }
}
