import Web

/// One of the tables that are asked for.
struct ReportPage: Page {
    /// 0 protects nothing.
    static let thresholds = ["0", "3", "5", "10"]
    /// More rows are read in a file.
    private static let rowsMax = 200

    let id: String
    let name: String
    let table: IndicatorTable
    let chosen: Indicator
    let entered: Fields

    private enum CodingKeys: CodingKey { case id, table }

    func title(_ say: Words) -> String { say(.reportHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered)
        let path = "/evidence/files/\(id)/reports"
        let ask: HTML = """
            <form method="get" action="\(path)" class="filter">\
            \(inputs.select("table", .reportTable, Indicator.allCases.map { Choice($0.rawValue, $0.title) }))\
            \(inputs.select("protect", .reportProtect, Self.thresholds.map(threshold)))\
            \(inputs.select("presumed", .reportPresumed, [Choice("no", .no), Choice("yes", .yes)]))\
            \(inputs.select("as", .reportAs, [Choice("page", .reportOnScreen), Choice("csv", Text(verbatim: "CSV"))]))\
            \(buttonRow(Button(.reportMake).html(say)))</form>
            """
        let rows = table.rows.prefix(Self.rowsMax).map { $0.map { HTML(text: $0.text) } }
        let more: HTML =
            table.rows.count > Self.rowsMax
            ? HTML.paragraph(say(.reportMore, ["count": String(table.rows.count)])) : .empty
        return """
            \(Link.back(to: "\(RecordsDesk.path)/\(id)", say))<p><bdi>\(name)</bdi></p>\(ask)\
            \(table.notes.html { Inset(.warning, .paragraph(say($0))).html })\
            \(DataTable(table.title, table.columns.map { .init(Text(verbatim: $0)) }, rows).html(say))\(more)
            """
    }

    private func threshold(_ code: String) -> Choice {
        Choice(code, code == "0" ? .reportOpen : Text(en: "Counts below \(code)", zhHant: "未滿 \(code) 者"))
    }
}

extension Text {
    static let reportLink = Text(en: "Tables that are asked for", zhHant: "各方要求的統計表")
    static let reportHeading = Text(en: "Tables that are asked for", zhHant: "各方要求的統計表")
    static let reportTable = Text(en: "Table", zhHant: "統計表")
    static let reportProtect = Text(en: "Withhold", zhHant: "不予顯示")
    static let reportOpen = Text(en: "Nothing: for your eyes", zhHant: "全部顯示，僅供內部使用")
    static let reportPresumed = Text(en: "Count those presumed to be victims as well", zhHant: "併計疑似被害人")
    static let reportAs = Text(en: "As", zhHant: "形式")
    static let reportOnScreen = Text(en: "On this page", zhHant: "於本頁顯示")
    static let reportMake = Text(en: "Make the table", zhHant: "產製統計表")
    static let reportMore = Text(
        en: "The first 200 of {count} rows. The file has them all.", zhHant: "共 {count} 列，僅顯示前 200 列；檔案含全部內容。")
}
