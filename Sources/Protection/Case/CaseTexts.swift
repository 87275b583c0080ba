package import Policy
package import Web

extension Text {
    static let casesHeading = Text(en: "My cases", zhHant: "我的案件")
    static let casesCaption = Text(en: "Cases", zhHant: "案件清單")
    static let casesExport = Text(en: "Export the cases as a table", zhHant: "匯出案件表格")
    static let casesCut = Text(
        en: "There are more cases than deadlines can be computed for at once. Narrow the list to see the rest.",
        zhHant: "案件過多，無法一次計算所有期限。請縮小範圍以查看其他案件。")
    static let caseReference = Text(en: "Reference", zhHant: "案件編號")
    static let caseName = Text(en: "Name", zhHant: "姓名")
    static let caseAgeGroup = Text(en: "Age group", zhHant: "年齡別")
    static let caseStage = Text(en: "Stage", zhHant: "階段")
    static let caseState = Text(en: "Open or closed", zhHant: "案件狀態")
    static let caseOpen = Text(en: "Open", zhHant: "進行中")
    static let caseClosed = Text(en: "Closed", zhHant: "已結案")
    static let caseClocks = Text(en: "Deadlines", zhHant: "期限")
    static let caseLate = Text(en: "Late", zhHant: "逾期")
    static let caseInHand = Text(en: "In hand", zhHant: "承辦")
    static let caseMine = Text(en: "With me", zhHant: "由我承辦")
    static let caseNextClock = Text(en: "What is due next", zhHant: "下一個期限")
    static let caseOpened = Text(en: "Opened", zhHant: "立案時間")
    static let caseOpenedBy = Text(en: "Opened by", zhHant: "立案單位")
    static let caseClosedAt = Text(en: "Closed", zhHant: "結案時間")
    static let caseResponsible = Text(en: "Coordinator in charge", zhHant: "承辦協調人員")
    static let caseNobody = Text(en: "Nobody yet", zhHant: "尚未指定")

    static let backToCase = Text(en: "Back to the case", zhHant: "返回案件")
    static let backToCases = Text(en: "Back to my cases", zhHant: "返回我的案件")
    static let caseHeading = Text(en: "Case", zhHant: "案件")
    static let caseClocksHeading = Text(en: "Deadlines", zhHant: "期限")
    static let caseNoClocks = Text(en: "No deadline is running.", zhHant: "目前沒有進行中的期限。")
    static let caseTasksHeading = Text(en: "What you can do here", zhHant: "您可以辦理的事項")
    static let casePartsHeading = Text(en: "Who has a part in it", zhHant: "參與單位")
    static let caseTimelineHeading = Text(en: "What has happened", zhHant: "辦理經過")
    static let casePart = Text(en: "Part", zhHant: "角色")
    static let caseUnit = Text(en: "Unit", zhHant: "單位")
    static let caseSince = Text(en: "Since", zhHant: "起始時間")
    static let caseReferredTo = Text(en: "Referred", zhHant: "已轉介")
    static let caseReferralSeen = Text(en: "The referral was opened", zhHant: "轉介已查閱")
    static let caseToWhom = Text(en: "to", zhHant: "對象")

    static func ageGroup(_ group: AgeGroup) -> Text {
        switch group {
        case .adult: Text(en: "Adult", zhHant: "成年")
        case .child: Text(en: "Child", zhHant: "兒童或少年")
        case .unsure: Text(en: "May be a child", zhHant: "可能是兒童或少年")
        }
    }

    /// A unit's part in a case, in words.
    package static func relation(_ relation: Relation) -> Text {
        switch relation {
        case .referring: Text(en: "Referred the person", zhHant: "轉介單位")
        case .coordinating: Text(en: "Coordinates", zhHant: "協調")
        case .identifying: Text(en: "Identifies", zhHant: "鑑別")
        case .advising: Text(en: "Advises on identification", zhHant: "提供鑑別意見")
        case .managing: Text(en: "Responsible for help", zhHant: "負責保護協助")
        case .serving: Text(en: "Gives help", zhHant: "提供服務")
        case .interpreting: Text(en: "Interprets", zhHant: "通譯")
        case .representing: Text(en: "Represents the person", zhHant: "法律代理")
        case .prosecuting: Text(en: "Prosecutes", zhHant: "追訴")
        }
    }

    // MARK: - Tasks

    static func group(_ group: CaseTask.Group) -> Text {
        switch group {
        case .now: Text(en: "Now", zhHant: "待辦")
        case .help: Text(en: "Help", zhHant: "協助")
        case .person: Text(en: "The person and the procedure", zhHant: "當事人與程序")
        case .file: Text(en: "The file", zhHant: "檔案")
        case .rare: Text(en: "Rarely needed", zhHant: "較少辦理的事項")
        }
    }

    static let taskTakeUp = Text(en: "Take up the referral", zhHant: "受理轉介")
    static let taskReferral = Text(en: "Read the referral", zhHant: "查閱轉介")
    static let taskIdentification = Text(en: "Identification", zhHant: "被害人鑑別")
    static let taskView = Text(en: "Give your view for the panel", zhHant: "提出鑑別意見")
    static let taskRequests = Text(en: "Help asked for and given", zhHant: "協助請求與服務")
    static let taskConsents = Text(en: "What the person agreed to", zhHant: "當事人的同意事項")
    static let taskFile = Text(en: "The file", zhHant: "個案檔案")
    static let taskAssignments = Text(en: "Who has a part in the case", zhHant: "指定參與單位")
    static let taskEmergency = Text(en: "Danger to life: open more of the file", zhHant: "生命危險：緊急開啟檔案")
    static let taskErasure = Text(en: "Erase everything about this person", zhHant: "刪除當事人的所有資料")
    static let taskLikenesses = Text(en: "Files that may be of the same person", zhHant: "可能為同一人的檔案")
    static let taskToDo = Text(en: "To do", zhHant: "待辦")
    static let taskWaiting = Text(en: "Waiting", zhHant: "等待中")
    static let taskDone = Text(en: "Done", zhHant: "已完成")
}
