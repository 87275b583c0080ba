import Lexicon
import Statistics

/// Writes observations into the columns of a layout, one after the other.
struct RecordWriter {
    static let separator: Character = ";"

    private let book: Codebook
    let fields: [Mapping.Field]
    var report: ExportReport
    /// What is written for a variable, in which column.
    private let rules: [String: [(place: Int, rule: Mapping.Rule)]]
    /// The columns that take one value alone.
    private let single: Set<Int>

    init(_ standard: RecordStandard, _ book: Codebook, _ mappings: Mappings) {
        self.book = book
        let fields = standard.mapping(book, mappings).fields.filter { $0.rules.contains { $0.writes } }
        self.fields = fields
        report = ExportReport(standard: standard)
        var rules: [String: [(place: Int, rule: Mapping.Rule)]] = [:]
        for (place, field) in fields.enumerated() {
            for rule in field.rules where rule.writes {
                if let variable = rule.variable { rules[variable, default: []].append((place, rule)) }
            }
        }
        self.rules = rules
        let one = standard == .htcds ? Set(HTCDSTemplate.fields.filter { !$0.takesSeveral }.map(\.name)) : []
        single = Set(fields.indices.filter { one.contains(fields[$0].name) })
    }

    mutating func cells(_ observation: Observation) -> [String] {
        report.people += 1
        var cells = [[String]](repeating: [], count: fields.count)
        for variable in observation.variables {
            guard let recorded = observation[variable], let known = book[variable] else { continue }
            let rules = rules[variable] ?? []
            switch recorded {
            case .values(let codes): write(codes, of: known, rules, to: &cells)
            case .none: write(.none, .noneIsEmpty, of: known, rules, to: &cells)
            case .unknown: write(.unknown, .unknownIsEmpty, of: known, rules, to: &cells)
            }
        }
        for place in single where cells[place].count > 1 {
            report.note(.several, fields[place].variables.first ?? fields[place].name)
            cells[place] = []
        }
        return cells.map { $0.joined(separator: String(Self.separator)) }
    }

    private mutating func write(
        _ codes: [String], of variable: Codebook.Variable, _ rules: [(place: Int, rule: Mapping.Rule)],
        to cells: inout [[String]]
    ) {
        var written = false
        var places: Set<Int> = []
        for code in variable.mostExact(codes) {
            guard let (place, value) = counterpart(of: code, variable, rules) else {
                report.note(.noCounterpart, variable.code, code)
                continue
            }
            written = true
            places.insert(place)
            if !cells[place].contains(value) { cells[place].append(value) }
        }
        // A flag says no only where another of its group says yes: if nothing could be said, nothing is denied.
        for (place, rule) in rules where !places.contains(place) && rule.meaning == (written ? .notThis : .unknown) {
            if rules.contains(where: { $0.place == place && $0.rule.meaning == .notThis }) {
                cells[place] = [rule.value]
            }
        }
    }

    /// Where and how a code is written: as itself, or as the nearest wider code that the layout has.
    private func counterpart(
        of code: String, _ variable: Codebook.Variable, _ rules: [(place: Int, rule: Mapping.Rule)]
    ) -> (place: Int, value: String)? {
        for wide in [code] + variable.wider(than: code) {
            if let found = rules.first(where: { $0.rule.meaning == .code(wide) }) {
                return (found.place, found.rule.value)
            }
            for (place, rule) in rules {
                if case .form(let form) = rule.meaning, let text = form.text(wide) { return (place, text) }
            }
        }
        return nil
    }

    private mutating func write(
        _ meaning: Mapping.Meaning, _ otherwise: ExportReport.Kind, of variable: Codebook.Variable,
        _ rules: [(place: Int, rule: Mapping.Rule)], to cells: inout [[String]]
    ) {
        let said = rules.filter { $0.rule.meaning == meaning || meaning == .none && $0.rule.meaning == .notThis }
        if said.isEmpty { report.note(otherwise, variable.code) }
        for (place, rule) in said { cells[place] = [rule.value] }
    }
}

extension Mapping.Form {
    /// How a code is written in this form, nil where it cannot be.
    func text(_ code: String) -> String? {
        switch self {
        case .alpha2: Country(rawValue: code)?.rawValue
        case .alpha3: Country(rawValue: code)?.alpha3
        case .year: code.wholeMatch(of: /\d{4}/) == nil ? nil : code
        case .yearOrPeriod, .halfYear: code
        case .date, .birth, .years: nil
        }
    }
}
