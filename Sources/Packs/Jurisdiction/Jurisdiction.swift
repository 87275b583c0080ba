package import Foundation
package import Lexicon

/// A country as data: its law's instruments, agencies, clocks, help, rights and duties, each rule with its clause.
package struct Jurisdiction: Sendable {
    /// As "tw"; the name of the pack's folder.
    package let code: String
    package let names: Words
    package let zone: TimeZone
    /// ISO 4217, for every amount of the pack.
    package let currency: String
    /// What is dialled for it from abroad, without the "+": "886".
    package let callingCode: String
    /// Languages in which nothing of the pack may be missing.
    package let completeLanguages: [ScreenLanguage]
    /// Languages of the pages that the public reads.
    package let publicLanguages: [ScreenLanguage]
    package let instruments: [Instrument]
    package let events: [Event]
    package let facts: [Fact]
    package let departures: [Departure]
    /// What the law forbids beside the rules kept everywhere.
    package let narrowings: [Narrowing]
    /// Whom anybody can call in danger, for the pages that the public reads.
    package let emergencyLines: [EmergencyLine]
    package let agencies: [AgencyPlan]
    package let almanac: Almanac
    package let clocks: [Clock]
    package let identification: Identification
    package let assistance: Assistance
    package let duties: Duties
    package let residence: Residence
    package let rights: [Right]
    /// What of it is counted, and as what.
    package let tally: Tally
    /// What a first responder fills in, and every other questionnaire of the pack by the name of its file.
    package let screening: Questionnaire
    package let referral: Questionnaire
    package let questionnaires: [String: Questionnaire]
    /// Every clause that the pack quotes, with the line that quotes it.
    package let clauses: [CitedClause]

    package func clock(_ id: String) -> Clock? { clocks.first { $0.id == id } }
    package func event(_ id: String) -> Event? { events.first { $0.id == id } }
    package func fact(_ id: String) -> Fact? { facts.first { $0.id == id } }
    package func agency(_ id: String) -> AgencyPlan? { agencies.first { $0.id == id } }
    package func unit(_ id: String) -> UnitPlan? { agencies.lazy.flatMap(\.units).first { $0.id == id } }
    package func right(_ id: String) -> Right? { rights.first { $0.id == id } }
    package func instrument(_ id: String) -> Instrument? { instruments.first { $0.id == id } }
}

extension Instrument {
    init(_ sheet: Sheet) {
        id = sheet.text("id")
        number = sheet.text("number")
        names = sheet.publicWords("names")
        kind = sheet.one("kind", or: .statute)
        inForce = sheet.reading("inForce", or: Day.earliest, "a day such as 2024-01-01")
        articles = sheet.optionalNumber("articles")
    }
}

extension Jurisdiction.Fact {
    init(_ sheet: Sheet) {
        id = sheet.text("id")
        kind = sheet.one("type", or: .flag)
        source = sheet.one("source", or: .file)
        names = sheet.words("names")
        if Questionnaire.Condition.reserved.contains(id) { sheet.fault("‘\(id)’ is a word of conditions", key: "id") }
    }
}
