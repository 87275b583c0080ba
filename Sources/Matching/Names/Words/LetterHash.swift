/// A hash of bytes that is the same in every run, with which words are looked up.
struct LetterHash: Sendable {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

    mutating func add(_ letters: [UInt8]) { for letter in letters { add(letter) } }

    static func of(_ letters: some Sequence<UInt8>) -> UInt64 {
        var hash = LetterHash()
        for letter in letters { hash.add(letter) }
        return hash.mixed
    }

    static func of(scalars: some Sequence<UInt32>) -> UInt64 {
        var hash = LetterHash()
        for scalar in scalars {
            hash.add(UInt8(truncatingIfNeeded: scalar))
            hash.add(UInt8(truncatingIfNeeded: scalar >> 8))
            hash.add(UInt8(truncatingIfNeeded: scalar >> 16))
        }
        return hash.mixed
    }

    var mixed: UInt64 {
        var mixed = value
        mixed ^= mixed >> 32
        mixed = mixed &* 0xD6E8_FEB8_6659_FD93
        mixed ^= mixed >> 32
        return mixed == 0 ? 1 : mixed
    }
}
