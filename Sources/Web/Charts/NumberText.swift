import Foundation
package import Lexicon

extension Double {
    /// With the separators of a language.
    package func formatted(in language: ScreenLanguage, decimals: Int) -> String {
        formatted(.number.precision(.fractionLength(decimals)).locale(language.locale))
    }
}

/// Numbers of charts, as they are written.
enum ChartNumber {
    static func text(_ value: Double?, _ say: Words) -> String {
        guard let value else { return say(.withheld) }
        if value == value.rounded(), abs(value) < 1e15 { return value.formatted(in: say.language, decimals: 0) }
        return value.formatted(in: say.language, decimals: 1)
    }

    static func html(_ value: Double?, _ say: Words) -> HTML { HTML(text: text(value, say)) }

    static func text(_ cell: TableShown.Cell, _ say: Words) -> String {
        switch cell {
        case .number(let value): text(value, say)
        case .interval(let value, let low, let high):
            text(value, say) + say.bracketed("\(text(low, say))–\(text(high, say))")
        case .range(let low, let high): "\(text(Double(low), say))–\(text(Double(high), say))"
        case .withheld: say(.withheld)
        case .unknown: say(.notKnownFigure)
        case .none: "–"
        }
    }

    static func html(_ cell: TableShown.Cell, _ say: Words) -> HTML { HTML(text: text(cell, say)) }
}

extension Text {
    static let chartGroup = Text(
        en: "Group", zhHant: "類別", id: "Kelompok", vi: "Nhóm", th: "กลุ่ม", fil: "Pangkat")
    static let chartAsTable = Text(
        en: "As a table", zhHant: "以表格顯示", id: "Sebagai tabel", vi: "Dạng bảng", th: "แสดงเป็นตาราง",
        fil: "Bilang talahanayan")
    package static let withheld = Text(
        en: "withheld", zhHant: "不公開", id: "tidak ditampilkan", vi: "không công bố", th: "ไม่เปิดเผย",
        fil: "hindi inilalahad")
    static let notKnownFigure = Text(
        en: "not known", zhHant: "不詳", id: "tidak diketahui", vi: "không rõ", th: "ไม่ทราบ", fil: "hindi alam")
    static let chartGaps = Text(
        en: "Where nothing is drawn, the number is withheld or not known. The table says which.",
        zhHant: "未繪出之處，數字不公開或不詳；表格內有說明。",
        id: "Bila tidak digambar, angkanya tidak ditampilkan atau tidak diketahui. Tabel menjelaskannya.",
        vi: "Chỗ không vẽ là số không công bố hoặc không rõ. Bảng cho biết rõ hơn.",
        th: "ส่วนที่ไม่มีเส้นหรือแท่งคือตัวเลขที่ไม่เปิดเผยหรือไม่ทราบ ตารางระบุไว้",
        fil: "Kung walang iginuhit, hindi inilalahad o hindi alam ang bilang. Nasa talahanayan kung alin.")
    static let chartFirstSeries = Text(
        en: "The chart shows the first {shown} of {count}; the table has them all.",
        zhHant: "圖中為 {count} 項中的前 {shown} 項；表格列出全部。",
        id: "Bagan menampilkan {shown} pertama dari {count}; tabel memuat semuanya.",
        vi: "Biểu đồ hiện {shown} trong {count} mục đầu; bảng có đủ.",
        th: "แผนภูมิแสดง {shown} รายการแรกจาก {count} ตารางมีครบ",
        fil: "Ipinapakita ang unang {shown} sa {count}; nasa talahanayan ang lahat.")
    static let chartTrend = Text(
        en: "{series}: {first} in {from}, {last} in {to}.", zhHant: "{series}：{from} 為 {first}，{to} 為 {last}。",
        id: "{series}: {first} pada {from}, {last} pada {to}.", vi: "{series}: {first} vào {from}, {last} vào {to}.",
        th: "{series}: {first} ใน {from}, {last} ใน {to}", fil: "{series}: {first} noong {from}, {last} noong {to}.")
    static let chartAll = Text(
        en: "In all", zhHant: "合計", id: "Jumlah", vi: "Tổng", th: "รวม", fil: "Kabuuan")
    static let chartBounds = Text(
        en: "The line shows the bounds that chance leaves the share.", zhHant: "線段表示此比率的信賴區間。",
        id: "Garis menunjukkan batas ketidakpastian bagian itu.", vi: "Đoạn thẳng cho biết khoảng tin cậy của tỷ lệ.",
        th: "เส้นแสดงช่วงความไม่แน่นอนของสัดส่วน", fil: "Ipinapakita ng linya ang saklaw ng katiyakan.")
}

extension Words {
    /// A whole number as the reader's language groups it.
    package func number(_ number: Int) -> String { Double(number).formatted(in: language, decimals: 0) }
}
