import Foundation
import Lexicon
import Policy
import Store
import Testing
import Web

@testable import Protection

/// What stands on the papers, and on no other.
@Suite struct `Papers of an identification` {
    private func paper(
        _ paper: String, _ hearing: Hearing, _ language: String, as acting: Acting? = nil, at now: Date = Hearing.start
    ) async throws -> Answer {
        try await hearing.get(
            "notices/\(paper)", as: acting ?? hearing.officer, query: ["language": language], at: now)
    }

    @Test(arguments: ["en", "zh-Hant"])
    func `tell the person their rights`(language: String) async throws {
        let hearing = try await Hearing()
        let answer = try await paper("rights", hearing, language)
        let page = try #require(answer.page)
        #expect(page.frame == .paper)
        let text = answer.text()
        #expect(text.contains(Hearing.name) && text.contains(hearing.record.reference.text))
        #expect(!text.contains(Hearing.phone) && !text.contains(Hearing.account))
        #expect(text.contains(language == "en" ? "Draft. No lawyer" : "草稿"))
        #expect(text.contains(language == "en" ? "art. 11(4)" : "第 11 條第 4 項"))
        #expect(text.contains(language == "en" ? "within 20 days" : "二十日內"))
        #expect(text.contains("lang=\"\(language)\""))
        #expect(!page.title(Words(.en)).contains(Hearing.name))
    }

    /// Served on 2 March: 22 March is a Sunday.
    @Test(arguments: [
        ("en", "22 March 2026", "23 March 2026", "Administrative Procedure Act, art. 48(4)"),
        ("zh-Hant", "民國 115 年 3 月 22 日", "民國 115 年 3 月 23 日", "行政程序法第 48 條第 4 項"),
    ])
    func `tell the result, why, and both readings of until when to object`(
        language: String, due: String, later: String, article: String
    ) async throws {
        let hearing = try await Hearing()
        try await hearing.denied()
        let text = try await paper("result", hearing, language).text()
        for expected in [Hearing.name, "Paid late, but in full.", due, later, article, hearing.record.reference.text] {
            #expect(text.contains(expected), "\(expected)")
        }
        #expect(text.contains(language == "en" ? "Not a victim of human trafficking: 3" : "非人口販運被害人：3 人"))
        #expect(text.contains(language == "en" ? "Island Police – identification" : "Island Police－identification"))
        // Neither who sat on the panel nor what each of them said.
        #expect(!text.contains("Rowan Ash") && !text.contains("The pay slips speak for it."))
        #expect(!text.contains(Hearing.phone) && !text.contains(Hearing.account))
    }

    @Test(arguments: Identification.Outcome.allCases, ["en", "zh-Hant"])
    func `say the same of both results, word for word`(outcome: Identification.Outcome, language: String) async throws {
        let hearing = try await Hearing()
        try await hearing.hear(outcome == .victim ? .victim : .notVictim)
        try await hearing.decide(outcome, "Seen and heard.", chinese: "經查屬實。")
        _ = try await hearing.serve(on: "2026-03-02", at: Hearing.start)
        let page = try #require(try await paper("result", hearing, language).page as? PaperPage)
        let reference = hearing.record.reference.text
        let isVictim = outcome == .victim
        let expected =
            language == "en"
            ? [
                """
                Trần Thị Hoa, case \(reference). Coast Bureau – identification decided on 2 March 2026: \
                \(isVictim ? "Victim of human trafficking" : "Not a victim of human trafficking").
                """, "Seen and heard.",
                isVictim ? "Victim of human trafficking: 3" : "Not a victim of human trafficking: 3",
                """
                If you do not agree, write down why and hand it to Coast Bureau – identification, which must correct \
                the result or send it on to Island Police – identification within 10 days. You received this notice \
                on 2 March 2026.
                """,
                """
                22 March 2026
                If that day is a day off and Administrative Procedure Act, art. 48(4) applies: 23 March 2026. Keep to \
                the earlier day.
                """,
                """
                Until the days to object are over, and if you object until that is decided, nobody may remove you by \
                force, and help goes on.
                """,
                "Handed over in person and signed, or its handing over filmed. ______________, telephone The desk.",
            ]
            : [
                """
                受鑑別人：Trần Thị Hoa，案件編號：\(reference)。Coast Bureau－identification於民國 115 年 3 月 2 日\
                鑑別結果：\(isVictim ? "人口販運被害人" : "非人口販運被害人")。
                """, "經查屬實。", "\(isVictim ? "人口販運被害人" : "非人口販運被害人")：3 人",
                """
                您不服本結果時，請以書面敘明理由交Coast Bureau－identification；該機關應更正，或於十日內送\
                Island Police－identification決定。本通知書於民國 115 年 3 月 2 日送達。
                """,
                """
                民國 115 年 3 月 22 日
                該日為休息日且適用行政程序法第 48 條第 4 項者，為民國 115 年 3 月 23 日；仍請於較早之日前提出。
                """, "異議期間屆滿前，及提出異議後至異議結果決定前，不得強制驅逐您出境，協助亦持續提供。",
                "當面簽章確認，或以錄影留存交付過程。承辦人員：＿＿＿＿＿＿＿＿，電話：窗口。",
            ]
        #expect(page.sections.map(\.body) == expected)
    }

    /// The reasons of the fixture are written in English alone.
    @Test func `say plainly where the reasons are in another language than the paper`() async throws {
        let hearing = try await Hearing()
        try await hearing.denied()
        let chinese = try await paper("result", hearing, "zh-Hant").text()
        #expect(chinese.contains("Paid late, but in full.（本段僅以英文書寫"))
        let english = try await paper("result", hearing, "en").text()
        #expect(english.contains("Paid late, but in full.") && !english.contains("Written in"))
        #expect(chinese.contains("電話：窗口") && english.contains("telephone The desk"))
    }

    @Test func `say until when after a Saturday`() async throws {
        let hearing = try await Hearing()
        try await hearing.hear(.notVictim)
        try await hearing.decide(.notVictim)
        _ = try await hearing.serve(on: "2026-03-08", at: Hearing.days(6))
        let text = try await paper("result", hearing, "en", at: Hearing.days(6)).text()
        #expect(text.contains("28 March 2026\n") && text.contains("applies: 30 March 2026 before noon"))
    }

    @Test func `reckon the last day from today before they are served`() async throws {
        let hearing = try await Hearing()
        try await hearing.hear(.notVictim)
        try await hearing.decide(.notVictim)
        let text = try await paper("result", hearing, "en").text()
        #expect(text.contains("22 March 2026") && text.contains("if you receive this today"))
    }

    @Test func `say why a decision departs`() async throws {
        let hearing = try await Hearing()
        try await hearing.hear(.victim)
        try await hearing.decide(.notVictim, departure: "The slips came later.")
        let text = try await paper("result", hearing, "en").text()
        #expect(text.contains("differs from what most advised, because: The slips came later."))
    }

    @Test func `leave out what is not granted`() async throws {
        let hearing = try await Hearing()
        try await hearing.denied()
        // The lawyer was given the account, and no name.
        let lawyer = try hearing.village.worker(.lawyer, of: "lawyers", for: .legalRemedy)
        let text = try await paper("result", hearing, "en", as: lawyer).text()
        #expect(!text.contains(Hearing.name) && text.contains("Paid late, but in full."))
        // The coordinator of a case that a law ordered to be reported has neither.
        let ordered = try await Hearing(consent: false)
        try await ordered.denied()
        await #expect(throws: NotFound.self) {
            try await paper("result", ordered, "en", as: ordered.coordinator)
        }
        #expect(try await !paper("rights", ordered, "en", as: ordered.coordinator).text().contains(Hearing.name))
    }

    @Test func `are not there before there is anything to say`() async throws {
        let hearing = try await Hearing()
        for name in ["result", "objection-result", "verdict"] {
            await #expect(throws: NotFound.self) { try await paper(name, hearing, "en") }
        }
        let member = hearing.members[0]
        await #expect(throws: NotFound.self) { try await paper("rights", hearing, "en", as: member) }
    }
}
