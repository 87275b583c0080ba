import Lexicon
import Web

extension CaptureReading.Faults {
    /// How many are told at once: whoever mends the first sees the next.
    private static let toldMost = 8

    /// One problem of the form for each thing to mend, and how many more there are.
    func problems(_ field: String) -> [Problem] {
        let told = all.prefix(Self.toldMost).map { Problem(field, $0.text) }
        guard all.count > told.count else { return told }
        let more = all.count - told.count
        return told + [
            Problem(field, Text(en: "And \(more) more of this kind.", zhHant: "另有 \(more) 項。"))
        ]
    }
}

extension CaptureReading.Fault {
    var text: Text {
        let place = Text(
            en: "Line \(line)\(column.map { ", column \($0)" } ?? ""): ",
            zhHant: "第 \(line) 列\(column.map { "第 \($0) 欄" } ?? "")：")
        return Text(en: place(in: .en) + mend(in: .en), zhHant: place(in: .zhHant) + mend(in: .zhHant))
    }

    private var mend: Text {
        switch kind {
        case .notText:
            Text(
                en: "this is not text in UTF-8. Save the table as ‘CSV UTF-8’.",
                zhHant: "檔案並非 UTF-8 文字，請另存為「CSV UTF-8」。")
        case .brokenLine:
            Text(
                en: "this line has more or fewer cells than the header, or a quotation mark that is not closed.",
                zhHant: "此列欄數與標題列不符，或引號未關閉。")
        case .tooFewLists:
            Text(
                en: "an estimate needs at least two lists. Give each a column of 0 and 1, then the count.",
                zhHant: "估計至少需要兩份名單；每份名單一欄 0／1，最後一欄為人數。")
        case .tooManyLists:
            Text(
                en: "at most \(Captures.listsAllowed.upperBound) lists. Join lists of the same kind.",
                zhHant: "最多 \(Captures.listsAllowed.upperBound) 份名單，請合併同類名單。")
        case .noHeader:
            Text(
                en: "the names of the lists are missing. Write them in the first line, and ‘count’ at its end.",
                zhHant: "缺少名單名稱，請於第一列寫明各名單，末欄為「count」。")
        case .listWithoutName:
            Text(
                en: "give this list a name of at most \(CaptureReading.nameMost) characters.",
                zhHant: "請為此名單命名，最多 \(CaptureReading.nameMost) 字。")
        case .notOneOrZero:
            Text(
                en: "write 1 for people who are on the list and 0 for people who are not.",
                zhHant: "在名單上者填 1，不在者填 0。")
        case .noCount:
            Text(
                en: "write how many people as a whole number, without commas or signs.", zhHant: "請以整數填寫人數，不含逗號或符號。")
        case .onNoList:
            Text(
                en: "nobody can be counted who is on no list. Take this line out.", zhHant: "不在任何名單者無從計數，請刪除此列。")
        case .nobody:
            Text(en: "the table has nobody in it. Write the counts in the last column.", zhHant: "表中無人，請於末欄填寫人數。")
        }
    }
}
