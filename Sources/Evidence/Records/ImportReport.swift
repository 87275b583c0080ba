/// What an import did with a file: everything that was not taken as it stood is named, counted, and said how to mend.
package struct ImportReport: Sendable, Codable, Equatable {
    package struct Finding: Sendable, Codable, Equatable {
        package let kind: Kind
        package let column: String
        /// The value as the file has it, cut to forty characters; nil where the whole column is meant.
        package let value: String?
        package internal(set) var count: Int
        /// The first lines of the file where it stands; the header is line 1.
        package internal(set) var lines: [Int]
    }

    package enum Kind: String, Sendable, Codable, CaseIterable {
        /// The layout has no such column; nothing of it was kept.
        case unknownColumn
        /// A column that may name somebody or is free text; nothing of it was kept, on purpose.
        case leftOut
        /// A column that is not counted here.
        case notCounted
        /// The column has no such value; the answer was kept as unknown.
        case unknownValue
        /// The standard has the value and the code book has no counterpart.
        case noCounterpart
        /// Several values where a person has one; the first was kept.
        case several
        /// Two columns contradict each other; the more exact one was kept.
        case contradiction
        /// A defect of the official template that was repaired.
        case repaired
        /// A line without any answer; it was not counted as a person.
        case emptyLine
        /// A date of birth without the date that it could be compared to; the age was kept as unknown.
        case noDateToCompare
    }

    package let standard: RecordStandard
    /// How many people the file holds.
    package internal(set) var people = 0
    /// The columns that were read, and the variables that they speak of.
    package internal(set) var columns: [String: [String]] = [:]
    package internal(set) var findings: [Finding] = []

    init(_ standard: RecordStandard) { self.standard = standard }

    static let linesMax = 5
    /// More different values of one column are counted together.
    static let valuesMax = 20

    /// Whether something should be looked at before the observations are used.
    package var hasDoubts: Bool { findings.contains { $0.kind.isDoubt } }
}

extension ImportReport.Kind {
    /// Whether somebody should mend the file; the others only say what was done.
    package var isDoubt: Bool {
        switch self {
        case .unknownColumn, .unknownValue, .several, .contradiction, .noDateToCompare: true
        case .leftOut, .notCounted, .noCounterpart, .repaired, .emptyLine: false
        }
    }
}

extension ImportReport {
    mutating func note(_ kind: Kind, _ column: String, _ value: String? = nil, line: Int? = nil) {
        let shown = value.map { String($0.prefix(40)) }
        let same = findings.indices.filter { findings[$0].kind == kind && findings[$0].column == column }
        let place = same.first { findings[$0].value == shown }
        if let place {
            findings[place].count += 1
            if let line, findings[place].lines.count < Self.linesMax { findings[place].lines.append(line) }
        } else if shown != nil, same.count >= Self.valuesMax {
            note(kind, column, nil, line: line)
        } else {
            findings.append(Finding(kind: kind, column: column, value: shown, count: 1, lines: line.map { [$0] } ?? []))
        }
    }
}

/// Why a file was refused whole.
package enum ImportRefused: Error, Sendable, Equatable {
    case notText
    /// What is wrong with the table, in words, and on which line.
    case notATable(line: Int, reason: String)
    /// No column of the layout is in it.
    case noColumnKnown(RecordStandard)
    case noRecords
}
