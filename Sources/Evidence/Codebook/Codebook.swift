package import Web

/// What is counted of a person: the variables, and the codes that each may have.
///
/// It is data: `Packs/intl/codebook.csv`. Code lists are public and fixed before anything is counted, so that a list
/// tells nothing about who was counted.
package struct Codebook: Sendable {
    /// One thing that is recorded of a person.
    package struct Variable: Sendable {
        package let code: String
        package let text: Text
        /// What its codes look like.
        package let takes: Takes
        /// Whether one person may have several of its codes.
        package var isMulti: Bool { takes == .several }
        /// What of the International Classification (IC-TIP) it describes.
        package let unit: Unit
        /// Where its codes come from.
        package let source: String
        /// In the order of the code book, a wider code before its parts; empty where any year may stand.
        package let codes: [Code]
        private let places: [String: Int]

        init(code: String, text: Text, takes: Takes, unit: Unit, source: String, codes: [Code]) {
            self.code = code
            self.text = text
            self.takes = takes
            self.unit = unit
            self.source = source
            self.codes = codes
            places = Dictionary(codes.enumerated().map { ($0.element.code, $0.offset) }) { first, _ in first }
        }
    }

    /// One value of a variable.
    package struct Code: Sendable {
        package let code: String
        package let text: Text
        /// The wider code that it is part of.
        package let parent: String?
    }

    package enum Takes: String, Sendable, CaseIterable {
        case one, several
        /// One country, or the region that is known instead.
        case country
        /// Four digits, or a period of years: 2014-2018.
        case year
        /// 2026-1 is January to June.
        case halfYear
    }

    /// The units of the International Classification for Administrative Data on Trafficking in Persons.
    package enum Unit: String, Sendable, CaseIterable {
        case event, victim, perpetrator
        case reportingEntity = "reporting entity"
    }

    package let variables: [Variable]
    private let places: [String: Int]

    init(_ variables: [Variable]) {
        self.variables = variables
        places = Dictionary(variables.enumerated().map { ($0.element.code, $0.offset) }) { first, _ in first }
    }

    package subscript(_ code: String) -> Variable? { places[code].map { variables[$0] } }
}

extension Codebook.Variable {
    package subscript(_ code: String) -> Codebook.Code? { places[code].map { codes[$0] } }

    /// Where a code stands in the list.
    package func place(of code: String) -> Int? { places[code] }

    /// Whether a code may be recorded of it.
    package func allows(_ code: String) -> Bool {
        switch takes {
        case .one, .several, .country: places[code] != nil
        case .year: code.wholeMatch(of: /\d{4}(-\d{4})?/) != nil
        case .halfYear: code.wholeMatch(of: /\d{4}-[12]/) != nil
        }
    }

    /// The codes that a code is part of, the nearest first.
    package func wider(than code: String) -> [String] {
        Array(sequence(first: code) { self[$0]?.parent }.dropFirst())
    }

    /// Whether a code is another or a part of it.
    package func isPart(_ code: String, of wide: String) -> Bool { code == wide || wider(than: code).contains(wide) }

    /// The codes without those that another one among them is part of: what was recorded most exactly.
    package func mostExact(_ codes: [String]) -> [String] {
        let covered = Set(codes.flatMap { wider(than: $0) })
        return codes.filter { !covered.contains($0) }
    }

    /// What a code says; the code itself where the list is open.
    package func text(of code: String) -> Text { self[code]?.text ?? Text(verbatim: code) }
}
