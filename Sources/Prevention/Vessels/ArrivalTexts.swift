import Matching
import Web

extension Text {
    static let arrivalsHeading = Text(en: "Arrivals", zhHant: "船舶到港")
    static let arrivalHeading = Text(en: "An arrival", zhHant: "船舶到港案")
    static let arrivalsLead = Text(
        en: "Ships that announce their call, checked against the vessels and fleets of the lists in force.",
        zhHant: "申報到港之船舶，均與現行名單之船舶及船隊比對。")
    static let arrivalsNone = Text(en: "No call is announced.", zhHant: "尚無到港申報。")
    static let arrivalNew = Text(en: "Enter an arrival notice", zhHant: "登錄到港申報")
    static let arrivalEnter = Text(en: "Enter and check", zhHant: "登錄並比對")
    static let arrivalVessel = Text(en: "Name of the vessel", zhHant: "船名")
    static let arrivalVesselMissing = Text(en: "Enter the name of the vessel.", zhHant: "請輸入船名。")
    static let arrivalIMO = Text(en: "IMO number", zhHant: "IMO 編號")
    static let arrivalIMOHint = Text(
        en: "Seven digits. A number whose check digit is wrong is kept, and told.", zhHant: "七位數字；檢查碼不符者仍予登錄並註明。")
    static let arrivalMMSI = Text(en: "MMSI", zhHant: "MMSI")
    static let arrivalMMSIHint = Text(en: "Nine digits of the ship's radio.", zhHant: "船舶無線電識別碼，九位數字。")
    static let arrivalCallSign = Text(en: "Call sign", zhHant: "呼號")
    static let arrivalFlag = Text(en: "Flag", zhHant: "船旗國")
    static let arrivalFormerNames = Text(en: "Former names", zhHant: "曾用船名")
    static let arrivalFormerNamesHint = Text(
        en: "One a line: name; last day as 2025-03-01.", zhHant: "每行一筆：船名; 最後使用日（2025-03-01）。")
    static let arrivalFormerFlags = Text(en: "Former flags", zhHant: "曾用船旗國")
    static let arrivalFormerFlagsHint = Text(
        en: "One a line: country; last day as 2025-03-01.", zhHant: "每行一筆：國家; 最後日期（2025-03-01）。")
    static let arrivalOwner = Text(en: "Owner", zhHant: "船舶所有人")
    static let arrivalHolders = Text(en: "Who holds the owner", zhHant: "所有人之持有者")
    static let arrivalHoldersHint = Text(
        en: "One a line: name; country; per cent.", zhHant: "每行一筆：名稱; 國家; 百分比。")
    static let arrivalOperator = Text(en: "Operator", zhHant: "經營人")
    static let arrivalCall = Text(en: "The call", zhHant: "到港資料")
    static let arrivalLastCalls = Text(en: "Last ports, the latest first", zhHant: "前次靠泊港（由近至遠）")
    static let arrivalLastCallsHint = Text(en: "One a line: port; country.", zhHant: "每行一筆：港口; 國家。")
    static let arrivalDue = Text(en: "Expected on", zhHant: "預計到港日")
    static let arrivalOutcome = Text(en: "Check", zhHant: "比對結果")
    static let arrivalReasons = Text(en: "Why", zhHant: "理由")
    static let arrivalWeight = Text(en: "Weight", zhHant: "處理層級")
    static let arrivalRead = Text(en: "Read in the notice", zhHant: "申報內容")
    static let arrivalNameRule = Text(
        en: "A name alone is never a refusal: ships share names. What the check says is advice; a person decides.",
        zhHant: "僅船名相符不得作為拒絕進港之理由；比對結果僅供參考，由承辦人決定。")
    static let arrivalNameAlone = Text(
        en: """
            Nothing but names or notes speaks against this ship, and no inspection found a violation: entry cannot be \
            denied. Ask for information or inspect.
            """,
        zhHant: "目前僅有船名相符或註記，且檢查未發現違規，不得拒絕進港；請要求說明或實施檢查。")
    static let arrivalTablesNote = Text(
        en: """
            Parties to the Agreement on Port State Measures are known up to \(PortStateTable.portStateMeasuresAsOf), \
            to the Work in Fishing Convention (No. 188) up to \(PortStateTable.workInFishingAsOf). States that joined \
            later are shown as not bound.
            """,
        zhHant: """
            《港口國措施協定》締約國資料至 \(PortStateTable.portStateMeasuresAsOf) 年，《漁業工作公約》（第 188 號）\
            至 \(PortStateTable.workInFishingAsOf)；其後加入之國家會顯示為不受拘束。
            """)
    static let arrivalMeasures = Text(en: "Measures of the port", zhHant: "港口國措施")
    static let arrivalAsk = Text(en: "Ask for information", zhHant: "要求說明")
    static let arrivalRequest = Text(en: "Request", zhHant: "要求事項")
    static let arrivalAnswer = Text(en: "Write down an answer", zhHant: "登錄回覆")
    static let arrivalAnswerWords = Text(en: "What was answered", zhHant: "回覆內容")
    static let arrivalInspect = Text(en: "Order an inspection", zhHant: "命令檢查")
    static let arrivalInspection = Text(en: "Inspection", zhHant: "檢查")
    static let arrivalResult = Text(en: "Result of an inspection", zhHant: "檢查結果")
    static let arrivalResultMissing = Text(en: "Say what the inspection found.", zhHant: "請選擇檢查結果。")
    static let arrivalDeny = Text(en: "Deny", zhHant: "拒絕")
    static let arrivalDenialMissing = Text(en: "Say what is denied.", zhHant: "請選擇拒絕事項。")
    static let arrivalRelease = Text(en: "Release", zhHant: "放行")
    static let arrivalReleaseWaits = Text(
        en: "A decision waits for a second look. Nobody releases the ship alone until then.",
        zhHant: "處分待複核；於複核前不得由一人單獨放行。")
    static let arrivalEarlier = Text(en: "Calls of this IMO number", zhHant: "同一 IMO 編號之到港紀錄")
    static let arrivalEarlierNone = Text(
        en: "No other call of this number was announced to your unit.", zhHant: "貴單位無此編號之其他到港紀錄。")

    static func arrivalTooManyLines(_ most: Int) -> Text {
        Text(en: "Enter at most \(most) lines.", zhHant: "最多 \(most) 行。")
    }

    static let arrivalNamesWrong = Text(
        en: "Enter each former name as ‘name; 2025-03-01’.", zhHant: "請以「船名; 2025-03-01」格式逐行輸入。")
    static let arrivalFlagsWrong = Text(
        en: "Enter each former flag as ‘country; 2025-03-01’.", zhHant: "請以「國家; 2025-03-01」格式逐行輸入。")
    static let arrivalHoldersWrong = Text(
        en: "Enter each holder as ‘name; country; 60’.", zhHant: "請以「名稱; 國家; 60」格式逐行輸入。")
    static let arrivalCallsWrong = Text(
        en: "Enter each port as ‘port; country’.", zhHant: "請以「港口; 國家」格式逐行輸入。")

    /// What a code of a measure says.
    static func measure(_ code: String) -> Text {
        switch code {
        case "entry": Text(en: "entry to the port", zhHant: "進港")
        case "use": Text(en: "use of the port", zhHant: "使用港口")
        case "nothing": Text(en: "nothing was found", zhHant: "未發現違規")
        case "violation": Text(en: "a violation was found", zhHant: "發現違規")
        default: .answer(code)
        }
    }
}

extension VesselOutcome {
    var text: Text {
        switch self {
        case .refuseCheck:
            Text(en: "A person must decide whether to refuse entry", zhHant: "須由承辦人決定是否拒絕進港")
        case .inspect: Text(en: "Go aboard", zhHant: "建議登船檢查")
        case .note: Text(en: "Worth knowing", zhHant: "註記")
        case .nothingFound:
            Text(en: "Nothing found in the lists as of their days", zhHant: "依各名單版本未發現相符項目")
        }
    }

    var tag: StatusTag {
        switch self {
        case .refuseCheck: StatusTag(Text(en: "refusal to be decided", zhHant: "待決定是否拒絕"), .bad)
        case .inspect: StatusTag(Text(en: "inspect", zhHant: "檢查"), .warning)
        case .note: StatusTag(Text(en: "note", zhHant: "註記"), .active)
        case .nothingFound: StatusTag(Text(en: "nothing found", zhHant: "未發現"), .neutral)
        }
    }
}

extension VesselReason.Kind {
    var text: Text {
        switch self {
        case .sameIMO: Text(en: "the same IMO number", zhHant: "IMO 編號相同")
        case .sameRadio: Text(en: "the same radio number or call sign", zhHant: "無線電識別碼或呼號相同")
        case .sameName: Text(en: "a like name; other ships may bear it", zhHant: "船名相似（他船亦可能同名）")
        case .sameFormerName: Text(en: "a like former name; other ships may bear it", zhHant: "曾用船名相似（他船亦可能同名）")
        case .otherIMO: Text(en: "a like name, another IMO number: another ship", zhHant: "船名相似但 IMO 編號不同，為他船")
        case .ownerIdentity: Text(en: "the owner's registry number", zhHant: "所有人登記號碼相同")
        case .ownerName: Text(en: "the owner's name", zhHant: "所有人名稱")
        case .ownerControlled: Text(en: "who holds half of the owner or more", zhHant: "持有所有人半數以上者")
        case .ownerPartlyHeld: Text(en: "who holds a quarter of the owner or more", zhHant: "持有所有人四分之一以上者")
        case .operatorName: Text(en: "the operator's name", zhHant: "經營人名稱")
        case .wrongIMO: Text(en: "the IMO number's check digit is wrong", zhHant: "IMO 編號檢查碼不符")
        case .noIMO: Text(en: "no IMO number is given", zhHant: "未提供 IMO 編號")
        case .wrongMMSI: Text(en: "the MMSI is none", zhHant: "MMSI 不正確")
        case .radioOfOtherFlag: Text(en: "the MMSI belongs to another flag", zhHant: "MMSI 屬他國")
        case .unknownFlag: Text(en: "the flag is no state that is known", zhHant: "船旗國不詳")
        case .flagChanges: Text(en: "the flag changed", zhHant: "變更船旗國")
        case .notPartyPortStateMeasures:
            Text(en: "the flag is not bound by the Agreement on Port State Measures", zhHant: "船旗國非《港口國措施協定》締約國")
        case .notPartyWorkInFishing:
            Text(en: "the flag is not bound by the Work in Fishing Convention", zhHant: "船旗國非《漁業工作公約》締約國")
        case .lastCallNotParty:
            Text(
                en: "the last port's state is not bound by the Agreement on Port State Measures",
                zhHant: "前次靠泊國非《港口國措施協定》締約國")
        }
    }
}

extension Arrival.NumberState {
    var tag: StatusTag {
        switch self {
        case .right: StatusTag(Text(en: "check digit right", zhHant: "檢查碼相符"), .good)
        case .wrong: StatusTag(Text(en: "check digit wrong", zhHant: "檢查碼不符"), .bad)
        case .none: StatusTag(Text(en: "none given", zhHant: "未提供"), .warning)
        }
    }
}

extension ArrivalCourse.State {
    var tag: StatusTag {
        switch self {
        case .announced: StatusTag(Text(en: "announced", zhHant: "已申報"), .active)
        case .asked: StatusTag(Text(en: "information asked for", zhHant: "已要求說明"), .active)
        case .inspecting: StatusTag(Text(en: "inspection ordered", zhHant: "已命令檢查"), .active)
        case .inspected: StatusTag(Text(en: "inspected", zhHant: "已檢查"), .active)
        case .waiting: StatusTag(Text(en: "denial waits for a second look", zhHant: "拒絕處分待複核"), .warning)
        case .denied: StatusTag(Text(en: "denied", zhHant: "已拒絕"), .bad)
        case .releaseWaiting:
            StatusTag(Text(en: "denied; release waits for a second look", zhHant: "已拒絕，放行待複核"), .warning)
        case .released: StatusTag(Text(en: "released", zhHant: "已放行"), .good)
        }
    }
}

extension ArrivalDeed {
    var text: Text {
        switch self {
        case .screened: Text(en: "Checked against the lists again", zhHant: "重新比對名單")
        case .informationAsked: Text(en: "Information asked for", zhHant: "要求說明")
        case .informationReceived: Text(en: "Answer received", zhHant: "收到回覆")
        case .inspectionOrdered: Text(en: "Inspection ordered", zhHant: "命令檢查")
        case .inspectionResult: Text(en: "Inspected", zhHant: "完成檢查")
        case .denial: Text(en: "Denied", zhHant: "拒絕")
        case .secondLook: .borderSecondLook
        case .release: Text(en: "Released", zhHant: "放行")
        }
    }
}
