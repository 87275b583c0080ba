import Foundation
import Journal
import Lexicon
import Packs
import Policy
import Store
import Testing
import Web

@testable import Protection

extension Entry {
    /// A look at somebody's file, as the journal keeps it.
    static func sample(at: Date, by worker: Acting) -> Entry {
        Entry(
            at: at, worker: worker.worker, unit: worker.unit, purpose: worker.purpose.rawValue, action: "file.read",
            rule: "test", outcome: .done, subjects: [], looked: [Compartment.contact.rawValue], changes: [])
    }
}

@Suite struct `The words of the person's own page` {
    /// Everything of the pack that the page can ever show, all at once.
    private func page(_ jurisdiction: Jurisdiction) async throws -> PersonViewPage {
        let village = try await Village()
        let worker = try village.worker(.caseManager, of: "case-team")
        let person = Person.ID()
        let cited = jurisdiction.clauses.map(\.quotation.citation.kept) + [ReferralBasis.childArticle]
        let directory = try await village.office.directory()
        let bases = Set(cited).sorted().map { article in
            PersonViewPage.Consent(
                BasisRow(
                    Basis(
                        person: person, kind: .legalDuty, agency: worker.agency, purposes: [.protection],
                        compartments: [.identity], article: article, from: Village.start)),
                directory, jurisdiction, at: Village.start)
        }
        let requests = jurisdiction.assistance.kinds.map { kind in
            let offer = ServiceOffer(
                unit: worker.unit, kind: kind.id, nameEn: "-", nameZhHant: "-", capacity: nil, languages: [], takes: [])
            return ServiceRequest(
                person: person, offer: offer, from: worker, basis: .init(), package: Data(), sentAt: Village.start,
                answerDueAt: Village.start)
        }
        let started = jurisdiction.events.map { Jurisdiction.Happening($0.id, at: Village.start) }
        let readings = jurisdiction.clocks.flatMap { clock in
            jurisdiction.readings(of: started.filter { $0.event == clock.starts }, now: Village.start)
        }
        let looks = jurisdiction.agencies.map {
            PlainLook(.sample(at: Village.start, by: worker), zone: .gmt, agency: Text($0.names))
        }
        return PersonViewPage(
            consents: [], otherBases: bases, requests: requests.map { .init($0, jurisdiction) },
            clocks: readings.compactMap(PersonViewPage.Clock.init), looks: looks, jurisdiction: jurisdiction)
    }

    @Test(arguments: [ScreenLanguage.id, .vi, .th, .fil, .zhHant])
    func `are all in the reader's language`(language: ScreenLanguage) async throws {
        let jurisdiction = try await Village().office.jurisdiction
        let page = try await page(jurisdiction)
        let html = page.title(Words(language)) + Answer.page(page, .nothing).text(language)
        // Only what an agency calls itself may stand in English: it is a name.
        let named = html.components(separatedBy: #"<span lang="en" dir="ltr">Ministry</span>"#).joined()
        #expect(!named.contains(#"lang="en""#))
        let english =
            jurisdiction.rights.flatMap { [$0.names, $0.words] } + jurisdiction.agencies.map(\.names)
            + jurisdiction.assistance.kinds.map(\.names) + jurisdiction.instruments.map(\.names)
            + jurisdiction.clocks.flatMap { [$0.names, $0.atEnd] + [$0.toPerson].compactMap { $0 } }
        let left = english.filter { html.contains(HTML(text: $0[.en]).written) }.map { $0[.en] }
        #expect(left == [])
        for word in [", art. ", "Convention on the Rights"] { #expect(!html.contains(word)) }
        #expect(page.clocks.count > 12)
        for words in page.clocks.map(\.words) {
            #expect(html.contains(HTML(text: words(in: language)).written))
        }
    }
}

extension HTML {
    fileprivate var written: String { String(decoding: utf8, as: UTF8.self) }
}
