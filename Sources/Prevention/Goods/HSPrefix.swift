/// The beginning of a code of the Harmonized System: a chapter, a heading or a subheading.
package struct HSPrefix: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
    /// Two, four or six digits.
    package let digits: String

    /// - Parameter text: Digits with or without full stops and spaces; a national code of eight or ten is cut to six.
    ///   Nil for anything else.
    package init?(_ text: some StringProtocol) {
        let bare = String(text.filter { $0 != "." && $0 != " " })
        guard bare.utf8.allSatisfy({ (0x30...0x39).contains($0) }), [2, 4, 6, 8, 10].contains(bare.utf8.count) else {
            return nil
        }
        digits = String(bare.prefix(6))
    }

    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let code = HSPrefix(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "‘\(text)’ is no code of the Harmonized System")
            )
        }
        self = code
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(digits)
    }

    /// Whether every good under the other is under this one: 52 covers 5201.
    package func covers(_ other: HSPrefix) -> Bool { other.digits.hasPrefix(digits) }

    /// Whether some good may be under both.
    package func touches(_ other: HSPrefix) -> Bool { covers(other) || other.covers(self) }

    /// As customs write it: `2804.61`.
    package var description: String { digits.count == 6 ? "\(digits.prefix(4)).\(digits.suffix(2))" : digits }

    package static func < (a: Self, b: Self) -> Bool { a.digits < b.digits }
}
