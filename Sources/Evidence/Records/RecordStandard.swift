/// The layouts in which records of people come in and go out.
package enum RecordStandard: String, Sendable, Codable, CaseIterable {
    /// CTDC's Global Synthetic Dataset: a cell is 1 or empty, never 0.
    case ctdc
    /// CTDC's k-anonymised releases: 1, 0, and -99 where nothing is known.
    case ctdcKanon = "ctdc-kanon"
    /// CTDC's victim-perpetrator dataset.
    case ctdcVP = "ctdc-vp"
    case htcds
    case niem
    case icTIP = "ic-tip"
    /// The code book's own names.
    case plain

    /// How its columns correspond to the code book.
    package func mapping(_ book: Codebook, _ mappings: Mappings) -> Mapping {
        mappings[rawValue] ?? Mapping.plain(book)
    }

    /// The kind of file that observations in this layout are kept as.
    package var origin: ObservationFile.Origin {
        switch self {
        case .ctdc, .ctdcKanon, .ctdcVP: .ctdc
        case .htcds: .htcds
        case .niem, .icTIP, .plain: .plain
        }
    }
}

extension Mapping {
    /// Our own layout: a column for each variable, its codes as they are, ‘none’, ‘unknown’, and empty for not asked.
    static func plain(_ book: Codebook) -> Mapping {
        Mapping(
            RecordStandard.plain.rawValue,
            book.variables.map { variable in
                let rule = { (value: String, meaning: Meaning) in
                    Rule(
                        value: value, variable: variable.code, meaning: meaning, direction: .both, note: "", source: "")
                }
                let codes = variable.codes.map { rule($0.code, .code($0.code)) }
                let open: [Rule] =
                    switch variable.takes {
                    case .one, .several, .country: []
                    case .year: [rule(Rule.any, .form(.yearOrPeriod))]
                    case .halfYear: [rule(Rule.any, .form(.halfYear))]
                    }
                return Field(
                    name: variable.code, rules: codes + open + [rule("none", .none), rule("unknown", .unknown)])
            })
    }
}
