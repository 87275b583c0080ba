package import Foundation

/// Arithmetic modulo the order of the P-256 group (SP 800-186 §3.2.1.3), for the one thing that the curve's own
/// library does not offer: the inverse of a scalar, by which a blinding is taken off again.
///
/// Four limbs, the lowest first. No branch and no place in memory depends on a scalar's value.
package enum GroupOrder {
    static let order: [UInt64] = [
        0xF3B9_CAC2_FC63_2551, 0xBCE6_FAAD_A717_9E84, 0xFFFF_FFFF_FFFF_FFFF, 0xFFFF_FFFF_0000_0000,
    ]

    /// The inverse of a scalar of 32 bytes, big-endian, by Fermat: `scalar^(order − 2)`.
    ///
    /// - Precondition: the scalar is not a multiple of the order; a private key never is.
    package static func inverse(of scalar: Data) -> Data {
        precondition(scalar.count == 32, "A scalar has 32 bytes.")
        let base = multiply(limbs(scalar), squareOfRadix)
        var power = multiply([1, 0, 0, 0], squareOfRadix)
        let exponent = [order[0] - 2, order[1], order[2], order[3]]
        for bit in stride(from: 255, through: 0, by: -1) {
            power = multiply(power, power)
            // The exponent is public, so this branch tells nothing.
            if exponent[bit / 64] >> UInt64(bit % 64) & 1 == 1 { power = multiply(power, base) }
        }
        return bytes(multiply(power, [1, 0, 0, 0]))
    }

    /// The product of two scalars modulo the order, both of 32 bytes.
    static func product(_ left: Data, _ right: Data) -> Data {
        bytes(multiply(multiply(limbs(left), squareOfRadix), limbs(right)))
    }

    // MARK: - Montgomery's way

    /// −order⁻¹ modulo 2⁶⁴, by Newton's iteration.
    private static let negativeInverse: UInt64 = {
        var inverse: UInt64 = 1
        for _ in 0..<6 { inverse = inverse &* (2 &- order[0] &* inverse) }
        return 0 &- inverse
    }()

    /// 2⁵¹² modulo the order, by doubling.
    private static let squareOfRadix: [UInt64] = {
        var value: [UInt64] = [1, 0, 0, 0]
        for _ in 0..<512 {
            var (doubled, carry) = (value, UInt64(0))
            for i in 0..<4 {
                doubled[i] = value[i] << 1 | carry
                carry = value[i] >> 63
            }
            value = reduced(doubled, carry: carry)
        }
        return value
    }()

    /// left · right · 2⁻²⁵⁶ modulo the order.
    private static func multiply(_ left: [UInt64], _ right: [UInt64]) -> [UInt64] {
        var sum = [UInt64](repeating: 0, count: 6)
        for i in 0..<4 {
            add(left[i], times: right, to: &sum)
            add(sum[0] &* negativeInverse, times: order, to: &sum)
            sum = [sum[1], sum[2], sum[3], sum[4], sum[5], 0]
        }
        return reduced(Array(sum[0..<4]), carry: sum[4])
    }

    private static func add(_ factor: UInt64, times limbs: [UInt64], to sum: inout [UInt64]) {
        var carry: UInt64 = 0
        for j in 0..<4 {
            let product = factor.multipliedFullWidth(by: limbs[j])
            let (low, first) = product.low.addingReportingOverflow(sum[j])
            let (total, second) = low.addingReportingOverflow(carry)
            sum[j] = total
            carry = product.high &+ (first ? 1 : 0) &+ (second ? 1 : 0)
        }
        let (total, over) = sum[4].addingReportingOverflow(carry)
        sum[4] = total
        sum[5] &+= over ? 1 : 0
    }

    /// Takes the order off once where the value has reached it, choosing by a mask.
    private static func reduced(_ value: [UInt64], carry: UInt64) -> [UInt64] {
        var (less, borrow) = ([UInt64](repeating: 0, count: 4), UInt64(0))
        for i in 0..<4 {
            let (first, under) = value[i].subtractingReportingOverflow(order[i])
            let (second, again) = first.subtractingReportingOverflow(borrow)
            less[i] = second
            borrow = (under ? 1 : 0) | (again ? 1 : 0)
        }
        let keep = 0 &- (borrow & ~carry & 1)
        return (0..<4).map { value[$0] & keep | less[$0] & ~keep }
    }

    private static func limbs(_ bytes: Data) -> [UInt64] {
        let bytes = [UInt8](bytes)
        return (0..<4).map { limb in
            bytes[(24 - 8 * limb)..<(32 - 8 * limb)].reduce(0) { $0 << 8 | UInt64($1) }
        }
    }

    private static func bytes(_ limbs: [UInt64]) -> Data {
        Data(
            limbs.reversed().flatMap { limb in (0..<8).map { UInt8(truncatingIfNeeded: limb >> UInt64(56 - 8 * $0)) } })
    }
}
