package import Foundation
package import Lexicon
import Policy
package import Store

extension Exclusion.Law: Bindable {}

/// A conviction or an exclusion that a unit keeps in its own register. Whose it is, is sealed.
///
/// It stays when it has ended, and is shown as ended: an award past it, or refused after it, is a conflict.
package struct ExclusionRecord: Stored, Equatable {
    package typealias ID = Identifier<ExclusionRecord>

    /// What a court was asked, in words of the register.
    package enum Appeal: String, Sendable, Codable, CaseIterable, Bindable {
        case none, pending, suspended, upheld, overturned
    }

    package static let table = Table(
        "exclusion",
        columns: [
            ("unit", "TEXT NOT NULL"), ("law", "TEXT NOT NULL"), ("name_code", "BLOB NOT NULL"),
            ("judged_on", "TEXT"), ("final_on", "TEXT"), ("first_day", "TEXT"), ("last_day", "TEXT"),
            ("appeal", "TEXT NOT NULL"), ("appeal_from", "TEXT"), ("appeal_to", "TEXT"), ("lifted_on", "TEXT"),
            ("sealed", "BLOB NOT NULL"), ("noted_at", "INTEGER NOT NULL"), ("noted_by", "TEXT NOT NULL"),
        ],
        checks: [
            // A ban of years after a judgment begins when that became final; any other says its first day itself.
            "law = 'taiwanProcurementBan' OR first_day IS NOT NULL",
            "law <> 'taiwanProcurementBan' OR judged_on IS NOT NULL",
            "final_on IS NULL OR judged_on IS NULL OR judged_on <= final_on",
            "last_day IS NULL OR first_day IS NULL OR first_day <= last_day",
            "appeal NOT IN ('suspended', 'overturned') OR appeal_from IS NOT NULL",
        ],
        indexes: ["unit, noted_at", "unit, name_code"], decisive: true)

    package let id: ID
    package var version = 0
    package let unit: AgencyUnit.ID
    package let law: Exclusion.Law
    /// The name under the unit's own key, so that the same party is found again.
    let nameCode: Data
    package internal(set) var days: Days
    package internal(set) var appeal: Appeal
    package internal(set) var appealFrom: String?
    package internal(set) var appealTo: String?
    package internal(set) var liftedOn: String?
    /// An ``ExcludedParty``.
    let sealed: Data
    package let notedAt: Date
    package let notedBy: Worker.ID

    /// The days that a notice or a judgment states.
    package struct Days: Sendable, Equatable {
        package var judgedOn, finalOn, from, to: String?
    }

    init(
        _ id: ID, _ law: Exclusion.Law, _ days: Days, appeal: Appeal, nameCode: Data, sealed: Data, by acting: Acting,
        at now: Date
    ) {
        self.id = id
        unit = acting.unit
        self.law = law
        self.nameCode = nameCode
        self.days = days
        self.appeal = appeal
        self.sealed = sealed
        notedAt = now
        notedBy = acting.worker
    }

    /// What follows from the days; nil while a judgment is not final.
    package var exclusion: Exclusion? {
        let made =
            law == .taiwanProcurementBan
            ? days.finalOn.flatMap(Exclusion.taiwan(finalOn:))
            : days.from.flatMap { Exclusion(law, from: $0, to: days.to) }
        guard var exclusion = made else { return nil }
        exclusion.lifted = liftedOn
        switch appeal {
        case .none: exclusion.appeal = .none
        case .pending: exclusion.appeal = .pending
        case .upheld: exclusion.appeal = .upheld
        case .suspended: exclusion.appeal = appealFrom.map { .suspended(from: $0, to: appealTo) } ?? .pending
        case .overturned: exclusion.appeal = appealFrom.map { .overturned(on: $0) } ?? .pending
        }
        return exclusion
    }
}

/// Whose exclusion it is, and who pronounced it.
package struct ExcludedParty: Sendable, Equatable, Codable {
    package let name: String
    package let otherNames: [String]
    package let isPerson: Bool
    package let country, number, court, offence, source: String

    package init(
        name: String, otherNames: [String] = [], isPerson: Bool = false, country: String = "", number: String = "",
        court: String = "", offence: String = "", source: String = ""
    ) {
        (self.name, self.otherNames, self.isPerson) = (name, otherNames, isPerson)
        (self.country, self.number, self.court) = (country, number, court)
        (self.offence, self.source) = (offence, source)
    }
}

extension ExclusionRecord {
    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        unit = try row.identifier("unit")
        law = try row.code("law")
        nameCode = try row.blob("name_code")
        days = Days(
            judgedOn: try row.maybe("judged_on", Row.text), finalOn: try row.maybe("final_on", Row.text),
            from: try row.maybe("first_day", Row.text), to: try row.maybe("last_day", Row.text))
        appeal = try row.code("appeal")
        appealFrom = try row.maybe("appeal_from", Row.text)
        appealTo = try row.maybe("appeal_to", Row.text)
        liftedOn = try row.maybe("lifted_on", Row.text)
        sealed = try row.blob("sealed")
        notedAt = try row.date("noted_at")
        notedBy = try row.identifier("noted_by")
    }

    package var columns: [String: (any Bindable)?] {
        [
            "unit": unit, "law": law, "name_code": nameCode, "judged_on": days.judgedOn, "final_on": days.finalOn,
            "first_day": days.from, "last_day": days.to, "appeal": appeal, "appeal_from": appealFrom,
            "appeal_to": appealTo, "lifted_on": liftedOn, "sealed": sealed, "noted_at": notedAt,
            "noted_by": notedBy,
        ]
    }

    /// All of them: one that fell off the end would be asked of no bidder any more.
    package static func of(_ unit: AgencyUnit.ID) -> Query<ExclusionRecord> {
        Query(where: "unit = \(unit) ORDER BY noted_at DESC, id")
    }

    package static func of(_ unit: AgencyUnit.ID, _ id: ID) -> Query<ExclusionRecord> {
        Query(where: "id = \(id) AND unit = \(unit)")
    }

    static func of(_ unit: AgencyUnit.ID, named code: Data) -> Query<ExclusionRecord> {
        Query(where: "unit = \(unit) AND name_code = \(code)")
    }
}
