/// What is wrong with a capture table, and where. The first line and the first row are 1.
public enum CaptureFault: Error, Equatable, Sendable {
    /// Not UTF-8.
    case notText
    /// There is nothing in it.
    case empty
    /// The first line holds numbers alone, so the names of the lists are missing.
    case noHeader
    /// A table needs 1 to 16 lists beside its column of counts.
    case listCount(Int)
    case unnamedList(column: Int)
    case sameName(String)
    /// The line has another number of fields than the header.
    case fields(line: Int, found: Int, expected: Int)
    /// A mark that is neither 0 nor 1.
    case notBinary(line: Int, list: String, found: String)
    /// The last field is not a whole number.
    case notCount(line: Int, found: String)
    case negative(row: Int, count: Int)
    case tooManyPeople(row: Int)
    /// People who are on no list cannot have been counted.
    case onNoList(row: Int, count: Int)
}

extension CaptureFault: CustomStringConvertible {
    public var description: String {
        switch self {
        case .notText: "the table is not text in UTF-8"
        case .empty: "the table is empty"
        case .noHeader: "the first line holds numbers alone; it must name the lists, and the count last"
        case .listCount(let count):
            "the table has \(count) lists; it must have 1 to \(CaptureTable.maximumLists), and a last column of counts"
        case .unnamedList(let column): "column \(column) has no name"
        case .sameName(let name): "two columns have the name ‘\(name)’"
        case .fields(let line, let found, let expected): "line \(line) has \(found) fields instead of \(expected)"
        case .notBinary(let line, let list, let found):
            "line \(line) has ‘\(found)’ for the list \(list); it must be 1 (on the list) or 0 (not on it)"
        case .notCount(let line, let found): "line \(line) has ‘\(found)’ where a whole number of people must stand"
        case .negative(let row, let count): "row \(row) counts \(count) people; no count is below 0"
        case .tooManyPeople(let row): "with row \(row) the table counts more people than it may"
        case .onNoList(let row, let count):
            "row \(row) counts \(count) people on no list; those are to be estimated, so leave the row out"
        }
    }
}
