/// How alike two numbers are.
public enum DocumentLevel: UInt8, CaseIterable, Comparable, Sendable {
    case missing
    case different
    /// One character substituted, left out, added, or two neighbours swapped.
    case oneCharacter
    case same

    public static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }

    /// In words that can be shown to the person who decides.
    public var reason: String {
        switch self {
        case .missing: "a number is missing"
        case .different: "another number"
        case .oneCharacter: "the same number but for one character"
        case .same: "the same number"
        }
    }
}

/// A number ready for comparing: up to 20 capitals and digits in six bits each.
public struct DocumentCode: Sendable, Hashable {
    let bits: UInt128

    init(_ characters: [UInt8]) {
        var bits: UInt128 = 0
        for (place, character) in characters.prefix(20).enumerated() {
            let six = character <= 0x39 ? character - 0x30 + 1 : character - 0x41 + 11
            bits |= UInt128(six) << UInt128(place * 6)
        }
        self.bits = bits
    }

    public var isEmpty: Bool { bits == 0 }

    /// 0 for a missing number.
    public var hash: UInt64 {
        isEmpty ? 0 : max(1, Mixing.mix(UInt64(truncatingIfNeeded: bits), UInt64(truncatingIfNeeded: bits >> 64)))
    }

    private var count: Int { (133 - bits.leadingZeroBitCount) / 6 }

    /// Compares two numbers; symmetric.
    public func agreement(with other: DocumentCode) -> DocumentLevel {
        if isEmpty || other.isEmpty { return .missing }
        let difference = bits ^ other.bits
        if difference == 0 { return .same }
        // Of a short number one character is much.
        guard min(count, other.count) >= 5 else { return .different }
        let low = difference.trailingZeroBitCount / 6
        let high = (127 - difference.leadingZeroBitCount) / 6
        if count == other.count {
            if low == high { return .oneCharacter }
            guard high == low + 1 else { return .different }
            let (a, b) = (bits >> UInt128(low * 6), other.bits >> UInt128(low * 6))
            return (a & 63) == (b >> 6 & 63) && (a >> 6 & 63) == (b & 63) ? .oneCharacter : .different
        }
        guard abs(count - other.count) == 1 else { return .different }
        let (long, short) = count > other.count ? (bits, other.bits) : (other.bits, bits)
        let mask = (UInt128(1) << UInt128(low * 6)) &- 1
        return (long & mask) | ((long >> 6) & ~mask) == short ? .oneCharacter : .different
    }

    /// Hashes of the number with each of its characters left out: two numbers one character apart share one of them.
    public var slipKeys: [UInt64] {
        guard count >= 5 else { return [] }
        return (0..<count).map { place in
            let mask = (UInt128(1) << UInt128(place * 6)) &- 1
            let rest = (bits & mask) | ((bits >> 6) & ~mask)
            // The place keeps a substitution at one place from meeting one at another.
            return Mixing.mix(
                Mixing.mix(UInt64(truncatingIfNeeded: rest), UInt64(truncatingIfNeeded: rest >> 64)), UInt64(place))
        }
    }
}
