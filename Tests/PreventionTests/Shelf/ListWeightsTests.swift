import Foundation
import Lexicon
import Matching
import Store
import Testing

@testable import Prevention

@Suite struct `What words weigh in the lists in force` {
    private let house: TradeHouse

    init() async throws { house = try await TradeHouse(listed: false) }

    private static let first = ["Amber", "Bramble", "Cinder", "Dapple", "Ember", "Fennel", "Garnet", "Hazel", "Indigo"]
    private static let second = ["brook", "croft", "dale", "field", "ford", "gate", "holm", "mere", "stead", "wick"]

    /// Nine times ten mills, and as many smithies, quarries and dairies as are asked for.
    private static func list(_ count: Int, first row: String = "Thistledown Saltmarsh Mill") -> String {
        let trades = ["Millers", "Smithy", "Quarry", "Dairy", "Coopers", "Tannery"]
        let names = (0..<count).map { number in
            let word = first[number % first.count] + second[number / first.count % second.count]
            return "\(word) \(trades[number / 90 % trades.count])"
        }
        return "name,country\n\(row),NL\n" + names.map { "\($0),NL\n" }.joined()
    }

    /// As many names more, half of which have the word of a name that was there.
    private static func more(_ count: Int) -> String {
        (0..<count).map {
            let craft = ["Boats", "Barges"][$0 / 90 % 2]
            return "\($0 % 2 == 0 ? "Saltmarsh" : "Thistledown") \(first[$0 % 9])\(second[$0 / 9 % 10]) \(craft),NL\n"
        }.joined()
    }

    private func score(_ name: String, in index: ScreeningIndex, of entry: String) -> Double? {
        var work = ScreeningWork()
        return index.hits(for: ScreeningSubject(name: name), atLeast: 0.1, limit: 1_000, &work)
            .first { $0.name == entry }?.score
    }

    @Test func `stay as they are when an edition adds names, so that an entry which has not changed scores as before`()
        async throws
    {
        let entry = "Thistledown Saltmarsh Mill"
        let asked = ["Thistledown Mill", "Saltmarsh Mill", "Saltmarsh Trading", "Thistledown Saltmash Mil"]
        try await house.bringIn(Self.list(400), asOf: "2026-01-01")
        let before = try await house.office.lists()
        let edition = try await house.bringIn(Self.list(400) + Self.more(180), asOf: "2026-02-01")
        try #require(edition.state == .live)
        let after = try await house.office.lists()
        #expect(after.entries.count > before.entries.count + 150)
        #expect(after.index.weights == before.index.weights && after.scoring == before.scoring)
        let moved = ScreeningIndex(after.index.parties)
        for name in asked {
            let score = try #require(self.score(name, in: before.index, of: entry))
            #expect(self.score(name, in: after.index, of: entry) == score)
            #expect(self.score(name, in: moved, of: entry) != score, "it would have moved, counted in this edition")
        }
    }

    @Test func `are the same after a restart, on another server, and with an officer's answer`() async throws {
        try await house.bringIn(Self.list(400) + "---,NL\n", asOf: "2026-01-01")
        try await house.bringIn(Self.list(430) + "---,NL\n", asOf: "2026-02-01")
        try await house.bringIn(Self.list(250), list: "another", asOf: "2026-02-01")
        let lists = try await house.office.lists()
        let elsewhere = try await ListShelf().lists(house.archive)
        #expect(elsewhere.index.weights == lists.index.weights && elsewhere.marker == lists.marker)
        var reading = RowReading(verdict: .entry)
        reading.parties = [["Dovecote Ropewalk"]]
        reading.scope = "entity"
        let row = try #require(lists.rows.first)
        try await RowWork(archive: house.archive).answer(
            row, reading, seen: 0, by: try house.acting(), route: "row.answered",
            at: TradeHouse.start)
        let answered = try await house.office.lists()
        #expect(answered.entries.count == lists.entries.count + 1)
        #expect(answered.scoring == lists.scoring && answered.marker != lists.marker)
    }

    @Test func `change with a new list, a list ten times as long, and an old edition that is withdrawn`() async throws {
        var seen: [String] = []
        func look() async throws { seen.append(try await house.office.lists().scoring) }
        try await house.bringIn(Self.list(300), asOf: "2026-01-01")
        try await look()
        let edition = try await house.bringIn(Self.list(330), asOf: "2026-02-01")
        try await look()
        #expect(seen[0] == seen[1])
        try await house.bringIn(Self.list(220), list: "another", asOf: "2026-02-01")
        try await look()
        let editions = try await house.archive.fetch(KeptEdition.of(list: edition.list))
        let oldest = try #require(editions.last)
        _ = try await EditionWork(archive: house.archive).withdraw(
            oldest, because: "Another file.", by: try house.acting(), route: "list.withdrawn", at: TradeHouse.start)
        #expect(try await house.office.lists().editions.contains { $0.id == edition.id })
        try await look()
        let long = Self.list(300) + (0..<900).map { "Quartz\($0) Wharf,NL\n" }.joined()
        let held = try await house.bringIn(long, asOf: "2026-03-01")
        _ = try await EditionWork(archive: house.archive).release(
            held, because: "The publisher put two lists together.", by: try house.acting(.colleague),
            route: "list.released", at: TradeHouse.start)
        try await look()
        #expect(Set(seen).count == 4)
    }
}
