package import Foundation
package import Lexicon
package import Policy
package import Store
package import Vault

/// Accounts from the command line, as `lodestar user` has them; and ready accounts for the village.
package struct AccountCommands: Sendable {
    let archive: Archive
    let keys: AccountKeys

    package enum Fault: Error, Sendable, Equatable {
        case malformedName(String, SignInName.Misfit)
        case nameTaken(String)
        case unknownName(String)
        case unknownUnit(AgencyUnit.ID)
        case impossible(Membership.Impossible)
        case disabledAlready(String)
        case notDisabled(String)
        case notHeld(String)
    }

    /// One membership to be given.
    package struct Place: Sendable {
        package let unit: AgencyUnit.ID
        package let role: Role
        package let purposes: Set<Purpose>

        package init(unit: AgencyUnit.ID, role: Role, purposes: Set<Purpose>) {
            self.unit = unit
            self.role = role
            self.purposes = purposes
        }
    }

    /// One line of `user list`.
    package struct Line: Sendable, Equatable, Encodable {
        package let id: Worker.ID
        package let name: String
        package let displayName: String
        package let status: WorkerAccount.Status
        package let memberships: Int
    }

    package init(archive: Archive, keys: AccountKeys) {
        self.archive = archive
        self.keys = keys
    }

    /// A new account and the one-time code to hand over in person.
    package func add(
        _ name: String, displayName: String, language: ScreenLanguage = .en, places: [Place] = [], at now: Date
    ) async throws -> (Worker.ID, InvitationCode) {
        let name = try await free(name)
        var (change, code) = WorkerAccount.invite(
            name, displayName: displayName, language: language, by: nil, at: now)
        change.beside += try await memberships(places, of: change.value.id, at: now)
        try await archive.commit(change)
        return (change.value.id, code)
    }

    package func disable(_ name: String, at now: Date) async throws {
        let (account, sessions, open) = try await known(name)
        do {
            try await archive.commit(account.disable(ending: sessions, withdrawing: open, by: nil, at: now))
        } catch AccountImpossible.disabledAlready { throw Fault.disabledAlready(name) }
    }

    /// Takes both factors away and gives a new one-time code.
    package func reset(_ name: String, at now: Date) async throws -> InvitationCode {
        let (account, sessions, open) = try await known(name)
        let held = try await archive.fetch(Membership.held(by: account.id))
        let (change, code) = try account.reset(
            ending: sessions, withdrawing: open, holding: held, by: nil, at: now)
        try await archive.commit(change)
        return code
    }

    package func list() async throws -> [Line] {
        try await archive.fetch(
            Query(
                """
                SELECT *, (SELECT COUNT(*) FROM membership WHERE worker = worker_account.id AND until IS NULL) AS held \
                FROM worker_account ORDER BY name
                """
            ) { row in
                let account = try WorkerAccount(row: row)
                return Line(
                    id: account.id, name: account.name.description, displayName: account.displayName,
                    status: account.status, memberships: try row.integer("held"))
            })
    }

    /// An account that is ready to sign in, with a passphrase and a secret chosen by the caller: for the village only.
    package func establish(
        _ name: String, displayName: String, language: ScreenLanguage, passphrase: String, code: OneTimeCode,
        places: [Place], id: Worker.ID = .init(), at now: Date
    ) async throws -> WorkerAccount {
        let name = try await free(name)
        var account = WorkerAccount(id: id, name: name, displayName: displayName, language: language, createdAt: now)
        account.proof = WorkerAccount.Proof(
            passphrase: PassphraseHash(passphrase, pepper: keys.pepper, cost: keys.cost).text,
            totp: keys.seal(code, for: account.id), totpStep: nil, recoveryCodes: [])
        let beside = try await memberships(places, of: account.id, at: now)
        return try await archive.commit(
            Change(account, beside: beside, deed: Deed("account.established", rule: "operator")))
    }
}

extension AccountCommands {
    private func free(_ typed: String) async throws -> SignInName {
        let name: SignInName
        do { name = try SignInName(reading: typed) } catch { throw Fault.malformedName(typed, error) }
        guard try await archive.fetch(WorkerAccount.named(name)).isEmpty else { throw Fault.nameTaken(typed) }
        return name
    }

    func known(_ typed: String) async throws -> (WorkerAccount, [SessionRecord], [Invitation]) {
        guard let account = try await archive.fetch(WorkerAccount.named(SignInName(typed))).first else {
            throw Fault.unknownName(typed)
        }
        let (sessions, open) = try await archive.fetch(
            SessionRecord.open(of: account.id), Invitation.open(for: account.id))
        return (account, sessions, open)
    }

    /// - Parameter held: the memberships that stand already.
    func memberships(
        _ places: [Place], of worker: Worker.ID, beside held: [Membership] = [], at now: Date
    ) async throws -> [Membership] {
        let units = try await archive.fetch(UnitRecord.all)
        var given: [Membership] = []
        for place in places {
            guard let unit = units.first(where: { $0.id == place.unit }) else { throw Fault.unknownUnit(place.unit) }
            do {
                given.append(
                    try Membership.grant(
                        to: worker, in: unit, as: place.role, for: place.purposes, since: now, beside: held + given,
                        by: nil))
            } catch { throw Fault.impossible(error) }
        }
        return given
    }
}
