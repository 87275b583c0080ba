import Foundation
import Lexicon

extension Jurisdiction {
    /// How what is recorded in this country is counted: by which duty, and each code as which of the code book's.
    package struct Tally: Sendable, Hashable {
        /// Where what is counted was recorded.
        package enum Source: String, Sendable, CaseIterable { case gender, act, means, indicator, agency, help }

        /// What it counts as where something was asked and nothing that has a code was recorded.
        package enum Nothing: String, Sendable, CaseIterable { case none, unknown }

        /// One variable of the code book, as far as one source fills it.
        package struct Table: Sendable, Hashable {
            package let variable: String
            package let source: Source
            package let nothing: Nothing
            package let codes: [String: [String]]
            /// Where it stands in the pack's file.
            let line: Int

            /// The code book's codes for some that were recorded; one that the table does not know gives none.
            package func codes(for recorded: some Sequence<String>) -> [String] { recorded.flatMap { codes[$0] ?? [] } }
        }

        package let footing: Footing
        package let tables: [Table]

        /// The article that orders the country to count; nil where its law has none.
        package var article: Citation? { footing.law.first?.citation }

        package func table(_ variable: String, from source: Source) -> Table? {
            tables.first { $0.variable == variable && $0.source == source }
        }
    }
}

extension Jurisdiction.Tally {
    init(_ sheet: Sheet) {
        footing = sheet.part("counting").footing()
        let sheets = sheet.list("tables")
        if sheets.isEmpty { sheet.fault("‘tables’ must list at least one", key: "tables") }
        tables = sheets.map(Table.init)
        var seen: Set<String> = []
        for (table, place) in zip(tables, sheets) where !seen.insert("\(table.variable) \(table.source)").inserted {
            place.fault("‘\(table.variable)’ is filled from ‘\(table.source.rawValue)’ by another table already")
        }
    }

    /// What has to be counted: every code that the program can record from a source.
    static func recorded(_ source: Source, in pack: Jurisdiction) -> Set<String> {
        switch source {
        case .gender: Set(GenderIdentity.allCases.map(\.rawValue))
        case .agency: Set(pack.agencies.map(\.id))
        case .help: Set(pack.assistance.kinds.map(\.id))
        case .act: pack.referral.codes(leavingAs: .act)
        case .means: pack.referral.codes(leavingAs: .means)
        case .indicator: pack.referral.codes(leavingAs: .indicator)
        }
    }

    /// A code that no table names would fall out of every number without a word.
    func faults(against pack: Jurisdiction) -> [PackFault] {
        tables.flatMap { table -> [PackFault] in
            let recorded = Self.recorded(table.source, in: pack)
            let named = Set(table.codes.keys)
            let place = "‘\(table.variable)’ from ‘\(table.source.rawValue)’"
            let missing = recorded.subtracting(named).sorted().map { "\(place) does not say what ‘\($0)’ counts as" }
            let idle = named.subtracting(recorded).sorted().map { "\(place): nothing is recorded as ‘\($0)’" }
            return (missing + idle).map { PackFault(file: "tally.yaml", line: table.line, reason: $0) }
        }
    }
}

extension Jurisdiction.Tally.Table {
    init(_ sheet: Sheet) {
        line = sheet.line
        variable = sheet.text("variable")
        source = sheet.one("from", or: .help)
        nothing = sheet.one("nothing", or: .unknown)
        let known = CodebookCodes.shipped[variable]
        if !variable.isEmpty, known == nil {
            sheet.fault("the code book has no variable ‘\(variable)’", key: "variable")
        }
        var codes: [String: [String]] = [:]
        for row in sheet.list("codes") {
            let recorded = row.text("recorded")
            let counted = row.texts("as")
            if !row.has("as") { row.fault("‘as’ is missing; an empty list counts as nothing") }
            for (code, place) in counted where known.map({ !$0.contains(code) }) ?? false {
                row.fault("the code book has no ‘\(code)’ of ‘\(variable)’", at: place)
            }
            if codes.updateValue(counted.map(\.text), forKey: recorded) != nil {
                row.fault("‘\(recorded)’ is counted twice")
            }
        }
        self.codes = codes
    }
}

/// The codes that the code book has for each variable, as far as a pack is held against it.
enum CodebookCodes {
    static let shipped: [String: Set<String>] = {
        guard let bytes = EmbeddedPacks.files(of: "intl")["codebook.csv"],
            let table = try? CSVText(String(decoding: bytes, as: UTF8.self)),
            let variable = table.index(of: "variable"), let code = table.index(of: "code")
        else { return [:] }
        return table.rows.reduce(into: [:]) { codes, row in
            codes[row.cells[variable], default: []].formUnion([row.cells[code]].filter { !$0.isEmpty })
        }
    }()
}
