import Foundation
import Lexicon
import Store
import Vault

extension Archive {
    /// The same counts, with what people who looked at pairs said since; to be committed.
    func checked(_ file: CaptureFile, by linkage: LinkageCheck) async throws -> CaptureFile {
        let kept = CapturesKept(captures: try await kept(in: file).captures, linkage: linkage)
        let name = KeyName.row(table: CaptureFile.table.name, id: file.id.description)
        guard let row = try await fetch(KeyRow.of(name)).first else { throw Keyring.Unavailable.missing(name) }
        let key = try keyring.open(row.key, for: file.unit)
        let place = Place(table: CaptureFile.table.name, column: "sealed", row: file.id)
        var next = file
        next.sealed = key.seal(try JSONEncoder().encode(kept), at: place).bytes
        return next
    }
}
