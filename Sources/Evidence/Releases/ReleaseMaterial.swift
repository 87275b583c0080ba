import Foundation
import Lexicon
import Store
import Vault

/// What stands behind a release: sealed, because before it withstood every attack it may give somebody away.
package struct ReleaseMaterial: Sendable, Equatable, Codable {
    package let content: ReleaseContent
    /// What the next release of the plan has to know of this one; nil for made-up records.
    let printed: Printed?
    package internal(set) var trial: Trial?
    /// How many people's changes wait for a later release.
    package let waiting: Int

    /// The masked tables with what is behind the masks.
    struct Printed: Sendable, Equatable, Codable {
        struct Sum: Sendable, Equatable, Codable {
            let total: Int
            let parts: [Int]
        }

        let earlier: MaskedTables.Earlier
        /// The cells in the order that the sums name them by.
        let names: [String]
        let sums: [Sum]
        let unprotected: [String]
    }
}

extension Archive {
    /// A key of its own for a release, and its material sealed with it.
    func sealed(
        _ material: ReleaseMaterial, forNew release: Release.ID, of unit: AgencyUnit.ID, at now: Date
    ) throws -> (sealed: Data, key: KeyRow) {
        let (key, wrapped) = try keyring.newKey(.release(release), for: unit, at: now)
        return (key.seal(try JSONEncoder().encode(material), at: .material(of: release)).bytes, KeyRow(wrapped))
    }

    func sealed(_ material: ReleaseMaterial, for release: Release) async throws -> Data {
        try await key(of: release).seal(try JSONEncoder().encode(material), at: .material(of: release.id)).bytes
    }

    package func material(of release: Release) async throws -> ReleaseMaterial {
        let plain = try await key(of: release).open(try Sealed(bytes: release.sealed), at: .material(of: release.id))
        return try JSONDecoder().decode(ReleaseMaterial.self, from: plain)
    }

    private func key(of release: Release) async throws -> DataKey {
        let name = KeyName.release(release.id)
        guard let row = try await fetch(KeyRow.of(name)).first else { throw Keyring.Unavailable.missing(name) }
        return try keyring.open(row.key, for: release.unit)
    }
}

extension KeyName {
    fileprivate static func release(_ id: Release.ID) -> KeyName {
        .row(table: Release.table.name, id: id.description)
    }
}

extension Place {
    fileprivate static func material(of release: Release.ID) -> Place {
        Place(table: Release.table.name, column: "sealed", row: release)
    }
}
