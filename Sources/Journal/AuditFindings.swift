extension Audit {
    /// What is wrong with a log, and where.
    package enum Fault: Error, Sendable, Hashable {
        /// The entry is not the one whose leaf was stored when it was written.
        case entryAltered(sequence: Int)
        case entryMissing(sequence: Int)
        /// The same sequence twice, or after a later one.
        case entryOutOfOrder(sequence: Int)
        /// It matches its leaf, and it is not written as an entry is.
        case entryUnreadable(sequence: Int)
        /// The entry is sound; the leaf stored beside it is not.
        case leafColumnAltered(sequence: Int)
        /// One of these entries was altered and its leaf with it: their stored subtree and a signed root both differ.
        case entriesAltered(Range<Int>)
        /// The entries are sound; the subtree stored for them is not.
        case subtreeAltered(level: Int, index: Int)
        case subtreeMissing(level: Int, index: Int)
        /// No signature on it is by this installation's key.
        case checkpointUnsigned(size: Int)
        /// A signature on it claims to be by this installation's key, and is not.
        case checkpointForgedSignature(size: Int)
        /// It speaks of a log of another name.
        case checkpointOfAnotherLog(size: Int)
        /// It came when the log had passed its size, so that it could not be checked.
        case checkpointOutOfOrder(size: Int)
        /// The signature holds, and the log is not what was signed: something since the checkpoint before was altered.
        case rootDiffers(size: Int)
    }

    /// What a sound log turned out to be.
    package struct Finding: Sendable, Equatable {
        package let size: Int
        package let root: Hash
        /// How many entries the last checkpoint vouches for; those after it wait for the next.
        package let vouched: Int

        package init(size: Int, root: Hash, vouched: Int) {
            self.size = size
            self.root = root
            self.vouched = vouched
        }
    }
}

/// One row of one table, as the journal names it.
package struct RowKey: Sendable, Hashable {
    package let table: String
    package let row: RowTag

    package init(table: String, row: RowTag) {
        self.table = table
        self.row = row
    }

    /// Tags are keyed codes and differ by themselves.
    package func hash(into hasher: inout Hasher) { hasher.combine(row) }
}

/// What the log last said of a row.
package struct RowState: Sendable, Hashable {
    package let version: UInt64
    /// Nothing where the row was removed.
    package let digest: Hash?
    /// The entry that said it.
    package let sequence: Int

    package init(version: UInt64, digest: Hash?, sequence: Int) {
        self.version = version
        self.digest = digest
        self.sequence = sequence
    }
}
