package import Journal

/// What checking everything came to: how much was checked, and the first thing that fails.
package struct Verification: Sendable, Equatable {
    /// How many entries of the journal were read and found in place.
    package internal(set) var entries = 0
    /// How many signed checkpoints were checked.
    package internal(set) var checkpoints = 0
    /// How many rows were compared with the journal's last word on them.
    package internal(set) var rows = 0
    /// How many witness checkpoints the log was shown to begin with.
    package internal(set) var witnesses = 0
    /// The hash that stands for the whole journal.
    package internal(set) var root: Hash?
    package internal(set) var fault: Fault?

    package var isSound: Bool { fault == nil }

    init() {}

    /// What an archive that could not even be opened shows; nil where the reason is not in the database.
    ///
    /// Another root key, a full disk and a newer program are no finding: with those mended, it may well be sound.
    package init?(openingFailed error: any Error) {
        switch error {
        case let damaged as DamagedKey: fault = .key(damaged)
        default:
            guard let said = StorageTrouble.damage(error) else { return nil }
            fault = .file(table: nil, said: said)
        }
    }

    /// The first thing that is not as it was written, and where it is.
    package enum Fault: Error, Sendable, Equatable {
        case journal(Audit.Fault)
        /// A row of a journal table does not read as one: its place, as far as it can be told.
        case journalRow(table: String, at: String)
        /// The last entries are covered by no signed checkpoint.
        case entriesUnsigned(from: Int)
        /// The index of who was looked at says something that no entry says.
        case subjectNotVouched(sequence: Int)
        /// An entry tells of a look that the index does not show.
        case subjectMissing(sequence: Int)
        case subtreeNotVouched(level: Int, position: Int)
        case headAltered
        /// The row is not what the entry of this sequence wrote.
        case rowAltered(table: String, row: String, entry: Int)
        /// No entry wrote this row; or the entry of this sequence removed it.
        case rowNotVouched(table: String, row: String, removedBy: Int?)
        /// The entry of this sequence wrote a row that is no longer there.
        case rowMissing(table: String, entry: Int)
        /// A row whose identifier is none.
        case rowUnreadable(table: String)
        /// A search token of this person was altered, put in or taken away.
        case tokensAltered(person: String)
        /// A table, an index or a trigger is defined as this program never defines it.
        case definitionAltered(table: String)
        /// The statement that made a table or an index, which is no longer there.
        case definitionMissing(String)
        case witness(WitnessFault, size: Int)
        /// A key of the installation does not open, so that nothing else can be checked.
        case key(DamagedKey)
        /// The database cannot read its own file.
        case file(table: String?, said: String)
    }

    /// What a checkpoint that someone else kept shows.
    package enum WitnessFault: Sendable, Equatable {
        /// The witness's checkpoint was never signed by this installation.
        case notOurs
        /// The log is shorter than the witness saw it.
        case rolledBack(to: Int)
        /// The log once said something else.
        case forked
    }

    /// How far the checking has come.
    package struct Progress: Sendable, Equatable {
        package let done: Int
        package let total: Int
        /// The table that is being read.
        package let table: String
    }
}

extension Verification.Fault: CustomStringConvertible {
    /// The table where the fault is; nil where it is in none.
    package var table: String? {
        switch self {
        case .journal(let fault): fault.table
        case .journalRow(let table, _): table
        case .entriesUnsigned: "journal_checkpoint"
        case .subjectNotVouched, .subjectMissing: "journal_subject"
        case .subtreeNotVouched: "journal_node"
        case .headAltered: "journal_head"
        case .rowAltered(let table, _, _), .rowNotVouched(let table, _, _), .rowMissing(let table, _),
            .rowUnreadable(let table), .definitionAltered(let table):
            table
        case .tokensAltered: "index_token"
        case .witness, .definitionMissing: nil
        case .key: KeyRow.table.name
        case .file(let table, _): table
        }
    }

    package var description: String {
        switch self {
        case .journal(let fault): "\(fault.table): \(fault.said)"
        case .journalRow(let table, let place): "\(table), \(place): this row does not read as one"
        case .entriesUnsigned(let first):
            "journal_checkpoint: the entries from sequence \(first) are covered by no signed checkpoint"
        case .subjectNotVouched(let sequence): "journal_subject, sequence \(sequence): no entry says this"
        case .subjectMissing(let sequence): "journal_subject, sequence \(sequence): what the entry says is missing"
        case .subtreeNotVouched(let level, let position):
            "journal_node, level \(level), position \(position): no entries stand below it"
        case .headAltered: "journal_head: it is not where the entries end"
        case .rowAltered(let table, let row, let entry):
            "\(table), row \(row): it is not what journal entry \(entry) wrote"
        case .rowNotVouched(let table, let row, nil): "\(table), row \(row): no journal entry wrote it"
        case .rowNotVouched(let table, let row, let entry?):
            "\(table), row \(row): journal entry \(entry) removed it, and it is there"
        case .rowMissing(let table, let entry): "\(table): a row that journal entry \(entry) wrote is gone"
        case .rowUnreadable(let table): "\(table): a row has no identifier that can be read"
        case .tokensAltered(let person):
            "index_token, person \(person): the search tokens are not those that were written"
        case .definitionAltered(let table): "\(table): it is defined in another way than this program defines it"
        case .definitionMissing(let statement): "this definition is missing: \(statement.prefix(80))"
        case .witness(let fault, let size): "the witness's checkpoint of \(size) entries: \(fault.said)"
        case .key(let damaged): damaged.description
        case .file(let table, let said): "\(table.map { $0 + ": " } ?? "")the database cannot read its file: \(said)"
        }
    }
}

extension Verification.WitnessFault {
    fileprivate var said: String {
        switch self {
        case .notOurs: "it was not signed by this installation"
        case .rolledBack(let size): "the log has only \(size): it was put back, or its end was cut off"
        case .forked: "the log said something else then: a history was rewritten"
        }
    }
}

extension Audit.Fault {
    /// The table that holds what was altered.
    package var table: String {
        switch self {
        case .entryAltered, .entryMissing, .entryOutOfOrder, .entryUnreadable, .leafColumnAltered, .entriesAltered,
            .rootDiffers:
            "journal_entry"
        case .subtreeAltered, .subtreeMissing: "journal_node"
        case .checkpointUnsigned, .checkpointForgedSignature, .checkpointOfAnotherLog, .checkpointOutOfOrder:
            "journal_checkpoint"
        }
    }

    fileprivate var said: String {
        switch self {
        case .entryAltered(let sequence): "sequence \(sequence): the entry was altered"
        case .entryMissing(let sequence): "sequence \(sequence): the entry is missing"
        case .entryOutOfOrder(let sequence): "sequence \(sequence): the entry stands where none belongs"
        case .entryUnreadable(let sequence): "sequence \(sequence): this is not written as an entry is"
        case .leafColumnAltered(let sequence): "sequence \(sequence): the leaf beside the entry was altered"
        case .entriesAltered(let range):
            "sequences \(range.lowerBound) to \(range.upperBound - 1): one of these entries was altered"
        case .subtreeAltered(let level, let index): "level \(level), position \(index): the hash was altered"
        case .subtreeMissing(let level, let index): "level \(level), position \(index): the hash is missing"
        case .checkpointUnsigned(let size): "size \(size): no signature is by this installation"
        case .checkpointForgedSignature(let size): "size \(size): the signature is forged"
        case .checkpointOfAnotherLog(let size): "size \(size): it speaks of another log"
        case .checkpointOutOfOrder(let size): "size \(size): it stands where none belongs"
        case .rootDiffers(let size): "the entries up to sequence \(size - 1) are not those that were signed"
        }
    }
}
