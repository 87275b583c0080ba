import Foundation
import Lexicon
import Packs
import Statistics

/// Turns the rows of a file into observations, column by column, and keeps count of what it could not take.
struct RecordReader {
    let book: Codebook
    let columns: [(place: Int, field: Mapping.Field)]
    var report: ImportReport
    /// How many columns of the file can say no to a value of a variable.
    private let speaking: [String: Int]
    /// What a cell of a column means, for each text seen so far: the same few come again and again.
    private var known: [[String: Reading]]

    init(book: Codebook, columns: [(place: Int, field: Mapping.Field)], report: ImportReport) {
        self.book = book
        self.columns = columns
        self.report = report
        speaking = columns.reduce(into: [:]) { counts, column in
            for variable in Set(column.field.rules.filter { $0.meaning == .notThis }.compactMap(\.variable)) {
                counts[variable, default: 0] += 1
            }
        }
        known = Array(repeating: [:], count: columns.count)
    }

    /// What one cell says: of which variables what, and what is to be reported of it.
    private struct Reading {
        var said: [(variable: String, meaning: Mapping.Meaning)] = []
        var unread: [String] = []
        var withoutCounterpart: [String] = []
    }

    /// What the columns of a row have said of one variable so far.
    private struct Said {
        var codes: [String] = []
        var no = 0
        var none = false
        var unknown = false
    }

    mutating func observation(_ row: CSVText.Row) -> Observation {
        var said: [String: Said] = [:]
        for (index, column) in columns.enumerated() {
            let raw = row.cells[column.place]
            let reading = known[index][raw] ?? read(raw, column.field)
            known[index][raw] = reading
            for part in reading.unread {
                report.note(.unknownValue, column.field.name, part, line: row.line)
            }
            for part in reading.withoutCounterpart {
                report.note(.noCounterpart, column.field.name, part, line: row.line)
            }
            for (variable, meaning) in reading.said { Self.add(meaning, to: &said[variable, default: Said()]) }
        }
        var observation = Observation()
        for (variable, one) in said { observation[variable] = recorded(variable, one, line: row.line) }
        derive(&observation, line: row.line)
        return observation
    }

    private func read(_ raw: String, _ field: Mapping.Field) -> Reading {
        let cell = raw.trimmingCharacters(in: .whitespacesAndNewlines)
        var reading = Reading()
        for part in parts(cell, field) {
            guard let rules = field.rules(for: part) else {
                reading.unread.append(part)
                for variable in field.variables { reading.said.append((variable, .unknown)) }
                continue
            }
            for rule in rules {
                guard let variable = rule.variable else {
                    // A note alone: only a value that says something is worth a line of the report.
                    if !["0", "-99", ""].contains(part) { reading.withoutCounterpart.append(part) }
                    continue
                }
                guard case .form(let form) = rule.meaning else {
                    reading.said.append((variable, rule.meaning))
                    continue
                }
                if let code = form.code(part, of: book[variable]) {
                    reading.said.append((variable, .code(code)))
                } else {
                    reading.unread.append(part)
                    reading.said.append((variable, .unknown))
                }
            }
        }
        return reading
    }

    /// The values of a cell: as a whole if the standard has such a value, else parted by semicolons, as spreadsheets do
    /// it, or by spaces, as survey forms do.
    private func parts(_ cell: String, _ field: Mapping.Field) -> [String] {
        let isWhole = { (text: String) in
            guard let rules = field.rules(for: text) else { return false }
            return rules.allSatisfy { rule in
                guard case .form(let form) = rule.meaning, let variable = rule.variable else { return true }
                return form.code(text, of: book[variable]) != nil
            }
        }
        if isWhole(cell) { return [cell] }
        let parted = cell.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        if parted.count > 1 { return parted }
        let words = cell.split(separator: " ").map(String.init)
        return words.count > 1 && words.allSatisfy(isWhole) ? words : [cell]
    }

    private static func add(_ meaning: Mapping.Meaning, to said: inout Said) {
        switch meaning {
        case .code(let code): if !said.codes.contains(code) { said.codes.append(code) }
        case .notThis: said.no += 1
        case .none: said.none = true
        case .unknown: said.unknown = true
        case .form, .nothing: break
        }
    }

    /// One flag that is set answers the question, and the others then say no. Without any, it is answered only where
    /// every column says no.
    private mutating func recorded(_ variable: String, _ said: Said, line: Int) -> Observation.Recorded? {
        if !said.codes.isEmpty {
            guard let known = book[variable], !known.isMulti else { return .codes(said.codes) }
            let exact = known.mostExact(said.codes)
            if exact.count > 1 { report.note(.several, variable, line: line) }
            return .codes(exact.prefix(1))
        }
        if said.unknown { return .unknown }
        if said.none { return Observation.Recorded.none }
        return said.no == 0 ? nil : said.no == speaking[variable] ? Observation.Recorded.none : .unknown
    }

    /// A half-year says its year, and an age whether the person is of age.
    private mutating func derive(_ observation: inout Observation, line: Int) {
        if let half = observation["halfYear"]?.codes.first, observation["year"]?.codes.isEmpty ?? true {
            observation["year"] = .codes([String(half.prefix(4))])
        }
        guard let age = observation["age"]?.codes.first else { return }
        let group = book["age"]?.wider(than: age).last ?? age
        if let said = observation["ageGroup"]?.codes.first, said != group {
            report.note(.contradiction, "ageGroup", line: line)
        }
        observation["ageGroup"] = .codes([group])
    }
}

extension Mapping.Form {
    /// The code that a text stands for, nil where it cannot be read so.
    func code(_ text: String, of variable: Codebook.Variable?) -> String? {
        let text = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
        let code: String? =
            switch self {
            case .alpha2, .alpha3:
                (Country(rawValue: text.uppercased()) ?? Country(alpha3: text.uppercased()))?.rawValue
            case .year: text.wholeMatch(of: /\d{4}/).map { String($0.0) }
            case .yearOrPeriod, .halfYear: text
            case .date: Day(String(text.prefix(10))).map { "\($0.year)-\($0.month <= 6 ? 1 : 2)" }
            case .birth: Int(text).flatMap(Self.band)
            case .years: Int(text).flatMap { (0...120).contains($0) ? $0 < 18 ? "minor" : "adult" : nil }
            }
        return code.flatMap { variable?.allows($0) == true ? $0 : nil }
    }

    private static func band(_ years: Int) -> String? {
        let bands = [
            (8, "0-8"), (17, "9-17"), (20, "18-20"), (23, "21-23"), (26, "24-26"), (29, "27-29"), (38, "30-38"),
            (47, "39-47"), (120, "48+"),
        ]
        return years < 0 ? nil : bands.first { years <= $0.0 }?.1
    }
}
