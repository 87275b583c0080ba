import Lexicon
import Policy
package import Web

extension Text {
    static let requestsHeading = Text(en: "Help in this case", zhHant: "本案的協助")
    static let requestsNone = Text(en: "No help has been asked for yet.", zhHant: "尚未請求協助。")
    static let requestNew = Text(en: "Ask for help", zhHant: "請求協助")
    static let requestKind = Text(en: "Help", zhHant: "協助")
    static let requestTo = Text(en: "Asked of", zhHant: "受請求單位")
    static let requestFrom = Text(en: "Asked by", zhHant: "請求單位")
    static let requestStatus = Text(en: "Status", zhHant: "狀態")
    static let requestDue = Text(en: "Answer due", zhHant: "答覆期限")
    static let requestLate = Text(en: "Late", zhHant: "逾期")
    static let requestAfterwards = Text(en: "The help has ended. Still to do", zhHant: "協助已結束，尚應辦理")
    static let requestDueSoon = Text(en: "Due soon", zhHant: "即將到期")
    static let requestCase = Text(en: "Case", zhHant: "案件")
    static let requestHeading = Text(en: "Request for help", zhHant: "協助請求")
    static let requestTimes = Text(en: "What happened", zhHant: "處理經過")
    static let requestAskingDesk = Text(en: "Whom to call there", zhHant: "請求單位聯絡窗口")
    static let answerStartDay = Text(en: "On which day did the help begin?", zhHant: "協助自哪一天開始？")
    static let answerDoneDay = Text(en: "On which day was the help complete?", zhHant: "協助於哪一天完成？")
    static let answerDayHint = Text(
        en: "Today, or the day on which it really was. This cannot be taken back.", zhHant: "今日，或實際發生之日。送出後無法撤回。")
    static let reviewRecord = Text(en: "Write it into the file", zhHant: "填入檔案")
    static let requestDueIsPractice = Text(
        en: "Two working days: this program's practice, not a time set by law.", zhHant: "兩個工作日：為本系統的作業慣例，並非法定期限。")
    static let requestIsLate = Text(
        en: "The time for an answer has run out.", zhHant: "答覆期限已過。")
    static let requestIsLateLead = Text(
        en: "Call the unit, or ask another one.", zhHant: "請聯絡該單位，或改向其他單位請求。")

    static let authorityHeading = Text(en: "Who is responsible for this person's help", zhHant: "負責協助的主管機關")
    static let authorityAsk = Text(
        en: "It cannot be told yet. Find out:", zhHant: "目前無法判斷。請先查明：")
    static let authorityNobody = Text(
        en: "No line of the law's table fits.", zhHant: "沒有符合的法定權責規定。")

    static let chooseServiceHeading = Text(en: "Which help is needed?", zhHant: "需要哪一種協助？")
    static let chooseServiceMissing = Text(en: "Choose the help that is needed.", zhHant: "請選擇需要的協助。")
    static let serviceUrgent = Text(en: "Urgent help: it waits for nothing.", zhHant: "緊急協助：不需等待其他程序。")
    static let chooseOfferHeading = Text(en: "Who should help?", zhHant: "由誰提供協助？")
    static let chooseOfferMissing = Text(en: "Choose an offer.", zhHant: "請選擇一項服務。")
    static let offerCannotBeAsked = Text(
        en: "This unit cannot be asked in this case. Choose another.", zhHant: "本案無法請求此單位協助，請另選一項服務。")
    static let chooseOfferNone = Text(
        en: "Nobody offers this at present. Ask the secretariat, or the authority that is responsible.",
        zhHant: "目前沒有單位提供此項服務。請洽協調秘書單位或負責的主管機關。")

    static let reviewHeading = Text(en: "Check what is handed over", zhHant: "確認將提供的資料")
    static let reviewLead = Text(
        en: "This service is told the following, and nothing else of the file.", zhHant: "此服務僅會得知以下資料，不會取得檔案的其他內容。")
    static let reviewEmpty = Text(
        en: "Nothing of the file is handed over: only that help is asked for.", zhHant: "不會提供檔案內容：僅告知有協助請求。")
    static let reviewMissing = Text(
        en: "It would also be useful, but is not recorded or not yours to hand over:",
        zhHant: "以下資料也有幫助，但尚未記錄，或不屬於您可提供的範圍：")
    static let reviewFull = Text(
        en: "It is full at present. The unit can put the person in line.", zhHant: "目前額滿。該單位可將當事人列入候補。")
    static let reviewCovered = Text(
        en: "The person agreed to this before. No new consent is needed.", zhHant: "當事人先前已同意此項提供，不需重新取得同意。")
    static let reviewCoveredOtherwise = Text(
        en: "This is covered by what stands already:", zhHant: "已有下列有效依據：")
    static let reviewConsent = Text(en: "The person's consent", zhHant: "當事人的同意")
    static let reviewConsentLead = Text(
        en: "Explain to the person that {agency} will have {parts}, for {purpose}, until they withdraw it.",
        zhHant: "請向當事人說明：{agency}將取得{parts}，用於{purpose}，直到當事人撤回同意。")
    static let reviewMayNotAgree = Text(
        en: """
            No consent covers this yet, and in your role you cannot write one down. Someone who works with the person \
            must ask.
            """,
        zhHant: "目前沒有涵蓋此項的同意，而您的角色無法登錄同意。須由與當事人接觸的人員詢問。")
    static let reviewChild = Text(en: "The child's best interests", zhHant: "兒童及少年最佳利益")
    static let reviewChildLead = Text(
        en: "This person is, or may be, a child. The request rests on their best interests: {article}.",
        zhHant: "當事人是或可能是兒童或少年。此請求以其最佳利益為依據：{article}。")
    static let childDetermined = Text(
        en: "A best-interests determination was made.", zhHant: "已完成最佳利益評估。")
    static let childGuardian = Text(
        en: "An independent guardian stands by the child, whom the account does not name.",
        zhHant: "已有獨立監護人協助，且該監護人未出現在受剝削經過中。")
    static let childView = Text(en: "What the child says about it", zhHant: "兒童或少年本人的意見")
    static let childViewHint = Text(
        en: "In the child's own words. Leave empty if the child could not say.", zhHant: "以本人的話記錄；若無法表達，請留空。")
    static let childViewLong = Text(
        en: "Shorten the child's view to 2,000 characters.", zhHant: "本人意見請勿超過 2,000 字。")
    static let childNeedsDetermination = Text(
        en: "A request for a child that is not urgent needs a best-interests determination first.",
        zhHant: "非緊急的兒童及少年協助請求，須先完成最佳利益評估。")
    static let childNeedsGuardian = Text(
        en: "A request for a child that is not urgent needs an independent guardian first.",
        zhHant: "非緊急的兒童及少年協助請求，須先有獨立監護人。")
    static let requestFileChanged = Text(
        en: "The file changed since you looked. Check again what is handed over.", zhHant: "檔案在您查看後有變更。請再次確認將提供的資料。")
    static let requestAlready = Text(
        en: "This offer has been asked already, and the request is not over.", zhHant: "已向此服務提出請求，且尚未結束。")
    static let requestSend = Text(en: "Send the request", zhHant: "送出請求")

    static let deskHeading = Text(en: "Requests to your unit", zhHant: "向本單位提出的請求")
    static let deskNone = Text(en: "No request fits.", zhHant: "沒有符合的請求。")
    static let deskSentHeading = Text(en: "Requests that your unit sent", zhHant: "本單位送出的請求")
    static let deskTabs = Text(en: "Requests", zhHant: "請求")
    static let deskReceived = Text(en: "Received", zhHant: "收到")
    static let deskSent = Text(en: "Sent", zhHant: "送出")

    static let packageHeading = Text(en: "What you were told", zhHant: "您所獲知的資料")
    static let packageClosed = Text(
        en: "What was handed over is closed: the consent was withdrawn or has ended. Help can go on.",
        zhHant: "已提供的資料現已關閉：同意已撤回或終止。協助可以繼續。")
    static let packageNotYours = Text(
        en: "Nothing of what was handed over is open in your present role and purpose.",
        zhHant: "以您目前的角色與目的，無法開啟所提供的資料。")
    static let answerHeading = Text(en: "Your answer", zhHant: "您的答覆")
    static let answerAccept = Text(en: "Accept", zhHant: "接受")
    static let answerWait = Text(en: "Put in line", zhHant: "列入候補")
    static let answerDecline = Text(en: "Decline", zhHant: "無法接受")
    static let answerStart = Text(en: "Help has begun", zhHant: "開始協助")
    static let answerDone = Text(en: "Help is complete", zhHant: "完成協助")
    static let answerFull = Text(
        en: "No place is free. You can put the person in line, or free a place first.",
        zhHant: "目前沒有空位。您可將當事人列入候補，或先釋出名額。")
    static let answerFullProblem = Text(
        en: "The last place was taken a moment ago.", zhHant: "最後一個名額剛剛已被使用。")
    static let declineReason = Text(en: "Why", zhHant: "原因")
    static let declineReasonMissing = Text(en: "Choose why.", zhHant: "請選擇原因。")
    static let declineEnds = Text(
        en: "After this your unit has no part in the case any longer.", zhHant: "送出後，貴單位將不再參與本案。")
    static let requestWithdraw = Text(en: "Withdraw the request", zhHant: "撤回請求")
    static let requestWithdrawLead = Text(
        en: "If the person no longer wants this help. The unit is told.", zhHant: "若當事人不再需要此協助。該單位會收到通知。")

    /// Where a request stands, in words.
    package static func status(_ status: ServiceRequest.Status) -> Text {
        switch status {
        case .sent: Text(en: "Sent", zhHant: "已送出")
        case .seen: Text(en: "Seen", zhHant: "已讀取")
        case .waiting: Text(en: "Waiting for a place", zhHant: "候補中")
        case .accepted: Text(en: "Accepted", zhHant: "已接受")
        case .declined: Text(en: "Declined", zhHant: "未獲接受")
        case .started: Text(en: "Begun", zhHant: "協助中")
        case .done: Text(en: "Complete", zhHant: "已完成")
        case .withdrawn: Text(en: "Withdrawn", zhHant: "已撤回")
        }
    }

    /// Why a unit cannot take someone, in words.
    package static func declined(_ reason: ServiceRequest.DeclineReason) -> Text {
        switch reason {
        case .full: Text(en: "No place is free", zhHant: "沒有空位")
        case .language: Text(en: "Nobody speaks the language, and no interpreter was found", zhHant: "無相應語言人員，且未能安排通譯")
        case .doesNotTake: Text(en: "The service is for other people", zhHant: "不屬於服務對象")
        case .unsafeHere: Text(en: "It would not be safe here", zhHant: "此處不安全")
        case .otherServiceFitsBetter: Text(en: "Another service fits better", zhHant: "其他服務更合適")
        }
    }

    /// An age group, in words.
    static func saidAgeGroup(_ group: AgeGroup) -> Text {
        switch group {
        case .adult: Text(en: "Adult", zhHant: "成年")
        case .child: Text(en: "Child", zhHant: "未成年")
        case .unsure: Text(en: "May be a child", zhHant: "可能未成年")
        }
    }

    /// How someone describes their gender, in words.
    static func saidGender(_ gender: GenderIdentity) -> Text {
        switch gender {
        case .female: Text(en: "Female", zhHant: "女性")
        case .male: Text(en: "Male", zhHant: "男性")
        case .transgenderFemale: Text(en: "Transgender female", zhHant: "跨性別女性")
        case .transgenderMale: Text(en: "Transgender male", zhHant: "跨性別男性")
        case .nonConforming: Text(en: "Gender non-conforming", zhHant: "非二元性別")
        case .preferNotToSay: .preferNotToSay
        case .unknown: .notKnown
        }
    }

    static let contactPhone = Text(en: "Telephone", zhHant: "電話")
    static let contactOthersSee = Text(en: "Who else sees this telephone", zhHant: "還有誰會看到此電話")
    static let needsAnInterpreter = Text(en: "needs an interpreter", zhHant: "需要通譯")
    static let contactHours = Text(en: "Safe hours", zhHant: "安全時段")
    static let contactMayLeaveName = Text(en: "You may leave your name", zhHant: "可留下您的姓名")
    static let contactLeaveNoName = Text(en: "Do not leave your name", zhHant: "請勿留下您的姓名")
    static let stateless = Text(en: "Stateless", zhHant: "無國籍")
}
