/// Hashes that are the same on every machine and in every run: match keys and blocking keys depend on them.
enum Mixing {
    /// The finishing step of SplitMix64 (Steele, Lea and Flood 2014): every bit of the input moves every bit out.
    @inline(__always)
    static func mix(_ value: UInt64) -> UInt64 {
        var z = value &+ 0x9E37_79B9_7F4A_7C15
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// Order matters.
    @inline(__always)
    static func mix(_ first: UInt64, _ second: UInt64) -> UInt64 { mix(first ^ mix(second &+ 0x632B_E59B_D9B4_E019)) }

    static func mix(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var state: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return mix(state)
    }
}
