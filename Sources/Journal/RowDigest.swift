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
        precondition(
            sorted.ascends { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }, "a row has each of its columns once")
        var bytes = ByteWriter(capacity: 32 + 32 * columns.count)
        bytes.byte(1)
        bytes.text(table)
        bytes.number(UInt64(sorted.count))
        for (name, value) in sorted {
            bytes.text(name)
            write(value, to: &bytes)
        }
        return bytes.data
    }

    private static func write(_ value: RowValue, to bytes: inout ByteWriter) {
        switch value {
        case .null:
            bytes.byte(0)
        case .integer(let value):
            bytes.byte(1)
            bytes.word(UInt64(bitPattern: value))
        case .real(let value) where value.isNaN:
            // SQLite stores what is not a number as null, and a row must digest the same before and after storage.
            bytes.byte(0)
        case .real(let value):
            bytes.byte(2)
            // SQLite stores −0 as 0.
            bytes.word((value == 0 ? 0 : value).bitPattern)
        case .text(let value):
            bytes.byte(3)
            bytes.text(value)
        case .blob(let value):
            bytes.byte(4)
            bytes.octets(value)
        }
    }
}
