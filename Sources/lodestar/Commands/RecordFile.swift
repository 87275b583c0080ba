import Foundation
import Packs
import Statistics

/// Files of records and of counts.
enum RecordFile {
    /// A file's bytes, unpacked where its name ends in `.gz`.
    static func bytes(_ path: String) throws -> [UInt8] { Array(try PackedFile.data(of: path)) }

    static func read(_ path: String, zeros: Set<String> = []) throws -> CodedRecords {
        let records: CodedRecords
        do {
            records = try CodedRecords(delimited: try bytes(path), zeros: zeros)
        } catch let wrong as DelimitedProblem {
            throw CommandFault("\(path), line \(wrong.line): \(wrong.words)")
        }
        let known = Set(records.columns.map(\.name))
        if let unknown = zeros.subtracting(known).sorted().first {
            throw CommandFault("\(path): there is no column ‘\(unknown)’", code: 2)
        }
        return records
    }

    /// Writes a file whole or not at all.
    static func write(to path: String, _ body: ((Data) throws -> Void) throws -> Void) throws {
        let file = URL(fileURLWithPath: path)
        let draft = file.deletingLastPathComponent().appending(path: ".\(file.lastPathComponent).\(UUID().uuidString)")
        let manager = FileManager.default
        guard manager.createFile(atPath: draft.path, contents: nil) else {
            throw CommandFault("\(path): cannot be written. Is the folder there, and may you write in it?")
        }
        do {
            let handle = try FileHandle(forWritingTo: draft)
            try body { try handle.write(contentsOf: $0) }
            try handle.synchronize()
            try handle.close()
            guard rename(draft.path, file.path) == 0 else {
                throw CommandFault("\(path): cannot be written: \(String(cString: strerror(errno)))")
            }
        } catch {
            try? manager.removeItem(at: draft)
            throw error
        }
    }
}

extension DelimitedProblem {
    /// What is wrong, and how to mend it.
    var words: String {
        switch kind {
        case .noHeader: "no line with the names of the columns"
        case .duplicateColumn(let name): "two columns are called ‘\(name)’"
        case .fields(let found, let expected): "\(found) fields, where the first line names \(expected) columns"
        case .strayQuote: "a quotation mark in the middle of a field; write it twice, and the field in quotation marks"
        case .openQuote: "a quotation mark that is never closed"
        case .strayReturn: "a carriage return without a line feed"
        case .notText: "not UTF-8"
        case .tooManyValues(let column): "more than 65,535 different values in ‘\(column)’"
        }
    }
}
