import Foundation
import Journal
import Lexicon
import Policy
import Vault

/// What one job writes into a transaction: rows, their digests, and the entry that tells of them.
struct Commit {
    let session: any Session
    let codes: RowCodes
    let now: Date
    private(set) var written: [RowChange] = []
    /// Doors that were closed, for the log that a restore reads.
    private(set) var endings: [EndingLog.Line] = []

    init(session: any Session, codes: RowCodes, now: Date) {
        self.session = session
        self.codes = codes
        self.now = now
    }

    /// Asks again what a decision relied on.
    func require(_ premises: [Premise]) throws {
        for premise in premises where try session.rows(premise.stands(now)).isEmpty {
            throw NotCommitted.noLongerStands(premise.name)
        }
    }

    /// Inserts a new record, or replaces exactly the version that was read.
    mutating func put(_ record: any Stored) throws {
        let table = type(of: record).table
        let version = record.version + 1
        var values = record.values(version: version)
        if table.isDecisive { values[Table.code] = .blob(codes.code(of: table, values)) }
        if record.version == 0 {
            if let key = (record as? KeyRow)?.key { try requireRoot(of: key) }
            try insert(values, into: table)
        } else {
            try update(values, in: table, from: record.version)
        }
        note(table, values["id"] ?? .null, version, codes.digest(of: table.name, values))
        endings += EndingLog.Line.of(values, in: table, at: now)
    }

    /// A key that the root wraps joins keys of the same root, or nothing will open the database again.
    ///
    /// The root may have been rotated by another process since this one read its keys.
    private func requireRoot(of key: WrappedKey) throws {
        guard key.wrappedBy == nil else { return }
        let kept = try session.rows("SELECT * FROM wrapped_key WHERE wrapped_by IS NULL LIMIT 1").first
        guard let kept = try kept.map(KeyRow.init(row:)) else { return }
        guard kept.key.wrapperFingerprint == key.wrapperFingerprint else { throw NotCommitted.otherRoot }
    }

    /// Takes a record away, if it is still the version that was read.
    mutating func remove(_ record: any Stored) throws {
        let table = type(of: record).table
        let id = record.values(version: record.version)["id"] ?? .null
        let touched = try session.run(
            "DELETE FROM \(SQL(table.name, values: [])) WHERE id = \(id) AND version = \(record.version)")
        guard touched == 1 else { throw NotCommitted.changedMeanwhile(table: table.name) }
        note(table, id, record.version + 1, nil)
        guard case .text(let row) = id else { return }
        // A row's own key goes with it, whoever takes the row away.
        _ = try removeAll(from: KeyRow.table, where: "name = \(KeyName.row(table: table.name, id: row).text)")
    }

    /// Takes away every row that a condition finds.
    mutating func removeAll(from table: Table, where condition: SQL) throws -> Int {
        let name = SQL(table.name, values: [])
        let rows = try session.rows("SELECT id, version FROM \(name) WHERE " + condition)
        for row in rows {
            let id = row["id"] ?? .null
            try session.run("DELETE FROM \(name) WHERE id = \(id)")
            note(table, id, try row.integer("version") + 1, nil)
        }
        return rows.count
    }

    /// The entry of a deed and of everything written so far.
    ///
    /// - Parameter subjects: tags that were looked up before the work began, because the work destroys them.
    func entry(of deed: Deed, subjects: [SubjectTag]? = nil) throws -> Entry {
        Entry(
            at: now, worker: deed.acting?.worker, unit: deed.acting?.unit, purpose: deed.acting?.purpose.rawValue,
            action: deed.action, rule: deed.rule, outcome: deed.outcome.journal,
            subjects: try subjects ?? tags(of: deed), looked: deed.looked.map(\.rawValue), changes: written)
    }

    func tags(of deed: Deed) throws -> [SubjectTag] {
        try deed.subjects.map(tag) + (deed.isAboutEverybody ? [.everybody] : [])
    }

    /// The person's tag; for someone who never was, a random one, so that both leave the same trace.
    private func tag(of person: Person.ID) throws -> SubjectTag {
        let known = try session.rows("SELECT tag FROM subject_tag WHERE id = \(person)").first
        let bytes = try known?.blob("tag") ?? Secret.random(16)
        guard let tag = SubjectTag(bytes) else { throw Malformed(column: "subject_tag.tag") }
        return tag
    }

    private func insert(_ values: [String: SQL.Value], into table: Table) throws {
        let known = try session.rows(
            "SELECT 1 FROM \(SQL(table.name, values: [])) WHERE id = \(values["id"] ?? .null)")
        guard known.isEmpty else { throw NotCommitted.alreadyThere(table: table.name) }
        let places = Array(repeating: "?", count: table.columns.count).joined(separator: ", ")
        try session.run(
            SQL(
                "INSERT INTO \(table.name) (\(table.columns.joined(separator: ", "))) VALUES (\(places))",
                values: ordered(values, by: table)))
    }

    private func update(_ values: [String: SQL.Value], in table: Table, from version: Int) throws {
        let sets = table.columns.map { "\($0) = ?" }.joined(separator: ", ")
        let touched = try session.run(
            SQL("UPDATE \(table.name) SET \(sets) ", values: ordered(values, by: table))
                + "WHERE id = \(values["id"] ?? .null) AND version = \(version)")
        guard touched == 1 else { throw NotCommitted.changedMeanwhile(table: table.name) }
    }

    private func ordered(_ values: [String: SQL.Value], by table: Table) -> [SQL.Value] {
        precondition(Set(values.keys) == Set(table.columns), "\(table.name): columns and values differ")
        return table.columns.map { values[$0] ?? .null }
    }

    private mutating func note(_ table: Table, _ id: SQL.Value, _ version: Int, _ digest: Hash?) {
        note(
            RowChange(
                table: table.name, row: codes.tag(of: table.name, id: id), version: UInt64(version), digest: digest))
    }

    /// Tells the journal of a row that was written without a record of its own.
    mutating func note(_ row: Row, of table: Table) {
        guard let version = row["version"], case .integer(let number) = version else { return }
        note(table, row["id"] ?? .null, Int(number), codes.digest(of: table.name, row.columns))
    }

    /// Tells the journal of a row that is as it is already: what a restore brought.
    mutating func note(_ change: RowChange) { written.append(change) }
}

extension Deed.Outcome {
    var journal: Entry.Outcome {
        switch self {
        case .done: .done
        case .refused: .refused
        case .failed: .failed
        }
    }
}
