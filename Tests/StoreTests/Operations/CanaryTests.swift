import Foundation
import Lexicon
import Policy
import Store
import Testing

@Suite struct `A name, a number or a place` {
    @Test func `stands in no file in plain`() async throws {
        let house = try await House()
        let village = try await Village.fill(house)
        // The names can be read where they may be, so the search below is for what is really there.
        let standing = try await house.archive.standing(of: village.people[0], for: village.manager, at: house.now)
        let grants = Rulebook().looks(to: village.manager, given: standing, at: house.now)
        let file = try await house.archive.file(of: village.people[0], under: grants)
        #expect(try file.latest(Name.self)?.content.text == Village.names[0])
        #expect(try file.latest(Number.self)?.content.text == Village.numbers[0])

        let beforeSettling = try house.bytes()
        _ = try await house.archive.backup(to: house.backups, schema: house.schema)
        _ = try await house.archive.exportJournal(to: house.folder.appending(path: "export"))
        try await house.driver.settle()
        #expect(beforeSettling["lodestar.sqlite-wal"]?.isEmpty == false)
        for files in [beforeSettling, try house.bytes()] {
            for (name, bytes) in files {
                for secret in Self.secrets { #expect(bytes.range(of: secret) == nil, "plain text in \(name)") }
            }
        }
    }

    @Test func `would be found by this search if it were there`() async throws {
        let house = try await House()
        try await house.archive.commit(Change(Thing(words: Village.places[1]), deed: Deed("thing.made", rule: "test")))
        let plain = Data(Village.places[1].utf8)
        #expect(try house.bytes().values.contains { $0.range(of: plain) != nil })
    }

    /// Whole and in parts, in the encodings that a leak could have.
    private static var secrets: [Data] {
        let whole = Village.names + Village.numbers + Village.places
        let parts = whole.flatMap { $0.split(separator: " ").map(String.init) }.filter { $0.utf8.count >= 5 }
        return (whole + parts).flatMap { text in
            [
                Data(text.utf8), Data(text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }),
                Data(text.uppercased().utf8), Data(text.lowercased().utf8),
                Data(Data(text.utf8).base64EncodedString().dropLast(4).utf8),
                Data(text.utf8.map { String($0, radix: 16) }.joined().utf8),
            ]
        }.filter { $0.count >= 5 }
    }
}
