/// A question for the store, as a value: no driver type crosses this line.
package struct Query<Value: Sendable>: Sendable {
    package let sql: SQL
    let decode: @Sendable (Row) throws -> Value
    /// The table, where whole records of one are asked for.
    private(set) var table: Table?

    package init(_ sql: SQL, decode: @escaping @Sendable (Row) throws -> Value) {
        self.sql = sql
        self.decode = decode
    }
}

extension Query where Value: Stored {
    /// Whole records of one table, by a condition.
    package init(where condition: SQL) {
        self.init("SELECT * FROM \(SQL(Value.table.name, values: [])) WHERE " + condition) { try Value(row: $0) }
        table = Value.table
    }

    package static func by(_ id: Value.ID) -> Query where Value.ID: Bindable {
        Query(where: "id = \(id)")
    }
}
