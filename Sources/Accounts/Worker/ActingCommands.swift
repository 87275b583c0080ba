package import Foundation
import Lexicon
package import Policy
import Store
import Vault

extension AccountCommands {
    /// Why somebody cannot work from the command line.
    package enum NotAtWork: Error, Sendable, Equatable {
        /// Name or passphrase is wrong, or the account is shut; which, is not told.
        case notProved
        /// The account has no place in which it holds the role.
        case notInRole(Role)
    }

    /// A worker who proved their passphrase, at work in a role.
    ///
    /// Whoever runs the command holds the keys of the installation already; the passphrase says which person answers
    /// for the step, so that one person cannot be two.
    package func acting(_ name: String, passphrase: String, as role: Role, at now: Date) async throws -> Acting {
        let account = try await archive.fetch(WorkerAccount.named(SignInName(name))).first
        let proving = Proving(keys: keys, gate: PassphraseGate())
        let proof = account.flatMap { $0.status == .active ? $0.proof : nil }
        guard try await proving.matches(passphrase, proof), let account, proof != nil else {
            try await archive.record(Deed("command.sign-in", rule: "command.passphrase", outcome: .refused))
            throw NotAtWork.notProved
        }
        let (memberships, units) = try await archive.fetch(Membership.held(by: account.id), UnitRecord.all)
        let choices = ActingChoice.all(of: memberships, in: units, at: now)
        guard let choice = choices.first(where: { $0.acting.role == role }) else { throw NotAtWork.notInRole(role) }
        return choice.acting
    }
}
