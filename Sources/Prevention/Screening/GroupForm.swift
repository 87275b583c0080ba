import Foundation
import Web

/// A file of parties with what is said of it, or everything that is wrong with it.
struct GroupForm: Sendable {
    let name: String
    let file: PartyFile

    static let nameMost = 120
    static let columnsMost = 2_000
    static let textMost = 200_000

    static let fields = [
        FieldSpec("name", .text(max: nameMost), required: true), FieldSpec("file", .file(max: Limits.fileBytes)),
        FieldSpec("content", .text(max: textMost)), FieldSpec("columns", .text(max: columnsMost)), .once,
    ]

    /// Reading a million lines takes seconds: aside.
    init(_ visit: Visit) async throws {
        var problems: [Problem] = []
        let name = visit.form["name"] ?? ""
        if name.isEmpty || name.count > Self.nameMost { problems.append(Problem("name", .groupNameMissing)) }
        self.name = name
        let bytes = Self.bytes(visit)
        let columns = visit.form["columns"] ?? ""
        var file: PartyFile?
        if let bytes {
            do {
                file = try await Aside.run {
                    try PartyFile(bytes, mapping: columns, most: GroupWork.rowsMost)
                }
            } catch let refused as PartyFile.Refused {
                problems.append(refused.problem)
            }
        } else {
            problems.append(Problem("file", .groupFileMissing))
        }
        guard let file, problems.isEmpty else { throw Problems(problems) }
        self.file = file
    }

    /// What came as a file, packed or not, or as text from a program.
    private static func bytes(_ visit: Visit) -> [UInt8]? {
        if let file = visit.file("file") { return try? file.unpacked(upTo: GroupWork.unpackedMost) }
        return visit.form["content"].map { Array($0.utf8) }
    }
}

/// The form that brings a file of parties in.
struct GroupFields {
    let inputs: Inputs

    func html(_ button: Text, _ say: Words) -> HTML {
        """
        \(inputs.once)\(inputs.text("name", .groupName, hint: .groupNameHint, width: .medium))\
        \(inputs.file(
            "file", .groupFile, hint: .groupFileHint, megabytes: Limits.fileBytes >> 20, accept: [".csv", ".gz"]))\
        \(inputs.textarea("columns", .groupColumns, hint: .groupColumnsHint, limit: GroupForm.columnsMost, rows: 3))\
        \(buttonRow(Button(button).html(say)))
        """
    }
}

extension PartyFile.Refused {
    var problem: Problem {
        switch self {
        case .notUTF8(let byte):
            Problem(
                "file",
                Text(
                    en: "Byte \(byte) is not UTF-8. Save the file as “CSV UTF-8” and choose it again.",
                    zhHant: "第 \(byte) 位元組不是 UTF-8。請另存為「CSV UTF-8」後重新選擇。"))
        case .empty:
            Problem(
                "file",
                Text(en: "The file has no rows under a header.", zhHant: "檔案在標題列之下沒有資料列。"))
        case .columnTwice(let name):
            Problem(
                "file",
                Text(
                    en: "The column “\(name)” stands twice in the header. Rename one of them.",
                    zhHant: "標題列中「\(name)」欄出現兩次，請將其中一欄改名。"))
        case .noNameColumn(let found):
            Problem(
                "columns",
                Text(
                    en: """
                        No column with names was found. The file has: \(found.joined(separator: ", ")). Say below \
                        which it is: name = …
                        """,
                    zhHant: "找不到名稱欄。檔案的欄位有：\(found.joined(separator: "、"))。請於下方指明：name = …"))
        case .mappedColumnMissing(let name, let found):
            Problem(
                "columns",
                Text(
                    en: "There is no column “\(name)”. The file has: \(found.joined(separator: ", ")).",
                    zhHant: "沒有「\(name)」欄。檔案的欄位有：\(found.joined(separator: "、"))。"))
        case .badMapping(let line):
            Problem(
                "columns",
                Text(
                    en: "“\(line)” cannot be read. Write one column to a line, such as: name = Supplier",
                    zhHant: "無法讀取「\(line)」。請每行寫一欄，例如：name = Supplier"))
        case .tooManyRows(let most):
            Problem(
                "file",
                Text(
                    en: "The file has more than \(most) rows. Divide it.", zhHant: "檔案超過 \(most) 列，請分成數個檔案。"))
        }
    }
}

extension PartyFile.Fault {
    /// What is wrong, and how to mend it.
    func sentence(_ say: Words) -> String {
        let values = ["column": column ?? "", "found": found ?? ""]
        return say(kind.text, values)
    }

    /// Whether the line's party was screened all the same.
    var isScreened: Bool {
        switch kind {
        case .quoteNeverClosed, .textAfterQuote, .wrongCellCount, .nameMissing, .nameTooLong: false
        case .unknownKind, .badNumber, .tooManyNames: true
        }
    }
}
