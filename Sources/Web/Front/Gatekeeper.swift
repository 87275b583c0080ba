package import Foundation
package import Lexicon
package import Policy
package import Store

/// Tells who comes, from the cookies that they bring.
package protocol Gatekeeper: Sendable {
    func admit(cookies: [String: String], now: Date) async throws -> Admission
}

/// Who comes: nobody known, an account, or a worker acting as something.
package struct Admission: Sendable {
    package var acting: Acting?
    /// The session's identifier; nil for whoever is not signed in.
    package var session: Data?
    /// Whether identity was proved afresh a moment ago.
    package var isSteppedUp: Bool
    /// The language of the account.
    package var language: ScreenLanguage?
    /// The unit's name, for the line that says as what someone acts.
    package var unit: Text?

    package init(
        acting: Acting? = nil, session: Data? = nil, isSteppedUp: Bool = false, language: ScreenLanguage? = nil,
        unit: Text? = nil
    ) {
        self.acting = acting
        self.session = session
        self.isSteppedUp = isSteppedUp
        self.language = language
        self.unit = unit
    }
}

extension Admission {
    /// Whether a route is for whoever comes. What is behind it is decided there.
    func mayKnock(at route: Route) -> Bool {
        switch route.access {
        case .open: true
        case .signedIn: session != nil
        case .roles(let roles): session != nil && acting.map { roles.contains($0.role) } ?? false
        }
    }
}

/// Writes what happened to the journal. When it returns, the entry is durable.
package protocol Recorder: Sendable {
    func record(_ deed: Deed) async throws
}

/// Makes the tokens that prove that a form came from one of our pages.
package protocol FormTokens: Sendable {
    /// The same holder always gets the same token, and nobody can guess another's: a keyed digest.
    func issue(for holder: Data) -> String
}

extension FormTokens {
    package func issue(forSession session: Data) -> String { issue(for: Data("session/".utf8) + session) }

    /// A visitor writes their own cookie: it must never pass for a session.
    package func issue(forVisitor cookie: String) -> String { issue(for: Data("visitor/\(cookie)".utf8)) }
}

enum FormToken {
    /// Compares in a time that does not tell how much of a token was right.
    static func isGood(_ token: String, expected: String) -> Bool {
        let expected = Array(expected.utf8)
        let given = Array(token.utf8)
        guard expected.count == given.count, !expected.isEmpty else { return false }
        var difference: UInt8 = 0
        for (left, right) in zip(expected, given) { difference |= left ^ right }
        return difference == 0
    }
}
