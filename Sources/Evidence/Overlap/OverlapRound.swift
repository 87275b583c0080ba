package import Foundation
package import Lexicon
package import Store

/// A round in which agencies count whom they know in common, without telling anybody who that is.
///
/// Keys never come here: agencies blind and trustees multiply at home. This is where their files meet.
package struct OverlapRound: Stored, Equatable {
    package typealias ID = Identifier<OverlapRound>

    package static let table = Table(
        "overlap_round",
        columns: [
            ("unit", "TEXT NOT NULL"), ("name", "TEXT NOT NULL"), ("epoch", "TEXT NOT NULL"),
            ("begins", "INTEGER NOT NULL"), ("ends", "INTEGER NOT NULL"), ("instrument", "TEXT NOT NULL"),
            ("article", "TEXT NOT NULL"), ("agreed_on", "INTEGER NOT NULL"),
            ("reviewed_pairs", "INTEGER NOT NULL"), ("takes_until", "INTEGER NOT NULL"),
            ("opened_at", "INTEGER NOT NULL"), ("opened_by", "TEXT NOT NULL"), ("description", "BLOB"),
            ("fixed_at", "INTEGER"), ("fixed_by", "TEXT"), ("commitments", "INTEGER NOT NULL"),
            ("closed_at", "INTEGER"), ("closed_by", "TEXT"),
            ("captures", "TEXT"), ("abandoned_at", "INTEGER"), ("abandoned_by", "TEXT"),
        ],
        checks: [
            "reviewed_pairs >= 0", "begins <= ends", "commitments BETWEEN 0 AND 3",
            "commitments = 0 OR fixed_at IS NOT NULL", "closed_at IS NULL OR commitments = 3",
            "(fixed_at IS NULL) = (description IS NULL)",
            "(fixed_at IS NULL) = (fixed_by IS NULL)", "closed_at IS NULL OR fixed_at IS NOT NULL",
            "(closed_at IS NULL) = (captures IS NULL)", "(closed_at IS NULL) = (closed_by IS NULL)",
            "abandoned_at IS NULL OR closed_at IS NULL", "(abandoned_at IS NULL) = (abandoned_by IS NULL)",
        ],
        indexes: ["unit, opened_at"], decisive: true)

    package let id: ID
    package var version = 0
    /// The unit that counts, and keeps the round.
    package let unit: AgencyUnit.ID
    package let name: String
    /// The reference period. Pseudonyms of two epochs never meet.
    package let epoch: String
    /// The first and the last day whose people are counted.
    package let begins: Day
    package let ends: Day
    /// What the agencies agreed on, and where it says so: the round serves statistics and nothing else.
    package let instrument: String
    package let article: String
    package let agreedOn: Day
    /// How many pairs people look at afterwards, to say how well the linking went; 0 for none.
    package let reviewedPairs: Int
    /// The day after which nothing is taken.
    package let takesUntil: Date
    package let openedAt: Date
    package let openedBy: Worker.ID
    /// What every command at home binds its file to; nil until it is settled who takes part.
    package internal(set) var description: Data?
    package internal(set) var fixedAt: Date?
    package internal(set) var fixedBy: Worker.ID?
    /// How many trustees have committed to their key. After the last of them the description changes no more.
    package internal(set) var commitments = 0
    package internal(set) var closedAt: Date?
    package internal(set) var closedBy: Worker.ID?
    /// The sealed file in which the overlap is kept.
    package internal(set) var captures: String?
    package internal(set) var abandonedAt: Date?
    package internal(set) var abandonedBy: Worker.ID?

    init(_ plan: RoundForm, id: ID, by acting: Worker.ID, of unit: AgencyUnit.ID, at now: Date) {
        self.id = id
        self.unit = unit
        name = plan.name
        epoch = plan.epoch
        begins = plan.begins
        ends = plan.ends
        instrument = plan.instrument
        article = plan.article
        agreedOn = plan.agreedOn
        reviewedPairs = plan.reviewedPairs
        takesUntil = plan.takesUntil
        openedAt = now
        openedBy = acting
    }
}

extension OverlapRound {
    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        unit = try row.identifier("unit")
        name = try row.text("name")
        epoch = try row.text("epoch")
        begins = Day(clamping: try row.integer("begins"))
        ends = Day(clamping: try row.integer("ends"))
        instrument = try row.text("instrument")
        article = try row.text("article")
        agreedOn = Day(clamping: try row.integer("agreed_on"))
        reviewedPairs = try row.integer("reviewed_pairs")
        takesUntil = try row.date("takes_until")
        openedAt = try row.date("opened_at")
        openedBy = try row.identifier("opened_by")
        description = try row.maybe("description", Row.blob)
        fixedAt = try row.maybe("fixed_at", Row.date)
        fixedBy = try row.identifierOrNil("fixed_by")
        commitments = try row.integer("commitments")
        closedAt = try row.maybe("closed_at", Row.date)
        closedBy = try row.identifierOrNil("closed_by")
        captures = try row.maybe("captures", Row.text)
        abandonedAt = try row.maybe("abandoned_at", Row.date)
        abandonedBy = try row.identifierOrNil("abandoned_by")
    }

    package var columns: [String: (any Bindable)?] {
        [
            "unit": unit, "name": name, "epoch": epoch, "begins": begins.daysSince1970,
            "ends": ends.daysSince1970, "commitments": commitments, "instrument": instrument, "article": article,
            "agreed_on": agreedOn.daysSince1970, "reviewed_pairs": reviewedPairs, "takes_until": takesUntil,
            "opened_at": openedAt, "opened_by": openedBy, "description": description, "fixed_at": fixedAt,
            "fixed_by": fixedBy, "closed_at": closedAt, "closed_by": closedBy, "captures": captures,
            "abandoned_at": abandonedAt, "abandoned_by": abandonedBy,
        ]
    }
}

extension OverlapRound {
    /// Where a round stands, from what was done so far.
    package enum Status: String, Sendable, Codable, CaseIterable {
        /// Invited units say whether they take part, trustees bring the public half of their keys.
        case gathering
        /// It is settled who takes part; each trustee commits to its key, in their order.
        case committing
        /// All have committed; files are taken.
        case taking
        /// Its day has passed; nothing is taken any more, and nothing was counted yet.
        case overdue
        /// The overlap was counted; trustees still hold their keys.
        case counted
        /// The keys are gone: nothing of the round can be linked with anything again.
        case finished
        case abandoned
    }

    package func status(_ seats: [OverlapSeat], at now: Date) -> Status {
        if abandonedAt != nil { return .abandoned }
        if closedAt != nil {
            return seats.allSatisfy { $0.part != .trustee || $0.destroyedAt != nil } ? .finished : .counted
        }
        if now >= takesUntil { return .overdue }
        if fixedAt == nil { return .gathering }
        return commitments < OverlapSeat.trustees ? .committing : .taking
    }

    /// The rounds in which a unit has a part, the newest first.
    package static func seen(by unit: AgencyUnit.ID) -> Query<OverlapRound> {
        Query(
            where: """
                (unit = \(unit) OR id IN (SELECT round FROM overlap_seat WHERE unit = \(unit))) \
                ORDER BY opened_at DESC, id LIMIT 200
                """)
    }

    /// One of them; a round in which the unit has no part is as one that never was.
    package static func seen(_ id: ID, by unit: AgencyUnit.ID) -> Query<OverlapRound> {
        Query(
            where: """
                id = \(id) AND (unit = \(unit) OR id IN (SELECT round FROM overlap_seat WHERE unit = \(unit)))
                """)
    }
}
