import Dispatch
import Foundation

/// Lets only so many passphrases be hashed at once: each takes 128 MiB and a core.
///
/// The hashing runs on threads of its own, so that nobody's page waits behind a stranger's guess.
package actor PassphraseGate {
    /// So many wait already that the next one would wait too long.
    package struct Full: Error, Equatable {}

    private let atOnce: Int
    private let waitingMax: Int
    private var running = 0
    private var waiting: [CheckedContinuation<Void, Never>] = []
    private let threads = DispatchQueue(label: "lodestar.passphrase", qos: .utility, attributes: .concurrent)

    package init(atOnce: Int = ProcessInfo.processInfo.activeProcessorCount, waitingMax: Int = 32) {
        self.atOnce = max(1, atOnce)
        self.waitingMax = waitingMax
    }

    package func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async throws(Full) -> Value {
        try await enter()
        defer { leave() }
        return await withCheckedContinuation { done in
            threads.async { done.resume(returning: work()) }
        }
    }

    private func enter() async throws(Full) {
        guard running >= atOnce else {
            running += 1
            return
        }
        guard waiting.count < waitingMax else { throw Full() }
        // Whoever leaves hands over the place itself, so nobody can slip in between.
        await withCheckedContinuation { waiting.append($0) }
    }

    private func leave() {
        if waiting.isEmpty { running -= 1 } else { waiting.removeFirst().resume() }
    }
}
