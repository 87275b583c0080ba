/// One spelling for a written word that systems of writing give several, before its sounds are folded.
///
/// Only whole words are changed, or a word that shows by itself which system it was written by: so that no rule on
/// letters has to hold for every language at once.
enum Respelling {
    /// The word as the newer or commoner system writes it.
    static func modern(_ word: String) -> String {
        if let known = words[word] { return known }
        guard isOldIndonesian(word) else { return word }
        return reformed.reduce(word) { $0.replacing($1.old, with: $1.new) }
    }

    private static let words: [String: String] = {
        var words: [String: String] = [
            // Wade–Giles, where pinyin has no such syllable or another one.
            "ho": "he", "ko": "ke", "jen": "ren", "jao": "rao", "jung": "rong", "jui": "rui", "jih": "ri",
            "jou": "rou",
            // Tongyong, and pinyin typed where the keyboard has no ü.
            "wun": "wen", "fong": "feng", "syong": "xiong", "lv": "lu", "nv": "nu",
            // What passports write of two common names, Korean and Arabic.
            "park": "pak", "ben": "bin",
        ]
        for (name, spellings) in manySpellings {
            for spelling in spellings.split(separator: " ") { words[String(spelling)] = name }
        }
        return words
    }()

    /// Names borne in so many countries that each writes them its own way.
    private static let manySpellings = [
        "muhammad": """
        muhammed muhamad muhamed mohammad mohammed mohamad mohamed mochammad mochamad mokhammad mokhamad \
        moehammad moehamad maxamed mohd md
        """,
        "ahmad": "ahmed achmad achmed akhmad akhmed ahmet axmed",
        "husein": "hussein husain hussain husayn hussayn hossain hossein hosain hosein husen",
        "yusuf": "yusef yousef youssef yousuf yusof yusup joesoef jusuf",
        "aisyah": "aisha aisah ayesha ayisha aysha",
        "abd": "abdul abdel abdal abdoul abdol",
    ]

    /// Before the reforms of 1947 and 1972: oe for u, tj for c, dj for j, j for y, nj for ny, sj for sy, ch for kh.
    ///
    /// A word is taken for it that has one of the pairs which no other system writes; nj is none of them, for it is in
    /// Wenjie. With “oe” it needs a j too, not at its beginning, for Noemi and Joel have it as well: what becomes of
    /// the oe by itself is for the folding of sounds.
    private static func isOldIndonesian(_ word: String) -> Bool {
        marks.contains { word.contains($0) } || (word.contains("oe") && word.dropFirst().contains("j"))
    }

    private static let marks = ["tj", "dj", "sj", "ahj"]

    /// In this order. The j of today stands aside as a capital letter while the old one becomes a y.
    private static let reformed: [(old: String, new: String)] = [
        ("oe", "u"), ("tj", "c"), ("dj", "J"), ("ch", "kh"), ("j", "y"), ("J", "j"),
    ]
}
