import Foundation
import Store
import Synchronization

/// A driver that writes down every statement that passes, and counts transactions.
final class Watched: Driver {
    let inner: any Driver
    private let state = Mutex(Trace())

    struct Trace: Equatable {
        var reads: [String] = []
        var writes: [String] = []
        var transactions = 0
    }

    init(_ inner: any Driver) { self.inner = inner }

    var trace: Trace { state.withLock { $0 } }

    func forget() { state.withLock { $0 = Trace() } }

    var dialect: Dialect { inner.dialect }
    var folder: URL { inner.folder }
    func settle() async throws { try await inner.settle() }
    func damage() async throws -> [String] { try await inner.damage() }
    func heldSnapshot() throws -> any HeldSnapshot { try inner.heldSnapshot() }

    func read(_ statements: [SQL]) async throws -> [[Row]] {
        state.withLock { $0.reads += statements.map(\.text) }
        return try await inner.read(statements)
    }

    func snapshot<Value: Sendable>(_ body: @escaping @Sendable (any Session) throws -> Value) async throws -> Value {
        try await inner.snapshot { try body(WatchedSession(inner: $0, said: self.note)) }
    }

    func transaction(_ body: @escaping @Sendable (any Session) throws -> Void) async throws {
        state.withLock { $0.transactions += 1 }
        try await inner.transaction { try body(WatchedSession(inner: $0, said: self.note)) }
    }

    @Sendable private func note(_ sql: String, _ isWrite: Bool) {
        state.withLock { state in
            if isWrite { state.writes.append(sql) } else { state.reads.append(sql) }
        }
    }
}

private struct WatchedSession: Session {
    let inner: any Session
    let said: (String, Bool) -> Void

    func rows(_ sql: SQL) throws -> [Row] {
        said(sql.text, false)
        return try inner.rows(sql)
    }

    func scan(_ sql: SQL, _ body: ([Cell]) throws -> Void) throws {
        said(sql.text, false)
        try inner.scan(sql, body)
    }

    @discardableResult func run(_ sql: SQL) throws -> Int {
        said(sql.text, true)
        return try inner.run(sql)
    }

    func savepoint(_ body: () throws -> Void) throws { try inner.savepoint(body) }
}
