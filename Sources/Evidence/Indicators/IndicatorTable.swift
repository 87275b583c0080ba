package import Foundation
import Lexicon
import Packs
package import Web

/// A table that somebody asks a country for: rows and columns of words and figures, as its layout wants them.
package struct IndicatorTable: Sendable, Encodable {
    package enum Cell: Sendable, Equatable {
        case text(String)
        case number(Int)
        /// Already in digits: a rate, a share.
        case decimal(String)
        /// It is known that there is nobody.
        case none
        /// It is not known whether there is anybody.
        case notKnown
        /// Withheld: fewer than a number, or with no number where it protects another.
        case masked(below: Int?)
    }

    package let name: String
    package let title: Text
    package let columns: [String]
    package internal(set) var rows: [[Cell]] = []
    /// What the figures count and do not count.
    package internal(set) var notes: [Text] = []
    /// The crossings of variables that it shows, for the plan of a release.
    package let crossings: [[String]]

    init(_ name: String, _ title: Text, _ columns: [String], crossings: [[String]]) {
        self.name = name
        self.title = title
        self.columns = columns
        self.crossings = crossings
    }

    /// As comma-separated values in the layout's own words.
    package var csv: Data {
        Data(CSVText(header: columns, rows: rows.map { $0.map(\.text) }).text.utf8)
    }

    package var withheld: Int {
        rows.joined().count { if case .masked = $0 { true } else { false } }
    }

    private enum CodingKeys: CodingKey { case name, title, columns, rows, notes, crossings, withheld }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(name, forKey: .name)
        try container.encode(title(in: .en), forKey: .title)
        try container.encode(columns, forKey: .columns)
        try container.encode(rows, forKey: .rows)
        try container.encode(notes.map { $0(in: .en) }, forKey: .notes)
        try container.encode(crossings, forKey: .crossings)
        try container.encode(withheld, forKey: .withheld)
    }
}

extension IndicatorTable.Cell: Encodable {
    /// As it is printed: 0 where there is known to be nobody, nothing where it is not known.
    package var text: String {
        switch self {
        case .text(let text), .decimal(let text): text
        case .number(let number): String(number)
        case .none: "0"
        case .notKnown: ""
        case .masked(let below): below.map { "<\($0)" } ?? "c"
        }
    }

    /// Numbers as numbers, what is not known as null, what is withheld as `{"withheld": true}`.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .decimal(let text): try container.encode(Double(text))
        case .number(let number): try container.encode(number)
        case .none: try container.encode(0)
        case .notKnown: try container.encodeNil()
        case .masked(let below): try container.encode(Withheld(below: below))
        }
    }

    private struct Withheld: Encodable {
        var withheld = true
        let below: Int?
    }
}
