package import Foundation
import Packs
package import Statistics

/// Observations in the layout of another system, with a report of what that layout cannot say.
package struct RecordExport: Sendable {
    package let standard: RecordStandard
    package let header: [String]
    package let rows: [[String]]
    package let report: ExportReport

    package init(
        _ observations: [Observation], to standard: RecordStandard, _ book: Codebook, _ mappings: Mappings
    ) {
        var writer = RecordWriter(standard, book, mappings)
        let rows = observations.map { writer.cells($0) }
        self.standard = standard
        header = writer.fields.map(\.name)
        self.rows = rows
        report = writer.report
    }

    /// As comma-separated values. Every cell comes from a code list, so that none can become a formula.
    package var csv: Data { Data(CSVText(header: header, rows: rows).text.utf8) }

    /// As an array of objects, without the members that are empty; several values are an array.
    package func json() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return try encoder.encode(
            rows.map { row in
                Dictionary(uniqueKeysWithValues: zip(header, row).filter { !$1.isEmpty }.map { ($0, Cell(text: $1)) })
            })
    }

    private struct Cell: Encodable {
        let text: String

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            let parts = text.split(separator: RecordWriter.separator).map(String.init)
            if parts.count > 1 { try container.encode(parts) } else { try container.encode(text) }
        }
    }
}

/// What a layout could not say of the observations that were written in it.
package struct ExportReport: Sendable, Codable, Equatable {
    package enum Kind: String, Sendable, Codable, CaseIterable {
        /// The layout has no place for the code; nothing stands for it.
        case noCounterpart
        /// The layout takes one value and the person has several; nothing stands for them.
        case several
        /// None of the values holds, and the layout has only an empty cell for it.
        case noneIsEmpty
        /// It was asked and is not known, and the layout has only an empty cell for it.
        case unknownIsEmpty
    }

    package struct Loss: Sendable, Codable, Equatable {
        package let kind: Kind
        package let variable: String
        /// The code; nil where the whole variable is meant.
        package let code: String?
        /// Of how many people.
        package internal(set) var count: Int
    }

    package let standard: RecordStandard
    package internal(set) var people = 0
    package internal(set) var losses: [Loss] = []

    mutating func note(_ kind: Kind, _ variable: String, _ code: String? = nil) {
        if let place = losses.firstIndex(where: { $0.kind == kind && $0.variable == variable && $0.code == code }) {
            losses[place].count += 1
        } else {
            losses.append(Loss(kind: kind, variable: variable, code: code, count: 1))
        }
    }
}
