import Evidence
import Foundation
import Packs
import Statistics
import Testing

@Suite struct `Records that go out` {
    let exchange: Exchange

    init() throws { exchange = try Exchange() }

    @Test func `come back unchanged in our own layout`() throws {
        let out = exchange.write(Exchange.three, to: .plain)
        let back = try RecordImport(out.csv, as: .plain, exchange.book, exchange.mappings)
        #expect(back.observations == Exchange.three)
        #expect(out.report.losses.isEmpty && back.report.findings.isEmpty)
    }

    @Test func `come back unchanged as an IC-TIP table`() throws {
        let out = exchange.write(Exchange.three, to: .icTIP)
        let back = try RecordImport(out.csv, as: .icTIP, exchange.book, exchange.mappings)
        #expect(back.observations == Exchange.three)
        #expect(out.header.contains("victim.sex") && out.header.contains("reportingEntity.foundBy"))
    }

    @Test func `are 1 or empty and never 0 in CTDC's synthetic layout`() throws {
        let out = exchange.write(Exchange.three, to: .ctdc)
        #expect(out.header.count == 27)
        let flags = out.header.indices.filter { out.header[$0].hasPrefix("is") || out.header[$0].hasPrefix("means") }
        #expect(Set(out.rows.flatMap { row in flags.map { row[$0] } }) == ["", "1"])
        let place = { (name: String) throws in try #require(out.header.firstIndex(of: name)) }
        #expect(out.rows[0][try place("meansDebtBondageEarnings")] == "1")
        #expect(out.rows[0][try place("meansDenyBasicNeeds")] == "1")
        #expect(out.rows[0][try place("citizenship")] == "VNM")
        #expect(out.rows[0][try place("ageBroad")] == "21--23")
        #expect(out.rows[2][try place("meansAbusePsyPhySex")] == "1")
        let losses = out.report.losses
        #expect(losses.contains { $0.kind == .noCounterpart && $0.code == "vulnerabilityAbused" && $0.count == 1 })
        #expect(losses.contains { $0.kind == .noCounterpart && $0.code == "fishing" })
        #expect(losses.contains { $0.kind == .noneIsEmpty && $0.variable == "means" })
    }

    @Test func `keep in CTDC's layout what it has when they come back`() throws {
        let out = exchange.write(Exchange.three, to: .ctdc)
        let once = try RecordImport(out.csv, as: .ctdc, exchange.book, exchange.mappings)
        let again = exchange.write(once.observations, to: .ctdc)
        #expect(again.rows == out.rows)
        #expect(once.observations[0]["means"] == .codes(["debtOrEarnings", "needsDenied"]))
    }

    @Test func `say no in the k-anonymised layout only where something else was said yes`() throws {
        let out = exchange.write(Exchange.three, to: .ctdcKanon)
        let row = { (place: Int) in Dictionary(uniqueKeysWithValues: zip(out.header, out.rows[place])) }
        #expect(row(0)["meansOfControlDebtBondage"] == "1")
        #expect(row(0)["meansOfControlThreats"] == "0")
        #expect(row(1)["meansOfControlThreats"] == "0")
        #expect(row(1)["citizenship"] == "-99")
        #expect(row(2)["meansOfControlPhysicalAbuse"] == "1")
        #expect(row(2)["isForcedLabour"] == "")
    }

    @Test func `hold in HTCDS no field of identity, and are read back`() throws {
        let out = exchange.write(Exchange.three, to: .htcds)
        #expect(!out.header.contains { $0.hasPrefix("org_") || $0.contains("Name") || $0.contains("Birth") })
        let row = Dictionary(uniqueKeysWithValues: zip(out.header, out.rows[0]))
        #expect(row["prs_Gender"] == "Feminine")
        #expect(row["vic_MethodsOfControl"] == "DebtBondage;Other")
        #expect(row["vic_ForcedLabourIndustry"] == "A_AgricultureForestryAndFishing")
        #expect(row["spl_Type"] == "")
        #expect(out.report.losses.contains { $0.kind == .several && $0.variable == "help" })
        let back = try RecordImport(out.csv, as: .htcds, exchange.book, exchange.mappings)
        #expect(!back.report.hasDoubts)
        #expect(exchange.write(back.observations, to: .htcds).rows == out.rows)
        let json = try #require(try JSONSerialization.jsonObject(with: out.json()) as? [[String: Any]])
        #expect(json[0]["vic_MethodsOfControl"] as? [String] == ["DebtBondage", "Other"])
        #expect(json[1]["prs_Citizenship"] == nil)
    }

    @Test func `become NIEM's codes`() throws {
        let out = exchange.write(Exchange.three, to: .niem)
        let row = Dictionary(uniqueKeysWithValues: zip(out.header, out.rows[0]))
        #expect(row["ExploitationIndustryCode"] == "Agriculture and Animal Husbandry")
        #expect(row["IdentifiedAsVictimCategoryCode"] == "Service Provider Human Trafficking Organization")
        #expect(out.rows[1][try #require(out.header.firstIndex(of: "ExploitationIndustryCode"))] == "Pornography")
    }

    @Test func `of CTDC's published file come back cell by cell`() throws {
        guard let data = Shared.file("ctdc/CTDC_VPsynthetic_condensed.csv") else {
            print("skipped: no data/ctdc in LODESTAR_SHARED")
            return
        }
        let read = try RecordImport(data, as: .ctdcVP, exchange.book, exchange.mappings)
        #expect(read.observations.count == 21_195)
        #expect(read.report.findings == [])
        let out = exchange.write(read.observations, to: .ctdcVP)
        let published = try CSVText(String(decoding: data, as: UTF8.self))
        #expect(out.header == published.header)
        #expect(zip(out.rows, published.rows).filter { $0 != $1.cells }.count == 0)
        let means = exchange.book.coded(read.observations, ["sex", "perpetratorPaid"])
        let sexes = Dictionary(grouping: means.columns[0].codes, by: \.self).mapValues(\.count)
        #expect(sexes == [1: 9_589, 2: 7_995, 0: 3_611])
    }
}
