package import Web

extension Text {
    package static let recordsHeading = Text(en: "Records to count", zhHant: "統計用紀錄")
    static let recordsFileHeading = Text(en: "A file of records", zhHant: "紀錄檔")
    static let recordsIntroduction = Text(
        en: "Each file holds coded answers without identity, sealed under a key of its own.",
        zhHant: "每個檔案僅含不具身分的代碼資料，並以專屬金鑰加密。")
    static let recordsName = Text(en: "Name of the file", zhHant: "檔案名稱")
    static let recordsNameHint = Text(
        en: "What it covers, such as ‘Second half of 2026’. No names of people.", zhHant: "說明涵蓋範圍，例如「2026年下半年」。請勿填寫人名。")
    static let recordsOrigin = Text(en: "From", zhHant: "來源")
    static let recordsPeople = Text(en: "People", zhHant: "人數")
    static let recordsMade = Text(en: "Made", zhHant: "建立日期")
    static let recordsDraw = Text(en: "Draw from our own records", zhHant: "由本國紀錄產生")
    static let recordsDrawHint = Text(
        en: "Takes every case as it stands now, without identity and in no order. The journal shows who drew it.",
        zhHant: "取用目前所有案件，不含身分，且不依順序。紀錄簿會載明由誰產生。")
    static let recordsImport = Text(en: "Bring in a file", zhHant: "匯入檔案")
    static let recordsImportHint = Text(
        en: "Comma-separated values in UTF-8, packed with gzip or not. Names, addresses and free text are left out.",
        zhHant: "UTF-8 逗號分隔檔（CSV），可用 gzip 壓縮。姓名、地址及自由文字不會保留。")
    static let recordsLayout = Text(en: "Layout", zhHant: "格式")
    static let recordsFormat = Text(en: "Kind of file", zhHant: "檔案種類")
    static let recordsFile = Text(en: "File", zhHant: "檔案")
    static let recordsNameMissing = Text(en: "Give the file a name", zhHant: "請填寫檔案名稱")
    static let recordsLayoutMissing = Text(en: "Choose the layout that the file has", zhHant: "請選擇檔案格式")
    static let recordsFileMissing = Text(
        en: "Choose a file; one packed with gzip has to be whole", zhHant: "請選擇檔案；gzip 壓縮檔須完整")
    static let recordsNotForPublication = Text(
        en:
            """
            Not for publication: small counts are shown as they are, and a rare combination may be somebody. \
            Publish through a release.
            """,
        zhHant: "不得公布：小數值照實顯示，罕見組合可能指認個人。公布應經由統計發布程序。")
    static let recordsReport = Text(en: "What was not taken as it stood", zhHant: "未照原樣匯入者")
    static let recordsNothingToMend = Text(en: "Everything was taken as it stood.", zhHant: "全部照原樣匯入。")
    static let recordsColumn = Text(en: "Column", zhHant: "欄位")
    static let recordsValue = Text(en: "Value", zhHant: "值")
    static let recordsTimes = Text(en: "Times", zhHant: "次數")
    static let recordsLines = Text(en: "First lines", zhHant: "前幾列")
    static let recordsWhat = Text(en: "What was done", zhHant: "處理方式")
    static let recordsMissing = Text(en: "What is known, and what is missing", zhHant: "已知與缺漏")
    static let recordsVariable = Text(en: "Variable", zhHant: "變項")
    static let recordsAnswered = Text(en: "Answered", zhHant: "已回答")
    static let recordsUnknown = Text(en: "Not known", zhHant: "不明")
    static let recordsNotAsked = Text(en: "Not asked", zhHant: "未詢問")
    static let recordsNone = Text(en: "None of these", zhHant: "以上皆非")
    static let recordsNext = Text(en: "What to ask next", zhHant: "下一步應詢問")
    static let recordsGain = Text(en: "More people in a table", zhHant: "可增列人數")
    static let recordsNothingMissing = Text(
        en: "Everything that the tables need is known.", zhHant: "統計表所需資料均已知。")
    static let recordsWithheld = Text(en: "withheld", zhHant: "不顯示")
    static let recordsCounts = Text(en: "People by each variable", zhHant: "各變項人數")
    static let recordsMostFrequent = Text(en: "The {count} most frequent are shown.", zhHant: "僅顯示最多的 {count} 項。")
    static let recordsExport = Text(en: "Take out", zhHant: "匯出")
    static let recordsExportHint = Text(
        en: "The records leave as they are, unprotected. Whoever receives them must be allowed to have them.",
        zhHant: "紀錄將照原樣匯出，未經保護。收受者須有權取得。")
    static let recordsDelete = Text(en: "Destroy this file", zhHant: "銷毀此檔案")
    static let recordsDeleteHint = Text(
        en: "Its key is destroyed with it. Nobody can bring it back.", zhHant: "金鑰一併銷毀，無法復原。")

    static func origin(_ origin: ObservationFile.Origin) -> Text {
        switch origin {
        case .drawn: Text(en: "Our own records", zhHant: "本國紀錄")
        case .ctdc: Text(verbatim: "CTDC")
        case .htcds: Text(verbatim: "HTCDS")
        case .plain: Text(en: "A file", zhHant: "檔案")
        }
    }

    static func layout(_ standard: RecordStandard) -> Text {
        switch standard {
        case .ctdc: Text(en: "CTDC, synthetic data", zhHant: "CTDC 合成資料")
        case .ctdcKanon: Text(en: "CTDC, k-anonymised data", zhHant: "CTDC k 匿名資料")
        case .ctdcVP: Text(en: "CTDC, victims and perpetrators", zhHant: "CTDC 被害人與加害人資料")
        case .htcds: Text(verbatim: "HTCDS 2.0")
        case .niem: Text(en: "NIEM 6.0 codes", zhHant: "NIEM 6.0 代碼")
        case .icTIP: Text(en: "IC-TIP table (our own categories)", zhHant: "IC-TIP 表（自訂類別）")
        case .plain: Text(en: "The code book’s own names", zhHant: "代碼簿名稱")
        }
    }
}
