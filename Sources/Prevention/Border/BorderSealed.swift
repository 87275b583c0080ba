import Foundation
import Lexicon
import Policy
import Store
import Vault

/// The words of a fact: a reason, a legal basis, what was asked, which file came. All of it may name somebody.
package struct FactContent: Codable, Sendable, Equatable {
    /// What was asked, or what a period is for.
    package var title = ""
    package var words = ""
    /// The law as the officer cites it.
    package var basis = ""
    /// A code of the deed: how was decided, whether a paper suffices.
    package var answer = ""
    /// Whether it takes effect only after a second person has looked.
    package var needsSecondLook = false
    package var amounts: [LineAmount] = []
    package var file: KeptFile?

    /// How much of a line is released.
    package struct LineAmount: Codable, Sendable, Equatable {
        package let line: Int
        package let amount: Quantity
    }

    /// A file that came: its digest and size; what it is called elsewhere is nobody's business.
    package struct KeptFile: Codable, Sendable, Equatable {
        package let id: EvidenceFile.ID
        package let sha256: String
        package let bytes: Int
    }
}

/// A fact with its words.
struct ToldFact<Record: BorderRecord>: Sendable {
    let fact: BorderFact<Record>
    let content: FactContent
}

/// A record opened: what came, and what was done about it in the order of time.
struct OpenedRecord<Record: BorderRecord>: Sendable {
    let record: Record
    let content: Record.Content
    let facts: [ToldFact<Record>]
    let key: DataKey
}

extension DataKey {
    func sealed<Row>(
        _ content: some Encodable, in table: Table, row: Identifier<Row>
    ) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return seal(try encoder.encode(content), at: Place(table: table.name, column: "sealed", row: row)).bytes
    }

    func opened<Row, Content: Decodable>(
        _ bytes: Data, as: Content.Type = Content.self, in table: Table, row: Identifier<Row>
    ) throws -> Content {
        let plain = try open(try Sealed(bytes: bytes), at: Place(table: table.name, column: "sealed", row: row))
        return try JSONDecoder().decode(Content.self, from: plain)
    }
}

extension Archive {
    func newKey<Record: BorderRecord>(
        of kind: Record.Type, _ id: Record.ID, for unit: AgencyUnit.ID, at now: Date
    ) throws -> (key: DataKey, row: KeyRow) {
        let (key, wrapped) = try keyring.newKey(.row(table: Record.table.name, id: id.description), for: unit, at: now)
        return (key, KeyRow(wrapped))
    }

    /// A record with what was done about it.
    func opened<Record: BorderRecord>(_ record: Record) async throws -> OpenedRecord<Record> {
        let name = KeyName.row(table: Record.table.name, id: record.id.description)
        let (keys, facts) = try await fetch(KeyRow.of(name), BorderFact<Record>.of(record.id))
        guard let row = keys.first else { throw Keyring.Unavailable.missing(name) }
        return try opened(record, facts, with: row)
    }

    /// All records of a unit: three questions to the database, however many they are.
    func opened<Record: BorderRecord>(
        _ kind: Record.Type, heldBy unit: AgencyUnit.ID
    ) async throws -> [OpenedRecord<Record>] {
        let table = SQL(Record.table.name, values: [])
        let keys = Query<KeyRow>(
            where: "name IN (SELECT \("row/\(Record.table.name)/") || id FROM " + table + " WHERE unit = \(unit))")
        let (records, facts, rows) = try await fetch(
            Record.held(by: unit), BorderFact<Record>.held(by: unit), keys)
        let factsOf = Dictionary(grouping: facts, by: \.record)
        let keyOf = Dictionary(rows.map { ($0.key.name, $0) }) { first, _ in first }
        return try records.map { record in
            let name = KeyName.row(table: Record.table.name, id: record.id.description)
            guard let row = keyOf[name] else { throw Keyring.Unavailable.missing(name) }
            return try opened(record, factsOf[record.id] ?? [], with: row)
        }
    }

    private func opened<Record: BorderRecord>(
        _ record: Record, _ facts: [BorderFact<Record>], with row: KeyRow
    ) throws -> OpenedRecord<Record> {
        let key = try keyring.open(row.key, for: record.unit)
        return OpenedRecord(
            record: record, content: try key.opened(record.sealed, in: Record.table, row: record.id),
            facts: try facts.map { fact in
                ToldFact(fact: fact, content: try key.opened(fact.sealed, in: Record.facts, row: fact.id))
            }, key: key)
    }
}
