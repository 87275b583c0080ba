import Foundation
import Store
import Synchronization

/// A driver that writes down the text of every statement that passes.
final class WatchedDriver: Driver {
    let inner: any Driver
    private let seen = Mutex<[String]>([])

    init(_ inner: any Driver) { self.inner = inner }

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
        seen.withLock { $0 += statements.map(\.text) }
        return try await inner.read(statements)
    }

    func snapshot<Value: Sendable>(_ body: @escaping @Sendable (any Session) throws -> Value) async throws -> Value {
        try await inner.snapshot { try body(WatchedSession(inner: $0, said: self.note)) }
    }

    func transaction(_ body: @escaping @Sendable (any Session) throws -> Void) async throws {
        try await inner.transaction { try body(WatchedSession(inner: $0, said: self.note)) }
    }

    @Sendable private func note(_ sql: String) { seen.withLock { $0.append(sql) } }
}

private struct WatchedSession: Session {
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
