/// The seam that the drivers implement and nothing else sees. Kept narrow: two verbs.
package protocol Driver: Sendable {
    /// Answers every statement from one snapshot.
    func read(_ statements: [SQL]) async throws -> [[Row]]

    /// Runs the body in one transaction that is durable when this returns, and is the only writer meanwhile.
    func transaction(_ body: @escaping @Sendable (any Session) throws -> Void) async throws

    /// The statements that make a table, or change one, run outside of the shared SQL.
    var dialect: Dialect { get }
}

/// What a transaction can do.
package protocol Session {
    func rows(_ sql: SQL) throws -> [Row]
    /// Returns how many rows were touched.
    @discardableResult func run(_ sql: SQL) throws -> Int
    /// Takes back what the body did when it throws, and only that.
    func savepoint(_ body: () throws -> Void) throws
}

/// Where the two databases differ.
package enum Dialect: Sendable {
    case sqlite, postgres

    /// The shared `CREATE TABLE` in this dialect's words.
    func creating(_ schema: String) -> String {
        switch self {
        case .sqlite: schema + " STRICT"
        case .postgres:
            schema.replacing(" BLOB", with: " BYTEA").replacing(" INTEGER", with: " BIGINT")
                .replacing(" REAL", with: " DOUBLE PRECISION")
        }
    }
}
