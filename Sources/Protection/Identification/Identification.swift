package import Foundation
package import Lexicon
import Policy
package import Store

/// The question whether someone is a victim of trafficking, from its opening to the notice of the result.
package struct Identification: Stored, Equatable {
    package typealias ID = Identifier<Identification>

    package static let table = Table(
        "identification", personal: true,
        columns: [
            ("person", "TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE"), ("unit", "TEXT NOT NULL"),
            ("opened_at", "INTEGER NOT NULL"), ("rights_told_at", "INTEGER"), ("rights_language", "TEXT"),
            ("process_explained_at", "INTEGER"), ("professional_asked_at", "INTEGER"), ("professional", "TEXT"),
            ("convened_at", "INTEGER"), ("decided_at", "INTEGER"), ("decided_by", "TEXT"), ("outcome", "TEXT"),
            ("reasons", "BLOB"), ("departure", "BLOB"), ("unheard", "BLOB"), ("served_at", "INTEGER"),
            ("served_how", "TEXT"),
            ("corrected_at", "INTEGER"),
        ],
        checks: [
            "(decided_at IS NULL) = (outcome IS NULL)", "(decided_at IS NULL) = (reasons IS NULL)",
            "served_at IS NULL OR decided_at IS NOT NULL", "(rights_told_at IS NULL) = (rights_language IS NULL)",
            "(professional_asked_at IS NULL) = (professional IS NULL)",
        ],
        indexes: ["person", "unit, decided_at"])

    package enum Outcome: String, Sendable, Codable, CaseIterable, Bindable {
        case victim
        case notVictim = "not-victim"
    }

    /// How the notice reached the person.
    package enum Service: String, Sendable, Codable, CaseIterable, Bindable {
        case signed, filmed
    }

    /// Who was asked to stand by the person in the interview. The rules name three kinds.
    package enum Professional: String, Sendable, Codable, CaseIterable, Bindable {
        /// From the authority's own list, which is asked first.
        case listed
        /// Of an organisation entrusted with placement.
        case placement
        /// Sent by an organisation for welfare, human rights or women's rights.
        case civilSociety = "civil-society"
    }

    package let id: ID
    package var version = 0
    package let person: Person.ID
    package let unit: AgencyUnit.ID
    package let openedAt: Date
    /// When the notice of rights was given, and in which language.
    package internal(set) var rightsToldAt: Date?
    package internal(set) var rightsLanguage: LanguageCode?
    /// When what follows, and which protection there is, was explained.
    package internal(set) var processExplainedAt: Date?
    package internal(set) var professionalAskedAt: Date?
    package internal(set) var professional: Professional?
    package internal(set) var convenedAt: Date?
    package internal(set) var decidedAt: Date?
    package internal(set) var decidedBy: Worker.ID?
    package internal(set) var outcome: Outcome?
    /// Sealed with the account of exploitation.
    package internal(set) var reasons: Data?
    /// Why the decision departs from the panel's advice, sealed likewise.
    package internal(set) var departure: Data?
    /// Why the decision did not wait for the panel's quorum, sealed likewise.
    package internal(set) var unheard: Data?
    package internal(set) var servedAt: Date?
    package internal(set) var servedHow: Service?
    /// When an objection had the result corrected.
    package internal(set) var correctedAt: Date?

    /// Whether the decision differs from what the panel advised. It is marked wherever the decision is seen.
    package var departs: Bool { departure != nil }

    package init(id: ID = .init(), person: Person.ID, unit: AgencyUnit.ID, openedAt: Date) {
        self.id = id
        self.person = person
        self.unit = unit
        self.openedAt = openedAt
    }

    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        person = try row.identifier("person")
        unit = try row.identifier("unit")
        openedAt = try row.date("opened_at")
        rightsToldAt = try row.maybe("rights_told_at", Row.date)
        rightsLanguage = try row.maybe("rights_language", Row.text).flatMap(LanguageCode.init(code:))
        processExplainedAt = try row.maybe("process_explained_at", Row.date)
        professionalAskedAt = try row.maybe("professional_asked_at", Row.date)
        professional = try row.maybe("professional", Row.text).flatMap(Professional.init(rawValue:))
        convenedAt = try row.maybe("convened_at", Row.date)
        decidedAt = try row.maybe("decided_at", Row.date)
        decidedBy = try row.identifierOrNil("decided_by")
        outcome = try row.maybe("outcome", Row.text).flatMap(Outcome.init(rawValue:))
        reasons = try row.maybe("reasons", Row.blob)
        departure = try row.maybe("departure", Row.blob)
        unheard = try row.maybe("unheard", Row.blob)
        servedAt = try row.maybe("served_at", Row.date)
        servedHow = try row.maybe("served_how", Row.text).flatMap(Service.init(rawValue:))
        correctedAt = try row.maybe("corrected_at", Row.date)
    }

    package var columns: [String: (any Bindable)?] {
        [
            "person": person, "unit": unit, "opened_at": openedAt, "rights_told_at": rightsToldAt,
            "rights_language": rightsLanguage?.rawValue, "process_explained_at": processExplainedAt,
            "professional_asked_at": professionalAskedAt, "professional": professional, "convened_at": convenedAt,
            "decided_at": decidedAt,
            "decided_by": decidedBy, "outcome": outcome, "reasons": reasons, "departure": departure, "unheard": unheard,
            "served_at": servedAt, "served_how": servedHow, "corrected_at": correctedAt,
        ]
    }
}
