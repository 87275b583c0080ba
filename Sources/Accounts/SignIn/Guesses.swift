import Foundation
import Lexicon
import Synchronization
import Vault
import Web

/// The guesses of the last hour, in memory: a restart forgets them, and nothing of them is ever written.
final class Guesses: Sendable {
    private let slowDown = Mutex(SlowDown())
    private let key: DataKey

    init(key: DataKey) { self.key = key }

    /// Counts a guess and lets it through, or says how many seconds to wait.
    func wait(for counts: [SlowDown.Count], at now: Date) -> TimeInterval? {
        slowDown.withLock { $0.guess(counts, at: now) }
    }

    func succeeded(_ counts: [SlowDown.Count]) { slowDown.withLock { $0.succeeded(counts) } }

    /// What a sign-in is counted by. A browser the account knows counts by itself, whatever others do.
    func counts(name: String, source: String, mark: Data?) -> [SlowDown.Count] {
        if let mark { return [count("device", [mark.base64URL], free: 10)] }
        return [count("account", [name, source], free: 5), count("source", [source], free: 50)]
            + networks(of: source, free: 200)
    }

    /// What a step-up or a change of the proof is counted by: it needs a session already.
    func counts(worker: Worker.ID) -> [SlowDown.Count] { [count("worker", [worker.description], free: 5)] }

    /// What typing a set-up code is counted by. A hundred random bits need no more than this.
    func counts(setUpFrom source: String) -> [SlowDown.Count] { [count("set-up", [source], free: 10)] }

    /// Whoever was given a wide network has thousands of the narrow ones that a source is: they are counted together.
    private func networks(of source: String, free: Int) -> [SlowDown.Count] {
        Knock.widerNetwork(of: source).map { [count("network", [$0], free: free)] } ?? []
    }

    private func count(_ kind: String, _ parts: [String], free: Int) -> SlowDown.Count {
        let message = ([kind] + parts).map { "\($0.utf8.count):\($0)" }.joined()
        return SlowDown.Count(code: key.authenticationCode(Data(message.utf8)), free: free)
    }
}
