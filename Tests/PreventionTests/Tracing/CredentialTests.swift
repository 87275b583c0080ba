import Foundation
import Matching
import Testing

@testable import Prevention

@Suite struct `Credentials of the Transparency Protocol` {
    private func read(_ text: String) throws(NetworkFault) -> SupplyNetwork {
        try TraceabilityCredentials.read(
            Array(text.utf8), grade: .declared, evidence: LinkEvidence("Credentials", digest: "ab"))
    }

    private func event(_ type: String, _ members: String) -> String {
        """
        {"type": ["DigitalTraceabilityEvent", "VerifiableCredential"], "id": "https://reed.example/credentials/7",
         "credentialSubject": [{"type": ["\(type)", "Event"], "id": "https://reed.example/e/1",
          "eventTime": "2026-03-01T10:00:00Z", "action": "add", \(members)}]}
        """
    }

    private func kinds(_ network: SupplyNetwork) -> [String] {
        network.links.map { "\(network.nodes[$0.from].name) \($0.kind.word) \(network.nodes[$0.to].name)" }.sorted()
    }

    @Test func `tell of a transformation which lots are in which, with their quantities`() throws {
        let network = try read(
            event(
                "TransformationEvent",
                """
                "bizLocation": "https://reed.example/mill", "colour": "blue",
                "inputQuantityList": [{"productId": "urn:lot:a", "productName": "Bales", "quantity": 10, "uom": "TNE"}],
                "outputQuantityList": [{"product": {"id": "urn:lot:b", "name": "Yarn"}, "quantity": 9, "uom": "TNE"}]
                """))
        #expect(kinds(network) == ["Bales transforms Yarn", "https://reed.example/mill transforms Yarn"])
        let link = try #require(network.links.first)
        #expect(link.quantity == 10 && link.unit == "TNE" && link.validFrom == 20_513)
        #expect(network.flows.map(\.stage) == [.consumed, .produced])
        #expect(link.evidence.map { network.evidence[$0].page } == "https://reed.example/credentials/7")
        // What the program does not know is said, never dropped without a word.
        #expect(network.remarks.contains { $0.kind == .unknownMember && $0.what == "TransformationEvent.colour" })
    }

    @Test func `tell of receipt, dispatch, sale, loading and assembly`() throws {
        let lot =
            #""epcList": [{"id": "urn:lot:a", "name": "Yarn"}], "bizLocation": {"id": "urn:mill", "name": "Mill"}"#
        let received = event("ObjectEvent", #""bizStep": "https://ref.gs1.org/cbv/BizStep-receiving", \#(lot)"#)
        #expect(kinds(try read(received)) == ["Yarn ships Mill"])
        let sent = event("ObjectEvent", #""bizStep": "https://ref.gs1.org/cbv/BizStep-shipping", \#(lot)"#)
        #expect(kinds(try read(sent)) == ["Mill ships Yarn"])
        let sold = event(
            "TransactionEvent",
            #""sourceParty": {"id": "urn:p", "name": "Seller"}, "destinationParty": "urn:q", \#(lot)"#)
        #expect(kinds(try read(sold)) == ["Seller supplies Yarn", "Yarn supplies urn:q"])
        let items =
            #""parentEPC": {"id": "urn:box", "name": "Box"}, "childEPCList": [{"id": "urn:lot:a", "name": "Yarn"}]"#
        #expect(kinds(try read(event("AggregationEvent", items))) == ["Yarn ships Box"])
        #expect(kinds(try read(event("AssociationEvent", items))) == ["Yarn transforms Box"])
        let unloaded = event("AggregationEvent", items).replacing(#""action": "add""#, with: #""action": "delete""#)
        #expect(kinds(try read(unloaded)) == ["Box ships Yarn"])
    }

    @Test func `tell of a facility where it stands and who operates it`() throws {
        let network = try read(
            """
            {"type": ["DigitalFacilityRecord"], "credentialSubject": {"type": ["FacilityRecord"], "facility":
             {"id": "urn:f", "name": "Mill 3", "countryOfOperation": "CN", "registeredId": "1",
              "operatedByParty": {"id": "urn:p", "name": "Mill company"},
              "locationInformation": {"geoLocation": {"type": "Point", "coordinates": [79.9, 37.1]}},
              "address": {"streetAddress": "1 Mill Road", "addressLocality": "Hotan", "addressRegion": "Xinjiang",
               "postalCode": "848000", "addressCountry": "CN"}}}}
            """)
        let mill = try #require(network.nodes.first { $0.id == "urn:f" })
        #expect(mill.kind == .facility && mill.address == "1 Mill Road, Hotan, Xinjiang" && mill.postcode == "848000")
        #expect(mill.latitude == 37.1 && mill.longitude == 79.9)
        #expect(kinds(network) == ["Mill company operates Mill 3"])
    }

    @Test func `tell of a product what it is made of and where`() throws {
        let network = try read(
            """
            {"type": ["DigitalProductPassport"], "credentialSubject": {"type": ["ProductPassport"], "product":
             {"id": "urn:glove", "name": "Work glove", "countryOfProduction": "MY", "batchNumber": "77",
              "productCategory": [{"code": "6116.10", "name": "Gloves", "schemeName": "Harmonized System"}],
              "producedByParty": {"id": "urn:p", "name": "Maker"},
              "producedAtFacility": {"id": "urn:f", "name": "Hall 2"}},
             "materialsProvenance": [{"name": "Cotton", "originCountry": "CN", "massFraction": 0.6}],
             "emissionsScorecard": {"carbonFootprint": 1.8}}}
            """)
        #expect(
            kinds(network) == [
                "Cotton transforms Work glove", "Hall 2 transforms Work glove", "Maker supplies Work glove",
            ])
        #expect(network.nodes.first { $0.id == "urn:glove" }?.harmonizedCode == "611610")
        #expect(network.links.contains { $0.share == 0.6 })
        #expect(network.remarks.contains { $0.kind == .notUsed && $0.what.hasSuffix("emissionsScorecard") })
    }

    @Test func `are opened within the envelope of a signature, which nobody checked`() throws {
        let inner = event("ObjectEvent", #""epcList": ["urn:lot:a"], "bizLocation": "urn:mill""#)
        let payload = Data(inner.utf8).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
            .replacing("=", with: "")
        let network = try read(
            #"{"type": "EnvelopedVerifiableCredential", "id": "data:application/vc+jwt,e30.\#(payload).sig"}"#)
        #expect(network.nodes.count == 2)
        #expect(network.remarks.contains { $0.kind == .unchecked })
    }

    @Test(
        arguments: [
            "", "{", "[]", "null", "\u{0}", #"{"type": "DigitalProductPassport"}"#,
            #"{"credentialSubject": {"product": {"id": ""}}}"#, String(repeating: "[", count: 100_000),
            #"{"a": \#(String(repeating: "{\"a\":", count: 5_000))"#, #"{"id": "\u202e\ud800"}"#,
            #"{"type": "EnvelopedVerifiableCredential", "id": "data:,x.y"}"#,
            #"{"verifiableCredential": [{"verifiableCredential": [[[[[[1]]]]]]}]}"#,
        ])
    func `that are broken are refused in words, and nothing of them is taken`(text: String) {
        #expect(throws: NetworkFault.self) { try read(text) }
    }

    @Test func `that are no UTF-8 or hold impossible numbers are refused or remarked on`() throws {
        #expect(throws: NetworkFault.notUTF8(byte: 1)) {
            try TraceabilityCredentials.read([0x7B, 0xFF], grade: .declared, evidence: LinkEvidence("x"))
        }
        let network = try read(
            event(
                "ObjectEvent",
                """
                "bizStep": "receiving", "bizLocation": "urn:mill", "quantityList":
                 [{"productId": "urn:a", "quantity": -5, "uom": "KGM"}, {"productId": "urn:b", "quantity": 1e999}]
                """))
        #expect(network.flows.isEmpty)
        #expect(network.remarks.filter { $0.kind == .unreadable }.map(\.count) == [2])
    }
}
