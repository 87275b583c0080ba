import Foundation
import Lexicon
import Store
import Synchronization

@testable import Protection

/// A driver in whose next transaction something else has happened first: what a colleague wrote a moment ago.
final class Interloper: Driver {
    private let inner: any Driver
    private let next = Mutex<SQL?>(nil)

    init(_ inner: any Driver) { self.inner = inner }

    func before(_ statement: SQL) { next.withLock { $0 = statement } }

    var dialect: Dialect { inner.dialect }
    var folder: URL { inner.folder }
    func settle() async throws { try await inner.settle() }
    func damage() async throws -> [String] { try await inner.damage() }
    func heldSnapshot() throws -> any HeldSnapshot { try inner.heldSnapshot() }
    func read(_ statements: [SQL]) async throws -> [[Row]] { try await inner.read(statements) }

    func snapshot<Value: Sendable>(_ body: @escaping @Sendable (any Session) throws -> Value) async throws -> Value {
        try await inner.snapshot(body)
    }

    func transaction(_ body: @escaping @Sendable (any Session) throws -> Void) async throws {
        let first = next.withLock { next in
            defer { next = nil }
            return next
        }
        try await inner.transaction { session in
            if let first { try session.run(first) }
            try body(session)
        }
    }
}
