import Foundation
import Testing

@testable import Statistics

@Suite struct `The stepwise choice` {
    @Test func `by threshold 1 takes all pairs, or refuses`() throws {
        let table = try ExampleTables.table(
            ["100": 40, "010": 30, "001": 25, "110": 9, "101": 6, "011": 8, "111": 3])
        #expect(try table.stepwise(threshold: 1).fit.model == .allPairs(lists: 3))
        #expect(try table.stepwise(threshold: 0).fit.model == .mainEffects(lists: 3))
        let sparse = try ExampleTables.table(["100": 40, "010": 30, "001": 20, "110": 6])
        let refusal = EstimateRefusal.inadmissible(.allPairs(lists: 3), .notIdentified)
        #expect(throws: refusal) { try sparse.stepwise(threshold: 1) }
        #expect(try sparse.stepwise().fit.estimate.isFinite)
    }

    /// The workspace keeps coefficients from one model to the next; a plain choice fits every model anew.
    @Test func `is the same as a plain one that starts every fit anew`() throws {
        var random = Philox(seed: 11)
        var dropped = 0
        var rejected = 0
        for round in 0..<300 {
            let lists = 3 + round % 4
            let table = try ExampleTables.sparse(lists: lists, people: [40, 100, 600][round % 3], random: &random)
            let threshold = [0.02, 0.2, 0.6][round / 3 % 3]
            let answer = try? table.stepwise(threshold: threshold)
            let plain = PlainChoice(table, threshold: threshold)
            #expect(answer?.added == plain.added, "\(table) \(threshold)")
            guard let answer, let estimate = plain.estimate else { continue }
            #expect(answer.fit.estimate.agrees(with: estimate, within: 1e-8))
            dropped += answer.fit.dropped.isEmpty ? 0 : 1
            rejected += plain.rejected > 0 ? 1 : 0
        }
        #expect(dropped > 10 && rejected > 10)
    }

    @Test func `on other counts is what it is on a table of them`() throws {
        var random = Philox(seed: 12)
        let table = try ExampleTables.sparse(lists: 5, people: 300, random: &random).completed
        var workspace = StepwiseWorkspace(table, threshold: 0.1)
        for _ in 0..<200 {
            let counts = table.cells.map { Int(Double($0.count) * Double.random(in: 0...2.2, using: &random)) }
            let value = workspace.estimate(counts)
            let answer = try? table.replacingCounts(counts).stepwise(threshold: 0.1)
            if let answer {
                #expect(value.agrees(with: answer.fit.estimate, within: 1e-12) && workspace.added == answer.added)
            } else {
                #expect(value.isNaN && workspace.status != .admissible)
            }
        }
    }

    /// The first five of a thousand draws each, as another program answered them.
    @Test(
        .enabled(if: ExampleTables.areHere, "the published tables are not here"),
        arguments: [
            ("Western", [2649.31190592017, 2642.74740179235, 3683.78371996355, 3009.01245608819, 6726.3413891348]),
            (
                "UKdat_5",
                [11907.66740106374, 12745.43231285221, 11461.50963335057, 10567.81549268502, 18155.33233793166]
            ),
        ])
    func `on drawn counts is that of other programs`(_ name: String, _ expected: [Double]) throws {
        var workspace = try StepwiseWorkspace(ExampleTables.read(name))
        let draws = try String(contentsOfFile: ExampleTables.folder + "/B_\(name).csv", encoding: .utf8)
        for (line, value) in zip(draws.split(whereSeparator: \.isNewline), expected) {
            let counts = line.split(separator: ",").compactMap { Int($0) }
            #expect(workspace.estimate(counts).agrees(with: value, within: 1e-6))
        }
    }

    /// A short list may come out empty in a replicate; what is then estimated is the table without it.
    @Test func `on counts that leave a list empty is that without the list`() throws {
        let table = try ExampleTables.table(["100": 50, "010": 40, "110": 12, "001": 3, "101": 1, "011": 1])
        var workspace = StepwiseWorkspace(table)
        let without = try table.omitting(list: 2).replacingCounts([50, 40, 12]).stepwise()
        #expect(workspace.estimate([50, 40, 12, 0, 0, 0]).agrees(with: without.fit.estimate, within: 1e-9))
        #expect(try workspace.estimate([50, 40, 12, 3, 1, 1]) == table.stepwise().fit.estimate)
        #expect(workspace.estimate([50, 0, 0, 0, 0, 0]).isNaN && workspace.status != .admissible)
        #expect(workspace.estimate([0, 0, 0, 0, 0, 0]).isNaN)
    }

    @Test(
        .enabled(if: ExampleTables.areHere, "the published tables are not here"),
        arguments: [
            ("UKdat_5", 11303.87, 9889.20, 13063.10, 127.5986, "[12,13,24,25,35,45]"),
            ("UKdat", 11408.92, 9982.26, 13181.69, 162.6591, "[12,13,24,25,35,36,45]"),
            ("UKdat_4", 11006.92, 9587.71, 12771.92, 96.8299, "[12,13,24]"),
        ])
    func `by Akaike's criterion gives the published figures for the United Kingdom`(
        _ name: String, _ estimate: Double, _ lower: Double, _ upper: Double, _ aic: Double, _ model: String
    ) throws {
        let table = try ExampleTables.read(name)
        let choice = try table.stepwiseByAIC()
        #expect(choice.fit.model.description == model && abs(choice.fit.aic - aic) < 1e-4)
        if name == "UKdat_5" {
            let order = ["[12]", "[25]", "[35]", "[13]", "[45]", "[24]"]
            #expect(choice.added == order.compactMap { HierarchicalModel($0, lists: 5)?.terms.first })
        }
        #expect(choice.pValues.allSatisfy { $0 < 0.05 })
        let interval = try table.profileInterval(choice.fit.model)
        #expect(abs(interval.estimate - estimate) < 0.01 && abs(interval.lower - lower) < 0.01)
        let end = try #require(interval.upper)
        #expect(abs(end - upper) < 0.01)
    }
}

/// The choice as it is described, without keeping anything from one fit to the next.
private struct PlainChoice {
    var added: [UInt32]?
    var estimate: Double?
    var rejected = 0

    init(_ table: CaptureTable, threshold: Double) {
        let count = table.listCount
        guard var fit = try? table.fitted(.mainEffects(lists: count)) else { return }
        var added: [UInt32] = []
        while true {
            var best: (pair: UInt32, chance: Double, fit: LogLinearFit)?
            for pair in HierarchicalModel.pairs(lists: count) where !added.contains(pair) {
                let mean = fit.fittedMeans.indices.dropFirst().filter { UInt32($0) & pair == pair }
                    .reduce(0) { $0 + fit.fittedMeans[$1] }
                let seen = table.people(onAll: pair)
                let chance = Self.tail(seen, mean)
                guard chance < best.map({ $0.chance * (1 - 1e-9) }) ?? threshold else { continue }
                guard let next = try? table.fitted(HierarchicalModel(lists: count, terms: added + [pair])) else {
                    rejected += 1
                    continue
                }
                best = (pair, chance, next)
            }
            guard let best else { break }
            added.append(best.pair)
            fit = best.fit
        }
        self.added = added
        estimate = fit.estimate
    }

    /// By adding up single chances, downwards and upwards.
    private static func tail(_ seen: Int, _ mean: Double) -> Double {
        func single(_ count: Int) -> Double { exp(Double(count) * log(mean) - mean - lgamma(Double(count) + 1)) }
        let below = (0...seen).reduce(0) { $0 + single($1) }
        let above = (seen...seen + 400).reduce(0) { $0 + single($1) }
        return min(below, above)
    }
}
