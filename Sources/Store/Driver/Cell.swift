import Foundation

/// A value where the database keeps it: good until the next row is read.
///
/// Whoever reads millions of rows makes no copies of them.
package enum Cell {
    case null
    case integer(Int64)
    case real(Double)
    case text(UnsafeRawBufferPointer)
    case blob(UnsafeRawBufferPointer)
}

extension SQL.Value {
    /// A copy that lasts.
    init(_ cell: Cell) {
        switch cell {
        case .null: self = .null
        case .integer(let value): self = .integer(value)
        case .real(let value): self = .real(value)
        case .text(let bytes): self = .text(String(decoding: bytes, as: UTF8.self))
        case .blob(let bytes): self = .blob(Data(bytes))
        }
    }
}
