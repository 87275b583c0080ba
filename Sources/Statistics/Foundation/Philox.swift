/// A seeded generator of random bits whose stream is a pure function of seed, stream and position.
///
/// Philox 4x32 with ten rounds (Salmon, Moraes, Dror and Shaw, 2011). Whoever splits work over threads gives each part
/// a `stream` of its own: the result then does not depend on how many threads there are. Not for keys, nor for noise
/// that protects somebody: a release draws from the system's generator.
public struct Philox: RandomNumberGenerator, Sendable {
    private let key: (UInt32, UInt32)
    private let stream: UInt64
    private var block: UInt64 = 0
    /// The second half of the last block, where it was not used yet.
    private var kept: UInt64?

    public init(seed: UInt64, stream: UInt64 = 0) {
        key = (UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
        self.stream = stream
    }

    public mutating func next() -> UInt64 {
        if let kept {
            self.kept = nil
            return kept
        }
        let words = Self.words(
            (
                UInt32(truncatingIfNeeded: block), UInt32(truncatingIfNeeded: block >> 32),
                UInt32(truncatingIfNeeded: stream), UInt32(truncatingIfNeeded: stream >> 32)
            ), key: key)
        block &+= 1
        kept = UInt64(words.2) | UInt64(words.3) << 32
        return UInt64(words.0) | UInt64(words.1) << 32
    }

    /// One block of four words. The constants are those of the paper's table 2.
    static func words(
        _ counter: (UInt32, UInt32, UInt32, UInt32), key: (UInt32, UInt32)
    ) -> (UInt32, UInt32, UInt32, UInt32) {
        var (c, k) = (counter, key)
        for _ in 0..<10 {
            let first = c.0.multipliedFullWidth(by: 0xD251_1F53)
            let second = c.2.multipliedFullWidth(by: 0xCD9E_8D57)
            c = (second.high ^ c.1 ^ k.0, second.low, first.high ^ c.3 ^ k.1, first.low)
            k = (k.0 &+ 0x9E37_79B9, k.1 &+ 0xBB67_AE85)
        }
        return c
    }
}
