/// How the fields and values of one standard correspond to the code book's variables and codes.
///
/// It is data: `Packs/intl/mappings.csv`. Many values may mean one code, and one field may speak of several variables.
package struct Mapping: Sendable {
    /// A column of the standard and what its values mean.
    package struct Field: Sendable {
        package let name: String
        package let rules: [Rule]
        private let byValue: [String: [Rule]]

        init(name: String, rules: [Rule]) {
            self.name = name
            self.rules = rules
            byValue = Dictionary(grouping: rules.filter { $0.reads && $0.value != Rule.any }) { Folded.text($0.value) }
        }

        /// What a cell's value means, nil where the standard has no such value.
        func rules(for value: String) -> [Rule]? {
            let folded = Folded.text(value)
            // A cell of signs alone is no empty cell.
            if folded.isEmpty, !value.isEmpty { return wide }
            return byValue[folded] ?? (value.isEmpty ? [] : wide)
        }

        private var wide: [Rule]? {
            let rules = rules.filter { $0.reads && $0.value == Rule.any }
            return rules.isEmpty ? nil : rules
        }

        /// The variables that the field speaks of.
        package var variables: [String] {
            rules.compactMap(\.variable).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        }
    }

    /// One line of the table.
    package struct Rule: Sendable, Equatable {
        static let any = "*"
        /// As the standard writes it; ``any`` for whatever the meaning can read; empty for an empty cell.
        package let value: String
        /// Nil where the value is known and the code book has no counterpart.
        package let variable: String?
        package let meaning: Meaning
        package let direction: Direction
        package let note: String
        package let source: String

        var reads: Bool { direction != .out }
        var writes: Bool { direction != .in }
    }

    package enum Meaning: Sendable, Equatable {
        case code(String)
        /// Whatever can be read so: a country, a year.
        case form(Form)
        /// It was asked, and is not known.
        case unknown
        /// It was asked, and none of the variable's values holds.
        case none
        /// It was asked, and this one does not hold: a flag that says no.
        case notThis
        /// Nothing that the code book has.
        case nothing
    }

    package enum Form: String, Sendable, CaseIterable {
        case alpha2, alpha3, year, yearOrPeriod, halfYear, date
        /// An age in whole years, read as a band of ages.
        case birth
        /// An age in whole years, read as under 18 or older.
        case years
    }

    package enum Direction: String, Sendable, CaseIterable { case both, `in`, out }

    package let standard: String
    /// In the order of the standard's own columns.
    package let fields: [Field]
    private let byName: [String: Int]

    init(_ standard: String, _ fields: [Field]) {
        self.standard = standard
        self.fields = fields
        byName = Dictionary(fields.enumerated().map { (Folded.text($0.element.name), $0.offset) }) { first, _ in first }
    }

    /// A field by its name, however it is spaced and capitalised.
    package subscript(_ name: String) -> Field? { byName[Folded.text(name)].map { fields[$0] } }
}

/// Words of other people's files, so that spelling does not part what is one.
enum Folded {
    /// Letters and digits in lower case; a dash only before a digit, a point only within a number, and a plus sign.
    static func text(_ raw: String) -> String {
        var folded = ""
        var dash = false
        for scalar in raw.unicodeScalars {
            if "-\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2212}".unicodeScalars.contains(scalar) {
                dash = true
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "+" {
                if dash, scalar.properties.numericType != nil { folded.append("-") }
                dash = false
                folded.append(scalar.properties.lowercaseMapping)
            } else if scalar == ".", folded.last?.isNumber == true {
                folded.append(".")
            }
        }
        // Programs that know no whole numbers write 1 as 1.0.
        return folded.hasSuffix(".0") ? String(folded.dropLast(2)) : folded
    }
}
