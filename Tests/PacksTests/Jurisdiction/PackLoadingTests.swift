import Foundation
import Lexicon
import Packs
import Policy
import Testing

@Suite struct `The Taiwan pack` {
    @Test func `loads without a fault`() throws {
        #expect(Jurisdiction.check(folder: TaiwanPack.folder).map(\.description) == [])
        let pack = try Jurisdiction.load(TaiwanPack.files())
        #expect(pack.code == "tw" && pack.zone.identifier == "Asia/Taipei" && pack.currency == "TWD")
        #expect(pack.callingCode == "886")
        #expect(pack.completeLanguages == [.zhHant, .en])
    }

    @Test func `gives the immigration agency two roles that share no unit`() throws {
        let agency = try #require(TaiwanPack.loaded().agency("nia"))
        let enforcing = agency.units.filter { $0.function == .immigrationEnforcement }
        #expect(enforcing.map(\.roles) == [[.enforcementOfficer]])
        let others = Set(agency.units.filter { $0.function != .immigrationEnforcement }.flatMap(\.roles))
        #expect(others == [.identifyingOfficer, .caseManager, .firstResponder, .hotlineOperator])
    }

    @Test func `lets the judicial police decide, with the panel's advice, and shows the departure`() throws {
        let pack = try TaiwanPack.loaded()
        #expect(pack.identification.decision.decidedBy == .judicialPolice)
        #expect(pack.identification.decision.panel == .advises)
        #expect(pack.departures.contains { $0.rule == .severalDisciplinesIdentify })
        #expect(pack.departures.count { $0.rule == .firewall } == 4)
    }

    @Test func `binds fourteen kinds of worker to report, to the judicial police alone`() throws {
        let duty = try #require(TaiwanPack.loaded().duties.duties.first)
        #expect(duty.reporters.count == 14)
        #expect(duty.recipient == .identification)
        #expect(duty.compartments == [.identity, .contact])
        #expect(duty.article?.label(in: .zhHant) == "人口販運防制法第 9 條第 1 項")
        #expect(duty.reporterProtected.count == 2)
    }

    @Test func `opens no account, legal or family matter to a shelter beyond the children with the person`() throws {
        let shelter = try #require(TaiwanPack.loaded().assistance.service("shelter"))
        #expect(shelter.compartments == [.identity, .contact, .health, .services, .family])
        #expect(shelter.fields.filter { $0.compartment == .family }.map(\.id) == ["accompanying-children"])
    }

    @Test func `gives no service the account`() throws {
        for service in try TaiwanPack.loaded().assistance.services {
            #expect(!service.compartments.contains(.account), "\(service.id)")
        }
    }

    @Test func `fills a notice, and names each gap that nobody filled`() throws {
        let notice = try #require(TaiwanPack.loaded().identification.notice("identification-notice"))
        #expect(throws: Jurisdiction.Notice.Unfilled.self) { try notice.filled(["name": "Mai"], in: .en) }
        var values = Dictionary(uniqueKeysWithValues: notice.placeholders.map { ($0, "‹\($0)›") })
        values["name"] = "{{result}}"
        for language in [ScreenLanguage.en, .zhHant] {
            let sections = try notice.filled(values, in: language)
            #expect(sections.count == 7)
            #expect(sections[0].body.contains("{{result}}"), "a name is put in once and never read for gaps")
            #expect(sections[4].body.contains("‹objectionLastDay›"))
        }
    }

    @Test(
        arguments: [
            ([:], ["notice-of-rights", "process-explained", "professional-asked"]),
            (["under18": true], ["notice-of-rights", "process-explained", "professional-asked"]),
            (
                ["under18": false, "distressed": false, "mentalImpairment": false, "professionalNeeded": false],
                ["notice-of-rights", "process-explained"]
            ),
        ] as [([String: Bool], [String])])
    func `asks for a professional unless it is known that none is needed`(flags: [String: Bool], due: [String]) throws {
        let identification = try TaiwanPack.loaded().identification
        let missing = identification.missing(before: "identification-begun", done: [], facts: .init(flags: flags))
        #expect(missing.map(\.id) == due)
    }
}

@Suite struct `Who is responsible for help` {
    @Test(
        arguments: [
            (true, nil, "local-government", nil), (true, true, "local-government", nil),
            (true, false, "local-government", nil), (false, true, "mol", nil), (false, false, "moi", "nia.protection"),
        ] as [(Bool, Bool?, String, String?)])
    func `follows household registration, then the work visa`(
        registered: Bool, visa: Bool?, authority: String, unit: String?
    ) throws {
        let pack = try TaiwanPack.loaded()
        guard case .authority(let route) = pack.responsibleAuthority(householdRegistration: registered, workVisa: visa)
        else {
            Issue.record("nobody is responsible")
            return
        }
        #expect(route.authority == authority && route.unit == unit)
        #expect(route.footing.law.map { $0.citation.label(in: .en) }.allSatisfy { $0.hasSuffix("art. 3(1)") })
    }

    @Test func `asks for what decides it instead of guessing`() throws {
        let pack = try TaiwanPack.loaded()
        #expect(pack.responsibleAuthority(householdRegistration: false, workVisa: nil) == .ask(["workVisa"]))
        #expect(
            pack.responsibleAuthority(householdRegistration: nil, workVisa: nil)
                == .ask(["householdRegistration", "workVisa"]))
    }
}
