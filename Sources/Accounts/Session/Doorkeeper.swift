package import Foundation
import Lexicon
import Policy
package import Store
package import Web

/// Tells who comes by the session cookie they bring; whoever was disabled a moment ago is nobody.
package struct Doorkeeper: Gatekeeper {
    let archive: Archive
    let keys: AccountKeys

    package init(archive: Archive, keys: AccountKeys) {
        self.archive = archive
        self.keys = keys
    }

    package func admit(cookies: [String: String], now: Date) async throws -> Admission {
        let brought = cookies[SessionToken.cookieName]
        guard let token = SessionToken(cookie: brought, under: keys.sessions) else { return Admission() }
        guard let presence = try await Presence.find(token.lookup, in: archive, at: now) else { return Admission() }
        try await note(presence, at: now)
        let session = presence.session
        return Admission(
            acting: presence.choice?.acting, session: session.token,
            isSteppedUp: SessionTimes.isSteppedUp(provedAt: session.provedAt, at: now),
            language: presence.account.language,
            unit: presence.choice.flatMap { presence.place(of: $0)?.text })
    }

    /// Once a minute at most, or every look would cost two durable writes.
    private func note(_ presence: Presence, at now: Date) async throws {
        let last = presence.seenAt ?? presence.session.rotatedAt
        guard now.timeIntervalSince(last) >= SessionTimes.seenEvery else { return }
        try await archive.keep([SeenSession.seen(presence.session.id, at: now)])
    }
}

extension TwoNames {
    /// As a text for the page. A name is what its agency calls itself, so it waits for no reviewer.
    var text: Text { Text(en: en, zhHant: zhHant, review: .nativeSpeaker) }
}
