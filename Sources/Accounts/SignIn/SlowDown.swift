package import Foundation

/// How long the next guess must wait. It slows whoever guesses; it never shuts anybody out.
///
/// Guesses are counted by account and source together, so that an attacker elsewhere cannot delay the case worker,
/// and by source alone, against one guess at each of many accounts. A browser the worker has signed in from before
/// is counted by itself. Each guess is counted before it is judged, or a hundred at once would count as one.
package struct SlowDown: Sendable {
    /// What is counted, and how many guesses are free. The code is keyed, so memory holds no names or addresses.
    package struct Count: Sendable, Hashable {
        package let code: Data
        package let free: Int

        package init(code: Data, free: Int) {
            self.code = code
            self.free = free
        }
    }

    private struct Guesses {
        var number: Int
        var last: Date
    }

    private var guesses: [Data: Guesses] = [:]
    private let remembered: Int

    package init(remembered: Int = 50_000) { self.remembered = remembered }

    /// The longest wait. Longer would let a colleague behind the same address shut out a worker on a new machine.
    package static let waitMax: TimeInterval = 60
    /// A quiet hour wipes the slate.
    package static let forgottenAfter: TimeInterval = 3_600

    /// Counts a guess and lets it through, or says how many seconds to wait; one that must wait is not counted.
    package mutating func guess(_ counts: [Count], at now: Date) -> TimeInterval? {
        let wait = counts.map { self.wait($0, at: now) }.max() ?? 0
        if wait > 0 { return wait }
        for count in counts {
            let number = standing(count.code, at: now)?.number ?? 0
            guesses[count.code] = Guesses(number: number + 1, last: now)
        }
        forgetSome()
        return nil
    }

    /// A right answer forgives what was counted for it.
    package mutating func succeeded(_ counts: [Count]) {
        for count in counts { guesses[count.code] = nil }
    }

    /// Takes back the one guess that was right, where many people share what is counted.
    package mutating func takeBack(_ count: Count) {
        guard let past = guesses[count.code] else { return }
        guesses[count.code] = past.number > 1 ? Guesses(number: past.number - 1, last: past.last) : nil
    }

    /// What one guess would wait now.
    package func wait(_ count: Count, at now: Date) -> TimeInterval {
        guard let past = standing(count.code, at: now), past.number >= count.free else { return 0 }
        let doublings = min(past.number - count.free, 6)
        let due = min(Double(1 << doublings), Self.waitMax)
        // A clock set back must not lengthen the wait.
        return max(0, due - max(0, now.timeIntervalSince(past.last)))
    }

    private func standing(_ code: Data, at now: Date) -> Guesses? {
        guard let past = guesses[code], now.timeIntervalSince(past.last) < Self.forgottenAfter else { return nil }
        return past
    }

    /// Keeps memory bounded under a flood: the longest quiet half goes.
    private mutating func forgetSome() {
        guard guesses.count > remembered else { return }
        let kept = guesses.sorted { $0.value.last > $1.value.last }.prefix(remembered / 2)
        guesses = Dictionary(uniqueKeysWithValues: kept.map { ($0.key, $0.value) })
    }
}
