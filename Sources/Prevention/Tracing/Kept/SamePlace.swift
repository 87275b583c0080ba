package import Foundation
package import Lexicon
import Matching
package import Store
import Vault

/// That two places or parties of a unit's networks are one, or are not: decided once, and not asked again.
///
/// It holds for what was known of both when it was decided; whatever is said anew of one of them opens it again.
package struct SamePlace: Stored, Equatable {
    package typealias ID = Identifier<SamePlace>

    package static let table = Table(
        "trade_same_place",
        columns: [
            ("unit", "TEXT NOT NULL"), ("sealed", "BLOB NOT NULL"), ("decided_at", "INTEGER NOT NULL"),
            ("decided_by", "TEXT NOT NULL"),
        ],
        indexes: ["unit, decided_at"], decisive: true)

    package let id: ID
    package var version = 0
    package let unit: AgencyUnit.ID
    package let sealed: Data
    package let decidedAt: Date
    package let decidedBy: Worker.ID

    init(id: ID, unit: AgencyUnit.ID, sealed: Data, by worker: Worker.ID, at now: Date) {
        self.id = id
        self.unit = unit
        self.sealed = sealed
        decidedAt = now
        decidedBy = worker
    }

    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        unit = try row.identifier("unit")
        sealed = try row.blob("sealed")
        decidedAt = try row.date("decided_at")
        decidedBy = try row.identifier("decided_by")
    }

    package var columns: [String: (any Bindable)?] {
        ["unit": unit, "sealed": sealed, "decided_at": decidedAt, "decided_by": decidedBy]
    }

    package static func decided(by unit: AgencyUnit.ID) -> Query<SamePlace> {
        // The newest of them: a later decision stands, so the oldest is the one that may fall off.
        Query(
            where: """
                id IN (SELECT id FROM trade_same_place WHERE unit = \(unit) ORDER BY decided_at DESC, id DESC \
                LIMIT 10000) ORDER BY decided_at, id
                """)
    }

    package enum Verdict: String, Sendable, Codable, CaseIterable { case same, different }

    /// What was decided, and of whom.
    package struct Content: Codable, Sendable, Equatable {
        package let verdict: Verdict
        package let one: Facts
        package let other: Facts

        /// Whether it is about these two, as they are known now.
        package func isAbout(_ first: Facts, _ second: Facts) -> Bool {
            one == first && other == second || one == second && other == first
        }
    }

    /// What was known of a place when it was decided.
    package struct Facts: Codable, Sendable, Hashable {
        package let id: String
        package let name: String
        package let address: String
        package let country: String
        package let numbers: [String]

        package init(_ node: SupplyNode) {
            id = node.id
            name = node.name
            address = node.address
            country = node.country
            numbers = node.numbers.map { "\($0.scheme.rawValue) \($0.text)" }.sorted()
        }
    }
}
