import Evidence
import Foundation
import Packs
import Testing

@Suite struct `The table of correspondence` {
    let book: Codebook
    let mappings: Mappings

    init() throws {
        book = try Codebook.shipped()
        mappings = try Mappings.shipped()
    }

    @Test func `has every standard that records come and go in`() {
        let named = Set(mappings.all.map(\.standard))
        #expect(RecordStandard.allCases.filter { $0 != .plain && !named.contains($0.rawValue) } == [])
        #expect(named.isSuperset(of: ["tw", "glotip", "eurostat"]))
    }

    @Test func `has the twenty-seven columns of CTDC's synthetic dataset, in their order`() throws {
        let columns = try #require(mappings["ctdc"]).fields.filter { $0.rules.contains { $0.direction != .in } }
        #expect(columns.count == 27)
        #expect(columns.first?.name == "yearOfRegistration")
        #expect(columns.last?.name == "recruiterRelationOther")
    }

    @Test func `reads every choice of the referral and screening forms of Taiwan`() throws {
        let tw = try #require(mappings["tw"])
        let raised = try Set(
            ["referral.yaml", "screening.yaml"].flatMap { name in
                String(decoding: try #require(EmbeddedPacks.files(of: "tw")[name]), as: UTF8.self)
                    .matches(of: /\b(means|act|ilo)-[a-z-]+\b/).map { String($0.0) }
            })
        #expect(raised.count > 25)
        let known = Set(tw.fields.flatMap { $0.rules.map(\.value) })
        #expect(raised.subtracting(known) == [])
    }

    @Test func `speaks of every code of NIEM's lists`() throws {
        guard let data = Shared.file("niem/ht_codes.tsv") else {
            print("skipped: no data/niem in LODESTAR_SHARED")
            return
        }
        let niem = try #require(mappings["niem"])
        let lines = String(decoding: data, as: UTF8.self).split(separator: "\n").dropFirst()
        let missing = lines.filter { line in
            let cells = line.split(separator: "\t")
            let field = niem[String(cells[0]).replacing("SimpleType", with: "")]
            return field?.rules.contains { $0.value == cells[1] } != true
        }
        #expect(lines.count == 100)
        #expect(missing == [])
    }

    @Test func `speaks of every value that HTCDS lists for a field that is counted`() throws {
        guard let data = Shared.file("htcds/fields_2.0.tsv") else {
            print("skipped: no data/htcds in LODESTAR_SHARED")
            return
        }
        let htcds = try #require(mappings["htcds"])
        var checked = 0
        for line in String(decoding: data, as: UTF8.self).split(separator: "\n").dropFirst() {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard cells.count > 9, let field = htcds[String(cells[6])] else { continue }
            if field.rules.contains(where: { $0.value == "*" }) { continue }
            for value in cells[9].split(separator: "|") {
                checked += 1
                #expect(field.rules.contains { $0.value == value }, "\(cells[6]) \(value)")
            }
        }
        #expect(checked > 120)
    }

    @Test func `says which categories of IC-TIP are ours`() throws {
        let table = try #require(mappings["ic-tip"])
        let units = Set(table.fields.compactMap { $0.name.split(separator: ".").first })
        #expect(units == ["event", "victim", "perpetrator", "reportingEntity"])
        let categories = table.fields.flatMap(\.rules).filter { $0.value != "*" }
        #expect(categories.allSatisfy { $0.value.hasPrefix("x-") && $0.source.contains("ours") })
    }

    @Test func `that is broken is refused with file, line and reason`() throws {
        var files = EmbeddedPacks.files(of: "intl")
        let lines = """
            standard,field,value,variable,code,direction,note,source
            ctdc,gender,Man,sex,male,both,,
            ctdc,gender,Man,sex,female,both,,
            ctdc,gender,Men,sex,male,both,,
            ctdc,gender,Woman,sex,femal,both,,
            ctdc,gender,Woman,gender,female,both,,
            ctdc,gender,Woman,sex,female,back,,
            ctdc,year,*,year,@century,both,,
            ctdc,year,9,,,in,,
            """
        files["mappings.csv"] = Data(lines.utf8)
        let rejected = #expect(throws: PackRejected.self) { try Mappings.read(files, book) }
        #expect(rejected?.faults.map(\.line) == [3, 4, 5, 6, 7, 8, 9])
        #expect(rejected?.faults.allSatisfy { $0.file == "mappings.csv" } == true)
    }
}
