package import Foundation
import Lexicon
import Policy
package import Store

/// The code by which the first administrator begins, printed when the program starts and nobody has an account.
package enum FirstAdministrator {
    /// A new code where there is no account yet, or nil. A code printed earlier ends: the newest start counts.
    package static func code(in archive: Archive, at now: Date) async throws -> InvitationCode? {
        let (accounts, open) = try await archive.fetch(WorkerAccount.any, Invitation.open(for: nil))
        guard accounts.isEmpty else { return nil }
        let code = InvitationCode.random()
        let invitation = Invitation(for: nil, code: code, at: now)
        try await archive.commit(
            Change(
                invitation, beside: open.map { $0.withdrawn(at: now) }, deed: Deed("set-up.code-made", rule: "set-up"),
                provided: [.nobodyYet]))
        return code
    }
}
