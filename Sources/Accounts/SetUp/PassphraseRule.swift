import Foundation

/// What a new passphrase must be: long, not one that everybody tries first, and not one's own name.
///
/// No capitals, digits or signs are asked for: they make passphrases that are forgotten, not ones that are hard.
enum PassphraseRule {
    enum Weakness: Sendable, Equatable, CaseIterable { case tooShort, tooLong, common, holdsName, repeats }

    static let lengths = 12...200

    static func weakness(of passphrase: String, name: String, displayName: String) -> Weakness? {
        let plain = passphrase.precomposedStringWithCompatibilityMapping.lowercased()
        if plain.count < lengths.lowerBound { return .tooShort }
        if plain.count > lengths.upperBound { return .tooLong }
        let letters = plain.filter { $0.isLetter || $0.isNumber }
        if Set(plain).count < 5 { return .repeats }
        if common.contains(letters) || isPadded(letters) { return .common }
        let names = ([name] + displayName.split(separator: " ").map(String.init)).map {
            $0.precomposedStringWithCompatibilityMapping.lowercased().filter { $0.isLetter || $0.isNumber }
        }
        // A passphrase may hold a name among other words; it may not be little more than one.
        let rest = names.filter { $0.count >= 3 }.reduce(letters) { $0.replacing($1, with: "") }
        return rest.count < letters.count && rest.count < 8 ? .holdsName : nil
    }

    /// A word that everybody tries, with digits around it or twice over.
    private static func isPadded(_ letters: String) -> Bool {
        var core = letters[...]
        while let first = core.first, first.isNumber { core.removeFirst() }
        while let last = core.last, last.isNumber { core.removeLast() }
        return words.contains { word in
            core == word || (!core.isEmpty && core.replacing(word, with: "").isEmpty)
        }
    }

    private static let words: Set<String> = [
        "password", "passphrase", "passwort", "qwerty", "qwertyuiop", "asdfghjkl", "zxcvbnm", "letmein", "welcome",
        "admin", "administrator", "changeme", "iloveyou", "sunshine", "princess", "football", "baseball", "dragon",
        "monkey", "master", "superman", "batman", "trustno", "whatever", "secret", "default", "guest", "login",
        "lodestar", "taiwan", "taipei", "hello", "computer", "internet", "service", "shelter", "police", "woaini",
    ]

    /// Long ones from published lists of leaked passphrases, letters and digits only.
    private static let common: Set<String> = [
        "123456789012", "1234567890123", "12345678901234", "123456789012345", "1234567890123456", "012345678901",
        "123123123123", "qwertyuiopasdf", "qwertyuiopasdfghjkl", "1qaz2wsx3edc", "1qaz2wsx3edc4rfv", "q1w2e3r4t5y6",
        "1q2w3e4r5t6y", "1q2w3e4r5t6y7u8i", "zaq12wsxcde3", "qazwsxedcrfv", "qwerty123456", "qwertyuiop123",
        "abcdefghijkl", "abcdefghijklm", "abcdefghijklmnopqrstuvwxyz",
        "abc123abc123", "a1b2c3d4e5f6", "iloveyouforever",
        "correcthorsebatterystaple", "thequickbrownfox", "tobeornottobe", "maytheforcebewithyou", "opensesame123",
        "ji32k7au4a83", "5201314520131", "5201314woaini", "woaini5201314", "letmeinplease", "passwordpassword",
        "password1234", "password12345", "welcometo2025", "summersummer", "manchesterunited", "liverpoolfc1",
    ]
}
