package import Policy
package import Web

extension Text {
    static let consentsHeading = Text(en: "What the person agreed to", zhHant: "當事人的同意事項")
    static let consentsLead = Text(
        en: "Each entry lets one agency have certain parts of the file, for certain purposes.",
        zhHant: "以下每一項讓一個機關基於特定目的，取得檔案的特定部分。")
    static let consentNone = Text(en: "Nothing stands at present.", zhHant: "目前沒有有效的同意或依據。")
    static func consentsEnded(_ count: Int) -> Text {
        Text(en: "Withdrawn or ended (\(count))", zhHant: "已撤回或已終止（\(count)）")
    }
    static let consentOfChild = Text(
        en: """
            This person is, or may be, a child. What is shared rests on the child's best interests, not on a consent. \
            The child's own view is recorded with each request for help.
            """,
        zhHant: "當事人是或可能是兒童或少年。資料分享以其最佳利益為依據，而不是以同意為依據。每次請求協助時，會一併記錄本人的意見。")
    static let consentAsk = Text(en: "Record a new consent", zhHant: "登錄新的同意")
    static let consentRestsOn = Text(en: "Rests on", zhHant: "依據")
    static let consentPurposes = Text(en: "For what", zhHant: "目的")
    static let consentParts = Text(en: "Parts of the file", zhHant: "檔案部分")
    static let consentPartsHint = Text(
        en: "Only what this agency needs to do its part.", zhHant: "僅勾選該機關執行工作所需的部分。")
    static let consentHow = Text(en: "Since when and how", zhHant: "起始時間與取得方式")
    static let consentSince = Text(en: "Since", zhHant: "起始時間")
    static let consentUntil = Text(en: "Until", zhHant: "有效至")
    static let consentWithdrawnAt = Text(en: "Withdrawn", zhHant: "撤回時間")
    static let consentWithdraw = Text(en: "Withdraw", zhHant: "撤回同意")
    static let consentNarrow = Text(en: "Agree to less", zhHant: "縮小同意範圍")
    static let basisNotTheirs = Text(
        en: "This does not rest on consent, so it cannot be withdrawn here.", zhHant: "此項並非以同意為依據，因此無法在此撤回。")

    static let consentAskHeading = Text(en: "Record a consent", zhHant: "登錄同意")
    static let consentAskLead = Text(
        en: """
            Explain first, in a language that the person understands: who will receive what, for what, and that they \
            may say no or withdraw at any time.
            """,
        zhHant: "請先以當事人了解的語言說明：誰會取得哪些資料、用途為何，以及當事人可以拒絕或隨時撤回。")
    static let consentHelpGoesOn = Text(
        en: "Help never depends on this. It goes on whatever the person decides.",
        zhHant: "協助不以此為條件。無論當事人如何決定，協助都會繼續。")
    static let consentAgency = Text(en: "Which agency", zhHant: "機關")
    static let consentUntilAsk = Text(en: "Until when (optional)", zhHant: "有效至（選填）")
    static let consentUntilHint = Text(
        en: "The last day on which it holds. Leave empty if it holds until it is withdrawn.",
        zhHant: "有效的最後一日。若持續有效至撤回為止，請留空。")
    static let consentLanguage = Text(en: "Language in which it was explained", zhHant: "說明時使用的語言")
    static let consentLanguageHint = Text(
        en: "The language that the person understands best.", zhHant: "當事人最了解的語言。")
    static let consentInterpreter = Text(en: "Interpreter", zhHant: "通譯人員")
    static let consentInterpreterHint = Text(
        en: "Name or number of the interpreter. Leave empty if there was none.", zhHant: "通譯人員的姓名或編號；若無通譯，請留空。")
    static let consentEvidence = Text(en: "How the consent can be shown", zhHant: "同意的證明方式")
    static let consentExplainedBy = Text(en: "Explained by", zhHant: "說明單位")
    static let consentAgreed = Text(
        en: "I have explained this, and the person agrees.", zhHant: "我已說明，且當事人表示同意。")
    static let consentAgreedHint = Text(
        en: "Freely, without pressure, and after questions were answered.", zhHant: "當事人是在疑問獲得解答後，出於自願、未受壓力而同意。")
    static let consentRecord = Text(en: "Record the consent", zhHant: "登錄同意")

    static let consentNotGiven = Text(
        en: "Nothing can be sent or recorded unless the person agrees.", zhHant: "未經當事人同意，無法送出或登錄。")
    static let consentLanguageMissing = Text(
        en: "Choose the language in which it was explained.", zhHant: "請選擇說明時使用的語言。")
    static let consentEvidenceMissing = Text(
        en: "Choose how the consent can be shown.", zhHant: "請選擇同意的證明方式。")
    static let consentInterpreterLong = Text(
        en: "Shorten the interpreter's name to 200 characters.", zhHant: "通譯人員姓名請勿超過 200 字。")
    static let consentAgencyMissing = Text(en: "Choose the agency.", zhHant: "請選擇機關。")
    static let consentPurposesMissing = Text(en: "Choose at least one purpose.", zhHant: "請至少選擇一項目的。")
    static let consentPartsMissing = Text(
        en: "Choose at least one part of the file.", zhHant: "請至少選擇檔案的一個部分。")
    static let consentUntilNeedsDay = Text(
        en: "Enter a year, a month and a day.", zhHant: "請輸入完整的年、月、日。")
    static let consentUntilPast = Text(en: "The last day must lie ahead.", zhHant: "最後一日必須在未來。")

    static let narrowingHeading = Text(en: "Agree to less", zhHant: "縮小同意範圍")
    static let narrowingLead = Text(
        en: "Take away the parts that this agency should no longer have. It closes at once, and the agency is told.",
        zhHant: "請取消勾選不再同意提供的部分。存取權限會立即關閉，並通知該機關。")
    static let narrowingKeep = Text(en: "Parts that it may still have", zhHant: "仍同意提供的部分")
    static let narrowingHint = Text(en: "Clear what is to close.", zhHant: "取消勾選要關閉的部分。")
    static let narrowingSave = Text(en: "Keep only these parts", zhHant: "僅保留以上部分")
    static let narrowingKeepsNothing = Text(
        en: "Nothing is left. To take everything away, withdraw the consent.", zhHant: "沒有保留任何部分。若要全部取消，請改用撤回同意。")
    static let narrowingTakesNothing = Text(
        en: "Clear at least one of the parts that the consent names.", zhHant: "請至少取消勾選一個部分。")

    static let withdrawalHeading = Text(en: "Withdraw the consent", zhHant: "撤回同意")
    static let withdrawalStops = Text(en: "What stops", zhHant: "撤回後會停止的事項")
    static let withdrawalCloses = Text(
        en: "From this moment the agency can no longer open these parts on the strength of this consent: {parts}.",
        zhHant: "自撤回時起，該機關不得再依此同意開啟以下部分：{parts}。")
    static let withdrawalTells = Text(
        en: "The units of the agency that work on the case are told that the consent was withdrawn.",
        zhHant: "該機關承辦本案的單位會收到撤回同意的通知。")
    static let withdrawalEndsRequests = Text(
        en: """
            Requests for help that nobody has accepted yet, and that rest on this consent, are withdrawn. You can ask \
            again elsewhere.
            """,
        zhHant: "以此同意為依據、尚未獲接受的協助請求會一併撤回。您可以另向其他單位請求。")
    static let withdrawalKeepsHelp = Text(
        en: "Help that was accepted goes on. The unit keeps no more than that there is a case.",
        zhHant: "已獲接受的協助會繼續。該單位僅保留知悉有此案件。")
    static let withdrawalConfirm = Text(en: "Withdraw it now", zhHant: "立即撤回")
    static let withdrawalNot = Text(en: "Leave it as it is", zhHant: "維持不變")

    /// How something lasts that names no end.
    static func consentUntilWithdrawn(_ kind: Basis.Kind) -> Text {
        switch kind {
        case .consent: Text(en: "Until it is withdrawn", zhHant: "至撤回為止")
        case .legalDuty, .bestInterests: Text(en: "While the ground for it lasts", zhHant: "至依據消滅為止")
        }
    }

    /// What a sharing rests on, in words.
    package static func basisKind(_ kind: Basis.Kind) -> Text {
        switch kind {
        case .consent: Text(en: "The person's consent", zhHant: "當事人同意")
        case .legalDuty: Text(en: "A duty by law", zhHant: "法定義務")
        case .bestInterests: Text(en: "The child's best interests", zhHant: "兒童及少年最佳利益")
        }
    }

    /// How a consent can be shown, in words.
    package static func evidence(_ evidence: ConsentContent.Attestation) -> Text {
        switch evidence {
        case .signed: Text(en: "Signed on paper", zhHant: "書面簽名")
        case .spoken: Text(en: "Spoken", zhHant: "口頭表示")
        case .witnessed: Text(en: "Spoken before a witness", zhHant: "在見證人面前口頭表示")
        case .recorded: Text(en: "Recorded in sound", zhHant: "錄音")
        }
    }

    /// What a unit is told, in words. It names nobody.
    package static func notice(_ kind: UnitNotice.Kind) -> Text {
        switch kind {
        case .referralReceived: Text(en: "A referral arrived", zhHant: "收到轉介")
        case .referralTakenUp: Text(en: "A referral was taken up", zhHant: "轉介已獲接辦")
        case .partGiven: Text(en: "Your unit was given a part in a case", zhHant: "貴單位已獲指定參與案件")
        case .consentWithdrawn: Text(en: "A consent was withdrawn", zhHant: "同意已撤回")
        case .accessEnded: Text(en: "Another agency's access was ended", zhHant: "另一機關的查閱已終止")
        case .consentNarrowed: Text(en: "A consent was narrowed", zhHant: "同意範圍已縮小")
        case .requestSent: Text(en: "Help is asked for", zhHant: "收到協助請求")
        case .requestAccepted: Text(en: "A request for help was accepted", zhHant: "協助請求已獲接受")
        case .requestDeclined: Text(en: "A request for help was declined", zhHant: "協助請求未獲接受")
        case .requestWaiting: Text(en: "A request for help is waiting for a place", zhHant: "協助請求候補中")
        case .requestStarted: Text(en: "Help has begun", zhHant: "協助已開始")
        case .requestDone: Text(en: "Help is complete", zhHant: "協助已完成")
        case .requestWithdrawn: Text(en: "A request for help was withdrawn", zhHant: "協助請求已撤回")
        case .convened: Text(en: "The panel was convened", zhHant: "已召集鑑別小組")
        case .decided: Text(en: "A decision was taken", zhHant: "已作成決定")
        case .objected: Text(en: "An objection was raised", zhHant: "已提出異議")
        case .emergencyOpened: Text(en: "A file was opened in an emergency", zhHant: "已緊急開啟檔案")
        case .likenessFound: Text(en: "Two files may be of one person", zhHant: "兩份檔案可能為同一人")
        case .conflictNamed: Text(en: "A conflict of interest was named", zhHant: "已登錄利益衝突")
        }
    }
}
