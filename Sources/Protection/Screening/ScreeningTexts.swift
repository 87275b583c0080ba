import Web

extension Text {
    static let draftsHeading = Text(en: "Screening and referral", zhHant: "篩檢與轉介")
    static let referralLead = Text(
        en: "Refer someone who may have been trafficked. At most twelve short pages; saved at each step.",
        zhHant: "轉介疑似人口販運被害人。最多十二頁，每一步都會自動儲存。")
    static let screeningLead = Text(
        en: "Not sure yet? A screening looks for signs, together with the person. It decides nothing.",
        zhHant: "還不確定嗎？篩檢是和對方一起留意跡象，不作任何決定。")
    static let startReferral = Text(en: "Start a referral", zhHant: "開始轉介")
    static let startScreening = Text(en: "Start a screening", zhHant: "開始篩檢")
    static let draftsBegun = Text(en: "Begun and not yet sent", zhHant: "已開始、尚未送出")
    static let draftsNone = Text(en: "You have begun nothing that waits.", zhHant: "您沒有未完成的草稿。")
    static let draftsKept = Text(
        en:
            """
            Only you can open these, acting for this unit. Sending or giving up destroys what is kept here, and so \
            do 28 days in which nobody saves it.
            """,
        zhHant: "只有您以目前單位身分才能開啟。送出或放棄後，或連續 28 天未儲存，這裡保存的內容即銷毀。")
    static let draftKind = Text(en: "Form", zhHant: "表單")
    static let draftStarted = Text(en: "Begun", zhHant: "開始時間")
    static let draftSaved = Text(en: "Last saved", zhHant: "最後儲存")
    static let draftErased = Text(en: "Kept until", zhHant: "保存至")
    static let draftGoesSoon = Text(en: "Erased soon", zhHant: "即將銷毀")
    static let draftActions = Text(en: "What you can do", zhHant: "可進行的操作")
    static let resumeDraft = Text(en: "Go on", zhHant: "繼續填寫")
    static let giveUpDraft = Text(en: "Give up", zhHant: "放棄")
    static let giveUpExplained = Text(
        en: "Everything that was typed into this form is destroyed and cannot be brought back.",
        zhHant: "本表已填寫的內容將全部銷毀，無法復原。")
    static let giveUpForGood = Text(en: "Give up and destroy", zhHant: "放棄並銷毀")
    static let stepOfAbout = Text(en: "Step {step} of about {about}", zhHant: "第 {step} 步，約 {about} 步")
    static let formSource = Text(en: "Source: ", zhHant: "依據：")
    static let saveForLater = Text(en: "Save and come back later", zhHant: "儲存，稍後再繼續")
    static let whomToCall = Text(en: "Whom to call", zhHant: "求助電話")
    static let finishKeepingNothing = Text(en: "Finish and keep nothing", zhHant: "結束，不保留任何資料")
    static let nothingWasKept = Text(en: "Nothing was kept", zhHant: "未保留任何資料")
    static let nothingWasKeptLead = Text(
        en: "What was typed has been destroyed and nothing was sent. They may come back at any time.",
        zhHant: "已填寫的內容已銷毀，未送出任何資料。對方隨時可以再回來。")
    static let backToDrafts = Text(en: "Screening and referral", zhHant: "回到篩檢與轉介")
    static let onlyTheseLeave = Text(
        en: "Only what stands here can be sent. Answers that another choice left behind are not used.",
        zhHant: "只有這裡列出的內容可能送出；因改變選擇而不再適用的答案不會使用。")
    static let notAnswered = Text(en: "Not answered", zhHant: "未填")
    static let noUnitToReceive = Text(
        en: "No other unit that can receive a referral is listed yet. Ask the administrator.",
        zhHant: "目前名錄中沒有其他可受理轉介的單位，請洽管理人員。")
    static let nameTheDocuments = Text(
        en: "Name each document on a line of its own. They are handed over later.",
        zhHant: "每行填寫一份文件名稱，文件稍後再交付。")

    static func form(_ form: DraftForm) -> Text {
        switch form {
        case .screening: Text(en: "Screening", zhHant: "篩檢")
        case .referral: Text(en: "Referral", zhHant: "轉介")
        }
    }
}

// MARK: - The result of a screening

extension Text {
    static let screeningResult = Text(en: "What was noticed", zhHant: "留意到的跡象")
    static let notAVerdict = Text(
        en: """
            This is no finding and no score. One sign may be enough and several may not; the body that identifies \
            victims decides, and help does not wait for it.
            """,
        zhHant: "這不是認定，也沒有分數。一項跡象可能就足夠，多項也可能不足；由有權鑑別的機關決定，協助不必等到鑑別結果。")
    static let childNeedsNoMeans = Text(
        en: "Someone under 18, or who may be, is protected as a child: the law needs no unlawful means.",
        zhHant: "未滿十八歲或可能未滿十八歲者，以兒童或少年保護；法律不以符合不法手段為必要。")
    static let signsNoticed = Text(en: "Signs of forced labour", zhHant: "強迫勞動的跡象")
    static let meansNoticed = Text(en: "Means that the answers may point to", zhHant: "答案可能指向的不法手段")
    static let actsNoticed = Text(en: "Acts that the answers may point to", zhHant: "答案可能指向的不法作為")
    static let screeningSource = Text(
        en: "ILO indicators of forced labour (2012); Human Trafficking Prevention Act, art. 2(1)",
        zhHant: "國際勞工組織強迫勞動指標（2012）；人口販運防制法第 2 條第 1 款")
    static let whatNext = Text(en: "What next", zhHant: "下一步")
    static let carryOverExplained = Text(
        en: "A referral takes over what was answered here; you can change it before anything is sent.",
        zhHant: "轉介會帶入這裡的答案，送出前都可以修改。")
    static let referFromThis = Text(en: "Make a referral from this", zhHant: "以此建立轉介")

    static func elements(_ elements: ScreeningResult.Elements) -> Text {
        switch elements {
        case .mayBeMet:
            Text(
                en: "The answers may fit what the law calls human trafficking. A referral is worth considering now.",
                zhHant: "答案可能符合法律所稱人口販運的要件，建議現在考慮轉介。")
        case .inPart:
            Text(
                en: "Some signs were noticed. They may or may not fit what the law calls human trafficking.",
                zhHant: "留意到部分跡象，可能符合、也可能不符合法律所稱人口販運。")
        case .notNoticed:
            Text(
                en: "No sign was noticed this time. That does not mean that nothing happened.",
                zhHant: "這次沒有留意到跡象，但不表示沒有發生任何事。")
        }
    }
}
