package import Statistics
package import Web

extension CheckReport.Finding {
    /// What it means, for a reader who is no statistician.
    package func words(_ say: Words) -> String { say(meaning, ["printed": printed, "found": found]) }

    private var meaning: Text {
        switch kind {
        case .failedSum: .checkSaysSum
        case .sharesTogether: .checkSaysTogether
        case .contradictory: .checkSaysContradictory
        case .pinned: .checkSaysPinned
        case .narrowed: .checkSaysNarrowed
        case .wrongShare:
            switch slip {
            case .truncated: .checkSaysTruncated
            case .roundedUp: .checkSaysRoundedUp
            case .wrong, nil: .checkSaysWrong
            }
        }
    }
}

extension CheckReport.Kind {
    package var text: Text {
        switch self {
        case .failedSum: Text(en: "A sum that does not hold", zhHant: "合計不符")
        case .wrongShare: Text(en: "A share that is wrong", zhHant: "百分比有誤")
        case .sharesTogether: Text(en: "Shares that do not make 100", zhHant: "百分比合計不等於 100")
        case .contradictory: Text(en: "Hidden, and nothing fits", zhHant: "遮蔽值與合計矛盾")
        case .pinned: Text(en: "Hidden, but can be worked out", zhHant: "遮蔽值可被算出")
        case .narrowed: Text(en: "Hidden, but known more closely", zhHant: "遮蔽值範圍可縮小")
        }
    }
}

extension CheckedLayout {
    var text: Text {
        switch self {
        case .glotip: Text(en: "UNODC’s file of the Global Report", zhHant: "聯合國毒品和犯罪問題辦公室全球報告檔案")
        case .osdg: Text(en: "File of an Open SDG site", zhHant: "Open SDG 網站檔案")
        case .plain: Text(en: "Table with a total", zhHant: "含合計的表格")
        case .tidy: Text(en: "List with a figure in each row", zhHant: "每列一個數字的清單")
        case .printed: Text(en: "Printed figures with shares", zhHant: "報告中的數字與百分比")
        }
    }

    var hint: Text {
        switch self {
        case .glotip: Text(en: "One figure a row, small ones as <5.", zhHant: "每列一個數字，小數值以 <5 表示。")
        case .osdg: Text(en: "Columns Year and Value, one for each breakdown.", zhHant: "含 Year 與 Value 欄，每項分類一欄。")
        case .plain:
            Text(en: "A first row and a first column of names, one of them a total.", zhHant: "首列與首欄為名稱，其中一項為合計。")
        case .tidy:
            Text(en: "A column for each characteristic and one for the figure.", zhHant: "每項特徵一欄，數字一欄。")
        case .printed:
            Text(en: "2012: 185 = 33 (17.8 %), 94 (50.8 %), …", zhHant: "2012：185 = 33（17.8%）、94（50.8%）……")
        }
    }
}

extension LayoutProblem {
    /// What is wrong, and how to mend it.
    package func words(_ layout: CheckedLayout) -> Text {
        switch self {
        case .empty: Text(en: "There is nothing in it to check.", zhHant: "其中沒有可檢查的內容。")
        case .columnMissing(let name):
            Text(
                en: "There is no column ‘\(name)’. Choose the layout that it has.",
                zhHant: "找不到「\(name)」欄，請選擇正確的格式。")
        case .unequalFields(let line):
            Text(
                en: "Line \(line) has another number of fields than the first.", zhHant: "第 \(line) 行的欄數與第一行不同。")
        case .notATable:
            Text(
                en: "It is no table of this layout. Choose the layout that it has.", zhHant: "不是此格式的表格，請選擇正確的格式。")
        }
    }
}

extension Text {
    static let checkHeading = Text(en: "Check a published table", zhHant: "檢查已發布的表格")
    static let checkLink = Text(en: "Check a table", zhHant: "檢查表格")
    static let checkLead = Text(
        en:
            "Find wrong sums and shares, and hidden numbers that can be worked out. Nothing you bring is kept.",
        zhHant: "找出合計或百分比的錯誤，以及可被推算出的遮蔽數字。您提供的內容不會被保存。")
    static let checkLayout = Text(en: "What do you have?", zhHant: "您要檢查什麼？")
    static let checkFile = Text(en: "A file", zhHant: "檔案")
    static let checkFileHint = Text(
        en: "Comma-separated, in UTF-8. It may be packed with gzip.", zhHant: "以逗號分隔的 UTF-8 檔案，可用 gzip 壓縮。")
    static let checkText = Text(en: "Or text, pasted", zhHant: "或貼上文字")
    static let checkTextHint = Text(en: "Lines of a report, or a table.", zhHant: "報告中的文字或表格。")
    static let checkAssumptions = Text(en: "What may be taken for granted", zhHant: "假設條件")
    static let checkNeverZero = Text(en: "A hidden value is never 0", zhHant: "遮蔽值不會是 0")
    static let checkNeverZeroHint = Text(
        en: "As where the table prints its zeros.", zhHant: "例如表格會印出 0 的情形。")
    static let checkUnlisted = Text(en: "A category without a row has nobody in it", zhHant: "未列出的類別沒有人")
    static let checkUnlistedHint = Text(
        en: "So that the printed parts are all there is.", zhHant: "亦即列出的部分就是全部。")
    static let checkGo = Text(en: "Check", zhHant: "檢查")
    static let checkGoCSV = Text(en: "Check, and save all findings as a file", zhHant: "檢查並下載全部結果")
    static let checkHow = Text(en: "How exact this is", zhHant: "檢查的精確度")
    static let checkTolerance = Text(
        en: """
            Sums must hold exactly; of rounded figures each may be half a last decimal off. A share is \
            right if rounding gives its printed decimals, halves up or to the even digit; one that was cut off instead \
            is named apart from one that belongs to other figures. Shares together may miss 100 by half a last decimal \
            each. What is said of hidden values is proven from the printed numbers, not guessed.
            """,
        zhHant: """
            合計必須完全相符；若表格數字經四捨五入，每個數字容許末位半個單位的誤差。百分比依其小數位數四捨五入（或五取偶）相符即為正確；\
            「直接捨去」與「數字根本不符」會分別標示。各百分比合計與 100 的差距，容許每項末位半個單位。對遮蔽值的判斷均由已公布的數字推得，並非猜測。
            """)
    static let checkLayoutMissing = Text(en: "Choose what you have.", zhHant: "請選擇您要檢查的內容。")
    static let checkNothing = Text(en: "Choose a file, or paste a text.", zhHant: "請選擇檔案或貼上文字。")
    static let checkOnlyOne = Text(en: "Bring a file or a text, not both.", zhHant: "檔案與文字請擇一提供。")
    static let checkTextLong = Text(
        en: "Paste at most 100,000 characters; bring more as a file.", zhHant: "最多貼上 100,000 字；更多內容請以檔案提供。")
    static let checkFileLarge = Text(
        en: "The file holds more than 64 megabytes once it is unpacked.", zhHant: "檔案解壓縮後超過 64 MB。")
    static let checkFilePacked = Text(
        en: "The file looks packed, yet cannot be unpacked. Pack it again with gzip.", zhHant: "檔案無法解壓縮，請重新以 gzip 壓縮。")
    static let checkClean = Text(en: "Nothing was found", zhHant: "未發現問題")
    static let checkFoundSome = Text(en: "Something does not add up", zhHant: "發現不符之處")
    static let checkRead = Text(
        en: "{figures} figures were read, {masked} of them hidden.", zhHant: "共讀取 {figures} 個數字，其中 {masked} 個為遮蔽值。")
    static let checkFindings = Text(en: "What was found", zhHant: "檢查結果")
    static let checkFirst = Text(
        en: "These are the first {shown} of {count}. The file has them all.",
        zhHant: "以上為 {count} 項中的前 {shown} 項，檔案中列出全部。")
    static let checkKind = Text(en: "Kind", zhHant: "類型")
    static let checkPlace = Text(en: "Where", zhHant: "位置")
    static let checkPrinted = Text(en: "Printed", zhHant: "印出值")
    static let checkFound = Text(en: "Worked out", zhHant: "推算值")
    static let checkDifference = Text(en: "Difference", zhHant: "差距")
    static let checkMeaning = Text(en: "What it means", zhHant: "說明")
    static let checkUnread = Text(en: "Lines that could not be read", zhHant: "無法讀取的行")
    static let checkAmbiguous = Text(en: "Printed twice, with different values", zhHant: "重複列出但數值不同")
    static let checkUnsupported = Text(
        en: "Breakdowns that are no parts of a whole, so not summed", zhHant: "並非整體之部分、因此未加總的分類")
    static let checkUnfinished = Text(
        en: "{count} hidden values hang together with too many others; more might be found out about them.",
        zhHant: "有 {count} 個遮蔽值牽涉過多其他數值，可能仍有未發現的資訊。")
    static let checkSaysSum = Text(
        en: "The parts make {found}, but {printed} is printed.", zhHant: "各部分合計為 {found}，但印出 {printed}。")
    static let checkSaysTruncated = Text(
        en: "Printed as {printed} %, though it rounds to {found} %: the rest was cut off.",
        zhHant: "印出 {printed}%，四捨五入應為 {found}%：其餘被直接捨去。")
    static let checkSaysRoundedUp = Text(
        en: "Printed as {printed} %, though it rounds to {found} %: it was rounded up where it should go down.",
        zhHant: "印出 {printed}%，應為 {found}%：應捨而入。")
    static let checkSaysWrong = Text(
        en: "Printed as {printed} %, but it is {found} %: the share belongs to other figures.",
        zhHant: "印出 {printed}%，應為 {found}%：此百分比與數字不符。")
    static let checkSaysTogether = Text(
        en: "The printed shares make {printed} % together: more than rounding explains.",
        zhHant: "印出的百分比合計為 {printed}%，超出四捨五入可解釋的範圍。")
    static let checkSaysContradictory = Text(
        en: "Hidden, and no number can stand here that fits the printed totals.",
        zhHant: "此遮蔽處沒有任何數字能符合印出的合計。")
    static let checkSaysPinned = Text(
        en: "Hidden, yet it can only be {found}: adding and subtracting the printed numbers gives it.",
        zhHant: "雖已遮蔽，但只可能是 {found}：以印出的數字加減即可算出。")
    static let checkSaysNarrowed = Text(
        en: "Hidden, yet it lies between {found}: closer than the mark says.",
        zhHant: "雖已遮蔽，但可推知介於 {found}，比標記所示更精確。")
}
