package import Web

extension Text {
    package static let screeningsHeading = Text(en: "Screenings", zhHant: "名單篩查")
    static let screeningsLead = Text(
        en: """
            Ask whether a supplier, a bidder, an owner or a vessel may be one that an order or a list names. Every \
            answer is kept, also where nothing was found.
            """,
        zhHant: "查詢供應商、投標廠商、所有人或船舶是否可能為命令或名單所列者。每次結果均留存，未發現相符者亦同。")
    static let screeningsNone = Text(en: "Nothing was screened yet.", zhHant: "尚無篩查紀錄。")
    static let screeningHeading = Text(en: "Screening", zhHant: "篩查結果")
    static let screeningAsk = Text(en: "Screen a party", zhHant: "篩查一個對象")
    static let screeningMake = Text(en: "Screen", zhHant: "開始篩查")
    static let screeningDay = Text(en: "Screened", zhHant: "篩查時間")
    static let screeningBy = Text(en: "By", zhHant: "承辦人")
    static let screeningBand = Text(en: "Result", zhHant: "結果")
    static let screeningHits = Text(en: "Hits", zhHant: "命中")
    static let screeningOpen = Text(en: "To be decided", zhHant: "待決定")
    static let screeningPrint = Text(en: "Print", zhHant: "列印")
    static let screeningNoMatch = Text(en: "No match in the lists as of their days", zhHant: "於下列日期之名單中未發現相符")
    static let screeningNotProof = Text(
        en: """
            A likeness of names is no proof, and no match is no proof of the contrary: owners, suppliers further up \
            and later editions of the lists can change the answer.
            """,
        zhHant: "名稱相似並非證明；未發現相符亦不足以證明無涉：所有人、更上游之供應商及後續版本之名單均可能改變結果。")
    static let partyReference = Text(en: "Your number", zhHant: "貴單位編號")
    static let checkedAgainst = Text(en: "Checked against:", zhHant: "比對之名單：")
    static let asOf = Text(en: "as of {day}", zhHant: "{day} 版")
    static let noListsInForce = Text(
        en: "No list is in force: nothing can be said of anybody.", zhHant: "目前無現行名單，無從判斷。")
    static let hitScore = Text(en: "Score", zhHant: "分數")
    static let hitNames = Text(en: "Names compared", zhHant: "比對之名稱")
    static let hitNameFound = Text(en: "Listed name that agreed", zhHant: "相符之名單名稱")
    static let hitPrimary = Text(en: "Listed party", zhHant: "名單所列對象")
    static let hitIdentity = Text(en: "Same register’s number", zhHant: "登記編號相同")
    static let hitList = Text(en: "List", zhHant: "名單")
    static let hitDay = Text(en: "List of", zhHant: "名單日期")
    static let hitScope = Text(en: "The order reaches", zhHant: "命令所及範圍")
    static let hitGoods = Text(en: "Goods", zhHant: "貨品")
    static let hitEffective = Text(en: "In effect since", zhHant: "生效日")
    static let hitSince = Text(en: "The entry today", zhHant: "名單現況")
    static let hitReasons = Text(en: "Why this score", zhHant: "分數理由")
    static let decision = Text(en: "Decision", zhHant: "決定")
    static let decisionMake = Text(en: "Decide", zhHant: "作成決定")
    static let decisionChange = Text(en: "Decide otherwise", zhHant: "變更決定")
    static let decisionReason = Text(en: "Reason", zhHant: "理由")
    static let decisionReasonHint = Text(
        en: "What shows that it is, or is not, the listed party. It is shown whenever the two meet again.",
        zhHant: "足以判斷是否為名單所列對象之事證。日後再次命中時將一併顯示。")
    static let decisionEnds = Text(en: "It holds until", zhHant: "有效至")
    static let decisionEndsHint = Text(
        en: "The last day, at most five years from now. A confirmation may be left without one.",
        zhHant: "最後有效日，至多五年。確認相符者可不填。")
    static let decisionMissing = Text(en: "Choose a decision.", zhHant: "請選擇決定。")
    static let decisionReasonMissing = Text(
        en: "Write the reason, in at most 2,000 characters.", zhHant: "請填寫理由，至多 2,000 字。")
    static let decisionDayMissing = Text(
        en: "A clearance needs its last day: write year, month and day.", zhHant: "排除須有最後有效日，請填年、月、日。")
    static let decisionDay = Text(
        en: "Write a whole day from today to five years from now.", zhHant: "請填今日起至五年內之完整日期。")
    static let decisionAwaitsColleague = Text(
        en: "You passed this on: a colleague of your unit has to decide.", zhHant: "您已轉請同仁決定，須由貴單位另一人作成。")
    static let decisionEscalatedAlready = Text(
        en: "It was passed on already: clear or confirm it.", zhHant: "已轉請決定，請選擇排除或確認相符。")
    static let decisionNoSuchHit = Text(
        en: "This result has no such hit. Open it again.", zhHant: "此結果並無該筆命中，請重新開啟。")
    static let decisionLine = Text(en: "{decision} by {who} on {day}", zhHant: "{day}，{who}：{decision}")
    static let decisionUntil = Text(en: ", until {day}", zhHant: "，有效至 {day}")
    static let decidedByYou = Text(en: "you", zhHant: "您")
    static let decidedByColleague = Text(en: "a colleague", zhHant: "同仁")
    static let decisionsBefore = Text(en: "Decisions before it", zhHant: "先前之決定")
}
