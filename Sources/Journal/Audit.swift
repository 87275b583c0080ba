package import Foundation

/// Checks a whole log, entry by entry in order, against everything that is kept about it, and names the first fault.
///
/// It trusts only the signatures. An entry that differs from its stored leaf, or a subtree that differs from its
/// entries, is a suspicion until a signed root tells which of the two was altered. Where several things were altered
/// between two checkpoints the place of the first is right, and its kind the likeliest.
package struct Audit: Sendable {
    package private(set) var fault: Fault?
    /// The last word of the entries read so far on each row: what the state must be checked against.
    package private(set) var latest: [RowKey: RowState] = [:]
    /// The entry that was fed last, for whoever has more to compare with it.
    package private(set) var last: Entry?
    /// How many entries the last checkpoint vouches for.
    package private(set) var vouched = 0

    private let origin: String
    private let publicKey: Data
    private var tree = MerkleTree()
    private var suspicion: Suspicion?
    private var waiting: [SignedCheckpoint] = []
    private var settledCount = 0

    package init(origin: String, publicKey: Data) {
        self.origin = origin
        self.publicKey = publicKey
    }

    /// How many entries were found in place, and so the sequence that it expects next.
    package var size: Int { tree.size }

    // MARK: Feeding

    /// Takes a stored checkpoint: in order of size, and before the first entry that comes after it.
    package mutating func feed(_ signed: SignedCheckpoint) {
        guard fault == nil else { return }
        let size = signed.checkpoint.size
        guard size >= tree.size, size >= waiting.last?.checkpoint.size ?? 0 else {
            return stop(.checkpointOutOfOrder(size: size))
        }
        waiting.append(signed)
        settleCheckpoints()
    }

    /// Takes one entry as it is stored, its sequence counting from 0, and the leaf hash stored beside it.
    ///
    /// - Parameter subtree: what storage keeps for the subtree of that level and index; asked once, when its last
    ///   entry has come.
    package mutating func feed(
        sequence: Int, bytes: Data, leaf: Hash, subtree: (_ level: Int, _ index: Int) throws -> Hash?
    ) rethrows {
        guard fault == nil else { return }
        guard sequence == tree.size else {
            return stop(
                sequence > tree.size ? .entryMissing(sequence: tree.size) : .entryOutOfOrder(sequence: sequence))
        }
        let written = Hash.leaf(bytes)
        if suspicion == nil, written != leaf { suspicion = .leaf(sequence: sequence, subtreeAgrees: nil) }
        for computed in tree.append(written) {
            compare(computed, stored: try subtree(computed.level, computed.index))
        }
        if suspicion == nil { note(bytes, sequence) }
        settleCheckpoints()
    }

    /// Ends the log. Throws the first fault, and otherwise says what was found.
    package mutating func finish() throws(Fault) -> Finding {
        if fault == nil, let suspicion { fault = suspicion.unsettled }
        if fault == nil, settledCount < waiting.count {
            fault = objection(to: waiting[settledCount]) ?? .entryMissing(sequence: tree.size)
        }
        if let fault { throw fault }
        return Finding(size: tree.size, root: tree.root, vouched: vouched)
    }

    /// A suspicion comes before whatever is found while it waits.
    private mutating func stop(_ found: Fault) {
        if fault == nil { fault = suspicion?.unsettled ?? found }
    }

    // MARK: Settling

    private mutating func compare(_ computed: Subtree, stored: Hash?) {
        switch suspicion {
        case .leaf(let sequence, nil) where computed.leaves.contains(sequence):
            suspicion = .leaf(sequence: sequence, subtreeAgrees: stored == computed.hash)
        case .leaf, .subtree:
            break
        case nil where stored == nil:
            stop(.subtreeMissing(level: computed.level, index: computed.index))
        case nil where stored != computed.hash:
            suspicion = .subtree(computed)
        case nil:
            break
        }
    }

    private mutating func settleCheckpoints() {
        while fault == nil, settledCount < waiting.count, waiting[settledCount].checkpoint.size == tree.size {
            settle(waiting[settledCount])
            settledCount += 1
        }
        if settledCount == waiting.count, settledCount > 0 {
            waiting.removeAll(keepingCapacity: true)
            settledCount = 0
        }
    }

    private mutating func settle(_ signed: SignedCheckpoint) {
        if let objection = objection(to: signed) { return stop(objection) }
        let holds = signed.checkpoint.root == tree.root
        if let suspicion {
            fault = suspicion.settled(entriesHold: holds)
        } else if holds {
            vouched = tree.size
        } else {
            fault = .rootDiffers(size: tree.size)
        }
    }

    private func objection(to signed: SignedCheckpoint) -> Fault? {
        let size = signed.checkpoint.size
        guard signed.checkpoint.origin == origin else { return .checkpointOfAnotherLog(size: size) }
        return switch signed.standing(by: publicKey) {
        case .signed: nil
        case .unsigned: .checkpointUnsigned(size: size)
        case .forged: .checkpointForgedSignature(size: size)
        }
    }

    private mutating func note(_ bytes: Data, _ sequence: Int) {
        guard let entry = try? Entry(canonicalBytes: bytes) else {
            return stop(.entryUnreadable(sequence: sequence))
        }
        last = entry
        for change in entry.changes {
            latest[RowKey(table: change.table, row: change.row)] =
                RowState(version: change.version, digest: change.digest, sequence: sequence)
        }
    }
}

/// Two things differ, and no signature has told yet which of them was altered.
private enum Suspicion: Sendable {
    case leaf(sequence: Int, subtreeAgrees: Bool?)
    case subtree(Subtree)

    /// A signed root decides: where it agrees with the entries, what was stored about them is what was altered.
    func settled(entriesHold: Bool) -> Audit.Fault {
        switch self {
        case .leaf(let sequence, _):
            entriesHold ? .leafColumnAltered(sequence: sequence) : .entryAltered(sequence: sequence)
        case .subtree(let subtree):
            entriesHold
                ? .subtreeAltered(level: subtree.level, index: subtree.index) : .entriesAltered(subtree.leaves)
        }
    }

    /// No signature came. A subtree's word is the next best; failing that, the worse of the two is assumed.
    var unsettled: Audit.Fault {
        switch self {
        case .leaf(let sequence, true): .leafColumnAltered(sequence: sequence)
        case .leaf(let sequence, _): .entryAltered(sequence: sequence)
        case .subtree(let subtree): .subtreeAltered(level: subtree.level, index: subtree.index)
        }
    }
}
