/// BLAKE2b with a key and a salt (RFC 7693; the salt is the parameter block's, of the BLAKE2 paper §2.5).
///
/// Here because keyed BLAKE2b is what encodings of others are made with, and the cryptographic library has none.
/// It authenticates nothing of ours.
public struct BLAKE2b: Sendable {
    /// After the block that holds the key; unkeyed hashing begins without one.
    private let start: [UInt64]
    private let isKeyed: Bool

    /// - Parameters:
    ///   - key: at most 64 bytes; none for an unkeyed hash.
    ///   - salt: at most 16 bytes, filled up with zeros.
    public init(key: [UInt8] = [], salt: [UInt8] = []) {
        precondition(key.count <= 64 && salt.count <= 16, "A key has at most 64 bytes, a salt at most 16.")
        var state = Self.initial
        state[0] ^= 0x0101_0000 ^ UInt64(key.count) << 8 ^ 64
        let filled = salt + [UInt8](repeating: 0, count: 16 - salt.count)
        state[4] ^= Self.word(filled[0..<8])
        state[5] ^= Self.word(filled[8..<16])
        isKeyed = !key.isEmpty
        if isKeyed, key.count <= 64 {
            prepared = key + [UInt8](repeating: 0, count: 128 - key.count)
        } else {
            prepared = []
        }
        unkeyed = state
        var after = state
        if isKeyed { Self.compress(&after, prepared[...], total: 128, isLast: false) }
        start = after
    }

    private let prepared: [UInt8]
    private let unkeyed: [UInt64]

    /// 64 bytes.
    public func hash(_ message: [UInt8]) -> [UInt8] {
        var state = start
        if isKeyed, message.isEmpty {
            // The key's block is then the last one.
            state = unkeyed
            Self.compress(&state, prepared[...], total: 128, isLast: true)
            return Self.bytes(state)
        }
        var total: UInt64 = isKeyed ? 128 : 0
        var rest = message[...]
        while rest.count > 128 {
            total += 128
            Self.compress(&state, rest.prefix(128), total: total, isLast: false)
            rest = rest.dropFirst(128)
        }
        total += UInt64(rest.count)
        Self.compress(&state, rest, total: total, isLast: true)
        return Self.bytes(state)
    }

    /// Mixes one block of at most 128 bytes into the state; a shorter one is filled up with zeros.
    private static func compress(_ state: inout [UInt64], _ block: ArraySlice<UInt8>, total: UInt64, isLast: Bool) {
        var words = [UInt64](repeating: 0, count: 16)
        for (place, byte) in block.enumerated() { words[place >> 3] |= UInt64(byte) << UInt64(8 * (place & 7)) }
        var v = state + initial
        v[12] ^= total
        if isLast { v[14] = ~v[14] }
        for round in 0..<12 {
            let order = orders[round % 10]
            for step in 0..<8 {
                let (a, b, c, d) = quarters[step]
                v[a] = v[a] &+ v[b] &+ words[order[2 * step]]
                v[d] = turned(v[d] ^ v[a], 32)
                v[c] = v[c] &+ v[d]
                v[b] = turned(v[b] ^ v[c], 24)
                v[a] = v[a] &+ v[b] &+ words[order[2 * step + 1]]
                v[d] = turned(v[d] ^ v[a], 16)
                v[c] = v[c] &+ v[d]
                v[b] = turned(v[b] ^ v[c], 63)
            }
        }
        for i in 0..<8 { state[i] ^= v[i] ^ v[i + 8] }
    }

    private static func turned(_ word: UInt64, _ by: UInt64) -> UInt64 { word >> by | word << (64 - by) }

    private static func word(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    private static func bytes(_ state: [UInt64]) -> [UInt8] {
        state.flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(8 * $0)) } }
    }

    private static let quarters = [
        (0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15),
        (0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14),
    ]

    private static let initial: [UInt64] = [
        0x6a09_e667_f3bc_c908, 0xbb67_ae85_84ca_a73b, 0x3c6e_f372_fe94_f82b, 0xa54f_f53a_5f1d_36f1,
        0x510e_527f_ade6_82d1, 0x9b05_688c_2b3e_6c1f, 0x1f83_d9ab_fb41_bd6b, 0x5be0_cd19_137e_2179,
    ]

    /// RFC 7693 §2.7.
    private static let orders: [[Int]] = [
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
        [14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3],
        [11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4],
        [7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8],
        [9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13],
        [2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9],
        [12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11],
        [13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10],
        [6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5],
        [10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0],
    ]
}
