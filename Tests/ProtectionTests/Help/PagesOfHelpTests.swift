import Accounts
import Foundation
import Lexicon
import Packs
import Policy
import Store
import Testing
import Web

@testable import Protection

@Suite struct `The pages of help and consent` {
    let village: Village

    init() async throws { village = try await Village() }

    /// Every page of both slices, as the case team and the shelter see them.
    private func pages() async throws -> [Answer] {
        let record = try await village.managedCase()
        let offer = try await village.offer()
        let (manager, worker) = (
            try village.worker(.caseManager, of: "case-team"), try village.worker(.serviceWorker, of: "shelter")
        )
        let request = try await village.ask(offer, in: record)
        let other = try await village.offer("counselling")
        let (help, asking) = (HelpDesk(office: village.office), RequestDesk(office: village.office))
        let (lists, consents) = (RequestListDesk(office: village.office), ConsentDesk(office: village.office))
        let path = "/cases/\(record.id)"
        var pages: [Answer] = []
        for (desk, address, acting, query) in [
            (help, "/help", manager, [:]), (help, "/help/offers", worker, [:]), (help, "/help/offers/new", worker, [:]),
            (help, "/help/offers/\(offer.id)", worker, [:]), (lists, "/requests", worker, [:]),
            (lists, "/requests/sent", manager, [:]), (asking, "\(path)/requests", manager, [:]),
            (asking, "\(path)/requests/new", manager, [:]),
            (asking, "\(path)/requests/new", manager, ["service": "counselling"]),
            (asking, "\(path)/requests/new", manager, ["service": "counselling", "offer": "\(other.id)"]),
            (consents, "\(path)/consents", manager, [:]), (consents, "\(path)/consents/new", manager, [:]),
            (consents, "\(path)/consents/\(request.basis)/narrowing", manager, [:]),
            (consents, "\(path)/consents/\(request.basis)/withdrawal", manager, [:]),
        ] as [(any Desk, String, Acting, [String: String])] {
            pages.append(try await village.knock(desk, .get, address, as: acting, query: query))
        }
        return pages + [
            try await village.open(request, in: record, as: worker),
            try await village.open(request, in: record, as: manager),
        ]
    }

    @Test func `have a label for each control, and no gap left unfilled, in both languages`() async throws {
        for page in try await pages() {
            for language in [ScreenLanguage.en, .zhHant] {
                let text = page.text(language)
                #expect(!text.contains("{"), "\(page.page.map { "\(type(of: $0))" } ?? "")")
                let labels = Set(text.matches(of: #/<label for="([^"]+)"/#).map { String($0.output.1) })
                let controls = text.matches(of: #/<(?:input|select|textarea)[^>]*? id="([^"]+)"/#)
                #expect(controls.allSatisfy { labels.contains(String($0.output.1)) })
            }
        }
    }

    @Test func `hold nothing of the account, and no name in a title or an address`() async throws {
        for page in try await pages() {
            for language in [ScreenLanguage.en, .zhHant] {
                #expect(!page.text(language).contains(Village.words.account))
                #expect(page.page?.title(Words(language)).contains(Village.words.name) == false)
                let links = page.text(language).matches(of: #/(?:href|action)="([^"]*)"/#).map { String($0.output.1) }
                #expect(links.allSatisfy { $0.hasPrefix("/") && !$0.contains("Mai") })
            }
            #expect(try !page.json().contains(Village.words.account))
        }
    }
}
