package import Foundation
import Lexicon
package import Policy
package import Statistics
package import Store
import Vault

extension Archive {
    /// A new file of observations for the unit at work, and its key, to be written beside it.
    package func file(
        _ observations: [Observation], _ id: ObservationFile.ID, called name: String,
        from origin: ObservationFile.Origin, report: ImportReport? = nil, by acting: Acting, at now: Date
    ) throws -> (file: ObservationFile, key: KeyRow) {
        let (key, wrapped) = try keyring.newKey(.observations(id), for: acting.unit, at: now)
        let plain = try JSONEncoder().encode(ObservationsKept(observations: observations, report: report))
        let file = ObservationFile(
            id: id, unit: acting.unit, name: name, origin: origin, count: observations.count,
            sealed: key.seal(plain, at: .observations(of: id)).bytes, by: acting.worker, at: now)
        return (file, KeyRow(wrapped))
    }

    /// What a file holds.
    package func observations(of file: ObservationFile) async throws -> [Observation] {
        try await kept(in: file).observations
    }

    /// What a file holds, and how it came in.
    func kept(in file: ObservationFile) async throws -> ObservationsKept {
        let name = KeyName.observations(file.id)
        guard let row = try await fetch(KeyRow.of(name)).first else { throw Keyring.Unavailable.missing(name) }
        let key = try keyring.open(row.key, for: file.unit)
        let plain = try key.open(try Sealed(bytes: file.sealed), at: .observations(of: file.id))
        return try JSONDecoder().decode(ObservationsKept.self, from: plain)
    }
}

/// Observations, and what was not taken as it stood when they came in. The report quotes values of the file that it was
/// made of, so it is sealed and destroyed with them.
struct ObservationsKept: Codable, Sendable {
    let observations: [Observation]
    let report: ImportReport?
}

extension KeyName {
    fileprivate static func observations(_ id: ObservationFile.ID) -> KeyName {
        .row(table: ObservationFile.table.name, id: id.description)
    }
}

extension Place {
    fileprivate static func observations(of file: ObservationFile.ID) -> Place {
        Place(table: ObservationFile.table.name, column: "sealed", row: file)
    }
}
