import Web

extension Text {
    static let identHeading = Text(en: "Identification", zhHant: "人口販運被害人鑑別")
    static let identStandsAt = Text(en: "Where it stands:", zhHant: "目前狀態：")
    static let identTasks = Text(en: "Steps", zhHant: "辦理步驟")
    static let identOpened = Text(en: "Taken up by the identifying unit", zhHant: "鑑別機關（單位）受理")
    static let identPanel = Text(en: "Panel convened and heard", zhHant: "召集跨專業小組並聽取意見")
    static let identPanelStep = Text(en: "Convene and hear the panel", zhHant: "召集跨專業小組並聽取意見")
    static let identDecision = Text(en: "Reasoned decision", zhHant: "作成附理由之鑑別決定")
    static let identObjection = Text(en: "Objection", zhHant: "鑑別異議")
    static let identNotNeeded = Text(en: "Not needed", zhHant: "無須辦理")
    static let identPapers = Text(en: "Papers to print", zhHant: "可列印之文書")
    static let identDeparture = Text(en: "Who decides under this country's law", zhHant: "我國法律規定之鑑別機關")
    static let identChildHeading = Text(en: "If this is a child", zhHant: "當事人為兒童或少年時")
    static let identChild = Text(
        en: """
            Before any help that is not urgent, their best interests are determined and a guardian stands by \
            them who is independent and is not named in the account. Emergency help never waits for this. In \
            doubt about age, treat the person as a child.
            """,
        zhHant: "提供非緊急之協助前，應先完成最佳利益評估，並有獨立且未涉案情之監護人陪同。緊急協助不因此延後。年齡有疑義時，視為兒童或少年。")

    static let identRightsHeading = Text(en: "Notice of rights", zhHant: "交付權益告知書")
    static let identRightsLead = Text(
        en:
            """
            Before anything is asked, the person gets the notice of rights and hears what will happen \
            and how they are protected.
            """,
        zhHant: "進行鑑別前，應交付受鑑別人權益告知書，並告知後續處理流程及相關保護措施。")
    static let identRightsPrint = Text(en: "Print the notice:", zhHant: "列印權益告知書：")
    static let identRightsLanguage = Text(en: "Language in which it was given", zhHant: "交付時使用的語言")
    static let identRightsLanguageHint = Text(
        en: "The language in which the person understood it.", zhHant: "受鑑別人能理解的語言。")
    static let identExplained = Text(
        en: "What will happen, and how they are protected, was explained", zhHant: "已告知後續處理流程及相關保護措施")
    static let identExplainedHint = Text(
        en: "Leave it empty if this is still to be done; you can come back.", zhHant: "尚未告知者請勿勾選；可於完成後再登錄。")
    static let identLanguageMissing = Text(
        en: "Choose the language in which the notice was given", zhHant: "請選擇交付告知書時使用的語言")

    static let identProfessionalHeading = Text(
        en: "A social worker or another professional", zhHant: "請求社工人員或相關專業人員協助")
    static let identProfessionalLead = Text(
        en:
            """
            If any of this is so, a professional must be asked to stand by the person. What nobody has \
            answered counts as yes.
            """,
        zhHant: "有下列情形之一者，應請求社工人員或相關專業人員協助。尚未填答者，視為有該情形。")
    static let identProfessionalChild = Text(
        en: "The person is, or may be, under 18: a professional must be asked.",
        zhHant: "當事人未滿十八歲或年齡有疑義：應請求社工人員或相關專業人員協助。")
    static let identDistressed = Text(
        en: "Is the person too distressed to be questioned, or hardly able to be?", zhHant: "是否情緒不穩，無法或難以配合詢問？")
    static let identImpaired = Text(
        en: "Can the person not state everything because of a mental or intellectual impairment?",
        zhHant: "是否因精神障礙或其他心智缺陷，致無法為完全陳述？")
    static let identOtherReason = Text(
        en: "Is there another reason to ask a professional?", zhHant: "是否有其他應請求社工或相關專業人員協助之情形？")
    static let identAsked = Text(en: "Who was asked?", zhHant: "已請求何人協助？")
    static let identAskedHint = Text(
        en: "People on the authority's list are asked first.", zhHant: "應優先請求協助鑑別人員名冊所列人員。")
    static let identNotAsked = Text(en: "Nobody yet", zhHant: "尚未請求")
    static let identAskedMissing = Text(en: "Say who was asked, or that nobody was yet", zhHant: "請選擇已請求之人員，或選擇尚未請求")

    static func professional(_ professional: Identification.Professional) -> Text {
        switch professional {
        case .listed: Text(en: "Someone on the list of those who assist identification", zhHant: "協助鑑別人員名冊所列人員")
        case .placement:
            Text(en: "Someone of an organisation entrusted with placement", zhHant: "受委託辦理被害人安置保護工作之民間團體人員")
        case .civilSociety:
            Text(
                en: "Someone sent by an organisation for welfare, human rights or women's rights",
                zhHant: "從事社會福利、人權或婦女權益之民間團體所指派之人員")
        }
    }
}

// What is wrong with a form.
extension Text {
    static let identDecidedAlready = Text(en: "The decision has been taken already", zhHant: "鑑別決定業已作成")
    static let identRightsNotTold = Text(
        en: "First give the person the notice of rights", zhHant: "請先交付受鑑別人權益告知書")
    static let identPrerequisitesLacking = Text(
        en: "Something that the law wants first has not been done", zhHant: "法定前置事項尚未完成")
    static let identPanelNotConvened = Text(en: "First convene the panel", zhHant: "請先召集跨專業小組")
    static let identPanelNotHeard = Text(
        en: "The panel has not been heard: views of several disciplines, one of them not of law enforcement",
        zhHant: "跨專業小組意見尚未齊備：須有數種專業提出意見，其中一種須非執法專業")
    static let identHasteMissing = Text(
        en: "The panel has not been heard: write down why the decision cannot wait", zhHant: "小組意見尚未齊備：請載明不能等候之理由")
    static let identReasonsMissing = Text(en: "Write down the reasons", zhHant: "請填寫理由")
    static let identDepartureMissing = Text(
        en: "The result differs from what most of the panel advised: write down why", zhHant: "結果與小組多數意見不同：請載明差異及理由")
    static let identNotDecided = Text(en: "Nothing has been decided yet", zhHant: "尚未作成鑑別決定")
    static let identServedAlready = Text(en: "The notice was served already", zhHant: "鑑別通知書業已送達")
    static let identNotYours = Text(
        en: "This is for another unit, or for someone else in it, to decide", zhHant: "此事項應由其他機關（單位）或其他人員辦理")
    static let identImpossibleDay = Text(
        en: "The day must not be before the step it follows, nor after today", zhHant: "日期不得早於前一程序，亦不得晚於今日")
    static let identDayMissing = Text(en: "Enter the day: year, month and day", zhHant: "請填寫完整日期：年、月、日")
    static let identWordsLong = Text(en: "This is too long: 4,000 characters at the most", zhHant: "內容過長：至多 4,000 字")
}
