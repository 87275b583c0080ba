import Accounts
import Foundation
import Lexicon
import Policy
import Store
import Testing
import Vault

@testable import Protection

extension House {
    /// A case of the inside units that can be found by a name and a number, by everybody's index.
    @discardableResult
    func open(caseNamed name: String, phone: String? = nil) async throws -> CaseRecord {
        let person = PersonRow(openedAt: now)
        let unit = try unit(.firstResponse)
        let record = CaseRecord(person: person.id, ageGroup: .adult, openedAt: now, openedBy: unit.id)
        var keys = PersonKeys(newcomer: person.id, keyring: archive.keyring)
        let names = NameContent(asWished: name)
        var beside: [any Stored] = [
            SubjectTagRow(id: person.id), record,
            BasisRow(
                Basis(
                    person: person.id, kind: .consent, agency: unit.agency, purposes: Set(Purpose.allCases),
                    compartments: Set(Compartment.allCases), from: now)),
            try keys.file(names, by: nil, of: unit.id, at: now),
            try keys.file(ContactContent(phone: phone), by: nil, of: unit.id, at: now),
        ]
        for role in Set(Role.allCases.filter { $0 != .hotlineOperator }) {
            guard let relation = role.relation else { continue }
            let unit = try self.unit(role.function)
            beside.append(Assignment(person: person.id, unit: unit.id, relation: relation, since: now))
            beside.append(UnitNotice(to: unit.id, about: person.id, .referralReceived, at: now))
        }
        let every = Stand.allCases.flatMap { stand in
            UnitFunction.allCases.compactMap { try? IndexScope.unit(self.unit($0, stand).id) }
        }
        let tokens = try Opening.tokens(
            of: person.id, name: names, phone: phone, scopes: every + [.secretariat], keyring: archive.keyring,
            callingCode: "886")
        try await archive.commit(
            Change(
                person, beside: keys.fresh + beside, tokens: tokens,
                deed: Deed("case.opened", rule: "test", about: [person.id])))
        return record
    }
}
