package import Foundation

/// A value of a database column, as far as a digest needs to know it.
package enum RowValue: Sendable, Hashable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob(Data)
}

/// The one way a database row is written as bytes, for its keyed digest.
///
/// Format 1, text table, number of columns, then for each column in the order of its name's bytes: text name, one byte
/// of type, value. Types: 0 null; 1 integer, eight bytes, two's complement; 2 real, eight bytes, IEEE 754; 3 text;
/// 4 blob. Text, number and octets are written as in ``Entry``, big-endian. No two rows share their bytes.
package enum CanonicalRow {
    package static func bytes(table: String, columns: [(String, RowValue)]) -> Data {
        let sorted = columns.sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
        var row = CanonicalRows(table: table, columns: sorted.map(\.0))
        row.begin()
        for (_, value) in sorted { row.add(value) }
        return row.withBytes { Data($0) }
    }
}

/// Writes the rows of one table as ``CanonicalRow`` does, each in the room of the one before.
package struct CanonicalRows {
    private let head: [UInt8]
    private let names: [[UInt8]]
    private var bytes = ByteWriter(capacity: 512)
    private var column = 0

    /// - Parameter columns: in the order of their bytes, in which their values are added too.
    package init(table: String, columns: [String]) {
        precondition(columns.ascends { $0.utf8.lexicographicallyPrecedes($1.utf8) }, "a row has each column once")
        var start = ByteWriter(capacity: 32)
        start.byte(1)
        start.text(table)
        start.number(UInt64(columns.count))
        head = Array(start.data)
        names = columns.map { column in
            var name = ByteWriter(capacity: 32)
            name.text(column)
            return Array(name.data)
        }
    }

    package mutating func begin() {
        bytes.clear()
        bytes.raw(head)
        column = 0
    }

    /// The row, once every column's value was added.
    package func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        precondition(column == names.count, "a row has a value for each column")
        return try bytes.withBytes(body)
    }

    package mutating func add(_ value: RowValue) {
        switch value {
        case .null: addNull()
        case .integer(let value): add(value)
        case .real(let value): add(value)
        case .text(var value): value.withUTF8 { add(text: UnsafeRawBufferPointer($0)) }
        case .blob(let value): value.withUnsafeBytes { add(blob: $0) }
        }
    }

    package mutating func addNull() { begin(0) }

    package mutating func add(_ value: Int64) {
        begin(1)
        bytes.word(UInt64(bitPattern: value))
    }

    package mutating func add(_ value: Double) {
        // SQLite stores what is not a number as null, and a row must digest the same before and after storage.
        guard !value.isNaN else { return addNull() }
        begin(2)
        // SQLite stores −0 as 0.
        bytes.word((value == 0 ? 0 : value).bitPattern)
    }

    package mutating func add(text: UnsafeRawBufferPointer) {
        begin(3)
        bytes.octets(text)
    }

    package mutating func add(blob: UnsafeRawBufferPointer) {
        begin(4)
        bytes.octets(blob)
    }

    /// The column's name and the type of its value.
    private mutating func begin(_ type: UInt8) {
        bytes.raw(names[column])
        bytes.byte(type)
        column += 1
    }
}
