import Testing

@testable import Statistics

@Suite struct `Estimates that can be written down` {
    @Test func `with two lists are the product of the lists over the overlap`() throws {
        let fit = try ExampleTables.table(["10": 70, "01": 50, "11": 30]).fitted(.mainEffects(lists: 2))
        #expect(fit.estimate.agrees(with: 100 * 80 / 30, within: 1e-12))
        #expect(fit.parameterCount == 3)
    }

    @Test func `with three lists and one in the middle need only the outer two`() throws {
        let table = try ExampleTables.table(
            ["100": 40, "010": 30, "001": 25, "110": 9, "101": 6, "011": 8, "111": 3])
        let middle = try #require(HierarchicalModel("[12,23]", lists: 3))
        #expect(try table.fitted(middle).unseen.agrees(with: 40.0 * 25 / 6, within: 1e-12))
        let all = HierarchicalModel.allPairs(lists: 3)
        let fit = try table.fitted(all)
        let (odd, even): (Double, Double) = (3 * 40 * 30 * 25, 9 * 6 * 8)
        #expect(fit.unseen.agrees(with: odd / even, within: 1e-12))
        #expect(abs(fit.deviance) < 1e-9)
    }

    @Test func `without dependence solve one equation`() throws {
        var random = Philox(seed: 8)
        for _ in 0..<40 {
            let table = try ExampleTables.sparse(lists: 4, people: 200, random: &random)
            let size = try table.fitted(.mainEffects(lists: 4)).estimate
            let missed = (0..<4).map { 1 - Double(table.people(onAll: 1 << UInt32($0))) / size }
            let unseen = size * missed.reduce(1, *)
            #expect((size - unseen).agrees(with: Double(table.total), within: 1e-9))
        }
    }

    @Test func `by rotations are those by elimination`() throws {
        var random = Philox(seed: 9)
        let table = try ExampleTables.sparse(lists: 4, people: 900, random: &random)
        let fit = try table.fitted(.allPairs(lists: 4))
        let plain = ReweightedLeastSquares(.allPairs(lists: 4), of: table)
        #expect(fit.unseen.agrees(with: plain.unseen, within: 1e-6))
        #expect(fit.coefficients[0].standardError.agrees(with: plain.interceptError, within: 1e-4))
    }
}
