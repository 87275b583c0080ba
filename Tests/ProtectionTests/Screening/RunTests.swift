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

@Suite struct `Going through a questionnaire` {
    let today = Questionnaire.PartialDate(year: 2026, month: 3, day: 2)

    func run(_ answers: Questionnaire.Answers = [:], seen: Set<String> = []) throws -> Run {
        Run(
            try EveryKind.form(), DraftContents(answers: answers, seen: seen),
            lists: AnswerLists(units: [Named("unit-1", Text(en: "Harbour unit", zhHant: "港口單位"))]),
            today: try #require(today))
    }

    @Test(arguments: [ScreenLanguage.en, .zhHant])
    func `shows every kind of question, and what was entered, in both languages`(_ language: ScreenLanguage) throws {
        let run = try run(["q-text": .text("<script>alert('x')</script>"), "q-email": .declined])
        let screen = try #require(run.form.screen("all"))
        let draft = Draft(
            by: .init(
                worker: .init(), role: .firstResponder, unit: .init(), agency: .init(), function: .firstResponse,
                purpose: .protection),
            questionnaire: "screening@1", answers: Data(), screen: "all", at: Village.start)
        let page = ScreenPage(draft, .screening, run, screen, emergency: [], in: language)
        let text = Answer.page(page, .nothing).text(language)
        for kind in Questionnaire.Kind.allCases {
            #expect(text.contains(language == .en ? "Question \(kind.rawValue)" : "問題 \(kind.rawValue)"))
        }
        for kind in Questionnaire.Kind.allCases where kind != .note && kind != .approximateDate && kind != .day {
            #expect(text.contains(#"name="q-\#(kind.rawValue)""#), "\(kind)")
        }
        #expect(text.contains(#"name="q-day-year""#) && text.contains(#"name="q-approximateDate-month""#))
        #expect(text.contains(language == .en ? "Prefer not to say" : "不想說"))
        #expect(text.contains(language == .en ? "A hint for the page" : "本頁提示"))
        #expect(text.contains(language == .en ? "Act, article 1" : "本法第 1 條"))
        #expect(!text.contains("<script>") && text.contains("&lt;script&gt;alert(&#39;x&#39;)"))
        #expect(text.contains(#"id="q-email-declined" name="q-email-declined" value="yes" checked"#))
    }

    @Test(arguments: Questionnaire.Kind.allCases.filter { $0 != .note })
    func `reads back what it wrote, for every kind`(_ kind: Questionnaire.Kind) throws {
        let run = try run()
        let question = try #require(run.form.question("q-\(kind.rawValue)"))
        let answer: Questionnaire.Answer =
            switch kind {
            case .yesNo, .tick: .choice("yes")
            case .choice: .choice("two")
            case .choices: .choices(["one", "two"])
            case .number: .number(12)
            case .approximateDate: .date(try #require(.init(year: 1998, month: 3)))
            case .day: .date(try #require(.init(year: 1998, month: 3, day: 21)))
            case .country: .choice("VN")
            case .language: .choice("vi")
            case .unit: .choice("unit-1")
            case .file: .files(["A letter", "A photograph"])
            case .text, .place, .phone, .email: .text("Willow Bay")
            case .note: .declined
            }
        #expect(question.answer(in: Fields(question.fields(for: answer))) == answer)
        #expect(question.answer(in: Fields(question.fields(for: .declined))) == .declined)
        #expect(question.answer(in: Fields()) == nil)
    }

    @Test func `keeps what was typed although it is wrong`() throws {
        let saved = try run().saving(
            Fields([
                "asked": "q-day q-number", "q-day-year": "1998", "q-day-month": "13", "q-day-day": "1",
                "q-number": "many",
            ]),
            on: "all")
        #expect(
            saved.problems.map(\.reason) == [.notDigits, .notADate]
                || saved.problems.map(\.reason) == [.notADate, .notDigits])
        let entered = saved.run.entered(on: "all")
        #expect(entered["q-day-month"] == "13" && entered["q-number"] == "many")
        #expect(!saved.run.isDone("all"))
    }

    @Test func `asks what an answer on the same page brings up before it goes on`() throws {
        let saved = try run(seen: ["all"]).saving(Fields(["asked": "hasMore", "hasMore": "yes"]), on: "more")
        #expect(saved.asksMore && saved.problems.isEmpty)
        #expect(!saved.run.isDone("more"))
        let again = saved.run.saving(Fields(["asked": "hasMore what", "hasMore": "yes"]), on: "more")
        #expect(!again.asksMore && again.problems.map(\.reason) == [.required])
        let done = again.run.saving(Fields(["asked": "hasMore what", "hasMore": "yes", "what": "Wages"]), on: "more")
        #expect(done.problems.isEmpty && done.run.isDone("more") && done.run.next(after: "more") == "last")
    }

    @Test func `drops what another answer on the page left unasked, whatever the page had shown`() throws {
        let sent = Fields(["asked": "hasMore what", "hasMore": "no", "what": "typed, then thought better of"])
        let saved = try run().saving(sent, on: "more")
        #expect(saved.problems.isEmpty && !saved.asksMore && saved.run.isDone("more"))
        #expect(saved.run.contents.answers["what"] == nil)
    }

    @Test func `opens a screen only once everything before it is done`() throws {
        let fresh = try run()
        #expect(fresh.isOpen("all") && !fresh.isOpen("more") && !fresh.isOpen("last") && !fresh.isOpen("nowhere"))
        let further = try run(["hasMore": .choice("no")], seen: ["all", "more"])
        #expect(further.isOpen("more") && further.isOpen("last") && further.firstUndone == "last")
        let back = try run(["hasMore": .choice("yes")], seen: ["all", "more", "last"])
        #expect(back.firstUndone == "more" && !back.isOpen("last"))
    }

    @Test(arguments: [("q-unit", "unit-2"), ("q-country", "ZZ"), ("q-language", "klingon")])
    func `takes no unit, country or language that is on no list`(_ question: String, _ value: String) throws {
        let saved = try run().saving(Fields(["asked": question, question: value]), on: "all")
        #expect(saved.problems.map(\.reason) == [.notAnOption])
    }
}
