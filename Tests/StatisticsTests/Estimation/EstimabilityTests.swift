import Foundation
import Testing

@testable import Statistics

@Suite struct `Whether a table carries an estimate` {
    /// Chan, Silverman and Vincent (2021), the example of their section on existence.
    @Test(
        arguments: zip(
            ["[1,2,3]", "[12,3]", "[13,2]", "[23,1]", "[12,13,2,3]", "[12,23,1,3]", "[13,23,1,2]", "[12,13,23]"],
            [0, 1, 0, 0, 1, 1, 0, 2]))
    func `is as published for the artificial table`(_ text: String, _ status: Int) throws {
        let table = try ExampleTables.table(["100": 40, "010": 30, "001": 20, "110": 6])
        let model = try #require(HierarchicalModel(text, lists: 3))
        #expect(table.estimability(of: model).rawValue == status)
        if status == 0 {
            let fit = try table.fitted(model)
            #expect(fit.estimate > 96 && fit.estimate < 1000)
        } else {
            let reason = try #require(Estimability(rawValue: status))
            #expect(throws: EstimateRefusal.inadmissible(model, reason)) { try table.fitted(model) }
        }
    }

    /// Made-up tables, with the status that another program's linear program and rank gave.
    @Test(
        arguments: [
            (
                "10000:3 01000:6 00100:1 00010:2 01010:2 00001:13 01001:3 00101:4 00011:5 00111:1",
                "[12,35]", 0
            ),
            (
                "1000:10 0100:20 1100:3 0010:7 1010:1 0110:7 0001:32 1001:6 0101:9 1101:1 0011:3 1111:1",
                "[13,14,23,34]", 0
            ),
            (
                "1000:23 0100:9 1100:1 0010:16 1010:8 0110:1 0001:25 1001:5 0101:2 1101:1 0011:6 1011:3",
                "[12,13,23,24,34]", 0
            ),
            (
                "100000:1 010000:2 000100:2 001100:2 100010:1 000001:2",
                "[12,13,14,15,16,23,24,25,26,34,35,36]", 1
            ),
            (
                "10000:6 01000:4 00100:2 00010:3 10010:3 01010:1 10001:1",
                "[15,24,34,35]", 1
            ),
            (
                "10000:2 01000:3 11000:2 00100:3 01100:2 00110:1 00001:7",
                "[12,13,14,15,23,24,34,35]", 1
            ),
            (
                "1000:2 0100:2 0010:2 0001:1 0101:2 0011:1",
                "[12,13,14,23,24,34]", 2
            ),
            (
                "1000:5 0100:2 0010:5 1010:2 0001:3 1001:2 0101:1",
                "[12,13,14,23,24,34]", 2
            ),
            (
                "0100:3 0010:5 1010:1 0001:1",
                "[12,13,14,23,24,34]", 3
            ),
            (
                "01000:1 00100:1 00010:1 00001:4 10001:1 01001:1 00011:1",
                "[12,13,14,15,23,24,25,34,35,45]", 3
            ),
        ])
    func `is what another program found for made-up tables`(_ rows: String, _ model: String, _ status: Int) throws {
        let lists = rows.prefix { $0 != ":" }.count
        let table = try ExampleTables.table(spelled: rows)
        let asked = try #require(HierarchicalModel(model, lists: lists))
        #expect(table.estimability(of: asked).rawValue == status)
    }

    /// Exact arithmetic on the zeros, and steps that settle or do not, are two ways to the same answer.
    @Test func `is the same by exact arithmetic as by the steps`() throws {
        var random = Philox(seed: 4)
        var seen: [Estimability: Int] = [:]
        for round in 0..<600 {
            let lists = 2 + round % 5
            let people = [12, 30, 80, 300][round / 5 % 4]
            let table = try ExampleTables.sparse(lists: lists, people: people, random: &random)
            let model = ExampleTables.model(lists: lists, random: &random)
            let exact = table.estimability(of: model)
            seen[exact, default: 0] += 1
            var workspace = FitWorkspace(lists: lists)
            workspace.load(table)
            workspace.arrange(model.terms)
            workspace.startNearCounts()
            #expect(workspace.settlesByStepsAlone() == (exact == .admissible), "\(table) \(model)")
            #expect(workspace.fit(model.terms) == exact)
        }
        // Otherwise the test has not looked at what it should.
        #expect((seen[.admissible] ?? 0) > 100 && (seen[.noMaximum] ?? 0) > 50)
        #expect((seen[.notIdentified] ?? 0) + (seen[.neither] ?? 0) > 30)
    }

    @Test func `decides that a fit meets the totals or that there is none`() throws {
        var random = Philox(seed: 5)
        var largest = 0.0
        for round in 0..<300 {
            let lists = 3 + round % 4
            let table = try ExampleTables.sparse(lists: lists, people: 25 + round % 7 * 20, random: &random)
            let model = ExampleTables.model(lists: lists, random: &random)
            guard let fit = try? table.fitted(model) else { continue }
            largest = max(largest, fit.estimate / Double(table.total))
            for term in fit.coefficients.map(\.term) {
                let expected = fit.fittedMeans.indices.dropFirst().filter { UInt32($0) & term == term }
                    .reduce(0) { $0 + fit.fittedMeans[$1] }
                let seen = table.people(onAll: term)
                #expect(abs(expected - Double(seen)) < 1e-7 * Double(table.total))
            }
        }
        // A number without a maximum behind it runs to thousands of millions.
        #expect(largest > 1 && largest < 1e7)
    }

    /// Thousands of millions beside single people: the steps are long and the pivots small.
    @Test func `is found, and the totals met, where counts differ a thousandmillionfold`() throws {
        var random = Philox(seed: 13)
        var fitted = 0
        for _ in 0..<300 {
            var cells: [CaptureTable.Cell] = []
            for history in UInt32(1)..<32 where Int.random(in: 0..<5, using: &random) > 1 {
                let digits = Double.random(in: 0...9, using: &random)
                cells.append(.init(history: history, count: Int(pow(10, digits))))
            }
            let table = try CaptureTable(lists: ["A", "B", "C", "D", "E"], cells: cells)
            let model = ExampleTables.model(lists: 5, random: &random)
            let status = table.estimability(of: model)
            do {
                let fit = try table.fitted(model)
                #expect(status == .admissible)
                fitted += 1
                for term in fit.coefficients.map(\.term) {
                    let means = fit.fittedMeans.indices.dropFirst().filter { UInt32($0) & term == term }
                    let expected = means.reduce(0) { $0 + fit.fittedMeans[$1] }
                    #expect(expected.agrees(with: Double(table.people(onAll: term)), within: 1e-6))
                }
            } catch {
                #expect(status != .admissible)
            }
        }
        #expect(fitted > 100 && fitted < 300)
    }

    /// With pairs alone: at least one triple of lists has all three overlaps.
    @Test func `needs three lists that all overlap for the model of all pairs`() throws {
        var random = Philox(seed: 6)
        var identified = 0
        for round in 0..<200 {
            let lists = 3 + round % 3
            let table = try ExampleTables.sparse(lists: lists, people: 15 + round % 5 * 10, random: &random)
            func overlap(_ first: Int, _ second: Int) -> Bool {
                let both = UInt32(1) << UInt32(first) | 1 << UInt32(second)
                return table.cells.contains { $0.history & both == both }
            }
            var hasTriple = false
            for third in 2..<lists {
                for (first, second) in [(0, 1), (0, 2), (1, 2), (0, 3), (1, 3), (2, 3)] where second < third {
                    let overlaps = overlap(first, second) && overlap(first, third) && overlap(second, third)
                    hasTriple = hasTriple || overlaps
                }
            }
            let status = table.estimability(of: .allPairs(lists: lists))
            #expect((status == .admissible || status == .noMaximum) == hasTriple, "\(table)")
            identified += hasTriple ? 1 : 0
        }
        #expect(identified > 40 && identified < 180)
    }

    /// Without dependence between lists the condition can be written down.
    @Test func `without dependence needs an overlap and nobody's list to hold everybody`() throws {
        var random = Philox(seed: 7)
        var refused = 0
        for round in 0..<300 {
            let lists = 2 + round % 4
            let table = try ExampleTables.sparse(lists: lists, people: 4 + round % 9, random: &random)
            let onLists = (0..<lists).map { table.people(onAll: 1 << UInt32($0)) }
            let holds =
                onLists.allSatisfy { $0 > 0 && $0 < table.total } && onLists.reduce(0, +) > table.total
            #expect((table.estimability(of: .mainEffects(lists: lists)) == .admissible) == holds, "\(table)")
            refused += holds ? 0 : 1
        }
        #expect(refused > 40 && refused < 260)
    }

    @Test func `is refused by what is missing, before any model`() throws {
        let nobody = try ExampleTables.table(["10": 0, "01": 0])
        #expect(throws: EstimateRefusal.nobody) { try nobody.stepwise() }
        let empty = try ExampleTables.table(["100": 5, "010": 6, "110": 2])
        #expect(throws: EstimateRefusal.emptyList("C")) { try empty.stepwise() }
        let apart = try ExampleTables.table(["100": 5, "010": 6, "001": 2])
        #expect(throws: EstimateRefusal.noOverlap) { try apart.stepwise() }
        let single = try ExampleTables.table(["1": 5])
        #expect(throws: EstimateRefusal.noOverlap) { try single.stepwise() }
        let within = try ExampleTables.table(["10": 5, "11": 6])
        let model = HierarchicalModel.mainEffects(lists: 2)
        #expect(throws: EstimateRefusal.inadmissible(model, .noMaximum)) { try within.stepwise() }
    }
}

extension FitWorkspace {
    /// Whether the steps end, asked without the exact arithmetic that would otherwise decide.
    mutating func settlesByStepsAlone() -> Bool {
        (0..<(1 << lists)).allSatisfy { $0.nonzeroBitCount != 1 || totals[$0] > 0 }
            && step(patience: 60) == .settled
    }
}
