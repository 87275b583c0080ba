package import Foundation
package import Lexicon
import Policy
package import Store

/// A shipment stopped at the border. Whose it is and what it holds is sealed; days, port and list stand in clear.
package struct Detention: BorderRecord, Equatable {
    package typealias ID = Identifier<Detention>
    package typealias Deeds = DetentionDeed
    package typealias Content = DetentionContent

    package static let table = Table(
        "detention",
        columns: [
            ("unit", "TEXT NOT NULL"), ("port", "TEXT NOT NULL"), ("arrived_on", "TEXT"),
            ("detained_on", "TEXT NOT NULL"), ("list", "TEXT"), ("made_at", "INTEGER NOT NULL"),
            ("made_by", "TEXT NOT NULL"), ("sealed", "BLOB NOT NULL"),
        ],
        checks: ["arrived_on IS NULL OR arrived_on <= detained_on"],
        indexes: ["unit, made_at"], decisive: true)

    package static let facts = factTable("detention_fact", of: "detention")

    package let id: ID
    package var version = 0
    package let unit: AgencyUnit.ID
    package let port: String
    package let arrivedOn: Day?
    package let detainedOn: Day
    /// The list whose order it is under; nil while none was chosen.
    package internal(set) var list: String?
    package let madeAt: Date
    package let madeBy: Worker.ID
    package var sealed: Data

    init(
        _ id: ID, port: String, arrived: Day?, detained: Day, list: String?, sealed: Data, by acting: Acting,
        at now: Date
    ) {
        self.id = id
        unit = acting.unit
        self.port = port
        arrivedOn = arrived
        detainedOn = detained
        self.list = list
        madeAt = now
        madeBy = acting.worker
        self.sealed = sealed
    }

    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        unit = try row.identifier("unit")
        port = try row.text("port")
        arrivedOn = try row.maybe("arrived_on", Row.day)
        detainedOn = try row.day("detained_on")
        list = try row.maybe("list", Row.text)
        madeAt = try row.date("made_at")
        madeBy = try row.identifier("made_by")
        sealed = try row.blob("sealed")
    }

    package var columns: [String: (any Bindable)?] {
        [
            "unit": unit, "port": port, "arrived_on": arrivedOn?.description, "detained_on": detainedOn.description,
            "list": list, "made_at": madeAt, "made_by": madeBy, "sealed": sealed,
        ]
    }
}

/// What is done about a detention.
package enum DetentionDeed: String, Sendable, Codable, CaseIterable, Bindable {
    /// Parties and goods were checked against the lists in force once more.
    case screened = "screening"
    /// The order was chosen that it is under.
    case orderChosen = "order"
    case documentAsked = "document"
    case documentReceived = "receipt"
    case documentJudged = "judgement"
    /// A day by which something has to be done.
    case periodSet = "period"
    case extensionAsked = "extension"
    case decision
    case secondLook = "second-look"
}

/// What a detention is about: parties, goods, what the lists say of them. Business secrets, and perhaps people.
package struct DetentionContent: Codable, Sendable, Equatable {
    package var entryNumber: String
    package var importer: TradeParty
    package var supplier: TradeParty?
    package var manufacturer: TradeParty?
    package var lines: [GoodsLine]
    package var checked: ListCheck
    /// The ground that was chosen as the order it is under.
    package var order: ListGround?

    var parties: [(role: PartyRole, party: TradeParty)] {
        [(.importer, importer)]
            + [(.supplier, supplier), (.manufacturer, manufacturer)].compactMap { role, party in
                party.map { (role, $0) }
            }
    }
}

package enum PartyRole: String, Sendable, Codable, CaseIterable {
    case importer, supplier, manufacturer
}

/// A company or a person who trades.
package struct TradeParty: Codable, Sendable, Equatable {
    package var name: String
    package var country: String
    package var address: String
    package var identifier: String

    package init(name: String, country: String = "", address: String = "", identifier: String = "") {
        self.name = name
        self.country = country
        self.address = address
        self.identifier = identifier
    }
}
