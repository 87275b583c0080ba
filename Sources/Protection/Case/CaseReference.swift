/// What a case is called on the telephone: two groups of letters and digits that are not mistaken for one another.
package struct CaseReference: Sendable, Hashable, CustomStringConvertible {
    package let text: String

    /// No vowels, so that no word comes out; no 0, 1, 5, 8, B, I, L, O, S, Z.
    private static let alphabet = Array("234679CDFGHJKMNPQRTVWX")
    private static let groupLength = 4

    /// Reads what someone typed, in either case, with or without the hyphen.
    package init?(_ typed: String) {
        let letters = typed.uppercased().filter { $0 != "-" && $0 != " " }
        guard letters.count == 2 * Self.groupLength, letters.allSatisfy(Self.alphabet.contains) else { return nil }
        text = "\(letters.prefix(Self.groupLength))-\(letters.suffix(Self.groupLength))"
    }

    package static func random() -> CaseReference {
        var generator = SystemRandomNumberGenerator()
        return random(using: &generator)
    }

    package static func random(using generator: inout some RandomNumberGenerator) -> CaseReference {
        let letters = (0..<2 * groupLength).compactMap { _ in alphabet.randomElement(using: &generator) }
        guard let reference = CaseReference(String(letters)) else { preconditionFailure("made of its own alphabet") }
        return reference
    }

    package var description: String { text }
}
