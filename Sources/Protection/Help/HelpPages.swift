import Foundation
import Lexicon
import Web

/// What help there is, of every agency, with the places that are free.
struct HelpDirectoryPage: Page {
    let offers: [OfferShown]
    let kinds: [Named]
    let address: ListAddress
    let hasNext: Bool
    let mayOffer: Bool

    enum CodingKeys: String, CodingKey { case offers, kinds, hasNext }

    func title(_ say: Words) -> String { say(.helpHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let filter = FilterForm(
            address.path, address.filter,
            [
                ("kind", .helpKind, kinds.map { Choice($0.code, $0.text) }),
                ("language", .helpLanguage, .common(say.language)),
                ("takes", .helpTakes, ServiceOffer.Taking.allCases.map { Choice($0, .taking($0)) }),
            ])
        let rows = offers.map { offer -> [HTML] in
            [
                "\(say(offer.name.text))", "\(say(offer.kind.text))", "\(say(offer.unit.text))", offer.places(say),
                "\(offer.languages(say))", "\(offer.takes(say))",
            ]
        }
        let table = DataTable(
            .helpHeading,
            [
                .init(.helpName), .init(.helpKind), .init(.helpBy), .init(.helpFree), .init(.helpLanguage),
                .init(.helpTakes),
            ],
            rows, at: address, hasNext: hasNext, whenEmpty: .helpNone)
        let own: HTML = mayOffer ? buttonRow(Link(.helpOwn, to: "/help/offers", isButton: true).html(say)) : .empty
        return "\(HTML.paragraph(say(.helpLead)))\(own)\(filter.html(say))\(table.html(say))"
    }
}

extension [Choice] {
    /// The languages that people helped in this region speak most.
    static func common(_ language: ScreenLanguage) -> [Choice] {
        OfferForm.commonLanguages.map { Choice($0, Text(verbatim: $0.name(in: language))) }
    }
}

/// A unit's own offers, open and closed.
struct OwnOffersPage: Page {
    let offers: [OfferShown]

    func title(_ say: Words) -> String { say(.offersHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let rows = offers.map { offer -> [HTML] in
            [
                Link(offer.name.text, to: "/help/offers/\(offer.id)").html(say), "\(say(offer.kind.text))",
                offer.places(say), "\(offer.taken)",
                StatusTag(offer.isClosed ? .offerIsClosed : .offerIsOpen, offer.isClosed ? .neutral : .good).html(say),
            ]
        }
        let table = DataTable(
            .offersHeading,
            [
                .init(.helpName), .init(.helpKind), .init(.helpFree), .init(.offerTaken, numeric: true),
                .init(.offerState),
            ],
            rows, whenEmpty: .offersNone)
        return """
            \(Link.back(to: "/help", say))\(HTML.paragraph(say(.offersLead)))\
            \(buttonRow(Link(.offerAdd, to: "/help/offers/new", isButton: true).html(say)))\(table.html(say))
            """
    }
}

/// Adds an offer of one's own unit.
struct OfferAskPage: Page {
    let kinds: [Named]
    var entered = Fields()
    var problems: [Problem] = []

    enum CodingKeys: String, CodingKey { case kinds }

    func title(_ say: Words) -> String { say(.offerAdd) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        let contents: HTML = """
            \(inputs.once)\(inputs.select("kind", .helpKind, kinds.map { Choice($0.code, $0.text) }))\
            \(OfferForm.inputs(inputs, say))\
            \(buttonRow(Button(.offerAdd).html(say), Link(.cancel, to: "/help/offers").html(say)))
            """
        return """
            \(Link.back(to: "/help/offers", say))\(inputs.errorSummary)\(forms.post(to: "/help/offers", contents))
            """
    }
}

/// One offer of one's own unit: changed, or closed.
struct OfferPage: Page {
    let offer: OfferShown
    let version: Int
    var entered = Fields()
    var problems: [Problem] = []

    enum CodingKeys: String, CodingKey { case offer, version }

    func title(_ say: Words) -> String { say(.offerHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let path = "/help/offers/\(offer.id)"
        let facts = SummaryList([
            .init(.helpName, say(offer.name.text)), .init(.helpKind, say(offer.kind.text)),
            .init(.helpFree, html: offer.places(say)), .init(.offerTaken, String(offer.taken)),
            .init(.helpLanguage, offer.languages(say)), .init(.helpTakes, offer.takes(say)),
        ]).html(say)
        guard !offer.isClosed else {
            return "\(Link.back(to: "/help/offers", say))\(StatusTag(.offerIsClosed).html(say))\(facts)"
        }
        let inputs = Inputs(say, entered: entered, problems: problems)
        let change: HTML = """
            \(inputs.hidden("version", version))\(OfferForm.inputs(inputs, say))\(buttonRow(Button(.save).html(say)))
            """
        let close: HTML = """
            \(inputs.hidden("version", version))\(HTML.paragraph(say(.offerCloseLead)))\
            \(buttonRow(Button(.offerClose, .grave).html(say)))
            """
        return """
            \(Link.back(to: "/help/offers", say))\(inputs.errorSummary)\(facts)\
            <h2>\(say(.offerChangeHeading))</h2>\(forms.post(to: path, change))\
            \(Details(.offerClose, forms.post(to: "\(path)/closure", close)).html(say))
            """
    }
}

extension OfferForm {
    /// What a unit says of an offer, for a new one and for one that is changed.
    static func inputs(_ inputs: Inputs, _ say: Words) -> HTML {
        inputs.text("name-en", .offerNameEn, hint: .offerNameHint)
            + inputs.text("name-zh", .offerNameZh)
            + inputs.text("capacity", .offerCapacity, hint: .offerCapacityHint, kind: .number, width: .short)
            + inputs.checkboxes(
                "takes", .helpTakes, ServiceOffer.Taking.allCases.map { Choice($0, .taking($0)) })
            + inputs.checkboxes("languages", .offerLanguages, .common(say.language))
            + inputs.text("other-languages", .offerOtherLanguages, hint: .offerOtherLanguagesHint)
    }
}
