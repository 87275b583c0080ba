/// A table with a column for each characteristic and one for the figure: `sex,age,count`.
///
/// A value that means "all of them" (Total, All, an empty field) stands for the margin: along each characteristic the
/// rows that agree in all others add up to it. An empty figure is a masked one.
public enum TidyLayout {
    private static let figureNames: Set = [
        "count", "counts", "value", "n", "number", "victims", "cases", "people", "persons", "frequency", "freq",
        "obs_value", "figure", "survivors", "total",
    ]
    private static let statusNames: Set = [
        "status", "suppressed", "masked", "flag", "obs_status", "observation status",
    ]

    public static func read(_ bytes: [UInt8], marksHideZeros: Bool? = nil) throws(LayoutProblem) -> LaidOutTable {
        let rows = SeparatedText(bytes, separator: SeparatedText.likelySeparator(bytes)).rows
        guard let header = rows.first else { throw .empty }
        for (line, row) in rows.enumerated() where row.count != header.count { throw .unequalFields(line: line + 1) }
        let body = Array(rows.dropFirst())
        guard let figure = figures(header.map(\.trimmedWhitespace), body) else { throw .notATable }
        let keyColumns = header.indices.filter { $0 != figure && !isStatus(header[$0]) }
        let entries = body.map { row -> PrintedEntry in
            let entry = PrintedEntry(row[figure])
            return entry == .none ? .mask(below: nil) : entry
        }
        let scale = Scale(entries)
        let zeroPrinted = entries.contains(.number(digits: 0, decimals: 0))
        let hidesZeros = marksHideZeros ?? !zeroPrinted
        var draft = TableDraft<[String]>()
        var ambiguous: [String] = []
        for (row, entry) in zip(body, entries) {
            let key = keyColumns.map { TotalLabel.stripped(row[$0]) }
            let told = key.indices.filter { !key[$0].isEmpty }
            // By the columns' names, so that a margin is called the same in every table that has it.
            let name =
                told.isEmpty
                ? "everybody" : told.map { "\(header[keyColumns[$0]]): \(key[$0])" }.sorted().joined(separator: " · ")
            guard draft.place(key) == nil else {
                ambiguous.append(name)
                continue
            }
            draft.add(key, name: name, scale.printed(entry, lower: hidesZeros ? 0 : 1))
        }
        addSums(body.map { row in keyColumns.map { TotalLabel.stripped(row[$0]) } }, &draft)
        return LaidOutTable(table: draft.table, ambiguous: ambiguous, decimals: scale.decimals)
    }

    private static func addSums(_ keys: [[String]], _ draft: inout TableDraft<[String]>) {
        let width = keys.first?.count ?? 0
        for axis in 0..<width {
            let values = Set(keys.map { $0[axis] }).subtracting([""])
            var partsOf: [[String]: [Int]] = [:]
            var order: [[String]] = []
            for key in keys where !key[axis].isEmpty {
                var total = key
                total[axis] = ""
                guard let place = draft.place(key), draft.place(total) != nil else { continue }
                if partsOf[total] == nil { order.append(total) }
                if !partsOf[total, default: []].contains(place) { partsOf[total, default: []].append(place) }
            }
            for total in order {
                guard let place = draft.place(total), let parts = partsOf[total] else { continue }
                draft.add(
                    PublishedTable.Sum(
                        total: place, parts: parts, relation: parts.count == values.count ? .equal : .atMost))
            }
        }
    }

    private static func isStatus(_ name: String) -> Bool { statusNames.contains(name.trimmedWhitespace.lowercased()) }

    /// The column with the figures; nil where this is no such table.
    static func figures(_ header: [String], _ body: [[String]]) -> Int? {
        guard header.count > 1, !body.isEmpty else { return nil }
        let named = header.indices.last { figureNames.contains(header[$0].lowercased()) }
        let last = header.indices.last { !isStatus(header[$0]) }
        for (column, needsMask) in [(named, false), (last, true)] {
            guard let column else { continue }
            let fields = body.compactMap { $0.indices.contains(column) ? $0[column] : nil }
            guard fields.allSatisfy(DelimitedShape.isFigure), fields.contains(where: { PrintedEntry($0) != .none })
            else { continue }
            let others = header.indices.filter { $0 != column && !isStatus(header[$0]) }
            guard !others.isEmpty else { continue }
            let keys = body.map { row in others.map { row.indices.contains($0) ? row[$0] : "" } }
            guard Set(keys).count == keys.count else { continue }
            // Under other characteristics' names stand words, not figures: those are tables of another layout.
            let isWorded = others.allSatisfy { other in
                !body.allSatisfy { $0.indices.contains(other) && PrintedEntry($0[other]) != .none }
                    || body.allSatisfy { $0.indices.contains(other) && isYear($0[other]) }
            }
            guard isWorded else { continue }
            if needsMask {
                guard fields.contains(where: DelimitedShape.isMask), others.count > 1 else { continue }
            } else if others.count == 1, TotalLabel.matches(header[column]) {
                continue
            }
            return column
        }
        return nil
    }

    private static func isYear(_ field: String) -> Bool { Int(field).map { (1900...2100).contains($0) } ?? false }
}
