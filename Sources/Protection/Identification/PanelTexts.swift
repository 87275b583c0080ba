import Web

extension Text {
    static let panelHeading = Text(en: "Convene the panel", zhHant: "召集跨專業小組")
    static let panelLead = Text(
        en: """
            Ask people of at least two disciplines, one of them not of law enforcement. They read the account \
            and what is shared with them for identification; neither name nor whereabouts.
            """,
        zhHant: "請至少邀請二種專業之人員，其中一種須非執法專業。成員得閱覽受剝削經過及為鑑別提供之資料，不含姓名及所在地。")
    static let panelRests = Text(
        en: """
            An agency that nothing covers yet reads the account, and nothing else, because the law has \
            professionals asked: {article}. Tell the person who will read it. Whoever took their agreement with an \
            agency back is asked first.
            """,
        zhHant: "尚無提供依據之機關，依{article}請求專業人員協助之規定，僅得閱覽受剝削經過。請告知當事人由誰閱覽；當事人已撤回對該機關之同意者，應先徵得其同意。")
    static let panelRestsChild = Text(
        en: """
            An agency that nothing covers yet reads the account, and nothing else, for the child's best \
            interests: {article}.
            """,
        zhHant: "尚無提供依據之機關，基於兒童及少年最佳利益，依{article}，僅得閱覽受剝削經過。")
    static let panelSeated = Text(en: "Asked already: {seated}.", zhHant: "已邀請：{seated}。")
    static let panelNotAsked = Text(en: "Not asked", zhHant: "不邀請")
    static let panelConvene = Text(en: "Convene", zhHant: "召集")
    static let panelNobody = Text(
        en: "There is nobody else in a panel unit who could be asked.", zhHant: "小組單位中沒有其他可邀請之人員。")
    static func panelCannotSit(_ name: String) -> Text {
        Text(
            en: "\(name) cannot sit on this panel. Choose somebody else", zhHant: "\(name)不得擔任本案審議成員，請另選他人")
    }
    static let panelNobodySeated = Text(en: "Choose at least one person and their discipline", zhHant: "請至少選擇一名成員及其專業")
    static let panelSeatTwice = Text(en: "Someone is on the panel already", zhHant: "所選人員中有人已為小組成員")
    static let panelTakenBack = Text(
        en: """
            The person no longer agrees that a chosen member's agency reads their account. Choose somebody of another \
            agency, or ask the person
            """,
        zhHant: "當事人已撤回對所選成員機關之同意。請改選其他機關之人員，或徵得當事人同意")
    static let panelNothingToRestOn = Text(
        en: "Nothing lets a chosen member's agency read the account: ask the person whether they agree",
        zhHant: "所選成員之機關無閱覽依據，請先徵得當事人同意")
    static let panelOwnUnit = Text(en: "The unit that decides does not advise itself", zhHant: "鑑別機關（單位）之人員不得擔任該案小組成員")

    static let seatsHeading = Text(en: "My seats on panels", zhHant: "待提意見之鑑別案件")
    static let seatsCaption = Text(en: "Cases that wait for your view", zhHant: "等待您提出意見之案件")
    static let seatsNone = Text(en: "Nothing waits for your view.", zhHant: "目前沒有等待您提出意見之案件。")
    static let seatFor = Text(en: "You speak for", zhHant: "代表專業")
    static let seatSince = Text(en: "Asked", zhHant: "邀請時間")
    static let seatYours = Text(en: "Your view", zhHant: "您的意見")
    static let seatLead = Text(
        en: "Others' views are shown once you have given yours. It cannot be changed afterwards.",
        zhHant: "您提出意見後，始顯示其他成員之意見。提出後即不得變更。")
    static let seatAdvice = Text(en: "In your view this person is", zhHant: "您認為當事人為")
    static let seatReasonsHint = Text(
        en: "What in the account speaks for it, and what against. No names.", zhHant: "請說明支持及不支持之事實。請勿載明姓名。")
    static let seatAdviceMissing = Text(en: "Choose what you advise", zhHant: "請選擇您的意見")
    static let seatGive = Text(en: "Give this view", zhHant: "提出意見")
    static let seatGiven = Text(en: "You have given your view", zhHant: "您已提出意見")
    static let seatGivenAlready = Text(en: "You have given your view already", zhHant: "您已提出意見")
    static let seatRegistration = Text(en: "National with household registration", zhHant: "居住臺灣地區設有戶籍國民")
    static let seatWorkVisa = Text(en: "Holds a work visa", zhHant: "持有工作簽證")
}
