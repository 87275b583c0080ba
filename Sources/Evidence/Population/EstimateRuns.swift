import Foundation
import Synchronization

/// Estimates that are being computed at this moment, in this process: one after the other, in the order of asking.
package final class EstimateRuns: Sendable {
    private struct State {
        var running: [PopulationEstimate.ID: Task<Void, Never>] = [:]
        var last: Task<Void, Never>?
    }
    private let state = Mutex(State())

    package init() {}

    /// Begins one, unless it runs already.
    func begin(_ id: PopulationEstimate.ID, _ work: @escaping @Sendable () async -> Void) {
        state.withLock { state in
            guard state.running[id] == nil else { return }
            let task = Task { [before = state.last] in
                await before?.value
                await work()
                _ = self.state.withLock { $0.running.removeValue(forKey: id) }
            }
            state.running[id] = task
            state.last = task
        }
    }

    func isRunning(_ id: PopulationEstimate.ID) -> Bool { state.withLock { $0.running[id] != nil } }

    /// Waits for one, but no longer than some seconds: what takes minutes is looked at again later.
    func settle(_ id: PopulationEstimate.ID, within seconds: TimeInterval) async {
        guard let task = state.withLock({ $0.running[id] }) else { return }
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await Self.finish(task) }
            group.addTask { try? await Task.sleep(for: .seconds(seconds)) }
            await group.next()
            group.cancelAll()
        }
    }

    /// Returns when the task has ended, or when the one who waits is cancelled; the task itself goes on.
    private static func finish(_ task: Task<Void, Never>) async {
        let (ended, continuation) = AsyncStream<Void>.makeStream()
        let watch = Task {
            await task.value
            continuation.finish()
        }
        for await _ in ended {}
        watch.cancel()
    }
}
