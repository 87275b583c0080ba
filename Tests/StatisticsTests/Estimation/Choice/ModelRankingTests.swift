import Foundation
import Testing

@testable import Statistics

@Suite struct `Ranking all models` {
    @Test func `of the killings in Kosovo gives the published best`() throws {
        let ranking = try ModelRanking.ranked(PublishedTables.kosovo(), order: 3, keep: 5)
        #expect(ranking.compared == 113)
        #expect(ranking.counts == [.admissible: 113])
        let best = try #require(ranking.best.first)
        #expect(best.model.description == "[123,14,34]")
        #expect(abs(best.estimate - 10356.5190) < 5e-5)
        #expect(abs(best.bic - 203.0296) < 5e-5)
        #expect(ranking.best.map(\.model.description).dropFirst().first == "[123,134]")
    }

    @Test func `gives the published statuses where lists share nobody`() throws {
        let table = try PublishedTables.artificial()
        let ranking = try ModelRanking.ranked(table, order: 2, keep: 8)
        let models = ranking.best + ranking.inadmissible
        let statuses = Dictionary(uniqueKeysWithValues: models.map { ($0.model.description, $0.status.rawValue) })
        let published = [
            "[1,2,3]": 0, "[12,3]": 1, "[13,2]": 0, "[23,1]": 0, "[12,13]": 1, "[12,23]": 1, "[13,23]": 0,
            "[12,13,23]": 2,
        ]
        #expect(statuses == published)
        #expect(ranking.inadmissible.allSatisfy { $0.estimate.isNaN && $0.bic == .infinity })
    }

    @Test(arguments: [1, 2, 3, 5])
    func `does not depend on the number of threads`(threads: Int) async throws {
        let table = try PublishedTables.kosovo()
        let alone = try ModelRanking.ranked(table, order: 3, keep: 20)
        let together = try await ModelRanking.ranked(table, order: 3, keep: 20, threads: threads)
        #expect(together.best == alone.best)
        #expect(together.counts == alone.counts)
    }

    @Test func `keeps the first of what a larger room would keep`() throws {
        let table = try PublishedTables.kosovo()
        let all = try ModelRanking.ranked(table, order: 3, keep: 1_000).best
        #expect(all.count == 113)
        #expect(all.map(\.bic) == all.map(\.bic).sorted())
        #expect(try ModelRanking.ranked(table, order: 3, keep: 7).best == Array(all.prefix(7)))
    }

    @Test(arguments: 0..<30)
    func `fits each model of a sparse table as a fit of its own does, or refuses as it does`(seed: Int) throws {
        var random = Philox(seed: UInt64(seed))
        let table = try ExampleTables.sparse(lists: 3 + seed % 2, people: 20 + 5 * seed, random: &random)
        guard table.refusalOfEveryModel == nil else { return }
        let ranking = try ModelRanking.ranked(table, order: 3, keep: 1_000)
        #expect(ranking.compared == (seed % 2 == 0 ? 8 : 113))
        for model in ranking.best {
            #expect(table.estimability(of: model.model) == .admissible)
            let fit = try table.fitted(model.model)
            #expect(model.estimate.agrees(with: fit.estimate, within: 1e-7))
            #expect(model.bic.agrees(with: fit.bic, within: 1e-9))
            #expect(model.aic.agrees(with: fit.aic, within: 1e-9))
            #expect(model.parameterCount == fit.parameterCount)
        }
        for model in ranking.inadmissible { #expect(table.estimability(of: model.model) == model.status) }
    }

    /// With 12 independent of 4 given 3, the unseen are reckoned among those not on list 3.
    @Test(arguments: 0..<20)
    func `agrees with the closed form of a decomposable model`(seed: Int) throws {
        var random = Philox(seed: 100 + UInt64(seed))
        let counts = (0..<16).map { _ in Int.random(in: 1...60, using: &random) }
        let table = try CaptureTable(
            lists: ["A", "B", "C", "D"],
            cells: (1..<16).map { CaptureTable.Cell(history: $0, count: counts[Int($0)]) })
        let all = try ModelRanking.ranked(table, order: 3, keep: 200).best
        let model = try #require(all.first { $0.model.description == "[123,34]" })
        let withoutFour = counts[1] + counts[2] + counts[3]
        let withFour = counts[9] + counts[10] + counts[11]
        let unseen = Double(withoutFour * counts[8]) / Double(withFour)
        #expect(model.estimate.agrees(with: Double(table.total) + unseen, within: 1e-9))
    }

    @Test func `refuses tables that no model can carry, and more models than asked for`() throws {
        let apart = try PublishedTables.two(first: 10, second: 20, both: 0)
        #expect(throws: ChoiceRefusal.table(.noOverlap)) { try ModelRanking.ranked(apart, order: 1, keep: 1) }
        let empty = try PublishedTables.two(first: 10, second: 0, both: 0)
        #expect(throws: ChoiceRefusal.table(.emptyList("shelter"))) {
            try ModelRanking.ranked(empty, order: 1, keep: 1)
        }
        let kosovo = try PublishedTables.kosovo()
        #expect(throws: ChoiceRefusal.lattice(.tooManyModels(limit: 100))) {
            try ModelRanking.ranked(kosovo, order: 3, keep: 1, limit: 100)
        }
    }
}

/// A line of the answers that another program gave for all models.
private struct RecordedModel: Decodable, CustomTestStringConvertible {
    let dataset: String
    let rank: Int
    let admissible: Int
    let model: String
    let estimate: Double
    let bic: Double

    var testDescription: String { "\(dataset) \(rank)" }

    static let all: [RecordedModel] = {
        let path = ExampleTables.folder + "/golden_examples.jsonl"
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return [] }
        return text.split(whereSeparator: \.isNewline).filter { $0.contains("\"bic_all\"") }.compactMap {
            try? JSONDecoder().decode(RecordedModel.self, from: Data($0.utf8))
        }
    }()
}

@Suite(.enabled(if: ExampleTables.areHere, "the published tables are not here"))
struct `All models of the published tables` {
    @Test func `were recorded`() { #expect(RecordedModel.all.count >= 15) }

    @Test(arguments: RecordedModel.all)
    fileprivate func `rank as another program ranks them`(recorded: RecordedModel) throws {
        let table = try ExampleTables.read(recorded.dataset)
        let ranking = try ModelRanking.ranked(table, order: table.listCount - 1, keep: recorded.rank)
        let model = try #require(ranking.best.last)
        #expect(model.model.description == recorded.model)
        #expect(model.estimate.agrees(with: recorded.estimate, within: 1e-6))
        #expect(model.bic.agrees(with: recorded.bic, within: 1e-6))
        #expect(ranking.counts[.admissible] == recorded.admissible)
    }
}
