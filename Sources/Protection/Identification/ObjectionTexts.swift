import Web

extension Text {
    static let objectionLead = Text(
        en:
            """
            Write down the objection as it was given. It can be made in any words; help the person to \
            write it if they wish.
            """,
        zhHant: "請依提出之內容登錄異議。文字不拘形式；當事人有需要時，請協助其書寫。")
    static let objectionHelpGoesOn = Text(
        en: "Until the objection is decided nobody may be removed by force, and help goes on as before.",
        zhHant: "異議結果決定前，不得強制驅逐出國（境），協助亦持續提供。")
    static let objectionBy = Text(en: "Who objects?", zhHant: "提出異議之人")
    static let objectionByPerson = Text(en: "The person", zhHant: "受鑑別人本人")
    static let objectionByOther = Text(en: "A lawyer or another representative", zhHant: "律師或其他代理人")
    static let objectionByMissing = Text(en: "Say who objects", zhHant: "請選擇提出異議之人")
    static let objectionReceivedAt = Text(en: "Received", zhHant: "收受日期")
    static let objectionReceivedHint = Text(
        en: "The day on which the agency that decided received it.", zhHant: "原鑑別機關（單位）收受之日。")
    static let objectionGrounds = Text(en: "Grounds", zhHant: "異議理由")
    static let objectionGroundsHint = Text(
        en: "In the person's own words where possible.", zhHant: "儘可能以當事人之用語記錄。")
    static let objectionGroundsMissing = Text(en: "Write down the grounds", zhHant: "請填寫異議理由")
    static let objectionReceive = Text(en: "Record the objection", zhHant: "登錄異議")
    static let objectionLastDay = Text(en: "The last day to object is {day}.", zhHant: "異議期間末日為{day}。")
    static let objectionLatestDay = Text(
        en: "The law can be read to give until {day}: nothing is treated as late before that.",
        zhHant: "依較有利於當事人之解釋，末日為{day}；該日前不視為逾期。")
    static let objectionBeforeNoon = Text(en: "{day} before noon", zhHant: "{day}上午")
    static let objectionOver = Text(en: "That time has run out.", zhHant: "異議期間已屆滿。")

    static let objectionIsRight = Text(en: "If the objection is right", zhHant: "認異議有理由")
    static let objectionIsRightLead = Text(
        en: "Correct the result at once. The other result then holds.", zhHant: "應立即更正鑑別結果。")
    static let objectionCorrect = Text(en: "Correct the result", zhHant: "更正鑑別結果")
    static let objectionIsNotRight = Text(en: "If it is not", zhHant: "認異議無理由")
    static let objectionIsNotRightLead = Text(
        en: "Within 10 days send it to the superior agency, with your reasons in writing.",
        zhHant: "應於十日內加具書面理由送上級機關（單位）決定。")
    static let objectionSuperior = Text(en: "Superior agency", zhHant: "上級機關（單位）")
    static let objectionSuperiorHint = Text(
        en: "It reads the account and what was decided. It must not be the unit that decided.",
        zhHant: "上級機關（單位）得閱覽受剝削經過及原決定，且不得為原鑑別機關（單位）。")
    static let objectionNoSuperior = Text(
        en: """
            Nobody has said which unit is over yours. An administrator names it on your unit's page; until then it \
            cannot be sent on here. The days that the law gives run all the same.
            """,
        zhHant: "尚未設定貴單位之上級機關（單位），請系統管理員於單位資料設定；設定前無法於此送出，惟法定期間仍繼續進行。")
    static let objectionSuperiorMissing = Text(en: "Choose the superior agency", zhHant: "請選擇上級機關（單位）")
    static let objectionOpinion = Text(en: "Opinion of the agency that decided", zhHant: "原鑑別機關（單位）書面理由")
    static let objectionOpinionMissing = Text(en: "Write down why you do not find it right", zhHant: "請填寫認無理由之書面理由")
    static let objectionForward = Text(en: "Send it to the superior agency", zhHant: "送上級機關（單位）決定")
    static let objectionForwardedAt = Text(en: "Sent to the superior agency", zhHant: "送上級機關（單位）時間")

    static let objectionDecideHeading = Text(en: "Decide on the objection", zhHant: "作成異議決定")
    static let objectionDecideLead = Text(
        en: "Within 10 days of receiving it. The decision is final; the person is told in writing.",
        zhHant: "應於受理後十日內為決定。異議結果應以書面通知受鑑別人，且不得再聲明不服。")
    static let objectionDecide = Text(en: "Decide", zhHant: "作成決定")
    static let objectionEnding = Text(en: "Result of the objection", zhHant: "異議結果")
    static let objectionEndedAt = Text(en: "Decided", zhHant: "決定時間")
    static let objectionEndingMissing = Text(en: "Choose the result of the objection", zhHant: "請選擇異議結果")

    static let objectionOutOfTime = Text(
        en: "The time to object had run out on that day, on every reading of the law", zhHant: "該日異議期間業已屆滿，依各種解釋均屬逾期")
    static let objectionAlreadyMade = Text(en: "An objection was recorded already", zhHant: "已登錄異議")
    static let objectionEnded = Text(en: "The objection has been decided already", zhHant: "異議業經決定")
    static let objectionForwardedAlready = Text(
        en: "The objection is with the superior agency already", zhHant: "異議業已送上級機關（單位）")
    static let objectionNotForwarded = Text(
        en: "The objection has not reached the superior agency", zhHant: "異議尚未送上級機關（單位）")

    static func ending(_ ending: Objection.Ending) -> Text {
        switch ending {
        case .correctedByBody:
            Text(en: "Found right by the agency that decided; the result is corrected", zhHant: "原鑑別機關（單位）認有理由，更正鑑別結果")
        case .upheldBySuperior:
            Text(en: "Found right; the result is corrected", zhHant: "異議有理由，更正鑑別結果")
        case .dismissed: Text(en: "Not found right; the result stays", zhHant: "異議無理由，維持原鑑別結果")
        }
    }
}
