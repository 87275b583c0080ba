/// A table with its caption, its order and its pages. At narrow width its rows become cards.
package struct DataTable: Sendable {
    package struct Column: Sendable {
        let text: Text
        let isNumeric: Bool
        /// The key under which the list can be sorted by this column.
        let sortKey: String?

        package init(_ text: Text, numeric: Bool = false, sort key: String? = nil) {
            self.text = text
            isNumeric = numeric
            sortKey = key
        }
    }

    let caption: Text
    let columns: [Column]
    let rows: [[HTML]]
    let address: ListAddress?
    let hasNext: Bool
    let whenEmpty: Text

    /// - Parameters:
    ///   - rows: the first cell of each is its heading.
    ///   - address: the list's own, where it can be sorted and paged.
    package init(
        _ caption: Text, _ columns: [Column], _ rows: [[HTML]], at address: ListAddress? = nil, hasNext: Bool = false,
        whenEmpty: Text = .nothingHere
    ) {
        self.caption = caption
        self.columns = columns
        self.rows = rows
        self.address = address
        self.hasNext = hasNext
        self.whenEmpty = whenEmpty
    }

    package func html(_ say: Words) -> HTML {
        guard !rows.isEmpty else {
            return """
                <div class="table"><h2 class="caption">\(say.html(caption))</h2>\
                <p class="empty">\(say.html(whenEmpty))</p></div>\(pages(say))
                """
        }
        // Shown as blocks at narrow width a table loses its meaning to a screen reader; the roles keep it.
        return """
            <div class="table"><table role="table"><caption>\(say.html(caption))</caption>\
            <thead role="rowgroup"><tr role="row">\(columns.html { heading($0, say) })</tr></thead>\
            <tbody role="rowgroup">\(rows.html { row($0, say) })</tbody></table></div>\(pages(say))
            """
    }

    private func heading(_ column: Column, _ say: Words) -> HTML {
        let kind: HTML = column.isNumeric ? #" class="number""# : .empty
        guard let key = column.sortKey, let address else {
            return #"<th role="columnheader" scope="col"\#(kind)>\#(say.html(column.text))</th>"#
        }
        let isSorted = address.sorting?.key == key
        let isDescending = address.sorting?.descending == true
        let order: HTML = isSorted ? #" aria-sort="\#(isDescending ? "descending" : "ascending")""# : .empty
        let arrow: HTML = isSorted ? (isDescending ? "▾" : "▴") : "▵"
        return """
            <th role="columnheader" scope="col"\(kind)\(order)><a href="\(LocalPath.checked(address.sorted(by: key)))">\
            \(say.html(column.text))<span class="arrow" aria-hidden="true"> \(arrow)</span></a></th>
            """
    }

    private func row(_ cells: [HTML], _ say: Words) -> HTML {
        var written = HTML()
        for (index, pair) in zip(columns, cells).enumerated() {
            let (column, cell) = pair
            let kind: HTML = column.isNumeric ? #" class="number""# : .empty
            let label = say(column.text)
            written +=
                index == 0
                ? #"<th role="rowheader" scope="row"\#(kind) data-label="\#(label)">\#(cell)</th>"#
                : #"<td role="cell"\#(kind) data-label="\#(label)">\#(cell)</td>"#
        }
        return #"<tr role="row">\#(written)</tr>"#
    }

    private func pages(_ say: Words) -> HTML { address.map { Pager($0, hasNext: hasNext).html(say) } ?? .empty }
}

/// The ways to the page before and the page after, under a list.
package struct Pager: Sendable {
    let address: ListAddress
    let hasNext: Bool

    package init(_ address: ListAddress, hasNext: Bool) {
        self.address = address
        self.hasNext = hasNext
    }

    package func html(_ say: Words) -> HTML {
        guard hasNext || address.paging.number > 1 else { return .empty }
        let number = address.paging.number
        let before: HTML = number > 1 ? link("prev", address.page(number - 1), .previousPage, say) : .empty
        let after: HTML = hasNext ? link("next", address.page(number + 1), .nextPage, say) : .empty
        return """
            <nav class="pages" aria-label="\(say(.pages))">\(before)<span aria-current="page">\
            \(say(.pageNumber, ["number": String(number)]))</span>\(after)</nav>
            """
    }

    private func link(_ relation: String, _ path: String, _ text: Text, _ say: Words) -> HTML {
        #"<a rel="\#(relation)" href="\#(LocalPath.checked(path))">\#(say.html(text))</a>"#
    }
}

/// A form that narrows a list by codes. It asks by address, so that the list can be kept and shared.
package struct FilterForm: Sendable {
    let path: String
    let filter: Filter
    let fields: [(name: String, label: Text, choices: [Choice])]

    package init(_ path: String, _ filter: Filter, _ fields: [(name: String, label: Text, choices: [Choice])]) {
        self.path = path
        self.filter = filter
        self.fields = fields
    }

    package func html(_ say: Words) -> HTML {
        let inputs = Inputs(say, entered: Fields(filter.chosen))
        let selects = fields.html { inputs.select($0.name, $0.label, $0.choices, whenNone: .anyChoice) }
        let clear: HTML = filter.isEmpty ? .empty : Link(.clearFilter, to: path).html(say)
        return """
            <form class="filter" method="get" action="\(LocalPath.checked(path))" role="search" \
            aria-label="\(say(.filterList))">\(selects)\
            <div class="buttons">\(Button(.filterList, .secondary).html(say))\(clear)</div></form>
            """
    }
}

extension Text {
    package static let nothingHere = Text(
        en: "There is nothing here yet.", zhHant: "目前沒有資料。", id: "Belum ada apa pun di sini.",
        vi: "Chưa có gì ở đây.", th: "ยังไม่มีข้อมูล", fil: "Wala pang laman.")
    static let previousPage = Text(
        en: "Previous page", zhHant: "上一頁", id: "Halaman sebelumnya", vi: "Trang trước", th: "หน้าก่อน",
        fil: "Nakaraang pahina")
    static let nextPage = Text(
        en: "Next page", zhHant: "下一頁", id: "Halaman berikutnya", vi: "Trang sau", th: "หน้าถัดไป",
        fil: "Susunod na pahina")
    static let pages = Text(en: "Pages", zhHant: "分頁", id: "Halaman", vi: "Các trang", th: "หน้า", fil: "Mga pahina")
    static let pageNumber = Text(
        en: "Page {number}", zhHant: "第 {number} 頁", id: "Halaman {number}", vi: "Trang {number}", th: "หน้า {number}",
        fil: "Pahina {number}")
    static let anyChoice = Text(en: "Any", zhHant: "不限")
    static let filterList = Text(en: "Filter", zhHant: "篩選")
    static let clearFilter = Text(en: "Show all", zhHant: "顯示全部")
}
