import Dispatch

/// Work of seconds, one piece at a time and beside the threads that answer: others want their pages meanwhile.
enum Aside {
    private static let line = DispatchQueue(label: "lodestar.evidence", qos: .utility)

    static func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            line.async { continuation.resume(with: Result { try work() }) }
        }
    }
}
