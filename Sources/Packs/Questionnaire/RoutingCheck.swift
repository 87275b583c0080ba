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
        /// Columns of the table that are no questions here, and were passed over.
        package let unknownColumns: [String]

        package var isExact: Bool { different == 0 }

        /// For people: the counts, then each difference shown.
        package var description: String {
            let head = "\(questionnaire): \(cases) cases, \(different) different, \(paths) paths"
            return ([head] + firstDifferences.map(\.description)).joined(separator: "\n")
        }
    }

    /// One row whose path is not the expected one, or that cannot be compared.
    package struct Difference: Sendable, Equatable, Codable, CustomStringConvertible {
        /// The line of the table.
        package let line: Int
        package let expected: [String]
        package let found: [String]
        /// The number of screens, from the first, that agree.
        package let agreeing: Int
        /// Why the row could not be read, or what of it differs beside the path.
        package let reason: String?

        init(line: Int, expected: [String] = [], found: [String] = [], reason: String? = nil) {
            self.line = line
            self.expected = expected
            self.found = found
            self.reason = reason
            agreeing = zip(found, expected).prefix { $0 == $1 }.count
        }

        package var description: String {
            if let reason { return "  line \(line): \(reason)" }
            func screen(_ path: [String]) -> String { agreeing < path.count ? path[agreeing] : "the end" }
            return "  line \(line): screen \(agreeing + 1) should be \(screen(expected)), is \(screen(found))"
        }
    }

    /// Why a table cannot be run at all.
    package enum Fault: Error, Sendable, Equatable, CustomStringConvertible {
        case table(CSVText.Misread)
        case paths(String)
        case noPathColumn
        case noRows

        package var description: String {
            switch self {
            case .table(let misread): "the cases do not read as a table: \(misread)"
            case .paths(let why): "the paths do not read: \(why)"
            case .noPathColumn: "the cases need a column ‘path_id’"
            case .noRows: "the table has no cases: nothing was compared"
            }
        }
    }

    /// Compares every row; one that cannot be read counts as different and stops nothing.
    ///
    /// Columns are question ids; `path_id` names the expected path, `screens` its length where the table has it.
    ///
    /// - Parameter paths: A JSON object `{"paths": {"0": ["/first", …]}}`, or that inner object alone.
    package static func run(
        questionnaire: Questionnaire, casesCSV: String, paths: Data
    ) throws(Fault) -> Report {
        let expected = try expectedPaths(paths)
        var records: [Result<CSVText.Row, CSVText.Misread>] = []
        let header: [String]
        do { header = try CSVText.read(casesCSV) { records.append($0) } } catch { throw .table(error) }
        guard let columns = RoutingColumns(header, questionnaire) else { throw .noPathColumn }
        guard !records.isEmpty else { throw .noRows }
        var differences = 0
        var first: [Difference] = []
        var met: Set<[String]> = []
        for record in records {
            let (path, difference) = columns.compare(record, questionnaire, expected)
            if let path { met.insert(path) }
            guard let difference else { continue }
            differences += 1
            if first.count < 5 { first.append(difference) }
        }
        return Report(
            questionnaire: questionnaire.id, cases: records.count, different: differences, paths: met.count,
            firstDifferences: first, unknownColumns: columns.unknown)
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
}
