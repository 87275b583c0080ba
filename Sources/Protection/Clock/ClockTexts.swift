import Web

extension Text {
    static let clockLate = Text(en: "Late", zhHant: "逾期")
    static let clockDueNow = Text(en: "Due at once", zhHant: "應即辦理")
    static let clockDueSoon = Text(en: "Due soon", zhHant: "即將到期")
    static let clockRunning = Text(en: "Running", zhHant: "期間進行中")
    static let clockStanding = Text(en: "In effect", zhHant: "效力存續中")
    static let clockNotOpen = Text(en: "Not open yet", zhHant: "尚未開始")
    static let clockOver = Text(en: "Ended", zhHant: "期間已過")
    static let clockStopped = Text(en: "Done", zhHant: "已辦理")
    static let clockWho = Text(en: "To act", zhHant: "應辦理者")
    static let clockDue = Text(en: "By", zhHant: "期限")
    static let clockAtOnce = Text(en: "at once", zhHant: "立即")
    static let clockNoEnd = Text(en: "no set day", zhHant: "未定日期")
    static let clockPerson = Text(en: "the person concerned", zhHant: "當事人")
    static let clockPersons = Text(en: "The person's own", zhHant: "當事人的權利")
    static let clockForPerson = Text(en: "For the person to use", zhHant: "由當事人行使")
    static let clockUntil = Text(en: "until {day}", zhHant: "至{day}")
    static let clockPractice = Text(
        en: """
            The law says “at once” and names no day. From when it counts as late, one working day as a rule, is this \
            program's practice.
            """,
        zhHant: "法律規定「立即」而未定日期；何時列為逾期（原則上為一個工作日）係本系統的作業慣例。")
    static let clockPersonsSoon = Text(en: "Theirs to use soon", zhHant: "當事人期限將屆")
    static let clockWaitsFor = Text(en: "for {days} days", zhHant: "已 {days} 日")
    static let clockSinceToday = Text(en: "since today", zhHant: "自今日起")
    static let clockLateFor = Text(en: "{days} days late", zhHant: "逾期 {days} 日")
    static let clockLateHours = Text(en: "{hours} hours late", zhHant: "逾期 {hours} 小時")
    static let clockRecord = Text(en: "Write down:", zhHant: "登錄：")
    /// How long what the law wants at once has waited.
    static func clockWaiting(days: Int) -> Text {
        Text(en: days == 1 ? "Waiting 1 day" : "Waiting \(days) days", zhHant: "已等候 \(days) 日")
    }
    static let clockReporter = Text(en: "whoever must report", zhHant: "通報義務人")
}
