import Foundation
import Lexicon
import Matching
import Policy
import Store
import Testing

@testable import Prevention

@Suite struct `A portfolio asked by what changed` {
    private let house: TradeHouse

    init() async throws { house = try await TradeHouse(listed: false) }

    /// Numbers that look like chance and are the same each time.
    private struct Dice {
        var state: UInt64

        mutating func roll(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % sides
        }
    }

    private static let brands = [
        "Thistledown", "Thistle Down", "Marrowbone", "Grey Heron", "Bellwether", "Bell Wether", "Foxglove", "Larkspur",
        "Teasel", "Sorrel", "Yarrow", "Campion", "薊絨", "Ji Rong", "Hollyhock", "Stonecrop",
    ]
    private static let trades = ["Cotton", "Textile", "紡織", "Trading", "Chemical", "Logistics", "Seafood"]
    private static let places = ["Saltmarsh", "Dovecote", "Quietwater", "Thornmere", ""]
    private static let forms = ["Co., Ltd.", "有限公司", "LLC", "GmbH", ""]

    private func name(_ dice: inout Dice) -> String {
        func pick(_ words: [String]) -> String { words[dice.roll(words.count)] }
        var letters = Array(
            [pick(Self.places), pick(Self.brands), pick(Self.trades), pick(Self.forms)].joined(separator: " "))
        for _ in 0..<dice.roll(3) where letters.count > 6 {
            let place = 1 + dice.roll(letters.count - 2)
            if dice.roll(2) == 0 { letters.swapAt(place, place + 1) } else { letters.remove(at: place) }
        }
        return String(letters).replacing(",", with: " ").trimmingPrefix(while: \.isWhitespace).description
    }

    private func list(_ rows: [(name: String, alias: String)]) -> String {
        "name,aliases,country\n" + rows.map { "\($0.name),\($0.alias),NL\n" }.joined()
    }

    private func catchUp() async throws {
        try await PortfolioWork(house.office).catchUp()
        let groups = try await house.archive.fetch(PartyGroup.atWork)
        for group in groups { await house.office.underWay.finish("\(group.id)") }
    }

    private func pairs(_ group: PartyGroup) async throws -> Set<String> {
        let key = try await house.office.groups.key(of: group)
        let alerts = try await house.archive.fetch(
            PortfolioAlert.of(group.id, at: TradeHouse.start, limit: 100_000, offset: 0))
        let opened = try alerts.map { try $0.opened(key) }
        #expect(Set(opened.map { "\($0.party.digest) \($0.hit.entry)" }).count == opened.count)
        return Set(opened.map { "\($0.party.digest) \($0.hit.entry)" })
    }

    @Test(arguments: [1, 2])
    func `is alerted exactly of the entries that came or changed, as a full screening after each edition names them`(
        _ seed: UInt64
    ) async throws {
        var dice = Dice(state: seed)
        var rows = (0..<150).map { _ in (name: name(&dice), alias: "") }
        let parties = (0..<200).map { number in
            ScreenedParty(
                name: name(&dice), otherNames: number % 5 == 0 ? [name(&dice)] : [],
                country: number % 2 == 0 ? "NL" : "")
        }
        let table =
            "name,aliases,country\n"
            + parties.map { "\($0.name),\($0.otherNames.joined(separator: ";")),\($0.country)\n" }.joined()
        try await house.bringIn(list(rows), asOf: "2026-01-01")
        let file = try PartyFile(Array(table.utf8), most: 1_000)
        let group = try await house.office.groups.keep(
            file, .portfolio, called: "Suppliers", as: .init(), try house.acting(), "portfolio.made",
            at: TradeHouse.start)
        // Pairs on entries that were new or had changed, and all pairs that screening it whole ever found.
        var (expected, all, sizes) = (Set<String>(), Set<String>(), [Int]())
        var said: [String: String] = [:]
        for edition in 1...4 {
            try await catchUp()
            let lists = try await house.office.lists()
            var work = ScreeningWork()
            for party in file.lines.compactMap(\.party) {
                for hit in lists.found(of: party, &work) {
                    all.insert("\(party.digest) \(hit.entry)")
                    if said[hit.entry] != hit.contentDigest { expected.insert("\(party.digest) \(hit.entry)") }
                }
            }
            said = Dictionary(lists.entries.map { ($0.id, $0.contentDigest) }) { first, _ in first }
            let found = try await pairs(group)
            #expect(expected.isSubset(of: found) && found.isSubset(of: all))
            sizes.append(expected.count)
            // Four go, eight come, five are called otherwise as well.
            for _ in 0..<4 { rows.remove(at: dice.roll(rows.count)) }
            for _ in 0..<8 { rows.append((name: name(&dice), alias: "")) }
            for _ in 0..<5 { rows[dice.roll(rows.count)].alias = name(&dice) }
            let next = try await house.bringIn(list(rows), asOf: "2026-0\(edition + 1)-01")
            try #require(next.state == .live, "\(next.concerns)")
        }
        #expect(sizes[0] > 50 && Set(sizes).count == sizes.count)
    }

    @Test func `asks after few where little changed, after nobody where nothing did, after all by other weights`()
        async throws
    {
        var dice = Dice(state: 9)
        var rows = (0..<220).map { _ in (name: name(&dice), alias: "") }
        try await house.bringIn(list(rows), asOf: "2026-01-01")
        let first = try await house.office.lists()
        try await ListState.note(first, in: house.archive)
        let subjects = (0..<300).map { _ in ScreeningSubject(name: name(&dice)) }
        func change() async throws -> ChangesOfLists.Change {
            try await ChangesOfLists(
                since: [first.marker], to: try await house.office.lists(), in: house.archive
            ).change(since: first.marker)
        }
        try await house.bringIn(list(rows) + "\n", asOf: "2026-02-01")
        #expect(try await house.office.lists().marker != first.marker)
        let none = try await change()
        #expect(none.isNone && none.concerned(subjects).isEmpty)
        rows.append((name: "Dovecote Ropewalk", alias: ""))
        try await house.bringIn(list(rows), asOf: "2026-03-01")
        let some = try await change()
        let asked = some.concerned(subjects + [ScreeningSubject(name: "Dovecote Rope Walk")])
        #expect(!some.isNone && asked.contains(subjects.count) && asked.count < 60)
        try await house.bringIn(list(rows), list: "another", asOf: "2026-03-01")
        #expect(try await change().concerned(subjects).count == subjects.count)
    }

    @Test func `says of a part nobody of which is concerned that it is held against the new edition`() async throws {
        try await house.bringIn(list([("Dovecote Ropewalk", "")]), asOf: "2026-01-01")
        let file = try PartyFile(Array("name\nDovecote Ropewalk\nQuietwater Boats\n".utf8), most: 10)
        let group = try await house.office.groups.keep(
            file, .portfolio, called: "Suppliers", as: .init(), try house.acting(), "portfolio.made",
            at: TradeHouse.start)
        try await catchUp()
        let before = try await house.archive.fetch(PartyPart.outlines(of: "\(group.id)"))
        try await house.bringIn(list([("Dovecote Ropewalk", "")]) + "\n", asOf: "2026-02-01")
        try await catchUp()
        let after = try await house.archive.fetch(PartyPart.outlines(of: "\(group.id)"))
        let marker = try await house.office.lists().marker
        #expect(after.map(\.checked) == [marker])
        #expect(after.map(\.checked) != before.map(\.checked) && after.map(\.counts) == before.map(\.counts))
        #expect(try await pairs(group).count == 1)
    }

    @Test func `is alerted of who takes the place of an entry that went, for only so many are kept of a party`()
        async throws
    {
        let countries = [
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO",
        ]
        func list(without gone: String = "") -> String {
            "name,country\n" + countries.filter { $0 != gone }.map { "Dovecote Ropewalk,\($0)\n" }.joined()
        }
        try await house.bringIn(list(), asOf: "2026-01-01")
        let file = try PartyFile(Array("name\nDovecote Ropewalk\n".utf8), most: 10)
        let group = try await house.office.groups.keep(
            file, .portfolio, called: "Suppliers", as: .init(), try house.acting(), "portfolio.made",
            at: TradeHouse.start)
        try await catchUp()
        let before = try await pairs(group)
        try #require(before.count == ScreeningResult.hitsMost)
        let gone = try #require(countries.first { country in before.contains { $0.hasSuffix(country.lowercased()) } })
        let edition = try await house.bringIn(list(without: gone), asOf: "2026-02-01")
        try #require(edition.state == .live, "\(edition.concerns)")
        try await catchUp()
        let after = try await pairs(group)
        #expect(after.isSuperset(of: before) && after.count == before.count + 1)
    }
}
