import Matching
import Testing

@testable import Prevention

@Suite struct `Tables of a network` {
    @Test(
        arguments: [
            ("", NetworkFault.nothingInIt), ("buyer,supplier\n", .nothingInIt),
            ("buyer,seller\nA,B\n", .missingColumn("supplier", found: ["buyer", "seller"])),
            ("buyer,supplier\nA,\n", .missing(line: 2, column: "supplier")),
            (
                "buyer,supplier,country\nA,B,Nowhere\n",
                .unreadable(line: 2, column: "country", value: "Nowhere", expected: "a country's two letters")
            ),
            (
                "buyer,supplier,grade\nA,B,E\n",
                .unreadable(line: 2, column: "grade", value: "E", expected: "A, B, C or D")
            ),
            (
                "buyer,supplier,quantity\nA,B,-1\n",
                .unreadable(line: 2, column: "quantity", value: "-1", expected: "a number of 0 or more")
            ),
        ])
    func `name the line and the column that cannot be read`(text: String, fault: NetworkFault) {
        #expect(throws: fault) { try SuppliersTable.read(Array(text.utf8), grade: .declared) }
    }

    @Test func `refuse a line that is too long and what is no UTF-8`() {
        let long = "buyer,supplier\nA,\(String(repeating: "x", count: 1 << 20))\n"
        #expect(throws: NetworkFault.tooLong(line: 2, most: NetworkTable.longestLine)) {
            try SuppliersTable.read(Array(long.utf8), grade: .declared)
        }
        #expect(throws: NetworkFault.notUTF8(byte: 15)) {
            try SuppliersTable.read(Array("buyer,supplier\n".utf8) + [0xC3, 0x28], grade: .declared)
        }
    }

    @Test func `join companies by name and country, and rest each link on its document`() throws {
        var network = try SuppliersTable.read(Array(VillageNetwork.suppliers.utf8), grade: .declared)
        network.restEvidence(on: LinkEvidence("Survey", digest: "ff"))
        #expect(network.nodes.count == 10 && network.links.count == 10)
        #expect(network.links.allSatisfy { $0.evidence != nil })
        #expect(network.evidence.allSatisfy { $0.digest == "ff" })
    }

    @Test func `of nodes and links read numbers and places, and say what they do not know`() throws {
        let nodes = """
            id,kind,name,country,imo,latitude,longitude,listed,mood
            v,vessel,Grey Heron No. 7,TW,9074729,,,yes,good
            f,facility,Quay 4,TW,,22.6,120.3,,
            """
        let network = try NodesAndLinks.read(
            nodes: Array(nodes.utf8), links: Array("from,to,kind\nv,f,ships\n".utf8), grade: .official)
        #expect(network.nodes.first?.identifiers == [PartyIdentifier(.imo, "9074729")])
        #expect(network.remarks.map(\.kind) == [.unknownMember, .notUsed])
        #expect(throws: NetworkFault.noSuchNode(line: 2, column: "to", id: "x")) {
            try NodesAndLinks.read(
                nodes: Array(nodes.utf8), links: Array("from,to\nv,x\n".utf8), grade: .official)
        }
    }

    @Test func `of several files are one network, and what they contradict is said`() throws {
        func part(_ address: String, _ region: String) -> SupplyNetwork {
            var network = SupplyNetwork()
            var mill = SupplyNode("urn:mill", .facility, name: "Mill", country: "VN")
            (mill.address, mill.region) = (address, region)
            let place = network.add(mill)
            network.add(SupplyLink(from: place, to: network.add(SupplyNode("urn:\(region)", name: "Buyer \(region)"))))
            return network
        }
        let joined = SupplyNetwork(joining: [part("1 Road", "A"), part("2 Road", "B")])
        #expect(joined.nodes.count == 3 && joined.links.count == 2)
        #expect(joined.nodes.first?.address == "1 Road")
        #expect(joined.remarks.first == ReadingRemark(kind: .contradiction, what: "Mill: region, address"))
    }
}
