/// A telephone number in the international form E.164: "+886912345678".
///
/// It is checked for its shape alone. Whether a country assigns such a number is not known here.
package struct PhoneNumber: Hashable, Sendable, TextCodable {
    /// "+" and 7 to 15 digits, the first of them not 0.
    package let description: String

    /// Reads the stored form and nothing looser.
    package init?(_ text: String) {
        guard text.utf8.first == UInt8(ascii: "+") else { return nil }
        let digits = text.utf8.dropFirst()
        guard (7...15).contains(digits.count), digits.first != UInt8(ascii: "0"),
            digits.allSatisfy({ (48...57).contains($0) })
        else { return nil }
        description = text
    }

    /// Reads a number as people write it. One without "+" or "00" in front belongs to `callingCode`, such as "886".
    ///
    /// Letters, extensions and anything else that is not spacing make it nil: better no number than a wrong one.
    package init?(written text: String, callingCode: String) {
        guard let (isInternational, digits) = Self.dialled(text) else { return nil }
        if isInternational {
            self.init("+" + digits)
        } else if digits.hasPrefix("00") {
            self.init("+" + digits.dropFirst(2))
        } else {
            let code = String(callingCode.drop { $0 == "+" })
            guard (1...3).contains(code.utf8.count) else { return nil }
            self.init("+" + code + Self.withoutTrunkPrefix(digits, callingCode: code))
        }
    }

    /// Each number that someone may have meant who wrote this, the likeliest first.
    ///
    /// Digits that begin with the country's own code are often the whole number without its "+".
    package static func readings(of text: String, callingCode: String) -> [PhoneNumber] {
        let plain = PhoneNumber(written: text, callingCode: callingCode)
        guard let (isInternational, digits) = dialled(text), !isInternational, digits.hasPrefix(callingCode),
            digits.utf8.count >= callingCode.utf8.count + nationalDigitsMin
        else { return plain.map { [$0] } ?? [] }
        let whole = PhoneNumber("+" + digits)
        return (whole == plain ? [whole] : [whole, plain]).compactMap(\.self)
    }

    /// What is shorter behind the country's code may be a number of that country by chance.
    private static let nationalDigitsMin = 8

    /// The digits of a written number, in ASCII, and whether a plus sign stands before them.
    private static func dialled(_ text: String) -> (isInternational: Bool, digits: String)? {
        var (isInternational, digits) = (false, "")
        // "+44 (0)20" shows a zero that is dialled only at home.
        let written = text.utf8.count <= 64 ? text.replacing("(0)", with: "") : ""
        let isShortened = written.utf8.count < text.utf8.count
        for character in written {
            if let digit = decimalDigit(character) {
                digits.append(String(digit))
            } else if character == "+" || character == "＋" {
                guard digits.isEmpty, !isInternational else { return nil }
                isInternational = true
            } else if !character.isWhitespace, !"-‐‑‒–—－.()（）/".contains(character) {
                return nil
            }
        }
        guard !isShortened || isInternational || digits.hasPrefix("00") else {
            return dialled(text.replacing("(0)", with: "0"))
        }
        return digits.isEmpty ? nil : (isInternational, digits)
    }

    /// A decimal digit of any script, since forms are filled in with Thai, Arabic and full-width ones too.
    private static func decimalDigit(_ character: Character) -> Int? {
        guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1,
            scalar.properties.numericType == .decimal
        else { return nil }
        return character.wholeNumberValue
    }

    /// Most countries put one 0 before a number dialled at home. Italy and San Marino keep it abroad.
    private static func withoutTrunkPrefix(_ digits: String, callingCode: String) -> Substring {
        switch callingCode {
        case "39", "378": Substring(digits)
        case "1": digits.utf8.count == 11 && digits.hasPrefix("1") ? digits.dropFirst() : Substring(digits)
        default: digits.hasPrefix("0") ? digits.dropFirst() : Substring(digits)
        }
    }
}
