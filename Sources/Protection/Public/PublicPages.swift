import Packs
import Web

/// Where to find help: danger first, then what this is about, then rights and the way back.
struct InformationPage: Page {
    let numbers: [EmergencyNumber]

    init(_ jurisdiction: Jurisdiction) { numbers = .init(jurisdiction) }

    var frame: Frame { .open }

    func title(_ say: Words) -> String { say(.publicHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let danger = numbers.filter(\.isForDanger)
        let advice = numbers.filter { !$0.isForDanger }
        let signs = Text.publicSigns.html { "<li>\(say.html($0))</li>" }
        return "<p class=\"lead\">\(say.html(.publicLead))</p><h2>\(say.html(.publicDanger))</h2>"
            + "<p>\(say.html(.publicDangerHow))</p>" + danger.html(say)
            + "<h2>\(say.html(.publicAdvice))</h2>" + advice.html(say) + numbers.note(say)
            + "<h2>\(say.html(.publicWhat))</h2><p>\(say.html(.publicWhatIs))</p><ul>\(signs)</ul>"
            + "<p>\(say.html(.publicNotYourFault))</p>"
            + "<h2>\(say.html(.publicRights))</h2><p>\(say.html(.publicRightsLead))</p>"
            + buttonRow(Link(.publicReadRights, to: "/information/rights", isButton: true).html(say))
            + "<h2>\(say.html(.publicReturn))</h2><p>\(say.html(.publicReturnHow))</p>"
            + buttonRow(Link(.publicIHaveANumber, to: "/my", isButton: true).html(say))
            + "<p class=\"soft\">\(say.html(.publicNothingKept))</p>"
            + "<p class=\"soft\">\(Link(.publicFigures, to: "/data").html(say))</p>"
            + "<p class=\"soft\">\(Link(.publicGoods, to: "/goods").html(say))</p>"
            + "<p class=\"soft\">\(Link(.publicForWorkers, to: "/sign-in").html(say))</p>"
    }
}

/// What a person is entitled to, each with its article, and whether it comes by itself.
struct PublicRightsPage: Page {
    struct Right: Sendable, Encodable {
        let id: String
        let given: Jurisdiction.Right.Given
        fileprivate let right: Jurisdiction.Right
        private enum CodingKeys: CodingKey { case id, given }
    }

    let rights: [Right]
    let numbers: [EmergencyNumber]

    init(_ jurisdiction: Jurisdiction) {
        numbers = .init(jurisdiction).filter { !$0.isForDanger }
        rights = jurisdiction.rights.map { Right(id: $0.id, given: $0.given, right: $0) }
    }

    var frame: Frame { .open }

    func title(_ say: Words) -> String { say(.publicRights) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        Link.back(to: "/information", say) + "<p class=\"lead\">\(say.html(.publicRightsLead))</p>"
            + list(.publicAutomatic, .automatic, say, isFirst: true)
            + list(.publicOnRequest, .onRequest, say, above: numbers.html(say) + numbers.note(say))
    }

    /// - Parameter isFirst: whether the list opens with its first right unfolded, to show what lies behind the others.
    private func list(
        _ heading: Text, _ given: Jurisdiction.Right.Given, _ say: Words, isFirst: Bool = false, above: HTML = .empty
    ) -> HTML {
        let listed = rights.filter { $0.given == given }
        let parts = listed.html { entry -> HTML in
            let right = entry.right
            let cites = say.list(right.footing.law.map { $0.citation.label(in: say.language) })
            let source: HTML = cites.isEmpty ? .empty : #"<p class="hint">\#(cites)</p>"#
            let isOpen = isFirst && entry.id == listed.first?.id
            let words: HTML = "<p>\(say.html(Text(right.words)))</p>"
            return Details(Text(right.names), isOpen: isOpen, words + source).html(say)
        }
        return "<h2>\(say.html(heading))</h2>" + above + parts
    }
}

extension Jurisdiction.Right.Given: Encodable {}
