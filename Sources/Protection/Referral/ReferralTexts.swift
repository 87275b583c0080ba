import Lexicon
import Policy
import Web

// MARK: - Before it is sent

extension Text {
    static let checkAndSend = Text(en: "Check and send", zhHant: "確認並送出")
    static let confirmHeading = Text(en: "Before you send", zhHant: "送出之前")
    static let sentTo = Text(en: "To", zhHant: "受理單位")
    static let sentBy = Text(en: "From", zhHant: "轉介單位")
    static let coordinatedBy = Text(en: "Coordinated by", zhHant: "協調單位")
    static let sentParts = Text(en: "Parts of the file", zhHant: "提供的資料類別")
    static let sentFor = Text(en: "For", zhHant: "目的")
    static let restsOn = Text(en: "Rests on", zhHant: "依據")
    static let restsOnConsent = Text(
        en: """
            It rests on the person's agreement: your agency, the coordinator and the receiving agency may use it for \
            identification and protection, for one year at most. Taking it back costs no help.
            """,
        zhHant: "依據為當事人同意：您的機關、協調單位及受理機關得為鑑別與保護目的使用，最長一年。可隨時撤回，撤回不影響任何協助。")
    static let restsOnDuty = Text(
        en: """
            The person did not agree. The law orders this report ({article}): only the parts above go, to the \
            receiving agency alone, for identification alone. The person was told before.
            """,
        zhHant: "當事人未同意。此為法律規定的通報（{article}）：僅提供上列類別，僅給受理機關，僅供鑑別。已事先告知當事人。")
    static let restsOnBestInterests = Text(
        en: """
            It rests on the best interests of a child, or of someone who may be one ({article}). No agreement is \
            needed; the child is heard.
            """,
        zhHant: "依據為兒童及少年（或可能未滿十八歲者）的最佳利益（{article}）。不以同意為條件，並應聽取其意見。")
    static let restsOnNothing = Text(en: "Nothing is sent.", zhHant: "不會送出任何資料。")
    static let toldAndAgrees = Text(
        en: "I have told them who receives this and which parts, and they still agree.",
        zhHant: "我已告知對方由誰收受、包含哪些資料，對方仍然同意。")
    static let toldAndAgreesMissing = Text(
        en: "Tell them who receives this and which parts, then confirm that they still agree",
        zhHant: "請先告知對方由誰收受、包含哪些資料，並確認對方仍然同意")
    static let thisStays = Text(en: "This stays with you and is destroyed", zhHant: "不會送出，並將銷毀")
    static let thisGoes = Text(en: "This goes", zhHant: "將送出")
    static let sendReferral = Text(en: "Send the referral", zhHant: "送出轉介")

    static func footing(_ basis: Basis.Kind) -> Text {
        switch basis {
        case .consent: Text(en: "The person's agreement", zhHant: "當事人同意")
        case .legalDuty: Text(en: "A report that the law orders", zhHant: "法定通報")
        case .bestInterests: Text(en: "A child's best interests", zhHant: "兒童及少年最佳利益")
        }
    }
}

// MARK: - The person's own way in

extension Text {
    static let accessHeading = Text(en: "Their own way in", zhHant: "當事人自己的查詢方式")
    static let accessLead = Text(
        en: """
            With a receipt and a number of their own they can come back without an account or a telephone: see what \
            was done, who looked, and take back what they agreed to. If they want one, a page of its own comes next, in
            their language: turn the screen to them then, and do not watch the number.
            """,
        zhHant: """
            當事人可憑收據號碼和自己設定的數字，不需帳號或電話即可回來查看處理情形、誰看過資料，並可撤回同意。\
            若要設定，下一頁以當事人的語言單獨顯示：屆時請將螢幕轉向當事人，不要看其輸入的數字。
            """)
    static let accessQuestion = Text(en: "Do they want to choose a number now?", zhHant: "當事人現在要設定數字嗎？")
    static let accessNow = Text(en: "Yes, now", zhHant: "是，現在設定")
    static let accessLater = Text(en: "No, not now", zhHant: "否，暫不設定")
    static let accessChoose = Text(
        en: "Say whether they want to choose a number now", zhHant: "請選擇當事人現在是否要設定數字")
}

// MARK: - Afterwards

extension Text {
    static let receiptHeading = Text(en: "Sent", zhHant: "已送出")
    static let receiptOnce = Text(
        en:
            "This number is shown only once. Write it down or print it, and give it to the person if that is safe.",
        zhHant: "此號碼只顯示一次。請抄寫或列印，並在對當事人安全的情況下交給對方。")
    static let receiptNone = Text(
        en: "No number was chosen, so there is no receipt. The person can be given one later.",
        zhHant: "未設定數字，因此沒有收據號碼。日後仍可為當事人補發。")
    static let printReceipt = Text(en: "Print", zhHant: "列印")
    static let receiptNext = Text(en: "What happens next", zhHant: "接下來會發生什麼")
    static let receiptWho = Text(en: "{unit} has it now.", zhHant: "{unit}已收到。")
    static let caseReferenceHint = Text(
        en: "For you: what to say on the telephone. It tells nobody who the person is.",
        zhHant: "供您電話聯繫時使用，不會透露當事人身分。")
    static let alreadySentHeading = Text(en: "This was sent already", zhHant: "先前已經送出")
    static let alreadySentLead = Text(
        en: "It was received once and nothing was sent twice. A receipt is shown only once; a new one can be given.",
        zhHant: "已收到一次，沒有重複送出。收據號碼只顯示一次，日後可重新發給。")
    static let sentAt = Text(en: "Sent", zhHant: "送出時間")
    static let seenAt = Text(en: "Seen", zhHant: "閱覽時間")
    static let takenUpAt = Text(en: "Taken up", zhHant: "接辦時間")
}

// MARK: - Lists

extension Text {
    static let referralsISent = Text(en: "Referrals we sent", zhHant: "本單位送出的轉介")
    static let sentNone = Text(en: "Your unit has sent no referral yet.", zhHant: "貴單位尚未送出轉介。")
    static let inboxHeading = Text(en: "Referrals received", zhHant: "收到的轉介")
    static let inboxLead = Text(
        en: "The law says to take each up at once. What waits stands first.", zhHant: "依法應即接辦。尚未接辦者列在前面。")
    static let inboxNone = Text(en: "Nothing was referred to your unit.", zhHant: "目前沒有轉介給貴單位的案件。")
    static let referralHeading = Text(en: "Referral", zhHant: "轉介")
    static let referralStatus = Text(en: "Where it stands", zhHant: "目前狀態")
    static let helpAskedFor = Text(en: "Help asked for", zhHant: "請求的協助")
    static let moreOnHelp = Text(en: "More on that", zhHant: "補充說明")
    static let ageOfPerson = Text(en: "Age", zhHant: "年齡")
    static let takeUp = Text(en: "Take it up", zhHant: "接辦")
    static let takeUpLead = Text(
        en: "Taking it up tells the referrer that it is in your hands, and is recorded with the time.",
        zhHant: "接辦後將通知轉介單位案件已由貴單位處理，並記錄時間。")

    static func status(_ status: Referral.Status) -> Text {
        switch status {
        case .sent: Text(en: "Sent", zhHant: "已送出")
        case .seen: Text(en: "Seen", zhHant: "已閱覽")
        case .takenUp: Text(en: "Taken up", zhHant: "已接辦")
        }
    }
}

// MARK: - What a referral says

extension Text {
    static let nameAsWished = Text(en: "Name, as they wish", zhHant: "希望的稱呼")
    static let otherNames = Text(en: "Other names and spellings", zhHant: "其他姓名或寫法")
    static let born = Text(en: "Born", zhHant: "出生日期")
    static let gender = Text(en: "Sex or gender", zhHant: "性別")
    static let nationality = Text(en: "Nationality", zhHant: "國籍")
    static let immediateDanger = Text(en: "In danger when referred", zhHant: "轉介時有立即危險")
    static let reasonForConcern = Text(en: "Why someone is worried", zhHant: "通報原因")
    static let whereabouts = Text(en: "Where they are", zhHant: "所在地點")
    static let phone = Text(en: "Telephone", zhHant: "電話")
    static let interpreterWish = Text(en: "Whom they would trust to interpret", zhHant: "信任什麼樣的通譯")
    static let othersSeePhone = Text(en: "Who else sees the telephone", zhHant: "還有誰會看到電話")
    static let safeHours = Text(en: "When it is safe to call", zhHant: "可安全聯絡的時間")
    static let mayLeaveName = Text(en: "A caller may say who they are", zhHant: "來電者可表明身分")
    static let spokenLanguage = Text(en: "Language", zhHant: "語言")
    static let needsInterpreter = Text(en: "Needs an interpreter", zhHant: "需要通譯")
    static let householdRegistration = Text(en: "Household registration", zhHant: "設有戶籍")
    static let workVisa = Text(en: "Work visa", zhHant: "持有工作簽證")
    static let inTheirWords = Text(en: "In a few words", zhHant: "簡述")
    static let childsView = Text(en: "What the child wants", zhHant: "孩子的意見")
    static let accompaniedBy = Text(en: "Who is with the child", zhHant: "誰和孩子在一起")

    static func gender(_ gender: GenderIdentity) -> Text {
        switch gender {
        case .female: Text(en: "Female", zhHant: "女性")
        case .male: Text(en: "Male", zhHant: "男性")
        case .transgenderFemale: Text(en: "Transgender woman", zhHant: "跨性別女性")
        case .transgenderMale: Text(en: "Transgender man", zhHant: "跨性別男性")
        case .nonConforming: Text(en: "Another gender", zhHant: "其他性別")
        case .preferNotToSay: Text(en: "Prefers not to say", zhHant: "不願透露")
        case .unknown: Text(en: "Not known", zhHant: "不知道")
        }
    }
}
