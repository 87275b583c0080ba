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

@Suite struct `A person's file` {
    private let all: [any FileContent] = [
        NameContent(asWished: "Mai of the Bay", also: ["Trần Thị Mai"]),
        IdentityContent(born: ApproximateDate("1998"), gender: .female, nationalities: []),
        ContactContent(phone: "0912345678", safeHours: "after eight", whereabouts: "By the old pier"),
        StatusContent(householdRegistration: false, workVisa: true),
        AccountContent(indicators: ["debt", "ilo-wages"], means: [], acts: [], words: "Wages kept back"),
        NeedsContent(kinds: ["placement"], words: "A quiet room"),
        Note<NoteParts.Health>(words: "Sees a doctor on Tuesday"),
    ]
    private let said: [Compartment: String] = [
        .identity: "Trần Thị Mai", .contact: "By the old pier", .immigration: "Holds a work visa",
        .account: "Wages kept back", .services: "A quiet room", .health: "Sees a doctor on Tuesday",
    ]

    @Test(arguments: Compartment.allCases)
    func `shows a part under its grant, and the others as if they were not there`(compartment: Compartment) async throws
    {
        let village = try await Village()
        let record = try await village.openCase(
            parts: [("case-team", .managing)], bases: [("case-team", .consent, [.protection], [compartment])], file: all
        )
        let page = try await village.knock(
            FileDesk(office: village.office), .get, "/cases/\(record.id)/file",
            as: try village.worker(.caseManager, of: "case-team"))
        let manages: Set<Compartment> = [
            .identity, .contact, .immigration, .health, .services, .legal, .family, .money,
        ]
        for (part, words) in said {
            let isOpen = part == compartment && manages.contains(part)
            #expect(page.text().contains(words) == isOpen, "\(part)")
            #expect(try page.json().contains("\"\(part.rawValue)\"") == isOpen, "\(part)")
        }
        let look = try #require(try await village.archive.looks(at: record.person, newest: 1).first)
        #expect(look.entry.looked == (manages.contains(compartment) ? [compartment.rawValue] : []))
    }

    @Test func `names signs and kinds of help in the reader's language`() async throws {
        let village = try await Village()
        let record = try await village.openCase(
            parts: [("identification", .identifying)],
            bases: [("identification", .consent, [.identification], [.account])], file: all)
        let page = try await village.knock(
            FileDesk(office: village.office), .get, "/cases/\(record.id)/file",
            as: try village.worker(.identifyingOfficer, of: "identification", for: .identification))
        #expect(page.text().contains("Debt bondage, Wages withheld"))
        #expect(page.text(.zhHant).contains("抵債勞務、扣發薪資"))
    }

    @Test(arguments: Compartment.allCases)
    func `takes a note in each part that may be written to, sealed under that part's key`(
        compartment: Compartment
    ) async throws {
        let village = try await Village()
        let record = try await village.openCase(
            parts: [("case-team", .managing)],
            bases: [("case-team", .consent, [.protection], Set(Compartment.allCases))])
        let desk = FileDesk(office: village.office)
        let manager = try village.worker(.caseManager, of: "case-team")
        let path = "/cases/\(record.id)/file/notes/\(compartment.rawValue)"
        let form = [("words-\(compartment.rawValue)", "A remarkable sentence")]
        guard compartment != .account else {
            await #expect(throws: Refused.self) {
                try await village.knock(desk, .post, path, as: manager, form: form)
            }
            return
        }
        try await village.knock(desk, .post, path, as: manager, form: form)
        let entries = try await village.archive.fetch(Query<FileEntry>(where: "person = \(record.person)"))
        #expect(entries.map(\.compartment) == [compartment])
        #expect(entries.map(\.kind) == ["note"])
        let page = try await village.knock(desk, .get, "/cases/\(record.id)/file", as: manager)
        #expect(page.text().contains("A remarkable sentence"))
    }

    @Test(arguments: [nil, String(repeating: "x", count: noteWordsMax + 1)])
    func `says what is wrong with a note, and keeps what was typed`(words: String?) async throws {
        let village = try await Village()
        let record = try await village.openCase(
            parts: [("case-team", .managing)], bases: [("case-team", .consent, [.protection], [.health])])
        let answer = try await village.knock(
            FileDesk(office: village.office), .post, "/cases/\(record.id)/file/notes/health",
            as: try village.worker(.caseManager, of: "case-team"), form: [("words-health", words ?? "")])
        #expect(answer.status == 422)
        if let words { #expect(answer.text().contains(words)) }
    }

    @Test func `stops a note when the consent is withdrawn before it is committed`() async throws {
        let village = try await Village()
        let record = try await village.openCase(
            parts: [("case-team", .managing)], bases: [("case-team", .consent, [.protection], [.health])])
        let manager = try village.worker(.caseManager, of: "case-team")
        let inside = try await village.office.enter(record.id, manager, .look, .existence, at: Village.start)
        let grant = try inside.grant(.record, .compartment(.health))
        var keys = try await village.archive.keys(of: record.person)
        let entry = try keys.file(note: "Too late", in: .health, under: grant)
        let basis = try #require(
            try await village.archive.fetch(Query<BasisRow>(where: "person = \(record.person)")).first)
        try await village.archive.commit(
            Change(try basis.withdrawn(at: Village.start), deed: Deed("consent.withdrawn", rule: "test")))
        await #expect(throws: NotCommitted.noLongerStands("basis")) {
            try await village.archive.commit(
                Change(entry, beside: keys.fresh, deed: Deed("file.noted", under: grant), provided: grant.premises))
        }
    }
}

@Suite struct `Changing what a file says` {
    private func village(_ file: [any FileContent]) async throws -> (Village, CaseRecord, Acting) {
        let village = try await Village()
        let record = try await village.openCase(
            parts: [("case-team", .managing), ("secretariat", .coordinating), ("police", .referring)],
            bases: [("case-team", .consent, [.protection], Set(Compartment.allCases))], file: file)
        return (village, record, try village.worker(.caseManager, of: "case-team"))
    }

    private func edition(_ kind: String, _ record: CaseRecord, _ village: Village) async throws -> [(String, String)] {
        let found = try await village.archive.fetch(
            Query<FileEntry>(where: "person = \(record.person) AND kind = \(kind)")
        ).first
        return [("entry", found?.id.description ?? ""), ("version", "\(found?.version ?? 0)")]
    }

    @Test func `puts the new in place of the old`() async throws {
        let (village, record, manager) = try await village([
            ContactContent(phone: "0912345678", reasonForConcern: "Locked in")
        ])
        let desk = FileDesk(office: village.office)
        let path = "/cases/\(record.id)/file/contact"
        let form =
            try await edition("safe-contact", record, village)
            + [("phone", "0987654321"), ("whereabouts", "With a friend"), ("language", "vi")]
        #expect(
            try await village.knock(desk, .post, path, as: manager, form: form).location == "/cases/\(record.id)/file")
        let text = try await village.knock(desk, .get, "/cases/\(record.id)/file", as: manager).text()
        #expect(text.contains("0987654321") && text.contains("With a friend"))
        #expect(!text.contains("0912345678"))
        #expect(text.contains("Locked in"), "what the form does not ask stays")
    }

    @Test func `never overwrites what somebody else wrote meanwhile, and shows both`() async throws {
        let (village, record, manager) = try await village([ContactContent(phone: "0912345678")])
        let desk = FileDesk(office: village.office)
        let path = "/cases/\(record.id)/file/contact"
        let before = try await edition("safe-contact", record, village)
        try await village.knock(desk, .post, path, as: manager, form: before + [("phone", "0911111111")])
        let late = try await village.knock(desk, .post, path, as: manager, form: before + [("phone", "0922222222")])
        #expect(late.status == 409)
        #expect(late.text().contains("0911111111"), "what is recorded now")
        #expect(late.text().contains("0922222222"), "what was typed")
        let file = try await village.knock(desk, .get, "/cases/\(record.id)/file", as: manager).text()
        #expect(file.contains("0911111111") && !file.contains("0922222222"))
        let again = try await edition("safe-contact", record, village)
        #expect(late.text().contains(#"name="version" value="\#(again[1].1)""#), "saving again is possible")
    }

    @Test func `lets one of two win who change at the same time`() async throws {
        let (village, record, manager) = try await village([ContactContent(phone: "0912345678")])
        let desk = FileDesk(office: village.office)
        let before = try await edition("safe-contact", record, village)
        let statuses = await withTaskGroup(of: Int.self) { group in
            for index in 0..<6 {
                group.addTask {
                    do {
                        return try await village.knock(
                            desk, .post, "/cases/\(record.id)/file/contact", as: manager,
                            form: before + [("phone", "091111111\(index)")]
                        ).status
                    } catch { return error is NotCommitted ? 409 : 500 }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(statuses.count { $0 == 303 } == 1)
        #expect(statuses.count { $0 == 409 } == 5)
    }

    @Test func `lets one of two win who record the first of a kind at the same time`() async throws {
        let (village, record, manager) = try await village([])
        let desk = FileDesk(office: village.office)
        let statuses = await withTaskGroup(of: Int.self) { group in
            for index in 0..<4 {
                group.addTask {
                    do {
                        return try await village.knock(
                            desk, .post, "/cases/\(record.id)/file/name", as: manager,
                            form: [("entry", ""), ("version", "0"), ("name", "Mai \(index)")]
                        ).status
                    } catch { return error is NotCommitted ? 409 : 500 }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(statuses.count { $0 == 303 } == 1)
        #expect(statuses.count { $0 == 409 } == 3)
    }

    @Test func `finds a new name for the secretariat and for every unit with a part, in the same commit`() async throws
    {
        let (village, record, manager) = try await village([NameContent(asWished: "Wrong Spelling")])
        let desk = FileDesk(office: village.office)
        let form = try await edition("name", record, village) + [("name", "王小明"), ("also", "Wang Xiaoming\n")]
        try await village.knock(desk, .post, "/cases/\(record.id)/file/name", as: manager, form: form)
        let search = SearchDesk(office: village.office)
        let found = try await village.knock(
            search, .post, "/search", as: manager, form: [("words", "Wang Hsiao-ming")])
        #expect(try found.json().contains(record.reference.text))
        let former = try await village.knock(search, .post, "/search", as: manager, form: [("words", "Wrong Spelling")])
        #expect(try !former.json().contains(record.reference.text))
    }

    @Test func `tells the secretariat alone that a new name resembles another file`() async throws {
        let (village, record, manager) = try await village([NameContent(asWished: "Nobody Yet")])
        let other = try await village.namedCase("王小明")
        let form = try await edition("name", record, village) + [("name", "Wang Xiaoming")]
        let answer = try await village.knock(
            FileDesk(office: village.office), .post, "/cases/\(record.id)/file/name", as: manager, form: form)
        #expect(answer.location == "/cases/\(record.id)/file")
        let likenesses = try await village.archive.fetch(Query<Likeness>(where: "1 = 1"))
        #expect(likenesses.map(\.other) == [other.person])
        let told = try await village.archive.fetch(Query<UnitNotice>(where: "kind = 'likeness-found'"))
        #expect(try Set(told.map(\.unit)) == [village.unit("secretariat").id])
    }

    struct Mistake: Sendable, CustomTestStringConvertible {
        let content: String
        let form: [[String]]
        let field: String
        var testDescription: String { "\(content): \(field)" }
    }

    @Test(arguments: [
        Mistake(content: "name", form: [["name", ""]], field: "name"),
        Mistake(content: "name", form: [["name", String(repeating: "x", count: 201)]], field: "name"),
        Mistake(
            content: "name", form: [["name", "x"], ["also", (0..<11).map(String.init).joined(separator: "\n")]],
            field: "also"),
        Mistake(content: "identity", form: [["gender", "x"]], field: "gender"),
        Mistake(
            content: "identity", form: [["gender", "female"], ["born-year", "1998"], ["born-month", "13"]],
            field: "born"),
        Mistake(content: "contact", form: [["phone", "none"]], field: "phone"),
        Mistake(content: "contact", form: [["whereabouts", String(repeating: "x", count: 501)]], field: "whereabouts"),
    ])
    func `says what is wrong beside the field`(mistake: Mistake) async throws {
        let (village, record, manager) = try await village([])
        let form = [("entry", ""), ("version", "0")] + mistake.form.map { ($0[0], $0[1]) }
        let answer = try await village.knock(
            FileDesk(office: village.office), .post, "/cases/\(record.id)/file/\(mistake.content)", as: manager,
            form: form)
        #expect(answer.status == 422)
        #expect(answer.text().contains(##"href="#\##(mistake.field)""##))
    }

    @Test func `shows in the form what is recorded`() async throws {
        let country = try #require(Nationality("VN"))
        let (village, record, manager) = try await village([
            IdentityContent(born: ApproximateDate("~1998-05"), gender: .female, nationalities: [country]),
            StatusContent(householdRegistration: false, workVisa: nil),
        ])
        let desk = FileDesk(office: village.office)
        let identity = try await village.knock(desk, .get, "/cases/\(record.id)/file/identity", as: manager).text()
        #expect(identity.contains(#"value="1998""#) && identity.contains(#"value="VN" selected"#))
        let form =
            try await edition("identity", record, village)
            + [
                ("born-year", "1998"), ("born-month", "5"), ("born-about", "yes"), ("gender", "female"),
                ("nationality", "VN"),
            ]
        try await village.knock(desk, .post, "/cases/\(record.id)/file/identity", as: manager, form: form)
        let inside = try await village.office.enter(record.id, manager, .look, .existence, at: Village.start)
        let file = try await village.archive.file(of: record.person, under: inside.looks([.identity]))
        #expect(
            try file.latest(IdentityContent.self)?.content
                == IdentityContent(born: ApproximateDate("~1998-05"), gender: .female, nationalities: [country]))
    }
}
