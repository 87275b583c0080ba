package import Foundation
import Lexicon

extension Jurisdiction {
    /// The files of a pack that are read here, in the order in which later ones lean on earlier ones.
    package static let files = [
        "jurisdiction.yaml", "agencies.yaml", "holidays.yaml", "clocks.yaml", "identification.yaml", "assistance.yaml",
        "duties.yaml", "residence.yaml", "rights.yaml",
    ]

    /// Reads a pack from its files by name, or says everything that is wrong with it.
    package static func load(_ files: [String: Data]) throws(PackRejected) -> Jurisdiction {
        let (jurisdiction, faults) = read(files)
        guard faults.isEmpty, let jurisdiction else { throw PackRejected(faults: faults) }
        return jurisdiction
    }

    /// Reads a pack from its folder.
    package static func load(folder: URL) throws(PackRejected) -> Jurisdiction {
        try load(contents(of: folder))
    }

    /// Everything wrong with a pack, by file and line; empty for a sound one.
    package static func check(_ files: [String: Data]) -> [PackFault] { read(files).faults }

    package static func check(folder: URL) -> [PackFault] { check(contents(of: folder)) }

    private static func contents(of folder: URL) -> [String: Data] {
        var contents: [String: Data] = [:]
        for file in files { contents[file] = try? Data(contentsOf: folder.appending(path: file)) }
        return contents
    }

    private static func read(_ contents: [String: Data]) -> (jurisdiction: Jurisdiction?, faults: [PackFault]) {
        let reading = PackReading()
        var roots: [String: Sheet] = [:]
        var jurisdiction: Jurisdiction?
        for file in files {
            // Bytes that are not UTF-8 become marks that no rule can match, and so faults.
            roots[file] = reading.root(of: file, contents[file].map { String(decoding: $0, as: UTF8.self) })
        }
        if roots.count == files.count {
            jurisdiction = Jurisdiction(roots, reading)
            reading.closeSheets()
        }
        let order = Dictionary(uniqueKeysWithValues: files.enumerated().map { ($1, $0) })
        // An anchor's content is read at each place that uses it: its faults are told once.
        let faults = Set(reading.faults).sorted {
            (order[$0.file] ?? 0, $0.line, $0.reason) < (order[$1.file] ?? 0, $1.line, $1.reason)
        }
        return (jurisdiction, faults)
    }

    private init?(_ roots: [String: Sheet], _ reading: PackReading) {
        guard let main = roots["jurisdiction.yaml"], let agencies = roots["agencies.yaml"],
            let holidays = roots["holidays.yaml"], let clocks = roots["clocks.yaml"],
            let identification = roots["identification.yaml"], let assistance = roots["assistance.yaml"],
            let duties = roots["duties.yaml"], let residence = roots["residence.yaml"],
            let rights = roots["rights.yaml"]
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
        clauses = reading.clauses
        guard let almanac else { return nil }
        self.almanac = almanac
    }
}

extension Sheet {
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
