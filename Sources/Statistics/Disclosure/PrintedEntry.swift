/// What stands in one place of a published table: a number, a mark, or nothing.
enum PrintedEntry: Sendable, Equatable {
    /// A number as `digits * 10^-decimals`.
    case number(digits: Int, decimals: Int)
    /// A mark that hides a value: fewer than `below`, or anything where the mark does not say.
    case mask(below: Int?)
    /// A range written out, such as "1-4".
    case range(Int, Int)
    /// No figure: empty, or a mark for "not available".
    case none

    /// Marks for a value that is withheld. "-", ".." and "n/a" say that there is none.
    private static let marks: Set<String> = [
        "*", "**", "x", "c", "[c]", "(c)", "s", ":c", "…", "#", "masked", "suppressed",
    ]

    init(_ text: String) {
        let trimmed = text.trimmedWhitespace
        if let number = Self.number(trimmed) {
            self = number
        } else if let bound = Self.bound(trimmed) {
            self = .mask(below: bound)
        } else if let range = Self.range(trimmed) {
            self = range
        } else {
            self = Self.marks.contains(trimmed.lowercased()) ? .mask(below: nil) : .none
        }
    }

    private static func number(_ text: String) -> PrintedEntry? {
        var (digits, decimals, seenPoint, seenDigit) = (0, 0, false, false)
        let negative = text.utf8.first == UInt8(ascii: "-")
        for byte in text.utf8.dropFirst(negative ? 1 : 0) {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                // Nobody counts so many people; so many decimals are another thing than a count.
                guard digits < 100_000_000_000 else { return nil }
                digits = digits * 10 + Int(byte - UInt8(ascii: "0"))
                if seenPoint { decimals += 1 }
                seenDigit = true
            case UInt8(ascii: ".") where !seenPoint: seenPoint = true
            case UInt8(ascii: ",") where !seenPoint && seenDigit: continue
            default: return nil
            }
        }
        while decimals > 0 && digits % 10 == 0 { (digits, decimals) = (digits / 10, decimals - 1) }
        return seenDigit ? .number(digits: negative ? -digits : digits, decimals: decimals) : nil
    }

    private static func bound(_ text: String) -> Int? {
        for (prefix, extra) in [("<=", 1), ("≤", 1), ("<", 0)] where text.hasPrefix(prefix) {
            guard let value = Int(text.dropFirst(prefix.count).trimmedWhitespace), (1...1_000_000).contains(value)
            else { return nil }
            return value + extra
        }
        return nil
    }

    private static func range(_ text: String) -> PrintedEntry? {
        for dash in ["...", "–", "-"] {
            guard let split = text.firstRange(of: dash) else { continue }
            let (first, second) = (text[..<split.lowerBound], text[split.upperBound...])
            guard let low = Int(first.trimmedWhitespace), let high = Int(second.trimmedWhitespace),
                0 <= low, low <= high, high <= 1_000_000
            else { continue }
            return .range(low, high)
        }
        return nil
    }
}

extension StringProtocol {
    /// Without blanks, tabs and no-break spaces at either end.
    var trimmedWhitespace: String {
        var view = self[...]
        while let first = view.first, first.isWhitespace { view = view.dropFirst() }
        while let last = view.last, last.isWhitespace { view = view.dropLast() }
        return String(view)
    }
}
