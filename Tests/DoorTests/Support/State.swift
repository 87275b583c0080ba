import Foundation
import Protection
import Store

extension House {
    /// Everything that is kept, but the journal and when sessions were last seen: each row as text, by table.
    func state() async throws -> [String: [String]] {
        let names = office.schema.tables.map(\.name) + ["index_token"]
        let answers = try await driver.read(names.map { SQL("SELECT * FROM \($0)", values: []) })
        return Dictionary(
            uniqueKeysWithValues: zip(names, answers).map { name, rows in
                (
                    name,
                    rows.map { row in
                        row.columns.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
                    }.sorted()
                )
            })
    }

    /// How many rows each table has.
    func counts() async throws -> [String: Int] { try await state().mapValues(\.count) }
}

/// The tables in which two states differ.
func changed(_ one: [String: [String]], _ other: [String: [String]]) -> [String] {
    Set(one.keys).union(other.keys).filter { one[$0] != other[$0] }.sorted()
}
