package import Web

extension ImportReport.Kind {
    /// What was done, and what would mend it.
    package var text: Text {
        switch self {
        case .unknownColumn:
            Text(
                en: "This layout has no such column; nothing of it was kept. Rename it if it is one of the layout’s.",
                zhHant: "此格式沒有這個欄位，未保留。若為格式內欄位，請更正名稱。")
        case .leftOut:
            Text(
                en: "May name somebody or is free text; left out on purpose.", zhHant: "可能指認個人或為自由文字，刻意不保留。")
        case .notCounted: Text(en: "Not counted here; nothing of it was kept.", zhHant: "此處不計數，未保留。")
        case .unknownValue:
            Text(
                en: "This column has no such value; kept as unknown. Correct it in the file and bring it in again.",
                zhHant: "此欄位沒有這個值，記為不明。請更正檔案後重新匯入。")
        case .noCounterpart:
            Text(en: "Known to the standard; the code book has no counterpart.", zhHant: "標準中有此值，代碼簿無對應。")
        case .several:
            Text(
                en: "Several values where one is counted; the first was kept.", zhHant: "只計一個值而有多個，保留第一個。")
        case .contradiction:
            Text(
                en: "Two columns contradict each other; the more exact one was kept. Correct one of them.",
                zhHant: "兩欄互相矛盾，保留較精確者。請更正其中之一。")
        case .repaired:
            Text(
                en: "A defect of the official template, repaired: this heading stands above that column.",
                zhHant: "官方範本的缺陷，已修正：標題與欄位不符。")
        case .emptyLine:
            Text(en: "Empty lines; not counted as people.", zhHant: "空白列，未計為個人。")
        case .noDateToCompare:
            Text(
                en: "A date of birth without a date of referral; the age was kept as unknown.",
                zhHant: "有出生日期而無轉介日期，年齡記為不明。")
        }
    }
}

extension ExportReport.Kind {
    package var text: Text {
        switch self {
        case .noCounterpart:
            Text(en: "The layout has no place for it; nothing stands for it.", zhHant: "此格式無對應，未寫出。")
        case .several:
            Text(
                en: "The layout takes one value and there are several; nothing stands for them.",
                zhHant: "此格式只容一個值而有多個，未寫出。")
        case .noneIsEmpty:
            Text(en: "None of the values holds; the layout has only an empty cell.", zhHant: "均不適用；此格式只能留空。")
        case .unknownIsEmpty: Text(en: "Not known; the layout has only an empty cell.", zhHant: "不明；此格式只能留空。")
        }
    }
}

extension ImportRefused {
    package var text: Text {
        switch self {
        case .notText:
            Text(
                en: "This is not text in UTF-8. Save it as comma-separated values in UTF-8.",
                zhHant: "這不是 UTF-8 文字檔。請另存為 UTF-8 的逗號分隔檔（CSV）。")
        case .notATable(_, let reason):
            Text(
                en: "The table cannot be read: \(reason). Nothing of it was taken.",
                zhHant: "無法讀取表格，未匯入任何內容：\(reason)")
        case .noColumnKnown(let standard):
            Text(
                en: "No column of the layout \(standard.rawValue) is in it. Choose the layout that the file has.",
                zhHant: "檔案中沒有格式 \(standard.rawValue) 的任何欄位。請選擇檔案所用的格式。")
        case .noRecords: Text(en: "There is nobody in it.", zhHant: "檔案中沒有任何紀錄。")
        }
    }
}
