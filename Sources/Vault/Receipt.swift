package import Foundation

/// The number by which someone who reported without a name finds their report again.
///
/// Twenty random digits, which no one can guess, and two check digits, which find a slip of the pen.
/// It never stands in an address, a title, a log or a message, so it describes itself without its digits.
package struct Receipt: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    private let digits: [UInt8]

    package static let digitCount = 22

    /// Why what was typed is not a receipt.
    package enum Mistake: Error, Equatable {
        case wrongLength(digits: Int)
        case notADigit
        /// The check digits do not fit: one digit is wrong, or two have changed places.
        case checkDigits
    }

    /// A new one: each digit drawn evenly, more than 66 random bits together.
    package static func fresh() -> Receipt { Receipt(drawn: (0..<20).map { _ in Secret.randomDigit() }) }

    init(drawn: [UInt8]) {
        precondition(drawn.count == 20, "A receipt has twenty drawn digits.")
        let check = 98 - Self.remainder(drawn + [0, 0])
        digits = drawn + [UInt8(check / 10), UInt8(check % 10)]
    }

    /// Reads what a person typed: spaces, dashes, dots and digits of any script are welcome.
    package init(typed: String) throws(Mistake) {
        var read: [UInt8] = []
        for character in typed.prefix(200) where !Self.separates(character) {
            guard let value = character.wholeNumberValue, (0...9).contains(value) else { throw .notADigit }
            read.append(UInt8(value))
        }
        guard read.count == Self.digitCount else { throw .wrongLength(digits: read.count) }
        guard Self.remainder(read) == 1, (2...98).contains(read[20] * 10 + read[21]) else { throw .checkDigits }
        digits = read
    }

    /// As it is shown and printed: `1234 5678 9012 3456 7890 12`.
    package var printed: String { groups.joined(separator: " ") }

    /// The groups by themselves, to ask for two of them back or to read them aloud.
    package var groups: [String] {
        [0..<4, 4..<8, 8..<12, 12..<16, 16..<20, 20..<22].map { range in digits[range].map(String.init).joined() }
    }

    /// What the database looks the report up by.
    package func lookup(under key: DataKey) -> Data {
        key.authenticationCode(Data(digits))
    }

    package var description: String { "Receipt" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }

    /// ISO 7064, MOD 97-10.
    private static func remainder(_ digits: [UInt8]) -> Int { digits.reduce(0) { ($0 * 10 + Int($1)) % 97 } }

    private static func separates(_ character: Character) -> Bool {
        character.isWhitespace
            || character.unicodeScalars.allSatisfy {
                $0.properties.generalCategory == .dashPunctuation || $0 == "." || $0 == "·" || $0 == "−"
                    || $0.properties.generalCategory == .format
            }
    }
}
