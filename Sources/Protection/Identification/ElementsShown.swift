import Foundation
import Lexicon
import Packs
import Web

/// What was noted of someone's account, beside the elements of the law's definition. It decides nothing.
struct ElementsShown: Encodable, Sendable {
    let meansNeeded: Bool
    let means: [Named]
    let acts: [Named]
    let signs: [Named]
    let words: String?
    private let source: Text?

    private enum CodingKeys: CodingKey { case meansNeeded, means, acts, signs, words }

    init?(_ account: AccountContent?, _ codes: FileCodes, isChild: Bool) {
        guard let account else { return nil }
        meansNeeded = !isChild
        means = account.means.map { codes.named($0, of: "means#") }
        acts = account.acts.map { codes.named($0, of: "act#") }
        signs = account.indicators.map { codes.named($0, of: "indicator#") }
        words = account.words
        source = codes.form.screen("elements").map { codes.form.text($0.source) }
    }

    func html(_ say: Words) -> HTML {
        func listed(_ codes: [Named]) -> HTML {
            guard !codes.isEmpty else { return "\(say(.elementsNone))" }
            return "<ul>\(codes.html { "<li>\(say.html($0.text))</li>" })</ul>"
        }
        let meant: HTML =
            meansNeeded ? listed(means) : "\(say(.elementsMeansChild))\(means.isEmpty ? .empty : listed(means))"
        var rows = [
            SummaryList.Row(.elementsPurpose, html: "\(say(.elementsPurposeHint))"),
            SummaryList.Row(.elementsMeans, html: meant), SummaryList.Row(.elementsActs, html: listed(acts)),
            SummaryList.Row(.elementsSigns, html: listed(signs)),
        ]
        if let words { rows.append(.init(.elementsAccount, html: .typed(words))) }
        let cited = source.map { "<p class=\"hint\">\(say.html($0))</p>" as HTML } ?? .empty
        return """
            <h2>\(say(.elementsHeading))</h2>\(HTML.paragraph(say(.elementsLead)))\(cited)\(SummaryList(rows).html(say))
            """
    }
}

/// Of someone's status, what a panel may read where it was shared with it.
struct StatusShown: Encodable, Sendable {
    let householdRegistration: Bool?
    let workVisa: Bool?

    init?(_ status: StatusContent?) {
        guard let status else { return nil }
        householdRegistration = status.householdRegistration
        workVisa = status.workVisa
    }

    func html(_ say: Words) -> HTML {
        func answer(_ flag: Bool?) -> String { say(flag.map { $0 ? .yes : .no } ?? .notKnown) }
        return SummaryList([
            .init(.seatRegistration, answer(householdRegistration)), .init(.seatWorkVisa, answer(workVisa)),
        ]).html(say)
    }
}
