package import Matching
import Packs

/// One table of who buys what from whom: `tier, buyer, supplier, product, country, evidence` and more.
///
/// Companies are told apart by name and country, or by a number of a registry where the table has one. The country is
/// the supplier's.
package enum SuppliersTable {
    private static let columns: Set<String> = [
        "tier", "buyer", "supplier", "product", "hs_code", "country", "evidence", "page", "grade", "valid_from",
        "valid_to", "quantity", "unit", "value", "address", "supplier_id", "buyer_id", "buyer_country", "kind",
    ]

    /// - Parameter grade: how good the file's evidence is where a row does not say.
    package static func read(_ bytes: [UInt8], grade: EvidenceGrade) throws(NetworkFault) -> SupplyNetwork {
        let table = try NetworkTable(bytes, needed: ["buyer", "supplier"])
        guard table.rows.count <= SupplyNetwork.linksMost else {
            throw .tooMany(what: "rows", most: SupplyNetwork.linksMost)
        }
        var network = SupplyNetwork()
        var buyers: [String: String] = [:]
        for row in table.rows {
            // A buyer whose country no row tells is the supplier of that name, if there is one.
            let supplier = try table.needed("supplier", row)
            if buyers[supplier] == nil { buyers[supplier] = try table.country("country", row) }
        }
        for row in table.rows { try read(row, of: table, buyers: buyers, grade, into: &network) }
        for column in table.unread(columns) { network.remark(.unknownMember, column) }
        return network
    }

    private static func read(
        _ row: CSVText.Row, of table: NetworkTable, buyers: [String: String], _ grade: EvidenceGrade,
        into network: inout SupplyNetwork
    ) throws(NetworkFault) {
        let (buyerName, name) = (try table.needed("buyer", row), try table.needed("supplier", row))
        let country = try table.country("country", row)
        let stated = try table.country("buyer_country", row)
        let buyerCountry = stated.isEmpty ? buyers[buyerName] ?? "" : stated
        let kind: LinkKind = try table.linkKind(row) ?? .supplies
        let buyer = network.add(node(buyerName, buyerCountry, number: table.text("buyer_id", row)))
        var supplier = node(name, country, number: table.text("supplier_id", row))
        supplier.address = table.text("address", row)
        let from = network.add(supplier)
        guard from != buyer else { return network.remark(.unreadable, "line \(row.line): buyer and supplier are one") }
        guard network.nodes.count <= SupplyNetwork.nodesMost else {
            throw .tooMany(what: "companies", most: SupplyNetwork.nodesMost)
        }
        var link = SupplyLink(from: from, to: buyer, kind: kind, grade: try table.grade(row) ?? grade)
        link.goods = table.text("product", row)
        link.harmonizedCode = table.text("hs_code", row)
        (link.validFrom, link.validTo) = (try table.day("valid_from", row), try table.day("valid_to", row))
        (link.quantity, link.unit) = (try table.amount("quantity", row), table.text("unit", row))
        link.value = try table.amount("value", row)
        let document = table.text("evidence", row)
        if !document.isEmpty { link.evidence = network.add(LinkEvidence(document, page: table.text("page", row))) }
        network.add(link)
    }

    private static func node(_ name: String, _ country: String, number: String) -> SupplyNode {
        let id = number.isEmpty ? "\(name.lowercased())|\(country)" : number
        var node = SupplyNode(id, name: name, country: country)
        if !number.isEmpty { node.numbers = [NodeNumber(.other, number)] }
        return node
    }
}
