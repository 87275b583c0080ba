import Foundation
import Testing

@testable import Statistics

@Suite struct `The report of an estimate` {
    static func request(_ method: EstimateMethod, replicates: Int = 100) throws -> EstimateRequest {
        var request = EstimateRequest(try PublishedTables.kosovo(), method: method)
        request.replicates = replicates
        request.threads = 2
        request.chainStepsMax = 4_000
        return request
    }

    /// Made once, for it takes every method.
    static let kosovo = Task { try await request(.bic).report() }

    @Test func `never shows a point without its interval, its assumptions and what else there is`() async throws {
        let report = try await Self.kosovo.value
        #expect(report.chosen.model?.description == "[123,14,34]")
        #expect(report.chosen.intervals.map(\.level) == [0.8, 0.95])
        #expect(report.methods.map(\.method) == EstimateMethod.allCases)
        let given = report.methods.compactMap { try? $0.outcome.get() }
        #expect(given.count >= 4)
        #expect(given.allSatisfy { $0.interval != nil })
        #expect(report.leftOut.map(\.list) == ["EXH", "ABA", "OSCE", "HRW"])
        #expect(report.bestModels.count == 20)
        #expect(report.statusCounts == [.admissible: 113])
        #expect(report.assumptions.contains(.everyoneReachable))
        #expect(report.verdict?.advice == .range)
        #expect(!report.isPointAlone)
    }

    @Test(arguments: [
        (EstimateMethod.stepwise, 14341.6638), (.aic, 14326), (.bic, 10356.5190), (.downhill, 10356.5190),
    ])
    func `gives the point alone where no replicates are asked for`(method: EstimateMethod, value: Double) async throws {
        let report = try await Self.request(method, replicates: 0).report()
        #expect(report.isPointAlone)
        #expect(report.methods.isEmpty && report.bestModels.isEmpty && report.assumptions.isEmpty)
        #expect(report.chosen.estimate.agrees(with: value, within: method == .aic ? 1e-3 : 1e-8))
        #expect(EstimateText(report).lines.contains { $0.contains("must not be published") })
    }

    @Test func `is the same on any number of threads`() async throws {
        var request = try Self.request(.stepwise)
        let two = try await MethodRun(request).estimate()
        request.threads = 1
        #expect(try await MethodRun(request).estimate() == two)
    }

    @Test func `carries the errors of matching where they are known`() async throws {
        var request = try Self.request(.stepwise)
        let plain = try await MethodRun(request).estimate()
        request.linkage = LinkageQuality(recall: 0.9, precision: 1)
        let corrected = try await MethodRun(request).estimate()
        #expect(corrected.intervals.allSatisfy { $0.kind == .linkage })
        // Missed matches make the number too high; taken out, it falls.
        #expect(corrected.estimate < plain.estimate)
        #expect(corrected.notes.contains(.withoutCorrection(plain.estimate)))
        #expect(Assumption.behind(.stepwise, linkageMeasured: true).contains(.matchedWithMeasuredError))
        #expect(!Assumption.behind(.stepwise, linkageMeasured: true).contains(.matchedWithoutError))
    }

    @Test func `says of two lists that nothing may be published, and gives the number they stand for`() async throws {
        var request = EstimateRequest(try PublishedTables.two(first: 80, second: 60, both: 20))
        request.replicates = 100
        let report = try await request.report()
        #expect(report.chosen.estimate.agrees(with: 400, within: 1e-9))
        #expect(report.verdict?.advice == Verdict.Advice.none)
        #expect(report.verdict?.reasons.contains(.twoLists) == true)
    }
}

@Suite struct `Refusing an estimate` {
    private static func refusal(_ table: CaptureTable, _ method: EstimateMethod) async throws -> WithheldEstimate? {
        var request = EstimateRequest(table, method: method)
        request.replicates = 0
        do throws(WithheldEstimate) {
            _ = try await request.report()
            return nil
        } catch { return error }
    }

    @Test(arguments: EstimateMethod.allCases)
    func `where nobody is on two lists`(method: EstimateMethod) async throws {
        let table = try PublishedTables.two(first: 5, second: 6, both: 0)
        #expect(try await Self.refusal(table, method) == .table(.noOverlap))
    }

    @Test(arguments: EstimateMethod.allCases)
    func `where a list is empty`(method: EstimateMethod) async throws {
        let table = try PublishedTables.two(first: 5, second: 0, both: 0)
        #expect(try await Self.refusal(table, method) == .table(.emptyList("shelter")))
    }

    @Test(arguments: EstimateMethod.allCases)
    func `where there is one list, or nobody`(method: EstimateMethod) async throws {
        let one = try CaptureTable(lists: ["police"], cells: [.init(history: 1, count: 7)])
        #expect(try await Self.refusal(one, method) == .tooFewLists(1))
        let nobody = try PublishedTables.two(first: 0, second: 0, both: 0)
        #expect(try await Self.refusal(nobody, method) == .table(.nobody))
    }

    @Test func `where the number asked for has nothing to do with the people seen`() async throws {
        // All pairs: 20,000³ · 1 / 1 unseen people.
        let table = try CaptureTable(
            lists: ["A", "B", "C"],
            cells: zip([1, 2, 4, 3, 5, 6, 7], [20_000, 20_000, 20_000, 1, 1, 1, 1]).map {
                .init(history: $0, count: $1)
            })
        var request = EstimateRequest(table)
        (request.replicates, request.threshold) = (0, 1)
        do throws(WithheldEstimate) {
            _ = try await request.report()
            Issue.record("a number far beyond the data")
        } catch {
            guard case .outOfProportion(let estimate, let observed) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(estimate > 1e11 && observed == 60_004)
        }
    }

    @Test func `where the models are too many`() async throws {
        var random = Philox(seed: 9)
        let table = try ExampleTables.sparse(lists: 7, people: 300, random: &random)
        #expect(try await Self.refusal(table, .bic) == .tooManyModels(lists: 7))
    }

    /// Each refusal says why and what to do, and a random table is either refused or has a number that can be told.
    @Test(arguments: 0..<40)
    func `happens, or a number is given, for every sparse table`(seed: Int) async throws {
        var random = Philox(seed: 500 + UInt64(seed))
        let table = try ExampleTables.sparse(lists: 2 + seed % 3, people: 5 + 3 * seed, random: &random)
        for method in [EstimateMethod.stepwise, .aic, .bic, .downhill] {
            var request = EstimateRequest(table, method: method)
            request.replicates = 0
            do throws(WithheldEstimate) {
                let estimate = try await request.report().chosen
                #expect(estimate.estimate >= Double(table.total))
                #expect(estimate.estimate <= WithheldEstimate.proportionMax * Double(table.total))
                if let model = estimate.model { #expect(table.estimability(of: model) == .admissible) }
            } catch {
                #expect(!error.reason.isEmpty && !error.advice.isEmpty)
                if table.refusalOfEveryModel == nil, method == .stepwise {
                    #expect(table.estimability(of: .mainEffects(lists: table.listCount)) != .admissible)
                }
            }
        }
    }
}
