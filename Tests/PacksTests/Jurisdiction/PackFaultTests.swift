import Foundation
import Packs
import Testing

/// One slip in an otherwise sound pack, and the fault that it must give.
struct Slip: Sendable, CustomStringConvertible {
    let file: String
    /// What is replaced, once; the fault is expected on its line unless another is given.
    let text: String
    let by: String
    /// Text on the line of the fault, after the change.
    let on: String
    let reason: String

    var description: String { reason }

    init(_ file: String, _ text: String, _ by: String, on: String? = nil, _ reason: String) {
        self.file = file
        self.text = text
        self.by = by
        self.on = on ?? by
        self.reason = reason
    }

    static let all: [Slip] = [
        // What is counted
        Slip(
            "tally.yaml", "variable: exploitation", "variable: exploitations",
            "the code book has no variable ‘exploitations’"),
        Slip(
            "tally.yaml", "{recorded: slavery, as: [servitude]}", "{recorded: slavery, as: [slavery]}",
            "the code book has no ‘slavery’ of ‘exploitation’"),
        Slip(
            "tally.yaml", "{recorded: force, as: [physicalAbuse]}", "{recorded: force}",
            "‘as’ is missing; an empty list counts as nothing"),
        Slip(
            "tally.yaml", "{recorded: duress, as: [threats]}", "{recorded: force, as: [threats]}",
            "‘force’ is counted twice"),
        Slip(
            "tally.yaml", "      - {recorded: organs, as: [organRemoval]}\n", "", on: "variable: exploitation",
            "‘exploitation’ from ‘act’ does not say what ‘organs’ counts as"),
        Slip(
            "tally.yaml", "{recorded: nia, as: [immigration]}", "{recorded: navy, as: [immigration]}",
            on: "variable: foundBy", "‘foundBy’ from ‘agency’ does not say what ‘nia’ counts as"),
        // Citations
        Slip("clocks.yaml", "cite: act 11.8", "cite: acts 11.8", "the instrument ‘acts’ is declared nowhere"),
        Slip("clocks.yaml", "cite: act 11.8", "cite: act 11 8", "‘act 11 8’ is no citation such as ‘act 11.5’"),
        Slip("clocks.yaml", "cite: act 11.8", "cite: act 11.x", "‘act 11.x’ is no citation such as ‘act 11.5’"),
        Slip(
            "clocks.yaml", "    law: [{cite: grants 12.1, text:", "    laws: [{cite: grants 12.1, text:",
            on: "id: grant-decision",
            "it cites no law and does not say that it is practice"),
        Slip(
            "rights.yaml", "    law: [{cite: act 27, text:", "    lore: [{cite: act 27, text:",
            "‘lore’ is not a known entry here"),
        // What is forbidden
        Slip(
            "jurisdiction.yaml", "roles: [coordinator, case-manager]", "roles: [coordinators]",
            "‘coordinators’ is no known role"),
        Slip(
            "jurisdiction.yaml", "    roles: [coordinator, case-manager]\n    actions: [object]",
            "    roles: [coordinator, case-manager]\n    actions: []", on: "    actions: []",
            "‘actions’ must list at least one"),
        Slip(
            "jurisdiction.yaml", "    roles: [coordinator, case-manager]\n    actions: [object]\n", "",
            on: "id: objection-through-the-deciding-body", "it names nothing that it forbids"),
        Slip(
            "jurisdiction.yaml", "roles: [coordinator, case-manager]", "roles: [auditor]",
            on: "id: objection-through-the-deciding-body", "it forbids only what nobody may do anyway"),
        Slip(
            "jurisdiction.yaml", "    actions: [object]", "    allows: [object]", "‘allows’ is not a known entry here"),
        Slip(
            "jurisdiction.yaml", "    law: [{cite: act 11.5, text: 以書面",
            "    practice: 慣例\n    lore: [{cite: act 11.5, text: 以書面",
            on: "id: objection-through-the-deciding-body", "what a pack forbids needs an article"),
        // Names
        Slip(
            "clocks.yaml", "starts: placement-ended", "starts: placement-over",
            "the event ‘placement-over’ is declared nowhere"),
        Slip("clocks.yaml", "    starts: placement-ended\n", "", on: "id: placement-end-notice", "‘starts’ is missing"),
        Slip("clocks.yaml", "stops: [left-the-country]", "stops: [gone]", "the event ‘gone’ is declared nowhere"),
        Slip(
            "clocks.yaml", "id: objection-decision", "id: objection-forwarding",
            "the clock ‘objection-forwarding’ is declared twice"),
        Slip(
            "clocks.yaml", "whose: courts.registry", "whose: courts.office",
            "the unit ‘courts.office’ is declared nowhere"),
        Slip(
            "clocks.yaml", "whose: prosecution", "whose: prosecutors",
            "‘prosecutors’ is neither a function nor a unit of the pack"),
        Slip(
            "assistance.yaml", "kind: training", "kind: trainings", "the kind of help ‘trainings’ is declared nowhere"),
        Slip(
            "assistance.yaml", "tariffs: [interpreter]", "tariffs: [interpreters]",
            "the tariff ‘interpreters’ is declared nowhere"),
        Slip("assistance.yaml", "compartment: money", "compartment: purse", "‘purse’ is no known compartment"),
        Slip(
            "residence.yaml", "applyTo: mol.work-permits", "applyTo: mol.permits",
            "the unit ‘mol.permits’ is declared nowhere"),
        // What nobody can write down
        Slip(
            "jurisdiction.yaml", "recordedBy: [service, case-management]\n    law: [{cite: placement 16.1,",
            "law: [{cite: placement 16.1,", on: "stops: [placement-end-told]",
            "nobody can write down ‘placement-end-told’, which should stop it"),
        Slip(
            "jurisdiction.yaml", "recordedBy: [case-management, service]", "recordedBy: []",
            on: "starts: unemployment-paid", "nobody can write down ‘unemployment-paid’, so it never starts"),
        Slip(
            "jurisdiction.yaml", "recordedBy: [identification]", "recordedBy: [panel]",
            "nobody in a unit of panel may write into a case"),
        Slip(
            "jurisdiction.yaml", "  - {id: identified, names:",
            "  - {id: identified, recordedBy: [identification], practice: By hand., names:",
            "the program writes ‘identified’ itself: nobody else may"),
        // Periods and days
        Slip(
            "clocks.yaml", "within: 1wd", "within: 1w",
            "‘within’ must be a period such as 20d, 1wd, 72h, 3mo or 1y, not ‘1w’"),
        Slip("clocks.yaml", "    within: 1wd\n", "", on: "id: placement-end-notice", "a clock needs exactly one of"),
        Slip(
            "clocks.yaml", "    opensAfter: 3mo\n", "    opensAfter: 3mo\n    every: 3mo\n",
            on: "id: unemployment-again", "a clock needs exactly one of"),
        Slip(
            "holidays.yaml", "day: 2026-10-26", "day: 2026-10-36",
            "‘day’ must be a day such as 2026-10-10, not ‘2026-10-36’"),
        Slip(
            "holidays.yaml", "day: 2026-10-26", "day: 2026-10-25", on: "basis: reproduced", "2026-10-25 is listed twice"
        ),
        Slip(
            "jurisdiction.yaml", "inForce: 2024-03-01", "inForce: March",
            "‘inForce’ must be a day such as 2024-01-01, not ‘March’"),
        Slip(
            "jurisdiction.yaml", "callingCode: \"886\"", "callingCode: \"+886\"",
            "‘+886’ is no calling code such as 886"
        ),
        Slip(
            "jurisdiction.yaml", "timeZone: Asia/Taipei", "timeZone: CST", "‘CST’ is no time zone such as Asia/Taipei"),
        // Conditions
        Slip(
            "residence.yaml", "when: absentHours > 72,", "when: absentHours >,",
            "the condition cannot be read, column 14"),
        Slip(
            "assistance.yaml", "and legalAidRefused = 'yes'", "and legalAid = 'yes'",
            "the condition names the fact ‘legalAid’, which is declared nowhere"),
        Slip(
            "assistance.yaml", "and legalAidRefused = 'yes'", "and legalAidRefused = 'maybe'",
            "‘legalAidRefused’ is a flag"),
        Slip(
            "assistance.yaml", "when: missedSummons > 3", "when: missedSummons = 'yes'", "‘missedSummons’ is a number"),
        // Words
        Slip("rights.yaml", "      zh-Hant: 法律協助\n", "", on: "en: A lawyer", "‘names’ has no text in zh-Hant"),
        Slip("rights.yaml", "zh-Hant: 法律協助", "zh-Hant: ''", "‘zh-Hant’ must be a text"),
        Slip("rights.yaml", "zh-Hant: 法律協助", "zh-TW: 法律協助", "‘zh-TW’ is no language that pages are written in"),
        // Words that the person reads
        Slip("rights.yaml", "      vi: Luật sư\n", "", on: "en: A lawyer", "‘names’ has no text in vi"),
        Slip("assistance.yaml", "      th: ล่าม\n", "", on: "en: Interpreting", "‘names’ has no text in th"),
        Slip("agencies.yaml", "      id: Pengadilan\n", "", on: "en: Courts", "‘names’ has no text in id"),
        Slip(
            "jurisdiction.yaml", "      fil: Batas sa Pamamaraang Administratibo ng Taiwan\n", "",
            on: "en: Administrative Procedure Act", "‘names’ has no text in fil"),
        Slip(
            "jurisdiction.yaml", "      vi: Cảnh sát\n", "", on: "en: Police", "‘names’ has no text in vi"),
        Slip(
            "clocks.yaml", "whose: service\n    atEnd:\n      en: The shelter must have told",
            "whose: person\n    atEnd:\n      en: The shelter must have told", on: "whose: person",
            "the person must act, and is told nothing"),
        Slip(
            "identification.yaml", "{{name}}, case {{reference}}.", "Case {{reference}}.", on: "en:",
            "the text in en lacks the placeholder ‘name’"),
        Slip(
            "identification.yaml", "{id: superiorAgency,", "{id: higherAgency,", on: "en: >-",
            "the placeholder ‘superiorAgency’ is declared nowhere"),
        // The walls
        Slip(
            "agencies.yaml", "roles: [enforcement-officer]", "roles: [enforcement-officer, case-manager]",
            "a unit of immigration enforcement cannot hold the protective role ‘case-manager’"),
        Slip(
            "agencies.yaml",
            "        superior: *superior\n        law: [{cite: act 11.1,", "        law: [{cite: act 11.1,",
            on: "id: police.identification", "the unit identifies, and nothing says who is over it"),
        Slip(
            "agencies.yaml", "          setByInstallation: true\n", "", on: "superior: &superior",
            "a superior is either an agency or set by the installation"),
        Slip(
            "agencies.yaml", "setByInstallation: true", "agency: ministry",
            "the agency ‘ministry’ is declared nowhere"),
        Slip("agencies.yaml", "function: legal-aid", "function: legal-help", "‘legal-help’ is no known function"),
        Slip(
            "agencies.yaml", "function: oversight", "function: statistics", on: "roles: [auditor]",
            "the role ‘auditor’ is not held in a unit of statistics"),
        Slip(
            "agencies.yaml", "{en: Victim protection and placement, zh-Hant: 移民署被害人安置保護單位}",
            "{en: Immigration enforcement brigades, zh-Hant: 移民署被害人安置保護單位}", on: "id: nia\n",
            "‘nia.protection’ and ‘nia.enforcement’ are one unit under two names"),
        Slip(
            "agencies.yaml", "        outside: true\n        law: [{cite: residence 3,",
            "        outside: true\n        function: service\n        law: [{cite: residence 3,",
            on: "id: nia.permits", "a body outside has no function and no roles"),
        Slip(
            "clocks.yaml", "whose: prosecution", "whose: immigration-enforcement",
            "no clock of a person's case may run at immigration enforcement"),
        Slip(
            "duties.yaml", "recipient: identification", "recipient: immigration-enforcement",
            "no report may go to immigration enforcement"),
        Slip(
            "duties.yaml", "compartments: [identity, contact]", "compartments: [identity]",
            on: "fields: [whereabouts", "the field ‘whereabouts’ belongs to contact, which the duty does not open"),
        Slip(
            "assistance.yaml", "purpose: safe-return", "purpose: immigration-enforcement",
            "nothing may be sent for immigration enforcement"),
        Slip(
            "assistance.yaml", "    when: suspected = 'yes' or identified = 'yes'\n    emergency: true",
            "    when: suspected = 'yes' and missedSummons <= 3\n    emergency: true", on: "missedSummons <= 3",
            "emergency help may not depend on ‘missedSummons’, which another body attests"),
        Slip(
            "identification.yaml", "function: identification", "function: immigration-enforcement",
            "immigration enforcement cannot decide who is a victim"),
        Slip("identification.yaml", "quorum: 2", "quorum: 1", "a panel needs at least 2 disciplines"),
        Slip(
            "identification.yaml", "panel: advises", "panel: decides", on: "withoutViews:",
            "a panel that decides cannot be left out"),
        Slip(
            "identification.yaml", "  viewsClock: panel-views\n  withoutViews: at-once", "  withoutViews: after-time",
            "the panel's time is over only where it has one"),
        Slip(
            "jurisdiction.yaml", "rule: identification-by-several-disciplines", "rule: firewall",
            "the panel only advises: the pack must show this among its departures"),
        Slip("holidays.yaml", "lastYear: 2027", "lastYear: 2028", "no holiday of 2028 is listed"),
        // The file itself
        Slip("rights.yaml", "rights:\n", "rights: [\n", "this is not YAML"),
        Slip(
            "rights.yaml", "    given: on-request\n    clock: objection\n",
            "    given: whenever\n    clock: objection\n", on: "given: whenever",
            "‘whenever’ is no known given (known: automatic, on-request)"),
        Slip(
            "residence.yaml", "amount: {most: 14000, per: person}", "amount: {most: much, per: person}",
            "‘most’ must be a whole number"),
        Slip("residence.yaml", "raisedTo: 2500", "raisedTo: 1500", "the raised cap is no higher"),
        // Numbers against the clauses beside them
        Slip(
            "clocks.yaml", "within: 20d", "within: 30d", "‘within’ is 30, and the clause that it quotes says 二十日"),
        Slip(
            "assistance.yaml", "raisedTo: 2500", "raisedTo: 3500",
            "‘raisedTo’ is 3500, and the clause that it quotes says"),
        Slip(
            "duties.yaml", "least: 6000", "least: 7000", "‘least’ is 7000, and the clause that it quotes says 六千元"),
        // Gaps
        Slip("assistance.yaml", "number: 11", "number: 10", "the kinds are numbered 1, 2, 3 and so on: this is 11"),
        Slip("assistance.yaml", "number: 3\n", "number: 4\n", "the kinds are numbered 1, 2, 3 and so on: this is 3"),
        Slip(
            "assistance.yaml", "when: householdRegistration = 'no' and workVisa = 'no'",
            "when: householdRegistration = 'yes' and workVisa = 'no'", on: "id: household-registration",
            "nobody is responsible where householdRegistration = 'no' and workVisa = 'no'"),
        Slip(
            "duties.yaml", "compartments: [identity, contact]", "compartments: [identity, contact, account, health]",
            "the duty opens account, and names no field of it"),
        Slip("clocks.yaml", "cite: act 11.8", "cite: act 99.9", "‘act’ has 47 articles: there is no article 99"),
        // Questionnaires
        Slip(
            "referral.yaml", "    next: language\n", "    next: langauge\n", "screen stop-first: no screen ‘langauge’"),
        Slip(
            "referral.yaml", "    next: what-the-law-orders\n", "    next: safety\n", on: "id: safety",
            "screen safety: leads round in a circle"),
        Slip(
            "referral.yaml", "      - {if: \"age != 'adult'\", go: best-interests}\n", "", on: "id: best-interests",
            "screen best-interests: no answers lead here"),
        Slip(
            "screening.yaml", "complete: [en, zh-Hant]", "complete: [en]\n  partial: [zh-Hant]", on: "id: tw-",
            "languages: expected ‘zh-Hant’ among the complete languages"),
        Slip(
            "referral.yaml", "{id: labour, en: Labour administration", "{id: laborers, en: Labour administration",
            "question profession: the reporter ‘laborers’ is known nowhere in the pack"),
        Slip(
            "referral.yaml", "send: medical, when:", "send: doctor, when:",
            "field need12: the kind of help ‘doctor’ is known nowhere in the pack"),
        Slip(
            "referral.yaml", "{id: legal, en: Legal help", "{id: lawyer, en: Legal help", on: "numbered: help",
            "field need#: the kind of help ‘lawyer’ is known nowhere in the pack"),
        Slip(
            "referral.yaml", "{field: safe-hours,", "{field: save-hours,",
            "field save-hours: the field ‘save-hours’ of a referral is known nowhere in the pack"),
        Slip(
            "referral.yaml", "  - {field: unit, answer: unit}\n", "", on: "id: tw-", "payload: ‘unit’ is missing"),
    ]
}

@Suite struct `A pack with a slip` {
    @Test(arguments: Slip.all)
    func `is refused with file, line and reason`(slip: Slip) throws {
        var files = try TaiwanPack.files()
        let sound = String(decoding: try #require(files[slip.file]), as: UTF8.self)
        let place = try #require(sound.firstRange(of: slip.text), "the slip's text is not in \(slip.file)")
        let broken = sound.replacingCharacters(in: place, with: slip.by)
        files[slip.file] = Data(broken.utf8)

        let faults = Jurisdiction.check(files)
        let fault = try #require(faults.first { $0.reason.hasPrefix(slip.reason) }, "only: \(faults)")
        guard fault.file == slip.file else {
            // A name that nobody declares any more is missed where it is used.
            #expect(slip.file == "jurisdiction.yaml" && ["identification.yaml", "clocks.yaml"].contains(fault.file))
            return
        }
        if slip.reason == "this is not YAML" { return #expect(fault.line > 0) }
        let lines = broken.components(separatedBy: "\n")
        let wanted = slip.on.components(separatedBy: "\n")[0]
        #expect(lines[fault.line - 1].contains(wanted), "\(fault) points at: \(lines[fault.line - 1])")
    }

    @Test(arguments: [
        Slip("clocks.yaml", "cite: act 11.8", "cite: acts 11.8", "the instrument ‘acts’ is declared nowhere"),
        Slip(
            "duties.yaml", "cite: act 9.1\n        text: 在執行職務時", "cite: acts 9.1\n        text: 在執行職務時",
            "the instrument ‘acts’"),
        Slip("holidays.yaml", "day: 2026-10-26", "day: 2026-10-36", "‘day’ must be a day such as 2026-10-10"),
        Slip("agencies.yaml", "roles: [enforcement-officer]", "roles: [emperor]", "‘emperor’ is no known role (known:"),
        Slip("clocks.yaml", "within: 20d", "within: 20x", "‘within’ must be a period"),
        Slip(
            "assistance.yaml", "when: householdRegistration = 'yes'", "when: householdRegistration =", "the condition"),
        Slip(
            "referral.yaml", "    next: language\n", "    next: langauge\n", "screen stop-first: no screen ‘langauge’"),
    ])
    func `is told one fault for one slip`(slip: Slip) throws {
        var files = try TaiwanPack.files()
        let sound = String(decoding: try #require(files[slip.file]), as: UTF8.self)
        let place = try #require(sound.firstRange(of: slip.text), "the slip's text is not in \(slip.file)")
        files[slip.file] = Data(sound.replacingCharacters(in: place, with: slip.by).utf8)
        let faults = Jurisdiction.check(files)
        #expect(faults.count == 1, "\(faults)")
        #expect(faults.first?.reason.hasPrefix(slip.reason) == true, "\(faults)")
    }

    @Test func `is told the line of a character that no text may hold`() throws {
        var files = try TaiwanPack.files()
        files["rights.yaml"] = Data("review: draft\nrights:\n  - {id: a\0}\n".utf8)
        let fault = try #require(Jurisdiction.check(files).first)
        #expect(fault == PackFault(file: "rights.yaml", line: 3, reason: "this is not YAML: a control character"))
    }

    @Test func `tells every fault at once, in the order of files and lines`() throws {
        var files = try TaiwanPack.files()
        for slip in Slip.all where ["whose: courts.registry", "compartment: money", "within: 1wd"].contains(slip.text) {
            let text = String(decoding: try #require(files[slip.file]), as: UTF8.self)
            files[slip.file] = Data(text.replacingOccurrences(of: slip.text, with: slip.by).utf8)
        }
        let faults = Jurisdiction.check(files)
        #expect(faults.map(\.file) == ["clocks.yaml", "clocks.yaml", "assistance.yaml"])
        #expect(faults[0].line < faults[1].line)
        #expect(throws: PackRejected(faults: faults)) { try Jurisdiction.load(files) }
    }

    @Test(arguments: Jurisdiction.files)
    func `is refused when a file is missing or empty`(file: String) throws {
        var files = try TaiwanPack.files()
        files[file] = nil
        #expect(Jurisdiction.check(files) == [PackFault(file: file, line: 0, reason: "the pack has no such file")])
        files[file] = Data()
        #expect(Jurisdiction.check(files) == [PackFault(file: file, line: 0, reason: "the file is empty")])
        files[file] = Data([0xFF, 0xFE, 0x00, 0x41])
        #expect(!Jurisdiction.check(files).isEmpty)
    }

    @Test func `is refused when it holds a file that is none of a pack's`() throws {
        for name in ["clocks.yml", "notes.txt", "screening-old.yaml"] {
            var files = try TaiwanPack.files()
            files[name] = Data("review: draft\n".utf8)
            #expect(Jurisdiction.check(files).map(\.file) == [name])
            #expect(Jurisdiction.check(files).first?.reason.hasPrefix("a pack has no such file") == true)
        }
    }

    @Test func `may hold more questionnaires, each checked, and is no pack with nothing else`() throws {
        var files = try TaiwanPack.files()
        files["harbour.yaml"] = Data(harbourForm.utf8)
        let words = Jurisdiction.check(files).map(\.description)
        #expect(words.allSatisfy { $0.hasPrefix("harbour.yaml:") && $0.contains("zh-Hant") } && !words.isEmpty)
        #expect(Jurisdiction.check(["harbour.yaml": Data(harbourForm.utf8)]) == [])
        #expect(throws: PackRejected.self) { try Jurisdiction.load(["harbour.yaml": Data(harbourForm.utf8)]) }
        let broken = harbourForm.replacingOccurrences(of: "go: guardian}", with: "go: gaurdian}")
        let fault = try #require(Jurisdiction.check(["harbour.yaml": Data(broken.utf8)]).first)
        #expect(fault.file == "harbour.yaml" && fault.line > 0 && fault.reason.contains("gaurdian"))
    }

    @Test func `is read whole from its folder, and every file in it counts`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.copyItem(at: TaiwanPack.folder, to: folder)
        defer { try? FileManager.default.removeItem(at: folder) }
        let form = folder.appending(path: "referral.yaml")
        let text = String(decoding: try Data(contentsOf: form), as: UTF8.self)
        try Data(text.replacingOccurrences(of: "Are they safe now?", with: "Is it safe?").utf8).write(to: form)
        let words = try Jurisdiction.load(folder: folder).referral.screen("safety")?.heading
        #expect(words?.text("en") == "Is it safe?")
        try FileManager.default.createDirectory(
            at: folder.appending(path: "forms"), withIntermediateDirectories: false)
        #expect(Jurisdiction.check(folder: folder).map(\.file) == ["forms"])
        let uk = TaiwanPack.folder.deletingLastPathComponent().appending(path: "uk")
        #expect(Jurisdiction.check(folder: uk) == [])
    }

    @Test func `has its faults written as file, line, reason`() {
        #expect(PackFault(file: "a.yaml", line: 3, reason: "why").description == "a.yaml:3: why")
        #expect(PackFault(file: "a.yaml", line: 0, reason: "why").description == "a.yaml: why")
    }
}
