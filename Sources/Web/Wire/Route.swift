package import Policy

/// One door: a method, a path, who may knock, and what answers.
package struct Route: Sendable {
    package enum Method: String, Sendable {
        case get = "GET"
        case post = "POST"
    }

    /// Who may knock at all. Whether the one record opens is decided by the rulebook behind it.
    package enum Access: Sendable, Equatable {
        /// Anybody: public pages, sign-in.
        case open
        /// Whoever is signed in, for the account's own pages.
        case signedIn
        /// Workers acting in one of these roles; anybody else finds nothing here.
        case roles(Set<Role>)
    }

    package let method: Method
    /// With parameters as `:name`.
    package let path: String
    package let access: Access
    /// In the field's words, for the journal: `case.read`.
    package let name: String
    /// Whether a fresh proof of identity is asked first (export, erasure, keys).
    package let needsStepUp: Bool
    /// Whether a form only asks something, and posts so that its words stand in no address: asked twice, it is asked
    /// twice and nothing more.
    package let isQuestion: Bool
    /// What the address (GET) or the form (POST) may carry, for the interface's description.
    package let fields: [FieldSpec]
    package let handle: @Sendable (Visit) async throws -> Answer

    package init(
        _ method: Method, _ path: String, _ access: Access, as name: String, stepUp: Bool = false,
        isQuestion: Bool = false, fields: [FieldSpec] = [], _ handle: @escaping @Sendable (Visit) async throws -> Answer
    ) {
        self.method = method
        self.path = path
        self.access = access
        self.name = name
        needsStepUp = stepUp
        self.isQuestion = isQuestion
        self.fields = fields
        self.handle = handle
    }

    /// Whether a program has to say which request is which, so that one sent again does nothing a second time.
    var asksForOnce: Bool { method == .post && access != .open && !isQuestion }
}

/// A capability's routes.
package protocol Desk: Sendable {
    var routes: [Route] { get }
}
