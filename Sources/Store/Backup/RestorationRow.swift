package import Foundation
package import Lexicon

/// That a backup took the place of the database: of which moment it was, and how far the lost one had come.
package struct RestorationRow: Stored, Equatable {
    package static let table = Table(
        "restoration",
        columns: [
            ("restored_at", "INTEGER NOT NULL"), ("records_of", "INTEGER NOT NULL"), ("keys_of", "INTEGER NOT NULL"),
            ("lost_until", "INTEGER"),
        ])

    package let id: Identifier<RestorationRow>
    package var version = 0
    package let restoredAt: Date
    /// What was done after this moment is lost.
    package let recordsOf: Date
    package let keysOf: Date
    /// The last that the old database told of; nil where it could not be read.
    package let lostUntil: Date?

    package init(restoredAt: Date, recordsOf: Date, keysOf: Date, lostUntil: Date?) {
        id = .init()
        self.restoredAt = restoredAt
        self.recordsOf = recordsOf
        self.keysOf = keysOf
        self.lostUntil = lostUntil
    }

    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        restoredAt = try row.date("restored_at")
        recordsOf = try row.date("records_of")
        keysOf = try row.date("keys_of")
        lostUntil = try row.maybe("lost_until", Row.date)
    }

    package var columns: [String: (any Bindable)?] {
        ["restored_at": restoredAt, "records_of": recordsOf, "keys_of": keysOf, "lost_until": lostUntil]
    }
}
