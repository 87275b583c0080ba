package import Lexicon
package import Policy
package import Store

/// A unit of an agency, as it is kept. Its function says what can be done in it at all.
package struct UnitRecord: Stored, Equatable {
    package static let table = Table(
        "agency_unit",
        columns: [
            ("agency", "TEXT NOT NULL REFERENCES agency(id)"), ("function", "TEXT NOT NULL"),
            ("name_en", "TEXT NOT NULL"), ("name_zh_hant", "TEXT NOT NULL"), ("languages", "TEXT NOT NULL"),
            ("superior", "TEXT REFERENCES agency_unit(id)"),
        ],
        checks: ["superior IS NULL OR superior <> id"],
        indexes: ["agency"], decisive: true)

    package let id: AgencyUnit.ID
    package var version = 0
    package let agency: Agency.ID
    /// Fixed: a unit that changed its function would carry its workers' permissions into another one.
    package let function: UnitFunction
    package var name: TwoNames
    /// The languages in which somebody of the unit can be reached.
    package var languages: Set<LanguageCode>
    /// The unit over one that identifies: it decides on objections. Nil where nobody has named it yet.
    package var superior: AgencyUnit.ID?

    package init(
        id: AgencyUnit.ID = .init(), agency: Agency.ID, function: UnitFunction, name: TwoNames,
        languages: Set<LanguageCode> = [], superior: AgencyUnit.ID? = nil
    ) {
        self.id = id
        self.agency = agency
        self.function = function
        self.name = name
        self.languages = languages
        self.superior = superior
    }

    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        agency = try row.identifier("agency")
        function = try row.code("function")
        name = TwoNames(en: try row.text("name_en"), zhHant: try row.text("name_zh_hant"))
        languages = try row.codes("languages")
        superior = try row.identifierOrNil("superior")
    }

    package var columns: [String: (any Bindable)?] {
        [
            "agency": agency, "function": function, "name_en": name.en, "name_zh_hant": name.zhHant,
            "languages": CodeWords(languages), "superior": superior,
        ]
    }
}

extension UnitRecord {
    /// Agency and unit, as every other page names them.
    func name(in agency: AgencyRecord) -> TwoNames {
        TwoNames(en: "\(agency.name.en) – \(name.en)", zhHant: "\(agency.name.zhHant)－\(name.zhHant)")
    }

    package static let all = Query<UnitRecord>(where: "1 ORDER BY agency, name_en, id LIMIT 5000")

    /// The units that could be over it: those that identify and are not under it themselves.
    package func possibleSuperiors(among units: [UnitRecord]) -> [UnitRecord] {
        guard function == .identification else { return [] }
        let over = Dictionary(units.map { ($0.id, $0.superior) }) { first, _ in first }
        return units.filter { unit in
            guard unit.function == .identification else { return false }
            var above: AgencyUnit.ID? = unit.id
            for _ in units {
                guard let next = above else { break }
                if next == id { return false }
                above = over[next] ?? nil
            }
            return true
        }
    }

    package static func all(of agency: Agency.ID) -> Query<UnitRecord> {
        Query(where: "agency = \(agency) ORDER BY name_en, id LIMIT 1000")
    }
}
