import Foundation

/// A table of words, such as what a list names, as files for a spreadsheet and for programs.
package struct WordTable: Sendable {
    package struct Head: Sendable {
        /// For programs.
        let code: String
        let text: Text

        package init(_ code: String, _ text: Text) {
            self.code = code
            self.text = text
        }
    }

    let title: Text
    let columns: [Head]
    let rows: [[String]]

    package init(_ title: Text, _ columns: [Head], _ rows: [[String]]) {
        precondition(rows.allSatisfy { $0.count == columns.count }, "a row of another length than its head")
        self.title = title
        self.columns = columns
        self.rows = rows
    }

    /// - Parameter name: Of the file, without its ending.
    package func answer(
        as form: TableShown.Form, name: String, _ say: Words, _ record: Answer.Record
    ) throws -> Answer {
        let header = columns.map { say($0.text) }
        switch form {
        case .csv:
            var csv = CSV(header: header)
            for row in rows { csv.append(row) }
            return csv.answer(name: name, record)
        case .ods: return ODS(say(title), header, rows).answer(name: name, record)
        case .json:
            let objects = rows.map { row in
                Dictionary(zip(columns.map(\.code), row)) { first, _ in first }
            }
            return .file(Data(try JSONText.encode(objects)), type: "application/json", name: "\(name).json", record)
        }
    }
}
