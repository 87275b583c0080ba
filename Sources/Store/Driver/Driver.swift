package import Foundation

/// The seam that the drivers implement and nothing else sees. Kept narrow: ask, write, and look after the file.
package protocol Driver: Sendable {
    /// Answers every statement from one snapshot.
    func read(_ statements: [SQL]) async throws -> [[Row]]

    /// Lets the body ask one thing after the other of one snapshot, as long as it takes. It cannot write.
    func snapshot<Value: Sendable>(_ body: @escaping @Sendable (any Session) throws -> Value) async throws -> Value

    /// The database as it is now, to be asked for as long as it is held, while others work.
    func heldSnapshot() throws -> any HeldSnapshot

    /// Runs the body in one transaction that is durable when this returns, and is the only writer meanwhile.
    func transaction(_ body: @escaping @Sendable (any Session) throws -> Void) async throws

    /// Leaves nothing of what was deleted in any file that the database keeps.
    func settle() async throws

    /// What the database itself finds wrong with its files, in its own words; nothing when they are sound.
    func damage() async throws -> [String]

    /// Where files that belong beside the database are kept.
    var folder: URL { get }

    /// The statements that make a table, or change one, run outside of the shared SQL.
    var dialect: Dialect { get }
}

/// One snapshot with a connection of its own.
package protocol HeldSnapshot: Sendable {
    func ask<Value: Sendable>(_ body: @escaping @Sendable (any Session) throws -> Value) async throws -> Value
}

/// What a transaction can do.
package protocol Session {
    func rows(_ sql: SQL) throws -> [Row]
    /// Hands over one row after the other, column by column in the order asked for, and keeps none.
    func scan(_ sql: SQL, _ body: ([Cell]) throws -> Void) throws
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
