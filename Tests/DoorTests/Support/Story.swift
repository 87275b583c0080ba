import Accounts
import Evidence
import Foundation
import Lexicon
import Policy
import Store
import Testing
import Vault
import Web

@testable import Protection

/// A word that stands in one part of one file and nowhere else.
enum Canary {
    static func word(_ compartment: Compartment, _ place: String = "note") -> String {
        "Kanarie-\(compartment.rawValue)-\(place)"
    }

    /// The parts of the file of which a text shows something.
    static func found(in text: String) -> Set<Compartment> {
        Set(Compartment.allCases.filter { text.contains("Kanarie-\($0.rawValue)-") })
    }
}

/// A case with something in every part of it: a file, a referral, a panel, a decision, an objection, a request for
/// help, an emergency, a likeness; and the identifiers of all that, by the names that paths give them.
struct Story: Sendable {
    let house: House
    let record: CaseRecord
    private(set) var ids: [String: String]

    var person: Person.ID { record.person }

    /// - Parameter covered: what the consent that the inside units rest on covers.
    init(in house: House, covering covered: Set<Compartment> = Set(Compartment.allCases)) async throws {
        self.house = house
        let person = PersonRow(openedAt: House.start)
        let unit = try house.unit(.firstResponse)
        record = CaseRecord(person: person.id, ageGroup: .adult, openedAt: House.start, openedBy: unit.id)
        let basis = BasisRow(
            Basis(
                person: person.id, kind: .consent, agency: unit.agency, purposes: Set(Purpose.allCases),
                compartments: covered, from: House.start))
        var keys = PersonKeys(newcomer: person.id, keyring: house.archive.keyring)
        var beside: [any Stored] = [SubjectTagRow(id: person.id), record, basis]
        var parts: [Relation: Assignment] = [:]
        for role in Role.allCases {
            guard let relation = role.relation, parts[relation] == nil else { continue }
            let part = Assignment(
                person: person.id, unit: try house.unit(role.function).id, relation: relation, since: House.start)
            parts[relation] = part
            beside.append(part)
        }
        for content in Self.file { beside.append(try keys.file(content, by: nil, of: unit.id, at: House.start)) }
        try await house.archive.commit(
            Change(person, beside: keys.fresh + beside, deed: Deed("case.opened", rule: "test", about: [person.id])))
        ids = [
            "case": "\(record.id)", "basis": "\(basis.id)", "assignment": "\(try #require(parts[.managing]).id)",
            "compartment": "contact", "paper": "result", "screen": "safety",
        ]
        try await tellOfReferral()
        try await tellOfIdentification()
        try await tellOfHelp(resting: basis.id)
        try await tellOfTheRest()
        try await tellOfNumbers()
    }

    private static var file: [any FileContent] {
        let notes: [any FileContent] = [
            Note<NoteParts.Identity>(words: Canary.word(.identity)),
            Note<NoteParts.Contact>(words: Canary.word(.contact)),
            Note<NoteParts.Immigration>(words: Canary.word(.immigration)),
            Note<NoteParts.Account>(words: Canary.word(.account)), Note<NoteParts.Health>(words: Canary.word(.health)),
            Note<NoteParts.Services>(words: Canary.word(.services)),
            Note<NoteParts.Legal>(words: Canary.word(.legal)), Note<NoteParts.Family>(words: Canary.word(.family)),
            Note<NoteParts.Money>(words: Canary.word(.money)),
        ]
        return notes + [
            NameContent(asWished: Canary.word(.identity, "name"), also: [Canary.word(.identity, "also")]),
            IdentityContent(born: ApproximateDate(year: 1998), gender: .female, nationalities: [.unknown]),
            ContactContent(
                phone: Canary.word(.contact, "0911222333"), safeHours: Canary.word(.contact, "hours"),
                whereabouts: Canary.word(.contact, "whereabouts"), immediateDanger: true,
                reasonForConcern: Canary.word(.contact, "concern")),
            StatusContent(householdRegistration: false, workVisa: true),
            AccountContent(
                indicators: ["ilo-wages"], means: ["means-fraud"], acts: ["act-forced-labour"],
                words: Canary.word(.account, "words")),
            NeedsContent(kinds: ["placement"], words: Canary.word(.services, "needs")),
            ChildViewContent(view: Canary.word(.family, "view"), accompanied: "trusted"),
        ]
    }
}

extension Story {
    private mutating func tellOfReferral() async throws {
        let sender = try await house.caller(.firstResponder)
        let sent = Referral(
            person: person, from: sender.acting, to: try house.unit(.identification).id, basis: .consent, article: nil,
            sentAt: House.start)
        let happened = ["suspicion-found", "report-made", "report-taken-up"].map {
            CaseEvent(person: person, event: $0, at: House.start, by: sender.acting)
        }
        try await commit(try sent.takenUp(at: House.start), beside: happened)
    }

    private mutating func tellOfIdentification() async throws {
        let unit = try house.unit(.panel)
        var members = [try await house.caller(.panelMember)]
        for _ in 0..<2 { members.append(try await house.newcomer(.panelMember)) }
        let disciplines: [Discipline] = [.socialWork, .law, .health]
        let vietnamese = try #require(LanguageCode(code: "vi"))
        let opened = try Identification(
            person: person, unit: try house.unit(.identification).id, openedAt: House.start
        ).telling(rightsIn: vietnamese, explained: true, at: House.start)
        let convening = try PanelConvening(
            zip(members, disciplines).map {
                .init(worker: $0.acting.worker, unit: unit.id, agency: unit.agency, discipline: $1)
            },
            for: opened, amid: .init(bases: [], isChild: false, article: "act 11.3"), at: House.start)
        var keys = try await house.archive.keys(of: person)
        func sealed(_ words: String, _ place: Place) throws -> Data {
            try keys.seal(Data(words.utf8), in: .account, at: place, now: House.start)
        }
        let seats = try convening.seats.map { seat in
            try seat.view(
                .notVictim, reasons: try sealed(Canary.word(.account, "view"), .view(of: seat.id)), by: seat.worker,
                of: convening.identification, at: House.start)
        }
        let officer = try await house.caller(.identifyingOfficer)
        let grant = try Rulebook().grant(
            .decide, .existence, to: officer.acting,
            given: Standing(person: person, relations: [.identifying], bases: []), at: House.start)
        let id = convening.identification.id
        var decided = try convening.identification.deciding(
            .init(
                .notVictim,
                reasons: try keys.seal(
                    NoticeWords(en: Canary.word(.account, "reasons")), at: .reasons(of: id), now: House.start)),
            having: seats, lacking: [], by: house.office.jurisdiction, under: grant)
        decided = try decided.served(.signed, at: House.start, now: House.start)
        let objecting = Objection.ID()
        let objection = try Objection(
            id: objecting, to: decided, grounds: try sealed(Canary.word(.account, "grounds"), .grounds(of: objecting)),
            byRepresentative: false, lapsed: House.start.addingTimeInterval(20 * 86_400), earlier: nil,
            received: House.start, at: House.start)
        let happened = ["not-identified", "identification-notice-served"].map {
            CaseEvent(person: person, event: $0, at: House.start, by: officer.acting)
        }
        try await commit(decided, beside: seats as [any Stored] + happened + [objection] + keys.fresh)
    }

    private mutating func tellOfHelp(resting basis: Basis.ID) async throws {
        let manager = try await house.caller(.caseManager)
        let shelter = try house.unit(.service)
        let offer = ServiceOffer(
            unit: shelter.id, kind: "placement", nameEn: "Quiet rooms", nameZhHant: "安靜的房間", capacity: 3,
            languages: [], takes: [.women])
        let id = ServiceRequest.ID()
        let parcel = try HelpPackage(
            service: "shelter",
            items: [
                .init(field: "shelter-needs", compartment: .services, fact: .text(Canary.word(.services, "parcel"))),
                .init(
                    field: "accompanying-children", compartment: .family, fact: .text(Canary.word(.family, "parcel"))),
                .init(field: "safe-contact", compartment: .contact, fact: .text(Canary.word(.contact, "parcel"))),
                .init(field: "legal-question", compartment: .legal, fact: .text(Canary.word(.legal, "parcel"))),
            ]
        ).sealed(for: shelter.id, in: id, of: person, by: house.archive.keyring, at: House.start)
        let request = ServiceRequest(
            id: id, person: person, offer: offer, from: manager.acting, basis: basis, package: parcel.bytes,
            sentAt: House.start, answerDueAt: House.start.addingTimeInterval(2 * 86_400))
        try await commit(try request.seen(at: House.start), beside: [offer, parcel.key])
        ids["request"] = "\(request.id)"
        ids["offer"] = "\(offer.id)"
    }

    private mutating func tellOfNumbers() async throws {
        let acting = try await house.caller(.statistician).acting
        let plan = try await house.evidence.plan(
            Fields([
                "title-en": "Found", "title-zh": "發現", "register": "own", "tables": "sex", "protection": "masks",
                "threshold": "10", "level": "5",
            ]), acting, "plan.made", at: House.start)
        let file = try await house.evidence.filed(
            [], called: "Nobody yet", from: .drawn, acting, "records.brought-in", at: House.start)
        let release = try await house.evidence.releases.make(
            .init(), plan, from: file, acting, "release.made", at: House.start)
        ids["plan"] = "\(plan.id)"
        ids["release"] = "\(release.id)"
        ids["file"] = "\(file.id)"
        let captures = try await house.captures()
        let estimate = try await house.evidence.estimates.ask(
            .init(), EstimateAsked(method: .stepwise, seed: 1), of: captures, acting, "estimate.made", at: House.start)
        await house.evidence.estimates.settle(estimate.id, within: 30)
        ids["captures"] = "\(captures.id)"
        ids["estimate"] = "\(estimate.id)"
        let round = try await Round(in: house)
        ids["round"] = round.id
        ids["seat"] = try #require(try await round.shown(round.keeper).parties.first).seat
        ids.merge(try await house.tradeListIDs()) { $1 }
        ids.merge(try await house.tradeScreening()) { $1 }
        ids.merge(try await house.tradeNetworkIDs()) { $1 }
        ids.merge(try await house.border()) { $1 }
        ids.merge(try await house.tradeBid()) { $1 }
    }

    private mutating func tellOfTheRest() async throws {
        let opener = try await house.caller(.serviceWorker)
        var keys = try await house.archive.keys(of: person)
        let emergency = Identifier<Emergency>()
        let row = EmergencyRow(
            id: emergency, person: person, worker: opener.acting.worker, openedAt: House.start,
            reason: try keys.seal(reason: "Somebody waits at the gate.", of: emergency, now: House.start))
        let conflict = Identifier<Conflict>()
        let barred = ConflictRow(
            id: conflict, person: person, party: .worker(.init()),
            reason: try keys.seal(conflictReason: "Named by the person.", of: conflict, now: House.start),
            by: opener.acting.worker, at: House.start)
        let other = PersonRow(openedAt: House.start)
        let otherCase = CaseRecord(
            person: other.id, ageGroup: .adult, openedAt: House.start, openedBy: try house.unit(.firstResponse).id)
        let part = Assignment(
            person: other.id, unit: try house.unit(.secretariat).id, relation: .coordinating, since: House.start)
        let likeness = Likeness(person: person, other: other.id, forms: 2, foundAt: House.start)
        let erasure = ErasureRow(
            personCode: Data((0..<16).map { _ in UInt8.random(in: 0...255) }), erasedAt: House.start, keys: 9,
            rowsRemoved: 9, tokens: 9, goneForGoodOn: House.start, recipients: "",
            by: try house.unit(.secretariat).id)
        try await commit(
            other, beside: [SubjectTagRow(id: other.id), otherCase, part, likeness, row, barred, erasure] + keys.fresh)
        let manager = try await house.caller(.caseManager)
        let event = CaseEvent(person: person, event: "residence-issued", at: House.start, by: manager.acting)
        try await commit(event, beside: [])
        let draft = try await house.draft(by: try await house.caller(.firstResponder), .referral)
        let administrator = try await house.caller(.administrator)
        ids.merge(
            [
                "emergency": "\(emergency)", "conflict": "\(conflict)", "event": "\(event.id)",
                "likeness": "\(likeness.id)", "erasure": "\(erasure.id)", "draft": "\(draft)",
                "agency": "\(opener.acting.agency)", "unit": "\(opener.acting.unit)",
                "worker": "\(opener.acting.worker)", "membership": "\(opener.membership.id)",
                "session": "\(administrator.session.id)",
            ]
        ) { $1 }
    }

    private func commit<Value: Stored>(_ value: Value, beside: [any Stored]) async throws {
        try await house.archive.commit(
            Change(value, beside: beside, deed: Deed("story.told", rule: "test", about: [person])))
    }

    /// The same path with identifiers that nothing bears.
    var nowhere: [String: String] {
        ids.mapValues { value in UUID(uuidString: value) == nil ? value : "\(Identifier<Person>())" }
    }
}

extension House {
    static let questionnaires = jurisdiction.map { Questionnaires($0) }

    /// A draft with these answers.
    func draft(
        by caller: Caller, _ form: DraftForm, _ contents: DraftContents = DraftContents()
    ) async throws -> Draft.ID {
        let id = Draft.ID()
        let edition = try Self.questionnaires.get()[form].edition(as: form)
        let sealed = try archive.sealed(contents, forNew: id, of: caller.acting.unit, at: now)
        try await archive.commit(
            Change(
                Draft(
                    id: id, by: caller.acting, questionnaire: edition, answers: sealed.answers, screen: "", at: now),
                beside: [sealed.key],
                deed: Deed("draft.started", acting: caller.acting, rule: "test")))
        return id
    }
}
