package import Foundation
package import Lexicon
import Policy
package import Store

extension ListKind: Bindable {}

/// One edition of a list as it was brought in: what was read of it, and whether it may be screened against.
///
/// An edition never changes. That a held one was let go, or a live one taken back, is written beside it, with a reason.
package struct KeptEdition: Stored, Equatable {
    package typealias ID = Identifier<KeptEdition>

    package static let table = Table(
        "list_edition",
        columns: [
            ("list", "TEXT NOT NULL"), ("kind", "TEXT NOT NULL"), ("title", "TEXT NOT NULL"),
            ("source", "TEXT NOT NULL"), ("as_of", "TEXT NOT NULL"), ("digest", "BLOB NOT NULL"),
            ("reader", "INTEGER NOT NULL"), ("row_count", "INTEGER NOT NULL"), ("entries", "INTEGER NOT NULL"),
            ("aliases", "INTEGER NOT NULL"), ("for_officer", "INTEGER NOT NULL"), ("concerns", "TEXT NOT NULL"),
            ("brought_at", "INTEGER NOT NULL"), ("brought_by", "TEXT NOT NULL"), ("unit", "TEXT NOT NULL"),
            ("released_at", "INTEGER"), ("released_by", "TEXT"), ("released_why", "TEXT"),
            ("withdrawn_at", "INTEGER"), ("withdrawn_by", "TEXT"), ("withdrawn_why", "TEXT"),
        ],
        checks: [
            "row_count >= 0", "entries >= 0",
            // Whoever brought a doubtful edition in does not let it go alone.
            "released_by IS NULL OR released_by <> brought_by",
            "(released_at IS NULL) = (released_by IS NULL)", "(released_at IS NULL) = (released_why IS NULL)",
            "(withdrawn_at IS NULL) = (withdrawn_by IS NULL)", "(withdrawn_at IS NULL) = (withdrawn_why IS NULL)",
        ],
        indexes: ["list, as_of"], decisive: true)

    package let id: ID
    package var version = 0
    /// Which list it is an edition of: the kind's word, or the name of a list of one's own.
    package let list: String
    package let kind: ListKind
    package let title: String
    /// Where the file was got, such as the address of the publisher's page.
    package let source: String
    /// The day of the edition, as `2026-07-09`.
    package let asOf: String
    /// SHA-256 of the file.
    package let digest: Data
    /// Which generation of the program's readers read it.
    package let reader: Int
    package let rowCount: Int
    package let entryCount: Int
    package let aliasCount: Int
    /// Rows that wait for an officer.
    package let waitingCount: Int
    /// Why it is held; empty where nothing speaks against it.
    package let concerns: [String]
    package let broughtAt: Date
    package let broughtBy: Worker.ID
    package let unit: AgencyUnit.ID
    package internal(set) var released: Word?
    package internal(set) var withdrawn: Word?

    /// Who decided something of it, when and why.
    package struct Word: Sendable, Equatable {
        package let at: Date
        package let by: Worker.ID
        package let why: String
    }

    /// Raised whenever a reader makes something else of the same file.
    package static let readerGeneration = 1

    package enum State: String, Sendable, Codable, CaseIterable {
        /// May be screened against, and is while no later one is live.
        case live
        /// Something is wrong with it; a second person may let it go.
        case held
        case withdrawn
    }

    package var state: State {
        if withdrawn != nil { return .withdrawn }
        return wasEverLive ? .live : .held
    }

    /// Whether it may be or might once have been screened against, also if it is withdrawn now.
    var wasEverLive: Bool { concerns.isEmpty || released != nil }

    init(
        id: ID, _ described: EditionWork.Description, digest: Data, file: ListFile, concerns: [String],
        by acting: Acting, at now: Date
    ) {
        self.id = id
        list = described.list
        kind = described.kind
        title = described.title
        source = described.source
        asOf = described.asOf
        self.digest = digest
        reader = Self.readerGeneration
        rowCount = file.rows
        entryCount = file.entries.count
        aliasCount = file.aliasCount
        waitingCount = file.forPerson.count
        self.concerns = concerns
        broughtAt = now
        broughtBy = acting.worker
        unit = acting.unit
    }
}

extension KeptEdition {
    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        list = try row.text("list")
        kind = try row.code("kind")
        title = try row.text("title")
        source = try row.text("source")
        asOf = try row.text("as_of")
        digest = try row.blob("digest")
        reader = try row.integer("reader")
        rowCount = try row.integer("row_count")
        entryCount = try row.integer("entries")
        aliasCount = try row.integer("aliases")
        waitingCount = try row.integer("for_officer")
        concerns = try row.text("concerns").split(separator: "\n").map(String.init)
        broughtAt = try row.date("brought_at")
        broughtBy = try row.identifier("brought_by")
        unit = try row.identifier("unit")
        released = try Self.word("released", of: row)
        withdrawn = try Self.word("withdrawn", of: row)
    }

    private static func word(_ prefix: String, of row: Row) throws -> Word? {
        guard !row.isNull("\(prefix)_at") else { return nil }
        return Word(
            at: try row.date("\(prefix)_at"), by: try row.identifier("\(prefix)_by"),
            why: try row.text("\(prefix)_why"))
    }

    package var columns: [String: (any Bindable)?] {
        [
            "list": list, "kind": kind, "title": title, "source": source, "as_of": asOf, "digest": digest,
            "reader": reader, "row_count": rowCount, "entries": entryCount, "aliases": aliasCount,
            "for_officer": waitingCount, "concerns": concerns.joined(separator: "\n"), "brought_at": broughtAt,
            "brought_by": broughtBy, "unit": unit, "released_at": released?.at, "released_by": released?.by,
            "released_why": released?.why, "withdrawn_at": withdrawn?.at, "withdrawn_by": withdrawn?.by,
            "withdrawn_why": withdrawn?.why,
        ]
    }

    /// Every edition of every list, the newest of each list first.
    package static var all: Query<KeptEdition> { Query(where: "1 = 1 ORDER BY list, as_of DESC, brought_at DESC, id") }

    package static func of(list: String) -> Query<KeptEdition> {
        Query(where: "list = \(list) ORDER BY as_of DESC, brought_at DESC, id")
    }

    /// Of one list's editions the newest that was ever screened against.
    static func newestEverLive(_ editions: [KeptEdition]) -> KeptEdition? {
        editions.filter(\.wasEverLive).max { ($0.asOf, $0.broughtAt) < ($1.asOf, $1.broughtAt) }
    }

    /// The edition of each list that is screened against: of the live ones the newest.
    package static func inForce(_ editions: [KeptEdition]) -> [KeptEdition] {
        var seen: Set<String> = []
        return editions.filter { $0.state == .live }
            .sorted { ($0.list, $1.asOf, $1.broughtAt) < ($1.list, $0.asOf, $0.broughtAt) }
            .filter { seen.insert($0.list).inserted }
    }

    /// The editions of its list before it that were in force once, or are to be known as taken back: the newest first.
    ///
    /// - Parameter editions: Of this list.
    func earlier(among editions: [KeptEdition], atMost most: Int = 5) -> [KeptEdition] {
        let before = editions.filter { $0.state != .held && ($0.asOf, $0.broughtAt) < (asOf, broughtAt) }
        return Array(before.sorted { ($1.asOf, $1.broughtAt) < ($0.asOf, $0.broughtAt) }.prefix(most))
    }
}
