import Foundation

/// A5 where only the result is at hand: whether published counts are nearer to the true ones than a promise allows.
///
/// A count that one person changes by 1, published under ε, is within t of the true one with a chance of at most
/// tanh((2t + 1)·ε/2): the windows of 2t + 1 numbers to its left and right must be nearly as likely (δ adds
/// (2t + 1)·δ for each of the windows that count). Where more of the counts are, the promise is broken, if their noise
/// does not all hang together. See `docs/methods/attack.md`.
public struct PromisedNoise: Sendable, Equatable {
    public struct Excess: Sendable, Equatable {
        /// How many values the combinations have.
        public let length: Int
        /// How far off is looked at.
        public let distance: Int
        public let near: Int
        public let counts: Int
        /// The share that the promise allows.
        public let allowed: Double
    }

    /// The clearest excess, if there is any.
    public let excess: Excess?
    /// How many counts were compared.
    public let compared: Int

    /// True counts below this may have been left out for being small.
    static let countMin = 20
    private static let windows = 20
    /// That fair noise is called too little.
    private static let error = 1e-6

    /// - Parameters:
    ///   - printed: the published counts.
    ///   - truth: the true counts of combinations, to a length.
    public init(_ printed: ReleasedCounts, truth: ReleasedCounts, promise: PrivacyPromise) {
        let known = printed.counts(by: truth.keys)
        let listed = Set(printed.traits)
        var distances: [Int: [Int]] = [:]
        for (key, count) in truth.counts where count >= max(Self.countMin, 2 * printed.resolution) {
            let numbers = truth.keys.numbers(key)
            guard numbers.count <= printed.length, numbers.allSatisfy({ listed.contains(truth.traits[$0 - 1]) })
            else { continue }
            distances[numbers.count, default: []].append(abs((known[key] ?? 0) - count))
        }
        var best: (margin: Double, excess: Excess)?
        for (length, all) in distances.sorted(by: { $0.key < $1.key }) {
            for distance in [0, 1, 2, 4, 8, 16, 32, 64, 128] {
                let near = all.count { $0 <= distance }
                let allowed = Self.allowed(distance, promise)
                let certain = BinomialBounds.lower(hits: near, of: all.count, error: Self.error)
                guard certain > allowed, certain - allowed > best?.margin ?? 0 else { continue }
                best = (
                    certain - allowed,
                    Excess(length: length, distance: distance, near: near, counts: all.count, allowed: allowed)
                )
            }
        }
        excess = best?.excess
        compared = distances.values.reduce(0) { $0 + $1.count }
    }

    /// The greatest chance of being within so much of the true count.
    static func allowed(_ distance: Int, _ promise: PrivacyPromise) -> Double {
        let width = Double(2 * distance + 1)
        let share = exp(-width * promise.epsilon)
        let windows = Double(Self.windows)
        let sum = 1 + 2 * share * (1 - pow(share, windows)) / max(1e-300, 1 - share)
        return min(1, (1 + width * promise.delta * windows * (windows + 1)) / sum)
    }
}
