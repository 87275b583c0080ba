import Dispatch

/// Work of seconds, one piece at a time and beside the threads that answer: others want their pages meanwhile.
package enum Aside {
    private static let line = DispatchQueue(label: "lodestar.aside", qos: .utility)

    package static func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            line.async { continuation.resume(with: Result { try work() }) }
        }
    }
}

extension Aside {
    /// Work of minutes that itself waits for parts of it: on threads of its own, however many parts it has.
    package static func atLength<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) async throws
        -> Value
    {
        try await withTaskExecutorPreference(Threads.shared) { try await work() }
    }

    private final class Threads: TaskExecutor {
        static let shared = Threads()
        private let queue = DispatchQueue(label: "lodestar.aside.length", qos: .utility, attributes: .concurrent)

        func enqueue(_ job: consuming ExecutorJob) {
            let job = UnownedJob(job)
            queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
        }
    }
}
