import Foundation
import Testing

@testable import Statistics

/// One line of the recorded answers of other programs.
private struct Recorded: Decodable, CustomTestStringConvertible {
    let dataset: String
    let method: String
    let lists: Int?
    let n: Int?
    let pthresh: Double?
    let estimate: Double
    let wald_lo: Double?
    let wald_hi: Double?
    let deviance: Double?
    let aic: Double?
    let terms: String?
    let minus_inf: String?
    let model: String?
    let bic: Double?
    let lo: Double?
    let hi: Double?

    var testDescription: String { "\(dataset) \(method) \(pthresh.map { "\($0)" } ?? model ?? "")" }

    static let all: [Recorded] = {
        guard let text = try? String(contentsOfFile: ExampleTables.folder + "/golden_examples.jsonl", encoding: .utf8)
        else { return [] }
        return text.split(whereSeparator: \.isNewline).compactMap {
            try? JSONDecoder().decode(Recorded.self, from: Data($0.utf8))
        }
    }()
}

@Suite(.enabled(if: ExampleTables.areHere, "the published tables are not here"))
struct `The recorded answers of other programs` {
    @Test func `are fifty-seven`() { #expect(Recorded.all.count == 57) }

    @Test(arguments: Recorded.all.filter { $0.method == "stepwise" })
    fileprivate func `are reached by the stepwise choice`(_ line: Recorded) throws {
        let table = try ExampleTables.read(line.dataset)
        #expect(table.listCount == line.lists && table.total == line.n)
        let answer = try table.stepwise(threshold: #require(line.pthresh))
        let names = answer.added.map { HierarchicalModel.name(of: $0, lists: table.lists) }
        #expect(names.joined(separator: "+") == line.terms)
        let dropped = answer.fit.dropped.map { HierarchicalModel.name(of: $0, lists: table.lists) }
        #expect(dropped.joined(separator: "+") == line.minus_inf)
        #expect(answer.fit.estimate.agrees(with: line.estimate, within: 1e-6))
        #expect(try answer.fit.deviance.agrees(with: #require(line.deviance), within: 1e-6))
        #expect(try answer.fit.aic.agrees(with: #require(line.aic), within: 1e-6))
    }

    /// Their standard errors come from the weights of the last iteration but one; ours are those of the maximum. With
    /// their way of stopping the bounds are theirs.
    @Test(arguments: Recorded.all.filter { $0.method == "stepwise" })
    fileprivate func `have bounds that differ by where iterations were stopped`(_ line: Recorded) throws {
        let table = try ExampleTables.read(line.dataset)
        let fit = try table.stepwise(threshold: #require(line.pthresh)).fit
        let (low, high) = try (#require(line.wald_lo), #require(line.wald_hi))
        #expect(fit.waldInterval().lowerBound.agrees(with: low, within: 2e-5))
        #expect(fit.waldInterval().upperBound.agrees(with: high, within: 4e-5))
        let stopped = ReweightedLeastSquares(fit.model, of: table)
        let width = 1.959_963_984_540_054 * stopped.interceptError
        let (lower, upper) = (stopped.unseen * exp(-width), stopped.unseen * exp(width))
        #expect((lower + Double(table.total)).agrees(with: low, within: 1e-8))
        #expect((upper + Double(table.total)).agrees(with: high, within: 1e-8))
    }

    @Test(arguments: Recorded.all.filter { $0.method == "bic_all" })
    fileprivate func `are reached model by model`(_ line: Recorded) throws {
        let table = try ExampleTables.read(line.dataset)
        let text = try #require(line.model)
        let model = try #require(HierarchicalModel(text, lists: table.listCount))
        #expect(model.description == text)
        let fit = try table.fitted(model)
        #expect(fit.estimate.agrees(with: line.estimate, within: 1e-6))
        #expect(try fit.bic.agrees(with: #require(line.bic), within: 1e-6))
    }

    @Test(arguments: Recorded.all.filter { $0.method.hasPrefix("Rcapture") })
    fileprivate func `are reached by the profile likelihood`(_ line: Recorded) throws {
        let table = try ExampleTables.read(line.dataset)
        let interval = try table.profileInterval(.mainEffects(lists: table.listCount))
        #expect(interval.estimate.agrees(with: line.estimate, within: 1e-6))
        #expect(try interval.lower.agrees(with: #require(line.lo), within: 1e-6))
        #expect(try #require(interval.upper).agrees(with: #require(line.hi), within: 1e-6))
    }
}

/// A second, plain implementation, stopped as common statistical programs stop: by the deviance, with the weights of
/// before.
struct ReweightedLeastSquares {
    let unseen: Double
    let interceptError: Double

    init(_ model: HierarchicalModel, of table: CaptureTable) {
        let histories = Array(1..<UInt32(1) << UInt32(table.listCount))
        let known = Dictionary(uniqueKeysWithValues: table.cells.map { ($0.history, Double($0.count)) })
        let counts = histories.map { known[$0] ?? 0 }
        let terms = [0] + (0..<table.listCount).map { UInt32(1) << UInt32($0) } + model.terms
        var means = counts.map { $0 + 0.1 }
        var deviance = Double.infinity
        var (solution, errors) = ([Double](), [Double]())
        for _ in 0..<50 {
            let sides = zip(counts, means).map { log($1) + ($0 - $1) / $1 }
            var equations = NormalEquations()
            let rows = histories.indices.map { cell in
                let ones = terms.indices.filter { terms[$0] & ~histories[cell] == 0 }
                return (ones: ones, side: sides[cell], weight: means[cell])
            }
            _ = equations.solveByRotations(order: terms.count, rows: rows)
            (solution, errors) = (equations.solution, equations.inverseDiagonal().map { $0.squareRoot() })
            means = rows.map { row in exp(row.ones.reduce(0) { $0 + solution[$1] }) }
            let before = deviance
            deviance = zip(counts, means).reduce(0) { sum, cell in
                sum + 2 * ((cell.0 > 0 ? cell.0 * log(cell.0 / cell.1) : 0) - (cell.0 - cell.1))
            }
            if abs(deviance - before) / (abs(deviance) + 0.1) < 1e-8 { break }
        }
        unseen = exp(solution[0])
        interceptError = errors[0]
    }
}
