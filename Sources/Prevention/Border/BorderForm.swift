import Lexicon
import Web

/// Reads a form field by field and gathers what is wrong with it, so that everything is said at once.
struct BorderForm {
    private let fields: Fields
    private(set) var problems: [Problem] = []

    init(_ fields: Fields) { self.fields = fields }

    mutating func problem(_ field: String, _ text: Text) { problems.append(Problem(field, text)) }

    /// - Parameter missing: What is said where nothing was entered; nil where that is allowed.
    mutating func text(_ name: String, most: Int, missing: Text? = nil) -> String {
        let text = fields[name] ?? ""
        if text.isEmpty, let missing { problem(name, missing) }
        if text.count > most { problem(name, .borderTooLong(most)) }
        return text
    }

    /// A day as 2026-09-01.
    mutating func day(_ name: String, required: Bool) -> Day? {
        guard let text = fields[name] else {
            if required { problem(name, .borderDayMissing) }
            return nil
        }
        let day = Day(text)
        if day == nil { problem(name, .borderDayMissing) }
        return day
    }

    mutating func code(_ name: String, _ allowed: [String], missing: Text) -> String {
        guard let text = fields[name], allowed.contains(text) else {
            problem(name, missing)
            return ""
        }
        return text
    }

    mutating func codes<Code: RawRepresentable<String>>(_ name: String, as: Code.Type, missing: Text) -> [Code] {
        let codes = fields.all(name).compactMap(Code.init(rawValue:))
        if codes.isEmpty || codes.count != fields.all(name).count { problem(name, missing) }
        return codes
    }

    mutating func country(_ name: String) -> String {
        guard let text = fields[name] else { return "" }
        guard let country = CountryWords.country(text) else {
            problem(name, .borderCountryUnknown)
            return ""
        }
        return country.rawValue
    }

    func check() throws(Problems) {
        guard problems.isEmpty else { throw Problems(problems) }
    }
}
