import Foundation
import Statistics
package import Web

/// Numbers of people that another country published: everybody, by year.
package struct PublishedFigures: Sendable, Equatable {
    /// Where they come from: a country, or the site of a statistical office.
    package let source: String
    package let years: [Int: TableShown.Cell]

    package enum Fault: Error, Sendable, Equatable {
        case unreadable
        /// It has not the columns of the layout.
        case otherLayout
        /// Nothing in it counts people.
        case nothingToShow
    }

    /// The countries of UNODC's file, by their codes of three letters; all of them where none is named.
    package static func glotip(_ bytes: [UInt8], countries: Set<String>) throws(Fault) -> [PublishedFigures] {
        let table = try PublishedRows(
            bytes, ["Iso3_code", "Country", "Indicator", "Dimension", "Category", "Sex", "Age", "Year", "txtVALUE"])
        var found: [String: [Int: TableShown.Cell]] = [:]
        for row in table.rows {
            guard countries.isEmpty || countries.contains(row[0]), row[2] == "Detected trafficking victims",
                row[3] == "Total", row[5] == "Total", row[6] == "Total", let year = Int(row[7]),
                let cell = PublishedRows.cell(row[8])
            else { continue }
            found[row[1], default: [:]][year] = cell
        }
        guard !found.isEmpty else { throw .nothingToShow }
        return found.sorted { $0.key < $1.key }.map { PublishedFigures(source: $0.key, years: $0.value) }
    }

    /// The totals of an Open SDG site's file: the rows in which no breakdown is filled in and people are counted.
    package static func openSDG(_ bytes: [UInt8], called source: String) throws(Fault) -> PublishedFigures {
        let table = try PublishedRows(bytes, ["Year", "Value"], more: true)
        let told: Set = ["year", "value", "series", "units", "unit multiplier", "observation status", "unit measure"]
        let breakdowns = table.others.filter { !told.contains($0.key.lowercased()) }.map(\.value)
        let units = table.others.first { $0.key.lowercased() == "units" }?.value
        var years: [Int: TableShown.Cell] = [:]
        for row in table.rows {
            let unit = units.map { row[$0].lowercased() } ?? ""
            // A rate is no number of people.
            guard !unit.contains("%"), !unit.contains("per "), breakdowns.allSatisfy({ isAll(row[$0]) }),
                let year = Int(row[0]), let cell = PublishedRows.cell(row[1])
            else { continue }
            years[year] = cell
        }
        guard !years.isEmpty else { throw .nothingToShow }
        return PublishedFigures(source: source, years: years)
    }

    private static func isAll(_ value: String) -> Bool {
        let word = value.lowercased()
        return ["", "total", "both sexes", "all"].contains(word) || word.hasPrefix("all ")
    }
}

/// The rows of a published file, with the columns that were asked for first.
private struct PublishedRows {
    let rows: [[String]]
    /// Where the other columns stand in each row, by their names.
    let others: [String: Int]

    init(_ bytes: [UInt8], _ wanted: [String], more: Bool = false) throws(PublishedFigures.Fault) {
        let records: CodedRecords
        do {
            records = try CodedRecords(delimited: bytes, zeros: ["txtVALUE", "Value"])
        } catch { throw .unreadable }
        var columns: [CodedRecords.Column] = []
        for name in wanted {
            guard let column = records.columns.first(where: { $0.name == name }) else { throw .otherLayout }
            columns.append(column)
        }
        let rest = more ? records.columns.filter { !wanted.contains($0.name) } : []
        others = Dictionary(rest.enumerated().map { ($0.element.name, wanted.count + $0.offset) }) { first, _ in first }
        let all = columns + rest
        rows = (0..<records.count).map { row in
            all.map { $0.codes[row] == 0 ? "" : $0.labels[Int($0.codes[row]) - 1] }
        }
    }

    /// A number, a mark that hides one, or nothing.
    static func cell(_ text: String) -> TableShown.Cell? {
        if let number = Double(text), number.isFinite, (0...1e12).contains(number) { return .number(number) }
        if text.hasPrefix("<"), let below = Int(text.dropFirst().trimmingCharacters(in: .whitespaces)),
            (1...1_000_000).contains(below)
        {
            return .range(0, below - 1)
        }
        return ["*", "x", "c", "..", "[c]"].contains(text.lowercased()) ? .withheld : nil
    }
}

extension FigureTables {
    /// Our people by year beside what others published.
    package func comparison(with others: [PublishedFigures]) -> TableShown {
        var own: [Int: Int] = [:]
        for observation in observationsByYear { own[observation, default: 0] += 1 }
        let years = Set(own.keys).union(others.flatMap(\.years.keys)).sorted().suffix(30)
        return TableShown(
            "comparison", .figureComparison, unit: .figurePeople, rowsAre: .figureYear,
            columns: [.init("own", .figureOwn)]
                + others.enumerated().map { .init("other-\($0.offset + 1)", Text(verbatim: $0.element.source)) },
            rows: years.map { year in
                .init(
                    .init("\(year)", Text(verbatim: "\(year)")),
                    [own[year].map { .number(Double($0)) } ?? .none] + others.map { $0.years[year] ?? .none })
            }, notes: [.figureComparisonNote])
    }
}
