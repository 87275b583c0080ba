package import Foundation
package import Lexicon
package import Policy
package import Store

/// A seat on the panel for one identification, and the reasoned view of whoever sits on it.
package struct PanelSeat: Stored, Equatable {
    package typealias ID = Identifier<PanelSeat>

    package static let table = Table(
        "panel_seat", personal: true,
        columns: [
            ("person", "TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE"), ("identification", "TEXT NOT NULL"),
            ("unit", "TEXT NOT NULL"), ("worker", "TEXT NOT NULL"), ("discipline", "TEXT NOT NULL"),
            ("convened_at", "INTEGER NOT NULL"), ("advice", "TEXT"), ("reasons", "BLOB"), ("given_at", "INTEGER"),
        ],
        checks: ["(given_at IS NULL) = (advice IS NULL)", "(given_at IS NULL) = (reasons IS NULL)"],
        indexes: ["identification", "worker, given_at", "person"])

    /// The field of work that a member speaks for. A panel of one discipline is no panel.
    package typealias Discipline = Policy.Discipline

    package enum Advice: String, Sendable, Codable, CaseIterable, Bindable {
        case victim
        case notVictim = "not-victim"
        case unsure
    }

    package let id: ID
    package var version = 0
    package let person: Person.ID
    package let identification: Identification.ID
    package let unit: AgencyUnit.ID
    package let worker: Worker.ID
    package let discipline: Discipline
    package let convenedAt: Date
    package private(set) var advice: Advice?
    /// Sealed with the account of exploitation.
    package private(set) var reasons: Data?
    package private(set) var givenAt: Date?

    package init(
        id: ID = .init(), identification: Identification, unit: AgencyUnit.ID, worker: Worker.ID,
        discipline: Discipline,
        convenedAt: Date
    ) {
        self.id = id
        person = identification.person
        self.identification = identification.id
        self.unit = unit
        self.worker = worker
        self.discipline = discipline
        self.convenedAt = convenedAt
    }

    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        person = try row.identifier("person")
        identification = try row.identifier("identification")
        unit = try row.identifier("unit")
        worker = try row.identifier("worker")
        discipline = try row.code("discipline")
        convenedAt = try row.date("convened_at")
        advice = try row.maybe("advice", Row.text).flatMap(Advice.init(rawValue:))
        reasons = try row.maybe("reasons", Row.blob)
        givenAt = try row.maybe("given_at", Row.date)
    }

    package var columns: [String: (any Bindable)?] {
        [
            "person": person, "identification": identification, "unit": unit, "worker": worker,
            "discipline": discipline, "convened_at": convenedAt, "advice": advice, "reasons": reasons,
            "given_at": givenAt,
        ]
    }

    package enum Impossible: Error, Sendable, Equatable {
        case givenAlready, reasonsMissing, notYourSeat
        /// The identification has been decided; a view after it would be for nobody.
        case decidedAlready
    }

    /// The member's view, with its reasons.
    package func view(
        _ advice: Advice, reasons: Data, by worker: Worker.ID, of identification: Identification, at now: Date
    ) throws(Impossible) -> PanelSeat {
        guard worker == self.worker, identification.id == self.identification else { throw .notYourSeat }
        guard identification.decidedAt == nil else { throw .decidedAlready }
        guard givenAt == nil else { throw .givenAlready }
        guard !reasons.isEmpty else { throw .reasonsMissing }
        var next = self
        next.advice = advice
        next.reasons = reasons
        next.givenAt = now
        return next
    }
}

extension Discipline: Bindable {}
