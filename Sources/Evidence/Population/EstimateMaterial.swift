import Foundation
import Lexicon
import Store
import Vault

/// What stands behind an estimate: sealed, because of tiny tables the counts can be worked out from it.
package struct EstimateMaterial: Sendable, Equatable, Codable {
    package let asked: EstimateAsked
    package internal(set) var outcome: EstimateOutcome?
    package internal(set) var statement: EstimateStatement?
    /// How coarse the figures of the statement are: what follows from them then leaves every small count open. Nil
    /// where nothing could be found that does.
    var coarseness: Coarseness?

    package var found: EstimateFound? {
        if case .found(let found) = outcome { found } else { nil }
    }

    package var refused: EstimateRefused? {
        if case .refused(let refused) = outcome { refused } else { nil }
    }
}

extension Archive {
    /// A key of its own for an estimate, and its material sealed with it.
    func sealed(
        _ material: EstimateMaterial, forNew estimate: PopulationEstimate.ID, of unit: AgencyUnit.ID, at now: Date
    ) throws -> (sealed: Data, key: KeyRow) {
        let (key, wrapped) = try keyring.newKey(.estimate(estimate), for: unit, at: now)
        return (key.seal(try JSONEncoder().encode(material), at: .material(of: estimate)).bytes, KeyRow(wrapped))
    }

    func sealed(_ material: EstimateMaterial, for estimate: PopulationEstimate) async throws -> Data {
        try await key(of: estimate).seal(try JSONEncoder().encode(material), at: .material(of: estimate.id)).bytes
    }

    package func material(of estimate: PopulationEstimate) async throws -> EstimateMaterial {
        let plain = try await key(of: estimate).open(
            try Sealed(bytes: estimate.sealed), at: .material(of: estimate.id))
        return try JSONDecoder().decode(EstimateMaterial.self, from: plain)
    }

    private func key(of estimate: PopulationEstimate) async throws -> DataKey {
        let name = KeyName.estimate(estimate.id)
        guard let row = try await fetch(KeyRow.of(name)).first else { throw Keyring.Unavailable.missing(name) }
        return try keyring.open(row.key, for: estimate.unit)
    }
}

extension KeyName {
    fileprivate static func estimate(_ id: PopulationEstimate.ID) -> KeyName {
        .row(table: PopulationEstimate.table.name, id: id.description)
    }
}

extension Place {
    fileprivate static func material(of estimate: PopulationEstimate.ID) -> Place {
        Place(table: PopulationEstimate.table.name, column: "sealed", row: estimate)
    }
}
