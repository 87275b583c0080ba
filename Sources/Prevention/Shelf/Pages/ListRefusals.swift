import Lexicon
package import Web

extension EditionWork.Fault {
    /// In words, at the field that they are about.
    var problems: [Problem] {
        switch self {
        case .alreadyKept: [Problem("file", .listAlreadyKept)]
        case .file(let fault): [Problem("file", fault.text)]
        case .noDay: [Problem("as-of", .listDayMissing)]
        case .dayToCome: [Problem("as-of", .listDayToCome)]
        case .noColumns(let fields, let found):
            fields.map { field in
                let shown = found.prefix(12).map { String($0.prefix(40)) }
                return Problem(
                    field,
                    Text(
                        en: "The file has no such column. It has: \(shown.joined(separator: ", ")).",
                        zhHant: "檔案中沒有此欄。檔案欄位為：\(shown.joined(separator: "、"))。"))
            }
        case .ownEdition: [Problem("reason", .listOwnEdition)]
        case .notHeld: [Problem("reason", .listNotHeld)]
        case .alreadyWithdrawn: [Problem("reason", .listAlreadyWithdrawn)]
        case .reasonMissing: [Problem("reason", .listReasonMissing)]
        }
    }
}

extension EditionWork.Fault {
    /// For whoever works without pages.
    package var words: String { problems.map { $0.text(in: .en) }.joined(separator: " ") }
}

extension EditionWork.Fault: StepRefusal {
    package var problem: Problem { problems.first ?? Problem("file", .listFileMissing) }
}

extension ListFault {
    var text: Text {
        let en = "\(self)".prefix(1).uppercased() + "\(self)".dropFirst() + "."
        return switch self {
        case .nothingInIt:
            Text(en: en, zhHant: "檔案中沒有此名單的內容；可能是要求登入的網頁，或是另一份名單。請開啟檔案查看。")
        case .notUTF8(let byte): Text(en: en, zhHant: "第 \(byte) 位元組不是 UTF-8。請將檔案另存為 UTF-8。")
        case .notJSON(let why): Text(en: en, zhHant: "檔案不是此名單公布的 JSON 格式：\(why)。")
        case .missingColumn(let name, _):
            Text(en: en, zhHant: "找不到「\(name)」欄。欄名不同時，請於「欄位對照」填寫。")
        case .tooLong(let line, let most): Text(en: en, zhHant: "第 \(line) 行超過 \(most) 個字元，不是名單。")
        case .cellTooLong(let row, let most):
            Text(en: en, zhHant: "第 \(row) 列有儲存格超過 \(most) 個字元，不是名單，請重新取得檔案。")
        case .tooManyColumns(let found, let most):
            Text(en: en, zhHant: "檔案有 \(found) 欄，名單至多 \(most) 欄；可能是其他檔案，或分隔符號有誤。")
        case .cutShort(let row): Text(en: en, zhHant: "檔案在第 \(row) 列後中斷，請重新取得完整檔案。")
        case .misread: Text(en: en, zhHant: "表格無法讀取，可能缺少引號或欄數不符：\(self)。")
        }
    }
}
