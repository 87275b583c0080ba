package import Foundation

/// Runs a table of answers through a questionnaire and compares each path with the one it should be.
package enum RoutingCheck {
    /// What came of it.
    package struct Report: Sendable, Equatable, Codable, CustomStringConvertible {
        package let questionnaire: String
        package let cases: Int
        package let different: Int
        /// Different paths met.
        package let paths: Int
        /// At most five, so that a person can look into them.
        package let firstDifferences: [Difference]

        package var isExact: Bool { different == 0 }

        /// For people: the counts, then each difference shown.
        package var description: String {
            let head = "\(questionnaire): \(cases) cases, \(different) different, \(paths) paths"
            return ([head] + firstDifferences.map(\.description)).joined(separator: "\n")
        }

        /// With sorted keys, so that two runs give the same bytes.
        package var json: String {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
        }
    }

    /// One row whose path is not the expected one.
    package struct Difference: Sendable, Equatable, Codable, CustomStringConvertible {
        /// The line of the table.
        package let line: Int
        package let expected: [String]
        package let found: [String]
        /// The number of screens, from the first, that agree.
        package let agreeing: Int

        package var description: String {
            func screen(_ path: [String]) -> String { agreeing < path.count ? path[agreeing] : "the end" }
            return "  line \(line): screen \(agreeing + 1) should be \(screen(expected)), is \(screen(found))"
        }
    }

    /// Why a table cannot be run at all.
    package enum Fault: Error, Sendable, Equatable, CustomStringConvertible {
        case table(CSVText.Misread)
        case paths(String)
        case noPathColumn
        case unknownColumn(String)
        case unknownValue(line: Int, column: String, value: String)
        case unknownPath(line: Int, path: String)

        package var description: String {
            switch self {
            case .table(let misread): "the cases do not read as a table: \(misread)"
            case .paths(let why): "the paths do not read: \(why)"
            case .noPathColumn: "the cases need a column ‘path_id’"
            case .unknownColumn(let name): "the column ‘\(name)’ is no question of this questionnaire"
            case .unknownValue(let line, let column, let value):
                "line \(line): ‘\(value)’ is no answer to ‘\(column)’"
            case .unknownPath(let line, let path): "line \(line): there is no path ‘\(path)’"
            }
        }
    }

    /// Compares every row. Columns are question ids; `path_id` names the expected path, `screens` is passed over.
    ///
    /// - Parameter paths: A JSON object `{"paths": {"0": ["/first", …]}}`, or that inner object alone.
    package static func run(
        questionnaire: Questionnaire, casesCSV: String, paths: Data
    ) throws(Fault) -> Report {
        let expected = try expectedPaths(paths)
        let table: CSVText
        do { table = try CSVText(casesCSV) } catch { throw .table(error) }
        guard let pathColumn = table.index(of: "path_id") else { throw .noPathColumn }
        var columns: [(index: Int, question: Questionnaire.Question)] = []
        for (index, name) in table.header.enumerated() where name != "path_id" && name != "screens" {
            guard let question = questionnaire.question(name) else { throw .unknownColumn(name) }
            columns.append((index, question))
        }
        var different = 0
        var firstDifferences: [Difference] = []
        var met: Set<[String]> = []
        for row in table.rows {
            let key = row.cells[pathColumn]
            guard let wanted = expected[key] else { throw .unknownPath(line: row.line, path: key) }
            let found = questionnaire.path(try answers(row, columns))
            met.insert(found)
            guard found != wanted else { continue }
            different += 1
            if firstDifferences.count < 5 {
                let agreeing = zip(found, wanted).prefix { $0 == $1 }.count
                firstDifferences.append(.init(line: row.line, expected: wanted, found: found, agreeing: agreeing))
            }
        }
        return Report(
            questionnaire: questionnaire.id, cases: table.rows.count, different: different, paths: met.count,
            firstDifferences: firstDifferences)
    }

    /// Screens of a web form are written as addresses there: one leading slash is dropped.
    private static func expectedPaths(_ data: Data) throws(Fault) -> [String: [String]] {
        struct Wrapped: Decodable { let paths: [String: [String]] }
        let decoder = JSONDecoder()
        let paths: [String: [String]]
        if let wrapped = try? decoder.decode(Wrapped.self, from: data) {
            paths = wrapped.paths
        } else {
            do { paths = try decoder.decode([String: [String]].self, from: data) } catch {
                throw .paths("expected a JSON object of lists of screens")
            }
        }
        return paths.mapValues { $0.map { $0.hasPrefix("/") ? String($0.dropFirst()) : $0 } }
    }

    private static func answers(
        _ row: CSVText.Row, _ columns: [(index: Int, question: Questionnaire.Question)]
    ) throws(Fault) -> Questionnaire.Answers {
        var answers: Questionnaire.Answers = [:]
        for (index, question) in columns {
            let cell = row.cells[index]
            guard !cell.isEmpty else { continue }
            let answer = answer(cell, question)
            let options = question.options ?? answer?.values ?? []
            guard answer?.values.allSatisfy(options.contains) ?? (cell == "false") else {
                throw .unknownValue(line: row.line, column: question.id, value: cell)
            }
            answers[question.id] = answer
        }
        return answers
    }

    /// A file or a box is `true` or `false`; several options are separated by spaces or semicolons.
    private static func answer(_ cell: String, _ question: Questionnaire.Question) -> Questionnaire.Answer? {
        switch question.kind {
        case .file: cell == "true" ? .files(["attached"]) : nil
        case .tick: cell == "true" || cell == "yes" ? .choice("yes") : nil
        case .choices: .choices(cell.split { $0 == " " || $0 == ";" }.map(String.init))
        default: question.read([cell])
        }
    }
}
