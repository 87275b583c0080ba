import Foundation
import Journal
import Vault

/// Names and digests of rows for the journal, keyed so that nobody can guess what a digest is of.
struct RowCodes: Sendable {
    private let key: DataKey

    init(key: DataKey) { self.key = key }

    func tag(of table: String, id: SQL.Value) -> RowTag {
        guard case .text(let text) = id else { preconditionFailure("identifiers are text") }
        let code = key.authenticationCode(Data("row\u{0}\(table)\u{0}\(text)".utf8))
        guard let tag = RowTag(code.prefix(16)) else { preconditionFailure("16 bytes make a tag") }
        return tag
    }

    /// Vouches for all search tokens of one person, in the order of field and token.
    func digest(ofTokens tokens: [(field: String, token: Data)], of person: String) -> Data {
        var bytes = Data("tokens\u{0}\(person)\u{0}".utf8)
        for (field, token) in tokens {
            bytes += Data("\(field.utf8.count) \(field) \(token.count) ".utf8)
            bytes += token
        }
        return key.authenticationCode(bytes)
    }

    /// The code that a row bears on which decisions rest: over its other columns.
    func code(of table: Table, _ values: [String: SQL.Value]) -> Data {
        digest(of: table.name + "\u{0}" + Table.code, values.filter { $0.key != Table.code }).data
    }

    func vouch(for row: Row, of table: Table) -> Bool {
        let own = row.columns.filter { table.columns.contains($0.key) }
        return row[Table.code] == .blob(code(of: table, own))
    }

    func digest(of table: String, _ values: [String: SQL.Value]) -> Hash {
        digest(of: table, columns: values.map { ($0.key, $0.value.canonical) })
    }

    func digest(of table: String, columns: [(String, RowValue)]) -> Hash {
        let bytes = CanonicalRow.bytes(table: table, columns: columns)
        guard let hash = Hash(key.authenticationCode(bytes)) else { preconditionFailure("32 bytes make a hash") }
        return hash
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
