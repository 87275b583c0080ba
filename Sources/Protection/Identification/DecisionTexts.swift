import Policy
import Web

extension Text {
    static let decisionHeading = Text(en: "Decide", zhHant: "作成鑑別決定")
    static let decisionLead = Text(
        en: "Write the reasons so that the person can understand them: they stand on the notice.",
        zhHant: "理由將載於鑑別通知書，請以當事人能理解之文字書寫。")
    static let decisionResult = Text(en: "Result", zhHant: "鑑別結果")
    static let decisionReasons = Text(en: "Reasons", zhHant: "理由")
    static let decisionReasonsHint = Text(
        en:
            """
            What was found, what it rests on, and which elements of the definition it meets or does not. \
            No names of others.
            """,
        zhHant: "認定之事實、所憑依據，及是否符合法定要件。請勿載明他人姓名。")
    static let decisionDeparture = Text(en: "Why it differs from the panel's advice", zhHant: "與小組意見不同之理由")
    static let decisionDepartureHint = Text(
        en: "Needed only where it differs from what most of the panel advised.", zhHant: "僅於結果與小組多數意見不同時填寫。")
    static let decisionDeparts = Text(en: "Differs from the panel's advice", zhHant: "與小組意見不同")
    static let decisionUnheard = Text(en: "Why it cannot wait for the panel", zhHant: "不能等候小組意見之理由")
    static let decisionUnheardHint = Text(
        en: "The panel has not been heard in full. It advises and cannot hold a decision up; what is missing is shown.",
        zhHant: "小組意見尚未齊備。小組意見不拘束決定，惟未提出之意見將一併註明。")
    static let decisionNotHeard = Text(en: "Did not wait for the panel", zhHant: "未及等候小組意見")
    static let decisionMissing = Text(en: "Views missing", zhHant: "未提出意見之專業")
    static let decisionBy = Text(en: "Decided by", zhHant: "鑑別機關（單位）")
    static let decisionAt = Text(en: "Decided", zhHant: "作成時間")
    static let decisionServedAt = Text(en: "Notice served", zhHant: "通知書送達時間")
    static let decisionCorrectedAt = Text(en: "Corrected after an objection", zhHant: "經異議更正時間")
    static let decisionOutcomeMissing = Text(en: "Choose the result", zhHant: "請選擇鑑別結果")
    static let decisionCheckHeading = Text(en: "Check the decision", zhHant: "確認鑑別決定")
    static let decisionCheckLead = Text(
        en: "Once confirmed it cannot be changed here; the person can object to it.", zhHant: "確認後即不得於此變更；受鑑別人得依法提出異議。")
    static let decisionConfirm = Text(en: "Confirm the decision", zhHant: "確認並作成決定")
    static let decisionChange = Text(en: "Change something", zhHant: "返回修改")
    static let decisionContinue = Text(en: "Check the decision", zhHant: "下一步：確認")

    static let elementsHeading = Text(en: "The elements of the definition", zhHant: "法定要件對照")
    static let elementsLead = Text(
        en: "What was noted so far, beside the law's definition. It is a help to look, and never a verdict.",
        zhHant: "以下為目前記錄與法定要件之對照，僅供參考，不代表鑑別結果。")
    static let elementsMeans = Text(en: "Unlawful means", zhHant: "不法手段")
    static let elementsActs = Text(en: "Unlawful acts", zhHant: "不法作為")
    static let elementsSigns = Text(en: "Signs of forced labour", zhHant: "強迫勞動跡象")
    static let elementsPurpose = Text(en: "Intent to exploit", zhHant: "剝削意圖或故意")
    static let elementsPurposeHint = Text(
        en: "Not among what was noted: look for it yourself.", zhHant: "無法由勾選項目得知，請自行認定。")
    static let elementsMeansChild = Text(
        en: "Not needed: the person is, or may be, under 18.", zhHant: "無須符合：當事人未滿十八歲或年齡有疑義。")
    static let elementsNone = Text(en: "Nothing noted", zhHant: "尚無記錄")
    static let elementsAccount = Text(en: "In the referrer's words", zhHant: "通報（轉介）內容摘述")

    static let viewsHeading = Text(en: "Views of the panel", zhHant: "跨專業小組意見")
    static let viewsWaiting = Text(en: "Not given yet", zhHant: "尚未提出")
    static let viewsMost = Text(en: "Most of those who are sure advise: {advice}.", zhHant: "表示明確意見者之多數意見：{advice}。")
    static let viewsDivided = Text(en: "divided, or not sure", zhHant: "意見分歧或尚難認定")

    static func outcome(_ outcome: Identification.Outcome) -> Text {
        switch outcome {
        case .victim: Text(en: "Victim of human trafficking", zhHant: "人口販運被害人")
        case .notVictim: Text(en: "Not a victim of human trafficking", zhHant: "非人口販運被害人")
        }
    }

    static func advice(_ advice: PanelSeat.Advice) -> Text {
        switch advice {
        case .victim: .outcome(.victim)
        case .notVictim: .outcome(.notVictim)
        case .unsure: Text(en: "Not sure", zhHant: "尚難認定")
        }
    }

    static func discipline(_ discipline: Discipline) -> Text {
        switch discipline {
        case .police: Text(en: "Police", zhHant: "警政")
        case .prosecution: Text(en: "Prosecution", zhHant: "檢察")
        case .immigration: Text(en: "Immigration", zhHant: "移民")
        case .labour: Text(en: "Labour", zhHant: "勞政")
        case .health: Text(en: "Health", zhHant: "醫療衛生")
        case .psychology: Text(en: "Psychology", zhHant: "心理")
        case .law: Text(en: "Law", zhHant: "法律")
        case .socialWork: Text(en: "Social work", zhHant: "社會工作")
        case .childProtection: Text(en: "Child protection", zhHant: "兒少保護")
        case .civilSociety: Text(en: "Civil society", zhHant: "民間團體")
        }
    }

    static func proceeding(_ kind: Proceeding.Kind) -> Text {
        switch kind {
        case .identification: Text(en: "identification", zhHant: "鑑別")
        case .objectionPeriod: Text(en: "the days in which an objection can be raised", zhHant: "異議期間")
        case .objection: Text(en: "the objection", zhHant: "鑑別異議")
        case .appeal: Text(en: "the appeal", zhHant: "救濟程序")
        }
    }
}
