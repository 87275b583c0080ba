import Accounts
import Evidence
import Foundation
import Journal
import Lexicon
import Policy
import Store
import Testing
import Web

/// Where the files of a round meet: who brings what, and what each may read of it.
@Suite struct `An overlap round` {
    private let house: House
    private let round: Round

    init() async throws {
        house = try await House()
        round = try await Round(in: house)
    }

    private static func people(_ numbers: ClosedRange<Int>) -> [RoundHome.Person] { numbers.map { "person \($0)" } }
    /// 60 people, 30 of them on two lists or more.
    private static let lists = [people(1...40), people(21...60), people(31...50)]

    /// Everybody on every list, and on the first twice.
    private static let doubled = [people(1...40) + people(1...40), people(1...40), people(1...40)]

    private func carried(_ lists: [[RoundHome.Person]]) async throws -> [RoundHome.Trustee] {
        let keys = try await round.settled()
        for (agency, people) in lists.enumerated() { try await round.carry(people, agency, by: keys) }
        return keys
    }

    private func captures() async throws -> CapturesKept {
        let id = try #require(try await round.shown(round.keeper).captures.flatMap(CaptureFile.ID.init(_:)))
        let found = try await house.archive.fetch(CaptureFile.held(id, by: round.keeper.acting.unit))
        return try await house.archive.kept(in: try #require(found.first))
    }

    @Test func `goes its way from the agreement to the end of the keys`() async throws {
        for agency in round.agencies { #expect(try await round.shown(agency).asks == ["join"]) }
        #expect(try await round.shown(round.trustees[1]).asks == ["bringKey"])
        let keys = try await carried(Self.lists)
        #expect(try await round.shown(round.keeper).asks == ["close"])
        try await round.done(round.keeper, "closure")
        let kept = try await captures()
        #expect(kept.captures.people == 60)
        #expect(kept.captures.people(on: 0) == 40 && kept.captures.people(on: 2) == 20)
        let papers = try await house.archive.fetch(Query<RoundPaper>(where: "kind IN ('batch', 'pseudonyms')"))
        #expect(papers.isEmpty, "what it was counted from is gone")
        for (trustee, key) in zip(round.trustees, keys) {
            #expect(try await round.shown(trustee).asks.contains("destroyKey"))
            try await round.brought(
                trustee, "destruction", try key.close(await round.taken(trustee, "description")))
        }
        #expect(try await round.shown(round.keeper).status == "finished")
        let rules = try await house.entries(after: 0).filter { $0.action == "round.batch-multiplied" }.map(\.rule)
        #expect(rules.count == 9 && rules.allSatisfy { $0.contains("sha256:") }, "each receipt is in the journal")
    }

    @Test func `destroys the key of what it destroys`() async throws {
        _ = try await carried(Self.doubled)
        func keys() async throws -> Int {
            try await house.archive.fetch(Query<KeyRow>(where: "name LIKE 'row/round_content/%'")).count
        }
        #expect(try await keys() == 3, "the pseudonyms of three agencies; batches went as they passed on")
        try await round.done(round.keeper, "closure")
        let left = try await house.archive.fetch(Query<RoundPaper>(where: "1 = 1"))
        #expect(Set(left.map(\.kind)) == [.duplicates, .sample])
        #expect(try await keys() == left.count)
    }

    @Test func `shows an agency its own duplicates, and nothing of anybody else's`() async throws {
        _ = try await carried(Self.doubled)
        try await round.done(round.keeper, "closure")
        let own = await round.taken(round.agencies[0], "duplicates")
        let lines = String(decoding: own, as: UTF8.self).split(separator: "\n")
        #expect(lines.count == 81 && lines[0] == "person,row", "forty people with two rows each")
        #expect(await round.agencies[1].get("\(round.path)/duplicates").status == 404, "it has none")
        for agency in round.agencies {
            let page = await agency.get(round.path)
            #expect(!page.text.contains("/evidence/overlaps/") && !page.text.contains("waits"))
            let seats = try await round.shown(agency).parties.filter { $0.progress != nil }
            #expect(seats.count == 1, "its own alone")
        }
        #expect(await round.agencies[0].post("\(round.path)/duplicates/deletion").status == 303)
        #expect(await round.agencies[0].get("\(round.path)/duplicates").status == 404)
    }

    @Test func `keeps duplicates no longer than it says`() async throws {
        _ = try await carried(Self.doubled)
        try await round.done(round.keeper, "closure")
        house.wait(32 * 86_400)
        let late = try await Caller.hire(
            .caseManager, in: try house.unit(.caseManagement), for: .protection, at: house)
        #expect(await late.get(round.path).status == 200)
        #expect(await late.get("\(round.path)/duplicates").status == 404)
        #expect(try await RoundExpiry(house.evidence).erase(at: house.now) == 1)
        #expect(try await house.archive.fetch(Query<RoundContent>(where: "1 = 1")).count == 1, "the pairs' alone")
    }

    @Test func `gives a batch only to the trustee for whom it waits`() async throws {
        let keys = try await round.settled()
        let home = RoundHome(code: "a1", description: await round.taken(round.agencies[0], "description"))
        try await round.brought(round.agencies[0], "batch", try home.encode(["one"]).batch)
        let batch = "\(round.path)/\(try await round.batchPath(0))"
        #expect(await round.trustees[1].get(batch).status == 404, "the second trustee, before the first")
        for agency in round.agencies { #expect(await agency.get(batch).status == 404) }
        let taken = Data(await round.trustees[0].get(batch).body)
        let first = try keys[0].multiply(taken, of: home)
        let second = try keys[1].multiply(first.batch, of: home)
        let tooEarly = await round.trustees[1].upload(batch, [("file", second.batch), ("log", second.log)])
        #expect(tooEarly.status == 422 && tooEarly.problems.contains("does not wait for you"))
        let mixed = await round.trustees[0].upload(batch, [("file", first.batch), ("log", second.log)])
        #expect(mixed.status == 422 && mixed.problems.contains("log"))
        let unchanged = await round.trustees[0].upload(batch, [("file", taken), ("log", first.log)])
        #expect(unchanged.status == 422 && unchanged.problems.contains("0 trustees have"))
        let right = [(name: "file", content: first.batch), (name: "log", content: first.log)]
        #expect(await round.trustees[0].upload(batch, right).status == 303)
        #expect(await round.trustees[0].upload(batch, right).status == 422, "once")
        #expect(await round.agencies[0].get("\(round.path)/batch").status == 404, "two trustees are missing")
    }

    @Test func `says what is wrong with a file, and how to mend it`() async throws {
        _ = try await round.settled(caseload: 5)
        let agency = round.agencies[0]
        let description = await round.taken(agency, "description")
        let own = RoundHome(code: "a1", description: description)
        func problems(_ file: Data) async -> String {
            await agency.upload("\(round.path)/batch", [("file", file)]).problems
        }
        #expect(await problems(Data()).contains("Choose the file"))
        #expect(await problems(Data("words".utf8)).contains("not the file that the command writes"))
        let other = RoundHome(code: "a2", description: description)
        #expect(await problems(try other.encode(["one"]).batch).contains("--agency a1"))
        #expect(await problems(try own.encode(["one"]).batch.dropLast(9)).contains("cut off"))
        #expect(await problems(try own.encode(["one"]).batch) == "")
        #expect(
            await problems(try own.encode(["one", "two"]).batch) == "", "brought anew before anybody multiplied it")
        #expect(try await house.archive.fetch(Query<RoundPaper>(where: "kind = 'batch'")).count == 1)
    }

    @Test func `takes no file of another round`() async throws {
        _ = try await round.settled()
        let other = try await Round(in: house)
        _ = try await other.settled()
        let home = RoundHome(code: "a1", description: await other.taken(round.agencies[0], "description"))
        let reply = await round.agencies[0].upload("\(round.path)/batch", [("file", try home.encode(["one"]).batch)])
        #expect(reply.status == 422 && reply.problems.contains("another round"))
    }

    @Test func `takes no more rows than the quota`() async throws {
        let keys = try await round.settled(caseload: 5)
        let agency = round.agencies[0]
        let carried = try await round.carried(Self.people(1...7), 0, by: keys)
        let reply = await agency.upload("\(round.path)/pseudonyms", [("file", carried)])
        #expect(reply.status == 422 && reply.problems.contains("7 are more than the quota of 6"))
        #expect(try await round.shown(agency).asks == ["unblind"])
    }

    @Test func `takes nothing after its day`() async throws {
        _ = try await round.settled()
        house.wait(300 * 86_400 + 86_400 * 5)
        let agency = try await Caller.hire(
            .caseManager, in: try house.unit(.caseManagement), for: .protection, at: house)
        let reply = await agency.upload("\(round.path)/batch", [("file", Data("late".utf8))])
        #expect(reply.status == 422 && reply.problems.contains("takes nothing any more"))
    }

    @Test func `asks no unit of enforcement, and does not say that there is one`() async throws {
        let removals = try house.unit(.immigrationEnforcement)
        let page = await round.keeper.get("/rounds/new")
        #expect(!page.text.contains("\(removals.id)") && !page.text.contains("immigration-enforcement"))
        func opened(_ unit: String) async -> Reply {
            await round.keeper.post(
                "/rounds",
                Round.form() + [("agencies", unit), ("agencies", "\(round.agencies[0].acting.unit)")]
                    + round.trustees.enumerated().map { ("trustee-\($0 + 1)", "\($1.acting.unit)") })
        }
        let named = await opened("\(removals.id)"), never = await opened("\(AgencyUnit.ID())")
        #expect(named.status == 422 && never.status == 422)
        #expect(named.problems == never.problems && named.problems.contains("two to eight"))
    }

    @Test func `wants three trustees of three agencies`() async throws {
        let form =
            Round.form() + round.agencies.map { ("agencies", "\($0.acting.unit)") }
            + [
                ("trustee-1", "\(round.trustees[0].acting.unit)"), ("trustee-2", "\(round.trustees[1].acting.unit)"),
                ("trustee-3", "\(try house.unit(.oversight).id)"),
            ]
        let reply = await round.keeper.post("/rounds", form)
        #expect(reply.status == 422 && reply.problems.contains("each of another agency"))
    }

    @Test func `given up, keeps nothing`() async throws {
        _ = try await round.settled()
        let home = RoundHome(code: "a1", description: await round.taken(round.agencies[0], "description"))
        try await round.brought(round.agencies[0], "batch", try home.encode(["one"]).batch)
        try await round.done(round.keeper, "abandonment")
        #expect(try await house.archive.fetch(Query<RoundPaper>(where: "1 = 1")).isEmpty)
        #expect(try await round.shown(round.trustees[0]).asks == ["destroyKey"])
    }
}
