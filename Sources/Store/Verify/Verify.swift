import Foundation
package import Journal
import Synchronization

extension Archive {
    /// Checks the whole journal, then everything that is kept against it, and names the first thing that fails.
    ///
    /// It reads one moment, so that it can run while others work.
    ///
    /// - Parameters:
    ///   - witness: checkpoints of this installation that someone else kept. Only they show that everything together
    ///     was put back to an earlier day.
    ///   - progress: told from time to time how far it has come.
    package func verify(
        schema: Schema, witness: [SignedCheckpoint] = [],
        progress: @escaping @Sendable (Verification.Progress) -> Void = { _ in }
    ) async throws -> Verification {
        var check = WholeCheck(archive: self, schema: schema)
        do {
            try await check.run(witness, progress)
        } catch let fault as Verification.Fault {
            check.found.fault = fault
        } catch {
            check.found.fault = .file(table: nil, said: "\(error)")
        }
        return check.found
    }

    /// The newest signed checkpoint: what to print, publish, or give to a witness.
    package func newestCheckpoint() async throws -> SignedCheckpoint? {
        let query = Query<SignedCheckpoint>("SELECT note FROM journal_checkpoint ORDER BY minute DESC LIMIT 1") {
            try SignedCheckpoint(text: try $0.text("note"))
        }
        return try await fetch(query).first
    }

    /// Two connections that read the same moment. Where others write too fast for that, one of them twice.
    fileprivate func twoOfOneMoment() async throws -> (any HeldSnapshot, any HeldSnapshot) {
        for _ in 0..<20 {
            let (one, other) = (try driver.heldSnapshot(), try driver.heldSnapshot())
            // Whatever is checked changes only together with the journal.
            let ends = try await (one.ask(JournalTables.end), other.ask(JournalTables.end))
            if ends.0 == ends.1 { return (one, other) }
        }
        let one = try driver.heldSnapshot()
        return (one, one)
    }
}

extension JournalTables {
    fileprivate static let end: @Sendable (any Session) throws -> [Row] = {
        try $0.rows("SELECT size, peaks FROM journal_head")
    }
}

/// One checking of everything: parts that do not wait for each other run at once, and are asked in their order.
private struct WholeCheck {
    let archive: Archive
    let schema: Schema
    var found = Verification()

    mutating func run(
        _ witness: [SignedCheckpoint], _ progress: @escaping @Sendable (Verification.Progress) -> Void
    ) async throws {
        let (one, other) = try await archive.twoOfOneMoment()
        if archive.driver.dialect == .sqlite { try await one.ask(schema.compareDefinitions) }
        async let tokens: Void = other.ask { [codes = archive.codes] session in
            var check = TokenCheck(session: session, codes: codes)
            try check.run()
        }
        async let damage = archive.driver.damage()
        let latest = try await journal(one, progress)
        try await rows([one, other], latest)
        try await tokens
        for signed in witness { try await compare(signed, one) }
        if let said = try await damage.first { throw Verification.Fault.file(table: nil, said: said) }
    }

    private mutating func journal(
        _ moment: any HeldSnapshot, _ progress: @escaping @Sendable (Verification.Progress) -> Void
    ) async throws -> [RowKey: RowState] {
        let read = try await moment.ask { [origin = archive.origin, publicKey = archive.publicKey] session in
            let total = try session.rows("SELECT COUNT(*) AS count FROM journal_entry").first?.integer("count") ?? 0
            var check = JournalCheck(session: session, origin: origin, publicKey: publicKey) {
                progress(Verification.Progress(done: $0, total: total, table: "journal_entry"))
            }
            let ended = Result { try Verification.Fault.reading("journal_entry") { try check.run() } }
            return (ended: ended, audit: check.audit, checkpoints: check.checkpoints)
        }
        found.entries = read.audit.size
        found.checkpoints = read.checkpoints
        found.root = try read.ended.get().root
        return read.audit.latest
    }

    /// Checks every row, on as many connections as there are, and names the first fault in the order of the tables.
    private mutating func rows(_ moments: [any HeldSnapshot], _ latest: [RowKey: RowState]) async throws {
        let spans = try await moments[0].ask { [schema] in try RowSpan.all(of: schema.tables, in: $0) }
        let work = RowWork(spans)
        let counts = try await withThrowingTaskGroup(of: Int.self) { group in
            for moment in moments {
                group.addTask { [codes = archive.codes] in
                    try await moment.ask { session in
                        var check = RowCheck(session: session, codes: codes, latest: latest)
                        work.each { span in try Verification.Fault.reading(span.table.name) { try check.check(span) } }
                        return check.rows
                    }
                }
            }
            return try await group.reduce(0, +)
        }
        found.rows = counts
        if let fault = work.fault { throw fault }
        guard found.rows < latest.values.count(where: { $0.digest != nil }) else { return }
        let missing = try await moments[0].ask { [schema, codes = archive.codes] session in
            try RowCheck(session: session, codes: codes, latest: latest).missing(in: schema.tables)
        }
        if let missing { throw missing }
    }

    private mutating func compare(_ signed: SignedCheckpoint, _ moment: any HeldSnapshot) async throws {
        let checkpoint = signed.checkpoint
        func fault(_ found: Verification.WitnessFault) -> Verification.Fault { .witness(found, size: checkpoint.size) }
        guard checkpoint.origin == archive.origin, signed.standing(by: archive.publicKey) == .signed else {
            throw fault(.notOurs)
        }
        let compared = try await moment.ask { [size = found.entries] session in
            try Witnessed.compare(ownSize: size, with: checkpoint, reading: KeptHashes(session: session).read)
        }
        switch compared {
        case .consistent: found.witnesses += 1
        case .rolledBack(let size): throw fault(.rolledBack(to: size))
        case .forked: throw fault(.forked)
        }
    }
}

/// What is still to be checked, for several who take it piece by piece.
private final class RowWork: Sendable {
    private let spans: [RowSpan]
    private let state = Mutex((next: 0, fault: (place: Int, error: any Error)?.none))

    init(_ spans: [RowSpan]) { self.spans = spans }

    /// The first in the order of the pieces: whoever took an earlier one has finished it.
    var fault: (any Error)? { state.withLock { $0.fault?.error } }

    func each(_ body: (RowSpan) throws -> Void) {
        while let place = take() {
            do { try body(spans[place]) } catch { note(error, at: place) }
        }
    }

    private func take() -> Int? {
        state.withLock { state in
            guard state.fault == nil, state.next < spans.count else { return nil }
            defer { state.next += 1 }
            return state.next
        }
    }

    private func note(_ error: any Error, at place: Int) {
        state.withLock { state in
            if let known = state.fault, known.place < place { return }
            state.fault = (place, error)
        }
    }
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
