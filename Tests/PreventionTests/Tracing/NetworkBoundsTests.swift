import Foundation
import Matching
import Store
import Testing
import Web

@testable import Prevention

@Suite struct `The bounds of a network` {
    private func transformation(inputs: Int, outputs: Int, quantity: String = "1") -> [UInt8] {
        func items(_ letter: String, _ count: Int) -> String {
            (0..<count).map { #"{"productId":"urn:\#(letter):\#($0)","quantity":\#(quantity),"uom":"KGM"}"# }
                .joined(separator: ",")
        }
        return Array(
            """
            {"type":["DigitalTraceabilityEvent"],"credentialSubject":[{"type":["TransformationEvent"],\
            "eventTime":"2026-03-01T10:00:00Z","inputQuantityList":[\(items("in", inputs))],\
            "outputQuantityList":[\(items("out", outputs))]}]}
            """.utf8)
    }

    private func read(_ bytes: [UInt8]) throws(NetworkFault) -> SupplyNetwork {
        try TraceabilityCredentials.read(bytes, grade: .declared, evidence: LinkEvidence("Credential"))
    }

    @Test func `hold for one event of many inputs and outputs, before its links are made`() throws {
        #expect(try read(transformation(inputs: 400, outputs: 500)).links.count == 200_000)
        let fault = NetworkFault.tooMany(what: "links", most: SupplyNetwork.linksMost)
        #expect(throws: fault) { try read(transformation(inputs: 401, outputs: 500)) }
        #expect(throws: fault) { try read(transformation(inputs: 5_000, outputs: 5_000)) }
        #expect(throws: NetworkFault.tooMany(what: "nodes", most: SupplyNetwork.nodesMost)) {
            try read(transformation(inputs: 20_001, outputs: 1))
        }
    }

    @Test func `hold for quantities, so that their sums stay numbers`() throws {
        let network = try read(transformation(inputs: 1, outputs: 1, quantity: "1e308"))
        #expect(network.links.allSatisfy { $0.quantity == nil } && network.flows.isEmpty)
        #expect(network.remarks.contains { $0.kind == .unreadable })
    }

    @Test func `add up what an event names twice`() throws {
        let text = """
            {"type":["DigitalTraceabilityEvent"],"credentialSubject":[{"type":["TransformationEvent"],\
            "inputEPCList":["urn:a","urn:a"],"inputQuantityList":[{"productId":"urn:a","quantity":2,"uom":"KGM"},\
            {"productId":"urn:b","quantity":1,"uom":"KGM"},{"productId":"urn:b","quantity":4,"uom":"KGM"}],\
            "outputEPCList":["urn:c"]}]}
            """
        #expect(try read(Array(text.utf8)).links.map(\.quantity) == [2, 5])
    }

    @Test func `hold for all files of a network together, where a node of several files counts once`() async throws {
        let house = try await TradeHouse()
        let (work, acting) = (NetworkWork(archive: house.archive), try house.acting())
        let network = try await work.make("Large", by: acting, route: "network.made", at: TradeHouse.start)
        func bringIn(_ suppliers: Range<Int>, _ document: String) async throws {
            let rows = suppliers.map { "B,S\($0)\n" }.joined()
            try await work.bringIn(
                Array("buyer,supplier\n\(rows)".utf8), .init(form: .suppliers, document: document), to: network,
                by: acting, route: "network.file-brought-in", at: TradeHouse.start)
        }
        try await bringIn(0..<12_000, "First")
        // The same suppliers again, and a thousand more.
        try await bringIn(0..<13_000, "Second")
        await #expect(
            throws: NetworkWork.Fault.file(.tooMany(what: "nodes", most: SupplyNetwork.nodesMost))
        ) { try await bringIn(13_000..<21_000, "Third") }
        #expect(try await house.archive.fetch(NetworkFile.of(network.id)).count == 2)
    }
}
