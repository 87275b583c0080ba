/// A table as people paste it: a header row, a column of labels, and figures.
///
/// Rows and columns labelled as totals are the sums of the others. Comma, semicolon or tab separate the fields,
/// whichever the header has most of.
public enum PlainLayout {
    private struct Key: Hashable, Sendable {
        let row, column: Int
    }

    /// - Parameter marksHideZeros: whether a mark may stand for 0; none where the file itself is to tell: one that
    ///   prints a 0 anywhere hides none.
    public static func read(_ bytes: [UInt8], marksHideZeros: Bool? = nil) throws(LayoutProblem) -> LaidOutTable {
        let rows = SeparatedText(bytes, separator: SeparatedText.likelySeparator(bytes)).rows
        guard let header = rows.first else { throw .empty }
        guard rows.count > 1, header.count > 1 else { throw .notATable }
        for (line, row) in rows.enumerated() where row.count != header.count { throw .unequalFields(line: line + 1) }
        let entries = rows.dropFirst().map { $0.dropFirst().map { PrintedEntry($0) } }
        let scale = Scale(entries.flatMap { $0 })
        let zeroPrinted = entries.contains { $0.contains(.number(digits: 0, decimals: 0)) }
        let hidesZeros = marksHideZeros ?? !zeroPrinted
        let labels = rows.dropFirst().map { $0[0] }
        var draft = TableDraft<Key>()
        for (row, line) in entries.enumerated() {
            for (column, entry) in line.enumerated() where entry != .none {
                draft.add(
                    Key(row: row, column: column), name: "\(labels[row]) · \(header[column + 1])",
                    scale.printed(entry, lower: hidesZeros ? 0 : 1))
            }
        }
        let rowTotal = onlyTotal(Array(labels))
        let columnTotal = onlyTotal(Array(header.dropFirst()))
        for row in entries.indices {
            guard let columnTotal else { break }
            addSum((0..<header.count - 1).map { Key(row: row, column: $0) }, columnTotal, &draft)
        }
        for column in 0..<header.count - 1 {
            guard let rowTotal else { break }
            addSum(entries.indices.map { Key(row: $0, column: column) }, rowTotal, &draft)
        }
        return LaidOutTable(table: draft.table, decimals: scale.decimals)
    }

    /// The place of the one label that says "total"; several of them would be subtotals of we cannot know what.
    private static func onlyTotal(_ labels: [String]) -> Int? {
        let found = labels.indices.filter { !labels[$0].isEmpty && TotalLabel.matches(labels[$0]) }
        return found.count == 1 ? found[0] : nil
    }

    private static func addSum(_ line: [Key], _ total: Int, _ draft: inout TableDraft<Key>) {
        guard let whole = draft.place(line[total]) else { return }
        let keys = line.enumerated().filter { $0.offset != total }.map(\.element)
        let parts = keys.compactMap { draft.place($0) }
        guard !parts.isEmpty else { return }
        // An empty place is a part that nobody knows: what is left cannot exceed the total.
        draft.add(
            PublishedTable.Sum(
                total: whole, parts: parts, relation: parts.count == keys.count ? .equal : .atMost))
    }
}
