import Policy

extension PublicDesk {
    /// Where someone's work begins.
    static func firstPage(of role: Role) -> String {
        switch role {
        case .firstResponder, .hotlineOperator: "/drafts"
        case .identifyingOfficer: "/referrals/received"
        case .administrator: "/admin/agencies"
        case .coordinator, .caseManager: "/inbox"
        case .panelMember: "/panel"
        case .serviceWorker: "/requests"
        case .lawyer, .interpreter, .prosecutor: "/cases"
        case .tradeAnalyst: "/trade/screenings"
        case .statistician, .auditor, .enforcementOfficer: "/account"
        }
    }
}
