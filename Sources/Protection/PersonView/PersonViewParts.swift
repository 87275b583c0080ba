import Accounts
import Foundation
import Lexicon
import Packs
import Policy
import Store
import Web

extension PersonViewPage {
    /// An agreement, or what the law ordered without one.
    struct Consent: Encodable, Sendable {
        let id: Basis.ID
        let agency: Text
        let purposes: [Purpose]
        let compartments: [Compartment]
        let since: Day
        let isStanding: Bool
        let mayWithdraw: Bool
        let article: String?
        private let articleWords: Text?

        init(_ row: BasisRow, _ directory: Directory, _ jurisdiction: Jurisdiction, at now: Date) {
            let basis = row.basis
            id = basis.id
            agency = directory.publicName(of: basis.agency)
            purposes = basis.purposes.sorted { $0.rawValue < $1.rawValue }
            compartments = basis.compartments.sorted { $0.rawValue < $1.rawValue }
            since = Day(basis.from, in: jurisdiction.zone)
            isStanding = basis.stands(at: now)
            mayWithdraw = isStanding && basis.kind == .consent
            article = basis.article
            articleWords = basis.article.map { Text(article: $0, jurisdiction) }
        }

        func html(_ say: Words) -> HTML {
            let link = Link(.myWithdrawThis, to: "/my/consents/\(id)", about: agency)
            return "\(facts(say))\(mayWithdraw ? "<p class=\"under\">\(link.html(say))</p>" as HTML : .empty)"
        }

        func facts(_ say: Words) -> HTML {
            var rows: [SummaryList.Row] = [
                .init(.myWho, html: say.html(agency)),
                .init(.myWhatFor, say.list(purposes.map { say(.myPurpose($0)) })),
                .init(.myParts, say.list(compartments.map { say(.myPart($0)) })),
                .init(.mySince, since.text(in: say.language)),
                .init(
                    .myState,
                    html: StatusTag(isStanding ? .myStands : .myWithdrawn, isStanding ? .active : .neutral).html(say)),
            ]
            if let articleWords { rows.append(.init(.myArticle, html: say.html(articleWords))) }
            return SummaryList(rows).html(say)
        }

        private enum CodingKeys: CodingKey { case id, purposes, compartments, since, isStanding, mayWithdraw, article }
    }

    /// A request for help and how it goes. No place, no unit.
    struct Request: Encodable, Sendable {
        let kind: Named
        let status: ServiceRequest.Status
        let day: Day

        init(_ request: ServiceRequest, _ jurisdiction: Jurisdiction) {
            let help = jurisdiction.assistance.kind(request.kind)
            kind = Named(request.kind, help.map { Text($0.names) } ?? .myHelp)
            status = request.status
            day = Day(request.sentAt, in: jurisdiction.zone)
        }

        var words: Text { .myStatus(status) }
    }

    /// A time that the law sets, where the person themselves must act or something of theirs runs out.
    struct Clock: Encodable, Sendable {
        let id: String
        let words: Text
        let due: Day?
        private let articles: @Sendable (ScreenLanguage) -> String

        /// Nil for a clock that is over or stopped, and for one that is no concern of the person's.
        init?(_ reading: Jurisdiction.ClockReading) {
            guard ![.stopped, .over, .notOpen].contains(reading.status), let toPerson = reading.clock.toPerson else {
                return nil
            }
            id = reading.clock.id
            words = Text(toPerson)
            due = reading.due?.lastDay
            articles = { reading.articles(in: $0) }
        }

        func html(_ say: Words) -> HTML {
            let day = due.map { "<strong>\($0.textWithWeekday(in: say.language))</strong><br>" as HTML }
            return #"<li>\#(day)\#(say.html(words)) <span class="hint">\#(articles(say.language))</span></li>"#
        }

        private enum CodingKeys: CodingKey { case id, due }
    }
}

extension Directory {
    /// An agency as a page may name it that somebody else may read: a shelter is a shelter, whatever it is called,
    /// and the office that coordinates is called by what it does, whatever ministry it is part of.
    func publicName(of agency: Agency.ID) -> Text {
        if helps(agency) { return .myAShelter }
        return units(of: agency).contains { $0.function == .secretariat } ? .myCoordination : name(of: agency)
    }

    /// Whether an agency runs a shelter or another service, and is called so wherever the person reads of it.
    func helps(_ agency: Agency.ID) -> Bool { units(of: agency).contains { $0.function == .service } }
}

extension Text {
    /// The place in the law that a basis keeps, for a reader of any language; as it was kept where it is not known.
    init(article kept: String, _ jurisdiction: Jurisdiction) {
        if kept == ReferralBasis.childArticle {
            self = .myChildRights
        } else if let citation = jurisdiction.citation(kept: kept) {
            let labels = ScreenLanguage.allCases.filter(citation.instrument.names.texts.keys.contains)
                .map { ($0, citation.label(in: $0)) }
            self.init(Dictionary(uniqueKeysWithValues: labels))
        } else {
            self.init(verbatim: kept)
        }
    }
}
