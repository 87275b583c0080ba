import Foundation
import Lexicon
import Packs
import Policy
import Web

/// The help of one case, as far as the reader may know of it.
struct RequestsPage: Page {
    let path: String
    let casePath: String
    let requests: [RequestShown]
    let authority: AuthorityShown?
    let mayAsk: Bool

    func title(_ say: Words) -> String { say(.requestsHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let rows = requests.map { request -> [HTML] in
            [
                Link(request.kind.text, to: request.path).html(say), "\(say(request.to.text))", request.outcome(say),
                request.times.first?.at.html(say) ?? .empty, request.isAnswered ? "—" : request.dueAt.html(say),
            ]
        }
        let table = DataTable(
            .requestsHeading,
            [
                .init(.requestKind), .init(.requestTo), .init(.requestStatus),
                .init(.sentAt), .init(.requestDue),
            ],
            rows, whenEmpty: .requestsNone)
        let ask: HTML = mayAsk ? buttonRow(Link(.requestNew, to: "\(path)/new", isButton: true).html(say)) : .empty
        return "\(Link.back(to: casePath, .backToCase, say))\(authority?.html(say) ?? .empty)\(ask)\(table.html(say))"
    }
}

/// First step: which help is needed.
struct ChooseServicePage: Page {
    struct Item: Encodable, Sendable {
        let service: Named
        let kind: Named
        let isUrgent: Bool
        /// Whether the person said that they want it.
        var isWanted = false
    }

    let path: String
    let services: [Item]
    let problems: [Problem]

    enum CodingKeys: String, CodingKey { case path, services }

    var hasOwnHeading: Bool { true }
    func title(_ say: Words) -> String { say(.chooseServiceHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, problems: problems)
        let ordered = services.filter(\.isWanted) + services.filter { !$0.isWanted }
        let choices = ordered.map { item in
            // Where a service is called as its kind is, the kind need not be said twice.
            let kind = say(item.kind.text) == say(item.service.text) ? nil : say(item.kind.text)
            let urgent = item.isUrgent ? say(.serviceUrgent) : nil
            let wanted = item.isWanted ? say(.serviceWanted) : nil
            let hint = [wanted, kind, urgent].compactMap { $0 }.joined(separator: " · ")
            return Choice(item.service.code, item.service.text, hint: hint.isEmpty ? nil : Text(verbatim: hint))
        }
        return """
            \(Link.back(to: path, say))\(inputs.errorSummary)<form method="get" action="\(path)/new">\
            \(inputs.radios("service", .chooseServiceHeading, choices, isHeading: true))\
            \(buttonRow(Button(.continueOn).html(say), Link(.cancel, to: path).html(say)))</form>
            """
    }
}

/// Second step: who should help, with the places that are free.
struct ChooseOfferPage: Page {
    let path: String
    let service: Named
    let offers: [OfferShown]
    let problems: [Problem]

    enum CodingKeys: String, CodingKey { case path, service, offers }

    var hasOwnHeading: Bool { !offers.isEmpty }
    func title(_ say: Words) -> String { say(.chooseOfferHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let back = Link.back(to: "\(path)/new", say)
        guard !offers.isEmpty else { return "\(back)\(HTML.paragraph(say(.chooseOfferNone)))" }
        let inputs = Inputs(say, problems: problems)
        let choices = offers.map { offer in
            let places = offer.free.map { free in
                free == 0 ? say(.helpFull) : "\(say(.helpFree))\(say.colon)\(free)"
            }
            let responsible = offer.isResponsible ? say(.offerIsResponsible) : nil
            let hint = [say(offer.unit.text), responsible, places, offer.languages(say), offer.takes(say)]
                .compactMap { $0 }
            return Choice(
                offer.id, offer.name.text, hint: Text(verbatim: hint.joined(separator: " · ")),
                warning: offer.lacks.isEmpty ? nil : Text(verbatim: say.list(offer.lacks.map { say($0) })))
        }
        return """
            \(back)\(inputs.errorSummary)<form method="get" action="\(path)/new">\
            \(inputs.hidden("service", service.code))\
            \(inputs.radios("offer", .chooseOfferHeading, choices, isHeading: true))\
            \(buttonRow(Button(.continueOn).html(say), Link(.cancel, to: path).html(say)))</form>
            """
    }
}

extension Text {
    static let serviceWanted = Text(en: "The person asked for this", zhHant: "當事人希望獲得")
}
