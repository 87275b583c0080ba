/// Words that so many people bear in their names that counting would give them away.
///
/// The numbers are what censuses and registers publish, rounded, each among the people of its own country. They need
/// not be exact: a wrong one leaks a little more, and everyone is found all the same. A name that is not here stands in
/// the index once, under tokens that occur as often as the name.
enum CommonNames {
    /// How many of a thousand bear it, by its plain Latin spelling.
    private static let perThousand: [String: Int] = [
        // Viet Nam
        "nguyen": 380, "tran": 110, "le": 95, "pham": 70, "huynh": 30, "hoang": 30, "phan": 45, "vu": 20, "vo": 20,
        "dang": 21, "bui": 20, "do": 14, "ho": 13, "ngo": 13, "duong": 10,
        // Taiwan and China, by either romanisation
        "chen": 110, "lin": 83, "huang": 60, "chang": 70, "zhang": 70, "li": 75, "lee": 75, "wang": 70, "wu": 40,
        "liu": 50, "tsai": 29, "cai": 29, "yang": 30, "hsu": 23, "xu": 23, "cheng": 19, "zheng": 19, "hsieh": 18,
        "xie": 18, "kuo": 15, "guo": 15, "chou": 15, "zhou": 20, "zhao": 20, "sun": 13, "zhu": 13,
        // Korea
        "kim": 215, "park": 84, "bak": 84, "choi": 47, "jeong": 48, "kang": 23, "cho": 21, "yun": 20, "jang": 19,
        // Muslim names in many countries, and Indonesian ones
        "muhammad": 80, "mohammad": 80, "mohamed": 80, "ahmad": 30, "ali": 30, "khan": 40, "siti": 40, "sri": 20,
        "nur": 30, "agus": 15, "dewi": 20, "putri": 15,
        // South Asia
        "singh": 60, "kumar": 60, "devi": 60, "begum": 40, "khatun": 30, "sharma": 15, "tamang": 20,
        // The Philippines and Latin America
        "maria": 60, "jose": 40, "santos": 15, "reyes": 10, "cruz": 15, "garcia": 30, "gonzalez": 20, "rodriguez": 20,
        "hernandez": 20, "lopez": 20, "martinez": 20,
    ]

    /// About so many of a thousand stand under one token of a common word.
    private static let perThousandInShare = 6
    static let sharesMax = (perThousand.values.max() ?? 1) / perThousandInShare + 1

    /// In how many shares names with this word are kept.
    static func shares(of sound: String) -> Int { max(1, (bySound[sound] ?? 0) / perThousandInShare) }

    private static let bySound = Dictionary(
        perThousand.map { (SoundKey.fold(Respelling.modern($0)), $1) }, uniquingKeysWith: max)
}
