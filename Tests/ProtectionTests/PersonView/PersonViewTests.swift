import Accounts
import Foundation
import Journal
import Lexicon
import Policy
import Store
import Testing
import Vault
import Web

@testable import Protection

/// A person with an agreement, a receipt and two numbers.
private struct Someone {
    static let number = "482915"
    static let decoy = "730164"

    let village: Village
    let desk: PersonViewDesk
    let record: CaseRecord
    let receipt: Receipt

    init(watching: (any Driver) -> any Driver = { $0 }) async throws {
        village = try await Village(watching: watching)
        desk = PersonViewDesk(office: village.office)
        record = try await village.openCase(
            parts: [("shelter", .serving)],
            bases: [
                ("shelter", .consent, [.protection], [.identity, .contact]),
                ("identification", .legalDuty, [.identification], [.account]),
            ],
            file: [NameContent(asWished: "Đặng Thị Sao Mai")])
        receipt = Receipt.fresh()
        let keyring = village.archive.keyring
        let pepper = try keyring.derived(.passwordPepper)
        let number = PassphraseHash(Self.number, pepper: pepper, cost: .trifling)
        try await village.archive.commit(
            Change(
                PersonAccess(
                    person: record.person, lookup: receipt.lookup(under: try keyring.derived(.receiptLookup)),
                    number: number, decoy: number.beside(Self.decoy, pepper: pepper), issuedAt: Village.start),
                deed: Deed("access.issued", rule: "test")))
    }

    func knock(_ number: String, receipt: Receipt? = nil, at now: Date = Village.start) async throws -> Answer {
        try await village.knock(
            desk, .post, "/my", as: nil,
            form: [("receipt", (receipt ?? self.receipt).printed), ("number", number)], at: now)
    }

    /// The cookie that a right pair of numbers gives.
    func pass(_ number: String = Someone.number) async throws -> [String: String] {
        let cookie = try #require(try await knock(number).cookies.first)
        return [cookie.name: try #require(cookie.value)]
    }

    func page(_ cookies: [String: String], at now: Date = Village.start) async throws -> Answer {
        try await village.knock(desk, .get, "/my", as: nil, cookies: cookies, at: now)
    }
}

@Suite struct `A person's own page` {
    @Test func `opens with the receipt and the number, and shows what they agreed to`() async throws {
        let someone = try await Someone()
        let text = try await someone.page(someone.pass()).text()
        #expect(text.contains("A service for you"), "a shelter is not named")
        #expect(!text.contains("Lantern House"))
        #expect(text.contains("I no longer agree"))
        #expect(text.contains("What the law allowed without your agreement"))
    }

    @Test func `shows who looked, without the worker and the place`() async throws {
        let someone = try await Someone()
        let worker = try someone.village.worker(.serviceWorker, of: "shelter")
        let deed = Deed(
            "file.read", acting: worker, rule: "test", about: [someone.record.person], looked: [.contact])
        try await someone.village.archive.record(deed)
        let text = try await someone.page(someone.pass()).text()
        #expect(text.contains("how to reach you"))
        #expect(!text.contains(worker.worker.description))
        #expect(!text.contains(worker.unit.description))
    }

    @Test func `tells alike looks of a day together, and each of them a page further`() async throws {
        let someone = try await Someone()
        let worker = try someone.village.worker(.serviceWorker, of: "shelter")
        for part in [Compartment.contact, .identity, .contact] {
            try await someone.village.archive.record(
                Deed("file.read", acting: worker, rule: "test", about: [someone.record.person], looked: [part]))
        }
        let pass = try await someone.pass()
        let text = try await someone.page(pass).text()
        #expect(text.contains("looked at your file, 3 times, to protect and help you"))
        #expect(text.contains("how to reach you, who you are"))
        #expect(text.contains(#"href="/my/looks""#))
        let each = try await someone.village.knock(someone.desk, .get, "/my/looks", as: nil, cookies: pass).text()
        #expect(each.components(separatedBy: "A service for you").count == 4)
        #expect(!each.contains("3 times"))
    }

    @Test func `tells ten lines of looks and leaves the older ones to their own page`() async throws {
        let someone = try await Someone()
        let worker = try someone.village.worker(.serviceWorker, of: "shelter")
        let looks = (0..<12).map { number in
            PlainLook(
                .sample(at: Village.start.addingTimeInterval(-Double(number) * 86_400), by: worker),
                zone: .gmt, agency: Text(verbatim: "Agency \(number)"))
        }
        let days = LooksOfDay.of(looks, atMost: 10)
        #expect(days.count == 10 && days.flatMap(\.lines).count == 10)
        #expect(days.first?.day == looks.first?.day)
        // What is alike on the last day that is shown is still counted.
        let alike = LooksOfDay.of([looks[0], looks[0], looks[1]], atMost: 1)
        #expect(alike.flatMap(\.lines).map(\.count) == [2])
    }

    @Test func `counts others' looks alike however often the page itself is opened`() async throws {
        let someone = try await Someone()
        let worker = try someone.village.worker(.serviceWorker, of: "shelter")
        for _ in 0..<7 {
            try await someone.village.archive.record(
                Deed("file.read", acting: worker, rule: "test", about: [someone.record.person], looked: [.contact]))
        }
        let pass = try await someone.pass()
        var text = ""
        for _ in 0..<60 { text = try await someone.page(pass).text() }
        #expect(text.contains("looked at your file, 7 times"))
        #expect(text.contains("opened with your number: 60"))
    }

    @Test func `gives every look there ever was, page after page`() async throws {
        let someone = try await Someone()
        let worker = try someone.village.worker(.serviceWorker, of: "shelter")
        for _ in 0..<60 {
            try await someone.village.archive.record(
                Deed("file.read", acting: worker, rule: "test", about: [someone.record.person], looked: [.contact]))
        }
        let pass = try await someone.pass()
        var told = 0
        for page in ["1", "2"] {
            let text = try await someone.village.knock(
                someone.desk, .get, "/my/looks", as: nil, query: ["page": page], cookies: pass
            ).text()
            told += text.components(separatedBy: "A service for you").count - 1
        }
        // The visit to the first page is itself a look: it moves the last line of that page to the next one.
        #expect(told == 61)
        let decoy = try await someone.village.knock(
            someone.desk, .get, "/my/looks", as: nil, cookies: try await someone.pass(Someone.decoy))
        #expect(decoy.text().contains("opened with your number: 1<"))
        #expect(!decoy.text().contains("A service for you"))
        #expect(try await someone.village.knock(someone.desk, .get, "/my/looks", as: nil).location == "/my")
    }

    @Test func `with the second number is the same page, and empty`() async throws {
        let someone = try await Someone()
        let text = try await someone.page(someone.pass(Someone.decoy)).text()
        #expect(text.contains("There is nothing here."))
        #expect(!text.contains("I no longer agree"))
        #expect(!text.contains("A service for you"))
    }

    @Test func `answers a wrong number and a receipt that never was alike`() async throws {
        let someone = try await Someone()
        let wrong = try await someone.knock("111222")
        let unknown = try await someone.knock(Someone.number, receipt: Receipt.fresh())
        #expect(wrong.status == 422)
        #expect(wrong.status == unknown.status)
        #expect(wrong.text() == unknown.text())
        #expect(wrong.cookies.isEmpty && unknown.cookies.isEmpty)
    }

    @Test func `makes whoever guesses wait, and lets the person in afterwards`() async throws {
        let someone = try await Someone()
        for _ in 0..<5 { _ = try await someone.knock("111222") }
        #expect(try await someone.knock(Someone.number).status == 429)
        let later = Village.start.addingTimeInterval(61)
        #expect(try await someone.knock(Someone.number, at: later).status == 303)
    }

    @Test func `makes whoever tries receipts that never were wait too, and nobody elsewhere`() async throws {
        let someone = try await Someone()
        let door = PersonDoor(archive: someone.village.archive, gate: PassphraseGate(waitingMax: 99))
        let wrong = try PersonAccess.Number(typed: "111222"), right = try PersonAccess.Number(typed: Someone.number)
        for _ in 0..<20 {
            let outcome = try await door.open(.fresh(), wrong, from: "198.51.100.7", at: Village.start)
            #expect(outcome == .wrong)
        }
        let next = try await door.open(.fresh(), wrong, from: "198.51.100.7", at: Village.start)
        #expect(next == .wait(seconds: 1))
        let elsewhere = try await door.open(someone.receipt, right, from: "203.0.113.9", at: Village.start)
        guard case .opened = elsewhere else { Issue.record("\(elsewhere)"); return }
    }

    @Test func `says to come back when too many are let in at once`() async throws {
        let someone = try await Someone()
        let gate = PassphraseGate(atOnce: 1, waitingMax: 0)
        let busy = PersonViewDesk(office: someone.village.office, gate: gate)
        let (entered, hasEntered) = AsyncStream.makeStream(of: Void.self)
        let letGo = DispatchSemaphore(value: 0)
        async let long: Void? = try? gate.run {
            hasEntered.yield()
            letGo.wait()
        }
        _ = await entered.first { true }
        let form = [("receipt", someone.receipt.printed), ("number", Someone.number)]
        let turned = try await someone.village.knock(busy, .post, "/my", as: nil, form: form)
        letGo.signal()
        _ = await long
        #expect(turned.status == 503)
        #expect(turned.text().contains("10 seconds."))
        #expect(try await someone.village.knock(busy, .post, "/my", as: nil, form: form).status == 303)
    }

    @Test func `opens nothing after twenty wrong numbers in a row, be the program started anew`() async throws {
        let someone = try await Someone()
        var now = Village.start
        for _ in 1...20 {
            now += 61
            #expect(try await someone.knock("111222", at: now).status == 422)
        }
        let anew = PersonDoor(archive: someone.village.archive, gate: PassphraseGate())
        for number in [Someone.number, Someone.decoy] {
            let right = try PersonAccess.Number(typed: number)
            #expect(try await anew.open(someone.receipt, right, from: "203.0.113.9", at: now + 61) == .wrong)
        }
        let shut = try await someone.knock(Someone.number, at: now + 122)
        let never = try await someone.knock(Someone.number, receipt: .fresh(), at: now + 244)
        #expect(shut.status == never.status && shut.text() == never.text())
    }

    @Test func `tells how many wrong numbers were tried since the last visit, and forgives them`() async throws {
        let someone = try await Someone()
        var now = Village.start
        func visit(_ number: String) async throws -> String {
            now += 61
            let cookie = try #require(try await someone.knock(number, at: now).cookies.first?.value)
            return try await someone.page(["my": cookie], at: now).text()
        }
        for _ in 1...15 {
            now += 61
            _ = try await someone.knock("111222", at: now)
        }
        let told = "A wrong number was tried 15 times since your last visit"
        #expect(try await visit(Someone.decoy).contains(told), "the empty page says it too, or it is known by that")
        #expect(try await !visit(Someone.decoy).contains("wrong number was tried"))
        #expect(try await visit(Someone.number).contains(told), "the empty page forgives nothing")
        #expect(try await !visit(Someone.number).contains("wrong number was tried"))
        for _ in 1...15 {
            now += 61
            _ = try await someone.knock("111222", at: now)
        }
        #expect(try await visit(Someone.number).contains(told), "they are counted from one again")
    }

    @Test func `counts at once what is guessed at once`() async throws {
        let someone = try await Someone()
        let door = PersonDoor(archive: someone.village.archive, gate: PassphraseGate(atOnce: 4, waitingMax: 99))
        let wrong = try PersonAccess.Number(typed: "111222")
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<5 {
                group.addTask {
                    _ = try await door.open(someone.receipt, wrong, from: "203.0.113.9", at: Village.start)
                }
            }
            try await group.waitForAll()
        }
        let kept = try await someone.village.archive.fetch(
            Query<PersonAccess>(where: "person = \(someone.record.person)"))
        #expect(kept.map(\.wrongNumbers) == [5])
    }

    @Test func `writes as much for a receipt that never was as for a wrong number`() async throws {
        var watched: WatchedDriver?
        let someone = try await Someone {
            let driver = WatchedDriver($0)
            watched = driver
            return driver
        }
        let recorded = try #require(watched)
        _ = try await someone.knock("111222", receipt: .fresh())
        func trace(_ receipt: Receipt) async throws -> ([String], [[String]]) {
            let before = try await someone.village.entries(newest: 1000).count
            _ = recorded.take()
            _ = try await someone.knock("111222", receipt: receipt)
            let said = recorded.take().filter { !$0.contains("journal_node") }
            let after = try await someone.village.entries(newest: 1000)
            let entries = after.prefix(after.count - before)
            return (said, entries.map { [$0.action, "\($0.outcome)", "\($0.changes.count)"] })
        }
        let (known, knownEntries) = try await trace(someone.receipt)
        let (never, neverEntries) = try await trace(.fresh())
        #expect(known == never && !known.isEmpty)
        #expect(knownEntries == neverEntries && knownEntries.count == 1)
    }

    @Test func `closes by itself after a quarter of an hour`() async throws {
        let someone = try await Someone()
        let pass = try await someone.pass()
        let text = try await someone.page(pass, at: Village.start.addingTimeInterval(901)).text()
        #expect(text.contains("Receipt number"))
    }

    @Test(arguments: [Someone.number, Someone.decoy])
    func `opens nothing with a copy of the cookie once the person has left`(_ number: String) async throws {
        let someone = try await Someone()
        let pass = try await someone.pass(number)
        #expect(try await !someone.page(pass).text().contains("Receipt number"))
        let later = Village.start.addingTimeInterval(1)
        try await someone.village.knock(someone.desk, .post, "/my/leaving", as: nil, cookies: pass, at: later)
        #expect(try await someone.page(pass, at: later).text().contains("Receipt number"))
        let again = try await someone.knock(number, at: later.addingTimeInterval(1)).cookies.first?.value
        let anew = ["my": try #require(again)]
        #expect(try await !someone.page(anew, at: later.addingTimeInterval(2)).text().contains("Receipt number"))
    }

    @Test func `opens nothing with a cookie that was altered`() async throws {
        let someone = try await Someone()
        let pass = try await someone.pass().mapValues { String($0.reversed()) }
        #expect(try await someone.page(pass).text().contains("Receipt number"))
    }
}

@Suite struct `Taking an agreement back` {
    @Test func `is a quiet link to one page that says what will happen`() async throws {
        let someone = try await Someone()
        let basis = try #require(
            try await someone.village.office.bases(of: someone.record.person).first { $0.basis.kind == .consent })
        let pass = try await someone.pass()
        let link = #"<a href="/my/consents/\#(basis.id)">I no longer agree"#
        let page = try await someone.page(pass).text()
        #expect(
            page.contains(link), "\(page.components(separatedBy: "/my/consents").dropFirst().first?.prefix(200) ?? "")")
        let text = try await someone.village.knock(
            someone.desk, .get, "/my/consents/\(basis.id)", as: nil, cookies: pass
        ).text()
        for effect in ["can no longer open", "told at once", "do not lose help", "still know", "agree again"] {
            #expect(text.contains(effect), "\(effect)")
        }
        #expect(text.components(separatedBy: "<button").count == 2)
    }

    @Test func `closes the file in the same moment and tells the unit`() async throws {
        let someone = try await Someone()
        let village = someone.village
        let basis = try #require(
            try await village.office.bases(of: someone.record.person).first { $0.basis.kind == .consent })
        try await village.knock(
            someone.desk, .post, "/my/consents/\(basis.id)/withdrawal", as: nil, cookies: try await someone.pass())

        let worker = try village.worker(.serviceWorker, of: "shelter")
        let standing = try await village.archive.standing(of: someone.record.person, for: worker, at: Village.start)
        #expect(throws: Refusal.self) {
            try Rulebook().grant(.look, .compartment(.contact), to: worker, given: standing, at: Village.start)
        }
        let told = try await village.archive.fetch(Query<UnitNotice>(where: "unit = \(worker.unit)"))
        #expect(told.map(\.kind) == [.consentWithdrawn])
    }

    @Test func `is not offered with the second number`() async throws {
        let someone = try await Someone()
        let basis = try #require(try await someone.village.office.bases(of: someone.record.person).first)
        let pass = try await someone.pass(Someone.decoy)
        await #expect(throws: NotFound.self) {
            try await someone.village.knock(
                someone.desk, .post, "/my/consents/\(basis.id)/withdrawal", as: nil, cookies: pass)
        }
    }

    @Test func `reaches only one's own agreements, and no duty`() async throws {
        let someone = try await Someone()
        let village = someone.village
        let other = try await village.openCase(
            parts: [("shelter", .serving)], bases: [("shelter", .consent, [.protection], [.identity])])
        let pass = try await someone.pass()
        let own = try await village.office.bases(of: someone.record.person)
        let duty = try #require(own.first { $0.basis.kind == .legalDuty })
        let theirs = try #require(try await village.office.bases(of: other.person).first)
        for basis in [duty, theirs] {
            for (method, rest) in [(Route.Method.get, ""), (.post, "/withdrawal")] {
                await #expect(throws: NotFound.self) {
                    try await village.knock(
                        someone.desk, method, "/my/consents/\(basis.id)\(rest)", as: nil, cookies: pass)
                }
            }
        }
        let after = try await village.office.bases(of: other.person) + village.office.bases(of: someone.record.person)
        #expect(after.count == 3 && after.allSatisfy { $0.basis.withdrawnAt == nil })
    }
}

@Suite struct `A number of one's own` {
    @Test(arguments: [
        ("170501", true), ("010517", true), ("051701", true), ("17052001", true), ("20010517", true),
        ("05172001", true), ("170502", false), ("482915", false),
    ])
    func `may be the day of birth in no order of its parts`(typed: String, isBirthday: Bool) throws {
        let number = try PersonAccess.Number(typed: typed)
        #expect(number.isBirthday(try #require(ApproximateDate("2001-05-17"))) == isBirthday)
        #expect(!number.isBirthday(try #require(ApproximateDate("2001"))))
    }

    @Test(arguments: ["482915", "4 8 2 9 1 5", "４８２９１５", "730164730164"])
    func `may be written in several ways`(typed: String) throws {
        _ = try PersonAccess.Number(typed: typed)
    }

    @Test(arguments: [
        ("48291", PersonAccess.Number.Mistake.length), ("7301647301640", .length), ("48291x", .notDigits),
        ("111111", .tooSimple), ("123456", .tooSimple), ("987654", .tooSimple), ("", .length),
    ])
    func `is refused when it is too short, no number, or the first that anyone tries`(
        typed: String, mistake: PersonAccess.Number.Mistake
    ) {
        #expect(throws: mistake) { try PersonAccess.Number(typed: typed) }
    }
}
