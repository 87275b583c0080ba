package import Foundation
package import Lexicon
package import Store

/// An overlap table that a unit holds: brought in as a file, or come out of an overlap round.
///
/// Its small counts may be somebody: they are sealed under a key of their own, which is destroyed with them.
package struct CaptureFile: Stored, Equatable {
    package typealias ID = Identifier<CaptureFile>

    package enum Origin: String, Sendable, Codable, CaseIterable, Bindable {
        case uploaded
        /// An overlap round, in which agencies compared their lists without showing them.
        case round
    }

    package static let table = Table(
        "capture_file",
        columns: [
            ("unit", "TEXT NOT NULL"), ("name", "TEXT NOT NULL"), ("register", "TEXT NOT NULL"),
            ("period", "TEXT NOT NULL"), ("origin", "TEXT NOT NULL"), ("round", "TEXT"), ("lists", "INTEGER NOT NULL"),
            ("threshold", "INTEGER NOT NULL"), ("sealed", "BLOB NOT NULL"), ("made_at", "INTEGER NOT NULL"),
            ("made_by", "TEXT NOT NULL"),
        ],
        checks: ["lists >= 2", "threshold >= 3", "(origin = 'round') = (round IS NOT NULL)"],
        indexes: ["unit, made_at", "round"], decisive: true)

    package let id: ID
    package var version = 0
    package let unit: AgencyUnit.ID
    /// As its unit calls it: ‘Four agencies, 2026’.
    package let name: String
    /// Whose people are counted, as the public knows it.
    package let register: String
    /// The time in which they were met, as the public reads it: ‘2026’, ‘second half of 2026’.
    package let period: String
    package let origin: Origin
    /// The overlap round that it came out of, as that calls itself.
    package let round: String?
    package let lists: Int
    /// Counts below it are shown masked, also to whoever holds the table.
    package let threshold: Int
    /// The exact counts, and how well people were linked: that may become known after the table.
    package internal(set) var sealed: Data
    package let madeAt: Date
    package let madeBy: Worker.ID

    package static let leastThreshold = 3
    package static let usualThreshold = 10

    init(
        id: ID, unit: AgencyUnit.ID, _ described: Description, lists: Int, sealed: Data, by worker: Worker.ID,
        at now: Date
    ) {
        self.id = id
        self.unit = unit
        name = described.name
        register = described.register
        period = described.period
        round = described.round
        origin = described.round == nil ? .uploaded : .round
        self.lists = lists
        threshold = described.threshold
        self.sealed = sealed
        madeBy = worker
        madeAt = now
    }

    /// What is said of a table beside its counts.
    package struct Description: Sendable, Equatable {
        let name, register, period: String
        let round: String?
        let threshold: Int

        /// - Parameter round: the identifier of the overlap round that it came out of; nil where it was brought in.
        package init(
            name: String, register: String, period: String, round: String? = nil,
            threshold: Int = CaptureFile.usualThreshold
        ) {
            self.name = name
            self.register = register
            self.period = period
            self.round = round
            self.threshold = max(CaptureFile.leastThreshold, threshold)
        }
    }
}

extension CaptureFile {
    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        unit = try row.identifier("unit")
        name = try row.text("name")
        register = try row.text("register")
        period = try row.text("period")
        origin = try row.code("origin")
        round = try row.maybe("round", Row.text)
        lists = try row.integer("lists")
        threshold = try row.integer("threshold")
        sealed = try row.blob("sealed")
        madeAt = try row.date("made_at")
        madeBy = try row.identifier("made_by")
    }

    package var columns: [String: (any Bindable)?] {
        [
            "unit": unit, "name": name, "register": register, "period": period, "origin": origin, "round": round,
            "lists": lists, "threshold": threshold, "sealed": sealed, "made_at": madeAt, "made_by": madeBy,
        ]
    }

    /// The tables that a unit holds, newest first.
    package static func held(by unit: AgencyUnit.ID, upTo most: Int = 200) -> Query<CaptureFile> {
        Query(where: "unit = \(unit) ORDER BY made_at DESC, id LIMIT \(most)")
    }

    /// One of them; a table of another unit is as one that never was.
    package static func held(_ id: ID, by unit: AgencyUnit.ID) -> Query<CaptureFile> {
        Query(where: "id = \(id) AND unit = \(unit)")
    }
}
