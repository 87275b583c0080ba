import Foundation
import Testing

@testable import Matching

/// The same numbers in every run (Knuth's linear congruence).
private struct Steps: RandomNumberGenerator {
    private var state: UInt64 = 4
    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state
    }
}

@Suite struct `Names across scripts` {
    @Test func `agree as the page on methods says, whichever stands first`() throws {
        let rows = try WorkedExamples.rows(of: "names-across-scripts.md")
        try #require(rows.count > 30)
        for row in rows {
            let (one, other) = (NameReading(row[0], nationality: row[2]), NameReading(row[1], nationality: row[2]))
            #expect("\(one.code.agreement(with: other.code).level)" == row[3], "\(row)")
            #expect("\(other.code.agreement(with: one.code).level)" == row[3], "\(row) the other way")
        }
    }

    @Test func `are the same as themselves, and nothing agrees with an empty one`() {
        let names = ["Nguyễn Thị Hương", "陳美玲", "สมชาย ใจดี", "Parinem", "de la", "አበበ ቢቂላ", "Ng", "J."]
        for name in names {
            let code = NameReading(name).code
            #expect(!code.isEmpty && code.agreement(with: code).level == .sameWords, "\(name)")
            #expect(code.agreement(with: NameReading(" - ").code).level == .missing)
        }
    }

    @Test func `tell in words why they agree`() {
        func reason(_ one: String, _ other: String, _ nationality: String) -> String {
            NameReading(one, nationality: nationality).comparison(with: NameReading(other, nationality: nationality))
                .reason
        }
        #expect(reason("Le Van Hoa", "Hoa Van Le", "VNM") == "the same words in another order")
        #expect(reason("陳美玲", "Chen Mei-ling", "TWN") == "the same name in another script")
        #expect(reason("Sumarni", "Sumarin", "IDN") == "the same but for a letter: sumarni, sumarin")
        #expect(reason("Bui Thi Nam", "Bui Nam", "VNM") == "one name is part of the other; not in both: thi")
        #expect(reason("章玉美", "張玉美", "CHN") == "characters that are read alike")
    }

    @Test func `tell which words found a partner`() {
        let agreement = NameReading("Rose Salazar Cruz").code.agreement(with: NameReading("Cruz Rose").code)
        #expect(agreement.level == .shorter)
        #expect(agreement.sharedLeft == 0b101 && agreement.sharedRight == 0b11)
        let slip = NameReading("Rose Santos").code.agreement(with: NameReading("Santos Roxe").code)
        #expect(slip.level == .nearlySame && slip.slippedLeft == 0b01 && slip.slippedRight == 0b10)
    }

    @Test func `keep a syllable that stands twice in a Chinese name, and no other word twice`() {
        let chinese = NameReading("馬美梅", nationality: "CHN")
        #expect(chinese.syllables.count == 3)
        #expect(NameReading("Wahyu Wahyu").words.map(\.text) == ["wahyu"])
        #expect(NameReading("Wahyu Wahyu").isMononym)
    }

    @Test func `take syllables for Chinese only where a paper says so or all agree`() {
        let (one, other) = ("Budi Wahyu", "Budi Wati")
        let plain = NameReading(one, nationality: "IDN").code.agreement(with: NameReading(other).code)
        #expect(plain.level == .someShared && !plain.isBySyllable)
        let unsaid = NameReading("Chen Yu Mei").code.agreement(with: NameReading("Chen Yumei").code)
        #expect(unsaid.level == .sameSound)
    }

    @Test func `of any length and script are read without stopping`() {
        var generator = Steps()
        let scalars = Array("aNg' -.đ陳𠮷ศ์แก้ﷺ김😀\u{300}\u{200D}Жא".unicodeScalars)
        for length in 0..<300 {
            var view = String.UnicodeScalarView()
            for _ in 0..<length { view.append(scalars.randomElement(using: &generator)!) }
            let reading = NameReading(String(view), nationality: "CHN")
            #expect(reading.words.count <= 8 && reading.syllables.count <= 5)
            #expect(reading.code.agreement(with: reading.code).level != .different, "\(String(view))")
        }
    }
}
