import Foundation
import Packs

/// Reads an overlap table: a column of 0 and 1 for each list, then how many people.
enum CaptureReading {
    /// What is wrong with a table, and where.
    struct Fault: Error, Sendable, Equatable {
        enum Kind: Sendable, Equatable {
            case notText, brokenLine, tooFewLists, tooManyLists, noHeader, listWithoutName, notOneOrZero, noCount
            case onNoList, nobody
        }

        let kind: Kind
        /// The line of the file, the header being the first.
        let line: Int
        /// The column, from 1; nil where it is about the whole line.
        let column: Int?
    }

    /// All that is wrong, as far as it can be seen at once.
    struct Faults: Error, Sendable, Equatable { let all: [Fault] }

    static let nameMost = 60
    /// More people than any country has found.
    static let peopleMost = 50_000_000

    /// Rows of the same combination are added up, at the place of the first.
    static func read(_ bytes: some Collection<UInt8>) throws(Faults) -> Captures {
        guard let text = String(bytes: bytes, encoding: .utf8) else { throw one(.notText, line: 1) }
        let table: CSVText
        do { table = try CSVText(text) } catch { throw one(.brokenLine, line: error.line) }
        let names = table.header.dropLast().map { $0.trimmingCharacters(in: .whitespaces) }
        try check(names, table.header)
        var faults: [Fault] = []
        var order: [Int] = []
        var people: [Int: Int] = [:]
        for row in table.rows {
            switch read(row, lists: names.count) {
            case .success(let cell):
                if people[cell.history] == nil { order.append(cell.history) }
                people[cell.history, default: 0] += cell.people
            case .failure(let found): faults += found.all
            }
        }
        guard faults.isEmpty else { throw Faults(all: faults) }
        let captures = Captures(lists: names, cells: order.map { .init(history: $0, people: people[$0] ?? 0) })
        guard captures.people > 0 else { throw one(.nobody, line: 2) }
        return captures
    }

    private static func one(_ kind: Fault.Kind, line: Int, column: Int? = nil) -> Faults {
        Faults(all: [Fault(kind: kind, line: line, column: column)])
    }

    private static func check(_ names: [String], _ header: [String]) throws(Faults) {
        if header.allSatisfy({ Double($0) != nil }) { throw one(.noHeader, line: 1) }
        guard names.count >= Captures.listsAllowed.lowerBound else { throw one(.tooFewLists, line: 1) }
        guard names.count <= Captures.listsAllowed.upperBound else { throw one(.tooManyLists, line: 1) }
        let nameless = names.indices.filter { names[$0].isEmpty || names[$0].count > nameMost }
        guard nameless.isEmpty else {
            throw Faults(all: nameless.map { Fault(kind: .listWithoutName, line: 1, column: $0 + 1) })
        }
    }

    private static func read(_ row: CSVText.Row, lists: Int) -> Result<Captures.Cell, Faults> {
        var (history, faults): (Int, [Fault]) = (0, [])
        for (place, cell) in row.cells.dropLast().enumerated() {
            switch cell.trimmingCharacters(in: .whitespaces) {
            case "1": history |= 1 << place
            case "0": break
            default: faults.append(Fault(kind: .notOneOrZero, line: row.line, column: place + 1))
            }
        }
        let count = (row.cells.last ?? "").trimmingCharacters(in: .whitespaces)
        let people = Int(count).flatMap { (0...peopleMost).contains($0) ? $0 : nil }
        if people == nil { faults.append(Fault(kind: .noCount, line: row.line, column: lists + 1)) }
        if history == 0, faults.isEmpty { faults.append(Fault(kind: .onNoList, line: row.line, column: nil)) }
        guard faults.isEmpty, let people else { return .failure(Faults(all: faults)) }
        return .success(.init(history: history, people: people))
    }
}
