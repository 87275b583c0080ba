/// Which letters a text has, once and at least twice, in one word: an upper bound of what two texts share.
///
/// Comparing two texts that have little in common ends here; that is most of the pairs.
struct LetterSignature: Sendable {
    let letters: UInt64
    /// Letters beyond the second of their kind.
    let beyond: UInt8
    let length: UInt8
    /// The first four bytes, for the length of a common beginning.
    let beginning: UInt32

    init(_ text: some Collection<UInt8>) {
        var once: UInt32 = 0
        var twice: UInt32 = 0
        var more = 0
        var first: UInt32 = 0
        for (place, byte) in text.enumerated() {
            let bit: UInt32 = 1 << UInt32(byte & 31)
            if once & bit == 0 {
                once |= bit
            } else if twice & bit == 0 {
                twice |= bit
            } else {
                more += 1
            }
            if place < 4 { first |= UInt32(byte) << UInt32(8 * place) }
        }
        letters = UInt64(once) << 32 | UInt64(twice)
        beyond = UInt8(min(more, 255))
        length = UInt8(min(text.count, 255))
        beginning = first
    }

    /// At least as many letters as the two texts share, counting each as often as both have it.
    @inline(__always)
    func sharedAtMost(_ other: LetterSignature) -> Int {
        (letters & other.letters).nonzeroBitCount + Int(min(beyond, other.beyond))
    }

    /// How many of the first four bytes the two begin with in common.
    @inline(__always)
    func commonBeginning(_ other: LetterSignature) -> Int {
        let shortest = Int(min(length, other.length))
        return min((beginning ^ other.beginning).trailingZeroBitCount / 8, 4, shortest)
    }
}
