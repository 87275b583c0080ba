package import Foundation
package import Lexicon
package import Policy
package import Store

/// One person's case: what holds everything together and tells nobody who it is about.
package struct CaseRecord: Stored, Equatable {
    package typealias ID = Identifier<CaseRecord>

    package static let table = Table(
        "case_record", personal: true,
        columns: [
            ("person", "TEXT NOT NULL UNIQUE REFERENCES person(id) ON DELETE CASCADE"),
            ("reference", "TEXT NOT NULL UNIQUE"), ("age_group", "TEXT NOT NULL"), ("opened_at", "INTEGER NOT NULL"),
            ("opened_by", "TEXT NOT NULL"), ("responsible", "TEXT"), ("closed_at", "INTEGER"),
        ],
        indexes: ["opened_at", "responsible, opened_at"])

    package let id: ID
    package var version = 0
    package let person: Person.ID
    /// What is said on the telephone and written on paper: random, without order or meaning.
    package let reference: CaseReference
    package var ageGroup: AgeGroup
    package let openedAt: Date
    /// The unit whose referral opened it.
    package let openedBy: AgencyUnit.ID
    /// The worker of the secretariat who has it in hand.
    package var responsible: Worker.ID?
    package var closedAt: Date?

    package init(
        id: ID = .init(), person: Person.ID, reference: CaseReference = .random(), ageGroup: AgeGroup, openedAt: Date,
        openedBy: AgencyUnit.ID
    ) {
        self.id = id
        self.person = person
        self.reference = reference
        self.ageGroup = ageGroup
        self.openedAt = openedAt
        self.openedBy = openedBy
    }

    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        person = try row.identifier("person")
        guard let reference = CaseReference(try row.text("reference")) else { throw Malformed(column: "reference") }
        self.reference = reference
        ageGroup = try row.code("age_group")
        openedAt = try row.date("opened_at")
        openedBy = try row.identifier("opened_by")
        responsible = try row.identifierOrNil("responsible")
        closedAt = try row.maybe("closed_at", Row.date)
    }

    package var columns: [String: (any Bindable)?] {
        [
            "person": person, "reference": reference.text, "age_group": ageGroup, "opened_at": openedAt,
            "opened_by": openedBy, "responsible": responsible, "closed_at": closedAt,
        ]
    }
}
