package import Foundation
package import Lexicon
package import Store
import Vault

/// A share of the parties of a file or a portfolio: the piece in which they are screened and committed.
///
/// Each is finished or not: what was under way when the program ended is begun again, and nothing else is.
package struct PartyPart: Stored, Equatable {
    package typealias ID = Identifier<PartyPart>

    package static let table = Table(
        "party_part",
        columns: [
            ("owner", "TEXT NOT NULL"), ("unit", "TEXT NOT NULL"), ("number", "INTEGER NOT NULL"),
            ("lines", "INTEGER NOT NULL"), ("faulty", "INTEGER NOT NULL"), ("place", "TEXT NOT NULL UNIQUE"),
            ("sealed", "BLOB NOT NULL"), ("checked", "TEXT"), ("checked_at", "INTEGER"), ("matches", "INTEGER"),
            ("reviews", "INTEGER"), ("misses", "INTEGER"), ("found", "BLOB"),
        ],
        checks: [
            "number >= 0", "lines >= 0", "faulty >= 0", "(checked IS NULL) = (checked_at IS NULL)",
            "found IS NULL OR (checked IS NOT NULL AND matches IS NOT NULL)",
            // No line is lost: each is found, missed, or one on which nobody could be read.
            "matches IS NULL OR matches + reviews + misses <= lines",
        ],
        indexes: ["owner, number"], decisive: true)

    /// How many lines a part has: some hundredths of a second of work.
    package static let size = 1_000

    package let id: ID
    package var version = 0
    /// The run or the portfolio.
    package let owner: String
    package let unit: AgencyUnit.ID
    package let number: Int
    package let lines: Int
    /// Lines with a fault.
    package let faulty: Int
    /// ``PartyFile/Line``s, under the owner's key.
    package let sealed: Data
    /// ``ShelvedLists/marker`` of the lists that it was screened against last.
    package internal(set) var checked: [String]?
    package internal(set) var checkedAt: Date?
    package internal(set) var counts: Counts?
    /// A ``PartFound``, under the owner's key; nil for a portfolio, whose hits are alerts.
    package internal(set) var found: Data?

    package struct Counts: Sendable, Equatable {
        package var matches = 0
        package var reviews = 0
        package var misses = 0

        func count(_ band: ScreeningBand?) -> Int {
            switch band {
            case .match: matches
            case .review: reviews
            case .some(.none): misses
            case nil: matches + reviews + misses
            }
        }
    }

    init(of owner: String, unit: AgencyUnit.ID, number: Int, _ lines: ArraySlice<PartyFile.Line>, key: DataKey) throws {
        id = ID()
        self.owner = owner
        self.unit = unit
        self.number = number
        self.lines = lines.count
        faulty = lines.count { !$0.faults.isEmpty }
        sealed = try Self.seal(Array(lines), id, "sealed", key)
    }

    func opened(_ key: DataKey) throws -> [PartyFile.Line] { try Self.open(sealed, id, "sealed", key) }

    /// What was found of its lines; nil before it is screened.
    func openedFound(_ key: DataKey) throws -> PartFound? { try found.map { try Self.open($0, id, "found", key) } }

    func screened(
        _ found: PartFound, _ marker: [String], keeping isKept: Bool, key: DataKey, at now: Date
    ) throws -> PartyPart {
        var next = self
        next.checked = marker
        next.checkedAt = now
        next.counts = found.counts
        if isKept { next.found = try Self.seal(found, id, "found", key) }
        return next
    }

    /// Held against later lists that say nothing else of anybody.
    func stillChecked(_ marker: [String], at now: Date) -> PartyPart {
        var next = self
        next.checked = marker
        next.checkedAt = now
        return next
    }

    private static func seal(_ content: some Encodable, _ id: ID, _ column: String, _ key: DataKey) throws -> Data {
        key.seal(try JSONEncoder().encode(content), at: Place(table: table.name, column: column, row: "\(id)")).bytes
    }

    private static func open<Content: Decodable>(
        _ bytes: Data, _ id: ID, _ column: String, _ key: DataKey
    ) throws -> Content {
        let place = Place(table: table.name, column: column, row: "\(id)")
        return try JSONDecoder().decode(Content.self, from: try key.open(try Sealed(bytes: bytes), at: place))
    }
}

/// What was found of the lines of one part, in their order.
struct PartFound: Sendable, Equatable, Codable {
    let lists: [CheckedList]
    /// One for each line; nil where nobody could be read.
    let hits: [[FoundParty]?]

    var counts: PartyPart.Counts {
        hits.reduce(into: PartyPart.Counts()) { counts, hits in
            guard let hits else { return }
            switch ScreeningResult.band(of: hits) {
            case .match: counts.matches += 1
            case .review: counts.reviews += 1
            case .none: counts.misses += 1
            }
        }
    }
}

extension PartyPart {
    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        owner = try row.text("owner")
        unit = try row.identifier("unit")
        number = try row.integer("number")
        lines = try row.integer("lines")
        faulty = try row.integer("faulty")
        sealed = try row.blob("sealed")
        checked = try row.maybe("checked", Row.text)?.split(separator: " ").map(String.init)
        checkedAt = try row.maybe("checked_at", Row.date)
        if let matches = try row.maybe("matches", Row.integer) {
            counts = Counts(
                matches: matches, reviews: try row.integer("reviews"), misses: try row.integer("misses"))
        }
        found = try row.maybe("found", Row.blob)
    }

    package var columns: [String: (any Bindable)?] {
        [
            "owner": owner, "unit": unit, "number": number, "lines": lines, "faulty": faulty,
            "place": "\(owner)/\(number)", "sealed": sealed, "checked": checked?.joined(separator: " "),
            "checked_at": checkedAt, "matches": counts?.matches, "reviews": counts?.reviews, "misses": counts?.misses,
            "found": found,
        ]
    }

    static func of(_ owner: String, numbers: [Int]) -> Query<PartyPart> {
        Query(where: "owner = \(owner) AND number IN (\(list: numbers)) ORDER BY number")
    }

    /// What stands in clear of every part, without the sealed content.
    static func outlines(of owner: String) -> Query<PartOutline> {
        Query(
            """
            SELECT number, lines, faulty, checked, checked_at, matches, reviews, misses FROM party_part \
            WHERE owner = \(owner) ORDER BY number
            """
        ) { try PartOutline(row: $0) }
    }
}

/// What stands in clear of a part.
struct PartOutline: Sendable {
    let number: Int
    let lines: Int
    let faulty: Int
    let checked: [String]?
    let checkedAt: Date?
    let counts: PartyPart.Counts?

    init(row: Row) throws {
        number = try row.integer("number")
        lines = try row.integer("lines")
        faulty = try row.integer("faulty")
        checked = try row.maybe("checked", Row.text)?.split(separator: " ").map(String.init)
        checkedAt = try row.maybe("checked_at", Row.date)
        counts =
            row.isNull("matches")
            ? nil
            : PartyPart.Counts(
                matches: try row.integer("matches"), reviews: try row.integer("reviews"),
                misses: try row.integer("misses"))
    }
}
