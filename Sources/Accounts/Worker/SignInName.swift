import Foundation

/// The name a worker signs in with: Latin letters, digits and `. _ -` only, so that no two look alike.
///
/// Full-width letters and capitals read as their plain form. A letter of another script that looks Latin is refused
/// rather than mapped, so nobody can take a name that a colleague would mistake for another's.
package struct SignInName: Sendable, Hashable, CustomStringConvertible {
    package let description: String

    package static let lengths = 3...40

    /// Why something typed cannot be a sign-in name.
    package enum Misfit: Error, Sendable, Equatable {
        case otherLetters, firstIsNoLetterOrDigit, tooShort, tooLong
    }

    /// Reads what was typed; nil where it cannot be a sign-in name.
    package init?(_ typed: String) {
        do { try self.init(reading: typed) } catch { return nil }
    }

    /// Reads what was typed, or says why it cannot be a sign-in name.
    package init(reading typed: String) throws(Misfit) {
        let plain = typed.trimmingCharacters(in: .whitespacesAndNewlines)
            .precomposedStringWithCompatibilityMapping.lowercased()
        guard plain.utf8.allSatisfy(Self.isAllowed) else { throw .otherLetters }
        guard plain.utf8.first.map(Self.isLetterOrDigit) ?? true else { throw .firstIsNoLetterOrDigit }
        guard plain.utf8.count >= Self.lengths.lowerBound else { throw .tooShort }
        guard plain.utf8.count <= Self.lengths.upperBound else { throw .tooLong }
        description = plain
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        isLetterOrDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
