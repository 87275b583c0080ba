package import Foundation

/// Tables as an OpenDocument spreadsheet: numbers stay numbers, and no cell is a formula.
package struct ODS: Sendable {
    private enum Cell {
        case words(String)
        case number(Double)
    }

    private struct Sheet {
        let name: String
        let rows: [[Cell]]
    }

    private let sheets: [Sheet]

    /// A sheet for each table, in the words of a language.
    package init(_ tables: [TableShown], _ say: Words) {
        var taken: Set<String> = []
        sheets = tables.enumerated().map { index, table in
            var name = Self.sheetName(say(table.title))
            // Two sheets of one name make a file that no program opens.
            if name.isEmpty || !taken.insert(name.lowercased()).inserted {
                name = String(name.prefix(26)) + " \(index + 1)"
                taken.insert(name.lowercased())
            }
            return Sheet(name: name, rows: Self.rows(table, say))
        }
    }

    /// One sheet of words.
    init(_ title: String, _ header: [String], _ rows: [[String]]) {
        let name = Self.sheetName(title)
        sheets = [
            Sheet(
                name: name.isEmpty ? "1" : name,
                rows: [[.words(title)], [], header.map { .words($0) }] + rows.map { $0.map { .words($0) } })
        ]
    }

    package var data: Data {
        var zip = StoredZip()
        // First and unpacked: by it a program knows what it has before it.
        zip.add("mimetype", Array(Self.type.utf8))
        zip.add("META-INF/manifest.xml", Self.manifest.utf8)
        zip.add("content.xml", content.utf8)
        zip.add("styles.xml", Self.styles.utf8)
        return zip.data
    }

    package func answer(name: String, _ record: Answer.Record) -> Answer {
        .file(data, type: Self.type, name: "\(name).ods", record)
    }

    static let type = "application/vnd.oasis.opendocument.spreadsheet"

    private static func rows(_ table: TableShown, _ say: Words) -> [[Cell]] {
        let flat = FlatTable(table, say)
        var rows: [[Cell]] = [[.words(say(table.title) + say.bracketed(say(table.unit)))], []]
        rows.append(flat.header.map { .words($0) })
        rows += flat.rows.map { row in
            row.map { cell in
                switch cell {
                case .words(let words): .words(words)
                case .number(let number): .number(number)
                }
            }
        }
        if !table.notes.isEmpty { rows.append([]) }
        return rows + table.notes.map { [.words(say($0))] }
    }

    /// Without what programs do not allow in a name, and no longer than the strictest of them takes.
    private static func sheetName(_ title: String) -> String {
        String(String(title.map { "[]*?:/\\'".contains($0) || $0.isNewline ? " " : $0 }).prefix(31))
            .trimmingCharacters(in: .whitespaces)
    }

    private var content: HTML {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document-content \(Self.spaces) office:version="1.3"><office:automatic-styles>\
        <style:style style:name="head" style:family="table-cell"><style:text-properties fo:font-weight="bold"/>\
        </style:style></office:automatic-styles><office:body><office:spreadsheet>\(sheets.html { sheet($0) })\
        </office:spreadsheet></office:body></office:document-content>
        """
    }

    private func sheet(_ sheet: Sheet) -> HTML {
        let columns = max(1, sheet.rows.map(\.count).max() ?? 1)
        let rows = sheet.rows.enumerated().html { index, row -> HTML in
            let style: HTML = index == 0 || index == 2 ? #" table:style-name="head""# : .empty
            let cells = row.isEmpty ? "<table:table-cell/>" : row.html { cell($0, style) }
            return "<table:table-row>\(cells)</table:table-row>"
        }
        return """
            <table:table table:name="\(sheet.name)">\
            <table:table-column table:number-columns-repeated="\(columns)"/>\(rows)</table:table>
            """
    }

    private func cell(_ cell: Cell, _ style: HTML) -> HTML {
        switch cell {
        case .number(let number):
            """
            <table:table-cell\(style) office:value-type="float" office:value="\(FlatTable.plain(number))">\
            <text:p>\(FlatTable.plain(number))</text:p></table:table-cell>
            """
        case .words(let words):
            """
            <table:table-cell\(style) office:value-type="string">\
            <text:p>\(Self.clean(words))</text:p></table:table-cell>
            """
        }
    }

    /// XML has no place for most control characters, escaped or not.
    private static func clean(_ words: String) -> String {
        String(
            String.UnicodeScalarView(
                words.unicodeScalars.filter { $0.value >= 0x20 && $0.value < 0xFFFE || $0.value > 0xFFFF }))
    }

    private static let spaces: HTML = """
        xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
        xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
        xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
        xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
        xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
        """

    private static let manifest: HTML = """
        <?xml version="1.0" encoding="UTF-8"?>
        <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">\
        <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="\(type)"/>\
        <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>\
        <manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/></manifest:manifest>
        """

    private static let styles: HTML = """
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document-styles \(spaces) office:version="1.3"><office:styles/></office:document-styles>
        """
}
