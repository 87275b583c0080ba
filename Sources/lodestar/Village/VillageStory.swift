import Accounts
import Foundation
import Lexicon
import Packs
import Policy
import Protection
import Store
import Vault

/// Tells the life of the village: each person's case is taken as far as their place in the list says.
///
/// Everything goes through the decisions that the pages use; nothing is written that they would not write.
struct VillageStory {
    let office: Office
    let places: VillagePlaces
    let workers: [String: Worker.ID]
    let now: Date
    /// Everybody's second factor for their receipt.
    let secondFactor: PassphraseHash

    init(office: Office, places: VillagePlaces, workers: [String: Worker.ID], now: Date) throws {
        self.office = office
        self.places = places
        self.workers = workers
        self.now = now
        secondFactor = try PassphraseHash(
            "482915", pepper: office.archive.keyring.derived(.passwordPepper), cost: VillageSignIns.cost)
    }

    var archive: Archive { office.archive }
    var jurisdiction: Jurisdiction { office.jurisdiction }

    /// How far a case has come.
    enum Chapter: Int, CaseIterable {
        case sent, seen, takenUp, rightsTold, convened, heard, identified, notIdentified, served, objected, forwarded
        case dismissed, corrected, helpSent, helpWaiting, helpAccepted, helpStarted, helpDone, helpDeclined, withdrawn
        /// Nobody knows where someone is; a year of residence runs out; nothing is open any more.
        case absent, permitEnding, closed
    }

    func tell(_ plans: [VillagePeople.Plan]) async throws {
        for (number, plan) in plans.enumerated() {
            let chapter = Chapter.allCases[number % Chapter.allCases.count]
            let began = now.addingTimeInterval(-Double(chapter.daysAgo ?? plan.daysAgo) * 86_400)
            var case_ = try await open(plan, number: number, at: began)
            try await note(likenessesOf: case_, plan)
            try await take(&case_, to: chapter)
        }
    }

    /// Notes which files may be of the same person, as sending a referral does.
    private func note(likenessesOf told: Told, _ plan: VillagePeople.Plan) async throws {
        guard told.referral.basis != .legalDuty else { return }
        let name = NameContent(asWished: plan.name, also: plan.also)
        for likeness in try await Likenesses.found(
            for: told.person, name: name, phone: plan.phone, in: archive,
            callingCode: jurisdiction.callingCode, at: told.at)
        {
            let deed = Deed("likeness.found", rule: "village", about: [told.person, likeness.other])
            try await archive.commit(Change(likeness, deed: deed))
        }
    }

    /// A case on its way through the story.
    struct Told {
        let person: Person.ID
        var referral: Referral
        var bases: [BasisRow]
        var identification: Identification?
        var seats: [PanelSeat] = []
        var objection: Objection?
        var advising: Assignment?
        /// The person's place in the list of the village.
        let number: Int
        let isMan: Bool
        let isChild: Bool
        let language: LanguageCode?
        var at: Date

        /// Lets some hours pass.
        mutating func later(_ hours: Double) { at = at.addingTimeInterval(hours * 3_600) }
    }

    /// An article as a basis keeps it.
    func article(_ cited: String) throws -> String {
        guard let citation = jurisdiction.citation(cited) else {
            throw CommandFault("The pack cites no article ‘\(cited)’.")
        }
        return citation.kept
    }

    func acting(_ name: String, for purpose: Purpose) throws -> Acting {
        guard let plan = VillageWorkers.all.first(where: { $0.name == name }), let worker = workers[name] else {
            throw CommandFault("The village has no worker ‘\(name)’.")
        }
        let unit = places[plan.place]
        return Acting(
            worker: worker, role: plan.role, unit: unit.id, agency: unit.agency, function: unit.function,
            purpose: purpose)
    }

    /// Refers one person, as a first responder would.
    func open(_ plan: VillagePeople.Plan, number: Int, at began: Date) async throws -> Told {
        let referrer = try acting(["outreach", "station", "labour"][number % 3], for: .identification)
        let identifying: VillagePlaces.Place = number.isMultiple(of: 4) ? .protectionBrigade : .squad
        let parties = Opening.Parties(
            secretariat: places.party(.secretariat), identification: places.party(identifying),
            duty: jurisdiction.dutyToReport)
        let isChild = plan.bornIn > 2008
        let kind: Basis.Kind = isChild ? .bestInterests : number % 9 == 5 ? .legalDuty : .consent
        let facts = try ReferralFacts(
            jurisdiction.referral.outgoing(plan.answers(kind, to: places[identifying].id, number: number)))
        let opening = try Opening(
            facts, resting: kind, article: kind == .consent ? nil : try article("act 9.1"), by: referrer, to: parties,
            keyring: archive.keyring, at: began)
        let tokens =
            kind == .legalDuty
            ? []
            : try Opening.tokens(
                of: opening.person.id, name: facts.name, phone: facts.contact.phone,
                scopes: [.secretariat, .unit(referrer.unit), .unit(places[identifying].id)], keyring: archive.keyring,
                callingCode: jurisdiction.callingCode)
        let access = try PersonAccess(
            person: opening.person.id, lookup: Receipt.fresh().lookup(under: archive.keyring.derived(.receiptLookup)),
            number: secondFactor,
            decoy: nil, issuedAt: began)
        let events = ["suspicion-found", "report-made"].map {
            CaseEvent(person: opening.person.id, event: $0, at: began, by: referrer)
        }
        var beside: [any Stored] = [opening.tag, opening.record]
        beside += opening.keys as [any Stored] + opening.bases + opening.assignments + opening.entries + events
        try await archive.commit(
            Change(
                opening.person, beside: beside + [opening.referral, access], tokens: tokens,
                deed: Deed("referral.sent", acting: referrer, rule: "village", about: [opening.person.id])))
        var referral = opening.referral
        referral.version = 1
        return Told(
            person: opening.person.id, referral: referral, bases: opening.bases.map(\.written), number: number,
            isMan: plan.gender == .male, isChild: isChild, language: facts.contact.language, at: began)
    }
}

extension BasisRow {
    /// As it stands after its first commit.
    fileprivate var written: BasisRow {
        var next = self
        next.version = 1
        return next
    }
}

extension VillagePeople.Plan {
    /// What a first responder of the village answered, question by question; the form makes the rest of it.
    func answers(_ kind: Basis.Kind, to unit: AgencyUnit.ID, number: Int) -> Questionnaire.Answers {
        let signs = ["documents", "wages", "debt", "movement", "overtime", "deception"]
        var answers: Questionnaire.Answers = [
            "safeToTalk": .choice("yes"), "danger": .choice("no"), "urgentCare": .choice("no"),
            "language": .choice(language), "interpreter": .choice(language == "zh" ? "no" : "yes"),
            "age": .choice(kind == .bestInterests ? "child" : "adult"), "profession": .choice("social"),
            "told": .choice("yes"), "agrees": .choice(kind == .legalDuty ? "no" : "yes"),
            "howAgreed": .choice("spoken"), "unit": .choice("\(unit)"),
            "indicators": .choices([signs[number % 6], signs[(number + 2) % 6]]),
            "means": .choices(VillageAccounts.means(number)), "acts": .choices(VillageAccounts.acts(number)),
            "name": .text(name), "sex": .choice(gender == .male ? "male" : "female"),
            "stateless": .choice("nationality"), "nationality": .choice("\(nationality)"),
            "householdRegistration": .choice(householdRegistration ? "yes" : "no"), "phone": .text(phone),
            "whoSeesThePhone": .choice(["nobody", "trusted", "danger", "unknown"][number % 4]),
            "safeHours": .text("after 20:00"), "maySayWhoWeAre": .choice("no"),
            "whereabouts": .text("Dormitory by the old pier"), "reportPlace": .text("Dormitory by the old pier"),
            "help": .choices(VillageAccounts.help(number)),
        ]
        answers["interpreterWishes"] = language == "zh" ? nil : .text("A woman, and nobody from the same town")
        answers["born"] = Questionnaire.PartialDate(year: bornIn).map { .date($0) }
        answers["otherName"] = also.first.map { .text($0) }
        answers["workVisa"] = workVisa.map { .choice($0 ? "yes" : "no") }
        return answers
    }
}
