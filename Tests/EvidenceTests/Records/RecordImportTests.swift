import Evidence
import Foundation
import Statistics
import Testing

@Suite struct `Records that come in` {
    let exchange: Exchange

    init() throws { exchange = try Exchange() }

    @Test func `say of CTDC's synthetic layout that an empty cell is not known, and never no`() throws {
        let read = try exchange.read(
            """
            yearOfRegistration,gender,ageBroad,citizenship,meansThreats,meansFalsePromises,isForcedLabour,\
            isSexualExploit
            2020,Woman,18--20,PHL,1,,1,
            2019,,0--8,NULL,,,,
            """, as: .ctdc)
        let (first, second) = (read.observations[0], read.observations[1])
        #expect(first["means"] == .codes(["threats"]))
        #expect(first["citizenship"] == .codes(["PH"]))
        #expect(first["exploitation"] == .codes(["forcedLabour"]))
        #expect(second["means"] == .unknown)
        #expect(second["sex"] == .unknown)
        #expect(second["ageGroup"] == .codes(["minor"]))
        #expect(second["months"] == nil)
        #expect(!read.report.hasDoubts)
    }

    @Test func `tell no from not known where the layout has both`() throws {
        let read = try exchange.read(
            """
            meansOfControlThreats,meansOfControlPhysicalAbuse,meansOfControlNotSpecified,citizenship,gender
            0,0,0,00,Female
            0,-99,-99,PH,-99
            1,-99,0,ID,Male
            """, as: .ctdcKanon)
        #expect(
            read.observations.map { $0["means"] } == [
                Observation.Recorded.none, .unknown, .codes(["personThreatened"]),
            ])
        #expect(read.observations[0]["citizenship"] == .unknown)
        #expect(read.observations[1]["sex"] == .unknown)
    }

    @Test func `name every column and value that is not known, with where and how often`() throws {
        let read = try exchange.read(
            """
            gender,shoeSize,isForcedLabour,citizenship
            Woman,39,1,XYZ
            Lady,,1,PHL
            Lady,40,2,PHL
            """, as: .ctdc)
        let findings = read.report.findings
        #expect(findings.contains { $0.kind == .unknownColumn && $0.column == "shoeSize" && $0.count == 2 })
        #expect(findings.contains { $0.kind == .unknownValue && $0.value == "Lady" && $0.lines == [3, 4] })
        #expect(findings.contains { $0.kind == .unknownValue && $0.value == "2" && $0.column == "isForcedLabour" })
        #expect(findings.contains { $0.kind == .unknownValue && $0.value == "XYZ" })
        #expect(read.observations[1]["sex"] == .unknown)
        #expect(read.report.hasDoubts)
        #expect(read.report.people == 3)
    }

    @Test func `are refused whole where the file cannot be read`() {
        #expect(throws: ImportRefused.noColumnKnown(.ctdc)) { try exchange.read("a,b\n1,2\n", as: .ctdc) }
        #expect(throws: ImportRefused.noRecords) { try exchange.read("gender\n", as: .ctdc) }
        #expect(throws: ImportRefused.notText) {
            try RecordImport(Data([0xFF, 0xFE, 0x00]), as: .ctdc, exchange.book, exchange.mappings)
        }
        let ragged = #expect(throws: ImportRefused.self) { try exchange.read("gender,ageBroad\nMan\n", as: .ctdc) }
        #expect(ragged == .notATable(line: 2, reason: "line 2: 1 cells where the header has 2"))
    }

    @Test func `repair the defects of the official HTCDS spreadsheet`() throws {
        let read = try exchange.read(
            """
            ,prs_FirstName,prs_Birthdate,prs_Gender,prs_MailingCity,prs_MailingStreet,\
            vic_TraffickinStatusDecisionMakingOrg,vic_MethodsOfControl,vic_ForcedLabourIndustry,,\
            cas_IncomingReferralDate
            ,First Name,Birthdate,Gender,Mailing Street,Mailing City,\
            Trafficking Status Decision Making Organization,Methods of Control,Forced Labour Industry,\
            Reason for Outgoing Referral,Incoming Referral Date
            ,Rosalind,1999-08-02,Feminine,1 Invented Road,Nowhere,NGO,Debt bondage ;Threatens children/family,\
            "Water supply; sewerage, waste management and remediation",Other,2026-03-01
            ,,,,,,,,,,
            ,Ro,2010-01-01,NonSpecifiedUnknown,,,Court or prosecution,,,,2026-09-30
            """, as: .htcds)
        #expect(read.observations.count == 2)
        let first = read.observations[0]
        #expect(first["age"] == .codes(["24-26"]))
        #expect(first["sex"] == .codes(["female"]))
        #expect(first["means"] == .codes(["debtBondage", "familyThreatened"]))
        #expect(first["labourSector"] == .codes(["water"]))
        #expect(first["decidedBy"] == .codes(["ngo"]))
        #expect(first["halfYear"] == .codes(["2026-1"]))
        #expect(first["year"] == .codes(["2026"]))
        #expect(read.observations[1]["ageGroup"] == .codes(["minor"]))
        #expect(read.observations[1]["sex"] == .unknown)
        #expect(read.observations[1]["means"] == nil)
        let repaired = read.report.findings.filter { $0.kind == .repaired }.map(\.column)
        #expect(
            Set(repaired) == [
                "prs_MailingStreet", "prs_MailingCity", "vic_TraffickingStatusDecisionMakingOrg",
                "cas_ReasonForOutgoingReferral",
            ])
        #expect(read.report.findings.contains { $0.kind == .emptyLine && $0.count == 1 })
        #expect(read.report.findings.contains { $0.kind == .leftOut && $0.column == "prs_FirstName" && $0.count == 2 })
    }

    @Test func `keep nothing that names somebody, and report none of it`() throws {
        let read = try exchange.read(
            """
            prs_FirstName,prs_SecondName,prs_Birthdate,prs_MobilePhone,prs_Gender,vic_TypeOfExploitation
            Rosalind,Amberley,2nd of August,+886900000000,Feminine,ForcedLabour;ForcedBegging
            """, as: .htcds)
        let kept = String(decoding: try JSONEncoder().encode(read.observations), as: UTF8.self)
        let told = String(decoding: try JSONEncoder().encode(read.report), as: UTF8.self)
        for word in ["Rosalind", "Amberley", "August", "886"] {
            #expect(!kept.contains(word) && !told.contains(word))
        }
        #expect(read.observations[0]["exploitation"] == .codes(["forcedLabour", "begging"]))
        #expect(read.observations[0]["age"] == .unknown)
    }

    @Test func `of the survey form have other names for the same fields`() throws {
        let read = try exchange.read(
            "prs_First_Name,vic_Methods_of_Control\nRo,DebtBondage FalsePromises\n", as: .htcds)
        #expect(read.observations[0]["means"] == .codes(["debtBondage", "falsePromises"]))
        #expect(read.report.findings.map(\.kind) == [.leftOut])
    }

    @Test func `keep the country of exploitation and not that of transit`() throws {
        let read = try exchange.read(
            "hte_Country,hte_Type\nTW,Exploitation\nTH,Transit\nVN,\n", as: .htcds)
        #expect(read.observations.map { $0["countryOfExploitation"]?.codes ?? [] } == [["TW"], [], ["VN"]])
    }
}
