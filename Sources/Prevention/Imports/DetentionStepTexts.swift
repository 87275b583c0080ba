import Lexicon
package import Web

extension Text {
    static let detentionDocuments = Text(en: "Evidence asked for", zhHant: "應補文件")
    static let detentionDocumentsNone = Text(en: "No paper was asked for yet.", zhHant: "尚未要求補件。")
    static let detentionPaper = Text(en: "Paper", zhHant: "文件")
    static let detentionPaperMissing = Text(en: "Choose at least one paper.", zhHant: "請至少選擇一種文件。")
    static let detentionPaperTitle = Text(en: "Which other paper", zhHant: "其他文件名稱")
    static let detentionPaperTitleHint = Text(
        en: "Only for a paper that is not among these.", zhHant: "僅於上列未包含時填寫。")
    static let detentionPaperTitleMissing = Text(en: "Say which other paper.", zhHant: "請填寫其他文件名稱。")
    static let detentionAsk = Text(en: "Ask for papers", zhHant: "要求補件")
    static let detentionAskedOn = Text(en: "Asked on", zhHant: "要求日")
    static let detentionReceive = Text(en: "Write down what came", zhHant: "登錄收件")
    static let detentionReceivedOn = Text(en: "Received on", zhHant: "收件日")
    static let detentionPaperFile = Text(en: "The paper as a file", zhHant: "文件檔案")
    static let detentionPaperFileHint = Text(
        en: "It is kept sealed, byte for byte, with its SHA-256. The program never opens it.",
        zhHant: "原樣加密保存並記錄 SHA-256；系統不會開啟該檔。")
    static let detentionNote = Text(en: "Note", zhHant: "備註")
    static let detentionFiles = Text(en: "Files", zhHant: "檔案")
    static let detentionFileTake = Text(en: "Take the file", zhHant: "取出檔案")
    static let detentionJudge = Text(en: "Judge a paper", zhHant: "審認文件")
    static let detentionJudgement = Text(en: "Is it sufficient?", zhHant: "是否足以證明？")
    static let detentionJudgementMissing = Text(en: "Say whether it is sufficient.", zhHant: "請選擇是否足以證明。")
    static let detentionPeriods = Text(en: "Periods that run", zhHant: "進行中期限")
    static let detentionPeriodsNone = Text(
        en: "No period is set. Set each with the provision that it follows from.", zhHant: "尚未設定期限；請連同所依條文設定。")
    static let detentionPeriod = Text(en: "Period", zhHant: "期限事項")
    static let detentionPeriodHint = Text(
        en: "What has to be done by then, such as proof of admissibility.", zhHant: "應於期限內完成之事項，如提出可進口之證明。")
    static let detentionPeriodTitleMissing = Text(en: "Say what the period is for.", zhHant: "請說明期限事項。")
    static let detentionPeriodSet = Text(en: "Set a period", zhHant: "設定期限")
    static let detentionExtensions = Text(en: "Extensions", zhHant: "展延")
    static let detentionExtend = Text(en: "Answer a request for more time", zhHant: "處理展延申請")
    static let detentionExtension = Text(en: "The request is", zhHant: "展延申請")
    static let detentionExtensionMissing = Text(en: "Say whether it is granted.", zhHant: "請選擇准予或駁回。")
    static let detentionUntil = Text(en: "Until", zhHant: "展延至")
    static let detentionDecide = Text(en: "Decide", zhHant: "作成處分")
    static let detentionOutcome = Text(en: "Decision", zhHant: "處分")
    static let detentionOutcomeMissing = Text(en: "Choose the decision.", zhHant: "請選擇處分。")
    static let detentionDecidedOn = Text(en: "Decided on", zhHant: "處分日")
    static let detentionFreedHeading = Text(en: "How much of each line is released", zhHant: "各項次放行數量")
    static let dossierEarlier = Text(en: "Made earlier", zhHant: "先前製作")
    static let detentionLaw = Text(en: "What the rules say", zhHant: "規則判讀")
    static let detentionClocks = Text(en: "Periods by law", zhHant: "法定期限")
    static let detentionClock = Text(en: "Period", zhHant: "期限")
    static let detentionClockBegins = Text(en: "Begins", zhHant: "起算日")
    static let detentionClockWaits = Text(
        en: "the day it begins on is not known", zhHant: "起算日未明")
    static let detentionHolidays = Text(
        en: """
            Working days leave out Saturdays and Sundays. Public holidays are not known here: look up whether one \
            falls within the period.
            """,
        zhHant: "工作日已扣除週六、週日；系統未建國定假日，請另行查核期間內有無假日。")
    static let detentionClocksNotKept = Text(
        en: "The day that these periods of the law begin on is not kept here. Set each as a period once you know it:",
        zhHant: "下列法定期限之起算日未登錄於本系統；知悉後請自行設定期限：")
    static let detentionPapersRuled = Text(en: "the rules ask for it", zhHant: "依規則應備")

    static func detentionFreed(_ line: Int, _ number: String, _ unit: Text) -> Text {
        Text(
            en: "Line \(line): released of \(number) \(unit(in: .en))",
            zhHant: "第 \(line) 項：\(number) \(unit(in: .zhHant)) 中放行")
    }
}

extension DetentionCourse.Document.State {
    var tag: StatusTag {
        switch self {
        case .asked: StatusTag(Text(en: "asked for", zhHant: "已要求"), .active)
        case .received: StatusTag(Text(en: "received, to be judged", zhHant: "已收件，待審認"), .active)
        case .sufficient: StatusTag(.answer("sufficient"), .good)
        case .insufficient: StatusTag(.answer("insufficient"), .bad)
        }
    }
}

extension DetentionDeed {
    var text: Text {
        switch self {
        case .screened: Text(en: "Checked against the lists again", zhHant: "重新比對名單")
        case .orderChosen: Text(en: "Order chosen", zhHant: "選定命令")
        case .documentAsked: Text(en: "Paper asked for", zhHant: "要求補件")
        case .documentReceived: Text(en: "Paper received", zhHant: "收件")
        case .documentJudged: Text(en: "Paper judged", zhHant: "審認文件")
        case .periodSet: Text(en: "Period set", zhHant: "設定期限")
        case .extensionAsked: Text(en: "More time asked for", zhHant: "申請展延")
        case .decision: Text(en: "Decided", zhHant: "作成處分")
        case .secondLook: .borderSecondLook
        }
    }
}

extension DetentionWork.Impossible: StepRefusal {
    package var problem: Problem { Problem(field, text) }

    private var field: String {
        switch self {
        case .entryKnown: "entry"
        case .orderUnknown, .orderNotInForce: "order"
        case .documentUnknown: "received"
        case .nothingToJudge: "judged"
        case .periodUnknown: "period"
        case .extensionNotLater: "until"
        case .amountsWrong: "outcome"
        case .amountUnreadable(let line): "amount-\(line)"
        case .ownDecision, .nothingToLookAt: "look"
        case .alreadyDecided, .dayBefore: "detention"
        }
    }

    var text: Text {
        switch self {
        case .entryKnown: .detentionEntryKnown
        case .orderUnknown: .detentionOrderUnknown
        case .orderNotInForce:
            Text(en: "That order is not in force. Choose one that is.", zhHant: "該命令已非現行有效，請選擇現行有效者。")
        case .amountUnreadable: GoodsLine.Written.Part.quantity.text
        case .documentUnknown: Text(en: "Choose one of the papers that were asked for.", zhHant: "請由已要求的文件中選擇。")
        case .nothingToJudge: Text(en: "Nothing of this paper came yet.", zhHant: "尚未收到此文件。")
        case .periodUnknown: Text(en: "Choose one of the periods that run.", zhHant: "請由進行中期限選擇。")
        case .extensionNotLater: Text(en: "More time must end later than the period does.", zhHant: "展延後期限須晚於原期限。")
        case .alreadyDecided: .borderAlreadyDecided
        case .amountsWrong:
            Text(
                en: "Say how much of which line is released: some of the goods, and not all of them.",
                zhHant: "請填寫各項次放行數量：須為部分而非全部。")
        case .nothingToLookAt: .borderNothingToLookAt
        case .ownDecision: .borderOwnDecision
        case .dayBefore: Text(en: "That day is before the goods were detained.", zhHant: "該日期早於留置日。")
        }
    }
}
