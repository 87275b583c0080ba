/// A number not below 0 with 64 significant bits, as Intel's 80-bit format has, on any processor.
///
/// R keeps the remainder of a multinomial draw in that format. With the 53 bits of `Double` the first draw that
/// differs from R's comes within the first thousand, so the bits are kept here whatever the machine offers.
struct ExtendedReal: Sendable, Equatable {
    /// The leading bit is set, unless the number is 0.
    private let bits: UInt64
    /// The number is `bits` × 2^`exponent`.
    private let exponent: Int

    static let zero = ExtendedReal(bits: 0, exponent: 0)

    private init(bits: UInt64, exponent: Int) {
        self.bits = bits
        self.exponent = exponent
    }

    init(_ value: Double) {
        precondition(value >= 0 && value.isFinite, "a finite number not below 0")
        guard value > 0 else { self = .zero; return }
        let exponent = Int(value.exponent) - 63
        // Exact: the significand of a double has 53 bits.
        self.init(bits: UInt64(value.significand * 0x1p63), exponent: exponent)
    }

    /// The nearest number with 64 bits, of two equally near the even one.
    private init(rounding wide: UInt128, exponent: Int) {
        guard wide > 0 else { self = .zero; return }
        let shift = wide.leadingZeroBitCount
        let full = wide << shift
        let (high, rest) = (UInt64(truncatingIfNeeded: full >> 64), UInt64(truncatingIfNeeded: full))
        let half: UInt64 = 1 << 63
        let up = rest > half || (rest == half && high & 1 == 1)
        let (sum, overflow) = high.addingReportingOverflow(up ? 1 : 0)
        self.init(bits: overflow ? half : sum, exponent: exponent - shift + 64 + (overflow ? 1 : 0))
    }

    /// The bits to the right of `distance` places, with the last bit set where something was lost.
    private static func shifted(_ bits: UInt64, by distance: Int) -> UInt128 {
        let wide = UInt128(bits) << 62
        guard distance < 126 else { return bits == 0 ? 0 : 1 }
        let kept = wide >> distance
        return kept << distance == wide ? kept : kept | 1
    }

    static func + (one: ExtendedReal, other: ExtendedReal) -> ExtendedReal {
        guard one.bits > 0 else { return other }
        guard other.bits > 0 else { return one }
        let (large, small) = one.exponent >= other.exponent ? (one, other) : (other, one)
        let sum = UInt128(large.bits) << 62 + shifted(small.bits, by: large.exponent - small.exponent)
        return ExtendedReal(rounding: sum, exponent: large.exponent - 62)
    }

    /// The difference, or 0 where the second is the larger.
    static func - (one: ExtendedReal, other: ExtendedReal) -> ExtendedReal {
        guard other.bits > 0 else { return one }
        guard one.bits > 0, one.exponent >= other.exponent else { return .zero }
        let (left, right) = (UInt128(one.bits) << 62, shifted(other.bits, by: one.exponent - other.exponent))
        return left <= right ? .zero : ExtendedReal(rounding: left - right, exponent: one.exponent - 62)
    }

    static func / (one: ExtendedReal, other: ExtendedReal) -> ExtendedReal {
        precondition(other.bits > 0, "division by 0")
        guard one.bits > 0 else { return .zero }
        let divisor = UInt128(other.bits)
        let (whole, rest) = (UInt128(one.bits) << 64).quotientAndRemainder(dividingBy: divisor)
        let (more, lost) = (rest << 32).quotientAndRemainder(dividingBy: divisor)
        let quotient = whole << 32 | more | (lost > 0 ? 1 : 0)
        return ExtendedReal(rounding: quotient, exponent: one.exponent - other.exponent - 96)
    }

    /// The nearest `Double`. A number too small for a normal one is given as 0: no draw can tell.
    var double: Double {
        guard bits > 0 else { return 0 }
        let low = bits & 0x7FF
        var high = bits >> 11
        if low > 0x400 || (low == 0x400 && high & 1 == 1) { high += 1 }
        guard exponent > -1_000 else { return 0 }
        return Double(sign: .plus, exponent: exponent + 11, significand: Double(high))
    }
}
