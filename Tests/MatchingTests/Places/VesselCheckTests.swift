import Foundation
import Matching
import Testing

@Suite("Checking ships before they call")
struct VesselCheckTests {
    static let day = 20_000

    enum Number: CaseIterable { case same, other, wrong, missing }
    enum Name: CaseIterable { case same, former, different }
    enum Radio: CaseIterable { case same, other, missing }
    enum Owner: CaseIterable { case number, nameAndCountry, name, nameWithOtherNumber, controlled, partly, different }

    static let entry = VesselEntry(
        id: "fleet", scope: .fleet, names: ["Example Pearl 7"], imo: "9074729", mmsi: "412345678",
        owners: ["Dawn Harbour Ocean Fishing Co., Ltd."], ownerCountry: "CN",
        ownerIdentifiers: [PartyIdentifier(.lei, "529900T8BM49AURSDO55")])

    private static func notice(_ number: Number, _ name: Name, _ radio: Radio, _ owner: Owner) -> ArrivalNotice {
        var notice = ArrivalNotice(day: day, name: name == .same ? "EXAMPLE PEARL 7" : "Quiet Meadow", flag: "CN")
        if name == .former { notice.formerNames = [ArrivalNotice.Former("Example Pearl 7", until: day - 900)] }
        switch number {
        case .same: notice.imo = "IMO 9074729"
        case .other: notice.imo = "9319466"
        case .wrong: notice.imo = "9074720"
        case .missing: break
        }
        switch radio {
        case .same: notice.mmsi = "412345678"
        case .other: notice.mmsi = "412000001"
        case .missing: break
        }
        notice.owner = "Dawn Harbour Ocean Fishing"
        switch owner {
        case .number: (notice.owner, notice.ownerIdentifiers) = ("Somebody", entry.ownerIdentifiers)
        case .nameAndCountry: notice.ownerCountry = "China"
        case .name: break
        case .nameWithOtherNumber:
            notice.ownerCountry = "CN"
            notice.ownerIdentifiers = [PartyIdentifier(.lei, "5493001KJTIIGC8Y1R12")]
        case .controlled, .partly:
            notice.owner = "Grey Heron Shipping"
            notice.ownerHolders = [
                ArrivalNotice.Holder(
                    name: "Dawn Harbour Ocean Fishing", country: "CN", share: owner == .controlled ? 0.5 : 0.3)
            ]
        case .different: notice.owner = "Grey Heron Shipping"
        }
        return notice
    }

    /// What the page's table says, row by row.
    private static func expected(
        _ number: Number, _ name: Name, _ radio: Radio, _ owner: Owner
    ) -> VesselOutcome {
        var outcome = VesselOutcome.nothingFound
        switch number {
        case .same: outcome = .refuseCheck
        case .wrong: outcome = .inspect
        case .missing: outcome = .note
        case .other: break
        }
        if name != .different { outcome = max(outcome, number == .other ? .note : .inspect) }
        if radio == .same, number != .other { outcome = max(outcome, .inspect) }
        switch owner {
        case .number, .nameAndCountry, .controlled: outcome = .refuseCheck
        case .name, .partly: outcome = max(outcome, .inspect)
        case .nameWithOtherNumber: outcome = max(outcome, .note)
        case .different: break
        }
        return outcome
    }

    @Test("Every combination of number, name, radio and owner has the outcome of the table")
    func everyCombination() {
        for number in Number.allCases {
            for name in Name.allCases {
                for radio in Radio.allCases {
                    for owner in Owner.allCases {
                        let check = VesselCheck(Self.notice(number, name, radio, owner), against: [Self.entry])
                        #expect(
                            check.outcome == Self.expected(number, name, radio, owner),
                            "\(number) \(name) \(radio) \(owner): \(check.reasons.map(\.explanation))")
                        #expect(check.reasons.map(\.outcome) == check.reasons.map(\.outcome).sorted(by: >))
                    }
                }
            }
        }
    }

    @Test("Names alone never lead to refusal, whatever else is missing")
    func namesAloneNeverRefuse() {
        var notice = ArrivalNotice(
            day: Self.day, name: "Example Pearl 7", owner: "Dawn Harbour Ocean Fishing Co., Ltd.")
        notice.operatorName = notice.owner
        notice.formerNames = [ArrivalNotice.Former("Example Pearl 7")]
        let check = VesselCheck(notice, against: [Self.entry])
        #expect(check.outcome == .inspect)
        #expect(check.reasons.allSatisfy { $0.outcome < .refuseCheck })
    }

    @Test("The owner of one listed vessel is not listed thereby")
    func ownersOfVesselsAreNotListed() {
        var entry = Self.entry
        entry.scope = .vessel
        let notice = Self.notice(.other, .different, .missing, .nameAndCountry)
        #expect(VesselCheck(notice, against: [entry]).outcome == .nothingFound)
    }

    @Test("A radio number of another state than the flag is worth going aboard")
    func radioAndFlag() {
        func kinds(_ mmsi: String, _ flag: String) -> [VesselReason.Kind] {
            VesselCheck(
                ArrivalNotice(day: Self.day, name: "Quiet Meadow", imo: "9319466", mmsi: mmsi, flag: flag), against: []
            )
            .reasons.map(\.kind)
        }
        #expect(kinds("412000001", "China") == [])
        #expect(kinds("412000001", "PA") == [.radioOfOtherFlag])
        #expect(kinds("371000001", "Panama") == [])
        #expect(kinds("12", "Panama") == [.wrongMMSI])
        #expect(kinds("371000001", "Atlantis") == [.unknownFlag])
    }

    @Test("Two changes of flag in two years are worth going aboard, one a note, old ones nothing")
    func flagChanges() {
        func outcome(_ former: [(String, Int)]) -> VesselOutcome {
            VesselCheck(
                ArrivalNotice(
                    day: Self.day, name: "Quiet Meadow", imo: "9319466", flag: "PA",
                    formerFlags: former.map { ArrivalNotice.Former($0.0, until: Self.day - $0.1) }), against: []
            ).outcome
        }
        #expect(outcome([]) == .nothingFound)
        #expect(outcome([("LR", 100)]) == .note)
        #expect(outcome([("LR", 100), ("TG", 700)]) == .inspect)
        #expect(outcome([("LR", 100), ("Liberia", 700)]) == .note)
        #expect(outcome([("LR", 800), ("TG", 900)]) == .nothingFound)
        #expect(outcome([("Panama", 100)]) == .nothingFound)
    }

    @Test(
        "States are read by code, by name and by what they call themselves",
        arguments: [
            ("CN", "CN"), ("P.R. China", "CN"), ("People's Republic of China", "CN"), ("中国", "CN"), ("U.S.A.", "US"),
            ("Congo, Democratic Republic of the", "CD"), ("Congo", "CG"), ("Côte d'Ivoire", "CI"), ("Burma", "MM"),
            ("Kyrgyz Republic", "KG"), ("TUR", "TR"), ("Hong Kong, China", "HK"),
        ])
    func readsStates(text: String, letters: String) { #expect(StateCode(reading: text)?.letters == letters) }

    @Test("States are bound from the day of the tables on")
    func readsAgreements() throws {
        let measures = """
            Country,ISO3 code,APEC,Entry_into_force_date
            Angola,AGO,N,
            Fiji,FJI,N,2019-03-15
            European Union,,N,2016-06-05
            ,,,

            """
        let fishing = "\u{FEFF}participant,date\nThailand,2019-01-30\n"
        let tables = try PortAgreements(portStateMeasures: Array(measures.utf8), workInFishing: Array(fishing.utf8))
        #expect(tables.unread == ["European Union"])
        let fiji = try #require(StateCode(reading: "Fiji"))
        let entry = try #require(CalendarDay.days(since1970: "2019-03-15"))
        #expect(!tables.bindsToPortStateMeasures(fiji, on: entry - 1))
        #expect(tables.bindsToPortStateMeasures(fiji, on: entry))
        let thailand = try #require(StateCode(reading: "TH"))
        #expect(!tables.bindsToWorkInFishing(thailand, on: entry))
        #expect(tables.bindsToWorkInFishing(thailand, on: entry + 365))
        let notice = ArrivalNotice(
            day: entry, name: "Quiet Meadow", imo: "9319466", flag: "AO",
            lastCalls: [ArrivalNotice.Call(port: "Lobito", country: "Angola")])
        let check = VesselCheck(notice, against: [], agreements: tables)
        #expect(check.outcome == .note)
        #expect(check.reasons.map(\.kind) == [.notPartyPortStateMeasures, .notPartyWorkInFishing, .lastCallNotParty])
        #expect(throws: NamesFormatFault.self) { try PortAgreements(portStateMeasures: [], workInFishing: []) }
    }

    @Test("The tables of parties that ports use are read without a state left over")
    func readsRealTables() throws {
        let shared = ProcessInfo.processInfo.environment["LODESTAR_SHARED"] ?? "../shared"
        guard let measures = FileManager.default.contents(atPath: "\(shared)/data/supply/ports/psma_parties_2021.csv"),
            let fishing = FileManager.default.contents(atPath: "\(shared)/data/supply/ports/c188_parties.csv")
        else { return print("Skipped: no tables of parties in \(shared)") }
        let tables = try PortAgreements(portStateMeasures: Array(measures), workInFishing: Array(fishing))
        #expect(tables.unread == ["European Union"])
        let thailand = try #require(StateCode(reading: "THA"))
        #expect(tables.bindsToPortStateMeasures(thailand, on: Self.day))
        #expect(tables.bindsToWorkInFishing(thailand, on: Self.day))
    }
}
