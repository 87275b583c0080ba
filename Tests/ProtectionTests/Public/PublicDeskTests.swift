import Accounts
import Foundation
import Lexicon
import Packs
import Policy
import Store
import Testing
import Vault
import Web

@testable import Protection

@Suite struct `The pages that anybody may read` {
    @Test(arguments: [ScreenLanguage.en, .zhHant, .id, .vi, .th, .fil])
    func `say whom to call and how to come back, in six languages, and record nothing`(
        _ language: ScreenLanguage
    ) async throws {
        let village = try await Village()
        let desk = PublicDesk(office: village.office)
        let answer = try await village.knock(desk, .get, "/", as: nil, language: language)
        let text = answer.text(language)
        for number in ["110", "119", "113", "1955"] { #expect(text.contains(number)) }
        #expect(text.contains(#"href="/my""#) && text.contains(#"href="/sign-in""#))
        #expect(!text.contains(#"lang="en""#), "something is not in \(language)")
        if case .nothing = answer.record {} else { Issue.record("a public page left an entry") }
        let rights = try await village.knock(desk, .get, "/information/rights", as: nil, language: language)
        for right in village.office.jurisdiction.rights {
            let isThere = rights.text(language).contains(right.names[language].replacing("'", with: "&#39;"))
            #expect(isThere, "\(right.id): \(right.names[language])")
        }
        #expect(!rights.text(language).contains(#"lang="en""#), "a right is not in \(language)")
    }

    @Test(arguments: Role.allCases)
    func `send a worker on to a page of the pillar that opens to the role`(_ role: Role) async throws {
        let first = PublicDesk.firstPage(of: role)
        // The account's pages are everybody's, the administration's the administrator's, and trade control is another
        // pillar; that each first page is a door which opens to its role is tried with all doors.
        guard !first.hasPrefix("/account"), !first.hasPrefix("/admin"), !first.hasPrefix("/trade") else { return }
        let village = try await Village()
        let routes = ProtectionPillar.desks(village.office).flatMap(\.routes)
        let route = try #require(routes.first { $0.method == .get && $0.path == first })
        switch route.access {
        case .open: Issue.record("\(first) opens to anybody")
        case .signedIn: break
        case .roles(let roles): #expect(roles.contains(role))
        }
    }
}
