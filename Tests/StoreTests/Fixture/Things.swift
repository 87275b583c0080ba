import Foundation
import Lexicon
import Store

/// A record with a column of every kind.
struct Thing: Stored, Equatable {
    static let table = Table(
        "thing",
        columns: [
            ("words", "TEXT NOT NULL"), ("whole", "INTEGER NOT NULL"), ("real", "REAL NOT NULL"),
            ("bytes", "BLOB NOT NULL"),
            ("maybe", "TEXT"), ("until", "INTEGER"),
        ],
        indexes: ["words"])

    let id: Identifier<Thing>
    var version = 0
    var words: String
    var whole: Int64
    var real: Double
    var bytes: Data
    var maybe: String?
    var until: Date?

    init(
        id: Identifier<Thing> = .init(), words: String = "", whole: Int64 = 0, real: Double = 0, bytes: Data = Data(),
        maybe: String? = nil, until: Date? = nil
    ) {
        self.id = id
        self.words = words
        self.whole = whole
        self.real = real
        self.bytes = bytes
        self.maybe = maybe
        self.until = until
    }

    init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        words = try row.text("words")
        whole = Int64(try row.integer("whole"))
        guard case .real(let real) = row["real"] else { throw Malformed(column: "real") }
        self.real = real
        bytes = try row.blob("bytes")
        maybe = try row.maybe("maybe", Row.text)
        until = try row.maybe("until", Row.date)
    }

    var columns: [String: (any Bindable)?] {
        ["words": words, "whole": whole, "real": real, "bytes": bytes, "maybe": maybe, "until": until]
    }
}

/// A record that cannot be without a thing.
struct Part: Stored, Equatable {
    static let table = Table(
        "part", columns: [("thing", "TEXT NOT NULL REFERENCES thing(id)"), ("name", "TEXT NOT NULL")])

    let id: Identifier<Part>
    var version = 0
    let thing: Thing.ID
    var name: String

    init(of thing: Thing.ID, name: String) {
        id = .init()
        self.thing = thing
        self.name = name
    }

    init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        thing = try row.identifier("thing")
        name = try row.text("name")
    }

    var columns: [String: (any Bindable)?] { ["thing": thing, "name": name] }
}

/// A table that the journal does not tell of.
enum Moment {
    static let schema = "CREATE TABLE moment (token BLOB PRIMARY KEY NOT NULL, at INTEGER NOT NULL)"
}
