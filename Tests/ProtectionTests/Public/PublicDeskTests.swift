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
        #expect(rights.text(language).contains(language == .zhHant ? "通譯" : "An interpreter"))
    }

    @Test(arguments: Role.allCases) func `send a worker on to where the work begins`(_ role: Role) {
        #expect(PublicDesk.firstPage(of: role).hasPrefix("/"))
        #expect(LocalPath(PublicDesk.firstPage(of: role)) != nil)
    }
}
