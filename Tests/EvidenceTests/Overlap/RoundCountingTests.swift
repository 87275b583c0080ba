import Foundation
import Matching
import Testing
import Vault

@testable import Evidence

/// What lies beside each other at the end: counts of everybody, duplicates of one's own.
@Suite struct `The count of an overlap` {
    private let round: RoundDescription
    private let keys = (0..<3).map { _ in EpochKey() }
    private let signers = (0..<3).map { _ in TrusteeSigner() }

    init() throws {
        var round = try RoundDescription(
            epoch: "2026", from: "2026-01-01", until: "2026-12-31",
            agencies: ["a1", "a2", "a3"].map { .init(name: $0, caseload: 100, quota: 3_600) },
            trustees: signers.enumerated().map { .init(name: "t\($0 + 1)", signingKey: $1.publicKey) },
            keyTypes: KeyType.allCases.map(\.rawValue), block: 1)
        for place in 0..<3 {
            round = try round.committed("t\(place + 1)", key: keys[place], signer: signers[place])
        }
        self.round = round
    }

    /// A file as it comes out of the cascade, and for each of its rows the row of the agency's own.
    private func file(_ people: [String], of agency: String) throws -> (file: Data, own: [Int]) {
        try self.file(people.map(Self.keys), of: agency)
    }

    private static func keys(_ person: String) -> [BlindingSecret.Key] {
        ["passport", "phone", "birth-words"].map { BlindingSecret.Key(type: $0, text: "\($0) of \(person)") }
    }

    private func file(
        _ rows: [[BlindingSecret.Key]], of agency: String
    ) throws -> (file: Data, own: [Int]) {
        var (batch, secret) = try BlindingSecret.blinded(rows, agency: agency, round: round)
        for place in 0..<3 {
            var work = try TrusteeWork(
                log: TrusteeLog(of: "t\(place + 1)", round: round), key: keys[place], signer: signers[place], at: "day")
            batch = try work.evaluate(batch, at: "day")
        }
        return (try secret.pseudonyms(from: batch, round: round).bytes, secret.ownRows)
    }

    private func people(_ numbers: ClosedRange<Int>) -> [String] { numbers.map { "person \($0)" } }

    @Test func `counts each person once, whichever lists know them`() throws {
        let one = try file(people(1...40), of: "a1"), two = try file(people(21...60), of: "a2")
        let three = try file(people(31...50), of: "a3")
        let count = try RoundCounting(
            [("a1", "Police", one.file), ("a2", "Shelter", two.file), ("a3", "Hotline", three.file)],
            of: round.bytes, reviewing: 0)
        #expect(count.captures.lists == ["Police", "Shelter", "Hotline"])
        let cells = Dictionary(uniqueKeysWithValues: count.captures.cells.map { ($0.history, $0.people) })
        #expect(cells == [0b001: 20, 0b010: 10, 0b011: 10, 0b110: 10, 0b111: 10])
        #expect(count.sample.isEmpty)
    }

    @Test func `tells an agency which of its own rows are one person`() throws {
        let one = try file(people(1...40) + people(1...40), of: "a1")
        let count = try RoundCounting(
            [
                ("a1", "Police", one.file), ("a2", "Shelter", try file(people(1...40), of: "a2").file),
                ("a3", "Hotline", try file(["nobody else"], of: "a3").file),
            ], of: round.bytes, reviewing: 0)
        let own = try #require(count.duplicates["a1"]).map { group in Set(group.map { one.own[$0] }) }
        #expect(Set(own) == Set((0..<40).map { [$0, $0 + 40] }))
        #expect(count.duplicates["a2"] == nil)
    }

    @Test func `tells an agency nothing of rows that only another list joins`() throws {
        // The first agency knows one person by a passport here and by a telephone there; the second knows both.
        let split = [[Self.keys("twice")[0]], [Self.keys("twice")[1]]]
        let one = try file((people(1...40) + people(1...40)).map(Self.keys) + split, of: "a1")
        let count = try RoundCounting(
            [
                ("a1", "Police", one.file), ("a2", "Shelter", try file(people(1...40) + ["twice"], of: "a2").file),
                ("a3", "Hotline", try file(["nobody else"], of: "a3").file),
            ], of: round.bytes, reviewing: 0)
        let told = Set(try #require(count.duplicates["a1"]).flatMap { group in group.map { one.own[$0] } })
        #expect(told == Set(0..<80), "neither of the two rows that only the other list joins")
    }

    @Test func `draws pairs without saying which are linked`() throws {
        let one = try file(people(1...20), of: "a1"), two = try file(people(11...30), of: "a2")
        let count = try RoundCounting(
            [("a1", "Police", one.file), ("a2", "Shelter", two.file)], of: round.bytes, reviewing: 6)
        #expect(count.sample.count == 6 && Set(count.sample.map(\.code)).count == 6)
        for pair in count.sample where pair.isLinked {
            #expect(one.own[pair.one.row] == two.own[pair.other.row] + 10)
        }
    }

    @Test(arguments: [(1, 100), (100, 100), (101, 200), (201, 500), (501, 1_000), (50_001, 100_000)])
    func `tells caseloads only roughly`(_ count: Int, _ told: Int) { #expect(RoundFiles.roughly(count) == told) }
}
