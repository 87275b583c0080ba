import Foundation
import Lexicon
import Policy
import Store
import Vault
import Web

/// Sets an account up with a one-time code: passphrase, authenticator, recovery codes; then the worker is signed in.
struct Enrolment: Sendable {
    let archive: Archive
    let proving: Proving
    /// The kind of agency, from the pack, that runs this installation.
    let operatorKind: String

    /// A code that stands, and whose account it sets up: nobody's for the first administrator.
    struct Open: Sendable {
        let invitation: Invitation
        let account: WorkerAccount?
        let offered: OneTimeCode
    }

    /// What is given back once: the recovery codes are never shown again.
    struct Done: Sendable {
        let recoveryCodes: [String]
        let cookies: [Cookie]
    }

    /// Nil where the code is unknown, used, withdrawn or out of date: all alike.
    func open(_ typed: String?, at now: Date) async throws -> Open? {
        guard let code = typed.flatMap(InvitationCode.init(_:)) else { return nil }
        let (invitations, accounts, anybody) = try await archive.fetch(
            Invitation.holding(code),
            Query<WorkerAccount>(
                where: "id = (SELECT worker FROM invitation WHERE code = \(code.digest)) AND disabled_at IS NULL"),
            WorkerAccount.any)
        guard let invitation = invitations.first, invitation.stands(at: now) else { return nil }
        let account = accounts.first
        // The first administrator's code is void once there is an account; a worker's code needs its account.
        guard invitation.worker == nil ? anybody.isEmpty : account?.status == .invited else { return nil }
        return Open(
            invitation: invitation, account: account, offered: proving.keys.offeredCode(for: invitation.id))
    }

    /// Sets up the account of a worker who was invited.
    func complete(_ open: Open, _ form: EnrolmentForm, device: String?, at now: Date) async throws -> Done {
        guard let account = open.account else { throw NotFound() }
        let (ready, codes) = try await proved(account, open, form, at: now)
        let (memberships, units) = try await archive.fetch(Membership.held(by: account.id), UnitRecord.all)
        let choices = ActingChoice.all(of: memberships, in: units, at: now)
        return try await finish(
            open, ready, codes, as: choices.count == 1 ? choices.first : nil, before: [], after: [], device: device,
            deed: "account.set-up", provided: [], at: now)
    }

    /// Makes the first administrator, with the agency and unit that run the installation where there are none yet.
    func complete(
        _ open: Open, _ form: EnrolmentForm, first: FirstAdministratorForm, device: String?, at now: Date
    ) async throws -> Done {
        let blank = WorkerAccount(
            name: first.name, displayName: first.displayName, language: first.language, createdAt: now)
        let (account, codes) = try await proved(blank, open, form, at: now)
        let administration = UnitFunction.administration
        let there = try await archive.fetch(Query<UnitRecord>(where: "function = \(administration.rawValue) LIMIT 1"))
        let agency = AgencyRecord(name: first.agency, kind: operatorKind, contact: first.contact)
        let unit =
            there.first
            ?? UnitRecord(agency: agency.id, function: administration, name: .administration)
        let keys = archive.keys(forNewUnit: unit.id, at: now)
        let membership = try Membership.grant(
            to: account.id, in: unit, as: .administrator, for: [.oversight], since: now, beside: [], by: nil)
        let choice = ActingChoice.all(of: [membership], in: [unit], at: now).first
        let isNew = there.isEmpty
        let done = try await finish(
            open, account, codes, as: choice, before: isNew ? [agency, unit] + keys.rows : [], after: [membership],
            device: device, deed: "account.first-administrator", provided: [.nobodyYet], at: now)
        if isNew { keys.take() }
        return done
    }

    /// The account with both factors, once the authenticator has shown that it holds the secret.
    private func proved(
        _ account: WorkerAccount, _ open: Open, _ form: EnrolmentForm, at now: Date
    ) async throws -> (WorkerAccount, shown: [String]) {
        guard let step = open.offered.matchedStep(form.code, at: now) else {
            throw Problems([Problem("code", .enrolmentCodeWrong)])
        }
        let codes = proving.keys.freshRecoveryCodes()
        var ready = account
        ready.proof = WorkerAccount.Proof(
            passphrase: try await proving.hash(form.passphrase),
            totp: proving.keys.seal(open.offered, for: account.id), totpStep: step, recoveryCodes: codes.kept)
        return (ready, codes.shown)
    }

    private func finish(
        _ open: Open, _ account: WorkerAccount, _ shown: [String], as choice: ActingChoice?, before: [any Stored],
        after: [any Stored], device: String?, deed: String, provided premises: [Premise], at now: Date
    ) async throws -> Done {
        let token = SessionToken.random(under: proving.keys.sessions)
        let session = SessionRecord.begin(for: account.id, as: choice, with: token, at: now)
        let rows: [any Stored] = before + [account] + after + [session]
        let change = Change(
            open.invitation.used(at: now), beside: rows,
            deed: Deed(deed, acting: choice?.acting, rule: "set-up-code"), provided: premises)
        try await archive.commit(change)
        let known = KnownDevice(cookie: device, key: proving.keys.counting)
        return Done(recoveryCodes: shown, cookies: [token.cookie, known.cookie(adding: account.id)])
    }
}

extension Premise {
    /// Whoever comes first is the first administrator; whoever comes at the same moment is not.
    static let nobodyYet = Premise(
        "nobody-yet", stands: "SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM worker_account)")
}

extension TwoNames {
    static let administration = TwoNames(en: "Administration of Lodestar", zhHant: "Lodestar 系統管理")
}
