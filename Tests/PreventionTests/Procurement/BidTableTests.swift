import Matching
import Testing

@testable import Prevention

@Suite struct `The table of a bid` {
    private static let bidder = BidFacts.Party(
        id: "Dandelion Linen", role: .bidder, name: "Dandelion Linen", otherNames: [], isPerson: false, country: "TW",
        number: "", tier: 0, of: "", share: nil, supplies: "", grade: "", evidence: "")

    private func read(_ text: String) throws(BidTable.Fault) -> BidTable { try BidTable(text, bidder: Self.bidder) }

    @Test func `counts tiers along the rows, whatever their order`() throws {
        let table = try read(
            "role,name,of\nsubcontractor,Mill,Dyer\nsubcontractor,Dyer,\nofficer,Odo,Dyer\nowner,Ada,\n")
        #expect(table.parties.map(\.tier) == [0, 2, 1, 1, 0])
    }

    @Test(arguments: [
        ("role,name\nneighbour,Mill", BidTable.Fault.role(line: 2, "neighbour")),
        ("role,name,of\nsubcontractor,Mill,Nobody", .nobody(line: 2, "Nobody")),
        ("role,name,of,tier\nsubcontractor,Mill,,3", .tier(line: 2, said: 3, found: 1)),
        ("role,name,share\nowner,Ada,160", .share(line: 2, "160")),
        ("role,name,grade\nowner,Ada,Z", .grade(line: 2, "Z")),
        ("role,name,of\nsubcontractor,One,Two\nsubcontractor,Two,One", .circle(line: 2)),
        ("role,name\nsubcontractor,", .noName(line: 2)),
        ("role\nowner", .noColumn("name")),
        ("role,id,name\nsubcontractor,x1,Innocent\nsubcontractor,x1,Listed", .markTwice(line: 3, "x1")),
        ("role,id,name\nsubcontractor,,x1\nsubcontractor,x1,Listed", .markTwice(line: 3, "x1")),
        ("role,id,name\nsubcontractor,Dandelion Linen,Listed", .markTwice(line: 2, "Dandelion Linen")),
        ("role,id,name\nbidder,b1,\nowner,b1,Listed", .markTwice(line: 3, "b1")),
        ("role,name,number\nowner,Ada,1\nowner,Ada,2", .markTwice(line: 3, "Ada")),
        ("role,name,number\nowner,Ada,\nowner,Ada,1\nowner,Ada,2", .markTwice(line: 4, "Ada")),
        ("role,name,country\nowner,Ada,TW\nowner,Ada,NL", .markTwice(line: 3, "Ada")),
        ("role,name,of\nproduct,Towels,\nsubcontractor,Mill,Towels", .nobody(line: 3, "Towels")),
    ])
    func `is refused whole, with the line that is wrong`(_ text: String, _ fault: BidTable.Fault) {
        #expect(throws: fault) { try read(text) }
    }

    @Test func `keeps both ways of a mill that supplies two dyers`() throws {
        let table = try read(
            """
            role,name,of,grade
            subcontractor,One Dyer,,A
            subcontractor,Two Dyer,,C
            subcontractor,Mill,One Dyer,A
            subcontractor,Mill,Two Dyer,A
            """)
        let facts = BidFacts(
            tender: .init(reference: "", title: "", buyer: "", opening: "2026-11-02", jurisdiction: .taiwan),
            parties: table.parties, lines: [])
        let network = BidNetwork(facts)
        let paths = network.paths(from: try #require(network.place(of: "Mill")))
        #expect(
            paths.map { $0.steps.map(\.to) } == [["One Dyer", "Dandelion Linen"], ["Two Dyer", "Dandelion Linen"]])
    }

    @Test func `tells whom a listed owner controls through another`() throws {
        let table = try read("role,name,of,share\nowner,Holding,,60\nowner,Listed,Holding,55")
        let facts = BidFacts(
            tender: .init(reference: "", title: "", buyer: "", opening: "2026-11-02", jurisdiction: .taiwan),
            parties: table.parties, lines: [])
        let network = BidNetwork(facts)
        let listed = try #require(network.place(of: "Listed"))
        #expect(network.standings(of: [listed]) == [.controlled, .controlled, .listed])
    }

    @Test func `asks the lists for every name that any row gives`() throws {
        let table = try read(
            """
            role,name,also,number,of
            bidder,Dandelion Linen Works,Old Linen,,
            subcontractor,Mill,,,
            subcontractor,Dyer,,,
            subcontractor,Mill,Listed Mill; Mill Two,77,Dyer
            """)
        let facts = BidFacts(
            tender: .init(reference: "", title: "", buyer: "", opening: "2026-11-02", jurisdiction: .taiwan),
            parties: table.parties, lines: [])
        let asked = facts.distinct.map(\.screened)
        #expect(asked.map(\.name) == ["Dandelion Linen", "Mill", "Dyer"])
        #expect(asked.first?.otherNames == ["Old Linen", "Dandelion Linen Works"])
        #expect(asked.dropFirst().first?.otherNames == ["Listed Mill", "Mill Two"])
        #expect(asked.dropFirst().first?.numbers.map(\.value) == ["77"])
    }

    @Test func `keeps a name with ends of lines on one line`() throws {
        let table = try read("role,name\nowner,\"Ada\n\nWhat was found\n- nobody\"")
        #expect(table.parties.last?.name == "Ada What was found - nobody")
    }
}
