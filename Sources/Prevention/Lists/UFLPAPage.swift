import Lexicon

/// The UFLPA Entity List as the Department of Homeland Security publishes it: a page with a table for each section.
enum UFLPAPage {
    /// The sections in the order of the page, of section 2(d)(2)(B) of the Act.
    private static let sectionMark = "section 2(d)(2)(b)("

    static func read(_ bytes: [UInt8]) throws(ListFault) -> ListFile {
        _ = try ListBytes.text(bytes)
        var file = ListFile()
        var table = TableReading()
        for piece in MarkupReader(bytes) {
            guard let cells = table.take(piece) else { continue }
            if table.isHeader(cells) {
                file.header = cells
                file.headings += 1
                continue
            }
            file.rows += 1
            if cells.count > ListBytes.mostColumns { throw .tooManyColumns(cells.count, most: ListBytes.mostColumns) }
            if table.longestCell > ListBytes.longestCell {
                throw .cellTooLong(row: file.rows, most: ListBytes.longestCell)
            }
            add(cells, section: table.section, to: &file)
        }
        guard file.rows > 0 else { throw .nothingInIt }
        if table.isCutShort { throw .cutShort(afterRow: file.rows) }
        return file
    }

    private static func add(_ cells: [String], section: String?, to file: inout ListFile) {
        let raw = cells.joined(separator: " | ")
        let cell = NameCell(cells.first ?? "")
        let effective = cells.count > 1 ? WrittenDay.iso(cells[1]) : nil
        if cell.parties.isEmpty || cell.isUnclear {
            file.forPerson.append(
                RowForPerson(row: file.rows, reason: cell.parties.isEmpty ? .noName : .unclearNames, raw: raw))
        } else if effective == nil {
            file.forPerson.append(RowForPerson(row: file.rows, reason: .unknownValue, raw: raw))
        }
        for party in cell.parties {
            let scope: ListEntry.Scope =
                party.withSubsidiaries
                ? .entityAndSubsidiaries : Places.isPlace(party.names[0].text) ? .facility : .entity
            file.entries.append(
                ListEntry(
                    key: EntryKey(["uflpa", section, party.names[0].text]), names: party.names, scope: scope,
                    country: "CN", goods: nil, effective: effective,
                    remarks: section.map { "Section 2(d)(2)(B)(\($0))" },
                    raw: raw))
        }
    }

    /// Puts a page's pieces together to rows, and knows under which section they stand.
    private struct TableReading {
        private(set) var section: String?
        private var isInTable = false
        private var isInPage = false
        /// In bytes, as it stands in the file.
        private(set) var longestCell = 0
        private var cells: [String] = []
        private var cell: String?
        private var between = ""

        /// Whether the page ended before its table, or before itself.
        var isCutShort: Bool { isInTable || isInPage }

        /// A row, when it ends.
        mutating func take(_ piece: MarkupReader.Piece) -> [String]? {
            switch piece {
            case .open("html"): isInPage = true
            case .close("html"): isInPage = false
            case .open("table"):
                isInTable = true
                readSection()
            case .close("table"):
                isInTable = false
                between = ""
            case .open("tr"): cells = []
            case .open("td") where isInTable, .open("th") where isInTable: cell = ""
            case .close("td"), .close("th"):
                if let cell {
                    longestCell = max(longestCell, cell.utf8.count)
                    cells.append(cell.utf8.count > ListBytes.longestCell ? "" : NameCell.tidied(cell))
                }
                cell = nil
            case .close("tr") where isInTable && !cells.isEmpty:
                defer { cells = [] }
                return cells
            case .open("br"): text(" ")
            case .text(let words): text(words)
            default: break
            }
            return nil
        }

        /// The heading of a table names a column, not a party.
        func isHeader(_ cells: [String]) -> Bool {
            guard let first = cells.first?.lowercased() else { return false }
            return first == "name of entity" || first == "entity name" || cells.last?.lowercased() == "effective date"
        }

        private mutating func text(_ words: String) {
            if cell != nil { cell? += words } else if !isInTable { between += words }
        }

        /// The last section that was named before the table.
        private mutating func readSection() {
            guard let mark = between.lowercased().ranges(of: UFLPAPage.sectionMark).last else { return }
            section = String(between.lowercased()[mark.upperBound...].prefix { $0 != ")" })
        }
    }
}

/// Words that say that a name is a place where work is done, not a company.
enum Places {
    private static let endings = [
        "industrial park", "training center", "training centre", "prison", "penitentiary", "camp", "fields",
        "detention center",
        "reserve", "warehouse",
    ]

    static func isPlace(_ name: String) -> Bool {
        let small = name.lowercased()
        return endings.contains { small.hasSuffix($0) } || small.contains("penitentiary") || small.contains(" prison")
            || small.contains("labor camp")
    }
}

/// Days as publishers write them.
enum WrittenDay {
    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    /// `2022-06-21` of ‘June 21, 2022’, ‘2022-06-21’, ‘6/21/2022’ or ‘06/21/22’; nil where no such day is.
    static func iso(_ text: String) -> String? {
        if let match = text.wholeMatch(of: /\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*/) {
            return day(Int(match.1), Int(match.2), Int(match.3))
        }
        if let match = text.wholeMatch(of: /\s*(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})\s*/) {
            let year = Int(match.3).map { $0 < 100 ? $0 + ($0 < 70 ? 2000 : 1900) : $0 }
            return day(year, Int(match.1), Int(match.2))
        }
        if let match = text.wholeMatch(of: /\s*([A-Za-z]+)\.?\s+(\d{1,2}),?\s+(\d{4})\s*/) {
            let month = months.firstIndex { $0 == match.1.lowercased() || $0.prefix(3) == match.1.lowercased() }
            return day(Int(match.3), month.map { $0 + 1 }, Int(match.2))
        }
        return nil
    }

    private static func day(_ year: Int?, _ month: Int?, _ day: Int?) -> String? {
        guard let year, let month, let day else { return nil }
        return Day(year: year, month: month, day: day)?.description
    }
}
