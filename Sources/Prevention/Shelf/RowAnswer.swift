package import Foundation
package import Lexicon
import Policy
package import Store
import Vault

/// What an officer made of a row that no reader could read whole.
///
/// It is kept for the row, not for the edition: a later edition with the same row has its answer already. An answer is
/// never changed; a second look is another one, and the newest holds.
package struct RowAnswer: Stored, Equatable {
    package typealias ID = Identifier<RowAnswer>

    package static let table = Table(
        "list_row_answer",
        columns: [
            ("list", "TEXT NOT NULL"), ("row_digest", "BLOB NOT NULL"),
            ("edition", "TEXT NOT NULL REFERENCES list_edition(id)"), ("verdict", "TEXT NOT NULL"),
            ("said", "BLOB"), ("why", "TEXT NOT NULL"), ("turn", "INTEGER NOT NULL"),
            ("answered_at", "INTEGER NOT NULL"), ("answered_by", "TEXT NOT NULL"), ("unit", "TEXT NOT NULL"),
        ],
        checks: [
            "verdict IN ('entry', 'as-read', 'nothing')", "(verdict = 'entry') = (said IS NOT NULL)",
            // Whoever says that a row names nobody says why.
            "verdict <> 'nothing' OR why <> ''", "turn >= 1",
        ],
        indexes: ["list, row_digest"], decisive: true)

    package enum Verdict: String, Sendable, Codable, CaseIterable {
        /// It names somebody or something: ``entries`` say what.
        case entry
        /// What the program read of it is right.
        case asRead = "as-read"
        /// There is nothing in it to screen against.
        case nothing
    }

    package let id: ID
    package var version = 0
    package let list: String
    /// SHA-256 of the row as it was published.
    package let rowDigest: Data
    /// The edition in which the officer read it.
    package let edition: KeptEdition.ID
    package let verdict: Verdict
    package let entries: [ListEntry]
    package let why: String
    /// The first look at the row is 1.
    package let turn: Int
    package let answeredAt: Date
    package let answeredBy: Worker.ID
    package let unit: AgencyUnit.ID

    init(
        _ id: ID, _ reading: RowReading, of row: ShelvedRow, turn: Int, by acting: Acting, at now: Date
    ) {
        self.id = id
        list = row.list
        rowDigest = row.digest
        edition = row.edition
        verdict = reading.verdict
        entries = reading.entries(of: row)
        why = reading.why
        self.turn = turn
        answeredAt = now
        answeredBy = acting.worker
        unit = acting.unit
    }

    static func digest(of raw: String) -> Data { Digest.sha256(Data(raw.utf8)) }
}

extension RowAnswer {
    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        list = try row.text("list")
        rowDigest = try row.blob("row_digest")
        edition = try row.identifier("edition")
        verdict = try row.code("verdict")
        entries = try row.maybe("said", Row.blob).map { try JSONDecoder().decode([ListEntry].self, from: $0) } ?? []
        why = try row.text("why")
        turn = try row.integer("turn")
        answeredAt = try row.date("answered_at")
        answeredBy = try row.identifier("answered_by")
        unit = try row.identifier("unit")
    }

    package var columns: [String: (any Bindable)?] {
        [
            "list": list, "row_digest": rowDigest, "edition": edition, "verdict": verdict.rawValue,
            "said": verdict == .entry ? Self.written(entries) : nil, "why": why, "turn": turn,
            "answered_at": answeredAt, "answered_by": answeredBy, "unit": unit,
        ]
    }

    private static func written(_ entries: [ListEntry]) -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        guard let bytes = try? encoder.encode(entries) else { preconditionFailure("an entry is plain text") }
        return bytes
    }

    /// All answers, the oldest of each row first.
    package static var all: Query<RowAnswer> { Query(where: "1 = 1 ORDER BY list, turn, answered_at, id") }

    /// Which answers there are, without what they say; in the order of ``all``, with which it is compared.
    static var known: Query<ID> {
        Query("SELECT id FROM list_row_answer ORDER BY list, turn, answered_at, id") { try $0.identifier("id") }
    }

    static func of(_ row: ShelvedRow) -> Query<RowAnswer> {
        Query(where: "list = \(row.list) AND row_digest = \(row.digest) ORDER BY turn, answered_at, id")
    }

    /// Holds while nobody else has answered since.
    static func unanswered(since turns: Int, _ row: ShelvedRow) -> Premise {
        Premise(
            "row.unanswered",
            stands: """
                SELECT 1 WHERE (SELECT COUNT(*) FROM list_row_answer WHERE list = \(row.list) \
                AND row_digest = \(row.digest)) = \(turns)
                """)
    }
}

/// A row of an edition that waits for an officer, or has its answer.
package struct ShelvedRow: Sendable, Equatable {
    package let list: String
    package let listTitle: String
    package let edition: KeptEdition.ID
    package let asOf: String
    /// Its place among the rows of its edition that wait, from 1.
    package let place: Int
    package let row: RowForPerson
    package let digest: Data
    /// What the program read of it all the same.
    package let read: [ListEntry]
    /// The newest answer; nil while it waits.
    package let answer: RowAnswer?

    /// Every row of an edition that a person must read.
    static func all(of edition: KeptEdition, _ file: ListFile, _ answers: RowAnswers) -> [ShelvedRow] {
        guard !file.forPerson.isEmpty else { return [] }
        let read = Dictionary(grouping: file.entries, by: \.raw)
        return file.forPerson.enumerated().map { place, row in
            let digest = RowAnswer.digest(of: row.raw)
            return ShelvedRow(
                list: edition.list, listTitle: edition.title, edition: edition.id, asOf: edition.asOf,
                place: place + 1, row: row, digest: digest, read: read[row.raw] ?? [],
                answer: answers[edition.list, digest])
        }
    }
}

/// The answer that holds for each row.
package struct RowAnswers: Sendable {
    private struct Key: Hashable {
        let list: String
        let digest: Data
    }

    private let newest: [Key: RowAnswer]

    package init(_ answers: [RowAnswer] = []) {
        newest = Dictionary(answers.map { (Key(list: $0.list, digest: $0.rowDigest), $0) }) {
            $0.turn > $1.turn ? $0 : $1
        }
    }

    subscript(list: String, digest: Data) -> RowAnswer? { newest[Key(list: list, digest: digest)] }
}
