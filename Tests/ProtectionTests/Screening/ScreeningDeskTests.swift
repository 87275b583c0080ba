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

@Suite struct `Screening someone` {
    @Test func `saves each step, goes on later, and keeps what was wrong`() async throws {
        let village = try await Village()
        let responder = try FirstReferral(village)
        let first = try await responder.start("referral")
        #expect(first.hasSuffix("/screens/safety"))
        let wrong = try await responder.knock(
            responder.screening, .post, first, [("asked", "safeToTalk danger urgentCare"), ("danger", "no")])
        #expect(wrong.status == 422)
        #expect(wrong.text().contains("Answer this: "))
        #expect(wrong.text().contains(#"value="no" checked"#))
        let later = try await responder.knock(
            responder.screening, .post, first,
            [("asked", "safeToTalk danger urgentCare"), ("danger", "unknown"), ("then", "later")])
        #expect(later.location == "/drafts")
        let list = try await responder.knock(responder.screening, .get, "/drafts")
        let draft = FirstReferral.draft(of: first)
        #expect(list.text().contains(#"href="\#(draft)""#))
        #expect(try await responder.knock(responder.screening, .get, draft).location == first)
        let shown = try await responder.knock(responder.screening, .get, first).text()
        #expect(shown.contains(#"value="unknown" checked"#) && shown.contains("Step 1 of about"))
    }

    @Test func `stops first where an answer speaks of danger, and says whom to call for what`() async throws {
        let village = try await Village()
        let responder = try FirstReferral(village)
        func after(talk: String, danger: String, care: String) async throws -> Answer {
            let first = try await responder.start("referral")
            return try await responder.knock(
                responder.screening, .post, first,
                [
                    ("asked", "safeToTalk danger urgentCare"), ("safeToTalk", talk), ("danger", danger),
                    ("urgentCare", care),
                ])
        }
        func shown(_ answer: Answer) async throws -> String {
            try await responder.knock(responder.screening, .get, try #require(answer.location)).text()
        }
        let calm = try await after(talk: "yes", danger: "no", care: "no")
        #expect(calm.location?.hasSuffix("/screens/language") == true)
        let danger = try await shown(after(talk: "yes", danger: "yes", care: "no"))
        #expect(danger.contains("Call 110 now") && danger.contains("Save"))
        #expect(!danger.contains("Call 119") && !danger.contains("others can hear"))
        #expect(try await shown(after(talk: "yes", danger: "no", care: "yes")).contains("Call 119"))
        #expect(try await shown(after(talk: "no", danger: "no", care: "no")).contains("others can hear"))
    }

    @Test func `opens only what is reached, and nothing that the form has not`() async throws {
        let village = try await Village()
        let responder = try FirstReferral(village)
        let first = try await responder.start("referral")
        let draft = FirstReferral.draft(of: first)
        for screen in ["facts", "contact", "check", "information"] {
            #expect(
                try await responder.knock(responder.screening, .get, "\(draft)/screens/\(screen)").location == first)
            #expect(
                try await responder.knock(responder.screening, .post, "\(draft)/screens/\(screen)", [("asked", "")])
                    .location
                    == first)
        }
        #expect(try await responder.knock(responder.referral, .get, "\(draft)/referral").location == first)
        await #expect(throws: NotFound.self) {
            try await responder.knock(responder.screening, .get, "\(draft)/screens/no-such-screen")
        }
    }

    @Test(arguments: ["/screens/safety", "", "/result"])
    func `shows a draft to nobody else`(_ rest: String) async throws {
        let village = try await Village()
        let mine = try FirstReferral(village)
        let draft = FirstReferral.draft(of: try await mine.start("screening"))
        let colleague = try FirstReferral(village)
        await #expect(throws: NotFound.self) { try await colleague.knock(colleague.screening, .get, draft + rest) }
        await #expect(throws: NotFound.self) {
            try await colleague.knock(colleague.screening, .post, "\(draft)/giving-up")
        }
        await #expect(throws: NotFound.self) {
            try await colleague.knock(colleague.referral, .post, "\(draft)/referral")
        }
        let drafts = try await village.archive.fetch(Query<Draft>(where: "1"))
        #expect(drafts.count == 1)
    }

    @Test func `keeps answers sealed, and destroys them when given up`() async throws {
        let village = try await Village()
        let responder = try FirstReferral(village)
        let first = try await responder.start("screening")
        _ = try await responder.knock(
            responder.screening, .post, first, [("asked", "safeToTalk"), ("safeToTalk", "yes")])
        let draft = try #require(try await village.archive.fetch(Query<Draft>(where: "1")).first)
        #expect(!draft.answers.contains(Data("safeToTalk".utf8)))
        #expect(try await village.archive.contents(of: draft).answers == ["safeToTalk": .choice("yes")])
        let page = try await responder.knock(responder.screening, .post, "/drafts/\(draft.id)/giving-up")
        #expect(page.text().contains("Nothing was kept") && page.status == 200)
        #expect(try await village.archive.fetch(Query<Draft>(where: "1")).isEmpty)
        let keys = try await village.archive.driver.read(["SELECT 1 FROM wrapped_key WHERE name LIKE 'row/draft/%'"])
        #expect(keys.joined().isEmpty, "a backup of keys would open what older backups of the records hold")
    }

    @Test func `ends in words that judge nobody, and goes over into a referral`() async throws {
        let village = try await Village()
        let responder = try FirstReferral(village)
        let answers: FirstReferral.Entered = [
            "safeToTalk": ["yes"], "willing": ["yes"], "age": ["adult"], "deceived": ["yes"], "debt": ["yes"],
            "wages": ["yes"], "crime": ["yes"], "movement": ["no"],
        ]
        let passed = try await responder.fill(try await responder.start("screening"), with: answers)
        let result = try #require(passed.last)
        #expect(result.hasSuffix("/result"))
        let page = try await responder.knock(responder.screening, .get, result)
        #expect(page.text().contains("may fit what the law calls human trafficking"))
        #expect(page.text().contains("This is no finding and no score"))
        #expect(page.text(.zhHant).contains("抵債勞務") && page.text(.zhHant).contains("不當債務約束"))
        let draft = FirstReferral.draft(of: result)
        let onward = try await responder.knock(responder.screening, .post, "\(draft)/carrying-over")
        #expect(onward.location?.hasSuffix("/screens/safety") == true)
        let drafts = try await village.archive.fetch(Query<Draft>(where: "1"))
        #expect(drafts.map(\.form) == [.referral])
        let kept = try await village.archive.contents(of: try #require(drafts.first))
        #expect(kept.answers["age"] == .choice("adult"))
    }
}
