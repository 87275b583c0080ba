/// What a syllable in Latin letters can be: the Mandarin syllables it may stand for under every romanisation.
///
/// Pinyin, Wade–Giles and Tongyong write a Mandarin syllable; the Hong Kong government writes a Cantonese one, which is
/// led back to Mandarin through the characters that are read so, family names and given names before others. So 張,
/// zhang, chang, jhang and cheung meet, and nobody has to know which system a paper used.
struct ChineseSyllables: Sendable {
    static let shared = ChineseSyllables()

    /// Numbers of ``HanTables/syllables``, the likeliest first, then zeros.
    struct Candidates: Sendable, Equatable {
        var numbers = SIMD8<UInt16>()
        /// Which of them a Mandarin romanisation gives, bit by bit; the others come by way of Cantonese or Hokkien.
        var direct: UInt8 = 0

        var count: Int { (0..<8).count { numbers[$0] != 0 } }

        mutating func add(_ number: UInt16, direct isDirect: Bool) {
            for place in 0..<8 where numbers[place] == number || numbers[place] == 0 {
                numbers[place] = number
                if isDirect { direct |= 1 << UInt8(place) }
                return
            }
        }

        mutating func formUnion(_ other: Self) {
            for place in 0..<other.count { add(other.numbers[place], direct: other.direct >> UInt8(place) & 1 == 1) }
        }
    }

    /// By the packed letters of the spelling, which are at most six.
    private let table: [UInt32: Candidates]

    static let lettersMax = 6

    subscript(letters: ArraySlice<UInt8>) -> Candidates? {
        letters.count > Self.lettersMax ? nil : table[Self.key(letters)]
    }

    static func key(_ letters: some Sequence<UInt8>) -> UInt32 {
        letters.reduce(1) { $0 << 5 | UInt32($1 & 31) }
    }

    private init() {
        let tables = HanTables.shared
        let common = NameCharacters.weights
        var scored: [UInt32: [UInt16: (weight: Double, isDirect: Bool)]] = [:]
        func add(_ spelling: String, _ number: UInt16, _ weight: Double, direct: Bool) {
            guard spelling.utf8.count <= Self.lettersMax else { return }
            let old = scored[Self.key(spelling.utf8)]?[number] ?? (0, false)
            let new = (old.weight + weight, old.isDirect || direct)
            scored[Self.key(spelling.utf8), default: [:]][number] = new
        }
        var weightOf = [Double](repeating: 0.1, count: tables.syllables.count)
        for (value, weight) in common {
            guard let scalar = Unicode.Scalar(value), let number = tables.mandarin(of: scalar).first else { continue }
            weightOf[Int(number)] += weight
        }
        for (place, pinyin) in tables.syllables.enumerated().dropFirst() {
            for spelling in Set(SyllableSpelling.mandarin(pinyin)).sorted() {
                let isPinyin = spelling == pinyin
                add(spelling, UInt16(place), weightOf[place] * (isPinyin ? 2 : 1), direct: true)
            }
        }
        for (jyutping, characters) in zip(tables.cantoneseSyllables, tables.commonCantonese) {
            let share = Self.mandarin(of: characters, weights: common)
            for spelling in Set(SyllableSpelling.cantonese(jyutping)).sorted() {
                for (number, weight) in share { add(spelling, number, weight, direct: false) }
            }
        }
        for (spelling, character) in NameCharacters.hokkien {
            guard let number = tables.mandarin(of: character).first else { continue }
            add(spelling, number, 4, direct: false)
        }
        table = scored.mapValues { Self.likeliest($0) }
    }

    /// The Mandarin syllables of the characters that Cantonese reads alike, each with its weight in names.
    private static func mandarin(of characters: [UInt32], weights: [UInt32: Double]) -> [(UInt16, Double)] {
        var sums: [UInt16: Double] = [:]
        for (place, value) in characters.enumerated() {
            guard let scalar = Unicode.Scalar(value), let number = HanTables.shared.mandarin(of: scalar).first else {
                continue
            }
            // Tables have the commoner characters first.
            sums[number, default: 0] += weights[value] ?? (0.3 / Double(place + 5))
        }
        return sums.sorted { $0.key < $1.key }
    }

    private static func likeliest(_ scored: [UInt16: (weight: Double, isDirect: Bool)]) -> Candidates {
        let ranked = scored.sorted { ($0.value.weight, $1.key) > ($1.value.weight, $0.key) }
        let total = ranked.reduce(0) { $0 + $1.value.weight }
        var candidates = Candidates()
        for (number, score) in ranked.prefix(8) where score.isDirect || score.weight >= 0.03 * total {
            candidates.add(number, direct: score.isDirect)
        }
        return candidates
    }
}
