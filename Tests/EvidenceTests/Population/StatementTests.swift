import Foundation
import Lexicon
import Statistics
import Testing
import Web

@testable import Evidence

@Suite struct `What is told of an estimate` {
    @Test func `is rounded, its bounds outwards`() {
        let told = EstimateSample.statement(.number, 50)
        #expect(told.detected == 620)
        #expect(told.everybody == .init(value: 2_450, low: 1_900, high: 3_400))
        #expect(told.undetected == .init(value: 1_850, low: 1_250, high: 2_800))
        #expect(told.without == [0, nil] && told.factors == [1.2, 2])
        #expect(told.estimators.map(\.bounds?.value) == [2_450, 2_500, 2_400, nil])
    }

    @Test func `is a range over all ways where they disagree`() {
        let told = EstimateSample.statement(.range, 50)
        #expect(told.isRange)
        #expect(told.everybody == .init(value: nil, low: 1_500, high: 5_150))
        #expect(told.undetected.value == nil)
        #expect(!told.sdg.rows.contains { $0[1] == .text("Undetected (estimated)") && $0[2] == .text("") })
    }

    @Test func `never stands without its bounds, what it rests on and the other ways`() throws {
        let told = EstimateSample.statement()
        let codes = told.tables.map(\.code)
        #expect(codes == ["figures", "ways", "without", "assumptions"])
        let shown = EstimateShown(found: EstimateSample.found(.number), asked: EstimateAsked(method: .aic, seed: 1))
        for table in shown.tables {
            let given = shown.tables(asked: table.code).map(\.code)
            #expect(Set(given).isSuperset(of: ["estimate", "estimators", "without", "assumptions"]), "\(table.code)")
        }
        #expect(shown.tables(asked: "nothing").isEmpty)
        let page = PublicEstimatePage(id: "1", statement: told, published: "", digest: told.digest, correctedBy: nil)
        let json = String(decoding: try JSONEncoder().encode(page), as: UTF8.self)
        #expect(json.contains("none of these agencies could ever have met"))
        let html = String(
            decoding: StatementShown(statement: told, digest: told.digest).html(Words(.zhHant)).utf8, as: UTF8.self)
        #expect(html.contains("不可能接觸到的人") && html.contains("<svg"))
    }

    @Test func `is counted and estimated in the layout of Open SDG`() throws {
        let rows = EstimateSample.statement(.number, 50).sdg.rows.map { $0.map(\.text) }
        #expect(rows[0] == ["2026", "Detected", "", "Number", "A: Normal", "620"])
        #expect(rows[1] == ["2026", "Detected", "", "Per 100,000 population", "A: Normal", "31.00"])
        #expect(rows[2] == ["2026", "Undetected (estimated)", "", "Number", "E: Estimated", "1850"])
        #expect(rows.count == 8 && rows.filter { $0[4] == "E: Estimated" }.count == 6)
    }

    /// Many people on each list alone, and one small overlap.
    private func large(few: Int) -> Captures {
        let counts = [(1, 5_400), (2, 7_800), (4, 2_700), (3, 410), (5, 160), (6, 240), (7, few)]
        return Captures(lists: ["A", "B", "C"], cells: counts.map { .init(history: $0.0, people: $0.1) })
    }

    @Test func `is so coarse that no small count follows from it`() throws {
        let rounding = StatementRounding(threshold: 10)
        let captures = large(few: 4)
        let points = EstimateEngine.points(captures)
        let largest = try #require(points.estimates.first ?? nil)
        let way = try #require(rounding.coarseness(for: captures, largest: largest, EstimateEngine.points))
        let told = points.told(way)
        #expect(told.count == 6 && told.first == .some(way.rounded(captures.people)))
        let open = (0..<10).filter { EstimateEngine.points(large(few: $0)).told(way) == told }
        #expect((open.last ?? 0) - (open.first ?? 0) >= rounding.level, "\(way): \(open)")
        #expect(open.contains(4))
    }

    @Test func `tells how much hangs on a list by factors alone`() throws {
        let way = Coarseness(detected: 10, estimated: 10, factors: [1.2, 2])
        #expect([0.4, 0.5, 0.9, 1, 1.19, 1.2, 1.99, 2.5].map(way.band) == [2, 2, 0, 0, 0, 1, 1, 2])
        let table = EstimateSample.statement().withoutEach
        #expect(table.rows.map(\.cells) == [[.number(1), .number(1.2)], [.unknown, .unknown]])
    }

    @Test func `is not told at all where however coarse it gives a small count away`() {
        let rounding = StatementRounding(threshold: 10)
        // The figure is a thousand times the small count: no rounding that leaves a number hides it.
        let giving: StatementRounding.Points = { captures in
            StatementPoints(people: 611, estimates: [Double(captures.cells.last?.people ?? 0) * 1_000], without: [])
        }
        #expect(rounding.coarseness(for: EstimateSample.captures(), largest: 4_000, giving) == nil)
        let silent: StatementRounding.Points = { _ in StatementPoints(people: 611, estimates: [4_000], without: []) }
        #expect(
            rounding.coarseness(for: EstimateSample.captures(), largest: 4_000, silent)
                == Coarseness(detected: 10, estimated: 10, factors: [1.2, 2]))
    }
}

@Suite struct `The steps of an estimate` {
    private let now = Date(timeIntervalSince1970: 1_780_000_000)
    private let maker = Worker.ID()
    private let second = Worker.ID()

    private func finished(_ outcome: EstimateOutcome) -> PopulationEstimate {
        PopulationEstimate(id: .init(), of: EstimateSample.file, sealed: Data(), by: maker, at: now)
            .finished(outcome, sealed: Data(), at: now)
    }

    @Test func `are refused where the data carry no number`() {
        let statement = EstimateSample.statement()
        for outcome in [EstimateOutcome.refused(.init(.noOverlap)), .found(EstimateSample.found(.none))] {
            let estimate = finished(outcome)
            #expect(throws: PopulationEstimate.Impossible.self) {
                try estimate.stated(statement, correcting: nil, sealed: Data(), by: maker, at: now)
            }
            #expect(throws: PopulationEstimate.Impossible.self) {
                try estimate.approved(warned: true, by: second, at: now)
            }
        }
    }

    @Test func `need a second person, and anew once the statement is changed`() throws {
        let statement = EstimateSample.statement(.range)
        let stated = try finished(.found(EstimateSample.found(.range)))
            .stated(statement, correcting: nil, sealed: Data(), by: maker, at: now)
        #expect(throws: PopulationEstimate.Impossible.madeByYourself) {
            try stated.approved(warned: true, by: maker, at: now)
        }
        #expect(throws: PopulationEstimate.Impossible.warningNotRead) {
            try stated.approved(warned: false, by: second, at: now)
        }
        let approved = try stated.approved(warned: true, by: second, at: now)
        #expect(throws: PopulationEstimate.Impossible.otherContent) {
            try approved.published(EstimateSample.statement(.range, 100), by: maker, at: now)
        }
        #expect(try approved.published(statement, by: maker, at: now).status == .published)
        let changed = try approved.stated(statement, correcting: nil, sealed: Data(), by: maker, at: now)
        #expect(changed.status == .stated && changed.approvedBy == nil && changed.warned == nil)
    }
}

@Suite struct `The library's estimates as the office keeps them` {
    @Test func `have four ways and more with bounds, and points only beside them`() async throws {
        let asked = EstimateAsked(method: .stepwise, replicates: 200, seed: 3)
        guard case .found(let found) = try await EstimateEngine.estimate(EstimateSample.captures(few: 14), asked) else {
            Issue.record("refused")
            return
        }
        #expect(found.observed == 621 && found.main.low < found.main.value && found.main.value < found.main.high)
        #expect(
            found.estimators.count >= 4 && found.estimators.allSatisfy { ($0.bounds == nil) != ($0.refused == nil) })
        #expect(found.without.map(\.list) == ["police", "shelter", "hotline"])
        #expect(!found.models.isEmpty && !found.assumptions.isEmpty)
        #expect(found.assumptions.allSatisfy { Assumption(rawValue: $0) != nil })
    }

    @Test func `are refused in words where nobody is on two lists`() async throws {
        let apart = Captures(
            lists: ["A", "B", "C"], cells: (0..<3).map { .init(history: 1 << $0, people: 40) })
        let outcome = try await EstimateEngine.estimate(apart, EstimateAsked(method: .bic, replicates: 200, seed: 3))
        guard case .refused(let refused) = outcome else {
            Issue.record("an estimate from nothing")
            return
        }
        #expect(refused.reason == .noOverlap)
        #expect(refused.text(in: .en).contains("two lists") && !refused.advice(in: .zhHant).isEmpty)
    }
}
