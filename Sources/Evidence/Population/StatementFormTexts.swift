import Lexicon
import Web

extension Text {
    static let statementHeading = Text(en: "The statement for the public", zhHant: "對外公布內容")
    static let statementWritten = Text(en: "Statement written", zhHant: "公布內容撰寫")
    static let statementWrite = Text(en: "Write the statement for the public", zhHant: "撰寫公布內容")
    static let statementChange = Text(en: "Change the statement", zhHant: "修改公布內容")
    static let statementLead = Text(
        en: """
            The figures follow from the estimate: rounded, with their bounds, the other ways, what they rest \
            on, and the \
            warning. You write what only you know.
            """,
        zhHant: "數字由估計產生，經取整並附上下限、其他方法、前提與警語；以下僅需填寫您所知的資訊。")
    static let statementImpossible = Text(en: "No statement can be made of it", zhHant: "無法產生公布內容")
    static let statementTitleEn = Text(en: "Title in English", zhHant: "英文標題")
    static let statementTitleZh = Text(en: "Title in Chinese", zhHant: "中文標題")
    static let statementTerritoryEn = Text(en: "Territory in English", zhHant: "地區（英文）")
    static let statementTerritoryZh = Text(en: "Territory in Chinese", zhHant: "地區（中文）")
    static let statementLists = Text(en: "The lists, as the public reads them", zhHant: "名單的公開名稱")
    static let statementListsLead = Text(
        en: "Name kinds of agencies, not single ones that people could be looked for at: ‘police’, ‘shelters’.",
        zhHant: "請寫機關類別，勿寫可據以尋人的單一機關，例如「警察」、「安置處所」。")
    static func statementListEn(_ list: Text) -> Text {
        Text(en: "\(list(in: .en)), in English", zhHant: "\(list(in: .zhHant))（英文）")
    }
    static func statementListZh(_ list: Text) -> Text {
        Text(en: "\(list(in: .en)), in Chinese", zhHant: "\(list(in: .zhHant))（中文）")
    }
    static let statementPopulation = Text(en: "Population of the territory", zhHant: "地區人口數")
    static let statementPopulationHint = Text(
        en: "For rates per 100,000 (SDG 16.2.2). Leave empty for none.", zhHant: "用於每十萬人比率（SDG 16.2.2）；可留空。")
    static let statementSource = Text(en: "Source of the population", zhHant: "人口數來源")
    static let statementSourceHint = Text(en: "Who published it, and for which day.", zhHant: "公布機關及基準日。")
    static let statementWarned = Text(
        en: "I have read the warning: the ways to this number disagree, and only a range is told.",
        zhHant: "本人已閱讀警語：各方法結果不一，僅公布範圍。")
    static let statementWithdrawLead = Text(
        en: "The figures leave the public page; that they were there, and why not any more, stays.",
        zhHant: "數字將自公開頁面移除，並保留其曾公布及撤回原因。")
    static let statementTitleMissing = Text(
        en: "Give a title of at most 200 characters in both languages.", zhHant: "請以兩種語言填寫標題（最多 200 字）。")
    static let statementTerritoryMissing = Text(
        en: "Say in both languages for which territory the estimate is.", zhHant: "請以兩種語言填寫地區。")
    static let statementListMissing = Text(
        en: "Give each list a name for the public in both languages.", zhHant: "請以兩種語言為每份名單填寫公開名稱。")
    static let statementPopulationMissing = Text(
        en: "Give the population as a whole number of at least 1,000, or leave it empty.",
        zhHant: "人口數請填 1,000 以上整數，或留空。")
    static let statementSourceMissing = Text(
        en: "Give the population together with its source, or neither.", zhHant: "人口數與來源須一併填寫或皆留空。")
}
