import Store

/// What was turned away unjudged in the last minute, to be one entry for each kind with how often it was.
///
/// The journal is for ever. One entry for each of a flood would let anybody fill it, and drown the refusals that count.
actor Gathering {
    private struct Kind: Hashable {
        let action: String
        let rule: String
    }

    private let recorder: any Recorder
    private let every: Duration
    private var waiting: [Kind: (deed: Deed, times: Int)] = [:]
    private var timer: Task<Void, Never>?

    init(recorder: any Recorder, every: Duration) {
        self.recorder = recorder
        self.every = every
    }

    func add(_ deed: Deed) {
        waiting[Kind(action: deed.action, rule: deed.rule), default: (deed, 0)].times += 1
        guard timer == nil else { return }
        let every = every
        timer = Task {
            try? await Task.sleep(for: every)
            await self.write()
        }
    }

    func write() async {
        timer = nil
        let due = waiting
        waiting = [:]
        for (kind, gathered) in due.sorted(by: { ($0.key.action, $0.key.rule) < ($1.key.action, $1.key.rule) }) {
            var deed = gathered.deed
            deed.rule += ", \(gathered.times) times in a minute"
            do { try await recorder.record(deed) } catch {
                // Counted again, to be written with the next.
                waiting[kind, default: (gathered.deed, 0)].times += gathered.times
            }
        }
    }
}
