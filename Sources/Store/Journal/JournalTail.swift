import Foundation
import Journal

/// The growing end of the journal, inside one transaction.
struct JournalTail {
    private(set) var tree: MerkleTree

    /// Reads where the journal ends. On a new database it is empty.
    init(reading session: any Session) throws {
        guard let head = try session.rows("SELECT size, peaks FROM journal_head WHERE id = 1").first else {
            tree = MerkleTree()
            return
        }
        let peaks = try head.blob("peaks")
        let hashes = stride(from: 0, to: peaks.count, by: 32).compactMap { Hash(peaks.dropFirst($0).prefix(32)) }
        guard let tree = MerkleTree(size: try head.integer("size"), peaks: hashes) else {
            throw Malformed(column: "journal_head.peaks")
        }
        self.tree = tree
    }

    /// Writes one entry behind the last.
    mutating func append(_ entry: Entry, in session: any Session) throws {
        let bytes = entry.canonicalBytes
        let leaf = Hash.leaf(bytes)
        let sequence = tree.size
        try session.run(
            "INSERT INTO journal_entry (sequence, bytes, leaf) VALUES (\(sequence), \(bytes), \(leaf.data))")
        for tag in entry.subjects {
            try session.run("INSERT INTO journal_subject (tag, sequence) VALUES (\(tag.data), \(sequence))")
        }
        for node in tree.append(leaf) {
            try session.run(
                """
                INSERT INTO journal_node (level, position, hash) \
                VALUES (\(node.level), \(node.index), \(node.hash.data))
                """)
        }
    }

    /// Writes the end and a checkpoint over it, signed.
    ///
    /// A clock that was set back must not put a longer log before a shorter one: in the checkpoints time then stands
    /// still.
    func close(in session: any Session, signedBy signer: Signer, origin: String, at clock: Date) throws {
        let last = try session.rows("SELECT MAX(minute) AS minute FROM journal_checkpoint").first?
            .maybe("minute", Row.integer)
        let now = max(clock, Date(timeIntervalSince1970: Double(last ?? 0) * 60))
        let checkpoint = try Checkpoint(origin: origin, size: tree.size, root: tree.root, at: now)
        let peaks = tree.peaks.reduce(into: Data()) { $0 += $1.data }
        try session.run(
            """
            INSERT INTO journal_head (id, size, peaks) VALUES (1, \(tree.size), \(peaks)) \
            ON CONFLICT (id) DO UPDATE SET size = excluded.size, peaks = excluded.peaks
            """)
        let note = try signer.sign(checkpoint).text
        try session.run(
            """
            INSERT INTO journal_checkpoint (minute, size, note) \
            VALUES (\(checkpoint.minute), \(tree.size), \(note)) \
            ON CONFLICT (minute) DO UPDATE SET size = excluded.size, note = excluded.note
            """)
    }
}

extension Checkpoint {
    /// The minute that its row stands under.
    var minute: Int { Int(at.timeIntervalSince1970.rounded(.down)) / 60 }
}
