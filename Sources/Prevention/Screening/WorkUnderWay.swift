import Foundation
import Synchronization

/// Long work that goes on at this moment in this process: one piece after the other, in the order of asking.
package final class WorkUnderWay: Sendable {
    private struct State {
        var running: [String: Task<Void, Never>] = [:]
        var last: Task<Void, Never>?
    }
    private let state = Mutex(State())

    package init() {}

    /// Begins one, unless it runs or waits already.
    func begin(_ id: String, _ work: @escaping @Sendable () async -> Void) {
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

    func isRunning(_ id: String) -> Bool { state.withLock { $0.running[id] != nil } }

    /// Waits until one has ended.
    func finish(_ id: String) async { await state.withLock { $0.running[id] }?.value }
}
