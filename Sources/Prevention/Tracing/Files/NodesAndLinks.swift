package import Matching
import Packs

/// A network as two tables: its nodes, and the links between them, as the command ‘trace’ reads them.
package enum NodesAndLinks {
    private static let nodeColumns: Set<String> = [
        "id", "kind", "name", "aliases", "country", "region", "address", "postcode", "telephone", "latitude",
        "longitude", "goods", "hs_code", "quantity", "unit", "imo", "lei", "uscc", "duns", "listed",
    ]
    private static let linkColumns: Set<String> = [
        "from", "to", "kind", "grade", "valid_from", "valid_to", "share", "evidence", "page", "goods", "hs_code",
        "quantity", "unit", "value",
    ]
    private static let schemes: [(String, PartyIdentifier.Scheme)] = [
        ("imo", .imo), ("lei", .lei), ("uscc", .uscc), ("duns", .duns),
    ]

    package static func read(
        nodes: [UInt8], links: [UInt8], grade: EvidenceGrade
    ) throws(NetworkFault) -> SupplyNetwork {
        var network = SupplyNetwork()
        let table = try NetworkTable(nodes, needed: ["id"])
        guard table.rows.count <= SupplyNetwork.nodesMost else {
            throw .tooMany(what: "nodes", most: SupplyNetwork.nodesMost)
        }
        for row in table.rows {
            let node = try node(row, table)
            guard network.node(node.id) == nil else { throw .twice(line: row.line, id: node.id) }
            network.add(node)
        }
        for column in table.unread(nodeColumns) { network.remark(.unknownMember, "nodes: \(column)") }
        // Who is listed is asked of the lists in force, never of the file.
        if table.has("listed") { network.remark(.notUsed, "nodes: listed") }
        try readLinks(links, grade, into: &network)
        return network
    }

    private static func node(_ row: CSVText.Row, _ table: NetworkTable) throws(NetworkFault) -> SupplyNode {
        let id = try table.needed("id", row)
        let name = table.text("name", row)
        var node = SupplyNode(
            id, try table.kind(row) ?? .party, name: name.isEmpty ? id : name,
            country: try table.country("country", row))
        node.aliases = table.text("aliases", row).split(separator: ";").map { NameCell.tidied(String($0)) }
        node.region = table.text("region", row)
        node.address = table.text("address", row)
        node.postcode = table.text("postcode", row)
        node.telephones = table.text("telephone", row).split(separator: ";").map { NameCell.tidied(String($0)) }
        node.latitude = try table.place("latitude", upTo: 90, row)
        node.longitude = try table.place("longitude", upTo: 180, row)
        node.goods = table.text("goods", row)
        node.harmonizedCode = table.text("hs_code", row)
        (node.quantity, node.unit) = (try table.amount("quantity", row), table.text("unit", row))
        for (column, scheme) in schemes where !table.text(column, row).isEmpty {
            node.numbers.append(NodeNumber(scheme, table.text(column, row)))
        }
        return node
    }

    private static func readLinks(
        _ bytes: [UInt8], _ grade: EvidenceGrade, into network: inout SupplyNetwork
    ) throws(NetworkFault) {
        let table = try NetworkTable(bytes, needed: ["from", "to"])
        guard table.rows.count <= SupplyNetwork.linksMost else {
            throw .tooMany(what: "links", most: SupplyNetwork.linksMost)
        }
        for row in table.rows {
            var link = SupplyLink(
                from: try place("from", row, table, network), to: try place("to", row, table, network),
                kind: try table.linkKind(row) ?? .supplies, grade: try table.grade(row) ?? grade)
            (link.validFrom, link.validTo) = (try table.day("valid_from", row), try table.day("valid_to", row))
            link.share = try table.share("share", row)
            (link.goods, link.harmonizedCode) = (table.text("goods", row), table.text("hs_code", row))
            (link.quantity, link.unit) = (try table.amount("quantity", row), table.text("unit", row))
            link.value = try table.amount("value", row)
            let document = table.text("evidence", row)
            if !document.isEmpty { link.evidence = network.add(LinkEvidence(document, page: table.text("page", row))) }
            network.add(link)
        }
        for column in table.unread(linkColumns) { network.remark(.unknownMember, "links: \(column)") }
    }

    private static func place(
        _ column: String, _ row: CSVText.Row, _ table: NetworkTable, _ network: SupplyNetwork
    ) throws(NetworkFault) -> Int {
        let id = try table.needed(column, row)
        guard let place = network.node(id) else { throw .noSuchNode(line: row.line, column: column, id: id) }
        return place
    }
}
