import Foundation
import Journal
import Lexicon
import Store
import Testing

@Suite struct `A checkpoint that someone else keeps` {
    private let made = Deed("thing.made", rule: "test")

    /// Puts yesterday's file in the place of today's, and opens it.
    private func putBack(_ yesterday: Data, in house: House) async throws -> Archive {
        try house.close()
        for end in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: house.file.path + end) }
        try yesterday.write(to: house.file)
        return try await house.reopened()
    }

    @Test func `shows that yesterday's database was put back`() async throws {
        let house = try await House()
        _ = try await Village.fill(house, people: 2)
        let early = try #require(try await house.archive.newestCheckpoint())
        try await house.driver.settle()
        let yesterday = try Data(contentsOf: house.file)
        house.clock.advance(86_400)
        try await house.archive.commit(Change(Thing(), deed: made))
        let witness = try #require(try await house.archive.newestCheckpoint())
        let today = try await house.archive.verify(schema: house.schema, witness: [early, witness])
        #expect(today.fault == nil)
        #expect(today.witnesses == 2)

        let archive = try await putBack(yesterday, in: house)
        #expect(try await archive.verify(schema: house.schema).fault == nil, "by itself it is consistent")
        #expect(try await archive.verify(schema: house.schema, witness: [early]).fault == nil)
        #expect(
            try await archive.verify(schema: house.schema, witness: [early, witness]).fault
                == .witness(.rolledBack(to: 3), size: 4))

        // And once it has been written on, that another history is told.
        for _ in 0..<3 { try await archive.record(made) }
        #expect(
            try await archive.verify(schema: house.schema, witness: [witness]).fault == .witness(.forked, size: 4))
    }

    @Test func `has to be one that this installation signed`() async throws {
        let house = try await House()
        let other = try await House()
        let foreign = try #require(try await other.archive.newestCheckpoint())
        #expect(
            try await house.archive.verify(schema: house.schema, witness: [foreign]).fault
                == .witness(.notOurs, size: 1))
    }

    @Test func `still holds when it bears a witness's signature beside ours`() async throws {
        let house = try await House()
        let own = try #require(try await house.archive.newestCheckpoint())
        let witness = try Signer(seed: Data(repeating: 9, count: 32))
        let signed = try SignedCheckpoint(text: try witness.countersign(own, as: "ministry.test").text)
        try await house.archive.record(made)
        #expect(try await house.archive.verify(schema: house.schema, witness: [signed]).witnesses == 1)
    }
}
