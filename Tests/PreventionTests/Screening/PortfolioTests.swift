import Foundation
import Lexicon
import Policy
import Store
import Testing
import Web

@testable import Prevention

@Suite struct `A portfolio under watch` {
    private let house: TradeHouse
    private var desk: PortfolioDesk { PortfolioDesk(office: house.office) }

    init() async throws { house = try await TradeHouse(listed: false) }

    private static let words = [
        "Amber", "Bramble", "Cinder", "Dapple", "Ember", "Fennel", "Garnet", "Hazel", "Indigo", "Juniper", "Kestrel",
        "Larkspur", "Mallow", "Nettle", "Ochre", "Plover", "Quartz", "Rowan", "Sorrel", "Tansy", "Umber", "Vetch",
        "Willow", "Yarrow", "Zinnia",
    ]

    /// Every name is two words that no other has in this order.
    private static func name(_ number: Int) -> String {
        let (first, second) = (words[number % words.count], words[(number / words.count + number * 7) % words.count])
        return "\(first)\(second.lowercased())wick Spinners \(first.count + number)"
    }

    private static func list(_ numbers: some Sequence<Int>, alias: [Int: String] = [:]) -> String {
        "name,aliases,country,goods,scope,effective\n"
            + numbers.map { "\(name($0)),\(alias[$0] ?? ""),IN,Yarn,entity,2026-01-01\n" }.joined()
    }

    private func kept(_ numbers: some Sequence<Int>, as seat: TradeHouse.Seat = .officer) async throws -> PartyGroup {
        let text = "id,name,country\n" + numbers.map { "S-\($0),\(Self.name($0)),IN\n" }.joined()
        let file = try PartyFile(Array(text.utf8), most: 100_000)
        return try await house.office.groups.keep(
            file, .portfolio, called: "Suppliers", as: .init(), try house.acting(seat), "portfolio.made",
            at: TradeHouse.start)
    }

    private func alerts(_ group: PartyGroup) async throws -> [(alert: PortfolioAlert, content: AlertContent)] {
        let key = try await house.office.groups.key(of: group)
        let alerts = try await house.archive.fetch(
            PortfolioAlert.of(group.id, at: TradeHouse.start, limit: 10_000, offset: 0))
        return try alerts.map { ($0, try $0.opened(key)) }
    }

    private func catchUp() async throws {
        try await PortfolioWork(house.office).catchUp()
        let groups = try await house.archive.fetch(PartyGroup.atWork)
        for group in groups { await house.office.underWay.finish("\(group.id)") }
    }

    @Test func `is alerted of each new pair exactly once, through a year of editions`() async throws {
        try await house.bringIn(Self.list(0..<20), asOf: "2026-01-01")
        // Only every third party is ever listed.
        let group = try await kept(stride(from: 0, to: 60, by: 3))
        var listed = Array(0..<20)
        for month in 1...9 {
            // New ones come, one goes, and one that went comes back.
            listed += [20 + month * 4, 21 + month * 4, 22 + month * 4]
            listed.removeAll { $0 == month }
            if month == 8 { listed.append(3) }
            try await catchUp()
            try await house.bringIn(Self.list(listed), asOf: "2026-\(month > 8 ? "" : "0")\(month + 1)-01")
            #expect(try await house.office.lists().editions.count == 1)
        }
        try await catchUp()
        try await catchUp()
        var ever = Set(0..<20)
        for month in 1...9 { ever.formUnion((20 + month * 4)...(22 + month * 4)) }
        let expected = Set(stride(from: 0, to: 60, by: 3)).intersection(ever).map(Self.name)
        let found = try await alerts(group)
        #expect(found.map { $0.content.hit.primary }.sorted() == expected.sorted())
        #expect(found.allSatisfy { $0.content.party.name == $0.content.hit.primary })
        #expect(try await house.office.groups.due(group, try await house.office.lists()).isEmpty)
    }

    @Test func `finds by the change alone what screening it whole would find`() async throws {
        try await house.bringIn(Self.list(0..<20), asOf: "2026-01-01")
        let group = try await kept(0..<60)
        try await catchUp()
        try await house.bringIn(Self.list(0..<28), asOf: "2026-02-01")
        try await catchUp()
        let whole = try await kept(0..<60)
        try await catchUp()
        func pairs(_ group: PartyGroup) async throws -> [String] {
            try await alerts(group).map { "\($0.content.party.name) \($0.content.hit.entry)" }.sorted()
        }
        #expect(try await pairs(group) == pairs(whole))
        #expect(try await alerts(group).count >= 28)
    }

    @Test func `hears of an entry that an officer's answer to a row adds to the same edition`() async throws {
        let text = Self.list(0..<20) + "---,,IN,Yarn,entity,2026-01-01\n"
        try await house.bringIn(text, asOf: "2026-01-01")
        let file = try PartyFile(Array("name,country\nDovecote Ropewalk,IN\n".utf8), most: 10)
        let group = try await house.office.groups.keep(
            file, .portfolio, called: "Suppliers", as: .init(), try house.acting(), "portfolio.made",
            at: TradeHouse.start)
        try await catchUp()
        #expect(try await alerts(group).isEmpty)
        let row = try #require(try await house.office.lists().rows.first)
        var reading = RowReading(verdict: .entry)
        reading.parties = [["Dovecote Ropewalk"]]
        reading.scope = "entity"
        reading.country = "IN"
        try await RowWork(archive: house.archive).answer(
            row, reading, seen: 0, by: try house.acting(), route: "row.answered", at: TradeHouse.start)
        try await catchUp()
        #expect(try await alerts(group).map(\.content.hit.primary) == ["Dovecote Ropewalk"])
    }

    @Test func `keeps an alert decided while the entry stays, and opens it again when an alias is added`() async throws
    {
        try await house.bringIn(Self.list(0..<20), asOf: "2026-01-01")
        let group = try await kept([4])
        try await catchUp()
        let first = try #require(try await alerts(group).first)
        let path = "\(PortfolioDesk.path)/\(group.id)"
        let form = [
            ("hit", "1"), ("decision", "cleared"), ("reason", "Another mill."), ("until-year", "2027"),
            ("until-month", "6"), ("until-day", "30"),
        ]
        let answer = try await house.knock(desk, .post, "\(path)/alerts/\(first.alert.id)/disposition", form: form)
        #expect(answer.status == 303)
        func open() async throws -> Int? {
            try await house.archive.fetch(
                PortfolioAlert.count(of: group.id, state: .open, at: TradeHouse.start)
            ).first
        }
        #expect(try await open() == 0)
        try await house.bringIn(Self.list(0..<22), asOf: "2026-02-01")
        try await catchUp()
        #expect(try await open() == 0)
        try await house.bringIn(Self.list(0..<22, alias: [4: "Thornmere Yarns"]), asOf: "2026-03-01")
        try await catchUp()
        #expect(try await open() == 1)
        let again = try await alerts(group)
        #expect(again.map(\.alert.id) == [first.alert.id], "the same alert, open again")
        let shown = try await house.knock(desk, .get, "\(path)/alerts/\(first.alert.id)")
        let page = try #require(shown.page as? AlertPage)
        #expect(page.hits.first?.decision?.state == .entryChanged)
        #expect(
            String(decoding: page.body(Words(.en), Forms(token: "t")).utf8, as: UTF8.self).contains("Another mill."))
    }

    @Test func `says while it lags which edition it was not held against`() async throws {
        try await house.bringIn(Self.list(0..<20), asOf: "2026-01-01")
        let group = try await kept(0..<5)
        try await catchUp()
        try await house.bringIn(Self.list(0..<22), asOf: "2026-02-01")
        let path = "\(PortfolioDesk.path)/\(group.id)"
        let lagging = try #require(try await house.knock(desk, .get, path).page as? PortfolioPage)
        #expect(lagging.watch.missing.map(\.asOf) == ["2026-02-01"])
        let text = String(decoding: lagging.body(Words(.en), Forms(token: "t")).utf8, as: UTF8.self)
        #expect(text.contains("lags behind"))
        // To look at it changes nothing; the next hour does.
        try await catchUp()
        let current = try #require(try await house.knock(desk, .get, path).page as? PortfolioPage)
        #expect(current.watch.missing.isEmpty && current.watch.checked.map(\.asOf) == ["2026-02-01"])
    }

    @Test func `is its own unit's alone, and is ended by it`() async throws {
        try await house.bringIn(Self.list(0..<20), asOf: "2026-01-01")
        let answer = try await house.knock(
            desk, .post, PortfolioDesk.path, form: [("name", "Owners")],
            files: ["file": "name,country\n\(Self.name(2)),IN\nQuietwater,GB\n"])
        let path = try #require(answer.location)
        await house.office.underWay.finish(String(path.split(separator: "/").last ?? ""))
        let page = try #require(try await house.knock(desk, .get, path).page as? PortfolioPage)
        let alert = try #require(page.alerts.first)
        #expect(page.alerts.count == 1 && alert.isOpen)
        for hidden in [path, "\(path)/alerts/\(alert.id)"] {
            await #expect(throws: NotFound.self) { try await house.knock(desk, .get, hidden, as: .otherUnit) }
        }
        let others = try await house.knock(desk, .get, PortfolioDesk.path, as: .otherUnit)
        #expect((others.page as? PortfoliosPage)?.portfolios.isEmpty == true)
        let end = [("version", "\(page.version)")]
        #expect(try await house.knock(desk, .post, "\(path)/ending", form: end).location == path)
        try await house.bringIn(Self.list(0..<22), asOf: "2026-02-01")
        let ended = try #require(try await house.knock(desk, .get, path).page as? PortfolioPage)
        #expect(ended.watch.ended != nil && ended.watch.missing.isEmpty)
        #expect(try await house.archive.fetch(PartyGroup.atWork).isEmpty)
    }

    @Test func `is held to one alert of a pair by the database itself`() async throws {
        try await house.bringIn(Self.list(0..<20), asOf: "2026-01-01")
        let group = try await kept([4])
        try await catchUp()
        let kept = try #require(try await alerts(group).first)
        let key = try await house.office.groups.key(of: group)
        let codes = try DispositionCodes(house.archive, of: group.unit)
        let second = try PortfolioAlert(
            of: group, slot: kept.alert.slot, codes.key(kept.content.hit, of: kept.content.party), kept.content,
            key: key, at: TradeHouse.start)
        await #expect(throws: (any Error).self) {
            try await house.archive.commit(Change(second, deed: Deed("test", rule: "test")))
        }
    }
}
