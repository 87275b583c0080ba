package import Foundation
package import Lexicon
import Policy
package import Store
import Vault

/// A key of its own for one row of this pillar: with the row its key goes, and no copy of it opens any more.
package struct RowSeal: Sendable {
    let key: DataKey
    let place: Place
    /// To be written beside the row, the first time.
    let row: KeyRow

    func close(_ plain: Data) -> Data { key.seal(plain, at: place).bytes }
}

extension Archive {
    package func newSeal(
        _ table: String, _ id: String, for unit: AgencyUnit.ID, at now: Date
    ) throws -> RowSeal {
        let (key, wrapped) = try keyring.newKey(.row(table: table, id: id), for: unit, at: now)
        return RowSeal(key: key, place: Place(table: table, column: "sealed", row: id), row: KeyRow(wrapped))
    }

    /// The key of a row that is there already.
    package func seal(_ table: String, _ id: String, for unit: AgencyUnit.ID) async throws -> RowSeal {
        let name = KeyName.row(table: table, id: id)
        guard let row = try await fetch(KeyRow.of(name)).first else { throw Keyring.Unavailable.missing(name) }
        let key = try keyring.open(row.key, for: unit)
        return RowSeal(key: key, place: Place(table: table, column: "sealed", row: id), row: row)
    }

    package func openSeal(
        _ table: String, _ id: String, for unit: AgencyUnit.ID, _ sealed: Data
    ) async throws -> Data {
        let seal = try await seal(table, id, for: unit)
        return try seal.key.open(try Sealed(bytes: sealed), at: seal.place)
    }
}
