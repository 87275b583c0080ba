/// One spelling for words that papers write in many ways, and words that say nothing about who it is.
enum Respelling {
    /// What to do with a word of a name.
    enum Reading: Equatable, Sendable {
        case word([UInt8])
        /// Left out: titles, "bin", "de la". They come and go from paper to paper.
        case particle
    }

    /// - Parameters:
    ///   - letters: plain letters of one written word.
    ///   - last: the letters of the word before it.
    ///   - isAbbreviated: whether a full stop follows it.
    ///   - isFilipino: whether "ma" can be Maria without its full stop.
    static func read(_ letters: [UInt8], after last: [UInt8], isAbbreviated: Bool, isFilipino: Bool) -> Reading {
        if letters.count <= 4, letters == Array("ma".utf8), isAbbreviated || isFilipino { return .word(maria) }
        let packed = PackedWord(letters)
        if particles.contains(packed) { return .particle }
        // "La" alone is a family name in Viet Nam.
        if articles.contains(packed), last == Array("de".utf8) { return .particle }
        if let known = words[packed] { return .word(known) }
        if letters.count > 6 {
            for prefix in joinedPrefixes where letters.starts(with: prefix) {
                return .word(Array(letters.dropFirst(prefix.count)))
            }
        }
        return .word(letters)
    }

    /// One letter away from "binti", and long enough not to be a name of its own.
    static func isNearlyBinti(_ letters: [UInt8]) -> Bool {
        (4...6).contains(letters.count) && binti.slip(to: PackedWord(letters)) != nil
    }

    private static let binti = PackedWord("binti".utf8)

    private static let maria = Array("maria".utf8)

    /// Written together with the word after it: Delacruz, Delosreyes.
    private static let joinedPrefixes = ["delos", "delas", "dela"].map { Array($0.utf8) }

    private static let particles: Set<PackedWord> = Set(
        """
        bin binti binte bint ibn ibnu bt bte al el de del dela delos delas jr sr mr mrs ms miss dr haji hajah hj dato \
        datuk
        """.split(separator: " ").map { PackedWord($0.utf8) })

    private static let articles = Set(["la", "las", "los"].map { PackedWord($0.utf8) })

    /// Names borne in so many countries that each writes them its own way.
    private static let words: [PackedWord: [UInt8]] = {
        var words: [PackedWord: [UInt8]] = [:]
        for line in manySpellings.split(separator: "\n") {
            let spellings = line.split(separator: " ").map { Array($0.utf8) }
            for spelling in spellings.dropFirst() { words[PackedWord(spelling)] = spellings[0] }
        }
        return words
    }()

    private static let manySpellings = """
        muhammad moh mohd md muh mhd moch mohammad mohammed mohamad mohamed muhamad muhamed muhammed mochammad \
        mochamad mokhammad mokhamad moehammad moehamad moehamed mohammod muhammadu mahomed
        ahmad ahmed achmad achmed akhmad akhmed ahmat achmat
        husein hussein husain hussain husayn hossain hossein hosain husen hussin
        yusuf yusef yousef youssef yousuf yusof yusop joesoef jusuf yusup
        aisyah aisha aisah ayesha ayisha aysha aisjah
        abdul abdoel abdel abdoul abdal abd
        abdullah abdulloh abdallah abdoellah
        """
}
