package import Foundation
package import Lexicon
package import Store

/// One file of a network as it was read, with its name and fingerprint, sealed under the network's key.
package struct NetworkFile: Stored, Equatable {
    package typealias ID = Identifier<NetworkFile>

    /// How a file is written.
    package enum Form: String, Sendable, Codable, CaseIterable, Bindable {
        case suppliers, links, untp
    }

    package static let table = Table(
        "trade_network_file",
        columns: [
            ("network", "TEXT NOT NULL REFERENCES trade_network(id)"), ("unit", "TEXT NOT NULL"),
            ("form", "TEXT NOT NULL"), ("nodes", "INTEGER NOT NULL"), ("links", "INTEGER NOT NULL"),
            ("remarks", "INTEGER NOT NULL"), ("sealed", "BLOB NOT NULL"), ("brought_at", "INTEGER NOT NULL"),
            ("brought_by", "TEXT NOT NULL"),
        ],
        checks: ["nodes > 0", "links >= 0"], indexes: ["network, brought_at", "unit"], decisive: true)

    package let id: ID
    package var version = 0
    package let network: TradeNetwork.ID
    package let unit: AgencyUnit.ID
    package let form: Form
    package let nodeCount: Int
    package let linkCount: Int
    package let remarkCount: Int
    package let sealed: Data
    package let broughtAt: Date
    package let broughtBy: Worker.ID

    init(
        id: ID, of network: TradeNetwork, _ form: Form, read: SupplyNetwork, sealed: Data, by worker: Worker.ID,
        at now: Date
    ) {
        self.id = id
        self.network = network.id
        unit = network.unit
        self.form = form
        nodeCount = read.nodes.count
        linkCount = read.links.count
        remarkCount = read.remarks.count
        self.sealed = sealed
        broughtAt = now
        broughtBy = worker
    }

    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        network = try row.identifier("network")
        unit = try row.identifier("unit")
        form = try row.code("form")
        nodeCount = try row.integer("nodes")
        linkCount = try row.integer("links")
        remarkCount = try row.integer("remarks")
        sealed = try row.blob("sealed")
        broughtAt = try row.date("brought_at")
        broughtBy = try row.identifier("brought_by")
    }

    package var columns: [String: (any Bindable)?] {
        [
            "network": network, "unit": unit, "form": form, "nodes": nodeCount, "links": linkCount,
            "remarks": remarkCount, "sealed": sealed, "brought_at": broughtAt, "brought_by": broughtBy,
        ]
    }

    /// In the order in which they came, so that the first to name something keeps its name.
    package static func of(_ network: TradeNetwork.ID) -> Query<NetworkFile> {
        Query(where: "network = \(network) ORDER BY brought_at, id LIMIT \(most)")
    }

    package static func held(by unit: AgencyUnit.ID) -> Query<NetworkFile> {
        Query(where: "unit = \(unit) ORDER BY brought_at, id LIMIT 2000")
    }

    package static let most = 50
}

/// What a file held, and which document it is.
package struct NetworkFileContent: Codable, Sendable, Equatable {
    /// What the unit calls the document, such as ‘Supplier declaration of 2026’.
    package let document: String
    /// SHA-256 of the bytes that came, as hexadecimal digits.
    package let digest: String
    package let grade: String
    package let read: SupplyNetwork
}
