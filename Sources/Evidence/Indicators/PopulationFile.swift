package import Foundation
import Packs

/// How many people live in a country, by year, and by sex and age where that is known; each figure with its source.
package struct PopulationFile: Sendable {
    private struct Key: Hashable {
        let year: String
        let sex, age: String?
    }

    private var figures: [Key: Int] = [:]
    /// Where the figures come from, each once.
    package private(set) var sources: [String] = []

    package struct Misread: Error, Sendable, Equatable {
        package let line: Int
        package let reason: String
    }

    /// Reads comma-separated values with the columns Year, Sex, Age, Value and Source; a blank sex or age stands for
    /// all.
    package init(_ data: Data) throws(Misread) {
        guard let text = String(data: data, encoding: .utf8) else {
            throw Misread(line: 1, reason: "this is not UTF-8")
        }
        let table: CSVText
        do { table = try CSVText(text) } catch { throw Misread(line: error.line, reason: error.description) }
        let columns = ["Year", "Sex", "Age", "Value", "Source"]
        guard table.header == columns else {
            throw Misread(line: 1, reason: "the columns are not \(columns.joined(separator: ", "))")
        }
        for row in table.rows {
            let cells = row.cells.map { $0.trimmingCharacters(in: .whitespaces) }
            guard let value = Int(cells[3].replacing(",", with: "")), value > 0 else {
                throw Misread(line: row.line, reason: "‘\(cells[3])’ is no number of people")
            }
            guard !cells[4].isEmpty else { throw Misread(line: row.line, reason: "the source is missing") }
            let key = Key(
                year: cells[0], sex: cells[1].isEmpty ? nil : cells[1], age: cells[2].isEmpty ? nil : cells[2])
            guard figures.updateValue(value, forKey: key) == nil else {
                throw Misread(line: row.line, reason: "the same people stand twice")
            }
            if !sources.contains(cells[4]) { sources.append(cells[4]) }
        }
    }

    func people(_ year: String, sex: String?, age: String?) -> Int? { figures[Key(year: year, sex: sex, age: age)] }
}
