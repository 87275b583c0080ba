/// A part of a whole, exact.
public struct Share: Sendable, Hashable {
    public let part: Int
    /// Never 0.
    public let whole: Int

    public init(_ part: Int, of whole: Int) {
        precondition(part >= 0 && whole > 0, "a part of nothing has no share")
        self.part = part
        self.whole = whole
    }

    /// Whether both are the same number: 1 of 2 and 2 of 4 are.
    public func isSameNumber(as other: Share) -> Bool {
        part.multipliedFullWidth(by: other.whole) == other.part.multipliedFullWidth(by: whole)
    }

    /// The share times a number, in decimal digits, halves rounded up: 1 of 3 per 100 with one decimal is `33.3`.
    ///
    /// Integers only, so that no share is rounded twice. Per 100 it is a percentage, per 100,000 a rate.
    public func text(per scale: Int, decimals: Int) -> String {
        precondition(scale > 0 && (0...9).contains(decimals), "no such scale")
        let unit = (0..<decimals).reduce(1) { power, _ in power * 10 }
        let product = part.multipliedFullWidth(by: 2 * scale * unit)
        // Twice the quotient, so that the half to be added is whole.
        let twice = whole.dividingFullWidth(product).quotient
        let rounded = twice / 2 + twice % 2
        guard decimals > 0 else { return String(rounded) }
        let digits = String(rounded % unit)
        return "\(rounded / unit)." + String(repeating: "0", count: decimals - digits.count) + digits
    }
}

/// A share, or the reason why there is none.
public enum Quotient: Sendable, Hashable {
    case share(Share)
    case undefined(Reason)

    public enum Reason: Sendable, Hashable {
        /// Nobody answered, so that there is nothing to divide by.
        case nobodyAnswered
        case populationUnknown
        /// The population is given, as nobody.
        case populationZero
    }

    /// The digits, or nothing where the quotient is not defined. See `Share.text(per:decimals:)`.
    public func text(per scale: Int, decimals: Int) -> String? {
        guard case .share(let share) = self else { return nil }
        return share.text(per: scale, decimals: decimals)
    }
}

/// How many people live where something is counted.
public enum Population: Sendable, Hashable {
    case people(Int)
    case unknown
}
