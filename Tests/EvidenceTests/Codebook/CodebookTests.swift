import Evidence
import Foundation
import Lexicon
import Packs
import Statistics
import Testing
import Web

@Suite struct `The code book` {
    let book: Codebook

    init() throws { book = try Codebook.shipped() }

    @Test func `has the variables that the other slices count by`() {
        let expected = [
            "year", "halfYear", "sex", "ageGroup", "age", "citizenship", "countryOfExploitation", "exploitation",
            "labourSector", "sexualKind", "means", "recruiterRelation", "months", "foundBy", "status", "helpWanted",
            "help", "reporterKind",
        ]
        #expect(expected.filter { book[$0] == nil } == [])
    }

    @Test func `puts every country into its region, and regions into continents`() throws {
        let citizenship = try #require(book["citizenship"])
        #expect(citizenship.wider(than: "VN") == ["southEasternAsia", "asia"])
        #expect(citizenship.wider(than: "TW") == ["easternAsia", "asia"])
        #expect(Country.allCases.filter { citizenship[$0.rawValue] == nil } == [])
        #expect(
            citizenship.codes.filter { $0.parent == nil }.map(\.code).sorted().prefix(3) == [
                "AQ", "africa", "americasOceania",
            ])
    }

    @Test func `says every code in both languages of the staff`() {
        let unsaid = book.variables.flatMap { variable in
            variable.codes.filter { $0.text(in: .en).isEmpty || $0.text(in: .zhHant).isEmpty }.map(\.code)
        }
        #expect(unsaid == [])
        #expect(book["means"]?["debtBondage"]?.text(in: .zhHant) == "債務束縛")
    }

    @Test func `codes several values as several, and a value beside its wider one alone`() {
        let records = book.coded(
            [
                Observation(["means": .codes(["debtBondage", "falsePromises"])]),
                Observation(["means": .codes(["abuse", "physicalAbuse"])]),
                Observation(["means": .none]), Observation(["means": .unknown]), Observation(),
            ], ["means"])
        let column = records.columns[0]
        #expect(
            column.codes.map { $0 == 0 ? "" : column.labels[Int($0) - 1] } == ["several", "physicalAbuse", "", "", ""])
    }

    @Test func `gives each value of a variable its own column where that is asked for`() throws {
        let records = book.flagged(
            [Observation(["exploitation": .codes(["sexual", "begging"]), "sex": .codes(["female"])]), Observation()],
            ["sex", "exploitation"])
        #expect(records.columns.count == 1 + 11)
        let sexual = try #require(records.columns.first { $0.name == "exploitation.sexual" })
        #expect(sexual.labels == ["1"])
        #expect(sexual.codes == [1, 0])
    }

    @Test func `has the same lists whoever is counted, except of years`() {
        let nobody = book.coded([], ["citizenship", "age"])
        let somebody = book.coded([Observation(["citizenship": .codes(["VN"])])], ["citizenship", "age"])
        #expect(nobody.columns.map(\.labels) == somebody.columns.map(\.labels))
        let years = book.coded([Observation(["year": .codes(["2026"])])], ["year"])
        #expect(years.columns[0].labels == ["2026"])
    }

    @Test func `counts shares of those who answered, as in the example of CTDC's code book`() throws {
        let exploitation = try #require(book["exploitation"])
        let five = [["forcedLabour"], ["sexual"], ["other"], nil, ["forcedLabour", "sexual"]].map { codes in
            Observation(["exploitation": codes.map { .codes($0) } ?? .unknown])
        }
        let table = try CrossTable(
            [CrossTable.Dimension("exploitation", exploitation.codeList)],
            of: book.answers(five, to: exploitation).map { [$0] })
        let shares = try ["forcedLabour", "sexual", "other"].map { code in
            table.share([.code(try #require(exploitation.place(of: code)))], along: 0).text(per: 100, decimals: 0)
        }
        #expect(shares == ["50", "50", "25"])
    }

    @Test func `that is broken is refused with file, line and reason`() throws {
        var files = EmbeddedPacks.files(of: "intl")
        let lines = """
            variable,code,parent,takes,unit,en,zh-Hant,source
            sex,,,one,victim,Sex,性別,ours
            sex,female,,,,Female,女性,
            sex,female,,,,Female,,
            sex,male,nowhere,,,Male,男性,
            age,adult,,,,Adult,成人,
            means,,,many,victim,Means,手段,ours
            """
        files["codebook.csv"] = Data(lines.utf8)
        let rejected = #expect(throws: PackRejected.self) { try Codebook.read(files) }
        #expect(rejected?.faults.map(\.line) == [4, 4, 5, 6, 7])
        #expect(rejected?.faults.allSatisfy { $0.file == "codebook.csv" } == true)
    }
}
