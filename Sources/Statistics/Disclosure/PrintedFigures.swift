/// One printed line: a total, the parts it is said to consist of, and the share printed for each part.
public struct PrintedFigures: Sendable, Equatable {
    /// A percentage as it was printed: 12.10 % is 1210 with two decimals.
    public struct Share: Sendable, Equatable, CustomStringConvertible {
        public let digits: Int
        public let decimals: Int

        /// So that a share of any count that people print fits.
        public static let decimalsMax = 4

        /// - Parameter decimals: at most `decimalsMax`.
        public init(digits: Int, decimals: Int) {
            precondition((0...Share.decimalsMax).contains(decimals), "more decimals than a share can have")
            self.digits = digits
            self.decimals = decimals
        }

        /// In the decimals it was printed with, such as "12.1".
        public var description: String {
            guard decimals > 0 else { return "\(digits)" }
            let unit = Share.power(decimals)
            let fraction = String(abs(digits) % unit)
            let zeros = String(repeating: "0", count: decimals - fraction.count)
            return "\(digits < 0 ? "-" : "")\(abs(digits) / unit).\(zeros)\(fraction)"
        }

        static func power(_ exponent: Int) -> Int { (0..<exponent).reduce(1) { product, _ in product * 10 } }

        /// The same percentage with as many decimals or more.
        func digits(with more: Int) -> Int { digits * Share.power(more - decimals) }
    }

    public struct Part: Sendable, Equatable {
        public let count: Int
        public let share: Share?

        public init(count: Int, share: Share? = nil) {
            precondition((0...1_000_000_000_000).contains(count), "a count below 0, or of more than a million million")
            self.count = count
            self.share = share
        }
    }

    public let label: String
    public let total: Int
    public let parts: [Part]

    public init(label: String, total: Int, parts: [Part]) {
        precondition(total >= 0 && !parts.isEmpty, "a total needs parts")
        self.label = label
        self.total = total
        self.parts = parts
    }

    /// What kind of slip would give a wrong share.
    public enum ShareFault: Sendable, Equatable {
        /// The last decimal is what is left when the rest is cut off.
        case truncated
        /// The next decimal up, where rounding goes down.
        case roundedUp
        /// Neither: the share belongs to other figures.
        case wrong
    }

    public enum Finding: Sendable, Equatable {
        /// The parts do not add up to the printed total.
        case sum(parts: Int, total: Int)
        /// The share of one part (counted from 0) is not what its count over the total rounds to.
        case share(part: Int, printed: Share, correct: Share, ShareFault)
        /// The printed shares differ from 100 by more than their rounding explains.
        case shares(total: Share)
    }

    /// Everything that is wrong with the line, in the order sum, shares one by one, shares together.
    public var findings: [Finding] {
        var findings: [Finding] = []
        let sum = parts.reduce(0) { $0 + $1.count }
        if sum != total { findings.append(.sum(parts: sum, total: total)) }
        for (index, part) in parts.enumerated() {
            guard let share = part.share, let found = fault(of: share, count: part.count) else { continue }
            findings.append(.share(part: index, printed: share, correct: found.correct, found.fault))
        }
        if let together = sharesTogether { findings.append(.shares(total: together)) }
        return findings
    }

    /// A share of nothing is 0 or left out; any other is wrong.
    private func fault(of share: Share, count: Int) -> (correct: Share, fault: ShareFault)? {
        guard total > 0 else {
            return share.digits == 0 ? nil : (Share(digits: 0, decimals: share.decimals), .wrong)
        }
        let (cut, rest) = (100 * Share.power(share.decimals) * count).quotientAndRemainder(dividingBy: total)
        let halfUp = 2 * rest >= total ? cut + 1 : cut
        let halfEven = 2 * rest == total ? cut + (cut & 1) : halfUp
        if share.digits == halfUp || share.digits == halfEven { return nil }
        let correct = Share(digits: halfUp, decimals: share.decimals)
        if share.digits == cut { return (correct, .truncated) }
        return (correct, share.digits == cut + 1 ? .roundedUp : .wrong)
    }

    /// What the shares add up to, where that is further from 100 than half a last decimal for each.
    private var sharesTogether: Share? {
        let shares = parts.compactMap(\.share)
        guard shares.count == parts.count, let decimals = shares.map(\.decimals).max(), total > 0 else { return nil }
        let sum = shares.reduce(0) { $0 + $1.digits(with: decimals) }
        // In half units of the finest decimal, so that the allowance stays whole.
        let allowed = shares.reduce(0) { $0 + Share.power(decimals - $1.decimals) }
        return 2 * abs(sum - 100 * Share.power(decimals)) > allowed ? Share(digits: sum, decimals: decimals) : nil
    }
}
