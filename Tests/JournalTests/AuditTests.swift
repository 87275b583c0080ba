import Foundation
import Journal
import Lexicon
import Testing

/// A log as storage keeps it, and ways to spoil it.
struct StoredLog: Sendable {
    struct Row: Sendable {
        var sequence: Int
        var bytes: Data
        var leaf: Hash
    }

    static let origin = "lodestar.example/harbour"
    static let signer = planned { try Signer(seed: Data(repeating: 7, count: 32)) }
    static let sound = StoredLog(entries: 1100, checkpointsAt: [0, 300, 700, 1000])

    var rows: [Row] = []
    var subtrees: [Int: [Hash?]] = [:]
    var checkpoints: [SignedCheckpoint] = []

    init(entries: Int, checkpointsAt sizes: [Int]) {
        var kept = KeptHashes([])
        for sequence in 0...entries {
            if sizes.contains(sequence) { checkpoints.append(Self.signed(size: sequence, root: kept.tree.root)) }
            if sequence == entries { break }
            let bytes = Self.entry(sequence).canonicalBytes
            rows.append(Row(sequence: sequence, bytes: bytes, leaf: .leaf(bytes)))
            kept.append(.leaf(bytes))
        }
        subtrees = kept.byLevel.filter { $0.key > 0 }
    }

    static func signed(size: Int, root: Hash, origin: String = origin, by signer: Signer = signer) -> SignedCheckpoint {
        planned {
            try signer.sign(
                Checkpoint(origin: origin, size: size, root: root, at: Date(timeIntervalSince1970: 1_772_354_096)))
        }
    }

    /// Each entry changes one of ten rows; every hundredth removes it.
    static func entry(_ sequence: Int, action: String = "case.written") -> Entry {
        Entry(
            at: Date(timeIntervalSince1970: 1_772_354_096 + Double(sequence)), worker: nil, action: action,
            rule: "assigned",
            changes: [
                RowChange(
                    table: "case", row: row(sequence % 10), version: UInt64(sequence / 10 + 1),
                    digest: sequence % 100 == 99 ? nil : .leaf(Data("\(sequence)".utf8)))
            ])
    }

    static func row(_ number: Int) -> RowTag { Tag(Data(repeating: UInt8(number), count: 16))! }

    mutating func alter(_ sequence: Int, leafToo: Bool = false) {
        rows[sequence].bytes = Self.entry(sequence, action: "case.unseen").canonicalBytes
        if leafToo { rows[sequence].leaf = .leaf(rows[sequence].bytes) }
    }

    mutating func remake(subtree index: Int) {
        subtrees[8]![index] = naiveRoot(rows[index << 8..<(index + 1) << 8].map(\.leaf))
    }

    func audited() throws -> Audit {
        var audit = Audit(origin: Self.origin, publicKey: Self.signer.publicKey)
        for checkpoint in checkpoints { audit.feed(checkpoint) }
        for row in rows {
            audit.feed(sequence: row.sequence, bytes: row.bytes, leaf: row.leaf) { level, index in
                subtrees[level]?[index]
            }
        }
        return audit
    }

    func finding() throws -> Audit.Finding {
        var audit = try audited()
        return try audit.finish()
    }
}

@Suite struct `An audit of the whole log` {
    @Test func `finds nothing wrong with a sound log, and says how much of it is signed`() throws {
        let finding = try StoredLog.sound.finding()
        let root = naiveRoot(StoredLog.sound.rows.map(\.leaf))
        #expect(finding == Audit.Finding(size: 1100, root: root, vouched: 1000))
    }

    @Test func `finds an empty log sound`() throws {
        let finding = try StoredLog(entries: 0, checkpointsAt: [0]).finding()
        #expect(finding == Audit.Finding(size: 0, root: .ofNothing, vouched: 0))
    }

    @Test func `remembers the last word on each row`() throws {
        let latest = try StoredLog.sound.audited().latest
        #expect(latest.count == 10)
        let third = latest[RowKey(table: "case", row: StoredLog.row(3))]
        #expect(third == RowState(version: 110, digest: .leaf(Data("1093".utf8)), sequence: 1093))
        let removed = latest[RowKey(table: "case", row: StoredLog.row(9))]
        #expect(removed == RowState(version: 110, digest: nil, sequence: 1099))
    }

    struct Plant: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let fault: Audit.Fault
        let spoil: @Sendable (inout StoredLog) -> Void

        init(_ what: String, _ fault: Audit.Fault, _ spoil: @escaping @Sendable (inout StoredLog) -> Void) {
            (testDescription, self.fault, self.spoil) = (what, fault, spoil)
        }
    }

    static let inEntries: [Plant] = [
        Plant("an altered entry", .entryAltered(sequence: 310)) { $0.alter(310) },
        Plant("one bit of an entry", .entryAltered(sequence: 999)) { $0.rows[999].bytes[40] ^= 1 },
        Plant("the first entry", .entryAltered(sequence: 0)) { $0.alter(0) },
        Plant("an altered entry that no checkpoint signs yet", .entryAltered(sequence: 1050)) { $0.alter(1050) },
        Plant("an altered entry under a subtree only", .entryAltered(sequence: 1020)) { $0.alter(1020) },
        Plant("two altered entries, the first of which is named", .entryAltered(sequence: 310)) {
            $0.alter(310)
            $0.alter(320, leafToo: true)
        },
        Plant("two entries that differ from their leaves", .entryAltered(sequence: 310)) {
            $0.alter(310)
            $0.alter(320)
        },
        Plant("an entry altered with its subtree remade around it", .entryAltered(sequence: 310)) {
            let leaf = $0.rows[310].leaf
            $0.alter(310, leafToo: true)
            $0.remake(subtree: 1)
            $0.rows[310].leaf = leaf
        },
        Plant("a removed entry", .entryMissing(sequence: 400)) { $0.rows.remove(at: 400) },
        Plant("a first entry removed", .entryMissing(sequence: 0)) { $0.rows.removeFirst() },
        Plant("an end cut off", .entryMissing(sequence: 900)) { $0.rows.removeLast(200) },
        Plant("everything cut off", .entryMissing(sequence: 0)) { $0.rows.removeAll() },
        Plant("a removed entry, and the rest renumbered", .entriesAltered(256..<512)) {
            $0.rows.remove(at: 410)
            for index in $0.rows.indices { $0.rows[index].sequence = index }
        },
        Plant("an inserted entry, and the rest renumbered", .entriesAltered(256..<512)) {
            $0.rows.insert($0.rows[5], at: 410)
            for index in $0.rows.indices { $0.rows[index].sequence = index }
        },
        Plant("the same entry twice", .entryOutOfOrder(sequence: 20)) { $0.rows.insert($0.rows[20], at: 21) },
        Plant("two entries swapped", .entriesAltered(0..<256)) {
            $0.rows.swapAt(20, 21)
            ($0.rows[20].sequence, $0.rows[21].sequence) = (20, 21)
        },
        Plant("an entry altered, then one missing", .entryAltered(sequence: 310)) {
            $0.alter(310)
            $0.rows.remove(at: 400)
        },
        Plant("bytes that never were an entry", .entryUnreadable(sequence: 30)) {
            $0.rows[30].bytes = Data("nothing".utf8)
            $0.rows[30].leaf = .leaf($0.rows[30].bytes)
        },
    ]

    static let inHashes: [Plant] = [
        Plant("an altered leaf", .leafColumnAltered(sequence: 310)) { $0.rows[310].leaf = .ofNothing },
        Plant("an altered leaf under a subtree only", .leafColumnAltered(sequence: 1020)) {
            $0.rows[1020].leaf = .ofNothing
        },
        Plant("an altered subtree", .subtreeAltered(level: 8, index: 1)) { $0.subtrees[8]![1] = .ofNothing },
        Plant("an altered subtree that no checkpoint signs yet", .subtreeAltered(level: 8, index: 3)) {
            $0.subtrees[8]![3] = .ofNothing
        },
        Plant("a missing subtree", .subtreeMissing(level: 8, index: 2)) { $0.subtrees[8]![2] = nil },
        Plant("an entry altered with its leaf", .entriesAltered(256..<512)) { $0.alter(310, leafToo: true) },
        Plant("an entry altered with its leaf and its subtree", .rootDiffers(size: 700)) {
            $0.alter(310, leafToo: true)
            $0.remake(subtree: 1)
        },
        Plant("an entry altered with its leaf, before any subtree", .rootDiffers(size: 1000)) {
            $0.alter(800, leafToo: true)
        },
    ]

    static let inCheckpoints: [Plant] = [
        Plant("a checkpoint signed by another key", .checkpointUnsigned(size: 700)) {
            let stranger = planned { try Signer(seed: Data(repeating: 8, count: 32)) }
            $0.checkpoints[2] = StoredLog.signed(size: 700, root: $0.checkpoints[2].checkpoint.root, by: stranger)
        },
        Plant("a checkpoint with no signature", .checkpointUnsigned(size: 300)) {
            let text = $0.checkpoints[1].checkpoint.text + "\n"
            $0.checkpoints[1] = planned { try SignedCheckpoint(text: text) }
        },
        Plant("a signature moved from another checkpoint", .checkpointForgedSignature(size: 700)) {
            let signature = $0.checkpoints[1].text.components(separatedBy: "\n\n")[1]
            let text = $0.checkpoints[2].checkpoint.text + "\n" + signature
            $0.checkpoints[2] = planned { try SignedCheckpoint(text: text) }
        },
        Plant("a checkpoint of another log", .checkpointOfAnotherLog(size: 700)) {
            let root = $0.checkpoints[2].checkpoint.root
            $0.checkpoints[2] = StoredLog.signed(size: 700, root: root, origin: "lodestar.example/inland")
        },
        Plant("a root that the key signed and the log never had", .rootDiffers(size: 700)) {
            $0.checkpoints[2] = StoredLog.signed(size: 700, root: .ofNothing)
        },
        Plant("a root for an empty log that was not", .rootDiffers(size: 0)) {
            $0.checkpoints[0] = StoredLog.signed(size: 0, root: .leaf(Data()))
        },
        Plant("checkpoints in the wrong order", .checkpointOutOfOrder(size: 300)) { $0.checkpoints.swapAt(1, 2) },
        Plant("a forged checkpoint past the end", .checkpointUnsigned(size: 2000)) {
            let stranger = planned { try Signer(seed: Data(repeating: 8, count: 32)) }
            $0.checkpoints.append(StoredLog.signed(size: 2000, root: .ofNothing, by: stranger))
        },
        Plant("an altered entry, and a forged checkpoint after it", .entryAltered(sequence: 310)) {
            $0.alter(310)
            let text = $0.checkpoints[2].checkpoint.text + "\n"
            $0.checkpoints[2] = planned { try SignedCheckpoint(text: text) }
        },
        Plant("a forged checkpoint, and an altered entry after it", .checkpointUnsigned(size: 300)) {
            let text = $0.checkpoints[1].checkpoint.text + "\n"
            $0.checkpoints[1] = planned { try SignedCheckpoint(text: text) }
            $0.alter(310)
        },
    ]

    @Test(arguments: inEntries + inHashes + inCheckpoints) func `names`(plant: Plant) {
        var log = StoredLog.sound
        plant.spoil(&log)
        #expect(throws: plant.fault) { try log.finding() }
    }

    @Test func `says that a tail no checkpoint signs is not vouched for`() throws {
        var log = StoredLog.sound
        log.alter(1050, leafToo: true)
        #expect(try log.finding().vouched == 1000)
    }

    @Test func `takes checkpoints as they come as well as all at once`() throws {
        var audit = Audit(origin: StoredLog.origin, publicKey: StoredLog.signer.publicKey)
        let log = StoredLog.sound
        for row in log.rows {
            for checkpoint in log.checkpoints where checkpoint.checkpoint.size == row.sequence {
                audit.feed(checkpoint)
            }
            audit.feed(sequence: row.sequence, bytes: row.bytes, leaf: row.leaf) { log.subtrees[$0]?[$1] }
        }
        #expect(try audit.finish() == log.finding())
        var late = audit
        late.feed(log.checkpoints[1])
        #expect(throws: Audit.Fault.checkpointOutOfOrder(size: 300)) { try late.finish() }
    }
}
