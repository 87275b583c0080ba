import Foundation
import Lexicon
import Store
import Testing

@Suite struct `A value in a column` {
    static let texts = [
        "", " ", "plain", "O'Brien", "Robert'); DROP TABLE thing;--", "\" OR 1=1 --", "%_\\", "?1 :name @x $y",
        "Nguyễn Thị Hồng Nhung", "王小明", "สมหญิง", "e\u{301} is not é", "👩‍👩‍👧 🇹🇼", "a\nb\tc\r\n", "\u{202E}right to left",
        String(repeating: "長", count: 10_000),
    ]

    @Test(arguments: DriverKind.allCases, texts)
    func `of text comes back as it was, whatever it says`(_ kind: DriverKind, _ text: String) async throws {
        let house = try await House(kind)
        let thing = Thing(words: text, maybe: text)
        try await house.archive.commit(Change(thing, deed: Deed("thing.made", rule: "test")))
        let found = try await house.archive.fetch(Query<Thing>(where: "words = \(text)"))
        #expect(found.map(\.id) == [thing.id])
        #expect(found.first.map { Array($0.words.utf8) } == Array(text.utf8))
        #expect(found.first?.maybe.map { Array($0.utf8) } == Array(text.utf8))
        #expect(try await house.archive.verify(schema: house.schema).fault == nil)
    }

    @Test(arguments: DriverKind.allCases, [Int64.min, -1, 0, 1, 4_294_967_296, Int64.max])
    func `of a whole number comes back as it was`(_ kind: DriverKind, _ number: Int64) async throws {
        let house = try await House(kind)
        try await house.archive.commit(Change(Thing(whole: number), deed: Deed("thing.made", rule: "test")))
        #expect(try await house.archive.fetch(Query<Thing>(where: "whole = \(number)")).map(\.whole) == [number])
        #expect(try await house.archive.verify(schema: house.schema).fault == nil)
    }

    @Test(
        arguments: DriverKind.allCases,
        [
            0, 1, -1.5, 0.1, 1e-300, 1.7976931348623157e308, Double.leastNonzeroMagnitude, .infinity, -.infinity,
            Double.pi,
        ])
    func `of a real number comes back to the last bit`(_ kind: DriverKind, _ number: Double) async throws {
        let house = try await House(kind)
        try await house.archive.commit(Change(Thing(real: number), deed: Deed("thing.made", rule: "test")))
        let found = try await house.archive.fetch(Query<Thing>(where: "1 = 1"))
        #expect(found.map(\.real.bitPattern) == [number.bitPattern])
        #expect(try await house.archive.verify(schema: house.schema).fault == nil)
    }

    @Test(
        arguments: DriverKind.allCases, [Data(), Data([0]), Data([0, 1, 0, 255]), Data(repeating: 7, count: 100_000)])
    func `of bytes comes back as it was`(_ kind: DriverKind, _ bytes: Data) async throws {
        let house = try await House(kind)
        try await house.archive.commit(Change(Thing(bytes: bytes), deed: Deed("thing.made", rule: "test")))
        #expect(try await house.archive.fetch(Query<Thing>(where: "bytes = \(bytes)")).map(\.bytes) == [bytes])
        #expect(try await house.archive.verify(schema: house.schema).fault == nil)
    }

    @Test(arguments: DriverKind.allCases)
    func `that is nothing stays nothing`(_ kind: DriverKind) async throws {
        let house = try await House(kind)
        try await house.archive.commit(Change(Thing(), deed: Deed("thing.made", rule: "test")))
        let found = try await house.archive.fetch(Query<Thing>(where: "maybe IS NULL AND until IS NULL"))
        #expect(found.count == 1)
        #expect(found.first?.maybe == nil)
    }

    @Test(arguments: DriverKind.allCases)
    func `with a nought in it keeps a mark in its place and is still vouched for`(_ kind: DriverKind) async throws {
        let house = try await House(kind)
        try await house.archive.commit(Change(Thing(words: "a\u{0}b"), deed: Deed("thing.made", rule: "test")))
        #expect(
            try await house.archive.fetch(Query<Thing>(where: "words = \("a\u{0}b")")).map(\.words) == ["a\u{FFFD}b"])
        #expect(try await house.archive.verify(schema: house.schema).fault == nil)
    }

    @Test(arguments: DriverKind.allCases)
    func `of time keeps its millisecond`(_ kind: DriverKind) async throws {
        let house = try await House(kind)
        let moment = Date(timeIntervalSince1970: 1_772_323_200.123)
        try await house.archive.commit(Change(Thing(until: moment), deed: Deed("thing.made", rule: "test")))
        let found = try await house.archive.fetch(Query<Thing>(where: "until = \(moment)")).first?.until
        #expect(try abs(#require(found).timeIntervalSince(moment)) < 0.000_5)
    }

    @Test(arguments: DriverKind.allCases)
    func `is looked for in a list, and an empty list finds nothing`(_ kind: DriverKind) async throws {
        let house = try await House(kind)
        for words in ["a", "b", "c"] {
            try await house.archive.commit(Change(Thing(words: words), deed: Deed("thing.made", rule: "test")))
        }
        let some = try await house.archive.fetch(Query<Thing>(where: "words IN (\(list: ["a", "c"])) ORDER BY words"))
        #expect(some.map(\.words) == ["a", "c"])
        #expect(try await house.archive.fetch(Query<Thing>(where: "words IN (\(list: [String]()))")).isEmpty)
    }
}
