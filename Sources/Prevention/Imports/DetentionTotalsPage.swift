import Lexicon
import Web

/// The totals as a page.
struct DetentionTotalsPage: Page {
    let year: Int
    let half: Int?
    let detentions: Int
    let tables: [TableShown]
    private let years: [Int]

    private enum CodingKeys: CodingKey { case year, half, detentions, tables }

    init(_ totals: DetentionTotals, _ span: DetentionTotals.Span) {
        year = span.year
        half = span.half
        detentions = totals.detentions
        tables = totals.tables
        years = totals.years
    }

    func title(_ say: Words) -> String { say(.totalsHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let query = "year=\(year)" + (half.map { "&half=\($0)" } ?? "")
        let spans = Set(years + [year]).sorted(by: >).flatMap { year in
            [
                Tabs.Tab(Text(verbatim: "\(year)"), to: "\(DetentionTotalsDesk.path)?year=\(year)"),
                Tabs.Tab(.totalsHalf(year, 1), to: "\(DetentionTotalsDesk.path)?year=\(year)&half=1"),
                Tabs.Tab(.totalsHalf(year, 2), to: "\(DetentionTotalsDesk.path)?year=\(year)&half=2"),
            ]
        }
        let files = TableShown.Form.allCases.html { form in
            Link(
                Text(verbatim: form.rawValue.uppercased()),
                to: "\(DetentionTotalsDesk.path)?\(query)&as=\(form.rawValue)"
            ).html(say) + " "
        }
        return """
            \(Link.back(to: DetentionDesk.path, say))\
            \(Tabs(.totalsSpans, spans, current: "\(DetentionTotalsDesk.path)?\(query)").html(say))\
            \(HTML.paragraph(say(.totalsCount, ["count": say.counted(detentions)])))\
            \(detentions == 0 ? .empty : tables.html { $0.html(say) })\
            <p>\(say.html(.totalsFiles)) \(files)</p>
            """
    }
}

extension DetentionTotals.Dimension {
    var text: Text {
        switch self {
        case .order: .detentionOrder
        case .country: .detentionOrigin
        case .chapter: Text(en: "HS chapter", zhHant: "稅則章別")
        case .outcome: Text(en: "Outcome", zhHant: "結果")
        }
    }

    var title: Text {
        switch self {
        case .order: Text(en: "Detentions by order", zhHant: "依命令別之留置")
        case .country: Text(en: "Detentions by country of origin", zhHant: "依原產國別之留置")
        case .chapter: Text(en: "Detentions by HS chapter", zhHant: "依稅則章別之留置")
        case .outcome: Text(en: "Detentions by outcome", zhHant: "依結果別之留置")
        }
    }
}

extension Text {
    static let totalsHeading = Text(en: "Totals of detentions", zhHant: "留置統計")
    static let totalsSpans = Text(en: "Year or half-year", zhHant: "年度或半年度")
    static let totalsCount = Text(en: "{count} detentions began in this time.", zhHant: "此期間開始之留置共 {count} 件。")
    static let totalsFiles = Text(en: "As files:", zhHant: "下載檔案：")
    static let totalsDetentions = Text(en: "Detentions", zhHant: "件數")
    static let totalsLines = Text(en: "Lines", zhHant: "項次數")
    static let totalsOpen = Text(en: "open", zhHant: "未結")
    static let totalsAll = Text(en: "In all", zhHant: "合計")
    static let totalsUnit = Text(en: "as the column says", zhHant: "依各欄所示")
    static let totalsNote = Text(
        en: "By the day of detention. A dash means that no line has an amount in that currency or unit.",
        zhHant: "依留置日計。「–」表示無任何項次以該幣別或單位計。")
    static let totalsSharedNote = Text(
        en: "A detention with lines in several rows is counted in each; the last row counts it once.",
        zhHant: "同一留置案之項次分屬數列時，各列均計一件；合計列僅計一件。")

    static func totalsValue(_ currency: String) -> Text {
        Text(en: "Value, \(currency)", zhHant: "金額（\(currency)）")
    }

    static func totalsQuantity(_ unit: Text) -> Text {
        Text(en: "Quantity, \(unit(in: .en))", zhHant: "數量（\(unit(in: .zhHant))）")
    }

    static func totalsHalf(_ year: Int, _ half: Int) -> Text {
        Text(
            en: "\(year), \(half == 1 ? "January–June" : "July–December")",
            zhHant: "\(year) 年\(half == 1 ? "上" : "下")半年")
    }
}
