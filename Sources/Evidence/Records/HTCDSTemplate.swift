import Foundation
import Lexicon
import Packs

/// The defects of the official HTCDS 2.0 templates, and their repair.
///
/// The spreadsheet has a hidden row of system names above the visible row of labels, and the two disagree: five columns
/// of the address are out of order, one has no system name, one is misspelt. What people filled in went by the label.
/// The survey form spells some names with other underscores, which names are compared without.
enum HTCDSTemplate {
    /// A field of the standard.
    struct Field: Sendable {
        let name: String
        let label: String
        let treatment: ColumnTreatment
        let takesSeveral: Bool
    }

    /// All fields. Their table is part of the program: one that cannot be read is our own mistake.
    static let fields: [Field] = {
        let columns = ["field", "label", "treatment", "takes"]
        do {
            return try CodeTable.read("htcds-fields.csv", columns, EmbeddedPacks.files(of: "intl")).map { row in
                guard let treatment = ColumnTreatment(rawValue: row["treatment"]) else {
                    preconditionFailure("htcds-fields.csv: no treatment for ‘\(row["field"])’")
                }
                return Field(
                    name: row["field"], label: row["label"], treatment: treatment,
                    takesSeveral: row["takes"] == "several")
            }
        } catch {
            preconditionFailure("htcds-fields.csv: \(error)")
        }
    }()

    private static let byName = Dictionary(fields.map { (Folded.text($0.name), $0) }) { first, _ in first }

    /// Labels that one field alone has: ‘Type’ and ‘Longitude’ stand for several.
    private static let byLabel = Dictionary(grouping: fields.filter { !$0.label.isEmpty }) { Folded.text($0.label) }
        .compactMapValues { $0.count == 1 ? $0.first : nil }

    private static let misspelt = ["victraffickinstatusdecisionmakingorg": "vic_TraffickingStatusDecisionMakingOrg"]

    /// Brings a file into the standard's own columns.
    ///
    /// - Returns: What is done with each column, by its name in the header.
    static func repair(_ table: inout RecordTable, _ report: inout ImportReport) -> [String: ColumnTreatment] {
        repairHeader(&table, &report)
        keepExploitationAlone(&table)
        keepAgeAlone(&table, &report)
        return table.header.reduce(into: [:]) { kinds, name in kinds[name] = byName[Folded.text(name)]?.treatment }
    }

    private static func repairHeader(_ table: inout RecordTable, _ report: inout ImportReport) {
        let labels = table.rows.first.flatMap { areLabels($0.cells) ? $0.cells : nil }
        if labels != nil { table.rows.removeFirst() }
        for (place, name) in table.header.enumerated() {
            let spelt = misspelt[Folded.text(name)].flatMap { byName[Folded.text($0)] }
            let named = byName[Folded.text(name)] ?? spelt
            let labelled = (labels?[place] ?? name).isEmpty ? nil : byLabel[Folded.text(labels?[place] ?? name)]
            guard let right = labelled ?? named else { continue }
            if labels != nil && named?.name != right.name || spelt != nil {
                report.note(.repaired, right.name, name, line: 1)
            }
            table.header[place] = right.name
        }
    }

    private static func areLabels(_ cells: [String]) -> Bool {
        let filled = cells.filter { !$0.isEmpty }
        return filled.count > 1 && 2 * filled.count { byLabel[Folded.text($0)] != nil } > filled.count
    }

    /// Countries of events that were no exploitation are not where somebody was exploited.
    private static func keepExploitationAlone(_ table: inout RecordTable) {
        guard let country = table.header.firstIndex(of: "hte_Country"),
            let type = table.header.firstIndex(of: "hte_Type")
        else { return }
        table.changeCells(country) { row in
            let kind = Folded.text(row[type])
            return kind.isEmpty || kind == "exploitation" ? row[country] : ""
        }
    }

    /// A date of birth becomes an age in years before anything else reads it.
    private static func keepAgeAlone(_ table: inout RecordTable, _ report: inout ImportReport) {
        guard let birth = table.header.firstIndex(of: "prs_Birthdate") else { return }
        let referral = table.header.firstIndex(of: "cas_IncomingReferralDate")
        table.changeCells(birth) { row, line in
            let text = row[birth].trimmingCharacters(in: .whitespaces)
            if text.isEmpty { return "" }
            guard let born = Day(String(text.prefix(10))) else {
                // The date itself is in no report: it may tell who it is.
                report.note(.unknownValue, "prs_Birthdate", line: line)
                return "unknown"
            }
            guard let then = referral.flatMap({ Day(String(row[$0].prefix(10))) }), born <= then else {
                report.note(.noDateToCompare, "prs_Birthdate", line: line)
                return "unknown"
            }
            let hadBirthday = (then.month, then.day) >= (born.month, born.day)
            return String(then.year - born.year - (hadBirthday ? 0 : 1))
        }
    }
}

extension RecordTable {
    fileprivate mutating func changeCells(_ place: Int, _ change: (_ row: [String]) -> String) {
        changeCells(place) { row, _ in change(row) }
    }

    fileprivate mutating func changeCells(_ place: Int, _ change: (_ row: [String], _ line: Int) -> String) {
        rows = rows.map { row in
            var cells = row.cells
            cells[place] = change(row.cells, row.line)
            return CSVText.Row(line: row.line, cells: cells)
        }
    }
}
