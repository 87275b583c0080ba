import Journal
import Synchronization

/// Group commit: requests that arrive together share one durable transaction.
///
/// The first to arrive becomes the leader and drains whatever has gathered, each job in a savepoint of its own; nobody
/// is told anything before the transaction that holds their job is durable.
final class CommitQueue: Sendable {
    typealias Work = @Sendable (any Session, inout JournalTail) throws -> Void

    private struct Job: Sendable {
        let work: Work
        let waiting: CheckedContinuation<Void, any Error>
    }

    private struct State {
        var jobs: [Job] = []
        var isDraining = false
    }

    /// More than this in one transaction makes the first of them wait too long.
    private static let batchMax = 256

    private let driver: any Driver
    private let close: @Sendable (any Session, JournalTail) throws -> Void
    private let state = Mutex(State())

    /// - Parameter close: runs at the end of each transaction in which the journal grew; when it throws, the whole
    ///   batch is taken back.
    init(driver: any Driver, close: @escaping @Sendable (any Session, JournalTail) throws -> Void) {
        self.driver = driver
        self.close = close
    }

    /// Returns once the work is durable; throws what the work threw, with nothing of it written.
    func commit(_ work: @escaping Work) async throws {
        try await withCheckedThrowingContinuation { waiting in
            let leads = state.withLock { state in
                state.jobs.append(Job(work: work, waiting: waiting))
                defer { state.isDraining = true }
                return !state.isDraining
            }
            if leads { Task { await drain() } }
        }
    }

    private func drain() async {
        while let batch = next() {
            let outcomes = Mutex<[Result<Void, any Error>]>([])
            do {
                try await driver.transaction { [close] session in
                    var tail = try JournalTail(reading: session)
                    let before = tail.tree.size
                    for job in batch {
                        let outcome = Result { try Self.run(job.work, in: session, on: &tail) }
                        outcomes.withLock { $0.append(outcome) }
                    }
                    // What the journal does not tell of needs no new signature.
                    if tail.tree.size > before { try close(session, tail) }
                }
                for (job, outcome) in zip(batch, outcomes.withLock { $0 }) { job.waiting.resume(with: outcome) }
            } catch {
                for job in batch { job.waiting.resume(throwing: error) }
            }
        }
    }

    /// Runs one job; what it appended to the tail counts only when it did not throw.
    private static func run(_ work: Work, in session: any Session, on tail: inout JournalTail) throws {
        var next = tail
        try session.savepoint { try work(session, &next) }
        tail = next
    }

    private func next() -> [Job]? {
        state.withLock { state in
            guard !state.jobs.isEmpty else {
                state.isDraining = false
                return nil
            }
            let batch = Array(state.jobs.prefix(Self.batchMax))
            state.jobs.removeFirst(batch.count)
            return batch
        }
    }
}
