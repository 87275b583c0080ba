package import Foundation
package import Lexicon
package import Store

/// A service that a unit offers: what, for whom, in which languages, and for how many at once.
package struct ServiceOffer: Stored, Equatable {
    package typealias ID = Identifier<ServiceOffer>

    package static let table = Table(
        "service_offer",
        columns: [
            ("unit", "TEXT NOT NULL"), ("kind", "TEXT NOT NULL"), ("name_en", "TEXT NOT NULL"),
            ("name_zh_hant", "TEXT NOT NULL"), ("capacity", "INTEGER"), ("languages", "TEXT NOT NULL"),
            ("takes", "TEXT NOT NULL"), ("closed_at", "INTEGER"),
        ],
        checks: ["capacity IS NULL OR capacity >= 0"],
        indexes: ["kind, closed_at", "unit"])

    /// Whom an offer takes.
    package enum Taking: String, Sendable, Codable, CaseIterable, Hashable, Bindable {
        case women, men, children, families
        case genderDiverse = "gender-diverse"
        case disability
    }

    package let id: ID
    package var version = 0
    package let unit: AgencyUnit.ID
    /// One of the pack's kinds of help.
    package let kind: String
    package var nameEn: String
    package var nameZhHant: String
    /// Nil where there is no number of places.
    package var capacity: Int?
    package var languages: Set<LanguageCode>
    package var takes: Set<Taking>
    package var closedAt: Date?

    package init(
        id: ID = .init(), unit: AgencyUnit.ID, kind: String, nameEn: String, nameZhHant: String, capacity: Int?,
        languages: Set<LanguageCode>, takes: Set<Taking>
    ) {
        self.id = id
        self.unit = unit
        self.kind = kind
        self.nameEn = nameEn
        self.nameZhHant = nameZhHant
        self.capacity = capacity
        self.languages = languages
        self.takes = takes
    }

    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        unit = try row.identifier("unit")
        kind = try row.text("kind")
        nameEn = try row.text("name_en")
        nameZhHant = try row.text("name_zh_hant")
        capacity = try row.maybe("capacity", Row.integer)
        languages = try row.codes("languages")
        takes = try row.codes("takes")
        closedAt = try row.maybe("closed_at", Row.date)
    }

    package var columns: [String: (any Bindable)?] {
        [
            "unit": unit, "kind": kind, "name_en": nameEn, "name_zh_hant": nameZhHant, "capacity": capacity,
            "languages": CodeWords(languages), "takes": CodeWords(takes), "closed_at": closedAt,
        ]
    }

    package func name(in language: ScreenLanguage) -> String { language == .zhHant ? nameZhHant : nameEn }

    /// Places left, given how many are taken. Nil where there is no number of places.
    package func free(taken: Int) -> Int? { capacity.map { max(0, $0 - taken) } }
}
