import Foundation
package import Lexicon
package import Policy

/// What one installation calls itself, where its doors are, and what its pages carry around them.
package struct Site: Sendable {
    /// A link in the navigation of workers.
    package struct Link: Sendable, Equatable {
        package let text: Text
        package let path: String
        package let roles: Set<Role>

        package init(_ text: Text, path: String, roles: Set<Role>) {
            self.text = text
            self.path = path
            self.roles = roles
        }
    }

    /// The doors that Web itself leads to.
    package struct Doors: Sendable, Equatable {
        package var home = "/"
        package var signIn = "/sign-in"
        /// Posted to.
        package var signOut = "/sign-out"
        package var stepUp = "/account/step-up"
        package var account = "/account"
        /// Where someone chooses as what they act.
        package var acting = "/account/acting"
        package init() {}
    }

    package var product: Text = .productName
    /// The title of the public pages, in the tab and in the history of a phone that others may look at.
    package var neutralTitle: Text = .neutralTitle
    package var navigation: [Link] = []
    package var doors = Doors()
    /// Where "Leave this page" goes: a site that anybody might be reading.
    package var elsewhere = "https://www.google.com/search?q=weather"
    package var languages: [ScreenLanguage] = [.en, .zhHant, .id, .vi, .th, .fil]
    /// The lines at the head of a paper: the authority and its address.
    package var letterhead: [Text] = []
    /// Whether browsers reach it by TLS, here or at a proxy before it.
    package var isOverTLS = false
    /// `https://name`; where it is set, a form must come from there, and nothing answers under another name.
    package var origin: String?
    /// Whether metrics answer to other machines.
    package var showsMetricsToAll = false

    package init() {}

    /// Whether a host is the one of ``origin``, with or without the port that its scheme implies.
    func isCalled(_ host: String?) -> Bool {
        guard let origin, let url = URLComponents(string: origin), let name = url.host else { return true }
        let usual = url.scheme == "http" ? 80 : 443
        let named = url.port.map { $0 == usual ? [name, "\(name):\($0)"] : ["\(name):\($0)"] }
        return (named ?? [name, "\(name):\(usual)"]).contains { $0.lowercased() == host?.lowercased() }
    }
}
