import Lexicon
import Policy
import Web

/// The agencies that take part.
struct AgencyListPage: Page {
    struct Line: Sendable, Encodable {
        let id: Agency.ID
        let name: TwoNames
        let kind: String
    }

    let agencies: [Line]
    let hasNext: Bool
    private let kinds: [AgencyKind]
    private let paging: Paging

    init(agencies: [AgencyRecord], kinds: [AgencyKind], paging: Paging, hasNext: Bool) {
        self.agencies = agencies.map { Line(id: $0.id, name: $0.name, kind: $0.kind) }
        self.hasNext = hasNext
        self.kinds = kinds
        self.paging = paging
    }

    func title(_ say: Words) -> String { say(.agenciesHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let rows = agencies.map { agency -> [HTML] in
            [Link(agency.name.text, to: "/admin/agencies/\(agency.id)").html(say), kinds.name(of: agency.kind, say)]
        }
        let table = DataTable(
            .agenciesHeading, [.init(.agencyName), .init(.agencyKind)], rows,
            at: ListAddress("/admin/agencies", paging: paging), hasNext: hasNext, whenEmpty: .agenciesNone)
        return "<p>\(Link(.agencyAdd, to: "/admin/agencies/new", isButton: true).html(say))</p>" + table.html(say)
    }

    private enum CodingKeys: CodingKey { case agencies, hasNext }
}

/// One agency with its units.
struct AgencyPage: Page {
    struct Line: Sendable, Encodable {
        let id: AgencyUnit.ID
        let name: TwoNames
        let function: UnitFunction
    }

    let id: Agency.ID
    let name: TwoNames
    let kind: String
    let contact: TwoNames
    let units: [Line]
    private let kinds: [AgencyKind]
    private let entered: Fields?
    private let problems: [Problem]

    init(
        _ agency: AgencyRecord, _ units: [UnitRecord], kinds: [AgencyKind], entered: Fields? = nil,
        problems: [Problem] = []
    ) {
        id = agency.id
        name = agency.name
        kind = agency.kind
        contact = agency.contact
        self.units = units.map { Line(id: $0.id, name: $0.name, function: $0.function) }
        self.kinds = kinds
        self.entered = entered
        self.problems = problems
    }

    func title(_ say: Words) -> String { name(in: say.language) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let rows = units.map { unit -> [HTML] in
            [Link(unit.name.text, to: "/admin/units/\(unit.id)").html(say), say.html(.function(unit.function))]
        }
        let table = DataTable(
            .unitsHeading, [.init(.agencyName), .init(.unitFunction)], rows, whenEmpty: .unitsNone)
        let kept = Fields([
            "name-en": name.en, "name-zh-hant": name.zhHant, "kind": kind, "contact-en": contact.en,
            "contact-zh-hant": contact.zhHant,
        ])
        let inputs = Inputs(say, entered: entered ?? kept, problems: problems)
        return Link.back(to: "/admin/agencies", say) + inputs.errorSummary + table.html(say)
            + "<p>\(Link(.unitAdd, to: "/admin/agencies/\(id)/units/new", isButton: true).html(say))</p>"
            + "<h2>\(say.html(.agencyChange))</h2>"
            + forms.post(
                to: "/admin/agencies/\(id)",
                inputs.agency(kinds) + buttonRow(Button(.save, .secondary).html(say)))
    }

    private enum CodingKeys: CodingKey { case id, name, kind, contact, units }
}

/// The form for a new agency.
struct NewAgencyPage: Page {
    let kinds: [String]
    private let choices: [AgencyKind]
    private let entered: Fields
    private let problems: [Problem]

    init(kinds: [AgencyKind], entered: Fields = Fields(), problems: [Problem] = []) {
        self.kinds = kinds.map(\.code)
        choices = kinds
        self.entered = entered
        self.problems = problems
    }

    func title(_ say: Words) -> String { say(.agencyAdd) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        return Link.back(to: "/admin/agencies", say) + inputs.errorSummary
            + forms.post(
                to: "/admin/agencies", inputs.once + inputs.agency(choices) + buttonRow(Button(.add).html(say)))
    }

    private enum CodingKeys: CodingKey { case kinds }
}

/// The form for a new unit.
struct NewUnitPage: Page {
    let agency: Agency.ID
    private let entered: Fields
    private let problems: [Problem]

    init(agency: Agency.ID, entered: Fields = Fields(), problems: [Problem] = []) {
        self.agency = agency
        self.entered = entered
        self.problems = problems
    }

    func title(_ say: Words) -> String { say(.unitAdd) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        let functions = UnitFunction.allCases.map { Choice($0, .function($0)) }
        return Link.back(to: "/admin/agencies/\(agency)", say) + inputs.errorSummary
            + forms.post(
                to: "/admin/agencies/\(agency)/units",
                inputs.once + inputs.radios("function", .unitFunction, functions, hint: .unitFunctionHint) + inputs.unit
                    + buttonRow(Button(.add).html(say)))
    }

    private enum CodingKeys: CodingKey { case agency }
}

/// One unit, to be changed.
struct UnitPage: Page {
    let id: AgencyUnit.ID
    let agency: Agency.ID
    let function: UnitFunction
    let name: TwoNames
    let languages: [LanguageCode]
    let superior: AgencyUnit.ID?
    private let above: [Above]
    private let entered: Fields?
    private let problems: [Problem]

    /// A unit that could be over it.
    struct Above: Sendable {
        let unit: AgencyUnit.ID
        let name: TwoNames
        let agency: TwoNames
    }

    init(_ unit: UnitRecord, above: [Above] = [], entered: Fields? = nil, problems: [Problem] = []) {
        id = unit.id
        agency = unit.agency
        function = unit.function
        name = unit.name
        languages = unit.languages.sorted { $0.rawValue < $1.rawValue }
        superior = unit.superior
        self.above = above
        self.entered = entered
        self.problems = problems
    }

    func title(_ say: Words) -> String { name(in: say.language) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let kept = Fields([
            "name-en": name.en, "name-zh-hant": name.zhHant,
            "languages": languages.map(\.rawValue).joined(separator: " "), "superior": superior?.description ?? "",
        ])
        let inputs = Inputs(say, entered: entered ?? kept, problems: problems)
        return Link.back(to: "/admin/agencies/\(agency)", say) + inputs.errorSummary
            + SummaryList([.init(.unitFunction, say(.function(function)))]).html(say)
            + forms.post(to: "/admin/units/\(id)", inputs.unit + over(inputs) + buttonRow(Button(.save).html(say)))
    }

    /// Asked of a unit that identifies: the law sends objections to whoever is over it.
    private func over(_ inputs: Inputs) -> HTML {
        guard function == .identification else { return .empty }
        let choices = above.map {
            Choice(
                $0.unit.description,
                Text(en: "\($0.agency.en) – \($0.name.en)", zhHant: "\($0.agency.zhHant)－\($0.name.zhHant)"))
        }
        return inputs.select(
            "superior", .unitSuperior, choices, hint: .unitSuperiorHint, whenNone: .unitSuperiorNotSet)
    }

    private enum CodingKeys: CodingKey { case id, agency, function, name, languages, superior }
}

extension Inputs {
    /// The desk to reach, in each language that notices are printed in.
    var contact: HTML {
        text("contact-en", .contactDeskInEnglish, hint: .contactDeskHint)
            + text("contact-zh-hant", .contactDeskInChinese, hint: .contactDeskHint)
    }

    fileprivate func agency(_ kinds: [AgencyKind]) -> HTML {
        text("name-en", .nameInEnglish) + text("name-zh-hant", .nameInChinese)
            + select("kind", .agencyKind, kinds.map { Choice($0.code, $0.name) })
            + contact
    }

    fileprivate var unit: HTML {
        text("name-en", .nameInEnglish) + text("name-zh-hant", .nameInChinese)
            + text("languages", .unitLanguages, hint: .unitLanguagesHint)
    }
}

extension [AgencyKind] {
    fileprivate func name(of code: String, _ say: Words) -> HTML {
        first { $0.code == code }.map { say.html($0.name) } ?? "\(code)"
    }
}
