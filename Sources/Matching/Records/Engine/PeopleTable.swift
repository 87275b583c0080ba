/// People as an agency recorded them: one row each, read from comma-separated values.
///
/// Columns are found by their headings, or by a mapping (`column,field` lines). Nothing is corrected here: a cell is
/// kept as it was written, and an empty one is missing, never different.
public struct PeopleTable: Sendable {
    /// What may be wrong with a table. Lines are counted from 1, the headings' line being the first.
    public enum Fault: Error, Equatable, Sendable {
        case noIdentifier(columns: [String])
        case missingIdentifier(line: Int)
        case duplicateIdentifier(String, line: Int, firstLine: Int)
        case nothingToCompare(columns: [String])
        case unknownField(String, line: Int)
        case unknownColumn(String)
        case ragged(line: Int, cells: Int, expected: Int)
        case noRecords
    }

    public let identifiers: [String]
    /// The columns other than the identifier, by what they mean, in the order of the file.
    public let columns: [(field: PeopleField, column: TextColumn)]

    public var count: Int { identifiers.count }

    public subscript(field: PeopleField) -> TextColumn? { columns.first { $0.field == field }?.column }

    /// Reads a table.
    ///
    /// - Parameters:
    ///   - csv: UTF-8 text whose first line names the columns.
    ///   - mapping: lines of `column,field` that go before what the headings say; `field` is a `PeopleField` code, or
    ///     `ignore`.
    public init(csv: [UInt8], mapping: [UInt8]? = nil) throws(Fault) {
        var rows = SeparatedRows(csv)
        guard let head = rows.row() else { throw .noRecords }
        let headings = head.map { Self.text($0) }
        let meanings = try Self.meanings(of: headings, mapping: mapping)
        guard let key = Self.identifierPlace(headings, meanings) else { throw .noIdentifier(columns: headings) }
        var identifiers: [String] = []
        var firstLines: [String: Int] = [:]
        var columns = [TextColumn](repeating: TextColumn(), count: headings.count)
        while let row = rows.row() {
            guard row.count == headings.count else {
                throw .ragged(line: rows.line, cells: row.count, expected: headings.count)
            }
            let identifier = Self.text(row[key])
            guard !identifier.isEmpty else { throw .missingIdentifier(line: rows.line) }
            if let first = firstLines.updateValue(rows.line, forKey: identifier) {
                throw .duplicateIdentifier(identifier, line: rows.line, firstLine: first)
            }
            identifiers.append(identifier)
            for place in columns.indices where place != key && meanings[place] != nil {
                columns[place].append(row[place])
            }
        }
        guard !identifiers.isEmpty else { throw .noRecords }
        self.identifiers = identifiers
        self.columns = Self.kept(columns, meanings, except: key)
        guard !self.columns.isEmpty else { throw .nothingToCompare(columns: headings) }
    }

    private static func text(_ cell: ArraySlice<UInt8>) -> String {
        let isSpace: (UInt8) -> Bool = { $0 <= 0x20 }
        let start = cell.drop(while: isSpace)
        return String(
            decoding: start.prefix(start.lastIndex { !isSpace($0) }.map { $0 - start.startIndex + 1 } ?? 0),
            as: UTF8.self)
    }

    /// What each column means; nil for one that is to be ignored.
    private static func meanings(of headings: [String], mapping: [UInt8]?) throws(Fault) -> [PeopleField?] {
        var meanings: [PeopleField?] = headings.map { PeopleField(heading: $0) }
        guard let mapping else { return meanings }
        var rows = SeparatedRows(mapping)
        while let row = rows.row() {
            guard row.count == 2 else { throw .ragged(line: rows.line, cells: row.count, expected: 2) }
            let (column, code) = (text(row[0]), text(row[1]))
            if rows.line == 1, column == "column", code == "field" { continue }
            guard let place = headings.firstIndex(of: column) else { throw .unknownColumn(column) }
            if code == "ignore" {
                meanings[place] = nil
            } else if let field = PeopleField(code: code) {
                meanings[place] = field
            } else {
                throw .unknownField(code, line: rows.line)
            }
        }
        return meanings
    }

    /// The identifier's column: one that is called so, else one whose heading ends in "id" or that has no heading.
    private static func identifierPlace(_ headings: [String], _ meanings: [PeopleField?]) -> Int? {
        if let named = meanings.firstIndex(of: .identifier) { return named }
        return headings.indices.first { place in
            guard case .other(let heading)? = meanings[place] else { return false }
            return heading.isEmpty || heading.lowercased().hasSuffix("id")
        }
    }

    /// The first column of each meaning; columns without a single value say nothing and are left out.
    private static func kept(
        _ columns: [TextColumn], _ meanings: [PeopleField?], except key: Int
    ) -> [(field: PeopleField, column: TextColumn)] {
        var seen: Set<PeopleField> = [.identifier]
        var kept: [(field: PeopleField, column: TextColumn)] = []
        for (place, column) in columns.enumerated() where place != key && !column.values.isEmpty {
            guard let field = meanings[place], seen.insert(field).inserted else { continue }
            kept.append((field, column))
        }
        return kept
    }
}
