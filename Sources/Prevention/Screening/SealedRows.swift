import Foundation
import Lexicon
import Store
import Vault

/// Rows of one unit whose content is sealed, each under a key of its own.
struct SealedRows: Sendable {
    let archive: Archive
    let table: String

    /// A new row's content sealed, and its key to be written beside it.
    func seal(
        _ content: some Encodable, row: String, of unit: AgencyUnit.ID, at now: Date
    ) throws -> (sealed: Data, key: KeyRow) {
        let (key, wrapped) = try archive.keyring.newKey(.row(table: table, id: row), for: unit, at: now)
        return (try seal(content, row: row, with: key), KeyRow(wrapped))
    }

    func seal(_ content: some Encodable, row: String, with key: DataKey) throws -> Data {
        key.seal(try JSONEncoder().encode(content), at: place(row)).bytes
    }

    func open<Content: Decodable>(
        _ sealed: Data, row: String, with key: DataKey, as: Content.Type = Content.self
    ) throws -> Content {
        try JSONDecoder().decode(Content.self, from: try key.open(try Sealed(bytes: sealed), at: place(row)))
    }

    func key(row: String, of unit: AgencyUnit.ID) async throws -> DataKey {
        guard let key = try await keys(rows: [row], of: unit)[row] else {
            throw Keyring.Unavailable.missing(.row(table: table, id: row))
        }
        return key
    }

    /// The keys of several rows, asked for at once.
    func keys(rows: [String], of unit: AgencyUnit.ID) async throws -> [String: DataKey] {
        let names = rows.map { KeyName.row(table: table, id: $0).text }
        let kept = try await archive.fetch(Query<KeyRow>(where: "name IN (\(list: names))"))
        var keys: [String: DataKey] = [:]
        for row in kept {
            guard case .row(_, let id) = row.key.name else { continue }
            keys[id] = try archive.keyring.open(row.key, for: unit)
        }
        return keys
    }

    private func place(_ row: String) -> Place { Place(table: table, column: "sealed", row: row) }
}
