package import Foundation
package import Lexicon
package import Store
import Vault

/// A party of a portfolio that a listed entry may be: raised once for each pair, however often the lists change.
package struct PortfolioAlert: Stored, Equatable {
    package typealias ID = Identifier<PortfolioAlert>

    package static let table = Table(
        "portfolio_alert",
        columns: [
            ("unit", "TEXT NOT NULL"), ("portfolio", "TEXT NOT NULL REFERENCES party_group(id)"),
            // The pair in this portfolio: the database refuses a second alert of it.
            ("slot", "BLOB NOT NULL UNIQUE"), ("pair", "BLOB NOT NULL"), ("content", "BLOB NOT NULL"),
            ("band", "TEXT NOT NULL"), ("raised_at", "INTEGER NOT NULL"), ("changed_at", "INTEGER"),
            ("sealed", "BLOB NOT NULL"),
        ],
        checks: ["band IN ('match', 'review')", "changed_at IS NULL OR changed_at >= raised_at"],
        indexes: ["portfolio, raised_at", "unit, pair"], decisive: true)

    package let id: ID
    package var version = 0
    package let unit: AgencyUnit.ID
    package let portfolio: PartyGroup.ID
    let slot: Data
    /// As ``Disposition/pair`` and ``Disposition/content``: decisions are found by them.
    let pair: Data
    package private(set) var content: Data
    package private(set) var band: ScreeningBand
    package let raisedAt: Date
    /// When the list last said something else of the entry.
    package private(set) var changedAt: Date?
    /// An ``AlertContent``, under the portfolio's key.
    package private(set) var sealed: Data

    init(
        of group: PartyGroup, slot: Data, _ pair: DispositionCodes.Key, _ content: AlertContent, key: DataKey,
        at now: Date
    ) throws {
        id = ID()
        unit = group.unit
        portfolio = group.id
        self.slot = slot
        self.pair = pair.pair
        self.content = pair.content
        band = content.hit.band
        raisedAt = now
        sealed = try Self.seal(content, id, key)
    }

    /// The same pair, as the list has it now: what was decided of its old words holds no longer.
    func brought(
        to content: AlertContent, _ pair: DispositionCodes.Key, key: DataKey, at now: Date
    ) throws -> PortfolioAlert {
        var next = self
        next.content = pair.content
        next.band = content.hit.band
        next.changedAt = max(now, raisedAt)
        next.sealed = try Self.seal(content, id, key)
        return next
    }

    func opened(_ key: DataKey) throws -> AlertContent {
        try JSONDecoder().decode(
            AlertContent.self, from: try key.open(try Sealed(bytes: sealed), at: Self.place(id)))
    }

    private static func seal(_ content: AlertContent, _ id: ID, _ key: DataKey) throws -> Data {
        key.seal(try JSONEncoder().encode(content), at: place(id)).bytes
    }

    private static func place(_ id: ID) -> Place { Place(table: table.name, column: "sealed", row: id) }
}

/// Which party of the portfolio, and the hit as the list has it now.
package struct AlertContent: Sendable, Equatable, Codable {
    package let party: ScreenedParty
    /// The line of the file that it was brought in with.
    package let line: Int
    package let hit: FoundParty
}

extension PortfolioAlert {
    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        unit = try row.identifier("unit")
        portfolio = try row.identifier("portfolio")
        slot = try row.blob("slot")
        pair = try row.blob("pair")
        content = try row.blob("content")
        band = try row.code("band")
        raisedAt = try row.date("raised_at")
        changedAt = try row.maybe("changed_at", Row.date)
        sealed = try row.blob("sealed")
    }

    package var columns: [String: (any Bindable)?] {
        [
            "unit": unit, "portfolio": portfolio, "slot": slot, "pair": pair, "content": content, "band": band,
            "raised_at": raisedAt, "changed_at": changedAt, "sealed": sealed,
        ]
    }

    /// Which alerts somebody still has to decide of.
    package enum State: String, Sendable, Codable, CaseIterable { case open, decided }

    /// The last decision of the pair holds: made of these words of the list, not passed on, not ended.
    private static func holds(at now: Date) -> SQL {
        """
        EXISTS (SELECT 1 FROM screening_disposition d WHERE d.unit = portfolio_alert.unit \
        AND d.pair = portfolio_alert.pair AND d.content = portfolio_alert.content AND d.decision <> 'escalated' \
        AND (d.expires_at IS NULL OR d.expires_at > \(now)) AND d.number = \
        (SELECT MAX(e.number) FROM screening_disposition e WHERE e.unit = d.unit AND e.pair = d.pair))
        """
    }

    private static func condition(
        of portfolio: PartyGroup.ID, _ state: State?, _ band: ScreeningBand?, at now: Date
    ) -> SQL {
        var condition: SQL = "portfolio = \(portfolio)"
        switch state {
        case .open: condition = condition + " AND NOT " + holds(at: now)
        case .decided: condition = condition + " AND " + holds(at: now)
        case nil: break
        }
        if let band { condition = condition + " AND band = \(band)" }
        return condition
    }

    package static func of(
        _ portfolio: PartyGroup.ID, state: State? = nil, band: ScreeningBand? = nil, at now: Date, limit: Int,
        offset: Int
    ) -> Query<PortfolioAlert> {
        Query(
            where: condition(of: portfolio, state, band, at: now)
                + " ORDER BY band, raised_at DESC, id LIMIT \(limit) OFFSET \(offset)")
    }

    static func of(_ portfolio: PartyGroup.ID, _ alert: ID) -> Query<PortfolioAlert> {
        Query(where: "id = \(alert) AND portfolio = \(portfolio)")
    }

    static func count(of portfolio: PartyGroup.ID, state: State? = nil, at now: Date) -> Query<Int> {
        Query("SELECT COUNT(*) AS n FROM portfolio_alert WHERE " + condition(of: portfolio, state, nil, at: now)) {
            try $0.integer("n")
        }
    }

    /// Alerts that were raised before, by their place.
    static func known(_ slots: [Data], in archive: Archive) async throws -> [Data: PortfolioAlert] {
        var known: [Data: PortfolioAlert] = [:]
        for start in stride(from: 0, to: slots.count, by: 500) {
            let share = Array(slots[start..<min(start + 500, slots.count)])
            let alerts = try await archive.fetch(Query<PortfolioAlert>(where: "slot IN (\(list: share))"))
            for alert in alerts { known[alert.slot] = alert }
        }
        return known
    }
}
