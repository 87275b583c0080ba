/// A value whose one stored form is a short text, such as a date or a period.
///
/// The error of a failed reading names the type and never the text: the text may be someone's birthday or number.
package protocol TextCodable: LosslessStringConvertible, Codable {}

extension TextCodable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let value = Self(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "This text is not a valid \(Self.self).")
        }
        self = value
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// Reads fixed-width numbers and marks off the front of a text, in ASCII only.
struct TextCursor {
    private var rest: Substring.UTF8View

    init(_ text: String) { rest = Substring(text).utf8 }

    var isAtEnd: Bool { rest.isEmpty }

    /// Takes one mark if it comes next.
    mutating func take(_ mark: Unicode.Scalar) -> Bool {
        guard let next = rest.first, next == UInt8(ascii: mark) else { return false }
        rest.removeFirst()
        return true
    }

    /// Takes exactly `width` digits.
    mutating func number(width: Int) -> Int? {
        let digits = rest.prefix(width)
        guard digits.count == width else { return nil }
        var value = 0
        for digit in digits {
            guard digit >= 48, digit <= 57 else { return nil }
            value = value * 10 + Int(digit - 48)
        }
        rest = rest.dropFirst(width)
        return value
    }
}

extension Int {
    /// At least `width` digits, with zeros in front.
    func padded(to width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
    }
}
