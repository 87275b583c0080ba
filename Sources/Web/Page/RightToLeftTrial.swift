/// Stands in for a language that runs from right to left, until the pages are written in one.
///
/// Every Latin letter of the English text becomes an Arabic letter. Nobody can read it, and that is its use: whatever
/// a browser does with direction, joining and line ends is tried with real right-to-left text, on every page there is,
/// and what still stands in Latin letters was not said through a ``Text``.
enum RightToLeftTrial {
    /// The text in Arabic letters. Numbers, signs and `{places}` stay, so that they are tried among the letters.
    static func text(_ english: String) -> String {
        var inPlace = false
        return String(
            english.map { character in
                if character == "{" { inPlace = true }
                if character == "}" { inPlace = false }
                return inPlace ? character : letters[character] ?? character
            })
    }

    private static let letters: [Character: Character] = {
        let latin = "abcdefghijklmnopqrstuvwxyz"
        let pairs = zip(latin, "ابجدهفغحيكقلمنوتصرسطعظشخذز")
        let upper = zip(latin.uppercased(), pairs.map(\.1)).map { ($0, $1) }
        return Dictionary(pairs.map { ($0, $1) } + upper) { first, _ in first }
    }()
}
