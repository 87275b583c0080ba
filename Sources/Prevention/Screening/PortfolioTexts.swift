package import Web

extension PortfolioAlert.State {
    var text: Text {
        switch self {
        case .open: .decisionOpen
        case .decided: Text(en: "decided", zhHant: "已決定")
        }
    }
}

extension Text {
    package static let portfoliosHeading = Text(en: "Portfolios under watch", zhHant: "持續監看名冊")
    static let portfoliosLead = Text(
        en: """
            Suppliers, owners or vessels that stay under watch: screened whole once, and again by every change of a \
            list. Each party that a list newly may name is alerted once.
            """,
        zhHant: "持續監看之供應商、所有人或船舶：先全部篩查一次，其後名單每有變更即就變更部分再行篩查。每一新增之可能相符僅通報一次。")
    static let portfoliosNone = Text(en: "Nothing is under watch yet.", zhHant: "尚無監看名冊。")
    static let portfolioHeading = Text(en: "Portfolio", zhHant: "監看名冊")
    static let portfolioMake = Text(en: "Put a file under watch", zhHant: "將檔案納入監看")
    static let portfolioParties = Text(en: "Parties", zhHant: "對象數")
    static let portfolioChecked = Text(en: "Checked since", zhHant: "最近檢查")
    static let portfolioState = Text(en: "State", zhHant: "狀態")
    static let portfolioCurrent = Text(en: "checked against all lists in force", zhHant: "已比對所有現行名單")
    static let portfolioLags = Text(en: "It lags behind the lists in force", zhHant: "尚未比對最新名單")
    static let portfolioLagsLead = Text(
        en: "What these editions newly name is not among the alerts yet:", zhHant: "下列版本新增之對象尚未反映於通報：")
    static let portfolioEnded = Text(en: "No longer under watch", zhHant: "已停止監看")
    static let portfolioEnd = Text(en: "Stop watching", zhHant: "停止監看")
    static let portfolioEndLead = Text(
        en: "It is not screened any more. Alerts and decisions stay.", zhHant: "不再進行篩查；既有通報與決定仍保留。")
    static let portfolioAlerts = Text(en: "Alerts", zhHant: "通報")
    static let portfolioAlert = Text(en: "Alert", zhHant: "通報")
    static let portfolioAlertState = Text(en: "Decision", zhHant: "決定")
    static let portfolioRaised = Text(en: "Raised", zhHant: "通報時間")
    static let portfolioChanged = Text(en: "The list changed its entry", zhHant: "名單內容變更時間")
    static let portfolioNoAlerts = Text(
        en: "No alert of this kind. The lists and their days stand above.", zhHant: "沒有此類通報；比對之名單及日期見上。")
    static let decisionOpen = Text(en: "to be decided", zhHant: "待決定")
}
