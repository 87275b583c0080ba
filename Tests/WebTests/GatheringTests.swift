import Store
import Testing

@testable import Web

@Suite struct `What is turned away unjudged` {
    private func doorstep() -> Doorstep {
        Doorstep(
            extra: ["one", "two"].map { name in
                Route(.get, "/busy/\(name)", .open, as: name) { visit in
                    .page(Note("Wait"), status: 429, .unjudged(Deed(visit.route, rule: "slow-down", outcome: .refused)))
                }
            })
    }

    @Test func `is one entry for each kind, with how often it was`() async {
        let doorstep = doorstep()
        for _ in 0..<300 { #expect(await doorstep.get("/busy/one").status == 429) }
        _ = await doorstep.get("/busy/two")
        #expect(await doorstep.journal.deeds == [])
        await doorstep.front.close()
        let rules = await doorstep.journal.deeds.map { "\($0.action): \($0.rule)" }
        #expect(rules == ["one: slow-down, 300 times in a minute", "two: slow-down, 1 times in a minute"])
        await doorstep.front.close()
        #expect(await doorstep.journal.deeds.count == 2)
    }

    @Test func `is written by itself when its minute is over`() async throws {
        let journal = RememberedJournal()
        let gathering = Gathering(recorder: journal, every: .milliseconds(20))
        await gathering.add(Deed("sign-in", rule: "slow-down", outcome: .refused))
        for _ in 0..<500 where await journal.deeds.isEmpty { try await Task.sleep(for: .milliseconds(10)) }
        #expect(await journal.deeds.map(\.rule) == ["slow-down, 1 times in a minute"])
    }

    @Test func `is not forgotten where the journal could not be written`() async {
        let journal = RememberedJournal()
        let gathering = Gathering(recorder: journal, every: .seconds(60))
        await journal.fail(true)
        await gathering.add(Deed("sign-in", rule: "slow-down", outcome: .refused))
        await gathering.write()
        await journal.fail(false)
        await gathering.add(Deed("sign-in", rule: "slow-down", outcome: .refused))
        await gathering.write()
        #expect(await journal.deeds.map(\.rule) == ["slow-down, 2 times in a minute"])
    }
}
