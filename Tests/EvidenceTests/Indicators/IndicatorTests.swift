import Evidence
import Foundation
import Lexicon
import Packs
import Statistics
import Testing
import Web

@Suite struct `A table that a country is asked for` {
    let exchange: Exchange

    init() throws { exchange = try Exchange() }

    /// Invented people of one year.
    private func people(
        _ count: Int, _ sex: String?, _ group: String?, _ forms: [String], _ citizenship: String?,
        half: String = "2025-1",
        help: Observation.Recorded? = nil, status: String = "identified"
    ) -> [Observation] {
        let recorded = { (code: String?) in code.map { Observation.Recorded.codes([$0]) } ?? .unknown }
        var one = Observation([
            "year": .codes([String(half.prefix(4))]), "halfYear": .codes([half]), "sex": recorded(sex),
            "ageGroup": recorded(group), "citizenship": recorded(citizenship), "status": .codes([status]),
            "exploitation": forms.isEmpty ? .unknown : .codes(forms),
        ])
        one["help"] = help
        return Array(repeating: one, count: count)
    }

    private var village: [Observation] {
        people(12, "female", "adult", ["sexual"], "VN", help: .codes(["medical"]))
            + people(7, "male", "adult", ["forcedLabour"], "ID", help: Observation.Recorded.none)
            + people(4, "female", "minor", ["sexual", "begging"], "TW") + people(3, nil, "adult", ["servitude"], nil)
            + people(2, "other", nil, [], "PH", half: "2025-2")
            + people(9, "male", "adult", ["forcedLabour"], "ID", half: "2024-2")
            + people(5, "male", "adult", ["forcedLabour"], "ID", status: "notVictim")
            + people(6, "female", "adult", ["forcedLabour"], "TH", status: "presumed")
    }

    private func table(
        _ indicator: Indicator, presumed: Bool = false, population: PopulationFile? = nil, threshold: Int? = nil
    ) -> IndicatorTable {
        indicator.table(
            IndicatorRequest(
                village, exchange.book, exchange.mappings, country: "TW", presumed: presumed, population: population,
                threshold: threshold))
    }

    private func value(_ table: IndicatorTable, _ row: [String: String], of column: String) throws -> String? {
        let found = table.rows.filter { cells in
            row.allSatisfy { name, text in
                table.columns.firstIndex(of: name).map { cells[$0].text == text } ?? false
            }
        }
        #expect(found.count == 1, "\(row)")
        return try found.first?[#require(table.columns.firstIndex(of: column))].text
    }

    private func audit(_ bytes: Data, glotip: Bool = false) throws -> Audit.Counts {
        let laid = try glotip ? GlotipLayout.read(Array(bytes)) : OpenSDGLayout.read(Array(bytes))
        return Audit(laid.table, assuming: .init(maskedIsNeverZero: false, unlistedIsNobody: false)).counts
    }

    @Test func `for SDG 16.2.2 counts the detected by sex, age and form, each once`() throws {
        let sdg = table(.sdg)
        #expect(sdg.columns == ["Year", "Sex", "Age", "Form of exploitation", "Units", "Value"])
        let all = ["Year": "2025", "Units": "Number", "Sex": "", "Age": "", "Form of exploitation": ""]
        #expect(try value(sdg, all, of: "Value") == "28")
        #expect(try value(sdg, all.merging(["Sex": "Female"]) { $1 }, of: "Value") == "16")
        let several = all.merging(["Form of exploitation": "Several forms", "Age": "Under 18"]) { $1 }
        #expect(try value(sdg, several, of: "Value") == "4")
        #expect(try value(sdg, all.merging(["Year": "2024"]) { $1 }, of: "Value") == "9")
        #expect(try audit(sdg.csv).failedSums == 0)
    }

    @Test func `for SDG 16.2.2 has rates where the population of the same people is given, with its source`() throws {
        let census = """
            Year,Sex,Age,Value,Source
            2025,,,"2,000,000",Invented census
            2025,Female,,1000000,Invented census
            """
        let population = try PopulationFile(Data(census.utf8))
        let sdg = table(.sdg, population: population)
        let rate = ["Year": "2025", "Units": "Per 100,000 population", "Age": "", "Form of exploitation": ""]
        #expect(try value(sdg, rate.merging(["Sex": ""]) { $1 }, of: "Value") == "1.400")
        #expect(try value(sdg, rate.merging(["Sex": "Female"]) { $1 }, of: "Value") == "1.600")
        #expect(sdg.rows.count { $0[4].text.hasPrefix("Per") } == 2 * (1 + 5))
        #expect(sdg.notes.contains { $0(in: .en) == "Invented census" })
        #expect(try audit(sdg.csv).failedSums == 0)
    }

    @Test func `refuses a population without a source, or twice`() {
        let wrong = { (rows: String) in
            #expect(throws: PopulationFile.Misread.self) {
                try PopulationFile(Data("Year,Sex,Age,Value,Source\n\(rows)".utf8))
            }?.line
        }
        #expect(wrong("2025,,,100,\n") == 2)
        #expect(wrong("2025,,,100,A\n2025,,,101,A\n") == 3)
        #expect(wrong("2025,,,none,A\n") == 2)
    }

    @Test func `for UNODC has all thirteen columns and sums that hold`() throws {
        let glotip = table(.glotip)
        #expect(glotip.columns.count == 13)
        let total = ["Dimension": "Total", "Year": "2025"]
        #expect(try value(glotip, total.merging(["Sex": "Total", "Age": "Total"]) { $1 }, of: "txtVALUE") == "28")
        #expect(try value(glotip, total.merging(["Sex": "Unknown"]) { $1 }, of: "txtVALUE") == "5")
        let sexual = ["Category": "Sexual exploitation", "Year": "2025", "Sex": "Female", "Age": "0 to 17 years"]
        #expect(try value(glotip, sexual, of: "txtVALUE") == "4")
        let labour = ["Category": "Forced labour", "Year": "2025", "Sex": "Total", "Age": "Total"]
        #expect(try value(glotip, labour, of: "txtVALUE") == "10")
        #expect(glotip.rows[0].prefix(4).map(\.text) == ["TWN", "Taiwan", "Asia", "Eastern Asia"])
        #expect(try audit(glotip.csv, glotip: true).failedSums == 0)
    }

    @Test func `for Eurostat says 0 only where it is known that there is nobody`() throws {
        let eurostat = table(.eurostat)
        let row = { (year: String, question: String, category: String) in
            ["Legal status": "Victims", "Year": year, "Question": question, "Category": category]
        }
        #expect(try value(eurostat, row("2024", "Sex", "Females"), of: "Value") == "0")
        #expect(try value(eurostat, row("2024", "Citizenship", "Other EU"), of: "Value") == "0")
        #expect(try value(eurostat, row("2025", "Citizenship", "Other EU"), of: "Value") == "")
        #expect(try value(eurostat, row("2025", "Citizenship", "Reporting country"), of: "Value") == "4")
        let convicted = ["Legal status": "Convicted", "Year": "2025"]
        #expect(try value(eurostat, convicted, of: "Value") == "")
    }

    @Test func `for the TIP report answers the criteria that records can answer, and says which they cannot`() throws {
        let tip = table(.tip)
        let foreign = ["Criterion": "8", "Year": "2025"]
        #expect(try value(tip, foreign, of: "People") == "21")
        #expect(try value(tip, foreign, of: "Of") == "25")
        #expect(try value(tip, foreign, of: "Per cent") == "84.0")
        #expect(try value(tip, ["Criterion": "11", "Year": "2025"], of: "Of") == "9")
        #expect(try value(tip, ["Criterion": "2", "Year": "2025"], of: "Per cent") == "63.2")
        let unanswered = tip.rows.filter { $0[2].text == "not from these records" }
        #expect(unanswered.compactMap { Int($0[0].text) } == [1, 3, 4, 5, 6, 7, 9, 12])
    }

    @Test func `by half-years has every margin and adds up`() throws {
        let half = table(.halfYear, presumed: true)
        let all = ["Sex": "", "Form of exploitation": "", "Citizenship": "", "Age": ""]
        #expect(try value(half, all.merging(["Year": "2025-1"]) { $1 }, of: "Value") == "32")
        let foreignWomen = ["Year": "2025-1", "Sex": "Female", "Citizenship": "Foreign"]
        #expect(try value(half, all.merging(foreignWomen) { $1 }, of: "Value") == "18")
        #expect(try value(half, all.merging(["Year": "2025-2", "Age": "Child"]) { $1 }, of: "Value") == "0")
        #expect(try audit(half.csv).failedSums == 0)
    }

    @Test func `withholds small counts so that its sums do not give them back`() throws {
        for indicator in [Indicator.sdg, .glotip, .halfYear] {
            let open = table(indicator)
            let masked = table(indicator, threshold: 5)
            #expect(open.withheld == 0)
            #expect(masked.withheld > 0)
            let small = masked.rows.joined().contains { if case .number(let count) = $0 { count < 5 } else { false } }
            #expect(!small)
            let found = try audit(masked.csv, glotip: indicator == .glotip)
            #expect(found.pinnedNonZero + found.contradictory + found.failedSums == 0, "\(indicator)")
        }
    }

    @Test func `of CTDC's file adds up as the others do`() throws {
        guard let data = Shared.file("ctdc/CTDC_VPsynthetic_condensed.csv") else {
            print("skipped: no data/ctdc in LODESTAR_SHARED")
            return
        }
        let read = try RecordImport(data, as: .ctdcVP, exchange.book, exchange.mappings)
        let request = IndicatorRequest(read.observations, exchange.book, exchange.mappings, country: "TW")
        let sdg = Indicator.sdg.table(request)
        let year = ["Year": "2021-2022", "Sex": "", "Age": "", "Form of exploitation": ""]
        #expect(try value(sdg, year, of: "Value") == "4335")
        #expect(try audit(sdg.csv).failedSums == 0)
        #expect(try audit(Indicator.glotip.table(request).csv, glotip: true).failedSums == 0)
    }

    @Test func `is printed by eight statistics offices in the layout that ours has`() throws {
        let names = [
            "NSOMalta+sdgdata__data_indicator_16-2-2.csv", "statisticamd+sdg-data-moldova__data_indicator_16-2-2.csv",
            "ONSdigital+sdg-data__data_indicator_16-2-2.csv", "montestat+data__data_indicator_16-2-2.csv",
        ]
        for name in names {
            guard let data = Shared.file("sdg1622/\(name)") else {
                print("skipped: no data/sdg1622 in LODESTAR_SHARED")
                return
            }
            let header = try CSVText(String(decoding: data, as: UTF8.self)).header
            #expect(header.first == "Year" && header.last == "Value")
            #expect(try !OpenSDGLayout.read(Array(data)).table.cells.isEmpty)
        }
        let ours = table(.sdg).columns
        #expect(ours.first == "Year" && ours.last == "Value")
    }
}
