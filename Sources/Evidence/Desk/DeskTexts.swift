import Lexicon
import Web

extension FigureTables.Period {
    var text: Text {
        switch self {
        case .year: .figureYear
        case .halfYear: Text(en: "Half-year", zhHant: "半年")
        }
    }
}

extension PublishedFigures.Fault {
    var text: Text {
        switch self {
        case .unreadable: Text(en: "The file cannot be read as comma-separated text.", zhHant: "無法以逗號分隔格式讀取此檔案。")
        case .otherLayout:
            Text(en: "The file has other columns. Choose the layout that it has.", zhHant: "檔案欄位不符，請選擇正確的格式。")
        case .nothingToShow:
            Text(en: "The file has no numbers of people by year for this choice.", zhHant: "依此選擇，檔案中沒有逐年人數。")
        }
    }
}

extension Text {
    /// A text with the words of a variable in it, in both languages of staff.
    private static func about(_ variable: Text, en: (String) -> String, zhHant: (String) -> String) -> Text {
        Text(en: en(variable(in: .en)), zhHant: zhHant(variable(in: .zhHant)))
    }

    static func figureFoundBy(_ variable: Text) -> Text {
        about(variable, en: { "People found: \($0.lowercasedFirst)" }, zhHant: { "發現人數：\($0)" })
    }
    static func figureCross(_ rows: Text, _ columns: Text) -> Text {
        Text(
            en: "\(rows(in: .en)) and \(columns(in: .en).lowercasedFirst)",
            zhHant: "\(rows(in: .zhHant))與\(columns(in: .zhHant))")
    }
    static func figureTrend(_ variable: Text) -> Text {
        about(variable, en: { "People found over time: \($0.lowercasedFirst)" }, zhHant: { "歷期發現人數：\($0)" })
    }
    static func figureHelpedBy(_ variable: Text) -> Text {
        about(variable, en: { "People for whom any help began: \($0.lowercasedFirst)" }, zhHant: { "已開始獲得協助者：\($0)" })
    }

    static let figureHeading = Text(en: "Figures", zhHant: "統計數字")
    static let figureList = Text(en: "Figures of your files", zhHant: "檔案統計")
    static let figureLink = Text(en: "Figures", zhHant: "統計")
    static let figureFiles = Text(en: "Files of observations", zhHant: "觀察資料檔案")
    static let figureFile = Text(en: "File", zhHant: "檔案")
    static let figureNoFiles = Text(
        en: "Your unit has no file of observations yet.", zhHant: "貴單位尚無觀察資料檔案。")
    static let figurePeople = Text(en: "people", zhHant: "人")
    static let figurePerCent = Text(en: "per cent", zhHant: "百分比")
    static let figureYear = Text(en: "Year", zhHant: "年")
    static let figurePeriod = Text(en: "Periods", zhHant: "期間")
    static let figureNotAsked = Text(en: "Not asked", zhHant: "未詢問")
    static let figureUnknown = Text(en: "Asked, and nobody could say", zhHant: "已詢問，不詳")
    static let figureNone = Text(en: "None of these", zhHant: "以上皆非")
    static let figureOthers = Text(en: "All others together", zhHant: "其他合計")
    static let figureSeveral = Text(
        en: "One person may stand in several rows or columns: they do not add up to the people.",
        zhHant: "一人可能列入多列或多欄，各數相加不等於總人數。")
    static let figureForTheOffice = Text(
        en: """
            These figures are for your office: small numbers are shown as they are. What the public may see is made \
            under             Releases.
            """,
        zhHant: "以下數字僅供貴單位內部使用，小數值未遮蔽。對外公布請使用「發布」。")
    static let figureWhoFound = Text(en: "Who is found", zhHant: "發現了誰")
    static let figureWhoHelped = Text(en: "Who is helped, and who is not", zhHant: "誰獲得協助，誰沒有")
    static let figureTrends = Text(en: "Over time", zhHant: "趨勢")
    static let figureNoHelp = Text(
        en: "This file does not say what help was wanted or given.", zhHant: "此檔案未記錄協助需求與提供情形。")
    static let figureHelp = Text(en: "Help wanted, and help begun", zhHant: "需要的協助與已開始的協助")
    static let figureWanted = Text(en: "Wanted it", zhHant: "需要")
    static let figureBegun = Text(en: "It began", zhHant: "已開始")
    static let figureShare = Text(en: "Share, %", zhHant: "比率（%）")
    static let figureRecorded = Text(en: "Help is recorded", zhHant: "有協助紀錄")
    static let figureInterval = Text(
        en: "In brackets: the bounds that chance leaves the share (Wilson, 95 %).", zhHant: "括號內為信賴區間（Wilson，95%）。")
    static let figureAsFile = Text(
        en: "As a file", zhHant: "下載", id: "Sebagai berkas", vi: "Tải về", th: "ดาวน์โหลด", fil: "Bilang file")
    static let figureAllAsFile = Text(
        en: "All tables as a file", zhHant: "下載全部表格", id: "Semua tabel sebagai berkas", vi: "Tải mọi bảng",
        th: "ดาวน์โหลดทุกตาราง", fil: "Lahat ng talahanayan bilang file")
    static let figureComparison = Text(en: "Beside what other countries published", zhHant: "與其他國家公布數字並列")
    static let figureComparisonNote = Text(
        en: """
            Numbers of people found, as published in the file that you brought. Countries count differently, and who \
            is             found is not who is trafficked. A masked number stands as the range that its mark allows.
            """,
        zhHant: "為您提供之檔案所公布的發現人數。各國計算方式不同，發現人數不等於實際遭販運人數。遮蔽值以其標記允許的範圍表示。")
    static let figureOwn = Text(en: "This file", zhHant: "本檔案")
    static let figureCountries = Text(en: "Countries", zhHant: "國家")
    static let figureCountriesHint = Text(
        en: "For UNODC’s file: up to five codes of three letters, such as PHL, VNM.",
        zhHant: "僅用於聯合國檔案：最多五個三字母代碼，例如 PHL、VNM。")
    static let figureSource = Text(en: "Name of the source", zhHant: "來源名稱")
    static let figureSourceHint = Text(
        en: "For the file of an Open SDG site: whose it is, and of which year.", zhHant: "用於 Open SDG 檔案：來源單位與年份。")
    static let figureCompare = Text(en: "Show beside ours", zhHant: "並列顯示")
    static let figureCompareODS = Text(en: "Save as a spreadsheet", zhHant: "下載試算表")
    static let figureFileMissing = Text(en: "Choose the file.", zhHant: "請選擇檔案。")
    static let figureFewer = Text(en: "Name one to five countries.", zhHant: "請指定一至五個國家。")
    static let figureBack = Text(en: "Back to the figures", zhHant: "返回統計")
}

extension String {
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
