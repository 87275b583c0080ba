import Foundation
import Testing

@testable import Statistics

@Suite struct `A cross table` {
    static let exploitation = CrossTable.Dimension(
        "exploitation", CodeList(["forced labour", "sexual exploitation", "other"]))
    static let sex = CrossTable.Dimension("sex", CodeList(["woman", "man"]))

    /// The worked example of the codebook of CTDC's Global Synthetic Dataset (2024), section 6.
    @Test func `takes shares of those who answered, as CTDC does`() throws {
        let flags: [[Bool?]] = [
            [true, nil, nil], [nil, true, nil], [nil, nil, true], [nil, nil, nil], [true, true, nil],
        ]
        let table = try CrossTable([Self.exploitation], of: flags.map { [Answer(flags: $0)] })
        #expect((0..<3).map { table.count([.code($0)]) } == [2, 2, 1])
        #expect(table.count([.answered]) == 4 && table.count([.unknown]) == 1 && table.count([.total]) == 5)
        let percent = (0..<3).map { table.share([.code($0)], along: 0).text(per: 100, decimals: 0) }
        #expect(percent == ["50", "50", "25"])
        #expect(table.share([.code(0)], along: 0) == .share(Share(2, of: 4)))
        // Over all records they would be 40, 40 and 20, as the codebook says.
        let over = (0..<3).map { table.rate([.code($0)], in: .people(5)).text(per: 100, decimals: 0) }
        #expect(over == ["40", "40", "20"])
    }

    @Test func `keeps none, unknown, not asked and masked apart`() throws {
        let answers: [Answer] = [.value(0), .none, .none, .unknown, .notAsked, .masked, .masked, .masked]
        let table = try CrossTable([Self.sex], of: answers.map { [$0] })
        #expect(table.count([.none]) == 2 && table.count([.unknown]) == 1)
        #expect(table.count([.notAsked]) == 1 && table.count([.masked]) == 3)
        #expect(table.count([.answered]) == 3 && table.recordCount == 8)
        #expect(table.share([.none], along: 0) == .share(Share(2, of: 3)))
        #expect(table.share([.masked], along: 0) == .share(Share(3, of: 8)))
    }

    @Test func `counts a record with several values once in each margin`() throws {
        let records: [[Answer]] = [
            [.value(0), .values([0, 1])], [.value(0), .value(0)], [.value(1), .value(2)], [.unknown, .values([1, 2])],
        ]
        let table = try CrossTable([Self.sex, Self.exploitation], of: records)
        #expect(table.count([.code(0), .code(0)]) == 2)
        #expect(table.count([.code(0), .answered]) == 2)
        #expect(table.count([.total, .code(1)]) == 2 && table.count([.total, .total]) == 4)
        #expect(table.share([.code(0), .code(1)], along: 1) == .share(Share(1, of: 2)))
        #expect(table.share([.code(0), .code(1)], along: 0) == .share(Share(1, of: 1)))
    }

    @Test func `counts a part also in what it is part of`() throws {
        let region = CodeList(["Asia", "Europe", "Viet Nam", "Thailand"], parents: [nil, nil, 0, 0])
        let table = try CrossTable(
            [.init("citizenship", region)], of: [[.value(2)], [.values([2, 3])], [.value(0)], [.value(1)]])
        #expect((0..<4).map { table.count([.code($0)]) } == [3, 1, 2, 1])
    }

    @Test func `agrees with looking at every record`() throws {
        var random = Philox(seed: 2)
        func answer(_ codes: Int) -> Answer {
            switch Int.random(in: 0..<9, using: &random) {
            case 0: .none
            case 1: .unknown
            case 2: .notAsked
            case 3: .masked
            case 4: .values([0, codes - 1])
            default: .value(Int.random(in: 0..<codes, using: &random))
            }
        }
        let records = (0..<300).map { _ in [answer(2), answer(3), answer(2)] }
        let table = try CrossTable([Self.sex, Self.exploitation, Self.sex], of: records)
        func fits(_ answer: Answer, _ category: CrossTable.Category) -> Bool {
            switch (category, answer) {
            case (.total, _), (.none, .none), (.unknown, .unknown), (.notAsked, .notAsked), (.masked, .masked): true
            case (.answered, _): answer.isAnswered
            case (.code(let code), .values(let values)): values.contains(code)
            default: false
            }
        }
        var cells = 0
        for first in Self.sex.categories {
            for second in Self.exploitation.categories {
                for third in Self.sex.categories {
                    let cell = [first, second, third]
                    let expected = records.count { record in zip(record, cell).allSatisfy { fits($0, $1) } }
                    #expect(table.count(cell) == expected)
                    cells += expected > 0 ? 1 : 0
                }
            }
        }
        var listed = 0
        table.forEach { cell, count in
            listed += 1
            #expect(table.count(cell) == count)
        }
        #expect(listed == cells)
    }

    @Test func `says why there is no share or rate`() throws {
        let table = try CrossTable([Self.sex], of: [[.unknown], [.notAsked]])
        #expect(table.share([.code(0)], along: 0) == .undefined(.nobodyAnswered))
        #expect(table.rate([.total], in: .unknown) == .undefined(.populationUnknown))
        #expect(table.rate([.total], in: .people(0)) == .undefined(.populationZero))
        #expect(table.rate([.total], in: .unknown).text(per: 100_000, decimals: 1) == nil)
    }

    @Test func `refuses answers that do not fit`() {
        #expect(throws: CrossTable.Problem.answers(record: 1, found: 2)) {
            try CrossTable([Self.sex], of: [[.none], [.none, .none]])
        }
        for answer in [Answer.value(2), .values([])] {
            #expect(throws: CrossTable.Problem.code(record: 0, dimension: 0)) {
                try CrossTable([Self.sex], of: [[answer]])
            }
        }
        let wide = CrossTable.Dimension("wide", CodeList((0..<5000).map(String.init)))
        #expect(throws: CrossTable.Problem.tooManyCells) { try CrossTable([wide, wide], of: [[Answer]]()) }
    }

    @Test func `takes a group of flags without any for an answer only where all say no`() {
        #expect(Answer(flags: [false, false]) == .none)
        #expect(Answer(flags: [false, nil]) == .unknown)
        #expect(Answer(flags: []) == .unknown)
        #expect(Answer(flags: [false, true]) == .value(1))
    }

    private static let ctdc =
        (ProcessInfo.processInfo.environment["LODESTAR_SHARED"] ?? "../shared")
        + "/data/ctdc/CTDC_VPsynthetic_condensed.csv"

    @Test(.enabled(if: FileManager.default.fileExists(atPath: ctdc), "the data of CTDC are not here"))
    func `of CTDC's records has the shares that counting lines gives`() throws {
        let file = try [UInt8](Data(contentsOf: URL(filePath: Self.ctdc)))
        let records = try CodedRecords(delimited: file)
        let names = records.columns.map(\.name)
        let gender = try #require(names.firstIndex(of: "gender"))
        let flags = ["isForcedLabour", "isSexualExploit"].compactMap { names.firstIndex(of: $0) }
        let labels = records.columns[gender].labels
        let table = try CrossTable(
            [.init("gender", CodeList(labels)), .init("exploitation", CodeList(["labour", "sexual"]))],
            of: zip(records.answers(in: gender, empty: .unknown), records.answers(flags: flags)).map { [$0, $1] })
        let woman = CrossTable.Category.code(try #require(labels.firstIndex(of: "Female")))
        #expect(table.recordCount == 21_195)
        #expect(table.count([.total, .code(0)]) == 12_248 && table.count([.total, .code(1)]) == 2_775)
        #expect(table.count([.total, .answered]) == 14_676)
        #expect(table.share([woman, .code(1)], along: 1) == .share(Share(2_293, of: 7_560)))
    }
}

@Suite struct `A share` {
    @Test(arguments: [
        (20, 165, 100, 1, "12.1"), (1, 3, 100, 0, "33"), (1, 2, 1, 0, "1"), (1, 8, 100, 0, "13"),
        (1, 8, 100, 2, "12.50"), (0, 7, 100, 1, "0.0"), (3, 23_000_000, 100_000, 3, "0.013"), (7, 7, 100, 1, "100.0"),
        (1, 1000, 100, 1, "0.1"),
        (199, 1000, 100, 0, "20"), (7, 200, 100, 0, "4"), (6_999, 200_000, 100, 0, "3"),
    ])
    func `is rounded once, in integers`(part: Int, whole: Int, scale: Int, decimals: Int, text: String) {
        #expect(Share(part, of: whole).text(per: scale, decimals: decimals) == text)
    }

    @Test func `is the same number in other terms`() {
        #expect(Share(1, of: 2).isSameNumber(as: Share(2, of: 4)))
        #expect(!Share(1, of: 2).isSameNumber(as: Share(2, of: 5)))
        #expect(Share(.max, of: .max).isSameNumber(as: Share(1, of: 1)))
    }
}
