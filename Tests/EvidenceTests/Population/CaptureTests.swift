import Foundation
import Statistics
import Testing
import Web

@testable import Evidence

@Suite struct `An overlap table` {
    private func read(_ text: String) throws -> Captures { try CaptureReading.read(Array(text.utf8)) }

    private func faults(_ text: String) -> [CaptureReading.Fault] {
        do {
            _ = try read(text)
            return []
        } catch let faults as CaptureReading.Faults { return faults.all } catch { return [] }
    }

    @Test func `is read in the order of its lines, those of one combination together`() throws {
        let captures = try read("A,B,count\n1,0,5\n1,1,2\n0,1,7\n1,0,3\n")
        #expect(captures.lists == ["A", "B"])
        #expect(captures.cells.map(\.history) == [1, 3, 2])
        #expect(captures.cells.map(\.people) == [8, 2, 7])
        #expect(captures.people == 17 && captures.people(on: 0) == 10 && captures.people(on: 1) == 9)
    }

    @Test func `names every fault with its line and column`() {
        let found = faults("A,B,count\n1,0,5\n2,1,2\n0,1,many\n0,0,3\n")
        #expect(found.map(\.kind) == [.notOneOrZero, .noCount, .onNoList])
        #expect(found.map(\.line) == [3, 4, 5])
        #expect(found.map(\.column) == [1, 3, nil])
        #expect(faults("A,count\n1,5\n").map(\.kind) == [.tooFewLists])
        #expect(faults("1,0,5\n0,1,6\n").map(\.kind) == [.noHeader])
        #expect(faults("A,,count\n1,0,5\n").map(\.column) == [2])
        #expect(faults("A,B,count\n1,0,0\n").map(\.kind) == [.nobody])
        #expect(faults("A,B,count\n1,0,-2\n").map(\.kind) == [.noCount])
    }

    @Test func `tells no small count, even to who knows how many each agency has`() throws {
        let captures = EstimateSample.captures()
        let masked = MaskedCaptures(captures, threshold: 10)
        #expect(masked.cells.contains { $0.people == nil } && masked.cells.contains { $0.people == 260 })
        #expect(!masked.cells.contains { $0.people == 4 })
        let places = masked.cells.indices
        let cells =
            masked.cells.map { cell in
                PublishedTable.Cell(
                    name: "\(cell.history)",
                    printed: cell.people.map { .value($0) } ?? .masked(lower: 0, upper: nil))
            }
            + masked.sums.enumerated().map { place, sum in
                .init(name: "sum \(place)", printed: sum.map { .value($0) } ?? .masked(lower: 0, upper: nil))
            }
        let sums = masked.sums.indices.map { place in
            PublishedTable.Sum(
                total: places.count + place,
                parts: places.filter { place == 3 || masked.cells[$0].history >> place & 1 == 1 })
        }
        let audit = Audit(PublishedTable(cells: cells, sums: sums))
        #expect(audit.counts.pinned == 0 && audit.counts.masked > 1)
    }

    @Test func `tells nothing but sums where there are many lists`() {
        let captures = Captures(
            lists: (1...8).map { "list \($0)" }, cells: (1..<256).map { .init(history: $0, people: 20) })
        let masked = MaskedCaptures(captures, threshold: 10)
        #expect(masked.cells.allSatisfy { $0.people == nil } && masked.sums.last == 255 * 20)
    }

    @Test func `has a period of a year or of several`() {
        let good = ["2026", "2025-2026"], bad = ["", "26", "2026-2025", "2026-2026", "next year", "2026-"]
        #expect(good.allSatisfy(CaptureForm.isPeriod) && !bad.contains(where: CaptureForm.isPeriod))
    }
}
