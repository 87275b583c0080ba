import Foundation
import Lexicon
import Matching
import Store
import Web

/// The unit's screenings, the newest first, and the form that asks after one party.
struct ScreeningsPage: Page {
    struct Line: Encodable, Sendable {
        let id, name: String
        let at: Moment
        let band: ScreeningBand
        let hits: Int
        /// Hits of which somebody still has to decide.
        let open: Int
    }

    let screenings: [Line]
    let lists: [ListInForce]
    let hasNext: Bool
    let address: ListAddress
    let entered: Fields
    let problems: [Problem]

    private enum CodingKeys: CodingKey { case screenings, lists, hasNext }

    func title(_ say: Words) -> String { say(.screeningsHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        let form = forms.post(
            to: ScreeningDesk.path,
            inputs.once + PartyFields(inputs: inputs).html(say) + buttonRow(Button(.screeningMake).html(say)))
        return """
            \(inputs.errorSummary)<p class="lead">\(say.html(.screeningsLead))</p>\(ListsChecked(lists).html(say))\
            <p>\(Link(.runsLink, to: RunDesk.path, isButton: true).html(say))</p>\
            \(Details(.screeningAsk, isOpen: screenings.isEmpty || !problems.isEmpty, form).html(say))\
            \(FilterForm(ScreeningDesk.path, address.filter, [
                ("band", .screeningBand, ScreeningBand.allCases.map { Choice($0, $0.text) })
            ]).html(say))\(table(say))
            """
    }

    private func table(_ say: Words) -> HTML {
        let rows = screenings.map { line -> [HTML] in
            [
                #"<a href="\#(ScreeningDesk.path)/\#(line.id)">\#(HTML.name(line.name))</a>"#, line.at.html(say),
                line.band.tag.html(say), "\(line.hits)", "\(line.open)",
            ]
        }
        return DataTable(
            .screeningsHeading,
            [
                .init(.partyName), .init(.screeningDay), .init(.screeningBand), .init(.screeningHits, numeric: true),
                .init(.screeningOpen, numeric: true),
            ], rows, at: address, hasNext: hasNext, whenEmpty: .screeningsNone
        ).html(say)
    }
}

/// One screening: whom it was about, what was found, against which lists, and what was decided.
struct ScreeningPage: Page {
    let id: String
    let at: Moment
    let by: String?
    let band: ScreeningBand
    let party: ScreenedParty
    let lists: [ListInForce]
    let hits: [HitShown]
    let usualEnd: Day
    let entered: Fields
    let problems: [Problem]

    private enum CodingKeys: CodingKey { case id, at, by, band, party, lists, hits }

    func title(_ say: Words) -> String { say(.screeningHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let path = "\(ScreeningDesk.path)/\(id)"
        let panel = HitsPanel(lists, hits, decideAt: "\(path)/disposition", usualEnd: usualEnd)
        return """
            \(Link.back(to: ScreeningDesk.path, .screeningsHeading, say))\
            \(Inputs(say, problems: problems).errorSummary)\(facts(say))\
            <p class="files"><a href="\(path)?as=csv">CSV</a></p>\
            <p><button class="secondary" type="button" data-print hidden>\(say.html(.screeningPrint))</button></p>\
            \(panel.html(say, forms, entered: entered, problems: problems))\(HTML.paragraph(say(.screeningNotProof)))
            """
    }

    private func facts(_ say: Words) -> HTML {
        SummaryList(
            PartyFacts.rows(party, say) + [
                .init(.screeningDay, html: at.html(say)), .init(.screeningBy, by),
                .init(.screeningBand, html: band.tag.html(say)),
            ]
        ).html(say)
    }
}

/// What is known of a party, line by line.
enum PartyFacts {
    static func rows(_ party: ScreenedParty, _ say: Words) -> [SummaryList.Row] {
        func list(_ texts: [String]) -> HTML { texts.html { "<div>\(HTML.name($0))</div>" } }
        var rows: [SummaryList.Row] = [.init(.partyName, html: .name(party.name))]
        if !party.reference.isEmpty { rows.append(.init(.partyReference, html: .name(party.reference))) }
        if !party.otherNames.isEmpty { rows.append(.init(.partyOtherNames, html: list(party.otherNames))) }
        rows.append(.init(.partyKind, say(party.kind.text)))
        if !party.country.isEmpty { rows.append(.init(.partyCountry, party.country)) }
        for number in party.numbers {
            let fault = number.identifier.isWellFormed ? "" : say.bracketed(say(.numberFault(number.identifier)))
            rows.append(.init(number.identifier.scheme.text, "\(number.value)\(fault)"))
        }
        if !party.addresses.isEmpty { rows.append(.init(.partyAddresses, html: list(party.addresses))) }
        return rows
    }
}
