import Web

extension Text {
    static let paperRights = Text(en: "Notice of rights", zhHant: "權益告知書")
    static let paperResult = Text(en: "Identification notice", zhHant: "人口販運被害人鑑別通知書")
    static let paperObjection = Text(en: "Result of the objection", zhHant: "鑑別異議決定通知書")
    static let paperDraft = Text(
        en: "Draft. No lawyer has reviewed this wording. It does not replace the authority's own form.",
        zhHant: "草稿：本文字未經律師審閱，不得取代主管機關之法定書表。")
    static let paperSignature = Text(en: "Signature of the person", zhHant: "受鑑別人簽章")
    static let paperDate = Text(en: "Date", zhHant: "日期")
    static let paperHandedBy = Text(en: "Handed over by", zhHant: "交付人員")
    static let paperLaw = Text(en: "Legal basis:", zhHant: "法律依據：")
    static let paperViewCount = Text(en: "{advice}: {count}", zhHant: "{advice}：{count} 人")
    static let paperDeparts = Text(
        en: "{tally}. The decision differs from what most advised, because: {departure}",
        zhHant: "{tally}。本鑑別結果與小組多數意見不同，理由如下：{departure}")
    static let paperUnheard = Text(
        en: "{tally}. The decision did not wait for further views, because: {unheard}",
        zhHant: "{tally}。本鑑別未及等候其餘意見，理由如下：{unheard}")
    static let paperLaterReading = Text(
        en: "If that day is a day off and {article} applies: {day}. Keep to the earlier day.",
        zhHant: "該日為休息日且適用{article}者，為{day}；仍請於較早之日前提出。")
    static let paperTelephone = Text(en: "Telephone: {telephone}", zhHant: "電話：{telephone}")
    static let paperNumber = Text(en: "Number: {reference}", zhHant: "案件編號：{reference}")
    static let paperSeal = Text(en: "(Seal of the agency)", zhHant: "（機關印信）")
    static let paperIfServedToday = Text(en: "{day}, if you receive this today", zhHant: "{day}（以今日送達計算）")
    static let paperObjectionResult = Text(
        en:
            """
            {name}, case {reference}. Your objection was received on {received}. {agency} decided on \
            {date}: {result}.
            """,
        zhHant: "受鑑別人：{name}，案件編號：{reference}。您的異議於{received}收受，{agency}於{date}決定：{result}。")
    static let paperObjectionOutcome = Text(en: "{ending}: {result}", zhHant: "{ending}：{result}")
    static let paperObjectionAfter = Text(en: "What follows", zhHant: "後續事項")
    static let paperObjectionFinal = Text(
        en: """
            This result is final: there is no further objection to it. It bars no other claim of yours. Ask a \
            lawyer what you can still do, and the people who help you what help goes on.
            """,
        zhHant: "受鑑別人對本結果，不得再聲明不服。本結果不影響您依其他法律得主張之權利；請洽詢律師，並向協助人員詢問可繼續取得之協助。")
    static let paperObjectionCorrected = Text(
        en: """
            The earlier result no longer holds: you are recognised as a victim of human trafficking, with the \
            rights and the help that go with it. The time to apply for payments is counted from now.
            """,
        zhHant: "原鑑別結果業經更正：您經鑑別為人口販運被害人，得依法享有被害人之權益及協助。申請補助之期間自本日起算。")

    static let serviceHeading = Text(en: "Serve the notice", zhHant: "送達鑑別通知書")
    static let serviceLead = Text(
        en: """
            Hand the notice over in person and have it signed. Where the person cannot or will not sign, the \
            handing over may be filmed. The time to object begins on the next day.
            """,
        zhHant: "應交付鑑別通知書，並由受鑑別人當面簽章確認；其無法或拒絕簽章者，得以錄影方式留存交付過程影像。異議期間自送達翌日起算。")
    static let serviceHow = Text(en: "How was it handed over?", zhHant: "交付方式")
    static let serviceHowMissing = Text(en: "Say how it was handed over", zhHant: "請選擇交付方式")
    static let serviceDay = Text(en: "On which day?", zhHant: "送達日期")
    static let serviceDayHint = Text(en: "The day on which the person received it.", zhHant: "受鑑別人實際收受之日。")
    static let serviceNot = Text(en: "There is no notice to serve now.", zhHant: "目前沒有待送達之鑑別通知書。")

    static func service(_ how: Identification.Service) -> Text {
        switch how {
        case .signed: Text(en: "In person, and signed", zhHant: "當面簽章確認")
        case .filmed: Text(en: "In person, and filmed", zhHant: "以錄影方式留存交付過程影像")
        }
    }
}
