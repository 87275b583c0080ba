import Web

extension Text {
    static let detentionsHeading = Text(en: "Detentions", zhHant: "貨物留置")
    static let detentionHeading = Text(en: "A detention", zhHant: "貨物留置案")
    static let detentionsLead = Text(
        en: """
            Shipments stopped at the border under an order against goods of forced labour: what is late first, then \
            what is open, then what was decided.
            """,
        zhHant: "因強迫勞動產品命令而於口岸留置的貨物；逾期者在前，其次為未結，最後為已結。")
    static let detentionsCounts = Text(en: "{open} open, {late} of them late.", zhHant: "未結 {open} 件，其中逾期 {late} 件。")
    static let detentionsMore = Text(en: "{count} in all; the first are shown.", zhHant: "共 {count} 件，僅列出前段。")
    static let detentionsNone = Text(en: "No detention is entered.", zhHant: "尚無留置紀錄。")
    static let detentionNew = Text(en: "Enter a detention", zhHant: "登錄留置")
    static let detentionEnter = Text(en: "Enter and check against the lists", zhHant: "登錄並比對名單")
    static let detentionEntry = Text(en: "Entry number", zhHant: "報單號碼")
    static let detentionEntryMissing = Text(en: "Enter the entry number.", zhHant: "請輸入報單號碼。")
    static let detentionEntryKnown = Text(
        en: "A detention with this entry number is entered already.", zhHant: "此報單號碼已有留置紀錄。")
    static let detentionArrived = Text(en: "Arrived on", zhHant: "到港日")
    static let detentionArrivedLater = Text(
        en: "It cannot have arrived after it was detained.", zhHant: "到港日不得晚於留置日。")
    static let detentionDay = Text(en: "Detained on", zhHant: "留置日")
    static let detentionImporter = Text(en: "Importer", zhHant: "進口人")
    static let detentionImporterMissing = Text(en: "Enter the importer.", zhHant: "請輸入進口人。")
    static let detentionPartyName = Text(en: "Name", zhHant: "名稱")
    static let detentionPartyAddress = Text(en: "Address", zhHant: "地址")
    static let detentionPartyNumber = Text(en: "Registry number", zhHant: "登記號碼")
    static let detentionPartyNumberHint = Text(
        en: "Such as a LEI, a DUNS number or a unified social credit code.", zhHant: "如 LEI、DUNS 或統一社會信用代碼。")
    static let detentionLines = Text(en: "Lines of goods", zhHant: "貨物項次")
    static let detentionLinesLead = Text(
        en: "At least one. Lines you leave empty are not kept.", zhHant: "至少填寫一項；空白項次不儲存。")
    static let detentionLineMissing = Text(en: "Enter at least one line of goods.", zhHant: "請至少填寫一項貨物。")
    static let detentionLineNumber = Text(en: "Line", zhHant: "項次")
    static let detentionCode = Text(en: "HS code", zhHant: "稅則號別")
    static let detentionCodeHint = Text(en: "4 to 10 digits.", zhHant: "4 至 10 位數字。")
    static let detentionGoods = Text(en: "Goods", zhHant: "貨名")
    static let detentionOrigin = Text(en: "Country of origin", zhHant: "原產國")
    static let detentionQuantity = Text(en: "Quantity", zhHant: "數量")
    static let detentionUnit = Text(en: "Unit", zhHant: "單位")
    static let detentionValue = Text(en: "Value", zhHant: "金額")
    static let detentionCurrency = Text(en: "Currency", zhHant: "幣別")
    static let detentionCurrencyHint = Text(en: "Three letters, such as TWD.", zhHant: "三碼代碼，如 TWD。")
    static let detentionOrder = Text(en: "Order it is under", zhHant: "所依命令")
    static let detentionOrderNone = Text(en: "not chosen", zhHant: "尚未選定")
    static let detentionOrderChoose = Text(en: "Choose the order it is under", zhHant: "選定所依命令")
    static let detentionOrderUnknown = Text(
        en: "Choose one of the entries that the check found.", zhHant: "請由比對相符的項目中選擇。")
    static let detentionNextDue = Text(en: "Next due", zhHant: "最近期限")
    static let detentionFile = Text(en: "File", zhHant: "檔案")
    static let detentionFileAdd = Text(en: "Bring in detentions from a file", zhHant: "由檔案匯入留置紀錄")
    static let detentionFileLead = Text(
        en: """
            A table between commas, one row for each line of goods. Rows of one entry number are one detention. If any \
            row is wrong, nothing is taken, and every wrong row is named.
            """,
        zhHant: "逗號分隔檔，每列一項貨物；報單號碼相同者為同一留置案。任一列有誤即全部不匯入，並列出有誤之列。")
    static let detentionFileMissing = Text(en: "Choose a file.", zhHant: "請選擇檔案。")
    static let detentionFileTooLarge = Text(
        en: "The file is too large: at most 4 megabytes and 10,000 rows.", zhHant: "檔案過大：上限 4 MB、10,000 列。")
    static let detentionFileNoText = Text(en: "The file is not UTF-8 text.", zhHant: "檔案不是 UTF-8 文字檔。")
    static let detentionFileFaulty = Text(
        en: "Nothing was taken. Mend the rows that are named below.", zhHant: "未匯入任何資料，請修正下列各列。")
    static let detentionFaults = Text(en: "Rows with faults", zhHant: "有誤之列")
    static let detentionFileLine = Text(en: "Line of the file", zhHant: "檔案行號")
    static let detentionFileColumn = Text(en: "Column", zhHant: "欄位")
    static let detentionFileWhy = Text(en: "What is wrong", zhHant: "錯誤說明")

    static func detentionFileMisread(_ line: Int) -> Text {
        Text(en: "Line \(line) of the file cannot be read as a table.", zhHant: "檔案第 \(line) 行無法讀取。")
    }

    static func detentionColumnMissing(_ column: String) -> Text {
        Text(en: "The file has no column ‘\(column)’.", zhHant: "檔案缺少欄位「\(column)」。")
    }

    static func detentionRowsDiffer(_ line: Int) -> Text {
        Text(
            en: "The same entry number stands in line \(line), with something else in this column.",
            zhHant: "第 \(line) 行為相同報單號碼，但此欄內容不同。")
    }

    static func detentionLine(_ number: Int) -> Text { Text(en: "Line \(number)", zhHant: "第 \(number) 項") }
}

extension GoodsLine.Written.Part {
    var text: Text {
        switch self {
        case .code: Text(en: "An HS code has 4 to 10 digits.", zhHant: "稅則號別為 4 至 10 位數字。")
        case .goods: Text(en: "Say what the goods are, in at most 300 characters.", zhHant: "請填寫貨名，最多 300 字。")
        case .country: .borderCountryUnknown
        case .quantity:
            Text(
                en: "Enter a number with at most three decimals after a point, such as 1250.5 or 1,250.5.",
                zhHant: "請輸入數字，小數點用「.」，最多三位小數，如 1250.5 或 1,250.5。")
        case .unit:
            Text(
                en: "Use one of these units: \(QuantityUnit.allCases.map(\.rawValue).joined(separator: ", ")).",
                zhHant: "單位限為：\(QuantityUnit.allCases.map(\.rawValue).joined(separator: "、"))。")
        case .value:
            Text(
                en: """
                    Enter a value with a point before its decimals, such as 1250.50 or 1,250.50, and no more of them \
                    than its currency has.
                    """,
                zhHant: "請輸入金額，小數點用「.」，如 1250.50 或 1,250.50；小數位數不得多於該幣別。")
        case .currency: Text(en: "Enter a currency of ISO 4217, such as TWD.", zhHant: "請輸入 ISO 4217 幣別，如 TWD。")
        }
    }
}

extension QuantityUnit {
    var text: Text {
        switch self {
        case .kilogram: Text(en: "kg", zhHant: "公斤")
        case .tonne: Text(en: "t", zhHant: "公噸")
        case .piece: Text(en: "pieces", zhHant: "件")
        case .pair: Text(en: "pairs", zhHant: "雙")
        case .dozen: Text(en: "dozens", zhHant: "打")
        case .carton: Text(en: "cartons", zhHant: "箱")
        case .metre: Text(en: "m", zhHant: "公尺")
        case .squareMetre: Text(en: "m²", zhHant: "平方公尺")
        case .cubicMetre: Text(en: "m³", zhHant: "立方公尺")
        case .litre: Text(en: "l", zhHant: "公升")
        }
    }
}

extension PartyRole {
    var text: Text {
        switch self {
        case .importer: .detentionImporter
        case .supplier: Text(en: "Supplier", zhHant: "供應商")
        case .manufacturer: Text(en: "Manufacturer", zhHant: "製造商")
        }
    }
}

extension DetentionOutcome {
    var text: Text {
        switch self {
        case .released: Text(en: "released", zhHant: "放行")
        case .releasedInPart: Text(en: "released in part", zhHant: "部分放行")
        case .excluded: Text(en: "excluded", zhHant: "拒絕進口")
        case .exported: Text(en: "exported", zhHant: "退運出口")
        case .seized: Text(en: "seized", zhHant: "扣押")
        case .forfeited: Text(en: "forfeited", zhHant: "沒入")
        }
    }
}

extension StatusTag {
    static func detention(_ state: DetentionCourse.State, _ outcome: DetentionOutcome?) -> StatusTag {
        if let outcome { return StatusTag(outcome.text, outcome == .released ? .good : .neutral) }
        return state == .waiting
            ? StatusTag(Text(en: "waits for a second look", zhHant: "待複核"), .warning)
            : StatusTag(Text(en: "detained", zhHant: "留置中"), .active)
    }
}
