/// A question for the store, as a value: no driver type crosses this line.
package struct Query<Value: Sendable>: Sendable {
    package let sql: SQL
    let decode: @Sendable (Row) throws -> Value
    /// The table, where whole records of one are asked for.
    let table: Table?

    /// - Parameter table: whose whole rows the answer holds, with columns of others beside them or not.
    package init(_ sql: SQL, of table: Table? = nil, decode: @escaping @Sendable (Row) throws -> Value) {
        self.sql = sql
        self.table = table
        self.decode = decode
    }
}

extension Query where Value: Stored {
    /// Whole records of one table, by a condition.
    package init(where condition: SQL) {
        self.init("SELECT * FROM \(SQL(Value.table.name, values: [])) WHERE " + condition, of: Value.table) {
            try Value(row: $0)
        }
    }

    package static func by(_ id: Value.ID) -> Query where Value.ID: Bindable {
        Query(where: "id = \(id)")
    }
}
