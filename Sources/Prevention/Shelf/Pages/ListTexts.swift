import Web

extension ListKind {
    var text: Text {
        switch self {
        case .uflpa: Text(en: "UFLPA Entity List (web page)", zhHant: "維吾爾強迫勞動預防法實體清單（網頁）")
        case .cbp: Text(en: "Orders and findings of US customs (JSON)", zhHant: "美國海關暫扣令及認定（JSON）")
        case .ilab: Text(en: "Goods made by child or forced labour (XML)", zhHant: "童工或強迫勞動產製貨品清單（XML）")
        case .eo13126: Text(en: "Executive Order 13126 (CSV)", zhHant: "美國第 13126 號行政命令產品清單（CSV）")
        case .state: Text(en: "Debarred parties of the State Department (JSON)", zhHant: "美國國務院禁止對象（JSON）")
        case .bis: Text(en: "Entity list of export control (JSON)", zhHant: "美國出口管制實體清單（JSON）")
        case .csv: Text(en: "A table of your own (CSV)", zhHant: "自訂名單（CSV）")
        }
    }
}

extension Text {
    static let listsHeading = Text(en: "Lists and orders", zhHant: "名單與命令")
    static let listsLead = Text(
        en: """
            Everything is checked against these lists. Each edition is kept as it came; one that looks wrong is held \
            until a second person has looked.
            """,
        zhHant: "各項查核均以下列名單為準。每一版均依原檔保存；有疑義的版本暫不採用，須由第二人確認。")
    static let listsInForce = Text(en: "In force", zhHant: "現行名單")
    static let listsNoneInForce = Text(en: "No list is in force", zhHant: "目前無現行名單")
    static let listsNoneInForceLead = Text(
        en: "Nothing can be checked until a list is brought in.", zhHant: "尚未匯入名單前無法查核。")
    static let listsCheckedAgainst = Text(en: "Checked against:", zhHant: "查核所依名單：")
    static let listOfDay = Text(
        en: "as of {day}", zhHant: "{day} 版", id: "per {day}", vi: "bản ngày {day}", th: "ฉบับวันที่ {day}",
        fil: "noong {day}")
    static let listEditions = Text(en: "All editions", zhHant: "所有版本")
    static let listsNone = Text(en: "No edition has been brought in yet.", zhHant: "尚未匯入任何版本。")
    static let listTitle = Text(en: "List", zhHant: "名單")
    static let listAsOfHeading = Text(en: "As of", zhHant: "版本日期")
    static let listState = Text(en: "State", zhHant: "狀態")
    static let listAge = Text(en: "Age", zhHant: "新舊")
    static let listRows = Text(en: "Rows", zhHant: "列數")
    static let listEntries = Text(en: "Entries", zhHant: "項目")
    static let listAliases = Text(en: "Other names", zhHant: "別名")
    static let listForOfficer = Text(en: "For an officer", zhHant: "待人工判讀")
    static let listBrought = Text(en: "Brought in", zhHant: "匯入")
    static let anotherUnit = Text(en: "another unit", zhHant: "其他單位")
    static let listDigest = Text(en: "SHA-256 of the file", zhHant: "檔案 SHA-256")
    static let listInForce = Text(en: "in force", zhHant: "現行")
    static let listLive = Text(en: "superseded", zhHant: "已有新版")
    static let listHeld = Text(en: "held", zhHant: "暫不採用")
    static let listWithdrawn = Text(en: "withdrawn", zhHant: "已撤回")
    static let listReleased = Text(en: "Let go by a second person", zhHant: "第二人放行")
    static let listStale = Text(en: "out of date?", zhHant: "可能過期")
    static let listFresh = Text(en: "recent", zhHant: "近期")
    static let listStaleWords = Text(
        en: """
            This edition is {age} days old, more than the {most} after which a new one is to be expected. Fetch the \
            list again.
            """,
        zhHant: "此版已 {age} 天，超過預期的 {most} 天更新間隔，請重新取得名單。")
    static let listAgeWords = Text(
        en: "This edition is {age} days old; a new one is to be expected after {most}.",
        zhHant: "此版已 {age} 天；預期 {most} 天內更新。")
    static let listAsFile = Text(en: "As a file", zhHant: "下載檔案")
    static let listBringIn = Text(en: "Bring in an edition", zhHant: "匯入新版")
    static let listBringInLead = Text(
        en: """
            Fetch the file from its publisher and choose it here. Nothing is kept of a file that cannot be read whole.
            """,
        zhHant: "請自公布機關取得檔案後於此選取。無法完整讀取的檔案不會保留任何內容。")
    static let listKind = Text(en: "Which list", zhHant: "名單種類")
    static let listKindHint = Text(
        en: "Official files are read as their publishers give them.", zhHant: "官方檔案依公布格式讀取。")
    static let listFile = Text(en: "The file", zhHant: "檔案")
    static let listFileHint = Text(en: "As it was published, or packed with gzip.", zhHant: "公布的原檔，或以 gzip 壓縮。")
    static let listDayHint = Text(
        en: "The day that the list itself bears: 2026-07-09.", zhHant: "名單所載日期，例如 2026-07-09。")
    static let listSource = Text(en: "Where you got it", zhHant: "來源")
    static let listSourceHint = Text(en: "The address of the page, or of the letter.", zhHant: "網址或公文文號。")
    static let listName = Text(en: "Short name, for a table of your own", zhHant: "代號（自訂名單）")
    static let listNameHint = Text(
        en: """
            The same for every edition: small letters, digits and dashes, such as ‘port-refusals’. Leave it empty for \
            an official list.
            """,
        zhHant: "各版相同：小寫英文字母、數字及連字號，例如「port-refusals」。官方名單免填。")
    static let listTitleHint = Text(
        en: "As colleagues know it. An official list has its own.", zhHant: "同仁所知的名稱。官方名單已有名稱，可免填。")
    static let listColumns = Text(en: "Columns of a table of your own", zhHant: "自訂名單的欄位對照")
    static let listColumnsHint = Text(
        en: """
            Name the columns of the file whose names are not the usual ones: name, aliases (parted by semicolons), \
            country, goods, scope, effective, remarks.
            """,
        zhHant: "欄名非慣用者（name、aliases 以分號分隔、country、goods、scope、effective、remarks），請填寫檔案中的欄名。")
    static let listColumnName = Text(en: "Column of the name", zhHant: "名稱欄")
    static let listColumnAliases = Text(en: "Column of other names", zhHant: "別名欄")
    static let listColumnCountry = Text(en: "Column of the country", zhHant: "國家欄")
    static let listColumnGoods = Text(en: "Column of the goods", zhHant: "貨品欄")
    static let listColumnScope = Text(en: "Column of the scope", zhHant: "適用範圍欄")
    static let listColumnEffective = Text(en: "Column of the day", zhHant: "日期欄")
    static let listColumnRemarks = Text(en: "Column of remarks", zhHant: "備註欄")
    static let listKindMissing = Text(en: "Choose which list it is.", zhHant: "請選擇名單種類。")
    static let listDayMissing = Text(
        en: "Give the day of the list as year, month, day: 2026-07-09.", zhHant: "請以年-月-日填寫版本日期：2026-07-09。")
    static let listDayToCome = Text(
        en: "This day is yet to come. Give the day that the list itself bears.",
        zhHant: "此日期尚未到來，請填寫名單所載日期。")
    static let listNameMissing = Text(
        en: """
            Give the table a short name of 2 to 40 small letters, digits and dashes, beginning with a letter; not the \
            name of an official list.
            """,
        zhHant: "請填寫 2 至 40 個小寫字母、數字或連字號的代號，以字母開頭，且不得與官方名單相同。")
    static let listTitleMissing = Text(
        en: "Give the list a title of at most 120 characters.", zhHant: "請填寫名稱（最多 120 字）。")
    static let listSourceLong = Text(en: "Say it in at most 400 characters.", zhHant: "最多 400 字。")
    static let listColumnLong = Text(en: "A column’s name has at most 80 characters.", zhHant: "欄名最多 80 字。")
    static let listFileMissing = Text(en: "Choose the file of the list.", zhHant: "請選擇名單檔案。")
    static let listFileTooLarge = Text(
        en: "This file is larger than any list, or is not what it says it is.", zhHant: "檔案過大，或內容與格式不符。")
    static let listAlreadyKept = Text(
        en: "This very file is already kept as an edition of this list.", zhHant: "相同檔案已保存為此名單的版本。")
    static let listOwnEdition = Text(
        en: "You brought this edition in. Ask a colleague to look at it and to let it go.",
        zhHant: "此版由您匯入，請由另一位同仁確認後放行。")
    static let listNotHeld = Text(en: "This edition is not held.", zhHant: "此版並非暫不採用。")
    static let listAlreadyWithdrawn = Text(en: "This edition is withdrawn already.", zhHant: "此版已撤回。")
    static let listReasonMissing = Text(en: "Say why.", zhHant: "請填寫理由。")
    static let listReasonLong = Text(en: "Say it in at most 500 characters.", zhHant: "最多 500 字。")
    static let gateInForce = Text(
        en: "This edition is in force: everything new is checked against it.", zhHant: "此版現行有效，新的查核均以此為準。")
    static let gateOlder = Text(
        en: "This edition is kept. A later one is in force.", zhHant: "此版保存備查，現行者為較新版本。")
    static let gateHeld = Text(
        en: "This edition is held: nothing is checked against it.", zhHant: "此版暫不採用，不作為查核依據。")
    static let gateHeldLead = Text(
        en: """
            Compared with the edition in force, or with the newest that was withdrawn, something is wrong. Look at \
            the publisher’s page before it is let go.
            """,
        zhHant: "與現行版本或最近撤回的版本相較有異常。放行前請先查看公布機關網頁。")
    static let gateWithdrawn = Text(
        en: "This edition was withdrawn: nothing is checked against it.", zhHant: "此版已撤回，不作為查核依據。")
    static let listRelease = Text(en: "Let this edition go", zhHant: "放行此版")
    static let listReleaseReason = Text(en: "Why it is right all the same", zhHant: "仍屬正確的理由")
    static let listWithdraw = Text(en: "Withdraw this edition", zhHant: "撤回此版")
    static let listWithdrawLead = Text(
        en: """
            The edition before it is then in force again; without one, nothing is checked against this list. The \
            file stays on record, and the next edition is still compared with it.
            """,
        zhHant: "撤回後恢復採用前一版；無前一版時，此名單即不作為查核依據。檔案仍保存備查，下一版仍與其比對。")
    static let listWithdrawReason = Text(en: "Why", zhHant: "理由")
    static let editionHeading = Text(en: "Edition of a list", zhHant: "名單版本")
    static let editionFile = Text(en: "The file as it came", zhHant: "下載原始檔案")
    static let editionRead = Text(en: "Read", zhHant: "讀取結果")
    static let editionCounts = Text(
        en: "{rows} rows: {entries} entries with {aliases} other names; {officer} rows for an officer",
        zhHant: "{rows} 列：{entries} 個項目、{aliases} 個別名；{officer} 列待人工判讀")
    static let editionEntries = Text(en: "Entries", zhHant: "項目")
    static let editionChanges = Text(en: "What changed", zhHant: "異動")
    static let editionSearch = Text(en: "Find in this edition", zhHant: "在此版中尋找")
    static let editionSearchHint = Text(
        en: "A part of a name, a country or a product, as it is written in the list.",
        zhHant: "名單所載名稱、國家或產品的一部分。")
    static let editionSearchGo = Text(en: "Find", zhHant: "尋找")
    static let editionFound = Text(en: "Entries with these words", zhHant: "符合的項目")
    static let editionFoundNone = Text(
        en: "No entry of this edition is written so. Screening also finds other spellings.",
        zhHant: "此版中無如此書寫的項目。查核功能可比對其他寫法。")
    static let editionCut = Text(en: "The first {count}. The file has them all.", zhHant: "僅顯示前 {count} 筆；檔案含全部內容。")
    static let changesLead = Text(
        en: "Compared with the edition of {day}: {added} added, {removed} removed, {changed} changed.",
        zhHant: "與 {day} 版相較：新增 {added}、刪除 {removed}、變更 {changed}。")
    static let changesAdded = Text(en: "Added", zhHant: "新增")
    static let changesRemoved = Text(en: "Removed", zhHant: "刪除")
    static let changesChanged = Text(en: "Changed", zhHant: "變更")
    static let changesWhen = Text(en: "Change", zhHant: "異動別")
    static let changesBefore = Text(en: "before", zhHant: "變更前")
    static let changesAfter = Text(en: "now", zhHant: "變更後")
    static let changesNone = Text(en: "None.", zhHant: "無。")
}
