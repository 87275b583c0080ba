import Web

extension ListEntry.Scope {
    var text: Text {
        switch self {
        case .entity: .scopeEntity
        case .entityAndSubsidiaries: .scopeSubsidiaries
        case .fleet: .scopeFleet
        case .vessel: .scopeVessel
        case .productOrigin: .scopeProduct
        case .region: .scopeRegion
        case .facility: .scopeFacility
        }
    }
}

extension ListEntry.Status {
    /// For files and programs.
    var word: String {
        switch self {
        case .active: "active"
        case .partiallyModified: "partially modified"
        case .inactive(let reason): reason.isEmpty ? "inactive" : "inactive: \(reason)"
        case .superseded(let list): "superseded by \(list)"
        }
    }

    var text: Text {
        switch self {
        case .active: Text(en: "in force", zhHant: "有效")
        case .partiallyModified: Text(en: "changed in part", zhHant: "部分修正")
        case .inactive(let reason):
            reason.isEmpty
                ? Text(en: "not in force", zhHant: "失效") : Text(en: "not in force: \(reason)", zhHant: "失效：\(reason)")
        case .superseded(let list): Text(en: "superseded by \(list)", zhHant: "由 \(list) 取代")
        }
    }
}

extension ListEntry.NameKind {
    var text: Text {
        switch self {
        case .primary: Text(en: "name", zhHant: "名稱")
        case .alias: Text(en: "also known as", zhHant: "別名")
        case .former: Text(en: "formerly", zhHant: "舊名")
        case .abbreviation: Text(en: "abbreviation", zhHant: "簡稱")
        case .weak: Text(en: "perhaps", zhHant: "可能的名稱")
        }
    }
}

extension RowForPerson.Reason {
    var text: Text {
        switch self {
        case .noName: Text(en: "no name could be made out", zhHant: "無法辨識名稱")
        case .unclearNames:
            Text(en: "brackets or names in no known form", zhHant: "括號或名稱寫法不明")
        case .modified: Text(en: "the order was changed in words", zhHant: "命令以文字修正")
        case .unknownValue: Text(en: "a day, state or kind that is not known", zhHant: "日期、狀態或種類不明")
        }
    }
}

extension Text {
    static let scopeEntity = Text(en: "party", zhHant: "業者")
    static let scopeSubsidiaries = Text(en: "party and its subsidiaries", zhHant: "業者及其子公司")
    static let scopeFleet = Text(en: "all vessels of an owner", zhHant: "船東所有船舶")
    static let scopeVessel = Text(en: "vessel", zhHant: "船舶")
    static let scopeProduct = Text(en: "product of a country", zhHant: "特定國家之產品")
    static let scopeRegion = Text(en: "region", zhHant: "地區")
    static let scopeFacility = Text(en: "place", zhHant: "場所")
    static let entryName = Text(en: "Name", zhHant: "名稱")
    static let entryOtherNames = Text(en: "Other names", zhHant: "別名")
    static let entryScope = Text(en: "What it reaches", zhHant: "適用範圍")
    static let entryCountry = Text(en: "Country", zhHant: "國家")
    static let entryGoods = Text(en: "Goods", zhHant: "貨品")
    static let entryStatus = Text(en: "State", zhHant: "狀態")
    static let entryEffective = Text(en: "From", zhHant: "生效日")
    static let entryFlags = Text(en: "Flags of the list", zhHant: "名單註記")
    static let entryRemarks = Text(en: "Remarks", zhHant: "備註")
    static let entryByOfficer = Text(en: "read by an officer", zhHant: "人工判讀")
    static let entryRow = Text(en: "Row as published", zhHant: "公布原文")
    static let flagChild = Text(
        en: "child labour", zhHant: "童工", id: "pekerja anak", vi: "lao động trẻ em", th: "แรงงานเด็ก",
        fil: "paggawa ng bata")
    static let flagForced = Text(
        en: "forced labour", zhHant: "強迫勞動", id: "kerja paksa", vi: "lao động cưỡng bức", th: "แรงงานบังคับ",
        fil: "sapilitang paggawa")
    static let flagForcedChild = Text(
        en: "forced child labour", zhHant: "強迫童工", id: "kerja paksa anak", vi: "lao động trẻ em cưỡng bức",
        th: "แรงงานเด็กที่ถูกบังคับ", fil: "sapilitang paggawa ng bata")
    static let flagDerived = Text(
        en: "made with such input", zhHant: "使用此類原料", id: "dibuat dari bahan semacam itu",
        vi: "làm từ nguyên liệu như vậy", th: "ทำจากวัตถุดิบเช่นนั้น", fil: "gawa sa ganoong sangkap")
    static let rowsHeading = Text(en: "Rows for an officer", zhHant: "待人工判讀之列")
    static let rowsLead = Text(
        en: """
            Rows that the program could not read with certainty. Your answer holds in every later edition with the \
            same row.
            """,
        zhHant: "系統無法確定判讀的列。您的判讀於往後各版出現相同列時一併適用。")
    static let rowsWaitingBanner = Text(en: "Rows wait for an officer", zhHant: "有列待人工判讀")
    static let rowsWaitingLead = Text(
        en: "Waiting: {count}. Until they are answered, only what the program read of them is screened against.",
        zhHant: "待判讀：{count} 列。判讀前僅以系統讀得的部分查核。")
    static let rowsNone = Text(en: "No such row.", zhHant: "無此類列。")
    static let rowHeading = Text(en: "A row for an officer", zhHant: "人工判讀")
    static let rowNumber = Text(en: "Row", zhHant: "列")
    static let rowReason = Text(en: "Why it waits", zhHant: "待判讀原因")
    static let rowState = Text(en: "Answer", zhHant: "判讀")
    static let rowWaits = Text(en: "waits", zhHant: "待判讀")
    static let rowAnswered = Text(en: "answered", zhHant: "已判讀")
    static let rowEntry = Text(en: "it names these", zhHant: "列有下列項目")
    static let rowAsRead = Text(en: "as the program read it", zhHant: "系統判讀正確")
    static let rowNothing = Text(en: "nothing to screen", zhHant: "無可查核對象")
    static let rowRead = Text(en: "What the program read of it", zhHant: "系統讀得內容")
    static let rowReadNothing = Text(en: "Nothing.", zhHant: "無。")
    static let rowSaid = Text(en: "Answers so far, the newest first", zhHant: "歷次判讀（新者在前）")
    static let rowAnswer = Text(en: "Your answer", zhHant: "您的判讀")
    static let rowAnswerAgain = Text(en: "A second look", zhHant: "重新判讀")
    static let rowAnswerLead = Text(
        en: """
            What you add is screened against at once. What the program read stays: of the same scope your names join \
            it, of another one they are an entry beside it.
            """,
        zhHant: "您新增的項目立即納入查核；系統已讀得的內容仍保留：適用範圍相同者併入名稱，不同者另立一項。")
    static let rowVerdict = Text(en: "What is this row?", zhHant: "此列為何？")
    static let rowIsEntry = Text(en: "It names somebody or something", zhHant: "列有對象")
    static let rowIsMore = Text(en: "It names more, or other names", zhHant: "另有對象或其他名稱")
    static let rowIsAsRead = Text(en: "What the program read is right and whole", zhHant: "系統讀得內容正確完整")
    static let rowIsNothing = Text(en: "There is nothing to screen against", zhHant: "無可查核對象")
    static let rowNames = Text(en: "Names", zhHant: "名稱")
    static let rowNamesHint = Text(
        en: "One party, vessel, product or region a line. Other names of the same one behind semicolons.",
        zhHant: "每行一個業者、船舶、產品或地區；同一對象的別名以分號分隔。")
    static let rowGoodsHint = Text(en: "Leave it empty where all goods are meant.", zhHant: "適用所有貨品者免填。")
    static let rowWhy = Text(en: "Why, or what should be known of it", zhHant: "理由或說明")
    static let rowWhyHint = Text(en: "Needed where there is nothing to screen.", zhHant: "判讀為無可查核對象者必填。")
    static let rowVerdictMissing = Text(en: "Say what the row is.", zhHant: "請選擇判讀結果。")
    static let rowNamesMissing = Text(en: "Write at least one name, with a letter or a digit.", zhHant: "請至少填寫一個名稱。")
    static let rowNamesLong = Text(en: "At most 50 lines and 4,000 characters.", zhHant: "最多 50 行、4,000 字。")
    static let rowScopeMissing = Text(en: "Choose what it reaches.", zhHant: "請選擇適用範圍。")
    static let rowCountryMissing = Text(en: "Name the country of the product.", zhHant: "請填寫產品的國家。")
    static let rowWordsLong = Text(en: "That is too long.", zhHant: "文字過長。")
    static let rowWhyMissing = Text(en: "Say why there is nothing to screen.", zhHant: "請說明無可查核對象的理由。")
    static let rowReadAlready = Text(
        en: "The program read names in this row. You may add to them; you cannot take them away.",
        zhHant: "系統已自此列讀得名稱，可以新增，不得移除。")
    static let rowNothingRead = Text(
        en: "The program read nothing of this row that could be right.", zhHant: "系統未自此列讀得任何內容。")
}
