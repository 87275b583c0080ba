import Dispatch
import Foundation

/// Lets only so many passphrases be hashed at once: each takes 128 MiB and a core.
///
/// The hashing runs on threads of its own, so that nobody's page waits behind a stranger's guess. Whoever waits stands
/// in one of three lines, each with places of its own and called in turn: a flood of strangers fills theirs alone.
package actor PassphraseGate {
    /// So many wait already that the next one would wait too long.
    package struct Full: Error, Equatable {}

    package enum Line: CaseIterable, Sendable {
        /// A browser that the account knows, and whoever is signed in already.
        case known
        /// A sign-in from anywhere else.
        case stranger
        /// A person with a receipt.
        case receipt
    }

    private let atOnce: Int
    private let waitingMax: Int
    private var running = 0
    private var waiting: [Line: [CheckedContinuation<Void, Never>]] = [:]
    /// The line that was called last, as its place among all.
    private var called = 0
    private let threads = DispatchQueue(label: "lodestar.passphrase", qos: .utility, attributes: .concurrent)

    /// - Parameter waitingMax: how many may wait in each line.
    package init(atOnce: Int = ProcessInfo.processInfo.activeProcessorCount, waitingMax: Int = 32) {
        self.atOnce = max(1, atOnce)
        self.waitingMax = waitingMax
    }

    package func run<Value: Sendable>(
        in line: Line = .known, _ work: @escaping @Sendable () -> Value
    ) async throws(Full) -> Value {
        try await enter(line)
        defer { leave() }
        return await withCheckedContinuation { done in
            threads.async { done.resume(returning: work()) }
        }
    }

    private func enter(_ line: Line) async throws(Full) {
        guard running >= atOnce else {
            running += 1
            return
        }
        guard waiting[line, default: []].count < waitingMax else { throw Full() }
        // Whoever leaves hands over the place itself, so nobody can slip in between.
        await withCheckedContinuation { waiting[line, default: []].append($0) }
    }

    private func leave() {
        let lines = Line.allCases
        for step in 1...lines.count {
            let place = (called + step) % lines.count
            guard let next = waiting[lines[place]]?.first else { continue }
            waiting[lines[place]]?.removeFirst()
            called = place
            return next.resume()
        }
        running -= 1
    }
}
