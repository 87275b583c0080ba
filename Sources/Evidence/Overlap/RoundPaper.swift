package import Foundation
package import Lexicon
package import Store

/// That a file lies in a round: whose, of which stage, its size and digest. What stands in it is ``RoundContent``.
package struct RoundPaper: Stored, Equatable {
    package typealias ID = Identifier<RoundPaper>

    package enum Kind: String, Sendable, Codable, CaseIterable, Bindable {
        /// Blinded points of an agency, after so many trustees.
        case batch
        /// What the agency made of them at home: equal where two rows share a match key.
        case pseudonyms
        /// Rows of one agency that are one person.
        case duplicates
        /// Pairs of rows that people look at, to say how well the linking went.
        case sample
        /// What one agency's reviewer said of each pair.
        case verdicts
    }

    package static let table = Table(
        "round_paper",
        columns: [
            ("round", "TEXT NOT NULL REFERENCES overlap_round(id)"), ("seat", "TEXT REFERENCES overlap_seat(id)"),
            ("kind", "TEXT NOT NULL"), ("stage", "INTEGER NOT NULL"), ("count", "INTEGER NOT NULL"),
            ("digest", "TEXT NOT NULL"), ("given_at", "INTEGER NOT NULL"),
            ("goes_at", "INTEGER"),
        ],
        checks: [
            "stage BETWEEN 0 AND 9", "kind = 'batch' OR stage = 0", "count >= 0", "(kind = 'sample') = (seat IS NULL)",
        ],
        indexes: ["round, kind", "seat"], decisive: true)

    package let id: ID
    package var version = 0
    package let round: OverlapRound.ID
    /// The agency whose it is; nil for the sample, which is of two at a time.
    package let seat: OverlapSeat.ID?
    package let kind: Kind
    /// How many trustees have multiplied a batch.
    package let stage: Int
    package let count: Int
    /// SHA-256 of what was brought.
    package let digest: String
    package let givenAt: Date
    /// After this it is not shown any more.
    package let goesAt: Date?

    init(
        id: ID, in round: OverlapRound.ID, of seat: OverlapSeat.ID?, _ kind: Kind, stage: Int = 0, count: Int,
        digest: String, at now: Date, until goesAt: Date? = nil
    ) {
        self.id = id
        self.round = round
        self.seat = seat
        self.kind = kind
        self.stage = stage
        self.count = count
        self.digest = digest
        givenAt = now
        self.goesAt = goesAt
    }

    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        round = try row.identifier("round")
        seat = try row.identifierOrNil("seat")
        kind = try row.code("kind")
        stage = try row.integer("stage")
        count = try row.integer("count")
        digest = try row.text("digest")
        givenAt = try row.date("given_at")
        goesAt = try row.maybe("goes_at", Row.date)
    }

    package var columns: [String: (any Bindable)?] {
        [
            "round": round, "seat": seat, "kind": kind, "stage": stage, "count": count, "digest": digest,
            "given_at": givenAt, "goes_at": goesAt,
        ]
    }
}

extension RoundPaper {
    static func all(in round: OverlapRound.ID) -> Query<RoundPaper> {
        Query(where: "round = \(round) ORDER BY kind, stage, given_at, id")
    }
}

/// One line of a round's log: who multiplied what, or destroyed a key, signed by the trustee at home.
package struct RoundLine: Stored, Equatable {
    package typealias ID = Identifier<RoundLine>

    package static let table = Table(
        "round_line",
        columns: [
            ("round", "TEXT NOT NULL REFERENCES overlap_round(id)"), ("number", "INTEGER NOT NULL"),
            ("seat", "TEXT NOT NULL REFERENCES overlap_seat(id)"), ("line", "BLOB NOT NULL"),
            ("given_at", "INTEGER NOT NULL"), ("given_by", "TEXT NOT NULL"),
        ],
        checks: ["number >= 1"], indexes: ["round, number"], decisive: true)

    package let id: ID
    package var version = 0
    package let round: OverlapRound.ID
    package let number: Int
    /// The trustee who signed it.
    package let seat: OverlapSeat.ID
    package let line: Data
    package let givenAt: Date
    package let givenBy: Worker.ID

    init(
        in round: OverlapRound.ID, number: Int, by seat: OverlapSeat.ID, _ line: Data, worker: Worker.ID, at now: Date
    ) {
        id = .init()
        self.round = round
        self.number = number
        self.seat = seat
        self.line = line
        givenBy = worker
        givenAt = now
    }

    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        round = try row.identifier("round")
        number = try row.integer("number")
        seat = try row.identifier("seat")
        line = try row.blob("line")
        givenAt = try row.date("given_at")
        givenBy = try row.identifier("given_by")
    }

    package var columns: [String: (any Bindable)?] {
        [
            "round": round, "number": number, "seat": seat, "line": line, "given_at": givenAt, "given_by": givenBy,
        ]
    }

    static func all(in round: OverlapRound.ID) -> Query<RoundLine> {
        Query(where: "round = \(round) ORDER BY number")
    }
}
