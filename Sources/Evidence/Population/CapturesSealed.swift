package import Foundation
import Lexicon
package import Policy
package import Store
import Vault

extension Archive {
    /// A new overlap table for the unit at work, and its key, to be written beside it.
    package func file(
        _ captures: Captures, _ id: CaptureFile.ID, described: CaptureFile.Description, linkage: LinkageCheck? = nil,
        by acting: Acting, at now: Date
    ) throws -> (file: CaptureFile, key: KeyRow) {
        let (key, wrapped) = try keyring.newKey(.captures(id), for: acting.unit, at: now)
        let plain = try JSONEncoder().encode(CapturesKept(captures: captures, linkage: linkage))
        let file = CaptureFile(
            id: id, unit: acting.unit, described, lists: captures.lists.count,
            sealed: key.seal(plain, at: .captures(of: id)).bytes, by: acting.worker, at: now)
        return (file, KeyRow(wrapped))
    }

    /// What a table holds, exactly.
    package func kept(in file: CaptureFile) async throws -> CapturesKept {
        let name = KeyName.captures(file.id)
        guard let row = try await fetch(KeyRow.of(name)).first else { throw Keyring.Unavailable.missing(name) }
        let key = try keyring.open(row.key, for: file.unit)
        let plain = try key.open(try Sealed(bytes: file.sealed), at: .captures(of: file.id))
        return try JSONDecoder().decode(CapturesKept.self, from: plain)
    }
}

/// An overlap table's exact counts with how well people were linked for it.
package struct CapturesKept: Codable, Sendable, Equatable {
    package let captures: Captures
    package let linkage: LinkageCheck?
}

extension KeyName {
    fileprivate static func captures(_ id: CaptureFile.ID) -> KeyName {
        .row(table: CaptureFile.table.name, id: id.description)
    }
}

extension Place {
    fileprivate static func captures(of file: CaptureFile.ID) -> Place {
        Place(table: CaptureFile.table.name, column: "sealed", row: file)
    }
}
