import Foundation
import Journal
import Lexicon
import Vault

/// What the journal was told of keys that are not as it knew them.
struct AcceptedKeys {
    var changed = 0
    /// People whose tag is destroyed: they were erased between the backup of the records and that of the keys.
    var gone: [Person.ID] = []
}

extension Archive {
    /// Tells the journal of the restore, and of every key that is not as the journal of that day says.
    ///
    /// Both files bear this installation's signature. What differs between them is what happened between them.
    func acceptKeys(_ row: RestorationRow) async throws -> AcceptedKeys {
        let (changes, accepted) = try await driver.snapshot { [codes, origin, publicKey] session in
            var check = JournalCheck(session: session, origin: origin, publicKey: publicKey)
            do { _ = try check.run() } catch let fault as Verification.Fault { throw Restore.Fault.unsound(fault) }
            var differences = KeyDifferences(codes: codes, known: check.audit.latest)
            for table in Backup.keyTables {
                try Pages(table.name, key: ["id"]).each(in: session) { try differences.compare($0, of: table) }
            }
            try Pages("person", key: ["id"], columns: "id").each(in: session) { try differences.note(person: $0) }
            differences.noteMissing()
            return (differences.changes, AcceptedKeys(changed: differences.changes.count, gone: differences.gone))
        }
        // Some thousand to an entry: one entry of a million changes could not be read by anyone.
        for start in stride(from: 0, through: changes.count, by: 4_096) {
            let some = changes[start..<min(start + 4_096, changes.count)]
            try await commit(Deed("installation.restored", rule: "restore")) { _, commit in
                if start == 0 { try commit.put(row) }
                for change in some { commit.note(change) }
            }
        }
        return accepted
    }

    /// Refuses files that no key opens. Whoever was erased is gone by now, so these are people who were not.
    func requireKeys() async throws {
        let missing = try await driver.snapshot { session in
            let held = Set(try session.rows("SELECT id FROM wrapped_key").map { try $0.text("id") })
            var missing: Set<String> = []
            try Pages("file_entry", key: ["id"], columns: "id, person, compartment, sealed").each(in: session) { row in
                let sealed = try Sealed(bytes: try row.blob("sealed"))
                guard !held.contains(sealed.keyID.description) else { return }
                missing.insert("\(try row.text("person"))/\(try row.text("compartment"))")
            }
            return missing
        }
        guard missing.isEmpty else { throw Restore.Fault.keysMissing(Array(missing.sorted().prefix(20))) }
    }
}

/// Compares keys and tags with the journal's last word on them.
private struct KeyDifferences {
    let codes: RowCodes
    var known: [RowKey: RowState]
    var changes: [RowChange] = []
    var gone: [Person.ID] = []

    init(codes: RowCodes, known: [RowKey: RowState]) {
        self.codes = codes
        self.known = known
    }

    mutating func compare(_ row: Row, of table: Table) throws {
        let id = try row.text("id")
        let tag = codes.tag(of: table.name, id: .text(id))
        let digest = codes.digest(of: table.name, row.columns)
        let before = known.removeValue(forKey: RowKey(table: table.name, row: tag))?.digest
        guard before != digest else { return }
        if table == SubjectTagRow.table, before != nil { throw Restore.Fault.tagAltered(person: id) }
        let version = UInt64(try row.integer("version"))
        changes.append(RowChange(table: table.name, row: tag, version: version, digest: digest))
    }

    /// Someone whose tag the journal knew, and who has none any more.
    mutating func note(person row: Row) throws {
        let id = try row.identifier("id", of: Person.self)
        let tag = codes.tag(of: SubjectTagRow.table.name, id: .text(id.description))
        if known[RowKey(table: SubjectTagRow.table.name, row: tag)]?.digest != nil { gone.append(id) }
    }

    mutating func noteMissing() {
        let names = Set(Backup.keyTables.map(\.name))
        for (key, state) in known where names.contains(key.table) && state.digest != nil {
            changes.append(RowChange(table: key.table, row: key.row, version: state.version + 1, digest: nil))
        }
    }
}
