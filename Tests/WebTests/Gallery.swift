import Foundation
import Lexicon
import Policy
import Testing

@testable import Web

@Suite struct `A page with everything on it` {
    private static let languages: [ScreenLanguage] = [.en, .zhHant, .vi, .ar]

    private func show(_ kind: Sampler.Kind, _ language: ScreenLanguage) async -> Reply {
        var site = Site()
        site.letterhead = [.init(verbatim: "Secretariat of the village"), .init(verbatim: "1 Harbour Road")]
        site.navigation = ["Inbox", "Cases", "Due and late", "Panel", "Search", "Services"].enumerated().map {
            .init(.init(verbatim: $1), path: $0 == 1 ? "/cases" : "/x\($0)", roles: [.coordinator])
        }
        let isOpen = [.question, .confirmation].contains(kind)
        let route = Route(.get, "/cases/:kind", isOpen ? .open : .roles([.coordinator]), as: "sample") { _ in
            .page(Sampler(kind: kind), .nothing)
        }
        let front = Front(
            routes: [route], site: site, gatekeeper: TwoCookies(), recorder: RememberedJournal(), tokens: PlainTokens(),
            clock: { Doorstep.moment }, log: { _ in })
        let cookie = isOpen ? [:] : ["cookie": "__Host-session=coordinator"]
        return await front.answer(Knock("GET", "/cases/x?lang=\(language.tag)", headers: cookie))
    }

    @Test(arguments: Sampler.Kind.allCases, languages)
    func `labels every control, once`(kind: Sampler.Kind, language: ScreenLanguage) async throws {
        let reply = await show(kind, language)
        #expect(reply.status == 200)
        let elements = Markup(reply.text).elements
        let ids = elements.compactMap { $0.attributes["id"] }
        #expect(Set(ids).count == ids.count)
        let labelled = Set(elements.filter { $0.tag == "label" }.compactMap { $0.attributes["for"] })
        for element in elements where ["input", "select", "textarea"].contains(element.tag) {
            if element.attributes["type"] == "hidden" { continue }
            let id = try #require(element.attributes["id"])
            #expect(labelled.contains(id), "\(id)")
            #expect(element.attributes["autocomplete"] == "off", "\(id)")
        }
        for element in elements {
            for id in (element.attributes["aria-describedby"] ?? "").split(separator: " ") {
                #expect(ids.contains(String(id)))
            }
            #expect(element.attributes["style"] == nil && element.tag != "style")
        }
        for link in elements.compactMap({ $0.attributes["href"] }) where link.hasPrefix("#") {
            #expect(ids.contains(String(link.dropFirst())), "\(link)")
        }
        #expect(elements.filter { $0.tag == "h1" }.count == 1)
        #expect(elements.filter { $0.tag == "main" }.count == 1)
        try keep(reply, "\(kind.rawValue)-\(language.tag)")
    }

    /// Writes the pages where somebody wants to look at them.
    private func keep(_ reply: Reply, _ name: String) throws {
        guard let folder = ProcessInfo.processInfo.environment["LODESTAR_GALLERY"] else { return }
        var text = reply.text
        for asset in Assets.all.values {
            text = text.replacingOccurrences(of: asset.path, with: asset.name)
            try Data(asset.bytes).write(to: URL(fileURLWithPath: "\(folder)/\(asset.name)"))
        }
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name).html"))
    }

    @Test func `shows as what someone acts, always`() async {
        let reply = await show(.list, .en)
        #expect(reply.text.contains("<strong>Secretariat of the village · Coordinator</strong>"))
        #expect(reply.text.contains("<strong>protection</strong>"))
        #expect(reply.text.contains(#"<a href="/cases" aria-current="page">Cases</a>"#))
    }

    @Test func `keeps the public pages light`() async {
        #expect(await show(.question, .vi).body.count < 30_000)
    }
}
