import Foundation
import Lexicon
import Store
import Testing

@testable import Prevention

@Suite struct `An old file that is published again` {
    private let house: TradeHouse

    init() async throws { house = try await TradeHouse(listed: false) }

    private static let trades = ["Millers", "Smithy", "Quarry", "Dairy", "Coopers", "Tannery", "Wharf", "Nets"]

    /// Forty names, of which some have been replaced.
    private static func list(replaced: Range<Int> = 0..<0, tail: String = "") -> String {
        "name,country\n"
            + (0..<40).map { number in
                let mark = replaced.contains(number) ? "Foxglove" : "Yarrow"
                return "\(mark)\(["brook", "croft", "dale", "ford", "holm"][number % 5]) \(trades[number / 5]),NL\n"
            }.joined() + tail
    }

    private let words = "it says what the edition of 2026-01-01 said: an old file, published again?"

    @Test func `is held, and the page says which edition it is, though its bytes are others`() async throws {
        try await house.bringIn(Self.list(), asOf: "2026-01-01")
        let second = try await house.bringIn(Self.list(replaced: 3..<6), asOf: "2026-02-01")
        let third = try await house.bringIn(Self.list(replaced: 3..<8), asOf: "2026-03-01")
        #expect([second, third].allSatisfy { $0.state == .live })
        let again = try await house.bringIn(Self.list(tail: "\n"), asOf: "2026-04-01")
        #expect(again.state == .held && again.concerns == [words])
        #expect(try await house.office.lists().editions.map(\.id) == [third.id])
        let other = try await house.bringIn(Self.list(replaced: 2..<8), asOf: "2026-05-01")
        #expect(other.state == .live && other.concerns.isEmpty)
    }

    @Test func `is known though its edition was withdrawn`() async throws {
        let first = try await house.bringIn(Self.list(), asOf: "2026-01-01")
        try await house.bringIn(Self.list(replaced: 3..<8), asOf: "2026-02-01")
        _ = try await EditionWork(archive: house.archive).withdraw(
            first, because: "Names of another list.", by: try house.acting(), route: "list.withdrawn",
            at: TradeHouse.start)
        let again = try await house.bringIn(Self.list(), asOf: "2026-03-01")
        #expect(again.state == .held && again.concerns == [words])
    }

    @Test func `is looked for among the five before the one in force, none of them held`() async throws {
        try await house.bringIn(Self.list(), asOf: "2026-01-01")
        for month in 2...8 {
            let edition = try await house.bringIn(Self.list(replaced: 0..<(month - 1)), asOf: "2026-0\(month)-01")
            try #require(edition.state == .live, "\(edition.concerns)")
        }
        let held = try await house.bringIn(Self.list(replaced: 0..<40), asOf: "2026-09-01")
        try #require(held.state == .held)
        let editions = try await house.archive.fetch(KeptEdition.of(list: "village-orders"))
        let inForce = try #require(KeptEdition.inForce(editions).first)
        #expect(
            inForce.earlier(among: editions).map(\.asOf)
                == ["2026-07-01", "2026-06-01", "2026-05-01", "2026-04-01", "2026-03-01"])
        let back = try await house.bringIn(Self.list(replaced: 0..<3, tail: "\n"), asOf: "2026-10-01")
        #expect(back.concerns == ["it says what the edition of 2026-04-01 said: an old file, published again?"])
    }
}
