package import Foundation
package import Lexicon
package import Packs
package import Policy
package import Store
package import Vault

/// Everything that a first referral writes: the person, the case, what it rests on, who has a part in it.
///
/// Pure but for fresh keys and identifiers. All of it commits in one transaction, or none.
package struct Opening: Sendable {
    package let person: PersonRow
    package let record: CaseRecord
    package let referral: Referral
    package let bases: [BasisRow]
    package let assignments: [Assignment]
    package private(set) var entries: [FileEntry] = []
    package private(set) var keys: [KeyRow] = []
    package let tag: SubjectTagRow

    /// A unit and the agency that it is part of.
    package struct Party: Sendable, Equatable {
        package let unit: AgencyUnit.ID
        package let agency: Agency.ID

        package init(unit: AgencyUnit.ID, agency: Agency.ID) {
            self.unit = unit
            self.agency = agency
        }
    }

    /// Who receives, and what a duty orders to be told.
    package struct Parties: Sendable {
        package let secretariat: Party
        package let identification: Party
        /// The compartments that the article of a legal duty needs, at the least.
        package let dutyNeeds: Set<Compartment>
        /// Within them, all that it lets be told.
        package let dutyFields: Set<String>

        package init(secretariat: Party, identification: Party, duty: Jurisdiction.LegalDuty?) {
            self.secretariat = secretariat
            self.identification = identification
            dutyNeeds = Set(duty?.compartments ?? [])
            dutyFields = Set(duty?.fields ?? [])
        }
    }

    /// What someone may hand over of a file in a first referral: nothing of health, law or money is asked for then.
    package static let compartments: Set<Compartment> = [
        .identity, .contact, .immigration, .account, .services, .family,
    ]

    /// How long an agreement stands before it has to be asked again.
    static let consentLasts: TimeInterval = 365 * 86_400

    package init(
        _ facts: ReferralFacts, resting on: Basis.Kind, article: String?, by acting: Acting, to parties: Parties,
        keyring: Keyring, as id: Referral.ID = .init(), at now: Date
    ) throws {
        let facts = on == .legalDuty ? facts.limited(to: parties.dutyFields) : facts
        let person = PersonRow(openedAt: now)
        self.person = person
        record = CaseRecord(person: person.id, ageGroup: facts.ageGroup, openedAt: now, openedBy: acting.unit)
        referral = Referral(
            id: id, person: person.id, from: acting, to: parties.identification.unit, basis: on, article: article,
            sentAt: now)
        tag = SubjectTagRow(id: person.id)
        bases = Self.bases(on, article, person.id, facts.parts, acting, parties, now)
        assignments = [
            Assignment(person: person.id, unit: acting.unit, relation: .referring, since: now),
            Assignment(person: person.id, unit: parties.secretariat.unit, relation: .coordinating, since: now),
            Assignment(person: person.id, unit: parties.identification.unit, relation: .identifying, since: now),
        ]
        var keys = PersonKeys(newcomer: person.id, keyring: keyring)
        func file(_ content: some FileContent) throws {
            entries.append(try keys.file(content, by: acting.worker, of: acting.unit, at: now))
        }
        let shared = on == .legalDuty ? parties.dutyNeeds : facts.parts
        if let name = facts.name, shared.contains(.identity) { try file(name) }
        if shared.contains(.identity) { try file(facts.identity) }
        if shared.contains(.contact) { try file(facts.contact) }
        if shared.contains(.immigration) { try file(facts.status) }
        if shared.contains(.account) { try file(facts.account) }
        if shared.contains(.services) { try file(facts.needs) }
        if let child = facts.child, shared.contains(.family) { try file(child) }
        if on == .consent, let consent = facts.consent(bases.map(\.id), explainedBy: acting.worker) {
            try file(consent)
        }
        self.keys = keys.fresh
    }

    /// One basis for each agency. A legal duty names its recipient alone: the secretariat then sees that there is a
    /// case, and the reporter no more than that.
    private static func bases(
        _ kind: Basis.Kind, _ article: String?, _ person: Person.ID, _ parts: Set<Compartment>, _ acting: Acting,
        _ parties: Parties, _ now: Date
    ) -> [BasisRow] {
        func basis(_ agency: Agency.ID, _ purposes: Set<Purpose>, _ compartments: Set<Compartment>) -> BasisRow {
            BasisRow(
                Basis(
                    person: person, kind: kind, agency: agency, purposes: purposes, compartments: compartments,
                    article: article, from: now, until: kind == .consent ? now.addingTimeInterval(consentLasts) : nil))
        }
        switch kind {
        case .legalDuty:
            return [basis(parties.identification.agency, [.identification], parties.dutyNeeds)]
        case .consent, .bestInterests:
            let agencies = [acting.agency, parties.secretariat.agency, parties.identification.agency]
            return Set(agencies).sorted { $0.description < $1.description }
                .map { basis($0, [.identification, .protection], parts) }
        }
    }
}

extension ReferralFacts {
    /// The parts of a file that the form has asked about: of children and family only where there may be a child.
    var parts: Set<Compartment> { child == nil ? Opening.compartments.subtracting([.family]) : Opening.compartments }

    /// How the agreement was given, to stand beside its terms. Nil where the language is not known: then the terms
    /// stand alone, and whoever meets the person next asks again.
    fileprivate func consent(_ bases: [Basis.ID], explainedBy worker: Worker.ID) -> ConsentContent? {
        guard let language = contact.language, let evidence else { return nil }
        // Whom they would trust to interpret is a wish for later, and says nothing of who interpreted this.
        return ConsentContent(
            bases: bases, language: language, interpreter: nil, explainedBy: worker, evidence: evidence)
    }
}
