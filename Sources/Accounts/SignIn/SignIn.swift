package import Foundation
import Lexicon
import Policy
package import Store
import Vault
package import Web

/// Lets a worker in who knows the passphrase and has the code; everybody else is told the same.
package struct SignIn: Sendable {
    let archive: Archive
    let proving: Proving
    let guesses: Guesses

    /// What was typed, in one form: asked one after the other, the second question would tell that the first was right.
    package struct Attempt: Sendable {
        package let name: String
        package let passphrase: String
        /// Six digits, or a recovery code.
        package let code: String
        package let source: String
        package let knownDevice: String?

        package init(name: String, passphrase: String, code: String, source: String, knownDevice: String? = nil) {
            self.name = name
            self.passphrase = passphrase
            self.code = code
            self.source = source
            self.knownDevice = knownDevice
        }
    }

    package enum Outcome: Sendable {
        case accepted(Accepted)
        /// Whatever was wrong. The entry is still to be written, with the answer.
        case refused(Deed)
        /// Too many guesses: not judged at all.
        case wait(seconds: Int, Deed)
    }

    package struct Accepted: Sendable {
        package let account: WorkerAccount
        package let session: SessionRecord
        /// Nil where there are several ways to be at work, or none, to choose from first.
        package let choice: ActingChoice?
        package let cookies: [Cookie]
    }

    package func attempt(_ attempt: Attempt, at now: Date) async throws -> Outcome {
        let name = SignInName(attempt.name)
        let account = try await archive.fetch(WorkerAccount.named(name)).first
        let device = KnownDevice(cookie: attempt.knownDevice, key: proving.keys.counting)
        // An unknown name is asked for its marks too, so that both take the same steps.
        let mark = device.mark(for: account?.id ?? Worker.ID())
        let counts = guesses.counts(name: name?.description ?? attempt.name, source: attempt.source, mark: mark)
        if let wait = guesses.wait(for: counts, at: now) {
            return .wait(seconds: Int(wait.rounded(.up)), Self.refused(rule: "sign-in.slow-down"))
        }
        let kind = try await proving.proof(
            of: account, passphrase: attempt.passphrase, code: attempt.code,
            in: mark == nil ? .stranger : .known, at: now)
        guard let account, let kind else { return .refused(Self.refused(rule: "sign-in.proof")) }
        do {
            var next = account.proved(by: kind)
            if let proof = next.proof, proving.isOutdated(proof) {
                next.proof?.passphrase = try await proving.hash(attempt.passphrase)
            }
            let accepted = try await begin(next, by: kind, device: device, at: now)
            guesses.succeeded(counts)
            return .accepted(accepted)
        } catch is NotCommitted {
            // The same code came twice at once, or the account was disabled meanwhile.
            return .refused(Self.refused(rule: "sign-in.proof"))
        }
    }

    /// Writes the session, the used-up code and the entry in one transaction.
    private func begin(
        _ account: WorkerAccount, by kind: ProofKind, device: KnownDevice, at now: Date
    ) async throws -> Accepted {
        let yesterday = now.addingTimeInterval(-24 * 3_600)
        let (memberships, units, over) = try await archive.fetch(
            Membership.held(by: account.id), UnitRecord.all, SessionRecord.over(of: account.id, before: yesterday))
        let choices = ActingChoice.all(of: memberships, in: units, at: now)
        let choice = choices.count == 1 ? choices.first : nil
        let token = SessionToken.random(under: proving.keys.sessions)
        let usedRecoveryCode = if case .recoveryCode = kind { true } else { false }
        let change = Change(
            SessionRecord.begin(for: account.id, as: choice, with: token, at: now), beside: [account], removing: over,
            deed: Deed(
                usedRecoveryCode ? "sign-in.by-recovery-code" : "sign-in", acting: choice?.acting,
                rule: "sign-in.proof"))
        let session = try await archive.commit(change)
        return Accepted(
            account: account, session: session, choice: choice,
            cookies: [token.cookie, device.cookie(adding: account.id)])
    }

    private static func refused(rule: String) -> Deed { Deed("sign-in", rule: rule, outcome: .refused) }
}
