/// A rough key of how a word sounds: the first letter and the kinds of consonants after it, as Soundex (Russell 1918)
/// sorts them, without a limit of length. Bytes that are no Latin letters are kept.
enum Sound {
    static func key(of text: ArraySlice<UInt8>) -> UInt64 {
        var kept: [UInt8] = []
        var last: UInt8 = 0
        for byte in text where byte != 0x20 {
            guard (0x61...0x7A).contains(byte) else {
                kept.append(byte)
                continue
            }
            let kind = kinds[Int(byte - 0x61)]
            if kept.isEmpty {
                kept.append(byte)
            } else if kind != 0, kind != last {
                kept.append(kind)
            }
            // h and w do not part two consonants of a kind; vowels do.
            if byte != 0x68, byte != 0x77 { last = kind }
        }
        return hashed(kept, seed: 0x50)
    }

    /// For a...z the kind of consonant, 0 for vowels, h, w and y.
    private static let kinds: [UInt8] = [
        0, 1, 2, 3, 0, 1, 2, 0, 0, 2, 2, 4, 5, 5, 0, 1, 2, 6, 2, 3, 0, 1, 0, 2, 0, 2,
    ]
}
