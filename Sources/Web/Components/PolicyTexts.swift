package import Policy

extension Text {
    /// A role's name, as its holder reads it.
    package static func role(_ role: Role) -> Text {
        switch role {
        case .firstResponder: Text(en: "First responder", zhHant: "第一線人員")
        case .hotlineOperator: Text(en: "Hotline operator", zhHant: "專線接線人員")
        case .coordinator: Text(en: "Coordinator", zhHant: "協調人員")
        case .identifyingOfficer: Text(en: "Identifying officer", zhHant: "鑑別人員")
        case .panelMember: Text(en: "Panel member", zhHant: "鑑別小組成員")
        case .caseManager: Text(en: "Case manager", zhHant: "個案管理人員")
        case .serviceWorker: Text(en: "Service worker", zhHant: "服務人員")
        case .lawyer: Text(en: "Lawyer", zhHant: "律師")
        case .interpreter: Text(en: "Interpreter", zhHant: "通譯人員")
        case .prosecutor: Text(en: "Prosecutor", zhHant: "檢察官")
        case .statistician: Text(en: "Statistician", zhHant: "統計人員")
        case .auditor: Text(en: "Auditor", zhHant: "稽核人員")
        case .administrator: Text(en: "Administrator", zhHant: "管理人員")
        case .tradeAnalyst: Text(en: "Trade analyst", zhHant: "貿易管制分析人員")
        case .enforcementOfficer: Text(en: "Enforcement officer", zhHant: "執法人員")
        }
    }

    /// Why someone is at work, in words.
    package static func purpose(_ purpose: Purpose) -> Text {
        switch purpose {
        case .identification: Text(en: "identification", zhHant: "被害人鑑別")
        case .protection: Text(en: "protection", zhHant: "保護")
        case .legalRemedy: Text(en: "legal remedy", zhHant: "法律救濟")
        case .prosecution: Text(en: "prosecution", zhHant: "追訴")
        case .reliefApplication: Text(en: "application for relief", zhHant: "申請救助")
        case .safeReturn: Text(en: "safe return", zhHant: "安全返國")
        case .statistics: Text(en: "statistics", zhHant: "統計")
        case .oversight: Text(en: "oversight", zhHant: "監督")
        case .immigrationEnforcement: Text(en: "immigration enforcement", zhHant: "移民執法")
        }
    }

    /// A part of a file, in words.
    package static func compartment(_ compartment: Compartment) -> Text {
        switch compartment {
        case .identity: Text(en: "Identity", zhHant: "身分")
        case .contact: Text(en: "Contact and location", zhHant: "聯絡方式與所在地")
        case .immigration: Text(en: "Immigration status", zhHant: "居留身分")
        case .account: Text(en: "Account of exploitation", zhHant: "受剝削經過")
        case .health: Text(en: "Health", zhHant: "健康")
        case .services: Text(en: "Services", zhHant: "服務")
        case .legal: Text(en: "Legal matters", zhHant: "法律事務")
        case .family: Text(en: "Children and family", zhHant: "子女與家庭")
        case .money: Text(en: "Money", zhHant: "財物")
        }
    }
}
