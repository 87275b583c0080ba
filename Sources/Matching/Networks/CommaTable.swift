/// A table whose header names its columns, read row by row.
struct CommaTable {
    private var rows: SeparatedRows
    private let file: String
    private var columns: [String: Int] = [:]
    private var width = 0
    private var cells: [ArraySlice<UInt8>] = []

    init(_ bytes: [UInt8], file: String) {
        rows = SeparatedRows(bytes)
        self.file = file
    }

    func fault(_ reason: String) -> NetworkText.Fault { NetworkText.Fault(file: file, line: rows.line, reason: reason) }

    /// Columns that the header does not have are empty.
    subscript(column: String) -> String { columns[column].map { String(decoding: cells[$0], as: UTF8.self) } ?? "" }

    mutating func readHeader(needed: [String]) throws(NetworkText.Fault) {
        guard let header = rows.texts() else { throw fault("the file is empty") }
        for (index, name) in header.enumerated() { columns[name.lowercased()] = index }
        width = header.count
        for name in needed where columns[name] == nil {
            throw fault("no column ‘\(name)’; the header has \(header.joined(separator: ", "))")
        }
    }

    /// The next row that is not empty; false at the end.
    mutating func next() throws(NetworkText.Fault) -> Bool {
        guard let row = rows.row() else { return false }
        guard row.count == width else {
            throw fault("\(row.count) cells where the header has \(width); a quotation mark may be missing")
        }
        cells = row
        return true
    }
}
