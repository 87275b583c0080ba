import Foundation
import Lexicon
import Statistics
import Testing
import Web

@testable import Evidence

@Suite struct `The figures of the desk` {
    private static let people: [Observation] =
        (0..<30).map { number in
            var one = Observation([
                "year": .codes([number < 10 ? "2024" : "2025"]),
                "halfYear": .codes([number < 10 ? "2024-2" : "2025-1"]),
                "sex": number == 29 ? .unknown : .codes([number % 3 == 0 ? "male" : "female"]),
                "exploitation": .codes(number % 5 == 0 ? ["sexual", "forcedLabour"] : ["forcedLabour"]),
                "citizenship": .codes([number % 2 == 0 ? "VN" : "ID"]),
            ])
            if number < 20 {
                one["helpWanted"] = .codes(["placement"])
                one["help"] = number < 15 ? .codes(["placement"]) : Observation.Recorded.none
            }
            return one
        }

    private func tables() throws -> FigureTables {
        FigureTables(Self.people, codebook: try Codebook.shipped())
    }

    private func values(_ table: TableShown?, _ row: String) -> [Double?] {
        table?.rows.first { $0.head.code == row }?.cells.map(\.value) ?? []
    }

    @Test func `count each person where they belong, and say who is not known`() throws {
        let sex = try tables().found("sex")
        #expect(sex?.rows.map(\.head.code) == ["female", "male", "unknown"])
        #expect(values(sex, "female") == [19] && values(sex, "male") == [10] && values(sex, "unknown") == [1])
        #expect(sex?.title(in: .en) == "People found: sex or gender")
    }

    @Test func `say that one person may stand in several rows`() throws {
        let forms = try tables().found("exploitation")
        #expect(values(forms, "sexual") == [6] && values(forms, "forcedLabour") == [30])
        #expect(forms?.notes == [.figureSeveral])
        let crossed = try tables().cross("exploitation", by: "sex")
        #expect(values(crossed, "sexual") == [4, 2, 0])
    }

    @Test(arguments: [(FigureTables.Period.year, ["2024", "2025"]), (.halfYear, ["2024-2", "2025-1"])])
    func `go over years or half-years`(period: FigureTables.Period, rows: [String]) throws {
        let trend = try tables().trend(period, by: "sex")
        #expect(trend?.rows.map(\.head.code) == rows)
        #expect(values(trend, rows[0]) == [6, 4, 0])
    }

    @Test func `say for whom help began, with the bounds of chance`() throws {
        let help = try #require(try tables().help)
        #expect(help.rows.map(\.head.code) == ["placement"])
        #expect(values(help, "placement") == [20, 15, 75])
        guard case .interval(_, let low, let high) = help.rows[0].cells[2] else { return #expect(Bool(false)) }
        #expect(abs(low - 53.1) < 0.05 && abs(high - 88.8) < 0.05, "\(low) \(high)")
        // Of whom no help is recorded, nothing is said.
        let bySex = try #require(try tables().helped(by: "sex"))
        #expect(bySex.rows.map { $0.cells[0].value ?? 0 }.reduce(0, +) == 20)
    }

    @Test func `leave out what a file says nothing of`() throws {
        let codes = try tables().all(by: .year).map(\.code)
        #expect(!codes.contains("found-by-foundBy") && codes.contains("found-by-citizenship"))
        #expect(Set(codes).count == codes.count)
        #expect(try FigureTables([], codebook: .shipped()).all(by: .year).isEmpty)
    }

    @Test func `put the rare ones of a long list together`() throws {
        let countries = Country.allCases.prefix(60).enumerated().flatMap { index, country in
            (0...index).map { _ in Observation(["citizenship": .codes([country.rawValue])]) }
        }
        let table = try #require(FigureTables(countries, codebook: try .shipped()).found("citizenship"))
        #expect(table.rows.count == 20 && table.rows.last?.head.code == "others")
        #expect(table.rows.compactMap { $0.cells[0].value }.reduce(0, +) == Double(countries.count))
    }
}

@Suite struct `What another country published` {
    private static let head =
        "Iso3_code,Country,Region,Subregion,Indicator,Dimension,Category,Sex,Age,Year,Unit,txtVALUE\r\n"

    private func row(_ code: String, _ year: Int, _ value: String, sex: String = "Total") -> String {
        "\(code),Land \(code),R,S,Detected trafficking victims,Total,Total,\(sex),Total,\(year),Counts,\(value)\r\n"
    }

    @Test func `stands beside ours, masked where it is masked`() throws {
        let text =
            Self.head + row("AAA", 2024, "12") + row("AAA", 2025, "<5") + row("BBB", 2025, "0")
            + row("AAA", 2025, "3", sex: "Female")
        let others = try PublishedFigures.glotip(Array(text.utf8), countries: ["AAA"])
        #expect(others == [PublishedFigures(source: "Land AAA", years: [2024: .number(12), 2025: .range(0, 4)])])
        let own = FigureTables([Observation(["halfYear": .codes(["2025-1"])])], codebook: try .shipped())
        let table = own.comparison(with: others)
        #expect(table.columns.map { $0.text(in: .en) } == ["This file", "Land AAA"])
        #expect(table.rows.map(\.cells) == [[.none, .number(12)], [.number(1), .range(0, 4)]])
    }

    @Test func `is taken from an Open SDG site where nothing is broken down`() throws {
        let text = "Year,Units,Sex,Value\n2020,Number,,0\n2020,Number,Female,7\n2021,Number,,*\n2021,%,,3\n"
        let found = try PublishedFigures.openSDG(Array(text.utf8), called: "An office, 2024")
        #expect(found.years == [2020: .number(0), 2021: .withheld])
    }

    @Test(arguments: ["", "a,b\n1,2\n", "Year,Value\nx,y\n", "Year,Value\n2020\n", "\"", "\u{FEFF}"])
    func `is refused where it is something else`(text: String) {
        #expect(throws: PublishedFigures.Fault.self) { try PublishedFigures.openSDG(Array(text.utf8), called: "x") }
        #expect(throws: PublishedFigures.Fault.self) { try PublishedFigures.glotip(Array(text.utf8), countries: []) }
    }
}
