import Foundation
package import Journal

extension Archive {
    /// Checks the whole journal, then everything that is kept against it, and names the first thing that fails.
    ///
    /// It reads one snapshot, so that it can run while others work.
    ///
    /// - Parameters:
    ///   - witness: checkpoints of this installation that someone else kept. Only they show that everything together
    ///     was put back to an earlier day.
    ///   - progress: told from time to time how far it has come.
    package func verify(
        schema: Schema, witness: [SignedCheckpoint] = [],
        progress: @escaping @Sendable (Verification.Progress) -> Void = { _ in }
    ) async throws -> Verification {
        var found = try await driver.snapshot { [codes, origin, publicKey, dialect = driver.dialect] session in
            var check = WholeCheck(
                session: session, schema: schema, codes: codes, dialect: dialect, origin: origin, publicKey: publicKey)
            check.run(witness, progress)
            return check.found
        }
        guard found.isSound, let said = try await driver.damage().first else { return found }
        found.fault = .file(table: nil, said: said)
        return found
    }

    /// The newest signed checkpoint: what to print, publish, or give to a witness.
    package func newestCheckpoint() async throws -> SignedCheckpoint? {
        let query = Query<SignedCheckpoint>("SELECT note FROM journal_checkpoint ORDER BY minute DESC LIMIT 1") {
            try SignedCheckpoint(text: try $0.text("note"))
        }
        return try await fetch(query).first
    }
}

/// One reading of everything, in one snapshot.
private struct WholeCheck {
    let session: any Session
    let schema: Schema
    let codes: RowCodes
    let dialect: Dialect
    let origin: String
    let publicKey: Data
    var found = Verification()

    mutating func run(
        _ witness: [SignedCheckpoint], _ progress: @escaping @Sendable (Verification.Progress) -> Void
    ) {
        do {
            try definitions()
            let latest = try journal(progress)
            var rows = RowCheck(session: session, codes: codes, dialect: dialect, latest: latest)
            defer { found.rows = rows.rows }
            try rows.run(schema.tables)
            try rows.tokens()
            for checkpoint in witness { try compare(checkpoint) }
        } catch let fault as Verification.Fault {
            found.fault = fault
        } catch {
            found.fault = .file(table: nil, said: "\(error)")
        }
    }

    private mutating func journal(
        _ progress: @escaping @Sendable (Verification.Progress) -> Void
    ) throws -> [RowKey: RowState] {
        let total = try session.rows("SELECT COUNT(*) AS count FROM journal_entry").first?.integer("count") ?? 0
        var check = JournalCheck(session: session, origin: origin, publicKey: publicKey) {
            progress(Verification.Progress(done: $0, total: total, table: "journal_entry"))
        }
        defer {
            found.entries = check.audit.size
            found.checkpoints = check.checkpoints
        }
        found.root = try Verification.Fault.reading("journal_entry") { try check.run() }.root
        return check.audit.latest
    }

    /// Tables, indexes and checks have to be those that this program makes; a trigger would act for someone else.
    private func definitions() throws {
        guard dialect == .sqlite else { return }
        var expected = Set(schema.statements(.sqlite).map { Definition(making: $0) })
        let tables = Set(expected.map(\.table))
        let rows = try session.rows("SELECT type, name, tbl_name AS owner, sql FROM sqlite_master ORDER BY rowid")
        for row in rows {
            let table = try row.text("owner")
            let name = try row.text("name")
            let isExpected =
                if let sql = try row.maybe("sql", Row.text) {
                    expected.remove(
                        Definition(type: try row.text("type"), name: name, table: table, statement: sql.trimmed)) != nil
                } else {
                    // What SQLite makes by itself for a key.
                    try row.text("type") == "index" && tables.contains(table)
                        && name.hasPrefix("sqlite_autoindex_\(table)_")
                }
            guard isExpected else { throw Verification.Fault.definitionAltered(table: table) }
        }
        // A definition that is missing names its table itself.
        if let missing = expected.map(\.statement).min() { throw Verification.Fault.definitionMissing(missing) }
    }

    private mutating func compare(_ signed: SignedCheckpoint) throws {
        let checkpoint = signed.checkpoint
        func fault(_ found: Verification.WitnessFault) -> Verification.Fault { .witness(found, size: checkpoint.size) }
        guard checkpoint.origin == origin, signed.standing(by: publicKey) == .signed else { throw fault(.notOurs) }
        let kept = KeptHashes(session: session)
        switch try Witnessed.compare(ownSize: found.entries, with: checkpoint, reading: kept.read) {
        case .consistent: found.witnesses += 1
        case .rolledBack(let size): throw fault(.rolledBack(to: size))
        case .forked: throw fault(.forked)
        }
    }
}

/// A table or an index as the database describes it to itself.
private struct Definition: Hashable {
    let type: String
    let name: String
    let table: String
    let statement: String

    init(type: String, name: String, table: String, statement: String) {
        self.type = type
        self.name = name
        self.table = table
        self.statement = statement
    }

    /// CREATE TABLE name (…, CREATE [UNIQUE] INDEX name ON table….
    init(making statement: String) {
        let words = statement.split(whereSeparator: { " (\n".contains($0) }).prefix(6).map(String.init)
        let place = words.firstIndex { $0 == "TABLE" || $0 == "INDEX" } ?? 0
        let isTable = words[place] == "TABLE"
        self.init(
            type: words[place].lowercased(), name: words[place + 1], table: words[place + (isTable ? 1 : 3)],
            statement: statement.trimmed)
    }
}

extension String {
    fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}

/// Hands over the hashes that the journal's tables keep.
struct KeptHashes {
    let session: any Session

    func read(_ level: Int, _ indices: Range<Int>) throws -> [Hash] {
        let rows =
            level == 0
            ? try session.rows(
                """
                SELECT leaf AS hash FROM journal_entry WHERE sequence >= \(indices.lowerBound) \
                AND sequence < \(indices.upperBound) ORDER BY sequence
                """)
            : try session.rows(
                """
                SELECT hash FROM journal_node WHERE level = \(level) AND position >= \(indices.lowerBound) \
                AND position < \(indices.upperBound) ORDER BY position
                """)
        return try rows.map { row in
            guard let hash = Hash(try row.blob("hash")) else { throw Malformed(column: "hash") }
            return hash
        }
    }
}
