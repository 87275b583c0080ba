package import Foundation
import Packs
package import Statistics

/// Observations read from a file of another system, with a report of what was not taken as it stood.
package struct RecordImport: Sendable {
    package let observations: [Observation]
    package let report: ImportReport

    /// Reads a file in one of the layouts. What cannot be read as a whole is refused as a whole.
    package init(
        _ data: Data, as standard: RecordStandard, _ book: Codebook, _ mappings: Mappings
    ) throws(ImportRefused) {
        var table = try RecordTable(data)
        var report = ImportReport(standard)
        var kinds: [String: ColumnTreatment] = [:]
        if standard == .htcds { kinds = HTCDSTemplate.repair(&table, &report) }
        let mapping = standard.mapping(book, mappings)
        let columns = Self.columns(table, mapping, kinds, &report)
        guard !columns.isEmpty else { throw .noColumnKnown(standard) }
        var reader = RecordReader(book: book, columns: columns, report: report)
        observations = table.rows.compactMap { row in
            if standard == .htcds, row.cells.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) {
                reader.report.note(.emptyLine, "", line: row.line)
                return nil
            }
            return reader.observation(row)
        }
        guard !observations.isEmpty else { throw .noRecords }
        reader.report.people = observations.count
        self.report = reader.report
    }

    /// The columns that the layout knows. Of the others it is said that nothing was kept, and how many cells had
    /// something.
    private static func columns(
        _ table: RecordTable, _ mapping: Mapping, _ kinds: [String: ColumnTreatment], _ report: inout ImportReport
    ) -> [(place: Int, field: Mapping.Field)] {
        var known: [(place: Int, field: Mapping.Field)] = []
        for (place, name) in table.header.enumerated() {
            if let field = mapping[name] {
                known.append((place, field))
                report.columns[field.name] = field.variables
                continue
            }
            let kind: ImportReport.Kind =
                switch kinds[name] {
                case .identity: .leftOut
                case .notCounted: .notCounted
                case .coded, .ageOnly, nil: .unknownColumn
                }
            for row in table.rows where !row.cells[place].allSatisfy(\.isWhitespace) {
                report.note(kind, name, line: row.line)
            }
        }
        return known
    }
}

/// What is done with a column of a standard.
enum ColumnTreatment: String, Sendable {
    case coded
    /// A date of birth, of which only an age is kept.
    case ageOnly = "age only"
    case identity
    case notCounted = "not counted"
}
