import Foundation
import Lexicon
import Matching
import Store
import Testing

@testable import Prevention

@Suite struct `Lists in force` {
    @Test func `name whom the edition in force names, and the edition is kept byte for byte`() async throws {
        let house = try await TradeHouse()
        let lists = try await house.office.lists()
        #expect(lists.entries.count == 4)
        var work = ScreeningWork()
        let hits = lists.index.hits(for: ScreeningSubject(name: "Thistledown Cotton Works"), &work)
        #expect(hits.first.map { lists.entry(of: $0).entry.primary } == "Thistledown Cotton Works Co. Ltd.")
        let edition = try #require(lists.editions.first)
        let content = try #require(try await house.archive.fetch(EditionContent.of(edition.id)).first)
        #expect(String(decoding: content.file, as: UTF8.self) == TradeVillage.list)
    }

    @Test func `change whole when a later edition comes, and stay as they were when it is held`() async throws {
        let house = try await TradeHouse()
        let before = try await house.office.lists()
        let half = TradeVillage.list.split(separator: "\n").prefix(3).joined(separator: "\n")
        let held = try await house.bringIn(half, asOf: "2026-10-01")
        #expect(held.state == .held)
        #expect(try await house.office.lists().editions == before.editions)
        await #expect(throws: EditionWork.Fault.ownEdition) {
            try await EditionWork(archive: house.archive).release(
                held, because: "The publisher took them out.", by: house.acting(), route: "list.released",
                at: TradeHouse.start)
        }
        let released = try await EditionWork(archive: house.archive).release(
            held, because: "The publisher took them out.", by: house.acting(.colleague), route: "list.released",
            at: TradeHouse.start)
        #expect(released.state == .live)
        #expect(try await house.office.lists().entries.count == 2)
    }

    @Test func `are not disarmed by whoever takes the edition in force back and brings in half of it`() async throws {
        let house = try await TradeHouse()
        let work = EditionWork(archive: house.archive)
        let full = try #require(try await house.office.lists().editions.first)
        let half = TradeVillage.list.split(separator: "\n").prefix(3).joined(separator: "\n")
        _ = try await work.withdraw(
            full, because: "A mistake.", by: house.acting(), route: "list.withdrawn", at: TradeHouse.start)
        #expect(try await house.office.lists().editions.isEmpty)
        let held = try await house.bringIn(half, asOf: "2026-09-02")
        #expect(held.state == .held && held.concerns.contains { $0.contains("rows fell from 4 to 2") })
        // Let go by a colleague and taken back, it is no measure for itself while the whole one is in force.
        let whole = try await house.bringIn(TradeVillage.list, asOf: "2026-09-01")
        #expect(whole.state == .live)
        let released = try await work.release(
            held, because: "By the letter.", by: house.acting(.colleague), route: "list.released",
            at: TradeHouse.start)
        _ = try await work.withdraw(
            released, because: "It was wrong.", by: house.acting(), route: "list.withdrawn", at: TradeHouse.start)
        #expect(try await house.bringIn(half, asOf: "2026-09-02").state == .held)
        #expect(try await house.office.lists().editions.map(\.id) == [whole.id])
    }

    @Test func `are of no day that is yet to come`() async throws {
        let house = try await TradeHouse(listed: false)
        let work = EditionWork(archive: house.archive)
        for (day, isRefused) in [("9999-12-31", true), ("2026-09-23", true), ("2026-09-22", false)] {
            let described = EditionWork.Description(kind: .csv, list: "village-orders", asOf: day)
            do {
                _ = try await work.bringIn(
                    Array(TradeVillage.list.utf8), described, by: house.acting(), route: "list.brought-in",
                    at: TradeHouse.start)
                #expect(!isRefused, "\(day)")
            } catch let fault as EditionWork.Fault {
                #expect(isRefused && fault == .dayToCome(day) && fault.words.contains("yet to come"))
            }
        }
        #expect(try await house.archive.fetch(KeptEdition.all).map(\.asOf) == ["2026-09-22"])
    }

    @Test func `are not told twice by the same file`() async throws {
        let house = try await TradeHouse()
        await #expect(throws: EditionWork.Fault.self) { try await house.bringIn(TradeVillage.list) }
    }
}
