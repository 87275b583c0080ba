package import Foundation
import Policy
package import Store

extension AccountsDesk {
    /// Ends every session and withdraws every code that waits: a backup brings back those of its day.
    package static func endEverything(in archive: Archive, at now: Date) async throws {
        let (sessions, open) = try await archive.fetch(
            Query<SessionRecord>(where: "ended_at IS NULL"),
            Query<Invitation>(where: "used_at IS NULL AND withdrawn_at IS NULL"))
        let ended = Deed("session.ended", rule: "restore")
        for session in sessions { try await archive.commit(Change(session.ended(at: now), deed: ended)) }
        let withdrawn = Deed("invitation.withdrawn", rule: "restore")
        for code in open { try await archive.commit(Change(code.withdrawn(at: now), deed: withdrawn)) }
    }
}
