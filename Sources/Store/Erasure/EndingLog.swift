import Foundation
import Lexicon

/// What in a row closes a door for good: a consent withdrawn, a role ended, an account shut, a passphrase taken away.
package enum Ending: Sendable, Equatable {
    /// The column holds the moment from which it is closed.
    case set(String)
    /// The column holds nothing any more, in a row that was written before; the others are emptied with it.
    case cleared(String, with: [String])

    var column: String {
        switch self {
        case .set(let column), .cleared(let column, _): column
        }
    }
}

/// Doors that were closed, in a file beside the database, one to a line, only ever appended to.
///
/// A backup of an earlier day has them open. A restore reads this file and closes them again. It names rows by their
/// random identifiers and holds nothing else.
struct EndingLog {
    let file: URL

    init(folder: URL) { file = folder.appending(path: "endings.log") }

    /// `2026-03-01T08:30:00Z basis.withdrawn_at 0f3c… 1772353800000`
    struct Line: Sendable, Hashable {
        let writtenAt: Date
        let table: String
        let column: String
        let row: String
        /// What the column then held; nothing where it was emptied.
        let milliseconds: Int64?

        static func of(_ values: [String: SQL.Value], in table: Table, at now: Date) -> [Line] {
            guard !table.endings.isEmpty, case .text(let row) = values["id"] else { return [] }
            return table.endings.compactMap { ending in
                switch (ending, values[ending.column] ?? .null) {
                case (.set(let column), .integer(let moment)):
                    Line(writtenAt: now, table: table.name, column: column, row: row, milliseconds: moment)
                case (.cleared(let column, _), .null) where values["version"] != .integer(1):
                    Line(writtenAt: now, table: table.name, column: column, row: row, milliseconds: nil)
                default: nil
                }
            }
        }
    }

    /// Adds lines, durable when this returns.
    func append(_ lines: [Line]) throws { try AppendedLines(file: file).append(lines.map(\.text)) }

    /// Every whole line, and how many are not: the database completed what a crash cut short when it was next opened.
    func lines() throws -> (whole: [Line], torn: Int) {
        let all = try AppendedLines(file: file).all().filter { !$0.isEmpty }
        let whole = all.compactMap(Line.init(text:))
        return (whole, all.count - whole.count)
    }

    func last() throws -> [Line] { try AppendedLines(file: file).last(bytes: 1 << 20).compactMap(Line.init(text:)) }
}

extension EndingLog.Line {
    fileprivate var text: String {
        "\(writtenAt.formatted(.iso8601)) \(table).\(column) \(row) \(milliseconds.map(String.init) ?? "-")"
    }

    fileprivate init?(text: Substring) {
        let words = text.split(separator: " ")
        guard words.count == 4, let at = try? Date(String(words[0]), strategy: .iso8601) else { return nil }
        let place = words[1].split(separator: ".")
        guard place.count == 2, words[2].utf8.count == 36, words[3] == "-" || Int64(words[3]) != nil else { return nil }
        writtenAt = at
        table = String(place[0])
        column = String(place[1])
        row = String(words[2])
        milliseconds = Int64(words[3])
    }
}

extension Archive {
    /// Writes into the log what a crash kept out of it between a commit and its line.
    func completeEndingLog(of schema: Schema) async throws {
        let log = EndingLog(folder: driver.folder)
        let last = try log.last()
        let since = (last.map(\.writtenAt).max() ?? .distantPast).addingTimeInterval(-86_400)
        let known = Set(last.map { "\($0.table).\($0.column) \($0.row)" })
        var missing: [EndingLog.Line] = []
        for table in schema.tables {
            for case .set(let column) in table.endings {
                let place = SQL(column, values: [])
                let rows = try await driver.read([
                    "SELECT id, \(place) AS ended FROM \(SQL(table.name, values: [])) WHERE \(place) >= \(since)"
                ])
                missing += rows.joined().compactMap { row in
                    guard let id = try? row.text("id"), case .integer(let moment) = row["ended"],
                        !known.contains("\(table.name).\(column) \(id)")
                    else { return nil }
                    return EndingLog.Line(
                        writtenAt: now(), table: table.name, column: column, row: id, milliseconds: moment)
                }
            }
        }
        try log.append(missing)
    }

    /// Closes again what was closed after a backup was made. Returns how many doors it found open.
    func replay(endings lines: [EndingLog.Line], since: Date, schema: Schema) async throws -> Int {
        let tables = Dictionary(uniqueKeysWithValues: schema.tables.map { ($0.name, $0) })
        // The log counts in seconds.
        let later = lines.filter { $0.writtenAt.addingTimeInterval(1) >= since }
        guard !later.isEmpty else { return 0 }
        return try await commit(Deed("installation.closed-again", rule: "restore")) { _, commit in
            var closed = 0
            for line in later {
                guard let table = tables[line.table],
                    let ending = table.endings.first(where: { $0.column == line.column })
                else { continue }
                if try commit.close(line, as: ending, in: table) { closed += 1 }
            }
            return closed
        }
    }
}

extension Commit {
    /// Closes one door, if it is open or would stay open longer.
    fileprivate mutating func close(_ line: EndingLog.Line, as ending: Ending, in table: Table) throws -> Bool {
        let name = SQL(table.name, values: [])
        let column = SQL(ending.column, values: [])
        let sets: SQL
        let isOpen: SQL
        switch ending {
        case .set:
            guard let moment = line.milliseconds else { return false }
            sets = "\(column) = \(moment)"
            isOpen = "(\(column) IS NULL OR \(column) > \(moment))"
        case .cleared(_, let others):
            sets = SQL(([ending.column] + others).map { "\($0) = NULL" }.joined(separator: ", "), values: [])
            isOpen = "\(column) IS NOT NULL"
        }
        let touched = try session.run(
            "UPDATE \(name) SET \(sets), version = version + 1 WHERE id = \(line.row) AND \(isOpen)")
        let again: SQL = "SELECT * FROM \(name) WHERE id = \(line.row)"
        guard touched == 1, var row = try session.rows(again).first else { return false }
        if table.isDecisive {
            let code = codes.code(of: table, row.columns)
            try session.run("UPDATE \(name) SET \(SQL(Table.code, values: [])) = \(code) WHERE id = \(line.row)")
            row = try session.rows(again).first ?? row
        }
        note(row, of: table)
        return true
    }
}
