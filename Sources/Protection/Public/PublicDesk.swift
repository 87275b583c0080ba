import Packs
import Policy
package import Web

/// What anybody may read without saying who they are. Nothing of it is recorded.
package struct PublicDesk: Desk {
    private let office: Office

    package init(office: Office) { self.office = office }

    package var routes: [Route] {
        [
            Route(.get, "/", .open, as: "public.home", home),
            Route(.get, "/information", .open, as: "public.information") { _ in
                .page(InformationPage(office.jurisdiction), .nothing)
            },
            Route(.get, "/information/rights", .open, as: "public.rights") { _ in
                .page(PublicRightsPage(office.jurisdiction), .nothing)
            },
        ]
    }

    /// The front door: workers go on to their work, everybody else reads where to find help.
    private func home(_ visit: Visit) async throws -> Answer {
        if let acting = visit.acting { return .seeOther(Self.firstPage(of: acting.role), .nothing) }
        if visit.session != nil { return .seeOther("/account/acting", .nothing) }
        return .page(InformationPage(office.jurisdiction), .nothing)
    }
}
