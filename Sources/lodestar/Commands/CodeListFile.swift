import Foundation
import Statistics

/// Files of code lists.
enum CodeListFile {
    static func read(_ path: String) throws -> PublishedCodes {
        // In a list 0 is a value like any other.
        let table = try RecordFile.read(path, zeros: ["value"])
        do { return try PublishedCodes(table: table) } catch {
            switch error {
            case .columns: throw CommandFault("\(path): a code list has the columns ‘column’ and ‘value’, and no other")
            case .noColumn(let record): throw CommandFault("\(path): value \(record) belongs to no column")
            }
        }
    }

    /// Records in the codes of a list. What does not fit is counted, column by column; no value is told.
    static func code(_ records: CodedRecords, _ file: String, by path: String) throws -> CodedRecords {
        let list = try read(path)
        do { return try records.coded(by: list) } catch {
            let lines = error.all.map { "\n  \($0.words)" }.joined()
            throw CommandFault(
                "\(file) does not fit \(path), and nothing was written:\(lines)\n"
                    + "Recode the records, or publish a list that has these codes.", code: 1)
        }
    }
}

extension PublishedCodes.Misfit {
    fileprivate var words: String {
        switch self {
        case .unlistedColumn(let name): "‘\(name)’: a column of the records that the list does not have"
        case .missingColumn(let name): "‘\(name)’: a column of the list that the records do not have"
        case .unlistedValues(let column, let values, let records):
            "‘\(column)’: \(records) records hold \(values) values that the list does not have"
        }
    }
}
