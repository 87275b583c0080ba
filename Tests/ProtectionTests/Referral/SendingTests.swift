import Accounts
import Foundation
import Lexicon
import Packs
import Policy
import Store
import Testing
import Vault
import Web

@testable import Protection

@Suite struct `Sending a referral` {
    private struct Sent {
        let responder: FirstReferral
        let draft: String
        let answer: Answer
        let entriesBefore: Int
    }

    private func send(_ village: Village, _ entered: FirstReferral.Entered? = nil) async throws -> Sent {
        let responder = try FirstReferral(village)
        let answers = try entered ?? responder.adult(agrees: "yes")
        let passed = try await responder.fill(try await responder.start("referral"), with: answers)
        let draft = FirstReferral.draft(of: try #require(passed.last))
        #expect(passed.last == "\(draft)/referral")
        let entriesBefore = try await journalled(village)
        let answer = try await responder.knock(
            responder.referral, .post, "\(draft)/referral", FirstReferral.numbers,
            at: Village.start.addingTimeInterval(60))
        return Sent(responder: responder, draft: draft, answer: answer, entriesBefore: entriesBefore)
    }

    private func count<Value: Stored>(_ type: Value.Type, _ village: Village) async throws -> Int {
        try await village.archive.fetch(Query<Value>(where: "1")).count
    }

    @Test func `shows the answers, then to whom and on which footing, before anything leaves`() async throws {
        let village = try await Village()
        let responder = try FirstReferral(village)
        let entered = try responder.adult(agrees: "yes")
        let passed = try await responder.fill(try await responder.start("referral"), with: entered)
        // Eight screens, each once, then the page that is left before it is sent.
        #expect(passed.count == 9 && Set(passed).count == 9)
        let path = try #require(passed.last)
        for language in [ScreenLanguage.en, .zhHant] {
            let page = try await responder.knock(responder.referral, .get, path).text(language)
            #expect(page.contains("Linh of Willow Bay"))
            #expect(page.contains("/screens/facts\"") && !page.contains("/screens/best-interests"))
        }
        let confirm = try await responder.knock(responder.referral, .get, path)
        #expect(
            confirm.text().contains("Coast Bureau") && confirm.text().contains("rests on the person&#39;s agreement"))
        #expect(confirm.text(.zhHant).contains("當事人同意"))
        #expect(try await count(CaseRecord.self, village) == 0)
    }

    @Test func `writes person, case, footing, parts, file, clocks and word in one commit, and the draft is gone`()
        async throws
    {
        let village = try await Village()
        let sent = try await send(village)
        #expect(sent.answer.status == 200)
        guard case .committed = sent.answer.record else {
            Issue.record("sent without an entry of its own")
            return
        }
        let archive = village.archive
        let record = try #require(try await archive.fetch(Query<CaseRecord>(where: "1")).first)
        let referral = try #require(try await archive.fetch(Query<Referral>(where: "1")).first)
        #expect(referral.person == record.person && referral.basis == .consent && referral.status == .sent)
        #expect(try await count(Draft.self, village) == 0)
        let bases = try await archive.fetch(Query<BasisRow>(where: "1")).map(\.basis)
        #expect(Set(bases.map(\.agency)).count == 3 && bases.allSatisfy { $0.kind == .consent && $0.until != nil })
        let parts = try await archive.fetch(Query<Assignment>(where: "1"))
        #expect(Set(parts.map(\.relation)) == [.referring, .coordinating, .identifying])
        let entries = try await archive.fetch(Query<FileEntry>(where: "1"))
        #expect(
            Set(entries.map(\.kind)) == ["name", "identity", "safe-contact", "status", "account", "needs", "consent"])
        let events = try await archive.fetch(CaseEvent.all(of: record.person)).map(\.event)
        #expect(Set(events) == ["suspicion-found", "report-made"])
        let notices = try await archive.fetch(Query<UnitNotice>(where: "1"))
        #expect(notices.allSatisfy { $0.kind == .referralReceived } && notices.count == 2)
        #expect(try await count(PersonAccess.self, village) == 1)
        // One commit, one entry: each page and each step before wrote one of its own.
        #expect(try await journalled(village) == sent.entriesBefore + 1)
    }

    private func journalled(_ village: Village) async throws -> Int {
        try await village.archive.fetch(
            Query<Int>("SELECT COUNT(*) AS n FROM journal_entry") { try $0.integer("n") }
        ).first ?? 0
    }

    @Test func `shows the receipt once, and it opens the file by the chosen number`() async throws {
        let village = try await Village()
        let sent = try await send(village)
        let text = sent.answer.text()
        let printed = try #require(
            text.firstMatch(of: /<strong dir="ltr">(<span.*?)<\/strong>/).map {
                String($0.output.1).replacing(/<[^>]*>/, with: "")
            })
        let receipt = try Receipt(typed: printed)
        let keyring = village.archive.keyring
        let access = try #require(try await village.archive.fetch(Query<PersonAccess>(where: "1")).first)
        #expect(access.lookup == receipt.lookup(under: try keyring.derived(.receiptLookup)))
        let pepper = try keyring.derived(.passwordPepper)
        #expect(access.opens(try .init(typed: "480215"), pepper: pepper) == .file)
        #expect(access.opens(try .init(typed: "771903"), pepper: pepper) == .empty)
        #expect(access.opens(try .init(typed: "123450"), pepper: pepper) == nil)
        #expect(text.contains("The judicial police must take the report up and protect at once"))
        #expect(text.contains("art. 9(1)"))
        // What is printed says nothing of what it is for.
        let paper = try #require(text.components(separatedBy: #"<div class="screen-only">"#).first)
        #expect(paper.contains(String(printed.prefix(4))) && paper.contains("Vào "))
        #expect(!paper.lowercased().contains("traffick") && !paper.contains("Coast Bureau"))
        #expect(sent.answer.text(.zhHant).contains("人口販運防制法第 9 條第 1 項"))
    }

    @Test func `sent twice, it is there once and says so`() async throws {
        let village = try await Village()
        let sent = try await send(village)
        let again = try await sent.responder.knock(
            sent.responder.referral, .post, "\(sent.draft)/referral", FirstReferral.numbers)
        let record = try #require(try await village.archive.fetch(Query<CaseRecord>(where: "1")).first)
        #expect(again.status == 200 && again.text().contains(record.reference.text))
        #expect(again.text().contains("nothing was sent twice"))
        #expect(try await count(Referral.self, village) == 1)
        #expect(try await count(PersonRow.self, village) == 1)
        let stranger = try FirstReferral(village)
        await #expect(throws: NotFound.self) {
            try await stranger.knock(stranger.referral, .get, "\(sent.draft)/referral")
        }
    }

    @Test func `sent twice in the same moment, one of the two writes everything`() async throws {
        let village = try await Village()
        let responder = try FirstReferral(village)
        let passed = try await responder.fill(
            try await responder.start("referral"), with: try responder.adult(agrees: "yes"))
        let path = "\(FirstReferral.draft(of: try #require(passed.last)))/referral"
        let answers = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    try await responder.knock(responder.referral, .post, path, FirstReferral.numbers).text()
                }
            }
            return try await group.reduce(into: [String]()) { $0.append($1) }
        }
        #expect(answers.filter { $0.contains("Number to keep") }.count == 1)
        #expect(answers.filter { $0.contains("nothing was sent twice") }.count == 3)
        #expect(try await count(CaseRecord.self, village) == 1)
        #expect(try await count(PersonAccess.self, village) == 1)
    }

    @Test func `by law, without agreement, sends the few things that the article needs to one agency`() async throws {
        let village = try await Village()
        let responder = try FirstReferral(village)
        _ = try await send(village, try responder.adult(agrees: "no"))
        let entries = try await village.archive.fetch(Query<FileEntry>(where: "1"))
        #expect(Set(entries.map(\.compartment)) == [.identity, .contact])
        let bases = try await village.archive.fetch(Query<BasisRow>(where: "1")).map(\.basis)
        #expect(bases.map(\.agency) == [try village.unit("identification").agency])
        #expect(bases.first?.kind == .legalDuty && bases.first?.purposes == [.identification])
        #expect(bases.first?.article?.contains("第 9 條第 1 項") == true)
        let tokens = try await village.archive.fetch(
            Query<String>("SELECT field FROM index_token") { try $0.text("field") })
        #expect(tokens.isEmpty)
    }

    @Test func `of an adult who does not agree and no duty, keeps nothing`() async throws {
        let village = try await Village()
        let responder = try FirstReferral(village)
        let passed = try await responder.fill(
            try await responder.start("referral"), with: try responder.adult(agrees: "no", profession: "none"))
        let ending = try #require(passed.last)
        #expect(ending.hasSuffix("/screens/information"))
        let page = try await responder.knock(responder.screening, .get, ending).text()
        #expect(page.contains("Nothing is sent") && page.contains("113") && page.contains("Finish and keep nothing"))
        let draft = FirstReferral.draft(of: ending)
        let refused = try await responder.knock(responder.referral, .post, "\(draft)/referral", FirstReferral.numbers)
        #expect(refused.location == ending)
        _ = try await responder.knock(responder.screening, .post, "\(draft)/giving-up")
        #expect(try await count(Draft.self, village) == 0)
        #expect(try await count(PersonRow.self, village) == 0)
    }

    @Test func `a mind changed to no keeps nothing of what was told before`() async throws {
        let village = try await Village()
        let responder = try FirstReferral(village)
        let passed = try await responder.fill(
            try await responder.start("referral"), with: try responder.adult(agrees: "yes", profession: "none"))
        let draft = FirstReferral.draft(of: try #require(passed.last))
        let before = try #require(try await village.archive.fetch(Query<Draft>(where: "1")).first)
        #expect(try await village.archive.contents(of: before).answers["name"] != nil)
        let answer = try await responder.knock(
            responder.screening, .post, "\(draft)/screens/agreement", [("asked", "agrees howAgreed"), ("agrees", "no")])
        #expect(answer.location == "\(draft)/screens/information")
        let after = try #require(try await village.archive.fetch(Query<Draft>(where: "1")).first)
        let kept = try await village.archive.contents(of: after).answers
        #expect(kept["agrees"] == .choice("no") && kept["name"] == nil && kept["phone"] == nil && kept["acts"] == nil)
    }

    @Test(arguments: ["child", "unsure"])
    func `a child is referred without being asked to agree, and is heard`(_ age: String) async throws {
        let village = try await Village()
        let responder = try FirstReferral(village)
        var entered = try responder.adult(agrees: "no", profession: "none")
        entered["age"] = [age]
        _ = try await send(village, entered)
        let bases = try await village.archive.fetch(Query<BasisRow>(where: "1")).map(\.basis)
        #expect(bases.count == 3 && bases.allSatisfy { $0.kind == .bestInterests })
        let kinds = try await village.archive.fetch(Query<FileEntry>(where: "1")).map(\.kind)
        #expect(kinds.contains("child-view") && !kinds.contains("consent"))
    }

    @Test(arguments: [
        ([("access", "")], "access"), ([("access", "now"), ("number", "")], "number"),
        ([("access", "later"), ("confirmed", "")], "confirmed"),
        ([("access", "now"), ("number", "480215"), ("number-again", "480216")], "number-again"),
        ([("access", "now"), ("number", "123456"), ("number-again", "123456")], "number"),
        (
            [("access", "now"), ("number", "480215"), ("number-again", "480215"), ("empty-number", "480215")],
            "empty-number"
        ),
    ])
    func `asks again for a number that will not do, and never shows it`(
        _ form: [(String, String)], _ field: String
    ) async throws {
        let village = try await Village()
        let responder = try FirstReferral(village)
        let passed = try await responder.fill(
            try await responder.start("referral"), with: try responder.adult(agrees: "yes"))
        let path = "\(FirstReferral.draft(of: try #require(passed.last)))/referral"
        let word = form.contains { $0.0 == "confirmed" } ? [] : [("confirmed", "yes")]
        let answer = try await responder.knock(responder.referral, .post, path, form + word)
        #expect(answer.status == 422 && answer.text().contains(##"href="#\##(field)""##))
        #expect(!answer.text().contains("480215") && !answer.text().contains("123456"))
        #expect(try await count(PersonRow.self, village) == 0)
        let skipped = try await responder.knock(
            responder.referral, .post, path, [("access", "later"), ("confirmed", "yes")])
        #expect(skipped.status == 200 && skipped.text().contains("there is no receipt"))
        #expect(try await count(PersonAccess.self, village) == 0)
    }

    @Test func `asks for the number on a page of its own, in the person's language`() async throws {
        let village = try await Village()
        let responder = try FirstReferral(village)
        let passed = try await responder.fill(
            try await responder.start("referral"), with: try responder.adult(agrees: "yes"))
        let draft = FirstReferral.draft(of: try #require(passed.last))
        let asked = try await responder.knock(
            responder.referral, .post, "\(draft)/referral", [("access", "now"), ("confirmed", "yes")])
        #expect(asked.location == "\(draft)/number?confirmed=yes")
        let page = try await responder.knock(responder.referral, .get, "\(draft)/number").text()
        #expect(page.contains("Dùng số này") && !page.contains("Linh") && !page.contains("0900555701"))
        #expect(try await count(PersonRow.self, village) == 0)
    }

    @Test func `of an adult shares no part about children and family`() async throws {
        let village = try await Village()
        _ = try await send(village)
        let bases = try await village.archive.fetch(Query<BasisRow>(where: "1")).map(\.basis)
        #expect(bases.allSatisfy { !$0.compartments.contains(.family) })
    }

    @Test func `tells the secretariat alone that another file may be of the same person`() async throws {
        let village = try await Village()
        _ = try await send(village)
        let second = try await send(village)
        let likenesses = try await village.archive.fetch(Query<Likeness>(where: "1"))
        #expect(likenesses.count == 1)
        let told = try await village.archive.fetch(Query<UnitNotice>(where: "kind = 'likeness-found'"))
        #expect(Set(told.map(\.unit)) == [try village.unit("secretariat").id])
        #expect(!second.answer.text().lowercased().contains("same person"))
    }
}
