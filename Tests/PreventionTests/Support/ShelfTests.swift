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

    @Test func `are not told twice by the same file`() async throws {
        let house = try await TradeHouse()
        await #expect(throws: EditionWork.Fault.self) { try await house.bringIn(TradeVillage.list) }
    }
}
