/// What a checkpoint kept elsewhere says about the log as it is now.
///
/// A whole database put back to yesterday is consistent with itself. Only what someone else kept shows it.
package enum Witnessed {
    package enum Verdict: Sendable, Equatable {
        /// The log begins with all that the checkpoint signed; the proof shows it to whoever keeps the checkpoint.
        case consistent(ConsistencyProof)
        /// The log is shorter than the witness saw it: it was put back, or its end was cut off.
        case rolledBack(ownSize: Int)
        /// The log was as long, and said something else: a history was rewritten, or two are told.
        case forked(at: Int)
    }

    /// Compares the own log with a checkpoint whose origin and signature have been checked.
    package static func compare(
        ownSize: Int, with checkpoint: Checkpoint, reading hashes: ReadHashes
    ) throws -> Verdict {
        guard checkpoint.size <= ownSize else { return .rolledBack(ownSize: ownSize) }
        guard try KeptTree.root(atSize: checkpoint.size, reading: hashes) == checkpoint.root else {
            return .forked(at: checkpoint.size)
        }
        return .consistent(try ConsistencyProof(from: checkpoint.size, to: ownSize, reading: hashes))
    }
}
