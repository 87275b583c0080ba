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

@Suite struct `Searching for a case` {
    static let scripts: [[String]] = [
        ["王小明", "Wang Xiaoming"], ["王小明", "xiaoming wang"], ["王小明", "Wang Hsiao-ming"],
        ["Nguyễn Thị Hồng Nhung", "nguyen thi hong nhung"], ["Nguyễn Thị Hồng Nhung", "Nhung Nguyễn Thị Hồng"],
        ["Soekarno Wijaya", "Sukarno Wijaya"], ["สมหญิง ใจดี", "สมหญิง ใจดี"], ["Siti Rahayu", "SITI RAHAYU"],
    ]

    private func search(_ words: String, as acting: Acting, in village: Village) async throws -> String {
        try await village.knock(
            SearchDesk(office: village.office), .post, "/search", as: acting, form: [("words", words)]
        ).json()
    }

    @Test(arguments: scripts)
    func `finds a name whatever script and order it is typed in`(pair: [String]) async throws {
        let village = try await Village()
        let record = try await village.namedCase(pair[0])
        _ = try await village.namedCase("陳大文")
        for acting in [try village.coordinator, try village.worker(.firstResponder, of: "police")] {
            let found = try await search(pair[1], as: acting, in: village)
            #expect(found.contains(record.reference.text))
            #expect(!found.contains("陳大文"))
        }
    }

    @Test func `finds by another spelling that was recorded, by number and by reference`() async throws {
        let village = try await Village()
        let record = try await village.namedCase("Mai", also: ["Trần Thị Mai"], phone: "0912 345 678")
        let acting = try village.coordinator
        for words in ["tran thi mai", "0912-345-678", record.reference.text.lowercased(), "０９１２３４５６７８"] {
            #expect(try await search(words, as: acting, in: village).contains(record.reference.text), "\(words)")
        }
        for words in ["Tran Thi Lan", "0912345679", "2222-3333", "..."] {
            #expect(try await !search(words, as: acting, in: village).contains(record.reference.text), "\(words)")
        }
    }

    @Test(arguments: [
        ("Hương Sen", "Nguyễn Thị Hương Sen"), ("Thi Huong", "Nguyễn Thị Hương Sen"),
        ("Kartikasari Dewi", "Dewi Kartikasari Putri"), ("Jun Palayan", "Jun-Jun Palayan"),
        ("Agus Cahyadi", "Agoes Tjahjadi"), ("Maria Reyes Santos Cruz", "Maria Cruz"),
    ])
    func `finds a name by some of its words, and nobody who has only one of them`(
        words: String, name: String
    ) async throws {
        let village = try await Village()
        let record = try await village.namedCase(name)
        let others = ["Trần Thị Sen", "Lê Lan", "Dewi Anggraini", "Jun Reyes", "Agus Wijaya", "Maria Lopez"]
        for other in others { _ = try await village.namedCase(other) }
        for acting in [try village.coordinator, try village.worker(.firstResponder, of: "police")] {
            let found = try await search(words, as: acting, in: village)
            #expect(found.contains(record.reference.text))
            #expect(others.allSatisfy { !found.contains($0) })
        }
    }

    @Test func `puts those who bear the whole name before those in whose names its words are`() async throws {
        let village = try await Village()
        for number in 0..<5 {
            _ = try await village.namedCase("Nguyễn \(["An", "Bình", "Lan", "Mai", "Nam"][number]) Hương Sen")
        }
        let exact = try await village.namedCase("Hương Sen")
        let found = try await search("Huong Sen", as: try village.coordinator, in: village)
        let first = try #require(found.range(of: exact.reference.text))
        #expect(!found[..<first.lowerBound].contains("Nguyễn"))
        #expect(found.contains("Nguyễn"))
    }

    @Test(arguments: ["+886900555000", "00886900555000", "886900555000", "0900555000", "0900 555-000"])
    func `finds a telephone number however it was dialled`(recorded: String) async throws {
        let village = try await Village()
        let record = try await village.namedCase("Mai", phone: recorded)
        _ = try await village.namedCase("Lan", phone: "0900555001")
        for words in ["+886900555000", "00886900555000", "886 900 555 000", "(0900) 555000"] {
            let found = try await search(words, as: try village.coordinator, in: village)
            #expect(found.contains(record.reference.text) && !found.contains("Lan"), "\(words)")
            let alike = try await Likenesses.found(
                for: Person.ID(), name: nil, phone: words, in: village.archive, callingCode: "886", at: Village.start)
            #expect(alike.map(\.other) == [record.person], "\(words)")
        }
    }

    @Test func `finds nobody whose name is not granted, and the number only where contact is`() async throws {
        let village = try await Village()
        let acting = try village.coordinator
        let contactOnly = try await village.namedCase("Mai of the Bay", phone: "0912345678", covered: [.contact])
        #expect(try await !search("Mai of the Bay", as: acting, in: village).contains(contactOnly.reference.text))
        let byNumber = try await search("0912345678", as: acting, in: village)
        #expect(byNumber.contains(contactOnly.reference.text))
        #expect(!byNumber.contains("Mai"))
        let identityOnly = try await village.namedCase("Lan of the Bay", phone: "0987654321", covered: [.identity])
        #expect(try await !search("0987654321", as: acting, in: village).contains(identityOnly.reference.text))
    }

    @Test func `finds nobody by a token that the file no longer bears out`() async throws {
        let village = try await Village()
        let record = try await village.namedCase("Mai of the Bay")
        try await village.archive.index(
            try Opening.tokens(
                of: record.person, name: NameContent(asWished: "Former Name"), phone: nil, scopes: [.secretariat],
                keyring: village.archive.keyring, callingCode: "886"))
        #expect(
            try await !search("Former Name", as: try village.coordinator, in: village).contains(record.reference.text))
    }

    @Test func `with a unit's own tokens finds nothing that another unit recorded`() async throws {
        let village = try await Village()
        let record = try await village.openCase(
            parts: [("willow", .serving)], bases: [("willow", .consent, [.protection], [.identity])],
            file: [NameContent(asWished: "Mai of the Bay")])
        try await village.archive.index(
            try Opening.tokens(
                of: record.person, name: NameContent(asWished: "Mai of the Bay"), phone: nil,
                scopes: [.unit(village.unit("shelter").id)], keyring: village.archive.keyring, callingCode: "886"))
        let willow = try village.worker(.serviceWorker, of: "willow")
        #expect(try await !search("Mai of the Bay", as: willow, in: village).contains(record.reference.text))
    }

    @Test func `finds for a unit whom it has accepted, and not before`() async throws {
        let village = try await Village()
        let record = try await village.managedCase()
        let request = try await village.ask(try await village.offer(), in: record)
        let worker = try village.worker(.serviceWorker, of: "shelter")
        #expect(try await !search(Village.words.name, as: worker, in: village).contains(record.reference.text))
        try await village.step("acceptance", request, in: record, as: worker)
        #expect(try await search(Village.words.name, as: worker, in: village).contains(record.reference.text))
    }

    @Test func `leaves the words in no journal entry, and the look of whoever was found`() async throws {
        let village = try await Village()
        let record = try await village.namedCase("Unmistakable Name")
        _ = try await search("Unmistakable Name", as: try village.coordinator, in: village)
        let look = try #require(try await village.archive.looks(at: record.person, newest: 1).first)
        #expect(look.entry.action == "case.searched")
        #expect(look.entry.looked == ["identity"])
        let rows = try await village.archive.fetch(
            Query<Data>("SELECT bytes FROM journal_entry") { try $0.blob("bytes") })
        #expect(rows.allSatisfy { $0.range(of: Data("Unmistakable".utf8)) == nil })
    }

    @Test(arguments: ["", String(repeating: "x", count: 201)])
    func `says what is wrong with words that cannot be searched`(words: String) async throws {
        let village = try await Village()
        let answer = try await village.knock(
            SearchDesk(office: village.office), .post, "/search", as: try village.coordinator, form: [("words", words)])
        #expect(answer.status == 422)
    }
}
