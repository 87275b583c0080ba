import Foundation
import Journal
import Vault

/// Names and digests of rows for the journal, keyed so that nobody can guess what a digest is of.
struct RowCodes: Sendable {
    private let key: Authenticator

    init(key: DataKey) { self.key = key.authenticator }

    func tag(of table: String, id: SQL.Value) -> RowTag {
        guard case .text(var text) = id else { preconditionFailure("identifiers are text") }
        return text.withUTF8 { tag(of: table, id: UnsafeRawBufferPointer($0)) }
    }

    func tag(of table: String, id: UnsafeRawBufferPointer) -> RowTag {
        var bytes = Array("row\u{0}\(table)\u{0}".utf8)
        bytes += id
        let tag = key.code(of: bytes) { RowTag(UnsafeRawBufferPointer(rebasing: $0.prefix(16))) }
        guard let tag else { preconditionFailure("16 bytes make a tag") }
        return tag
    }

    /// Vouches for all search tokens of one person, in the order of field and token.
    func digest(ofTokens tokens: [(field: String, token: Data)], of person: String) -> Data {
        var list = TokenList(person: person)
        for (field, token) in tokens {
            token.withUnsafeBytes { token in
                var field = field
                field.withUTF8 { list.add(field: UnsafeRawBufferPointer($0), token: token) }
            }
        }
        return digest(of: list)
    }

    func digest(of list: TokenList) -> Data { key.code(of: list.bytes) { Data($0) } }

    /// The code that a row bears on which decisions rest: over its other columns.
    func code(of table: Table, _ values: [String: SQL.Value]) -> Data {
        digest(of: table.name + "\u{0}" + Table.code, values.filter { $0.key != Table.code }).data
    }

    /// The first row that does not bear the code that this program gives it.
    func altered(among rows: [Row], of table: Table) -> Row? {
        let columns = table.digested.filter { $0 != Table.code }
        var bytes = CanonicalRows(table: table.name + "\u{0}" + Table.code, columns: columns)
        return rows.first { row in
            bytes.begin()
            for column in columns { bytes.add((row[column] ?? .null).canonical) }
            return row[Table.code] != .blob(digest(of: bytes).data)
        }
    }

    func digest(of table: String, _ values: [String: SQL.Value]) -> Hash {
        let bytes = CanonicalRow.bytes(table: table, columns: values.map { ($0.key, $0.value.canonical) })
        return hash(of: bytes)
    }

    func digest(of row: CanonicalRows) -> Hash { row.withBytes { hash(of: $0) } }

    private func hash(of bytes: some DataProtocol) -> Hash {
        guard let hash = key.code(of: bytes, { Hash($0) }) else { preconditionFailure("32 bytes make a hash") }
        return hash
    }
}

/// The tokens of one person as they are vouched for.
struct TokenList {
    private(set) var bytes: [UInt8]
    private(set) var isEmpty = true

    init(person: String) { bytes = Array("tokens\u{0}\(person)\u{0}".utf8) }

    mutating func add(field: UnsafeRawBufferPointer, token: UnsafeRawBufferPointer) {
        isEmpty = false
        bytes += "\(field.count) ".utf8
        bytes += field
        bytes += " \(token.count) ".utf8
        bytes += token
    }
}

extension SQL.Value {
    var canonical: RowValue {
        switch self {
        case .null: .null
        case .integer(let value): .integer(value)
        case .real(let value): .real(value)
        case .text(let value): .text(value)
        case .blob(let value): .blob(value)
        }
    }
}
