import Foundation
import Statistics
import Testing

@testable import Evidence

@Suite struct `A masked release` {
    private let plan = ReleaseSample.plan(
        [["halfYear", "sex", "exploitation"], ["ageGroup", "sex"]], ReleaseSample.masks)

    private func made(_ people: [Observation], after last: ReleaseMaterial? = nil) throws -> (
        ReleaseMaterial, CodedRecords
    ) {
        let records = try Codebook.shipped().coded(people, plan.variables)
        var generator = SystemRandomNumberGenerator()
        return (
            try ReleaseMaking.make(plan, of: records, last: last, shifts: [], using: &generator), records
        )
    }

    @Test func `prints no small number, and withstands`() throws {
        let (material, records) = try made(ReleaseSample.people(900, seed: 1))
        for cell in material.content.tables.flatMap(\.cells) {
            if case .people(let count) = cell.count { #expect(count == 0 || count >= 10) }
        }
        let trial = try ReleaseTrial.run(material, called: "first", of: records, after: [])
        #expect(trial.findings == [])
    }

    @Test func `withstands together with the release before, from which one person is gone`() throws {
        let people = ReleaseSample.people(900, seed: 2)
        let (first, _) = try made(people)
        for gone in [0, 17, 400] {
            var fewer = people
            fewer.remove(at: gone)
            let (second, records) = try made(fewer, after: first)
            let trial = try ReleaseTrial.run(
                second, called: "second", of: records, after: [.init(name: "first", material: first)])
            #expect(trial.findings == [])
            #expect(second.waiting == 1)
        }
    }

    @Test func `is broken where the one before is not known to it`() throws {
        let people = ReleaseSample.people(900, seed: 2)
        let (first, _) = try made(people)
        let (second, records) = try made(Array(people.dropLast()))
        let trial = try ReleaseTrial.run(
            second, called: "second", of: records, after: [.init(name: "first", material: first)])
        #expect(trial.counts["A1"] ?? 0 > 0)
    }

    @Test func `takes a new half-year in`() throws {
        let people = ReleaseSample.people(900, seed: 3)
        let (first, _) = try made(people)
        let (second, records) = try made(
            people + ReleaseSample.people(300, seed: 4, halfYears: ["2026-1"]), after: first)
        let trial = try ReleaseTrial.run(
            second, called: "second", of: records, after: [.init(name: "first", material: first)])
        #expect(trial.findings == [])
        let all = second.content.tables[0].cells.first { $0.codes == [nil, nil, nil] }
        #expect(all?.count == .people(1_200))
    }

    @Test func `is the same for the same people`() throws {
        let people = ReleaseSample.people(500, seed: 5)
        #expect(try made(people).0.content.digest == made(people.reversed()).0.content.digest)
    }
}
