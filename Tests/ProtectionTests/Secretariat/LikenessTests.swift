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
            for: .init(), name: NameContent(asWished: name), phone: phone, in: village.archive, callingCode: "886",
            at: Village.start)
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
                for: second.person, name: nil, phone: "0912-345-678", in: village.archive, callingCode: "886",
                at: Village.start
            ).first)
        #expect(likeness.other == first.person)
        try await village.archive.commit(Change(likeness, deed: Deed("likeness.found", rule: "test")))
        for (person, name) in [(second.person, nil), (first.person, NameContent(asWished: "Lan"))] {
            let again = try await Likenesses.found(
                for: person, name: name, phone: name == nil ? "0912345678" : nil, in: village.archive,
                callingCode: "886",
                at: Village.start
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
        let made = try await ProtectionPillar.reindex(village.archive, by: village.office.jurisdiction)
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
            for: Person.ID(), name: NameContent(asWished: asked), phone: nil, in: village.archive, callingCode: "886",
            at: Village.start)
        #expect(alike.map(\.other) == [record.person])
    }

    @Test func `is found in a data folder that an earlier program wrote, once its tokens are made anew`() async throws {
        let village = try await Village()
        let record = try await village.namedCase("Nguyễn Thị Hương Sen")
        // As a program of fewer forms left it.
        let index = try village.archive.keyring.index(for: .secretariat)
        let later: [NormalisedForm] = [.oneLess, .soundPart]
        for token in index.tokens(name: "Nguyễn Thị Hương Sen", of: record.person) where later.contains(token.form) {
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
        #expect(try await ProtectionPillar.reindexOutdated(village.archive, by: village.office.jurisdiction) > 0)
        #expect(try await found())
        #expect(
            try await ProtectionPillar.reindexOutdated(village.archive, by: village.office.jurisdiction) == 0,
            "they are made anew once")
        #expect(try await village.archive.verify(schema: village.office.schema).fault == nil)
    }
}
