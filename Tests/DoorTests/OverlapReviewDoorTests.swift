import Evidence
import Foundation
import Lexicon
import Policy
import Store
import Testing
import Web

/// Pairs that people look at: each agency reads its own row, and what they agree on is all that is kept.
@Suite struct `The pairs of an overlap round` {
    private func reviewed() async throws -> (House, Round) {
        let house = try await House()
        let round = try await Round(in: house, reviewing: 40)
        let keys = try await round.settled()
        let lists = [(1...30).map { "person \($0)" }, (1...30).reversed().map { "person \($0)" }]
        for (agency, people) in lists.enumerated() { try await round.carry(people, agency, by: keys) }
        try await round.carry(["nobody else"], 2, by: keys)
        try await round.done(round.keeper, "closure")
        return (house, round)
    }

    private func codes(_ round: Round, _ agency: Int) async -> [[String]] {
        let text = String(decoding: await round.taken(round.agencies[agency], "pairs"), as: UTF8.self)
        return text.split(whereSeparator: \.isNewline).dropFirst().map { $0.split(separator: ",").map(String.init) }
    }

    @Test func `show each agency its own rows`() async throws {
        let (_, round) = try await reviewed()
        let one = await codes(round, 0), other = await codes(round, 1)
        #expect(one.count == 30 && one.map { $0[0] } == other.map { $0[0] })
        #expect(one.map { $0.count } == Array(repeating: 2, count: 30), "the code and one row, no more")
        #expect(Set(one.map { $0[1] }).count == 30)
        #expect(await codes(round, 2).isEmpty)
    }

    @Test func `become recall and precision by nationality, and go`() async throws {
        let (house, round) = try await reviewed()
        for agency in 0..<2 {
            let lines = await codes(round, agency).enumerated().map { index, pair in
                // Two of thirty are not one person; the reviewers disagree on one more.
                let same = index < 2 ? "different" : index == 2 && agency == 1 ? "unsure" : "same"
                return "\(pair[0]),\(same),\(index < 16 ? "vn" : index < 28 ? "ID" : "TH")"
            }
            let file = (["pair,verdict,nationality"] + lines).joined(separator: "\n")
            let reply = await round.agencies[agency].upload("\(round.path)/pairs", [("file", Data(file.utf8))])
            #expect(reply.status == 303, "\(reply.problems)")
        }
        try await round.done(round.keeper, "quality")
        let file = try #require(try await house.archive.fetch(CaptureFile.held(by: round.keeper.acting.unit)).first)
        let check = try #require(try await house.archive.kept(in: file).linkage)
        #expect(check.overall.linked == 29 && check.overall.linkedSame == 27)
        // Thailand has two pairs, fewer than are told; alone they would show as what is left, so Indonesia goes too.
        #expect(check.byNationality.keys.sorted() == ["VN"])
        #expect(try await house.archive.fetch(Query<RoundPaper>(where: "kind IN ('sample', 'verdicts')")).isEmpty)
    }

    @Test func `are refused with the line that cannot be read`() async throws {
        let (_, round) = try await reviewed()
        let code = await codes(round, 0)[0][0]
        for (text, line) in [
            ("pair,verdict,nationality\n\(code),perhaps,VN", 2), ("pair,verdict\n", 1),
            ("pair,verdict,nationality\n\(code),same,VN\n\(code),same,VN", 3),
            ("pair,verdict,nationality\nnone-such,same,VN", 2),
        ] {
            let reply = await round.agencies[0].upload("\(round.path)/pairs", [("file", Data(text.utf8))])
            #expect(reply.status == 422 && reply.problems.contains("Line \(line) "), "\(text)")
        }
    }
}
