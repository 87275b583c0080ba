/// The generator that R starts with `set.seed`, so that figures published with R can be made again to the last digit.
///
/// Matsumoto and Nishimura's MT19937 (ACM TOMACS 8, 1998), its state filled from the seed in R's way. One long
/// stream: what comes later depends on everything drawn before, so for work of our own there is `Philox`.
public struct MersenneTwister: UnitSource, Sendable {
    private var state: [UInt32]
    private var position: Int
    private static let length = 624
    private static let middle = 397
    /// R's own rounding of 1 / 2^32, which is a hair above 1 / (2^32 - 1) × (1 - 2^-32).
    private static let unitOfLastPlace = 2.3283064365386963e-10
    private static let half = 0.5 * 2.328306437080797e-10

    public init(seed: UInt32) {
        var word = seed
        let scramble = { (word: UInt32) in word &* 69_069 &+ 1 }
        for _ in 0..<50 { word = scramble(word) }
        // R draws a word for the position too, then sets the position itself.
        word = scramble(word)
        state = (0..<Self.length).map { _ in
            word = scramble(word)
            return word
        }
        position = Self.length
    }

    public mutating func unit() -> Double {
        let value = Double(word()) * Self.unitOfLastPlace
        if value <= 0 { return Self.half }
        return 1 - value <= 0 ? 1 - Self.half : value
    }

    /// The next 32 bits, before they are made a number between 0 and 1.
    mutating func word() -> UInt32 {
        if position == Self.length { turn() }
        var word = state[position]
        position += 1
        word ^= word >> 11
        word ^= word << 7 & 0x9D2C_5680
        word ^= word << 15 & 0xEFC6_0000
        return word ^ word >> 18
    }

    private mutating func turn() {
        for index in 0..<Self.length {
            let joined = state[index] & 0x8000_0000 | state[(index + 1) % Self.length] & 0x7FFF_FFFF
            let odd: UInt32 = joined & 1 == 1 ? 0x9908_B0DF : 0
            state[index] = state[(index + Self.middle) % Self.length] ^ joined >> 1 ^ odd
        }
        position = 0
    }
}
