package import Foundation
import Journal
package import Lexicon
package import Policy
import Vault

/// That someone was erased, when, and what was destroyed. It holds nothing by which the person could be found.
package struct ErasureRow: Stored, Equatable {
    package static let table = Table(
        "erasure",
        columns: [
            ("person_code", "BLOB NOT NULL UNIQUE"), ("erased_at", "INTEGER NOT NULL"), ("keys", "INTEGER NOT NULL"),
            ("rows_removed", "INTEGER NOT NULL"), ("tokens", "INTEGER NOT NULL"),
            ("gone_for_good_on", "INTEGER NOT NULL"), ("recipients", "TEXT NOT NULL"), ("unit", "TEXT"),
        ])

    package let id: Identifier<ErasureRow>
    package var version = 0
    /// Recognises the person in an older backup, so that a restore erases them again.
    package let personCode: Data
    package let erasedAt: Date
    package let keys: Int
    package let rowsRemoved: Int
    package let tokens: Int
    /// The day after which no backup of keys can bring the person back.
    package let goneForGoodOn: Date
    /// Agencies that accepted a package and still hold what it said, one to a line.
    package let recipients: String
    /// Who erased them; nil where a restore wrote the certificate anew and nobody knows any more.
    package let unit: AgencyUnit.ID?

    package init(
        id: Identifier<ErasureRow> = .init(), personCode: Data, erasedAt: Date, keys: Int, rowsRemoved: Int,
        tokens: Int, goneForGoodOn: Date, recipients: String, by unit: AgencyUnit.ID?
    ) {
        self.id = id
        self.personCode = personCode
        self.erasedAt = erasedAt
        self.keys = keys
        self.rowsRemoved = rowsRemoved
        self.tokens = tokens
        self.goneForGoodOn = goneForGoodOn
        self.recipients = recipients
        self.unit = unit
    }

    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        personCode = try row.blob("person_code")
        erasedAt = try row.date("erased_at")
        keys = try row.integer("keys")
        rowsRemoved = try row.integer("rows_removed")
        tokens = try row.integer("tokens")
        goneForGoodOn = try row.date("gone_for_good_on")
        recipients = try row.text("recipients")
        unit = try row.identifierOrNil("unit")
    }

    package var columns: [String: (any Bindable)?] {
        [
            "person_code": personCode, "erased_at": erasedAt, "keys": keys, "rows_removed": rowsRemoved,
            "tokens": tokens, "gone_for_good_on": goneForGoodOn, "recipients": recipients, "unit": unit,
        ]
    }
}

extension Archive {
    /// Recognises a person without naming them.
    package func code(of person: Person.ID) throws -> Data {
        try keyring.derived(.subjectTag).authenticationCode(Data(person.description.utf8))
    }

    /// Destroys a person's keys, tokens and rows in one transaction, and says so in the journal.
    ///
    /// The caller brings the grant that allows it; what recipients hold is not ours to destroy and is listed.
    /// When this returns, no file of the database holds what was destroyed, and a restore will destroy it again.
    package func erase(
        _ person: Person.ID, recipients: [String], schema: Schema, under grant: Grant, provided premises: [Premise] = []
    ) async throws -> ErasureRow {
        precondition(grant.action == .erase && grant.person == person, "erased under another's grant")
        let code = try code(of: person)
        let erasure = try await commit(Deed("person.erased", under: grant)) { session, commit in
            try commit.require(premises)
            guard let installation = try session.rows(InstallationRow.one.sql).first else {
                throw Malformed(column: "installation")
            }
            let days = try installation.integer("key_backup_days")
            let gone = grant.at.addingTimeInterval(Double(days) * 86_400)
            let removed = try commit.eraseRows(of: person, schema: schema)
            let erasure = ErasureRow(
                personCode: code, erasedAt: grant.at, keys: removed.keys, rowsRemoved: removed.rows,
                tokens: removed.tokens, goneForGoodOn: gone, recipients: recipients.joined(separator: "\n"),
                by: grant.acting.unit)
            try commit.put(erasure)
            return erasure
        }
        try ErasureLog(folder: driver.folder).append([code], at: grant.at)
        try await driver.settle()
        return erasure
    }

    /// Erases again whoever was erased after a backup was made. Returns how many it found.
    ///
    /// - Parameters:
    ///   - erasures: the codes of those who were erased, and when.
    ///   - certificates: what is still known of those erasures. For the others a certificate is written anew; who held
    ///     copies is then not known.
    func replay(
        erasures: [Data: Date], certificates: [ErasureRow], schema: Schema
    ) async throws -> Int {
        let known = Dictionary(certificates.map { ($0.personCode, $0) }, uniquingKeysWith: { first, _ in first })
        let days = try await installation().keyBackupDays
        let (people, kept) = try await fetch(Query<PersonRow>(where: "1 = 1"), Query<ErasureRow>(where: "1 = 1"))
        let named = Set(kept.map(\.personCode))
        var found = 0
        for person in people {
            let code = try code(of: person.id)
            guard let at = erasures[code] else { continue }
            found += 1
            let deed = Deed("person.erased-again", rule: "erasure.replay", about: [person.id])
            try await commit(deed) { _, commit in
                let removed = try commit.eraseRows(of: person.id, schema: schema)
                guard !named.contains(code) else { return }
                var again = ErasureRow(
                    personCode: code, erasedAt: at, keys: removed.keys, rowsRemoved: removed.rows,
                    tokens: removed.tokens, goneForGoodOn: at.addingTimeInterval(Double(days) * 86_400), recipients: "",
                    by: nil)
                if let first = known[code] { again = first }
                again.version = 0
                try commit.put(again)
            }
        }
        if found > 0 { try await driver.settle() }
        return found
    }
}

extension Commit {
    struct Removed { var rows = 0, keys = 0, tokens = 0 }

    /// Deletes all that hangs on a person, children before parents, each removal told to the journal.
    mutating func eraseRows(of person: Person.ID, schema: Schema) throws -> Removed {
        var removed = Removed()
        for table in schema.tables.reversed() where table.isPersonal && table != PersonRow.table {
            // Each column by itself: what a foreign key took away, the journal would not be told of.
            for column in table.personColumns {
                removed.rows += try removeAll(from: table, where: "\(SQL(column, values: [])) = \(person)")
            }
        }
        removed.rows += try removeAll(from: PersonRow.table, where: "id = \(person)")
        removed.keys = try removeAll(from: KeyRow.table, where: KeyRow.named(for: person))
        removed.rows += try removeAll(from: SubjectTagRow.table, where: "id = \(person)")
        removed.rows += try removeAll(from: TokenSet.table, where: "id = \(person)")
        removed.tokens = try session.run("DELETE FROM index_token WHERE person = \(person)")
        return removed
    }
}
