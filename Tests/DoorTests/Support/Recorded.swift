import Foundation
import Store
import Synchronization

/// A driver that writes down the text of every statement that passes.
final class Recorded: Driver {
    private let inner: any Driver
    private let seen = Mutex<[String]>([])
    private let first = Mutex<SQL?>(nil)

    init(_ inner: any Driver) { self.inner = inner }

    /// Lets something happen within the next transaction, before anything else of it: what a colleague did just now.
    func before(_ statement: SQL?) { first.withLock { $0 = statement } }

    /// What passed since it was last asked.
    func take() -> [String] {
        seen.withLock { seen in
            defer { seen = [] }
            return seen
        }
    }

    var dialect: Dialect { inner.dialect }
    var folder: URL { inner.folder }
    func settle() async throws { try await inner.settle() }
    func damage() async throws -> [String] { try await inner.damage() }
    func heldSnapshot() throws -> any HeldSnapshot { try inner.heldSnapshot() }

    func read(_ statements: [SQL]) async throws -> [[Row]] {
        for statement in statements { note(statement.text) }
        return try await inner.read(statements)
    }

    func snapshot<Value: Sendable>(_ body: @escaping @Sendable (any Session) throws -> Value) async throws -> Value {
        try await inner.snapshot { try body(RecordedSession(inner: $0, said: self.note)) }
    }

    func transaction(_ body: @escaping @Sendable (any Session) throws -> Void) async throws {
        let sooner = first.withLock { first in
            defer { first = nil }
            return first
        }
        try await inner.transaction { session in
            if let sooner { try session.run(sooner) }
            try body(RecordedSession(inner: session, said: self.note))
        }
    }

    @Sendable private func note(_ sql: String) { seen.withLock { $0.append(sql) } }
}

private struct RecordedSession: Session {
    let inner: any Session
    let said: (String) -> Void

    func rows(_ sql: SQL) throws -> [Row] {
        said(sql.text)
        return try inner.rows(sql)
    }

    func scan(_ sql: SQL, _ body: ([Cell]) throws -> Void) throws {
        said(sql.text)
        try inner.scan(sql, body)
    }

    @discardableResult func run(_ sql: SQL) throws -> Int {
        said(sql.text)
        return try inner.run(sql)
    }

    func savepoint(_ body: () throws -> Void) throws { try inner.savepoint(body) }
}
