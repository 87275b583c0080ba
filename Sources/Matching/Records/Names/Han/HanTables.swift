/// The tables of readings, unpacked once.
struct HanTables: Sendable {
    static let shared = HanTables()

    /// Every Mandarin syllable without its tone, sorted; a syllable's number is its place here, 0 being none.
    let syllables: [String]
    let numbers: [String: UInt16]
    let cantoneseSyllables: [String]
    private(set) var cantoneseOf: [UInt32: UInt16] = [:]
    /// First reading by code point from U+4E00, 0 where there is none.
    private var block = [UInt16](repeating: 0, count: 0x5200)
    private var elsewhere: [UInt32: UInt16] = [:]
    private var also: [UInt32: [UInt16]] = [:]
    /// The commoner characters of each Cantonese syllable.
    private(set) var commonCantonese: [[UInt32]]

    private init() {
        let mandarin = Self.lines(of: Self.mandarin1 + "\n" + Self.mandarin2)
        let cantonese = Self.lines(of: Self.cantonese1 + "\n" + Self.cantonese2)
        let syllables = [""] + mandarin.map { String($0.syllable) }
        self.syllables = syllables
        numbers = Dictionary(uniqueKeysWithValues: syllables.indices.dropFirst().map { (syllables[$0], UInt16($0)) })
        cantoneseSyllables = cantonese.map { String($0.syllable) }
        commonCantonese = cantonese.map { $0.common.unicodeScalars.map(\.value) }
        for (number, line) in mandarin.enumerated() {
            for part in [line.common, line.rare] {
                for scalar in part.unicodeScalars { note(scalar.value, UInt16(number + 1)) }
            }
        }
        for (number, line) in cantonese.enumerated() {
            for part in [line.common, line.rare] {
                for scalar in part.unicodeScalars { cantoneseOf[scalar.value] = UInt16(number) }
            }
        }
        // A family name is often read in its own way, and that is the reading that papers have.
        for line in Self.lines(of: Self.mandarinAlso + "\n" + Self.familyNames) {
            guard let number = numbers[String(line.syllable)] else { continue }
            for scalar in (line.common + line.rare).unicodeScalars where !(also[scalar.value] ?? []).contains(number) {
                also[scalar.value, default: []].append(number)
            }
        }
    }

    private mutating func note(_ value: UInt32, _ number: UInt16) {
        if value >= 0x4E00, value < 0xA000 {
            block[Int(value) - 0x4E00] = number
        } else {
            elsewhere[value] = number
        }
    }

    /// The numbers of the Mandarin readings, the commonest first.
    func mandarin(of scalar: Unicode.Scalar) -> [UInt16] {
        let value = scalar.value
        let inBlock = value >= 0x4E00 && value < 0xA000
        let first = inBlock ? block[Int(value) - 0x4E00] : elsewhere[value] ?? 0
        guard first > 0 else { return also[value] ?? [] }
        guard let others = also[value] else { return [first] }
        return [first] + others.filter { $0 != first }
    }

    private static func lines(of text: String) -> [(syllable: Substring, common: Substring, rare: Substring)] {
        text.split(separator: "\n").compactMap { line in
            guard let colon = line.firstIndex(of: ":"), let bar = line.firstIndex(of: "|") else { return nil }
            return (line[..<colon], line[line.index(after: colon)..<bar], line[line.index(after: bar)...])
        }
    }

    private static let familyNames = """
        zeng:曾|
        shan:單单|
        xie:解|
        qiu:仇|
        zha:查|
        qin:覃|
        ou:區区|
        piao:朴|
        miao:繆缪|
        shao:召|
        ge:葛蓋盖|
        xing:邢|
        hua:華华|
        yue:樂乐|
        shen:沈|
        bo:薄|
        yun:員员|
        zhai:翟|
        min:閔闵|
        """
}
