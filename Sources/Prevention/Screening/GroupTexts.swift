import Web

extension PartyFile.Fault.Kind {
    var text: Text {
        switch self {
        case .quoteNeverClosed:
            Text(
                en: "A quotation mark is never closed. Close it, or take it away.", zhHant: "引號未閉合。請補上或刪除引號。")
        case .textAfterQuote:
            Text(
                en: "Text follows a closing quotation mark. Double the quotation marks inside the cell.",
                zhHant: "引號閉合後仍有文字。儲存格內的引號請重複書寫。")
        case .wrongCellCount:
            Text(
                en:
                    """
                    The row has another number of cells than the header ({found}). Put a cell with a comma in \
                    quotation marks.
                    """,
                zhHant: "此列欄數與標題列不同（{found}）。含逗號的儲存格請加引號。")
        case .nameMissing:
            Text(en: "No name stands in “{column}”. Write it there.", zhHant: "「{column}」欄沒有名稱，請補上。")
        case .nameTooLong:
            Text(
                en: "The name is longer than 500 characters. Shorten it, and put other names under aliases.",
                zhHant: "名稱超過 500 字。請縮短，其他名稱請填於別名欄。")
        case .unknownKind:
            Text(
                en:
                    """
                    “{found}” is no kind that is known; it was screened as any kind. Write person, organisation or \
                    vessel.
                    """,
                zhHant: "無法辨識類別「{found}」，已不分類別篩查。請填 person、organisation 或 vessel。")
        case .badNumber:
            Text(
                en:
                    """
                    “{found}” in “{column}” cannot be right (length or check digit); it was left out. Look it \
                    up again.
                    """,
                zhHant: "「{column}」欄之「{found}」長度或檢查碼不符，未予採用。請再核對。")
        case .tooManyNames:
            Text(
                en: "More than 50 other names, or one of more than 500 characters: the rest was left out.",
                zhHant: "其他名稱超過 50 個，或單一名稱超過 500 字，超出部分未予採用。")
        }
    }
}

extension Text {
    static let runsHeading = Text(en: "Files screened", zhHant: "整批篩查")
    static let runsLead = Text(
        en: """
            Screen a file of up to a million parties against all lists in force. It goes on while you do something \
            else, and after a restart.
            """,
        zhHant: "將至多一百萬筆對象之檔案與所有現行名單比對。篩查於背景進行，系統重新啟動後會繼續。")
    static let runsNone = Text(en: "No file was screened yet.", zhHant: "尚無整批篩查。")
    static let runHeading = Text(en: "File screened", zhHant: "整批篩查結果")
    static let runMake = Text(en: "Screen the file", zhHant: "篩查檔案")
    static let groupName = Text(en: "Name for it", zhHant: "名稱")
    static let groupNameHint = Text(
        en: "For you and your colleagues: ‘Suppliers, autumn’. It is kept sealed.", zhHant: "供貴單位辨識，例如「秋季供應商」；加密保存。")
    static let groupNameMissing = Text(
        en: "Give it a name, in at most 120 characters.", zhHant: "請填寫名稱，至多 120 字。")
    static let groupFile = Text(en: "The file (CSV)", zhHant: "檔案（CSV）")
    static let groupFileHint = Text(
        en: """
            UTF-8, with a header. Columns: id, name, aliases, kind, country, addresses, uscc, lei, duns, uei, imo, \
            mmsi; several values of one cell stand between semicolons. It may be packed with gzip.
            """,
        zhHant: """
            UTF-8，須有標題列。欄位：id、name、aliases、kind、country、addresses、uscc、lei、duns、uei、imo、mmsi；\
            同一儲存格有數個值時以分號分隔。可用 gzip 壓縮。
            """)
    static let groupFileMissing = Text(
        en: "Choose a file. Packed, it may hold at most 128 megabytes.", zhHant: "請選擇檔案；壓縮檔解開後至多 128 MB。")
    static let groupColumns = Text(en: "Columns that are called otherwise", zhHant: "欄位名稱不同時")
    static let groupColumnsHint = Text(
        en: "One to a line: name = Supplier", zhHant: "每行一欄，例如：name = Supplier")
    static let groupLines = Text(en: "Lines", zhHant: "列數")
    static let groupMade = Text(en: "Brought in", zhHant: "匯入時間")
    static let groupScreened = Text(en: "Screened so far", zhHant: "已篩查")
    static let groupFaults = Text(en: "Lines with a fault", zhHant: "有問題的列")
    static let groupUnread = Text(en: "Columns not read", zhHant: "未讀取的欄位")
    static let groupLine = Text(en: "Line", zhHant: "列")
    static let groupFault = Text(en: "What is wrong, and how to mend it", zhHant: "問題與修正方式")
    static let groupFaultScreened = Text(en: "Screened", zhHant: "是否篩查")
    static let groupRunning = Text(en: "It is being screened", zhHant: "篩查進行中")
    static let groupRunningLead = Text(
        en: "{done} of {all} lines are done. You can leave this page; look again in a moment.",
        zhHant: "已完成 {done} / {all} 列。您可以離開此頁，稍後再看。")
    static let groupLook = Text(en: "Look again", zhHant: "重新整理")
    static let groupStopped = Text(en: "It was interrupted", zhHant: "篩查已中斷")
    static let groupStoppedLead = Text(
        en: "{done} of {all} lines are done and kept. The rest goes on where it stopped.",
        zhHant: "已完成並保存 {done} / {all} 列，其餘將自中斷處繼續。")
    static let groupResume = Text(en: "Go on", zhHant: "繼續")
    static let groupResults = Text(en: "Results", zhHant: "結果")
    static let groupResultsFile = Text(en: "All results (CSV)", zhHant: "全部結果（CSV）")
    static let groupFaultsFile = Text(en: "Lines with a fault (CSV)", zhHant: "有問題的列（CSV）")
    static let groupNoResults = Text(en: "No line has this result.", zhHant: "沒有此結果的列。")
    static let groupLinesHeading = Text(en: "A line of the file", zhHant: "檔案中的一列")
    static let groupBest = Text(en: "Likeliest on a list", zhHant: "最可能之名單對象")
    static let runsLink = Text(en: "Screen a file", zhHant: "整批篩查")
}
