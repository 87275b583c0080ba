import Foundation
import Lexicon
import Testing

@testable import Web

@Suite struct `The same value as data` {
    @Test func `is the page's own value, when JSON is preferred`() async throws {
        let reply = await Doorstep().get("/account", as: "lawyer", ["accept": "application/json"])
        #expect(reply.status == 200)
        #expect(reply["Content-Type"] == ["application/json"])
        #expect(reply.body == (try JSONText.encode(Note("Account"))))
        #expect(reply["Form-Token"] == [Doorstep.token("lawyer")])
    }

    @Test(arguments: [
        ("application/json", true), ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", false),
        ("*/*", false), ("", false), ("application/json;q=0.5, text/html", false),
        ("text/html;q=0.1, application/json", true),
        ("application/json;q=0, */*", false),
    ])
    func `depends on which is wanted more`(accept: String, wantsJSON: Bool) {
        #expect(Knock("GET", "/", headers: ["accept": accept]).wantsJSON == wantsJSON)
    }

    @Test func `lists every problem for a program`() async {
        let reply = await Doorstep().get("/faults/problems", ["accept": "application/json"])
        #expect(reply["Content-Type"] == ["application/problem+json"])
        #expect(reply.text.contains(#""problems":[{"field":"name","text":"Yes"}]"#))
    }

    @Test func `is described as the routes are`() async throws {
        let fields: [FieldSpec] = [
            .init("stage", .choice(["open", "closed"]), required: true), .init("born", .date), .init("secret", .secret),
        ]
        let doorstep = Doorstep(extra: [
            Route(.post, "/things/:thing", .signedIn, as: "thing.changed", fields: fields) { _ in .seeOther("/") }
        ])
        let reply = await doorstep.get("/api/openapi.json")
        let document = try #require(try JSONSerialization.jsonObject(with: Data(reply.body)) as? [String: Any])
        let paths = try #require(document["paths"] as? [String: [String: [String: Any]]])
        #expect(Set(paths.keys).isSuperset(of: ["/", "/cases/{case}", "/things/{thing}"]))
        #expect(paths["/report"].map { Set($0.keys) } == ["get", "post"])
        let operation = try #require(paths["/things/{thing}"]?["post"])
        #expect((operation["parameters"] as? [[String: Any]])?.first?["name"] as? String == "thing")
        let text = reply.text
        for part in [
            #""born-year""#, #""form-token""#, #""enum":["open","closed"]"#, #""required":["form-token","stage"]"#,
        ] {
            #expect(text.contains(part))
        }
    }
}

@Suite struct `Finding the route` {
    private func route(_ method: Route.Method, _ path: String, _ name: String) -> Route {
        Route(method, path, .open, as: name) { _ in .seeOther("/") }
    }

    private var matcher: Matcher {
        Matcher([
            route(.get, "/", "start"), route(.get, "/cases/new", "new"), route(.get, "/cases/:case", "case"),
            route(.post, "/cases/:id", "change"), route(.get, "/cases/:case/looks/:look", "look"),
            route(.get, "/cases/new/:step", "step"),
        ])
    }

    @Test(
        arguments: [
            ("/", "start", [:]), ("/cases/new", "new", [:]), ("/cases/7", "case", ["case": "7"]),
            ("/cases/new/1", "step", ["step": "1"]), ("/cases/new/looks/2", "look", ["case": "new", "look": "2"]),
            ("/cases/%E9%99%B3", "case", ["case": "陳"]),
        ] as [(String, String, [String: String])])
    func `prefers words to parameters`(path: String, name: String, parameters: [String: String]) throws {
        let found = try #require(matcher.find(path))
        let route = try #require(found.routes[.get])
        #expect(route.name == name)
        #expect(found.parameters(of: route) == parameters)
    }

    @Test func `names parameters as the route itself does`() throws {
        let found = try #require(matcher.find("/cases/7"))
        #expect(found.parameters(of: try #require(found.routes[.post])) == ["id": "7"])
    }

    @Test(arguments: [
        "", "cases", "/cases", "/cases/", "//cases/7", "/cases//7", "/cases/../x", "/cases/%2e%2e", "/cases/a%2Fb",
        "/cases/%5c",
        "/cases/%00", "/cases/%", "/cases/%c0%ae", "/cases/%ff", "/cases/7/looks", "https://x/cases/7",
    ])
    func `finds nothing at a path that is not one`(path: String) { #expect(matcher.find(path) == nil) }
}

@Suite struct `A table for a spreadsheet` {
    @Test(arguments: [
        "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\u{A0}=1", "\u{200B}=1", "\u{FEFF}=1",
        "\u{202E}=1",
        "\u{1}=1", "\u{0}=1", "\tx", "\r\nx", "＝1", "＋1", "－1", "＠x", "−1", "|cmd", "%0A=1", "\u{2028}=1", "\u{3000}=1",
        "\u{00AD}=1", "\u{034F}=1", "\u{180E}=1", "\u{1F}\u{200D}+x",
    ])
    func `holds no formula`(cell: String) { #expect(CSV.neutral(cell).utf8.first == UInt8(ascii: "'")) }

    @Test(arguments: ["", "1", "Nguyễn", "陳", "a=b", "a-b", "2001-05-17", " x", "(1)"])
    func `leaves plain words alone`(cell: String) { #expect(CSV.neutral(cell) == cell) }

    @Test func `cannot be broken out of`() {
        var table = CSV(header: ["name", "words"])
        table.append(["a\"b,c", "line\r\nnext"])
        table.append(["\"\u{301},=1", "\u{0}"])
        let text = String(decoding: table.data.dropFirst(3), as: UTF8.self)
        #expect(table.data.starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(text == "\"name\",\"words\"\r\n\"a\"\"b,c\",\"line\r\nnext\"\r\n\"\"\"\u{301},=1\",\"\"\r\n")
    }
}

@Suite struct `The part of a list` {
    @Test(arguments: [
        ("3", 3), ("0", 1), ("-4", 1), ("x", 1), ("99999999999999999999", 1), ("999999", Paging.numberMax),
    ])
    func `is a page that exists`(asked: String, number: Int) {
        #expect(Paging(Fields(["page": asked])).number == number)
    }

    @Test func `shows no more than the limit and knows of more`() {
        let paging = Paging(number: 2, limit: 3)
        #expect(paging.offset == 3 && paging.limitWithNext == 4)
        #expect(paging.cut([1, 2, 3, 4]) == ([1, 2, 3], true))
        #expect(paging.cut([1, 2, 3]) == ([1, 2, 3], false))
    }

    @Test func `is sorted and filtered by what is allowed alone`() {
        let query = Fields(["sort": "-due", "stage": "open", "unit": "x'; DROP TABLE", "name": "Nguyễn"])
        let filter = Filter(query, allowing: ["stage": ["open"], "unit": ["a"]])
        #expect(filter.chosen == ["stage": "open"])
        let sorting = Sorting(query, among: ["due"], otherwise: .init("opened"))
        #expect(sorting == Sorting("due", descending: true))
        #expect(Sorting(Fields(["sort": "name"]), among: ["due"], otherwise: .init("opened")).key == "opened")
        let address = ListAddress("/cases", filter: filter, sorting: sorting, paging: Paging(number: 2))
        #expect(address.page(3) == "/cases?stage=open&sort=-due&page=3")
        #expect(address.sorted(by: "due") == "/cases?stage=open&sort=due")
        #expect(address.sorted(by: "opened") == "/cases?stage=open&sort=opened")
    }
}
