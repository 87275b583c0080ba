import Foundation
import Journal

/// Checks the journal's five tables against each other and against the signatures, in one reading.
struct JournalCheck {
    typealias Fault = Verification.Fault

    private let session: any Session
    private let codes: (origin: String, publicKey: Data)
    private let progress: (Int) -> Void
    /// Who each entry says was looked at, to be compared with the index of it.
    private var subjects: [Subject] = []
    private(set) var checkpoints = 0
    private(set) var audit: Audit

    private struct Subject: Comparable {
        let tag: SubjectTag
        let sequence: Int

        static func < (left: Self, right: Self) -> Bool {
            left.tag == right.tag ? left.sequence < right.sequence : left.tag < right.tag
        }
    }

    /// - Parameter progress: told how many entries were read, from time to time.
    init(session: any Session, origin: String, publicKey: Data, progress: @escaping (Int) -> Void = { _ in }) {
        self.session = session
        codes = (origin, publicKey)
        self.progress = progress
        audit = Audit(origin: origin, publicKey: publicKey)
    }

    /// Reads everything, and throws the first ``Verification/Fault``.
    mutating func run() throws -> Audit.Finding {
        let subtrees = try subtrees()
        let finding = try entries(subtrees)
        guard finding.vouched == finding.size else { throw Fault.entriesUnsigned(from: finding.vouched) }
        let asked = finding.size.subtreesKept
        if let extra = subtrees.keys.filter({ !asked.contains($0.level, $0.position) }).min() {
            throw Fault.subtreeNotVouched(level: extra.level, position: extra.position)
        }
        try head(is: finding)
        try compareSubjects()
        return finding
    }

    // MARK: Entries and checkpoints

    private mutating func entries(_ subtrees: [Place: Hash]) throws -> Audit.Finding {
        var notes = CheckpointReader(session: session)
        do {
            try session.scan("SELECT sequence, bytes, leaf FROM journal_entry ORDER BY sequence") { cells in
                let (sequence, bytes, leaf) = try read(cells)
                while let note = try notes.peek(), note.checkpoint.size <= sequence {
                    audit.feed(note)
                    notes.take()
                }
                audit.feed(sequence: sequence, bytes: bytes, leaf: leaf) { subtrees[Place(level: $0, position: $1)] }
                if audit.fault != nil { throw Enough() }
                for tag in audit.last?.subjects ?? [] { subjects.append(Subject(tag: tag, sequence: sequence)) }
                if audit.size.isMultiple(of: 4_096) { progress(audit.size) }
            }
        } catch is Enough {}
        progress(audit.size)
        while audit.fault == nil, let note = try notes.peek() {
            audit.feed(note)
            notes.take()
        }
        checkpoints = notes.count
        do { return try audit.finish() } catch { throw Fault.journal(error) }
    }

    /// The first fault was found: what follows tells nothing more.
    private struct Enough: Error {}

    private func read(_ cells: [Cell]) throws -> (Int, Data, Hash) {
        guard case .integer(let sequence) = cells[0] else {
            throw Fault.journalRow(table: "journal_entry", at: "after sequence \(audit.size - 1)")
        }
        guard case .blob(let bytes) = cells[1], case .blob(let leaf) = cells[2], let leaf = Hash(leaf) else {
            throw Fault.journalRow(table: "journal_entry", at: "sequence \(sequence)")
        }
        return (Int(sequence), Data(bytes), leaf)
    }

    // MARK: What is kept beside the entries

    private struct Place: Hashable, Comparable {
        let level: Int
        let position: Int

        static func < (left: Self, right: Self) -> Bool {
            (left.level, left.position) < (right.level, right.position)
        }
    }

    private func subtrees() throws -> [Place: Hash] {
        var subtrees: [Place: Hash] = [:]
        try session.scan("SELECT level, position, hash FROM journal_node ORDER BY level, position") { cells in
            guard case .integer(let level) = cells[0], case .integer(let position) = cells[1],
                case .blob(let bytes) = cells[2], let hash = Hash(bytes)
            else {
                let place = "level \(cells[0].said), position \(cells[1].said)"
                throw Fault.journalRow(table: "journal_node", at: place)
            }
            subtrees[Place(level: Int(level), position: Int(position))] = hash
        }
        return subtrees
    }

    private func head(is finding: Audit.Finding) throws {
        let rows = try session.rows("SELECT id, size, peaks FROM journal_head")
        guard rows.count == (finding.size == 0 ? 0 : 1) else { throw Fault.headAltered }
        guard let row = rows.first else { return }
        guard case .integer(1) = row["id"], case .integer(let size) = row["size"], case .blob(let peaks) = row["peaks"]
        else { throw Fault.headAltered }
        let hashes = stride(from: 0, to: peaks.count, by: 32).compactMap { Hash(peaks.dropFirst($0).prefix(32)) }
        guard Int(size) == finding.size, peaks.count == 32 * hashes.count,
            MerkleTree(size: Int(size), peaks: hashes)?.root == finding.root
        else { throw Fault.headAltered }
    }

    private mutating func compareSubjects() throws {
        subjects.sort()
        var expected = subjects[...]
        try session.scan("SELECT tag, sequence FROM journal_subject ORDER BY tag, sequence") { cells in
            guard case .blob(let bytes) = cells[0], let tag = SubjectTag(bytes), case .integer(let sequence) = cells[1]
            else { throw Fault.journalRow(table: "journal_subject", at: "sequence \(cells[1].said)") }
            let found = Subject(tag: tag, sequence: Int(sequence))
            guard let next = expected.first, next <= found else {
                throw Fault.subjectNotVouched(sequence: Int(sequence))
            }
            guard next == found else { throw Fault.subjectMissing(sequence: next.sequence) }
            expected.removeFirst()
        }
        if let next = expected.first { throw Fault.subjectMissing(sequence: next.sequence) }
    }
}

/// Which subtrees a log of one size keeps.
private struct KeptSubtrees {
    let size: Int

    func contains(_ level: Int, _ position: Int) -> Bool {
        guard level > 0, level < Int.bitWidth - 1, level.isMultiple(of: Subtree.levelStep), position >= 0 else {
            return false
        }
        return position < size >> level
    }
}

extension Int {
    fileprivate var subtreesKept: KeptSubtrees { KeptSubtrees(size: self) }
}

extension Cell {
    /// The value where it is a number, for the naming of a row.
    fileprivate var said: String {
        if case .integer(let number) = self { "\(number)" } else { "?" }
    }
}

extension SQL.Value? {
    /// The value where it is a number, for the naming of a row.
    fileprivate var said: String {
        if case .integer(let number) = self { "\(number)" } else { "?" }
    }
}

/// Reads the stored checkpoints in order, a page at a time.
private struct CheckpointReader {
    private let session: any Session
    private var pages = Pages("journal_checkpoint", key: ["minute"], size: 1_024)
    private var page: ArraySlice<Row> = []
    private var next: SignedCheckpoint?
    private(set) var count = 0

    init(session: any Session) { self.session = session }

    mutating func peek() throws -> SignedCheckpoint? {
        if let next { return next }
        if page.isEmpty { page = try pages.next(in: session)[...] }
        guard let row = page.popFirst() else { return nil }
        next = try read(row)
        return next
    }

    mutating func take() {
        next = nil
        count += 1
    }

    private func read(_ row: Row) throws -> SignedCheckpoint {
        guard case .text(let text) = row["note"], let note = try? SignedCheckpoint(text: text),
            row["size"] == .integer(Int64(note.checkpoint.size)),
            row["minute"] == .integer(Int64(note.checkpoint.minute))
        else { throw Verification.Fault.journalRow(table: "journal_checkpoint", at: "minute \(row["minute"].said)") }
        return note
    }
}
