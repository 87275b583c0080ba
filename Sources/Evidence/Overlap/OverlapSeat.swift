package import Foundation
package import Lexicon
import Policy
package import Store

/// What one unit is in a round: an agency that brings its encodings, or a trustee who holds one of the keys.
package struct OverlapSeat: Stored, Equatable {
    package typealias ID = Identifier<OverlapSeat>

    package enum Part: String, Sendable, Codable, CaseIterable, Bindable { case agency, trustee }

    package static let table = Table(
        "overlap_seat",
        columns: [
            ("round", "TEXT NOT NULL REFERENCES overlap_round(id)"), ("unit", "TEXT NOT NULL"),
            ("part", "TEXT NOT NULL"), ("place", "INTEGER NOT NULL"), ("joined_at", "INTEGER"), ("joined_by", "TEXT"),
            ("declared", "INTEGER"), ("public_key", "BLOB"), ("destroyed_at", "INTEGER"), ("destroyed_by", "TEXT"),
        ],
        checks: [
            "part IN ('agency', 'trustee')", "place >= 1", "(joined_at IS NULL) = (joined_by IS NULL)",
            "declared IS NULL OR (part = 'agency' AND declared > 0 AND joined_at IS NOT NULL)",
            "public_key IS NULL OR (part = 'trustee' AND joined_at IS NOT NULL)",
            "destroyed_at IS NULL OR public_key IS NOT NULL", "(destroyed_at IS NULL) = (destroyed_by IS NULL)",
        ],
        indexes: ["round, part, place", "unit"], decisive: true)

    package let id: ID
    package var version = 0
    package let round: OverlapRound.ID
    package let unit: AgencyUnit.ID
    package let part: Part
    /// The order of trustees is the order in which they multiply.
    package let place: Int
    package internal(set) var joinedAt: Date?
    package internal(set) var joinedBy: Worker.ID?
    /// How many people the agency says it met in the period.
    package internal(set) var caseload: Int?
    /// The public half of the key by which a trustee signs, from home.
    package internal(set) var publicKey: Data?
    /// When the trustee said, signed, that the secret was destroyed.
    package internal(set) var destroyedAt: Date?
    package internal(set) var destroyedBy: Worker.ID?

    init(id: ID = .init(), in round: OverlapRound.ID, _ unit: AgencyUnit.ID, _ part: Part, place: Int) {
        self.id = id
        self.round = round
        self.unit = unit
        self.part = part
        self.place = place
    }

    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        round = try row.identifier("round")
        unit = try row.identifier("unit")
        part = try row.code("part")
        place = try row.integer("place")
        joinedAt = try row.maybe("joined_at", Row.date)
        joinedBy = try row.identifierOrNil("joined_by")
        caseload = try row.maybe("declared", Row.integer)
        publicKey = try row.maybe("public_key", Row.blob)
        destroyedAt = try row.maybe("destroyed_at", Row.date)
        destroyedBy = try row.identifierOrNil("destroyed_by")
    }

    package var columns: [String: (any Bindable)?] {
        [
            "round": round, "unit": unit, "part": part, "place": place, "joined_at": joinedAt, "joined_by": joinedBy,
            "declared": caseload, "public_key": publicKey, "destroyed_at": destroyedAt, "destroyed_by": destroyedBy,
        ]
    }
}

extension OverlapSeat {
    /// What files and commands call it: `a1`, `t2`. It names nobody.
    package var code: String { (part == .agency ? "a" : "t") + String(place) }

    /// The most people that an agency may bring: a fifth more than it said it met.
    package var quota: Int? { caseload.map { ($0 * 6 + 4) / 5 } }

    static let caseloadMax = 1_000_000
    /// How many keys a round has.
    static let trustees = 3

    /// In the order of agencies and trustees.
    package static func all(in round: OverlapRound.ID) -> Query<OverlapSeat> {
        Query(where: "round = \(round) ORDER BY part, place")
    }

    /// The seats of all rounds in which a unit has a part.
    static func beside(_ unit: AgencyUnit.ID) -> Query<OverlapSeat> {
        Query(
            where: """
                round IN (SELECT id FROM overlap_round WHERE unit = \(unit)) \
                OR round IN (SELECT round FROM overlap_seat WHERE unit = \(unit)) ORDER BY round, part, place
                """)
    }

    /// The functions of units that meet people, and can be asked to count them. Enforcement is not among them, and
    /// whatever is new has to be thought of here.
    static func canBeAsked(_ function: UnitFunction) -> Bool {
        switch function {
        case .firstResponse, .secretariat, .identification, .caseManagement, .service, .legalAid, .prosecution: true
        case .panel, .statistics, .oversight, .administration, .tradeControl, .immigrationEnforcement: false
        }
    }

    /// The functions of units that meet nobody, and can hold a key.
    static func canHoldKey(_ function: UnitFunction) -> Bool {
        switch function {
        case .statistics, .oversight: true
        case .firstResponse, .secretariat, .identification, .caseManagement, .service, .legalAid, .prosecution, .panel,
            .administration, .tradeControl, .immigrationEnforcement:
            false
        }
    }
}
