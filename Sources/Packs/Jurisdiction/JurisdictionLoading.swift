package import Foundation
import Lexicon

extension Jurisdiction {
    /// The files that every pack has.
    package static let files = lawFiles + formFiles

    /// What a first responder fills in. A pack may hold more questionnaires, under names of its own.
    package static let formFiles = ["screening.yaml", "referral.yaml"]

    /// Those of the law, in the order in which later ones lean on earlier ones.
    static let lawFiles = [
        "jurisdiction.yaml", "agencies.yaml", "holidays.yaml", "clocks.yaml", "identification.yaml", "assistance.yaml",
        "duties.yaml", "residence.yaml", "rights.yaml", "tally.yaml",
    ]

    /// Reads a pack from its files by name, or says everything that is wrong with it.
    package static func load(_ files: [String: Data]) throws(PackRejected) -> Jurisdiction {
        let (jurisdiction, faults) = read(files)
        guard faults.isEmpty else { throw PackRejected(faults: faults) }
        guard let jurisdiction else { throw PackRejected(faults: missing(lawFiles, from: files)) }
        return jurisdiction
    }

    /// Reads a pack from its folder.
    package static func load(folder: URL) throws(PackRejected) -> Jurisdiction {
        let folder = PackFolder(folder)
        guard folder.faults.isEmpty else { throw PackRejected(faults: folder.faults) }
        return try load(folder.contents)
    }

    /// Everything wrong with a pack, by file and line; empty for a sound one.
    package static func check(_ files: [String: Data]) -> [PackFault] { read(files).faults }

    package static func check(folder: URL) -> [PackFault] {
        let folder = PackFolder(folder)
        if folder.contents.isEmpty, !folder.faults.isEmpty { return folder.faults }
        return folder.faults + check(folder.contents)
    }

    private static func missing(_ names: [String], from contents: [String: Data]) -> [PackFault] {
        names.filter { contents[$0] == nil }
            .map { PackFault(file: $0, line: 0, reason: "the pack has no such file") }
    }

    private static func read(_ contents: [String: Data]) -> (jurisdiction: Jurisdiction?, faults: [PackFault]) {
        let forms = PackForms(contents)
        // A folder of questionnaires alone is no country: it is checked for what it is.
        if forms.isAny, lawFiles.allSatisfy({ contents[$0] == nil }) { return (nil, forms.faults) }
        let reading = PackReading()
        var roots: [String: Sheet] = [:]
        var jurisdiction: Jurisdiction?
        for file in lawFiles {
            // Bytes that are not UTF-8 become marks that no rule can match, and so faults.
            roots[file] = reading.root(of: file, contents[file].map { String(decoding: $0, as: UTF8.self) })
        }
        for fault in forms.faults + missing(formFiles, from: contents) { reading.fault(fault) }
        if roots.count == lawFiles.count {
            jurisdiction = Jurisdiction(roots, forms, reading)
            reading.closeSheets()
        }
        let order = Dictionary(uniqueKeysWithValues: files.enumerated().map { ($1, $0) })
        // An anchor's content is read at each place that uses it: its faults are told once.
        let faults = Set(reading.faults).sorted {
            (order[$0.file] ?? order.count, $0.file, $0.line, $0.reason)
                < (order[$1.file] ?? order.count, $1.file, $1.line, $1.reason)
        }
        return (jurisdiction, faults)
    }

    private init?(_ roots: [String: Sheet], _ forms: PackForms, _ reading: PackReading) {
        guard let main = roots["jurisdiction.yaml"], let agencies = roots["agencies.yaml"],
            let holidays = roots["holidays.yaml"], let clocks = roots["clocks.yaml"],
            let identification = roots["identification.yaml"], let assistance = roots["assistance.yaml"],
            let duties = roots["duties.yaml"], let residence = roots["residence.yaml"],
            let rights = roots["rights.yaml"], let tally = roots["tally.yaml"]
        else { return nil }

        let languages = main.part("languages")
        completeLanguages = languages.many("complete")
        publicLanguages = languages.many("public")
        reading.completeLanguages = completeLanguages
        reading.publicLanguages = Array(Set(completeLanguages + publicLanguages))
        code = main.text("code")
        names = main.words("names")
        zone = main.timeZone("timeZone")
        currency = main.text("currency")
        callingCode = main.callingCode("callingCode")
        instruments = main.list("instruments", claiming: .instrument).map(Instrument.init)
        reading.instruments = Dictionary(instruments.map { ($0.id, $0) }) { first, _ in first }
        let eventSheets = main.list("events", claiming: .event)
        events = eventSheets.map(Event.init)
        facts = main.list("facts", claiming: .fact).map(Fact.init)
        reading.facts = Dictionary(facts.map { ($0.id, $0) }) { first, _ in first }
        departures = main.list("departures").map(Departure.init)
        let forbidding = main.list("narrowings")
        for sheet in forbidding { sheet.claim(.narrowing) }
        narrowings = forbidding.map(Narrowing.init)
        emergencyLines = main.list("emergencyLines").map(EmergencyLine.init)

        let agencySheets = agencies.list("agencies", claiming: .agency)
        self.agencies = agencySheets.map(AgencyPlan.init)
        AgencyPlan.checkFirewall(self.agencies, agencySheets)
        let almanac = Almanac(holidays, zone: zone)
        let clockSheets = clocks.list("clocks", claiming: .clock)
        self.clocks = clockSheets.map(Clock.init)
        self.identification = Identification(identification, agencies: self.agencies, departures: departures)
        self.assistance = Assistance(assistance)
        Self.checkClocks(
            Array(zip(self.clocks, clockSheets)), Array(zip(events, eventSheets)), kinds: self.assistance.kinds)
        self.duties = Duties(duties, fields: self.assistance.fields)
        self.residence = Residence(residence)
        self.rights = rights.list("rights", claiming: .right).map(Right.init)
        self.tally = Tally(tally)
        clauses = reading.clauses
        guard let almanac, let screening = forms["screening"], let referral = forms["referral"] else { return nil }
        self.almanac = almanac
        self.screening = screening
        self.referral = referral
        questionnaires = forms.forms
        for fault in forms.faults(against: self, reading) + self.tally.faults(against: self) { reading.fault(fault) }
    }
}

extension Sheet {
    fileprivate func callingCode(_ key: String) -> String {
        let code = text(key)
        let isCode = (1...3).contains(code.utf8.count) && code.utf8.allSatisfy { (0x30...0x39).contains($0) }
        if !code.isEmpty, !isCode || code.hasPrefix("0") {
            fault("‘\(code)’ is no calling code such as 886", key: key)
        }
        return code
    }

    fileprivate func timeZone(_ key: String) -> TimeZone {
        let name = text(key)
        // Only names of places: an abbreviation such as "CST" means several things.
        guard name.contains("/"), let zone = TimeZone(identifier: name) else {
            if !name.isEmpty { fault("‘\(name)’ is no time zone such as Asia/Taipei", key: key) }
            return .gmt
        }
        return zone
    }
}
