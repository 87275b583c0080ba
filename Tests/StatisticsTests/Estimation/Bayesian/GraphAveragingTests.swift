import Foundation
import Testing

@testable import Statistics

@Suite struct `Averaging over decomposable graphs` {
    @Test func `there are as many graphs as have been counted`() {
        #expect((1...6).map { DecomposableGraphs(lists: $0).graphs.count } == [1, 2, 8, 61, 822, 18_154])
    }

    /// In every graph the cliques hold every list, and lists in cliques less lists in separators are all lists once.
    @Test func `cliques and separators fit together`() {
        for graph in DecomposableGraphs(lists: 5).graphs {
            #expect(graph.cliques.reduce(0, |) == 0b11111)
            let members = { (sets: [UInt32]) in sets.reduce(0) { $0 + $1.nonzeroBitCount } }
            #expect(members(graph.cliques) - members(graph.separators) == 5)
            #expect(graph.separators.allSatisfy { set in graph.cliques.contains { $0 & set == set } })
        }
    }

    /// Madigan and York (1997): children with spina bifida, the prior of the paper, one child unseen at least.
    @Test func `the published example`() async throws {
        let averaging = GraphAveraging(
            prior: .negativeBinomial(shape: 13.14, scale: 55.17), pseudocount: 1, unseen: 1...300)
        let posterior = try await averaging.posterior(of: ResamplingExamples.spinaBifida)
        #expect(posterior.weights[0].model.description == "[12,3]")
        #expect((posterior.weights[0].weight * 10_000).rounded() == 3738)
        #expect((posterior.mean * 100).rounded() == 73_345)
        #expect(posterior.mode == 728)
        #expect(posterior.weights.count == 8 && posterior.median == 731 && posterior.interval() == 682...797)
    }

    @Test func `chances add up, and the number of threads changes nothing`() async throws {
        let one = try await GraphAveraging().posterior(of: ResamplingExamples.western)
        let three = try await GraphAveraging().posterior(of: ResamplingExamples.western, threads: 3)
        #expect(abs(one.cells.reduce(0) { $0 + $1.chance } - 1) < 1e-9)
        #expect(abs(one.weights.reduce(0) { $0 + $1.weight } - 1) < 1e-9)
        #expect(one.cells == three.cells && one.weights == three.weights)
    }

    /// Numbers held together in cells give what each number for itself gives.
    @Test func `coarse cells lose nothing that shows`() async throws {
        let coarse = try await GraphAveraging().posterior(of: ResamplingExamples.spinaBifida)
        let fine = try await GraphAveraging(unseen: 1...100_000).posterior(of: ResamplingExamples.spinaBifida)
        #expect(coarse.interval() == fine.interval() && coarse.median == fine.median && coarse.mode == fine.mode)
    }

    /// Lists that nobody connects: the graph without dependences alone, whose likelihood is that of independence.
    @Test func `two independent lists`() async throws {
        let table = ResamplingExamples.table("AB", [("1", 4_000), ("2", 1_000), ("12", 1_000)])
        let posterior = try await GraphAveraging().posterior(of: table)
        let independent = posterior.weights.first { $0.model.description == "[1,2]" }
        #expect((independent?.weight ?? 0) > 0.5)
        #expect(abs(Double(posterior.median) - 10_000) < 100)
    }

    @Test func `refusals say why`() async {
        let lists = (1...7).map { "L\($0)" }
        await #expect(throws: GraphRefusal.tooManyLists(7)) {
            try await GraphAveraging().posterior(of: CaptureTable(lists: lists, cells: [.init(history: 3, count: 1)]))
        }
        await #expect(throws: GraphRefusal.nobody) {
            try await GraphAveraging().posterior(of: CaptureTable(lists: ["A", "B"], cells: []))
        }
        await #expect(throws: GraphRefusal.tooFewLists) {
            try await GraphAveraging().posterior(of: CaptureTable(lists: ["A"], cells: [.init(history: 1, count: 9)]))
        }
        await #expect(throws: GraphRefusal.noOverlap) {
            try await GraphAveraging().posterior(of: ResamplingExamples.table("AB", [("1", 5), ("2", 5)]))
        }
        await #expect(throws: GraphRefusal.emptyList("C")) {
            try await GraphAveraging().posterior(of: ResamplingExamples.table("ABC", [("1", 5), ("12", 5)]))
        }
    }

    /// Where the posterior has not ended when the numbers end, no upper end can be named; one that was given stands.
    @Test func `an open end is no answer`() throws {
        let grid = UnseenGrid(1...1_000, fineness: nil)
        let make = { (bounded: Bool) throws(GraphRefusal) in
            try GraphPosterior(
                table: ResamplingExamples.spinaBifida, grid: grid, graphs: [.init(cliques: [7], separators: [])],
                weights: [1_000], densities: [grid.middles.map { _ in 1 }], bounded: bounded)
        }
        #expect(throws: GraphRefusal.self) { try make(false) }
        #expect(abs(try make(true).shareAtEnd - 0.5) < 1e-9)
    }

    @Test func `the logarithm of the gamma function`() {
        var factorials = 0.0
        for number in 1...170 {
            #expect(abs(LogGamma.value(Double(number)) - factorials) < 1e-13 * max(1, factorials))
            factorials += log(Double(number))
        }
        // Γ(1/2) is the root of π.
        #expect(abs(LogGamma.value(0.5) - 0.572364942924700087) < 1e-14)
        #expect(abs(LogGamma.value(1e-3) - 6.907178885383853) < 1e-12)
    }
}
