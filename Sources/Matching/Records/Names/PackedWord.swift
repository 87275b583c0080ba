/// A word of up to 24 plain letters in five bits each, the first letter lowest, so that comparing takes a few steps.
struct PackedWord: Sendable, Hashable {
    private(set) var bits: UInt128

    static let lettersMax = 24

    /// Packs plain letters a–z; of a longer word the rest is left out.
    init(_ letters: some Sequence<UInt8>) {
        var bits: UInt128 = 0
        var shift: UInt128 = 0
        for letter in letters where shift < 120 {
            assert(letter >= 0x61 && letter <= 0x7A, "not a plain letter")
            bits |= UInt128(letter &- 0x60) << shift
            shift += 5
        }
        self.bits = bits
    }

    /// Stands for a word in a script that is not read: equal for equal words, a single letter from no other.
    init(opaque hash: UInt64) { bits = (UInt128(hash) << 56) | UInt128(hash | 1) }

    init(bits: UInt128) { self.bits = bits }

    var isEmpty: Bool { bits == 0 }

    var count: Int { (132 - bits.leadingZeroBitCount) / 5 }

    var first: UInt8 { UInt8(truncatingIfNeeded: bits) & 31 }

    var hash: UInt64 {
        Mixing.mix(UInt64(truncatingIfNeeded: bits) ^ Mixing.mix(UInt64(truncatingIfNeeded: bits >> 64)))
    }

    /// Which letters stand in the word, a bit for a letter.
    var mask: UInt32 {
        var (rest, mask): (UInt128, UInt32) = (bits, 0)
        while rest != 0 {
            mask |= 1 << UInt32(truncatingIfNeeded: rest & 31)
            rest >>= 5
        }
        return mask
    }

    /// Whether two slips (a letter left out, added or substituted each) make one word the other.
    ///
    /// Walks along both words; where they part it tries the three slips, so that at most nine ways are followed.
    func isTwoSlips(from other: PackedWord) -> Bool { Self.isWithin(2, bits, other.bits) }

    private static func isWithin(_ slips: Int, _ one: UInt128, _ other: UInt128) -> Bool {
        let difference = one ^ other
        if difference == 0 { return true }
        if slips == 0 { return false }
        let shift = UInt128(difference.trailingZeroBitCount / 5 * 5)
        let (a, b) = (one >> shift, other >> shift)
        if isWithin(slips - 1, a >> 5, b >> 5) || isWithin(slips - 1, a >> 5, b) || isWithin(slips - 1, a, b >> 5) {
            return true
        }
        let isSwapped = a & 31 == b >> 5 & 31 && a >> 5 & 31 == b & 31
        return isSwapped && isWithin(slips - 1, a >> 10, b >> 10)
    }

    /// How one word can become the other by a single slip.
    enum Slip: UInt8, Sendable { case none, substituted, added, swapped }

    /// The slip by which the words differ; nil where more than one is needed. `.none` for equal words.
    func slip(to other: PackedWord) -> Slip? {
        let difference = bits ^ other.bits
        if difference == 0 { return Slip.none }
        let low = difference.trailingZeroBitCount / 5
        let high = (127 - difference.leadingZeroBitCount) / 5
        let (mine, others) = (count, other.count)
        if mine == others {
            if low == high { return .substituted }
            guard high == low + 1 else { return nil }
            let shift = UInt128(low * 5)
            let (a, b) = (bits >> shift, other.bits >> shift)
            return (a & 31) == ((b >> 5) & 31) && ((a >> 5) & 31) == (b & 31) ? .swapped : nil
        }
        guard abs(mine - others) == 1 else { return nil }
        let (long, short) = mine > others ? (bits, other.bits) : (other.bits, bits)
        let mask = (UInt128(1) << UInt128(low * 5)) &- 1
        return (long & mask) | ((long >> 5) & ~mask) == short ? .added : nil
    }

    var letters: [UInt8] {
        var (rest, letters): (UInt128, [UInt8]) = (bits, [])
        while rest != 0, letters.count < Self.lettersMax {
            letters.append(UInt8(truncatingIfNeeded: rest & 31) + 0x60)
            rest >>= 5
        }
        return letters
    }
}
