import Foundation
import Lexicon
import Testing

@testable import Web

/// Figures of the fictional village.
extension TableShown {
    private static func t(_ en: String, _ zhHant: String) -> Text {
        Text(en: en, zhHant: zhHant, review: .nativeSpeaker)
    }
    private static let women = Head("female", t("Women", "女"))
    private static let men = Head("male", t("Men", "男"))
    private static let other = Head("other", t("Other", "其他"))

    static let years = TableShown(
        "years", t("People found, by year", "歷年發現人數"), unit: t("people", "人"), rowsAre: t("Year", "年"),
        columns: [women, men, other],
        rows: (0...9).map { year(Double($0)) })

    private static func year(_ year: Double) -> Row {
        let label = String(2016 + Int(year))
        let women = 40 + year * year
        return Row(
            Head(label, Text(verbatim: label)),
            [
                .interval(women, low: women - 10, high: women + 15), year == 4 ? .withheld : .number(60 - 3 * year),
                year < 2 ? .none : .number(year - 2),
            ])
    }

    static let sexByForm = TableShown(
        "sex-by-form", t("People found, by form and sex", "依剝削形式與性別"), unit: t("people", "人"),
        rowsAre: t("Form of exploitation", "剝削形式"), columns: [women, men, other],
        rows: [
            Row(Head("sexual", t("Sexual", "性剝削")), [.number(128), .number(7), .withheld]),
            Row(Head("labour", t("Forced labour", "強迫勞動")), [.number(64), .number(151), .number(2)]),
            Row(Head("crime", t("Forced criminality", "強迫犯罪")), [.number(12), .number(44), .number(0)]),
        ], notes: [t("One person may be counted in several forms.", "一人可能計入多種形式。")])

    static let helped = TableShown(
        "helped", t("Who wanted help and got it", "需要協助並獲得者"), unit: t("per cent", "百分比"),
        rowsAre: t("Kind of help", "協助類別"), columns: [Head("share", t("Share", "比率"))],
        rows: [
            Row(Head("shelter", t("Shelter", "庇護")), [.interval(91.4, low: 84.2, high: 95.5)]),
            Row(Head("legal", t("Legal help", "法律協助")), [.interval(58, low: 44.2, high: 70.6)]),
            Row(Head("return", t("Return", "返國")), [.withheld]),
        ])
}

@Suite struct `A chart` {
    @Test(arguments: [TableShown.years, TableShown.sexByForm], [ScreenLanguage.en, .zhHant])
    func `holds the same numbers as its table`(table: TableShown, language: ScreenLanguage) {
        let say = Words(language)
        for chart in [
            LineChart(table).html(say), GroupedBars.grouped(table).html(say), GroupedBars.stacked(table).html(say),
            IntervalChart(table).html(say),
        ] {
            let text = String(decoding: chart.utf8, as: UTF8.self)
            for row in table.rows {
                #expect(text.contains(">\(say(row.head.text))</th>"))
                for cell in row.cells { #expect(text.contains(">\(ChartNumber.text(cell, say))</td>")) }
            }
            #expect(text.contains("role=\"img\"") && text.contains("aria-label=\"\(say(table.title))"))
            #expect(!text.contains("style="))
        }
    }

    @Test func `draws nothing where a number is withheld`() {
        let text = String(decoding: LineChart(.years).html(Words(.en)).utf8, as: UTF8.self)
        // Ten years: nine pieces of line for a whole series, seven for one with a gap in the middle.
        #expect(text.matches(of: /<line class="line s1" x1="\d/).count == 9 + 1)
        #expect(text.matches(of: /<line class="line s2" x1="\d/).count == 7 + 1)
        #expect(text.matches(of: /<line class="line s3" x1="\d/).count == 7 + 1)
        #expect(text.contains("Where nothing is drawn"))
        let bars = String(decoding: GroupedBars.grouped(.sexByForm).html(Words(.en)).utf8, as: UTF8.self)
        #expect(bars.matches(of: /<rect class="fill"/).count == 7)
        #expect(bars.contains(">withheld</text>"))
    }

    @Test(arguments: [
        (0, 0.01), (0.4, 0.4), (1, 1), (3, 3), (9, 10), (41, 60), (160, 160), (1_999, 2_000), (7_200, 8_000),
    ])
    func `has a scale that ends above its highest number, in round steps`(highest: Double, end: Double) {
        let scale = ChartScale(highest)
        #expect(scale.top >= highest && scale.top <= max(end * 1.5, 0.01), "\(scale.ticks)")
        #expect((2...6).contains(scale.ticks.count), "\(scale.ticks)")
    }

    @Test func `says of each place why it has no number, to programs too`() throws {
        let text = String(decoding: try JSONText.encode(TableShown.sexByForm), as: UTF8.self)
        #expect(text.contains(#""cells":[{"value":128},{"value":7},{"why":"withheld"}]"#))
        let years = String(decoding: try JSONText.encode(TableShown.years), as: UTF8.self)
        #expect(years.contains(#"{"high":55,"low":30,"value":40}"#))
    }
}

@Suite struct `A spreadsheet` {
    private let bytes = [UInt8](ODS([.years, .sexByForm, .years], Words(.zhHant)).data)

    @Test func `says first what it is`() throws {
        #expect(bytes.starts(with: [0x50, 0x4B, 3, 4]))
        #expect(String(decoding: bytes[30..<38], as: UTF8.self) == "mimetype")
        let type = "application/vnd.oasis.opendocument.spreadsheet"
        #expect(String(decoding: bytes[38..<(38 + type.utf8.count)], as: UTF8.self) == type)
        try keep()
    }

    @Test func `keeps numbers as numbers, and words as words`() {
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains(#"office:value-type="float" office:value="128"><text:p>128</text:p>"#))
        #expect(text.contains(#"office:value-type="string"><text:p>不公開</text:p>"#))
        #expect(text.contains(#"table:name="歷年發現人數""#) && text.contains(#"table:name="歷年發現人數 3""#))
        #expect(!text.contains("table:formula"))
    }

    @Test func `holds what a hostile name could bring`() {
        let head = TableShown.Head("x", Text(verbatim: "=1+1<&\"\u{1}\u{8}]]>"))
        let table = TableShown(
            "x", head.text, unit: head.text, rowsAre: head.text, columns: [head], rows: [.init(head, [.number(1.25)])])
        let text = String(decoding: ODS([table], Words(.en)).data, as: UTF8.self)
        #expect(text.contains("<text:p>=1+1&lt;&amp;&quot;]]&gt;</text:p>"))
        #expect(text.contains(#"office:value="1.25""#))
    }

    @Test func `gives bounds columns of their own, as the other files do`() {
        let flat = FlatTable(.years, Words(.en))
        #expect(flat.header == ["Year", "Women", "Women (at least)", "Women (at most)", "Men", "Other"])
        #expect(
            flat.rows[4] == [.words("2020"), .number(56), .number(46), .number(71), .words("withheld"), .number(2)])
    }

    /// Writes it where somebody wants to open it.
    private func keep() throws {
        guard let folder = ProcessInfo.processInfo.environment["LODESTAR_GALLERY"] else { return }
        try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/figures.ods"))
    }
}
