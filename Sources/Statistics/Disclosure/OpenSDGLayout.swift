/// The CSV of an Open SDG site: one figure a row, a column for each breakdown, a blank for "all of them".
///
/// A sum is drawn along one breakdown at a time, all others being the same. Breakdowns that the file itself shows to be
/// no partition (rates of different populations, forms of exploitation of which one person may have several) are left
/// out and named. See `docs/methods/audit.md`.
public enum OpenSDGLayout {
    /// Columns that say what kind of figure stands in a row; all others but these are breakdowns.
    private static let kindColumns: Set<String> = [
        "year", "series", "units", "unit", "unit_measure", "unit measure", "unit multiplier", "geocode",
    ]
    private static let statusColumns: Set<String> = ["observation status", "status", "obs_status"]

    struct Key: Hashable, Sendable {
        /// Year, series, unit.
        let kind: [String]
        /// One value for each breakdown; empty for all.
        let values: [String]
    }

    /// Which column is what.
    private struct Columns {
        var kinds: [Int] = []
        var breakdowns: [Int] = []
        var year: Int?
        var status: Int?
        var value: Int

        init(_ header: [String]) throws(LayoutProblem) {
            let names = header.map { $0.trimmedWhitespace.lowercased() }
            guard let value = names.firstIndex(of: "value") else { throw .columnMissing("Value") }
            self.value = value
            for (index, name) in names.enumerated() where index != value {
                if statusColumns.contains(name) {
                    status = index
                } else if kindColumns.contains(name) {
                    if name == "year" { year = kinds.count }
                    kinds.append(index)
                } else {
                    breakdowns.append(index)
                }
            }
            guard year != nil else { throw .columnMissing("Year") }
        }
    }

    /// - Parameter marksHideZeros: whether a mark may stand for 0; none where the file itself is to tell.
    public static func read(_ bytes: [UInt8], marksHideZeros: Bool? = nil) throws(LayoutProblem) -> LaidOutTable {
        let rows = SeparatedText(bytes).rows
        guard let header = rows.first else { throw .empty }
        let columns = try Columns(header)
        var entries: [Key: [PrintedEntry]] = [:]
        var order: [Key] = []
        for (line, row) in rows.enumerated().dropFirst() {
            guard row.count == header.count else { throw .unequalFields(line: line + 1) }
            let key = Key(
                kind: columns.kinds.map { row[$0].trimmedWhitespace },
                values: columns.breakdowns.map { TotalLabel.stripped(row[$0]) })
            var entry = PrintedEntry(row[columns.value])
            if entry == .none, let status = columns.status, isWithheld(row[status]) { entry = .mask(below: nil) }
            if entry == .none { continue }
            if entries[key] == nil { order.append(key) }
            entries[key, default: []].append(entry)
        }
        guard let year = columns.year else { throw .columnMissing("Year") }
        return OpenSDGSums(
            order: order, entries: entries, breakdowns: columns.breakdowns.map { header[$0] }, year: year,
            marksHideZeros: marksHideZeros
        ).laidOut
    }

    private static func isWithheld(_ status: String) -> Bool {
        let words = status.lowercased()
        return words.contains("confidential") || words.contains("suppress") || words.contains("withheld")
    }
}

/// Labels that mean "all of them".
enum TotalLabel {
    private static let words: Set<String> = [
        "", "total", "all", "both", "both sexes", "sum", "_t", "合計", "總計", "总计", "計",
    ]

    static func matches(_ label: String) -> Bool {
        let word = label.trimmedWhitespace.lowercased()
        return words.contains(word) || word.hasPrefix("all ") || word.hasPrefix("total ")
    }

    /// The label, or an empty one where it means "all of them".
    static func stripped(_ label: String) -> String { matches(label) ? "" : label.trimmedWhitespace }
}
