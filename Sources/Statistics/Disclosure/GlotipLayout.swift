/// The tidy table of the UNODC Global Report on Trafficking in Persons: one figure a row, `<5` for a small one.
///
/// Which sums the layout supports, and what the file itself shows of each, is told in `docs/methods/audit.md`.
public enum GlotipLayout {
    private static let sexes = ["Female", "Male", "Other"]
    private static let ages = ["0 to 17 years", "18 years or over"]
    private static let (total, unknown) = ("Total", "Unknown")

    /// One block: everything but sex and age.
    private struct Block: Hashable, Sendable {
        let country, indicator, dimension, category, year: String
    }

    private struct Key: Hashable, Sendable {
        let block: Int
        let sex, age: String
    }

    /// - Parameters:
    ///   - bytes: the file, unpacked.
    ///   - marksHideZeros: whether a mark may stand for 0; none where the file itself is to tell.
    public static func read(_ bytes: [UInt8], marksHideZeros: Bool? = nil) throws(LayoutProblem) -> LaidOutTable {
        let rows = SeparatedText(bytes).rows
        guard let header = rows.first else { throw .empty }
        var columns: [Int] = []
        for name in ["Iso3_code", "Country", "Indicator", "Dimension", "Category", "Year", "Sex", "Age", "txtVALUE"] {
            guard let column = header.firstIndex(of: name) else { throw .columnMissing(name) }
            columns.append(column)
        }
        var blocks: [Block: Int] = [:]
        var entries: [Key: [PrintedEntry]] = [:]
        var names: [(Key, String)] = []
        for (line, row) in rows.enumerated().dropFirst() {
            guard row.count == header.count else { throw .unequalFields(line: line + 1) }
            let fields = columns.map { row[$0] }
            let block = Block(
                country: fields[0] + " " + fields[1], indicator: fields[2], dimension: fields[3],
                category: fields[4], year: fields[5])
            let index = blocks[block, default: blocks.count]
            blocks[block] = index
            let key = Key(block: index, sex: fields[6], age: fields[7])
            let entry = PrintedEntry(fields[8])
            if entry == .none { continue }
            // People come in whole numbers.
            if case .number(_, let decimals) = entry, decimals > 0 { continue }
            if entries[key] == nil { names.append((key, fields[0..<8].joined(separator: " · "))) }
            entries[key, default: []].append(entry)
        }
        return draft(names, entries, blocks.count, marksHideZeros)
    }

    private static func draft(
        _ names: [(Key, String)], _ entries: [Key: [PrintedEntry]], _ blockCount: Int, _ marksHideZeros: Bool?
    ) -> LaidOutTable {
        // A file that prints no zero anywhere hides its zeros behind the mark too.
        let zeroPrinted = entries.values.contains { $0.contains(.number(digits: 0, decimals: 0)) }
        let hidesZeros = marksHideZeros ?? !zeroPrinted
        var draft = TableDraft<Key>()
        var ambiguous: [String] = []
        var unusable: Set<Key> = []
        for (key, name) in names {
            let printed = entries[key, default: []]
            if printed.contains(where: { $0 != printed[0] }) {
                ambiguous.append(name)
                unusable.insert(key)
            }
            // A key that stands for several figures is still masked where one of them is, but ties nothing down.
            let shown = printed.first { if case .mask = $0 { true } else { false } } ?? printed[0]
            draft.add(key, name: name, value(shown, lower: hidesZeros ? 0 : 1))
        }
        for block in 0..<blockCount { addSums(block, unusable, &draft) }
        return LaidOutTable(table: draft.table, ambiguous: ambiguous)
    }

    private static func value(_ entry: PrintedEntry, lower: Int) -> PublishedTable.Printed {
        switch entry {
        case .number(let digits, _): .value(digits)
        case .mask(let below): .masked(lower: below.map { min(lower, $0 - 1) } ?? lower, upper: below.map { $0 - 1 })
        case .range(let low, let high): .masked(lower: low, upper: high)
        case .none: .absent
        }
    }

    private static func addSums(_ block: Int, _ unusable: Set<Key>, _ draft: inout TableDraft<Key>) {
        func cell(_ sex: String, _ age: String) -> Int? {
            let key = Key(block: block, sex: sex, age: age)
            return unusable.contains(key) ? nil : draft.place(key)
        }
        func isAmbiguous(_ sex: String, _ age: String) -> Bool {
            unusable.contains(Key(block: block, sex: sex, age: age))
        }
        /// The printed margin, or a stand-in for one that was left out while what it sums is printed.
        func margin(_ sex: String, _ age: String, from inner: [Int]) -> Int? {
            if let printed = cell(sex, age) { return printed }
            guard !inner.isEmpty, !isAmbiguous(sex, age) else { return nil }
            return draft.add(Key(block: block, sex: sex, age: age), name: "\(sex) · \(age), not printed", .absent)
        }
        let grand = cell(total, total)
        for sex in sexes {
            let parts = ages.compactMap { cell(sex, $0) }
            guard !parts.isEmpty else { continue }
            let printed = cell(sex, total)
            guard let whole = printed ?? (grand == nil ? nil : margin(sex, total, from: parts)) else { continue }
            let isWhole = !ages.contains { isAmbiguous(sex, $0) }
            draft.add(PublishedTable.Sum(total: whole, parts: parts, relation: isWhole ? .equal : .atMost))
        }
        for age in ages {
            let parts = sexes.compactMap { cell($0, age) }
            guard !parts.isEmpty else { continue }
            let printed = cell(total, age)
            guard let whole = printed ?? (grand == nil ? nil : margin(total, age, from: parts)) else { continue }
            let isWhole = ["Female", "Male"].allSatisfy { cell($0, age) != nil } && !isAmbiguous("Other", age)
            draft.add(PublishedTable.Sum(total: whole, parts: parts, relation: isWhole ? .equal : .atMost))
        }
        guard let grand else { return }
        let rest = cell(unknown, unknown).map { [$0] } ?? []
        for (line, needed) in [
            (sexes.map { ($0, total) }, 2), (ages.map { (total, $0) }, 2),
        ] {
            let parts = line.compactMap { cell($0.0, $0.1) }
            guard !parts.isEmpty else { continue }
            let isWhole =
                line.prefix(needed).allSatisfy { cell($0.0, $0.1) != nil }
                && !line.contains { isAmbiguous($0.0, $0.1) } && !isAmbiguous(unknown, unknown)
            draft.add(PublishedTable.Sum(total: grand, parts: parts + rest, relation: isWhole ? .equal : .atMost))
        }
    }
}
