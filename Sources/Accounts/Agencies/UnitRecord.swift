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
        ],
        indexes: ["agency"])

    package let id: AgencyUnit.ID
    package var version = 0
    package let agency: Agency.ID
    /// Fixed: a unit that changed its function would carry its workers' permissions into another one.
    package let function: UnitFunction
    package var name: TwoNames
    /// The languages in which somebody of the unit can be reached.
    package var languages: Set<LanguageCode>

    package init(
        id: AgencyUnit.ID = .init(), agency: Agency.ID, function: UnitFunction, name: TwoNames,
        languages: Set<LanguageCode> = []
    ) {
        self.id = id
        self.agency = agency
        self.function = function
        self.name = name
        self.languages = languages
    }

    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        agency = try row.identifier("agency")
        function = try row.code("function")
        name = TwoNames(en: try row.text("name_en"), zhHant: try row.text("name_zh_hant"))
        languages = try row.codes("languages")
    }

    package var columns: [String: (any Bindable)?] {
        [
            "agency": agency, "function": function, "name_en": name.en, "name_zh_hant": name.zhHant,
            "languages": CodeWords(languages),
        ]
    }
}

extension UnitRecord {
    package static let all = Query<UnitRecord>(where: "1 ORDER BY agency, name_en, id LIMIT 5000")

    package static func all(of agency: Agency.ID) -> Query<UnitRecord> {
        Query(where: "agency = \(agency) ORDER BY name_en, id LIMIT 1000")
    }
}
