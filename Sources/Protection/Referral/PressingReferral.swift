import Foundation
import Lexicon
import Policy
import Store
import Web

/// What must be seen of a waiting referral before it is opened: danger, a doctor, the language.
struct PressingReferral: Encodable, Sendable {
    let isInDanger: Bool
    let needsDoctor: Bool
    let language: LanguageCode?

    static let none = PressingReferral(nil, nil)

    /// The help that a referral names where a doctor is needed.
    private static let doctor = "medical"

    init(_ contact: ContactContent?, _ needs: NeedsContent?) {
        isInDanger = contact?.immediateDanger == true
        needsDoctor = needs?.kinds.contains(Self.doctor) ?? false
        language = contact?.language
    }

    /// Danger first, then a doctor, then the rest.
    var rank: Int { isInDanger ? 0 : needsDoctor ? 1 : 2 }

    func tags(_ say: Words) -> HTML {
        let danger = isInDanger ? " " + StatusTag(.dangerNow, .bad).html(say) : .empty
        let doctor = needsDoctor ? " " + StatusTag(.doctorNeeded, .bad).html(say) : .empty
        return danger + doctor
    }
}

/// What was read of several people for a list, and of which of them which parts.
struct PressingReferrals: Sendable {
    private let contacts: [Person.ID: ContactContent]
    private let needs: [Person.ID: NeedsContent]
    private let opened: [Person.ID: Set<Compartment>]

    subscript(person: Person.ID) -> PressingReferral { PressingReferral(contacts[person], needs[person]) }

    /// One deed for each set of parts, so that nobody's list of looks says more than what was looked at.
    func deeds(_ visit: Visit, by acting: Acting, about people: [Person.ID]) -> [Deed] {
        let rule = "scope.\(acting.role.rawValue)"
        let groups = Dictionary(grouping: people) { opened[$0] ?? [] }
        guard !groups.isEmpty else { return [Deed(visit.route, acting: acting, rule: rule)] }
        return groups.map { looked, people in
            Deed(visit.route, acting: acting, rule: rule, about: people, looked: looked)
        }.sorted { $0.looked.count > $1.looked.count }
    }

    init(of people: [Person.ID], in office: Office, for acting: Acting, at now: Date) async throws {
        let standings = try await office.archive.standings(of: people, for: acting, at: now)
        func grants(_ compartment: Compartment) -> [Grant] {
            Array(
                office.rules.grants(.look, .compartment(compartment), to: acting, given: standings, at: now).values)
        }
        let (contact, services) = (grants(.contact), grants(.services))
        contacts = try await office.archive.contents(ContactContent.self, under: contact)
        needs = try await office.archive.contents(NeedsContent.self, under: services)
        var opened: [Person.ID: Set<Compartment>] = [:]
        for grant in contact { opened[grant.person, default: []].insert(.contact) }
        for grant in services { opened[grant.person, default: []].insert(.services) }
        self.opened = opened
    }
}

extension Text {
    static let dangerNow = Text(en: "Danger now", zhHant: "目前有危險")
    static let doctorNeeded = Text(en: "Doctor needed", zhHant: "需就醫")
}
