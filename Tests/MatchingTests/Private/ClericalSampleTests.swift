import Matching
import Testing

@Suite struct `A clerical sample` {
    private let header = "left agency,left row,right agency,right row,nationality,drawn,verdict\n"

    private var linkage: KeyLinkage {
        let invented = InventedAgencies(1500, seed: 5)
        return KeyLinkage(invented.keyed())
    }

    @Test func `tells precision from links and recall from people, with intervals, by nationality`() throws {
        let linkage = linkage
        let linked = linkage.links.prefix(8)
        var lines = linked.enumerated().map { place, link in
            "agency\(link.left.agency),\(link.left.number),agency\(link.right.agency),\(link.right.number),"
                + "VNM,links,\(place < 7 ? "same" : "different")"
        }
        lines += linked.prefix(3).map { link in
            "agency\(link.right.agency),\(link.right.number),agency\(link.left.agency),\(link.left.number),"
                + "IDN,people,same"
        }
        lines += ["agency0,100000,agency1,100000,IDN,people,same", "agency0,1,agency1,1,PHL,people,unsure"]
        let sample = try ClericalSample(
            header + lines.map { $0 + "\n" }.joined(), agencies: linkage.agencies)
        let quality = SampledQuality.measured(sample, linkage)
        #expect(quality.map(\.nationality) == ["", "IDN", "PHL", "VNM"])
        #expect(quality[3].precision == SampledShare(hits: 7, of: 8) && quality[3].recall == nil)
        #expect(quality[1].recall == SampledShare(hits: 3, of: 4) && quality[1].precision == nil)
        #expect(quality[2] == SampledQuality.measured(sample, linkage)[2] && quality[2].unsure == 1)
    }

    @Test func `has Wilson's interval`() {
        let share = SampledShare(hits: 8, of: 10)
        #expect(abs(share.low - 0.4901625) < 1e-6 && abs(share.high - 0.9433178) < 1e-6)
        #expect(SampledShare(hits: 0, of: 5).low == 0 && SampledShare(hits: 5, of: 5).high == 1)
    }

    @Test func `says in which line it cannot be read`() {
        let agencies = ["a", "b"]
        #expect(throws: ClericalSample.Fault.header) { try ClericalSample("x\n", agencies: agencies) }
        for (line, fault) in [
            ("a,1,b", ClericalSample.Fault.fields(line: 2)), ("a,1,c,1,VNM,links,same", .unknownAgency(line: 2)),
            ("a,1,a,2,VNM,links,same", .unknownAgency(line: 2)), ("a,-1,b,2,VNM,links,same", .value(line: 2)),
            ("a,1,b,2,VNM,links,perhaps", .value(line: 2)),
        ] {
            #expect(throws: fault) { try ClericalSample(header + line + "\n", agencies: agencies) }
        }
    }
}
