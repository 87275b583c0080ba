package import Accounts
import Foundation
import Lexicon
import Packs
import Policy
import Store
package import Vault
package import Web

/// Where a person who lost their receipt, or wanted none at first, is given one by whoever sits with them.
///
/// The unit must be one that may write down what the person agrees to: it has met them, and can hand a paper over. The
/// secretariat and the panel cannot, nor can a unit with whose agency the person no longer agrees: it would take the
/// page over with which they shut it out. Who gives a receipt out could read along with it, so a fresh proof of
/// identity is asked first, and the person's own page says that it happened.
package struct ReceiptDesk: Desk {
    package let office: Office
    private let gate: PassphraseGate
    private let cost: ScryptCost

    /// - Parameter cost: what one guess at a person's number costs; lower only in tests.
    package init(office: Office, gate: PassphraseGate = .init(), cost: ScryptCost = .standard) {
        self.office = office
        self.gate = gate
        self.cost = cost
    }

    static let roles: Set<Role> = [
        .firstResponder, .hotlineOperator, .identifyingOfficer, .caseManager, .serviceWorker, .lawyer,
    ]

    package var routes: [Route] {
        [
            Route(.get, "/cases/:case/receipt", .roles(Self.roles), as: "receipt.asked", stepUp: true, ask),
            Route(
                .get, "/cases/:case/receipt/number", .roles(Self.roles), as: "receipt.number", stepUp: true,
                fields: [OwnNumberPage.queried[0]], askNumber),
            Route(
                .post, "/cases/:case/receipt", .roles(Self.roles), as: "receipt.issued", stepUp: true,
                fields: NumberForm.fields + [.once], issue),
        ]
    }

    @Sendable func ask(_ visit: Visit) async throws -> Answer {
        let inside = try await office.enter(visit, .agree)
        let standing = try await standing(inside)
        let isShutOut = try await isShutOut(inside)
        return .page(page(inside, standing, isShutOut), .deed(Deed(visit.route, under: inside.grant)))
    }

    @Sendable func issue(_ visit: Visit) async throws -> Answer {
        let inside = try await office.enter(visit, .agree)
        let standing = try await standing(inside)
        let id: Identifier<PersonAccess> = visit.once()
        // Sent twice: the number is shown once, and what was given out first stays good.
        guard !standing.contains(where: { $0.id == id }) else { return shownOnce(visit, inside) }
        guard try await !isShutOut(inside) else {
            return .page(
                page(inside, standing, true), status: 422, .deed(Deed("receipt.asked", under: inside.grant)))
        }
        let known = try await office.archive.file(of: inside.person, under: inside.looks([.identity]))
        let form: NumberForm
        do {
            form = try NumberForm(visit.form, born: try known.latest(IdentityContent.self)?.content.born)
        } catch let mistakes as Problems {
            return .page(
                numberPage(inside, visit, visit.form, problems: mistakes.all), status: 422,
                .deed(Deed("receipt.asked", under: inside.grant, looked: known.looked)))
        }
        let fresh = try await FreshAccess(
            form.own, empty: form.empty, keyring: office.archive.keyring, cost: cost, gate: gate)
        do {
            try await office.archive.commit(
                Change(
                    fresh.issued(to: inside.person, as: id, at: visit.now),
                    beside: standing.map { $0.ended(at: visit.now) },
                    deed: Deed(visit.route, under: inside.grant, looked: known.looked),
                    provided: inside.grant.premises
                        + [
                            .noReceipt(of: inside.person, but: standing),
                            .notShutOut(inside.acting.agency, of: inside.person),
                        ]))
        } catch NotCommitted.alreadyThere {
            return shownOnce(visit, inside)
        }
        let page = FreshReceiptPage(
            receipt: ReceiptShown(
                fresh.receipt, address: visit.address, in: visit.form["in"].flatMap(ScreenLanguage.init(rawValue:))),
            isAnew: !standing.isEmpty, casePath: "/cases/\(inside.record.id)")
        return .page(page, .committed)
    }

    private func shownOnce(_ visit: Visit, _ inside: Inside) -> Answer {
        .page(
            ReceiptShownPage(casePath: "/cases/\(inside.record.id)"),
            .deed(Deed("receipt.asked", under: inside.grant)))
    }

    private func page(_ inside: Inside, _ standing: [PersonAccess], _ isShutOut: Bool) -> ReceiptAskPage {
        ReceiptAskPage(
            casePath: "/cases/\(inside.record.id)",
            issuedAt: standing.map(\.issuedAt).max().map { Moment($0, in: office.jurisdiction.zone) },
            isShut: standing.contains(where: \.isShut), isShutOut: isShutOut)
    }

    /// The screen goes to the person. What language they speak is not looked up for it: they choose it above.
    @Sendable func askNumber(_ visit: Visit) async throws -> Answer {
        let inside = try await office.enter(visit, .agree)
        guard try await !isShutOut(inside) else {
            return .seeOther("/cases/\(inside.record.id)/receipt", .deed(Deed(visit.route, under: inside.grant)))
        }
        return .page(numberPage(inside, visit, visit.query), .deed(Deed(visit.route, under: inside.grant)))
    }

    private func numberPage(
        _ inside: Inside, _ visit: Visit, _ fields: Fields, problems: [Problem] = []
    ) -> OwnNumberPage {
        let path = "/cases/\(inside.record.id)/receipt"
        return OwnNumberPage(
            to: path, at: "\(path)/number",
            in: OwnNumberPage.language(asked: fields["in"], spoken: nil, otherwise: visit.language), carrying: fields,
            makingNew: true, problems: problems)
    }

    /// Whether the person took back what they had agreed to with the unit's agency, and nothing took its place.
    private func isShutOut(_ inside: Inside) async throws -> Bool {
        let own = try await office.bases(of: inside.person).map(\.basis)
            .filter { $0.agency == inside.acting.agency && $0.kind == .consent }
        return own.contains { $0.withdrawnAt != nil } && !own.contains { $0.withdrawnAt == nil }
    }

    /// The receipts of the person that open their page now: one, or none.
    private func standing(_ inside: Inside) async throws -> [PersonAccess] {
        try await office.archive.fetch(
            Query<PersonAccess>(where: "person = \(inside.person) AND ended_at IS NULL ORDER BY issued_at, id"),
            under: inside.grant)
    }
}

extension Premise {
    /// The person has not taken everything back meanwhile that they had agreed to with an agency.
    fileprivate static func notShutOut(_ agency: Agency.ID, of person: Person.ID) -> Premise {
        let consents: SQL =
            "FROM basis WHERE person = \(person) AND agency = \(agency) AND kind = \(Basis.Kind.consent)"
        return Premise(
            "receipt",
            stands: """
                SELECT 1 WHERE NOT EXISTS (SELECT 1 \(consents) AND withdrawn_at IS NOT NULL) \
                OR EXISTS (SELECT 1 \(consents) AND withdrawn_at IS NULL)
                """)
    }

    /// Nobody else has given the person a receipt meanwhile: of two that were printed at once, one would open nothing.
    fileprivate static func noReceipt(of person: Person.ID, but known: [PersonAccess]) -> Premise {
        // A list of nothing matches nothing, and its contrary does not either.
        let others: SQL = known.isEmpty ? "" : " AND id NOT IN (\(list: known.map(\.id)))"
        return Premise(
            "receipt",
            stands: """
                SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM person_access WHERE person = \(person) \
                AND ended_at IS NULL\(others))
                """)
    }
}
