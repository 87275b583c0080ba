import Foundation
package import Lexicon
package import Web

/// Hits with their reasons and what was decided of them, for every page that screens.
package struct HitsPanel: Sendable {
    let lists: [ListInForce]
    let hits: [HitShown]
    /// Where a decision of a hit is posted; nil where none is taken.
    let decideAt: String?
    /// What the form posts besides, so that the one who answers knows what the hit is of.
    let hidden: [(String, String)]
    let usualEnd: Day?

    package init(
        _ lists: [ListInForce], _ hits: [HitShown], decideAt: String? = nil, hidden: [(String, String)] = [],
        usualEnd: Day? = nil
    ) {
        self.lists = lists
        self.hits = hits
        self.decideAt = decideAt
        self.hidden = hidden
        self.usualEnd = usualEnd
    }

    /// - Parameter entered: What was typed into the form that could not be taken, and what was wrong with it.
    package func html(
        _ say: Words, _ forms: Forms, entered: Fields = Fields(), problems: [Problem] = []
    ) -> HTML {
        guard !hits.isEmpty else {
            return Banner(.notice, .screeningNoMatch, body: ListsChecked(lists).html(say)).html(say)
        }
        let asked = entered["hit"].flatMap { Int($0) }
        return hits.enumerated().html { place, hit in
            section(hit, place + 1, say, forms, asked == place + 1 ? (entered, problems) : (Fields(), []))
        } + ListsChecked(lists).html(say)
    }

    private func section(
        _ shown: HitShown, _ number: Int, _ say: Words, _ forms: Forms, _ typed: (Fields, [Problem])
    ) -> HTML {
        let hit = shown.hit
        var facts: [SummaryList.Row] = [
            .init(.hitScore, html: "\(score(hit, say)) \(shown.band.tag.html(say))"),
            .init(.hitNames, html: "\(HTML.name(hit.subjectName)) ↔ \(HTML.name(hit.listedName))"),
            .init(.hitList, html: "\(hit.listTitle)\(say.bracketed(say(.asOf, ["day": day(hit.asOf, say)])))"),
            .init(.hitScope, say(.scope(hit.scope))),
        ]
        if let goods = hit.goods { facts.append(.init(.hitGoods, goods)) }
        if let effective = hit.effective { facts.append(.init(.hitEffective, day(effective, say))) }
        if shown.since != .same { facts.append(.init(.hitSince, html: shown.since.tag.html(say))) }
        return """
            <section class="hit"><h2>\(number). \(HTML.name(hit.primary))</h2>\(SummaryList(facts).html(say))\
            \(Details(.hitReasons, reasons(hit, say)).html(say))\(shown.decision?.html(say))\
            \(deciding(shown, number, say, forms, typed))</section>
            """
    }

    private func score(_ hit: FoundParty, _ say: Words) -> String {
        hit.score.formatted(in: say.language, decimals: 3)
    }

    private func day(_ text: String, _ say: Words) -> String { Day(text)?.text(in: say.language) ?? text }

    /// Part by part; what they add is the score.
    private func reasons(_ hit: FoundParty, _ say: Words) -> HTML {
        let rows = zip(hit.reasons, hit.thousandths).map { reason, thousandths -> [HTML] in
            [
                HTML(text: reason.sentence(say)),
                HTML(text: (Double(thousandths) / 1_000).formatted(in: say.language, decimals: 3)),
            ]
        }
        let sum: [HTML] = [
            say.html(.reasonSum), "<strong>\(score(hit, say))</strong>",
        ]
        return DataTable(.hitReasons, [.init(.reasonWords), .init(.reasonAdds, numeric: true)], rows + [sum]).html(say)
    }

    private func deciding(
        _ shown: HitShown, _ number: Int, _ say: Words, _ forms: Forms, _ typed: (Fields, [Problem])
    ) -> HTML {
        guard let decideAt else { return .empty }
        if let decision = shown.decision, !decision.mayDecide { return HTML.paragraph(say(.decisionAwaitsColleague)) }
        let form = DecisionForm(
            path: decideAt, hit: number, isAnswer: shown.decision?.state == .awaitsColleague, hidden: hidden,
            usualEnd: usualEnd)
        let isOpen = shown.isOpen || !typed.1.isEmpty
        return Details(
            shown.decision?.state == .holds ? .decisionChange : .decisionMake, isOpen: isOpen,
            form.html(say, forms, typed)
        ).html(say)
    }
}

/// Which lists were asked, of what day each was, and which of them is so old today that a newer one is to be expected.
package struct ListsChecked: Sendable {
    let lists: [ListInForce]

    package init(_ lists: [ListInForce]) { self.lists = lists }

    package func html(_ say: Words) -> HTML {
        guard !lists.isEmpty else { return HTML.paragraph(say(.noListsInForce)) }
        return "<p>\(say.html(.checkedAgainst))</p>" + items(say)
    }

    /// The lists with their days, one to a line.
    func items(_ say: Words) -> HTML {
        let items = lists.html { list in
            let day = Day(list.asOf)?.text(in: say.language) ?? list.asOf
            let stale = list.isStale ? list.tag(say) : .empty
            return "<li>\(list.title)\(say.bracketed(say(.asOf, ["day": day]))) \(stale)</li>"
        }
        return "<ul>\(items)</ul>"
    }
}
