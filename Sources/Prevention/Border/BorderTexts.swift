import Web

extension Words {
    func counted(_ number: Int) -> String { Double(number).formatted(in: language, decimals: 0) }
    func scored(_ number: Double) -> String { number.formatted(in: language, decimals: 2) }
}

extension Text {
    static func borderTooLong(_ most: Int) -> Text {
        Text(en: "Use at most \(most) characters.", zhHant: "最多 \(most) 個字。")
    }

    /// What a code of an answer says.
    static func answer(_ code: String) -> Text {
        switch code {
        case "sufficient": Text(en: "sufficient", zhHant: "足以證明")
        case "insufficient": Text(en: "not sufficient", zhHant: "不足以證明")
        case "granted": Text(en: "granted", zhHant: "准予")
        case "refused": Text(en: "refused", zhHant: "駁回")
        case "agreed": Text(en: "I agree: the decision takes effect", zhHant: "同意，處分生效")
        case "not-agreed": Text(en: "I do not agree: the decision falls", zhHant: "不同意，處分不成立")
        default:
            DetentionOutcome(rawValue: code)?.text ?? AskedPaper(rawValue: code)?.text ?? Text(verbatim: code)
        }
    }

    /// Which party, line or vessel an entry of a list was met by.
    static func about(_ ground: ListGround) -> Text {
        if let role = PartyRole(rawValue: ground.about) { return role.text }
        if let line = Int(ground.about) { return .detentionLine(line) }
        switch ground.about {
        case "owner": return .arrivalOwner
        case "operator": return .arrivalOperator
        case "holder": return .arrivalHolders
        default: return Text(verbatim: ground.about)
        }
    }

    static let borderDayMissing = Text(en: "Enter a day as 2026-09-01.", zhHant: "請以 2026-09-01 格式輸入日期。")
    static let borderDayHint = Text(en: "As 2026-09-01.", zhHant: "格式如 2026-09-01。")
    static let borderTodayHint = Text(
        en: "As 2026-09-01. Today if you leave it empty.", zhHant: "格式如 2026-09-01；留空即為今日。")
    static let borderCountryUnknown = Text(
        en: "Enter a country by its two letters (TW) or its English name.", zhHant: "請輸入國家代碼（如 TW）或英文國名。")
    static let borderCountry = Text(en: "Country", zhHant: "國家")
    static let borderCountryHint = Text(en: "Two letters, such as TW, or the English name.", zhHant: "兩碼代碼（如 TW）或英文國名。")
    static let borderPort = Text(en: "Port", zhHant: "口岸")
    static let borderPortHint = Text(en: "Name or code of the port of entry.", zhHant: "進口口岸名稱或代碼。")
    static let borderPortMissing = Text(en: "Enter the port.", zhHant: "請輸入口岸。")
    static let borderReason = Text(en: "Reason", zhHant: "理由")
    static let borderReasonMissing = Text(en: "Give a reason.", zhHant: "請說明理由。")
    static let borderBasis = Text(en: "Legal basis", zhHant: "法律依據")
    static let borderBasisHint = Text(
        en: "The provision as you cite it. The program adds none of its own.", zhHant: "請寫明所引條文；系統不會自行補入。")
    static let borderBasisMissing = Text(en: "Cite the legal basis.", zhHant: "請寫明法律依據。")
    static let borderDue = Text(en: "Due", zhHant: "期限")
    static let borderState = Text(en: "State", zhHant: "狀態")
    static let borderLate = Text(en: "late", zhHant: "逾期")
    static let borderHistory = Text(en: "What was done", zhHant: "辦理紀錄")
    static let borderByYou = Text(en: "you", zhHant: "您")
    static let borderSecondLook = Text(en: "Second look", zhHant: "複核")
    static let borderSecondLookLead = Text(
        en: "A colleague decided. Read the record; the decision takes effect only if you agree.",
        zhHant: "同仁已作成處分。請閱覽紀錄；經您同意後處分始生效。")
    static let borderSecondLookMissing = Text(en: "Say whether you agree.", zhHant: "請表明是否同意。")
    static let borderSecondPerson = Text(
        en: "You decided: a second person has to look before it takes effect.", zhHant: "處分由您作成，須經第二人複核始生效。")
    static let borderNeedsSecondLook = Text(
        en: "Takes effect once a second person agrees.", zhHant: "須經第二人同意始生效。")
    static let borderOwnDecision = Text(
        en: "You decided yourself: a second person has to look.", zhHant: "處分由您作成，須由他人複核。")
    static let borderNothingToLookAt = Text(en: "No decision waits for a second look.", zhHant: "目前沒有待複核的處分。")
    static let borderDayToCome = Text(en: "That day is still to come.", zhHant: "該日期尚未到來。")
    static let borderAlreadyDecided = Text(
        en: "It is decided, or a decision waits for a second look. Nothing more can be added.",
        zhHant: "已作成處分或待複核，不得再新增。")

    static let groundListed = Text(en: "{list}, as of {day}", zhHant: "{list}，{day} 版")
    static let checkHeading = Text(en: "Checked against lists", zhHant: "名單比對")
    static let checkMadeAt = Text(en: "Checked on {when} against:", zhHant: "於 {when} 比對下列名單：")
    static let checkNothing = Text(
        en: "No match in the lists below as of their days. That is not a clearance.",
        zhHant: "以下列名單各該日期之版本比對，無相符項目；此非無疑慮之證明。")
    static let checkFound = Text(en: "Entries met", zhHant: "相符項目")
    static let checkEntry = Text(en: "Entry", zhHant: "名單項目")
    static let checkAbout = Text(en: "Met by", zhHant: "比對對象")
    static let checkKind = Text(en: "Kind", zhHant: "類型")
    static let checkScore = Text(en: "Score", zhHant: "分數")
    static let checkWhy = Text(en: "What agreed", zhHant: "相符之處")
    static let checkByNumber = Text(en: "registry number", zhHant: "登記號碼")
    static let checkAgain = Text(en: "Check against the lists in force now", zhHant: "以現行名單重新比對")
    static let checkListsChanged = Text(
        en: "The lists say something else by now: another edition, or an officer's answer to a row. Check again.",
        zhHant: "名單內容已有變動（其他版本生效，或承辦人員已審認列項），請重新比對。")
}

extension ListGround.Ended.Way {
    var text: Text {
        switch self {
        case .inactive: Text(en: "not in force", zhHant: "已非現行有效")
        case .superseded: Text(en: "not in force: superseded", zhHant: "已由其他措施取代，非現行有效")
        }
    }
}

extension ListGround.Kind {
    var text: Text {
        switch self {
        case .party: Text(en: "party", zhHant: "當事人")
        case .product: Text(en: "goods of a country", zhHant: "特定國家產品")
        case .region: Text(en: "region", zhHant: "地區")
        case .sector: Text(en: "priority sector", zhHant: "優先產業")
        case .vessel: Text(en: "vessel", zhHant: "船舶")
        }
    }
}
