import Web

extension Text {
    static let barHeading = Text(en: "Bar to removal", zhHant: "驅逐限制")
    static let barStands = Text(en: "Nobody may remove this person by force.", zhHant: "不得強制驅逐當事人出國（境）。")
    static let barUntil = Text(en: "Still open: {open}.", zhHant: "尚未終結：{open}。")
    static let barNot = Text(
        en: "Identification does not bar removal now. Other law may.", zhHant: "目前無鑑別程序上之驅逐限制；其他法律之限制不在此限。")
    static let barMore = Text(en: "More on the bar to removal", zhHant: "驅逐限制說明")
    static let barStatement = Text(en: "Statement on removal", zhHant: "強制驅逐限制聲明")
    static let barLead = Text(
        en:
            """
            The statement says whether removal is barred, and by which article. It names the case's \
            reference and nothing else.
            """,
        zhHant: "聲明僅載明案件編號、是否限制強制驅逐及所依條文，不含其他資料。")
    static let barTelling = Text(en: "On what may it be told?", zhHant: "提供依據")
    static let barTellingMissing = Text(en: "Choose on what it may be told", zhHant: "請選擇提供依據")
    static let barAgreed = Text(en: "The person agrees that it is told", zhHant: "當事人同意提供")
    static let barOrdered = Text(
        en: "The person cannot be asked, and removal is about to happen", zhHant: "無法徵詢當事人，且強制驅逐即將執行")
    static let barEndedOrdered = Text(
        en: "An article orders the telling that the bar has ended", zhHant: "依法應通知驅逐限制已終止")
    static let barLanguage = Text(en: "Language of the statement", zhHant: "聲明語言")
    static let barPrint = Text(en: "Write the statement", zhHant: "產生聲明")
    static let barSaysBarred = Text(
        en: "Case {reference}: removal by force is barred under {article}.",
        zhHant: "案件編號 {reference}：依{article}，不得強制驅逐出國（境）。")
    static let barSaysEnded = Text(
        en: "Case {reference}: the bar to removal has ended. This is told under {article}.",
        zhHant: "案件編號 {reference}：驅逐限制業已終止。本通知依{article}為之。")
    static let barNoMore = Text(en: "No more is stated.", zhHant: "除上述事項外，不提供其他資料。")
}
