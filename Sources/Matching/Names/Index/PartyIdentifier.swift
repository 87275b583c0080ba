/// A number that a registry gives to one party, company or ship.
public struct PartyIdentifier: Sendable, Hashable {
    public enum Scheme: String, Sendable, CaseIterable {
        /// Unified social credit code of the People's Republic of China, 18 characters, the last a check character.
        case uscc
        /// Legal entity identifier, ISO 17442, 20 characters, the last two check digits.
        case lei
        /// Nine digits, given out by Dun & Bradstreet; no check digit.
        case duns
        /// Twelve characters of the United States' SAM register; no public check.
        case uei
        /// Ship number of the International Maritime Organization, seven digits, the last a check digit.
        case imo
        /// Nine digits of a ship's radio; the first three say the country. One ship may be given another.
        case mmsi
        case other
    }

    public let scheme: Scheme
    /// Capital letters and digits alone.
    public let value: String

    public init(_ scheme: Scheme, _ text: String) {
        self.scheme = scheme
        var kept = text.uppercased().utf8.filter { ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x41 && $0 <= 0x5A) }
        let word = Array(scheme.rawValue.uppercased().utf8)
        if kept.count > word.count, kept.starts(with: word), scheme != .other {
            kept = Array(kept.dropFirst(word.count))
        }
        value = String(decoding: kept, as: UTF8.self)
    }

    /// Whether length, characters and check digits are right; a number that is not well formed says nothing.
    public var isWellFormed: Bool {
        let characters = Array(value.utf8)
        switch scheme {
        case .uscc: return CheckDigits.isUSCC(characters)
        case .lei: return CheckDigits.isLEI(characters)
        case .duns:
            return characters.count == 9 && characters.allSatisfy(CheckDigits.isDigit) && Set(characters).count > 1
        case .uei: return characters.count == 12 && characters[0] != UInt8(ascii: "0")
        case .imo: return CheckDigits.isIMO(characters)
        case .mmsi: return CheckDigits.isMMSI(characters)
        case .other: return characters.count >= 4
        }
    }

    /// Whether a party has but one of its kind, so that two different ones mean two parties.
    var isExclusive: Bool { scheme != .other && scheme != .mmsi && scheme != .duns }
}

/// The arithmetic of check digits.
enum CheckDigits {
    static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    /// GB 32100-2015: the characters' values times powers of 3 modulo 31; I, O, S, V and Z are not used.
    static func isUSCC(_ characters: [UInt8]) -> Bool {
        let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
        let values = characters.compactMap { alphabet.firstIndex(of: $0) }
        guard characters.count == 18, values.count == 18 else { return false }
        var (sum, power) = (0, 1)
        for value in values.dropLast() {
            sum += value * power
            power = power * 3 % 31
        }
        return values[17] == (31 - sum % 31) % 31
    }

    /// ISO 7064 MOD 97-10: letters count as 10 to 35, the whole number leaves 1.
    static func isLEI(_ characters: [UInt8]) -> Bool {
        guard characters.count == 20, characters.suffix(2).allSatisfy(isDigit) else { return false }
        let rest = characters.reduce(0) { rest, byte in
            isDigit(byte) ? (rest * 10 + Int(byte - 0x30)) % 97 : (rest * 100 + Int(byte - 0x41) + 10) % 97
        }
        return rest == 1
    }

    /// The first six digits times 7 down to 2; the last digit of the sum is the seventh.
    static func isIMO(_ characters: [UInt8]) -> Bool {
        guard characters.count == 7, characters.allSatisfy(isDigit) else { return false }
        let sum = (0..<6).reduce(0) { $0 + Int(characters[$1] - 0x30) * (7 - $1) }
        return sum % 10 == Int(characters[6] - 0x30)
    }

    /// Ships begin with a country's digits, 201 to 775.
    static func isMMSI(_ characters: [UInt8]) -> Bool {
        guard characters.count == 9, characters.allSatisfy(isDigit) else { return false }
        let country = characters.prefix(3).reduce(0) { $0 * 10 + Int($1 - 0x30) }
        return (201...775).contains(country)
    }
}
