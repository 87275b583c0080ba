import Testing

@testable import Statistics

@Suite struct `Choosing among the best models anew in each replicate` {
    /// The published intervals were drawn with another program's generator; ours repeats its draws.
    @Test(arguments: [
        (1, [9532, 11320, 9101, 12003]), (5, [8526, 11511, 8461, 17033]),
    ])
    func `gives the published intervals for Kosovo`(kept: Int, ends: [Double]) async throws {
        let table = try PublishedTables.kosovo()
        let models = try ModelRanking.ranked(table, order: 3, keep: kept).best.map(\.model)
        let choice = try BestModelChoice(histories: table.cells.map(\.history), models: models)
        let result = try await Bootstrap.compatible().run(table.cells.map(\.count), threads: 2) { choice }
        let (near, wide) = (result.interval(0.8), result.interval(0.95))
        let found = [near.lower.value, near.upper.value, wide.lower.value, wide.upper.value]
        #expect(found.map { $0.rounded() } == ends)
    }

    @Test(arguments: 0..<8)
    func `finds the lowest BIC although it does not fit the hopeless`(seed: Int) throws {
        let table = try PublishedTables.kosovo()
        let ranked = try ModelRanking.ranked(table, order: 3, keep: 113).best.map(\.model)
        var choice = try BestModelChoice(histories: table.cells.map(\.history), models: ranked)
        // A tenth of the people, so that replicates differ in their best model.
        var random = Philox(seed: UInt64(seed))
        let counts = table.cells.map { Int.random(in: 0...max(1, $0.count / 5), using: &random) }
        let drawn = table.replacingCounts(counts)
        let all = ranked.compactMap { try? drawn.fitted($0) }
        let lowest = try #require(all.min { $0.bic < $1.bic })
        let found = choice.choose(counts)
        let chosen = try #require(found)
        #expect(ranked[chosen.place] == lowest.model)
        #expect(chosen.estimate.agrees(with: lowest.estimate, within: 1e-7))
    }

    @Test func `says that there is none where no model is admissible`() throws {
        var choice = try BestModelChoice(histories: [1, 2, 3], models: [.mainEffects(lists: 2)])
        #expect(choice.choose([10, 20, 0]) == nil)
        #expect(choice.estimate([10, 20, 0]).isNaN)
        #expect(choice.estimate([10, 20, 5]).agrees(with: 75, within: 1e-9))
    }
}

@Suite struct `Searching downhill` {
    @Test func `ends where no neighbour is better`() throws {
        let table = try PublishedTables.kosovo()
        let search = try DownhillSearch(table)
        let lattice = try ModelLattice(lists: 4, order: 3)
        let ranking = try ModelRanking.ranked(table, order: 3, keep: 113)
        let bics = Dictionary(uniqueKeysWithValues: ranking.best.map { ($0.model, $0.bic) })
        for descent in search.descents {
            let end = try #require(lattice.model(generatedBy: descent.end.model.terms))
            for neighbour in lattice.neighbours(of: end) {
                let bic = try #require(bics[lattice.hierarchicalModel(neighbour)])
                #expect(bic >= descent.end.bic)
            }
        }
        #expect(search.best.bic == ranking.best.first?.bic)
        #expect(search.startsAgree)
        #expect(search.compared < 113)
    }

    @Test func `starts from independent lists, and takes one step for each term`() throws {
        let search = try DownhillSearch(PublishedTables.kosovo(), starts: 1)
        #expect(search.descents.count == 1)
        #expect(search.descents[0].start == .mainEffects(lists: 4))
        #expect(search.descents[0].steps == search.best.model.terms.count)
    }

    @Test(.enabled(if: ExampleTables.areHere, "the published tables are not here"))
    func `says when its starts disagree`() throws {
        let table = try ExampleTables.read("UKdat_5")
        let search = try DownhillSearch(table)
        #expect(!search.startsAgree)
        #expect(search.descents[0].end.model.description == "[12,13,25,35,45]")
        #expect(search.best.model.description == "[123,25,34]")
    }

    @Test func `is the same search when it is repeated on the same counts`() throws {
        let table = try PublishedTables.kosovo()
        var choice = try DownhillChoice(histories: table.cells.map(\.history), lists: 4)
        let counts = table.cells.map(\.count)
        let first = choice.estimate(counts)
        #expect(choice.estimate(counts.map { $0 / 2 }) != first)
        #expect(choice.estimate(counts) == first)
        let once = try DownhillSearch(table, starts: 1).best.estimate
        #expect(first == once)
    }

    @Test func `takes tables of more lists by lowering the order`() throws {
        var random = Philox(seed: 3)
        let table = try ExampleTables.sparse(lists: 7, people: 200, random: &random)
        let search = try DownhillSearch(table, starts: 1)
        #expect(search.best.model.terms.allSatisfy { $0.nonzeroBitCount <= 3 })
        #expect(table.estimability(of: search.best.model) == .admissible)
    }
}
