import Matching
import Web

extension RiskFactor.Kind {
    var networkText: Text {
        switch self {
        case .flag: Text(en: "what the list says", zhHant: "名單所載情形")
        case .fit: Text(en: "how surely these are the goods", zhHant: "貨品相符程度")
        case .value: Text(en: "what is bought of it", zhHant: "採購金額")
        case .sight: Text(en: "whether its origin is known", zhHant: "來源是否已知")
        }
    }
}

extension TradeFacts.Jurisdiction {
    var networkText: Text {
        switch self {
        case .unitedStates: Text(en: "United States", zhHant: "美國")
        case .taiwan: Text(en: "Taiwan", zhHant: "臺灣")
        case .other: Text(en: "another country", zhHant: "其他國家")
        }
    }
}

extension TradeFacts.Purpose {
    var networkText: Text {
        switch self {
        case .imports: Text(en: "import", zhHant: "進口")
        case .procurement: Text(en: "procurement", zhHant: "採購")
        case .portCall: Text(en: "call at a port", zhHant: "船舶進港")
        }
    }
}

extension Text {
    static func priorityFindings(_ count: Int) -> Text {
        Text(en: "Why, by which law: \(count)", zhHant: "理由及法規依據：\(count) 項")
    }

    static let prioritiesHeading = Text(en: "What to look at first", zhHant: "優先查核項目")
    static let prioritiesLead = Text(
        en: "Goods and countries of this network that lists in force name, in the order of a stated formula.",
        zhHant: "本供應鏈中經現行名單列載之貨品與國家組合，依下列公式排序。")
    static let prioritiesFormula = Text(
        en: """
            Score = 100 × what the list says × how surely these are the goods × what is bought of it × whether its \
            origin is known. It says where to begin, and is no probability. Lines that no list names stand last: the \
            lists say nothing of them, for or against.
            """,
        zhHant: """
            分數＝100 × 名單所載情形 × 貨品相符程度 × 採購金額 × 來源是否已知。分數僅表示查核順序，並非機率。\
            未經名單列載者排於最後，不表示無虞。
            """)
    static let prioritiesCut = Text(
        en: """
            Not shown, as they rank last: {listed} lines that a list names, and {unlisted} that none does. A network \
            of its own for some of the suppliers shows theirs.
            """,
        zhHant: "以下排序在後者未顯示：經名單列載者 {listed} 項、未列載者 {unlisted} 項。將部分供應商另建供應鏈即可檢視。")
    static let prioritiesNone = Text(
        en: "No link of this network says which goods flow.", zhHant: "本供應鏈之關聯均未載明貨品。")
    static let prioritiesRules = Text(
        en: "Rules of {version}. A verdict is a reason to act, not a decision.",
        zhHant: "規則版本 {version}。判定結果為處理依據，並非處分。")
    static let priorityCountry = Text(en: "Country", zhHant: "國家")
    static let priorityScore = Text(en: "Score", zhHant: "分數")
    static let priorityWhy = Text(en: "Why this score", zhHant: "計分理由")
    static let priorityVerdict = Text(en: "What the rules say", zhHant: "規則判定")
    static let prioritySuppliers = Text(en: "Supplied by", zhHant: "供應者")
    static let priorityUnlisted = Text(en: "no list in force names it", zhHant: "未經現行名單列載")
    static let priorityFactors = Text(en: "Factors", zhHant: "計分因素")
    static let prioritySources = Text(en: "Named by:", zhHant: "列載於：")
    static let priorityAsk = Text(en: "Ask for: {documents}.", zhHant: "應索取：{documents}。")
    static let priorityLaw = Text(en: "Law of", zhHant: "適用法域")
    static let priorityPurpose = Text(en: "For", zhHant: "用途")
}
