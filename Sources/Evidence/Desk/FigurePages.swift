import Web

/// The files that there are, each with its figures.
struct FigureListPage: Page {
    struct File: Sendable, Encodable {
        let id, name: String
        let count: Int
    }
    let files: [File]

    private enum CodingKeys: CodingKey { case files }

    func title(_ say: Words) -> String { say(.figureList) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let rows = files.map { file -> [HTML] in
            [#"<a href="/evidence/files/\#(file.id)/figures">\#(file.name)</a>"#, "\(file.count)"]
        }
        return DataTable(
            .figureFiles, [.init(.figureFile), .init(.figurePeople, numeric: true)], rows, whenEmpty: .figureNoFiles
        ).html(say)
    }
}

/// Everything that the desk makes of one file: each chart with its table, each table as a file.
struct FigurePage: Page {
    let id: String
    let name: String
    let count: Int
    let period: FigureTables.Period
    let tables: [TableShown]

    private enum CodingKeys: CodingKey { case id, name, count, tables }

    func title(_ say: Words) -> String { say(.figureHeading) }

    private var path: String { "/evidence/files/\(id)/figures" }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let (trends, rest) = (
            tables.filter { $0.code.hasPrefix("trend") }, tables.filter { !$0.code.hasPrefix("trend") }
        )
        let (helped, found) = (rest.filter { $0.code.hasPrefix("help") }, rest.filter { !$0.code.hasPrefix("help") })
        let noHelp: HTML = helped.isEmpty ? HTML.paragraph(say(.figureNoHelp)) : .empty
        return """
            <p class="lead">\(name)\(say.bracketed("\(count) \(say(.figurePeople))"))</p>\
            \(Inset(.plain, HTML.paragraph(say(.figureForTheOffice))).html)\
            \(FileLinks(path: path, by: period.rawValue, table: nil).html(say))\
            <h2>\(say(.figureWhoFound))</h2>\(found.html { section($0, say) })\
            <h2>\(say(.figureWhoHelped))</h2>\(noHelp)\(helped.html { section($0, say) })\
            <h2>\(say(.figureTrends))</h2>\(periods(say))\(trends.html { section($0, say) })\
            <h2>\(say(.figureComparison))</h2>\(ComparisonForm(id: id).html(say, forms))
            """
    }

    private func section(_ table: TableShown, _ say: Words) -> HTML {
        table.drawn(say) + FileLinks(path: path, by: period.rawValue, table: table.code).html(say)
    }

    private func periods(_ say: Words) -> HTML {
        FilterForm(
            path,
            Filter(Fields(["by": period.rawValue]), allowing: ["by": FigureTables.Period.allCases.map(\.rawValue)]),
            [("by", .figurePeriod, FigureTables.Period.allCases.map { Choice($0, $0.text) })]
        ).html(say)
    }
}

/// The ways to a table as a file.
struct FileLinks {
    let path: String
    var by: String?
    let table: String?

    func html(_ say: Words) -> HTML {
        let links = TableShown.Form.allCases.html { form in
            let values = [by.map { "by=\($0)" }, table.map { "table=\($0)" }, "as=\(form.rawValue)"]
            let address = "\(path)?\(values.compactMap(\.self).joined(separator: "&"))"
            return #"<a href="\#(LocalPath.checked(address))">\#(form.rawValue.uppercased())</a> "#
        }
        return
            #"<p class="files">\#(say.html(table == nil ? .figureAllAsFile : .figureAsFile))\#(say.colon)\#(links)</p>"#
    }
}

/// Asks for a file that another country published.
struct ComparisonForm {
    let id: String
    var entered = Fields()
    var problems: [Problem] = []

    func html(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        let layouts = [Choice("glotip", CheckedLayout.glotip.text), Choice("osdg", CheckedLayout.osdg.text)]
        let buttons = buttonRow(
            Button(.figureCompare, name: "as", value: "page").html(say),
            Button(.figureCompareODS, .secondary, name: "as", value: "ods").html(say))
        return inputs.errorSummary
            + forms.post(
                to: "/evidence/files/\(id)/comparison", files: true,
                """
                \(inputs.radios("layout", .checkLayout, layouts))\
                \(inputs.file(
                    "file", .checkFile, hint: .checkFileHint, megabytes: Limits.fileBytes >> 20,
                    accept: [".csv", ".gz"]))\
                \(inputs.text("countries", .figureCountries, hint: .figureCountriesHint, width: .medium))\
                \(inputs.text("source", .figureSource, hint: .figureSourceHint))\(buttons)
                """)
    }
}

/// Other countries' figures beside ours.
struct ComparisonPage: Page {
    let id: String
    let table: TableShown?
    var entered = Fields()
    var problems: [Problem] = []

    private enum CodingKeys: CodingKey { case table }

    func title(_ say: Words) -> String { say(.figureComparison) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        """
        \(table.map { $0.drawn(say) })\(ComparisonForm(id: id, entered: entered, problems: problems).html(say, forms))\
        \(Link(.figureBack, to: "/evidence/files/\(id)/figures").html(say))
        """
    }
}
