import Protection

/// What the village's officers wrote for notices, in both languages of the papers.
enum VillageWords {
    static func reasons(_ outcome: Identification.Outcome) -> NoticeWords {
        switch outcome {
        case .victim:
            NoticeWords(zhHant: "以債務招募；扣留證件；未給付工資。", en: "Recruitment by debt; documents kept; wages withheld.")
        case .notVictim:
            NoticeWords(
                zhHant: "工資雖遲延，惟已全額給付；護照於請求時即返還。",
                en: "Wages were late, but paid in full; the passport was handed back when asked for.")
        }
    }

    static let departure = NoticeWords(
        zhHant: "小組開會後，本單位始取得薪資單。", en: "The pay slips reached this unit after the panel met.")
    static let again = NoticeWords(zhHant: "依薪資單重新審查。", en: "Looked at again, with the pay slips.")
}
