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

    typealias Body = ((Data) throws -> Void) throws -> Void

    /// Writes a file whole or not at all.
    static func write(to path: String, _ body: Body) throws {
        try withoutActuallyEscaping(body) { try write([(path, $0)]) }
    }

    /// Writes several files, each whole, and none before the contents of all are on the disk.
    static func write(_ files: [(path: String, body: Body)]) throws {
        var drafts: [(draft: URL, file: URL)] = []
        do {
            for (path, body) in files { drafts.append(try draft(of: path, body)) }
            for (draft, file) in drafts where rename(draft.path, file.path) != 0 {
                throw CommandFault("\(file.path): cannot be written: \(String(cString: strerror(errno)))")
            }
        } catch {
            for (draft, _) in drafts { try? FileManager.default.removeItem(at: draft) }
            throw error
        }
    }

    private static func draft(of path: String, _ body: Body) throws -> (draft: URL, file: URL) {
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
        } catch {
            try? manager.removeItem(at: draft)
            throw error
        }
        return (draft, file)
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
