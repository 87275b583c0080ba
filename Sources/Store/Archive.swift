package import Foundation
import Journal
import Lexicon
package import Policy
import Synchronization
package import Vault

/// Where everything is kept: questions in, values out; changes in, committed with their journal entry or not at all.
package struct Archive: Sendable {
    package let driver: any Driver
    package let holder: KeyHolder
    /// Name of this installation, which every checkpoint bears.
    package let origin: String
    /// Checks this installation's checkpoints; print it, publish it.
    package let publicKey: Data
    let codes: RowCodes
    private let queue: CommitQueue
    /// The time of what no request brings about.
    package let now: @Sendable () -> Date

    init(driver: any Driver, keyring: Keyring, origin: String, now: @escaping @Sendable () -> Date) throws {
        self.driver = driver
        holder = KeyHolder(keyring)
        self.origin = origin
        self.now = now
        codes = RowCodes(key: try keyring.derived(.rowDigest))
        let signer = try Signer(seed: keyring.signingSeed())
        publicKey = signer.publicKey
        queue = CommitQueue(driver: driver) { session, tail in
            try tail.close(in: session, signedBy: signer, origin: origin, at: now())
        }
    }

    package var keyring: Keyring { holder.keyring }

    /// Answers every query from one snapshot. For what is nobody's file: agencies, accounts, policy.
    package func fetch<each Value: Sendable>(
        _ query: repeat Query<each Value>
    ) async throws -> (repeat [each Value]) {
        var statements: [SQL] = []
        for one in repeat each query { statements.append(one.sql) }
        var answers = try await driver.read(statements).makeIterator()
        return (repeat try decoded(answers.next() ?? [], each query))
    }

    /// Rows on which decisions rest are taken only as this program wrote them.
    func decoded<Value>(_ rows: [Row], _ query: Query<Value>) throws -> [Value] {
        if let table = query.table, table.isDecisive, let row = codes.altered(among: rows, of: table) {
            throw AlteredRow(table: table.name, row: try? row.text("id"))
        }
        return try rows.map(query.decode)
    }

    /// The same for a person's records, which nobody reads without leave.
    package func fetch<each Value: Sendable>(
        _ query: repeat Query<each Value>, under grant: Grant
    ) async throws -> (repeat [each Value]) {
        try await fetch(repeat each query)
    }

    /// Writes the change and its journal entry in one transaction, durable when this returns.
    ///
    /// - Throws: ``NotCommitted`` when the record changed meanwhile or a premise no longer stands.
    @discardableResult
    package func commit<Value>(_ change: Change<Value>) async throws -> Value {
        let endings = Mutex<[EndingLog.Line]>([])
        try await queue.commit { [codes, now] session, tail in
            var commit = Commit(session: session, codes: codes, now: now())
            try commit.require(change.premises)
            try commit.put(change.value)
            for record in change.beside { try commit.put(record) }
            for record in change.removing { try commit.remove(record) }
            try commit.put(change.tokens)
            try tail.append(commit.entry(of: change.deed), in: session)
            endings.withLock { [closed = commit.endings] in $0 = closed }
        }
        try EndingLog(folder: driver.folder).append(endings.withLock { $0 })
        var value = change.value
        value.version += 1
        return value
    }

    /// Writes one journal entry, durable when this returns.
    package func record(_ deed: Deed) async throws {
        try await queue.commit { [codes, now] session, tail in
            let commit = Commit(session: session, codes: codes, now: now())
            try tail.append(commit.entry(of: deed), in: session)
        }
    }

    /// Runs work in the journal's transaction, for erasure and rotation.
    @discardableResult
    func commit<Value: Sendable>(
        _ deed: Deed, _ work: @escaping @Sendable (any Session, inout Commit) throws -> Value
    ) async throws -> Value {
        let result = Mutex<Value?>(nil)
        try await queue.commit { [codes, now] session, tail in
            var commit = Commit(session: session, codes: codes, now: now())
            let subjects = try commit.tags(of: deed)
            let value = try work(session, &commit)
            try tail.append(commit.entry(of: deed, subjects: subjects), in: session)
            result.withLock { $0 = value }
        }
        guard let value = result.withLock({ $0 }) else { preconditionFailure("committed without a result") }
        return value
    }

    /// Writes what the journal does not tell of: sessions, drafts of a moment. Durable all the same.
    package func keep(_ statements: [SQL]) async throws {
        try await queue.commit { session, _ in
            for statement in statements { try session.run(statement) }
        }
    }
}
