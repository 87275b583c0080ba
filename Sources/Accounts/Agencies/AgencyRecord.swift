package import Lexicon
package import Store
package import Web

/// A name in both languages of the staff pages.
package struct TwoNames: Sendable, Equatable, Hashable, Codable {
    package let en: String
    package let zhHant: String

    package init(en: String, zhHant: String) {
        self.en = en
        self.zhHant = zhHant
    }

    package func callAsFunction(in language: ScreenLanguage) -> String { language == .zhHant ? zhHant : en }
}

/// An agency that takes part, as it is kept.
package struct AgencyRecord: Stored, Equatable {
    package static let table = Table(
        "agency",
        columns: [
            ("name_en", "TEXT NOT NULL"), ("name_zh_hant", "TEXT NOT NULL"), ("kind", "TEXT NOT NULL"),
            ("contact_en", "TEXT NOT NULL"), ("contact_zh_hant", "TEXT NOT NULL"),
        ])

    package let id: Agency.ID
    package var version = 0
    package var name: TwoNames
    /// A code from the country's pack.
    package var kind: String
    /// Whom to reach when a case is handed over: a desk and its number, never somebody's own. It stands on notices.
    package var contact: TwoNames

    package init(id: Agency.ID = .init(), name: TwoNames, kind: String, contact: TwoNames) {
        self.id = id
        self.name = name
        self.kind = kind
        self.contact = contact
    }

    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        name = TwoNames(en: try row.text("name_en"), zhHant: try row.text("name_zh_hant"))
        kind = try row.text("kind")
        contact = TwoNames(en: try row.text("contact_en"), zhHant: try row.text("contact_zh_hant"))
    }

    package var columns: [String: (any Bindable)?] {
        [
            "name_en": name.en, "name_zh_hant": name.zhHant, "kind": kind, "contact_en": contact.en,
            "contact_zh_hant": contact.zhHant,
        ]
    }
}

extension AgencyRecord {
    package static let all = Query<AgencyRecord>(where: "1 ORDER BY name_en, id LIMIT 1000")
}

/// A kind of agency that the country's pack knows, with its name on the page.
package struct AgencyKind: Sendable, Equatable {
    package let code: String
    package let name: Text

    package init(code: String, name: Text) {
        self.code = code
        self.name = name
    }
}
