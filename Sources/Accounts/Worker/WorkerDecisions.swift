import Foundation
import Lexicon
import Policy
import Store

/// Why an account cannot be changed so.
enum AccountImpossible: Error, Sendable, Equatable {
    /// Nobody shuts out or resets themselves; a colleague does it.
    case oneself
    case disabledAlready
}

/// What happens to an account from outside. Each gives the change whole: whatever hangs on the account ends with it.
extension WorkerAccount {
    /// A new account, waiting for its owner to set it up with the code.
    static func invite(
        _ name: SignInName, displayName: String, language: ScreenLanguage, by granter: Acting?, at now: Date
    ) -> (Change<WorkerAccount>, InvitationCode) {
        let account = WorkerAccount(name: name, displayName: displayName, language: language, createdAt: now)
        let code = InvitationCode.random()
        let change = Change(
            account, beside: [Invitation(for: account.id, code: code, at: now)],
            deed: Deed("account.invited", acting: granter, rule: rule(granter)), provided: [.nameFree(name)])
        return (change, code)
    }

    /// Takes both factors away and makes a new code: for whoever lost them, or comes back.
    ///
    /// Whoever makes the code could use it: by an administrator's word alone the worker's roles open nothing more. The
    /// operator's word is its own.
    func reset(
        ending sessions: [SessionRecord], withdrawing open: [Invitation], holding: [Membership], by granter: Acting?,
        at now: Date
    ) throws(AccountImpossible) -> (Change<WorkerAccount>, InvitationCode) {
        guard granter?.worker != id else { throw .oneself }
        let held = holding.filter { $0.until.map { now < $0 } ?? true }
        var next = self
        next.proof = nil
        next.disabledAt = nil
        let code = InvitationCode.random()
        let change = Change(
            next,
            beside: Self.ended(sessions, open, at: now) + Self.asked(held, of: self, by: granter)
                + [Invitation(for: id, code: code, at: now)],
            deed: Deed("account.reset", acting: granter, rule: Self.rule(granter)))
        return (change, code)
    }

    /// Shuts the account. Its sessions end with it, and the next request finds nobody.
    func disable(
        ending sessions: [SessionRecord], withdrawing open: [Invitation], by granter: Acting?, at now: Date
    ) throws(AccountImpossible) -> Change<WorkerAccount> {
        guard granter?.worker != id else { throw .oneself }
        guard disabledAt == nil else { throw .disabledAlready }
        var next = self
        next.disabledAt = now
        return Change(
            next, beside: Self.ended(sessions, open, at: now),
            deed: Deed("account.disabled", acting: granter, rule: Self.rule(granter)))
    }

    /// Of an account that nobody has set up since the last word on it, nothing changes.
    private static func asked(_ held: [Membership], of account: WorkerAccount, by granter: Acting?) -> [Membership] {
        guard let granter else { return held.filter { $0.pendingBy != nil }.map { $0.confirmed() } }
        guard account.proof != nil else { return [] }
        return held.map { $0.waiting(onWordOf: granter.worker) }
    }

    private static func ended(_ sessions: [SessionRecord], _ open: [Invitation], at now: Date) -> [any Stored] {
        sessions.map { $0.ended(at: now) } + open.map { $0.withdrawn(at: now) }
    }

    /// Without anybody acting it is the operator at the command line.
    static func rule(_ granter: Acting?) -> String { granter == nil ? "operator" : "role.administrator" }
}

extension Membership {
    func ended(at now: Date) -> Membership {
        var next = self
        next.until = min(until ?? now, now)
        return next
    }
}

extension Premise {
    static let nameFreeName = "sign-in-name-free"

    /// Nobody took the name since it was looked up.
    static func nameFree(_ name: SignInName) -> Premise {
        Premise(
            nameFreeName,
            stands: "SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM worker_account WHERE name = \(name.description))")
    }
}
