import Matching
import Testing

@Suite("A supply network as text")
struct NetworkTextTests {
    private func read(_ nodes: String, _ links: String) throws -> NetworkText {
        try NetworkText(nodes: Array(nodes.utf8), links: Array(links.utf8))
    }

    @Test("Nodes and links are read by the names of their columns; what is left out has a usual value")
    func reading() throws {
        let network = try read(
            "id,name,kind,listed\nf,\"Farm, \"\"East\"\"\",facility,yes\r\nm,Mill,party,no\nb,Brand,,\n",
            """
            to,from,kind,grade,valid_from,valid_to,share,evidence\nm,f,supplies,A,2024-01-01,2024-12-31,0.5,bill \
            7\nb,m,,,,,,\n
            """
        )
        #expect(network.names == ["Farm, \"East\"", "Mill", "Brand"] && network.listed == [0])
        let link = network.graph.link(0)
        #expect(link.from == 0 && link.to == 1 && link.grade == .official && link.share == 0.5)
        #expect(link.validFrom == CalendarDay.days(since1970: "2024-01-01") && network.evidence == ["bill 7"])
        var search = ExposureSearch(network.graph, listed: network.listed)
        let brand = try #require(network.node("b"))
        let paths = search.exposure(of: brand, TracingBounds(hops: 2)).paths
        #expect(paths.map(\.strength) == [0.5] && paths.map(\.weakestGrade) == [.declared])
        let later = TracingBounds(hops: 2, day: CalendarDay.days(since1970: "2025-01-01"))
        #expect(search.exposure(of: brand, later).paths.isEmpty)
    }

    @Test(
        "What cannot be read is told by file, line and reason",
        arguments: [
            ("id\na\na\n", "from,to\n", "nodes, line 3"), ("name\nx\n", "from,to\n", "nodes, line 1"),
            ("id,kind\na,farm\n", "from,to\n", "nodes, line 2"), ("id\na\n", "from,to\na,b\n", "links, line 2"),
            ("id\na\n", "from,to,grade\na,a,E\n", "links, line 2"), ("id\na\n", "from,to\na\n", "links, line 2"),
            ("id\na\n", "from,to,share\na,a,1.5\n", "links, line 2"),
            ("id\na\n", "from,to,valid_from\na,a,2023-02-29\n", "links, line 2"), ("", "from,to\n", "nodes, line 0"),
        ])
    func faults(nodes: String, links: String, place: String) {
        do {
            _ = try read(nodes, links)
            Issue.record("read")
        } catch {
            #expect("\(error)".hasPrefix(place), "\(error)")
        }
    }

    @Test("Days are counted as the calendar has them")
    func days() {
        #expect(CalendarDay.days(since1970: "1970-01-01") == 0)
        #expect(CalendarDay.days(since1970: "2000-03-01") == 11017)
        #expect(CalendarDay.days(since1970: "2024-02-29") == 19782)
        #expect(CalendarDay.days(since1970: "2026-11-22") == 20779)
        #expect(CalendarDay.days(since1970: "2023-02-29") == nil && CalendarDay.days(since1970: "2023-2-1") == nil)
    }
}
