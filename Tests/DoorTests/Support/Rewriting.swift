import Foundation
import Lexicon
import Store
import Testing

/// A row with any content, written as the program writes: what a fault of ours could leave, code and all.
private struct Rewritten<Value: Stored>: Stored {
    static var table: Table { Value.table }
    let id: String
    var version: Int
    let columns: [String: (any Bindable)?]

    init(row: Row) throws {
        id = try row.text("id")
        version = try row.integer("version")
        columns = row.columns.filter { !["id", "version", "code"].contains($0.key) }
            .mapValues { $0 as (any Bindable)? }
    }
}

extension House {
    /// Gives columns of a row other values, past every rule but the store's own.
    func rewrite<Value: Stored>(_ type: Value.Type, where condition: SQL, _ values: [String: String]) async throws {
        let name = SQL(Value.table.name, values: [])
        let rows = try await archive.driver.read(["SELECT * FROM \(name) WHERE " + condition]).joined()
        #expect(!rows.isEmpty, "nothing to rewrite in \(Value.table.name)")
        for row in rows {
            let columns = row.columns.merging(values.mapValues { SQL.Value.text($0) }) { $1 }
            try await archive.commit(
                Change(try Rewritten<Value>(row: Row(columns)), deed: Deed("test", rule: "test")))
        }
    }
}
