extension KeyMaterial {
    /// The material of a record whose name, date and numbers are read.
    ///
    /// - Parameter arrival: year and month, such as `2021-06`.
    public init(
        name: NameReading, birth: DateReading, sex: String = "", nationality: String = "", passport: String = "",
        phone: String = "", place: String = "", arrival: String = ""
    ) {
        let isChinese = name.scripts.contains(.han) || (nationality == "CHN" && !name.syllables.isEmpty)
        let chinese = name.syllables.compactMap { $0.first }
        let isPartial = birth.code.isYearOnly
        self.init(
            words: isChinese ? chinese : name.words.map(\.text),
            sounds: isChinese
                ? name.syllables.map(Self.syllableClass) : Self.telling(name.words.map(\.sound)),
            year: birth.code.year, month: isPartial ? 0 : birth.code.month, day: isPartial ? 0 : birth.code.day,
            sex: sex, nationality: nationality, passport: passport, phone: phone, place: place, arrival: arrival)
    }

    /// What all romanisations of a syllable have in common: the least initial of those that it may stand for.
    private static func syllableClass(_ candidates: [String]) -> String {
        "z" + (candidates.map { String($0.prefix { !"aeiou".contains($0) }) }.map(initial).min() ?? "")
    }

    private static func initial(_ letters: String) -> String {
        switch letters {
        case "zh", "ch", "c", "z", "j", "q", "r": "c"
        case "sh", "s", "x": "s"
        case "b", "p": "p"
        case "d", "t": "t"
        case "g", "k": "k"
        case "w", "h", "hw", "y", "": "w"
        default: letters
        }
    }

    /// Without the middle words that stand in every third name of a country.
    private static func telling(_ sounds: [String]) -> [String] {
        let kept = sounds.filter { !["thi", "ti", "van", "wan", "fan"].contains($0) }
        return kept.isEmpty ? sounds : kept
    }
}
