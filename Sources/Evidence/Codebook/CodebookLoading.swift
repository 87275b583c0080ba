package import Foundation
import Lexicon
package import Packs
import Web

extension Codebook {
    /// The code book that ships within the binary.
    package static func shipped() throws -> Codebook { try kept.get() }

    private static let kept = Result { try read(EmbeddedPacks.files(of: "intl")) }

    /// Reads the code book from the files of a pack; everything wrong with it is told at once, by file and line.
    package static func read(_ files: [String: Data]) throws(PackRejected) -> Codebook {
        var sheet = CodebookSheet(
            rows: try CodeTable.read(
                "codebook.csv", ["variable", "code", "parent", "takes", "unit", "en", "zh-Hant", "source"], files),
            countries: try CodeTable.read("countries.csv", ["country", "region"], files))
        return try sheet.book()
    }
}

/// The rows of the code book while they become variables.
private struct CodebookSheet {
    let rows: [CodeTable.Row]
    let countries: [CodeTable.Row]
    private var faults: [PackFault] = []

    init(rows: [CodeTable.Row], countries: [CodeTable.Row]) {
        self.rows = rows
        self.countries = countries
    }

    mutating func book() throws(PackRejected) -> Codebook {
        let groups = Dictionary(grouping: rows) { $0["variable"] }
        var variables: [Codebook.Variable] = []
        var seen: Set<String> = []
        for row in rows {
            let name = row["variable"]
            if row["code"].isEmpty {
                let codes = (groups[name] ?? []).filter { !$0["code"].isEmpty }
                if !seen.insert(name).inserted { say(row, "the variable ‘\(name)’ stands twice") }
                if let variable = variable(row, codes) { variables.append(variable) }
            } else if !seen.contains(name) {
                say(row, "a code of ‘\(name)’, which no line before it introduces")
            }
        }
        guard faults.isEmpty else { throw PackRejected(faults: faults) }
        return Codebook(variables)
    }

    private mutating func variable(_ row: CodeTable.Row, _ rows: [CodeTable.Row]) -> Codebook.Variable? {
        guard let takes = Codebook.Takes(rawValue: row["takes"]) else {
            say(row, "‘takes’ is ‘\(row["takes"])’, not one of \(Codebook.Takes.allCases.map(\.rawValue))")
            return nil
        }
        guard let unit = Codebook.Unit(rawValue: row["unit"]) else {
            say(row, "‘unit’ is ‘\(row["unit"])’, not one of \(Codebook.Unit.allCases.map(\.rawValue))")
            return nil
        }
        var codes: [Codebook.Code] = []
        for row in rows { codes.append(code(row, after: codes)) }
        if takes == .country { codes += listed(regions: Set(codes.map(\.code))) }
        if codes.isEmpty != (takes == .year || takes == .halfYear) { say(row, "codes where there are none, or none") }
        return Codebook.Variable(
            code: row["variable"], text: words(row), takes: takes, unit: unit, source: row["source"], codes: codes)
    }

    private mutating func code(_ row: CodeTable.Row, after before: [Codebook.Code]) -> Codebook.Code {
        let code = row["code"]
        let parent = row["parent"].isEmpty ? nil : row["parent"]
        if before.contains(where: { $0.code == code }) || code == Codebook.several {
            say(row, "the code ‘\(code)’ is taken")
        }
        if let parent, !before.contains(where: { $0.code == parent }) {
            say(row, "the wider code ‘\(parent)’ does not stand before its part")
        }
        return Codebook.Code(code: code, text: words(row), parent: parent)
    }

    private mutating func listed(regions: Set<String>) -> [Codebook.Code] {
        countries.compactMap { row in
            guard let country = Country(rawValue: row["country"]) else {
                say(row, "‘\(row["country"])’ is no country of ISO 3166")
                return nil
            }
            let region = row["region"].isEmpty ? nil : row["region"]
            if let region, !regions.contains(region) { say(row, "the region ‘\(region)’ is not in the code book") }
            let words = Text([.en: country.name(in: .en), .zhHant: country.name(in: .zhHant)])
            return Codebook.Code(code: country.rawValue, text: words, parent: region)
        }
    }

    private mutating func words(_ row: CodeTable.Row) -> Text {
        if row["en"].isEmpty || row["zh-Hant"].isEmpty { say(row, "a text is missing in one of the languages") }
        return Text(en: row["en"], zhHant: row["zh-Hant"])
    }

    private mutating func say(_ row: CodeTable.Row, _ reason: String) {
        let fault = PackFault(file: row.file, line: row.line, reason: reason)
        // A list that several variables share would say the same of each.
        if !faults.contains(fault) { faults.append(fault) }
    }
}
