import Statistics
import Testing

@Suite struct `All hierarchical models` {
    @Test(arguments: [(2, 1), (3, 8), (4, 113), (5, 6_893)])
    func `are as many as published, and each is there once`(lists: Int, expected: Int) throws {
        let lattice = try ModelLattice(lists: lists, order: lists - 1)
        var seen: Set<UInt64> = []
        lattice.forEachModel { seen.insert($0) }
        #expect(seen.count == expected)
        #expect(try lattice.count() == expected)
    }

    @Test func `of five lists divide by top order as published`() throws {
        let counts = try (1...4).map { try ModelLattice(lists: 5, order: $0).count() }
        #expect(zip(counts, [0] + counts).map { $0 - $1 } == [1, 1_023, 5_188, 681])
    }

    @Test(arguments: [(2, 32_768), (3, 3_702_013)])
    func `of six lists are as many as published`(order: Int, expected: Int) throws {
        #expect(try ModelLattice(lists: 6, order: order).count() == expected)
    }

    @Test func `are closed below`() throws {
        let lattice = try ModelLattice(lists: 5, order: 4)
        lattice.forEachModel { model in
            let terms = lattice.terms(of: model)
            #expect(lattice.model(generatedBy: terms) == model)
        }
    }

    @Test func `have neighbours that are models and differ by one term`() throws {
        let lattice = try ModelLattice(lists: 4, order: 3)
        var all: Set<UInt64> = []
        lattice.forEachModel { all.insert($0) }
        for model in all {
            let expected = Set(all.filter { ($0 ^ model).nonzeroBitCount == 1 })
            let found = lattice.neighbours(of: model)
            #expect(Set(found) == expected)
            #expect(found.count == expected.count)
        }
    }

    @Test func `too many for the asker's patience are not counted to the end`() throws {
        #expect(throws: LatticeProblem.tooManyModels(limit: 1_000)) {
            try ModelLattice(lists: 5, order: 4).count(limit: 1_000)
        }
        #expect(throws: LatticeProblem.tooManyTerms(lists: 12, order: 2)) { try ModelLattice(lists: 12, order: 2) }
    }
}
