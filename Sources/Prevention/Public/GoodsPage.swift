import Lexicon
import Web

/// The form for a product and a country, and what the lists say of them.
struct GoodsPage: Page {
    let lists: [ListInForce]
    let answer: GoodsAnswer?
    private let entered: Fields
    private let problems: [Problem]

    private enum CodingKeys: CodingKey { case lists, answer }

    init(
        _ shelved: ShelvedLists, on day: String, answer: GoodsAnswer? = nil, entered: Fields = Fields(),
        problems: [Problem] = []
    ) {
        lists = shelved.editions.filter { GoodsAnswer.kinds.contains($0.kind) }.map { ListInForce($0, on: day) }
        (self.answer, self.entered, self.problems) = (answer, entered, problems)
    }

    var frame: Frame { .open }

    func title(_ say: Words) -> String { say(.goodsHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let chosen = entered["country"].flatMap(CountryNamed.country)?.rawValue
        let shown = Fields([
            "product": entered["product"] ?? "", "country": chosen ?? "",
        ])
        let inputs = Inputs(say, entered: shown, problems: problems)
        let countries = Country.sorted(in: say.language).map {
            Choice($0.rawValue, Text(verbatim: $0.name(in: say.language)))
        }
        let none: HTML = lists.isEmpty ? Banner(.warning, .goodsNoLists).html(say) : .empty
        return """
            \(inputs.errorSummary)<p class="lead">\(say.html(.goodsLead))</p>\(none)\
            <form method="get" action="\(GoodsDesk.path)" autocomplete="off">\
            \(inputs.text("product", .goodsProduct, hint: .goodsProductHint))\
            \(inputs.select("country", .goodsCountry, countries))\
            \(buttonRow(Button(.goodsAsk).html(say)))</form>\
            \(answer.map { GoodsShown(answer: $0).html(say) } ?? .empty)
            """
    }
}

/// An answer as people read it: what was found, in which edition of which list, and what that does not mean.
struct GoodsShown {
    let answer: GoodsAnswer

    func html(_ say: Words) -> HTML {
        let codes =
            answer.codes.isEmpty
            ? HTML.empty : HTML.paragraph(say(.goodsCodes, ["codes": answer.codes.joined(separator: ", ")]))
        return """
            <h2>\(say.html(.goodsAnswer))</h2>\(outcome(say))\(codes)\(findings(say))\(sectors(say))\(lists(say))
            """
    }

    private func outcome(_ say: Words) -> HTML {
        let country = Country(rawValue: answer.country)?.name(in: say.language) ?? answer.country
        let asked = ["product": answer.product, "country": country]
        return switch answer.outcome {
        case .listed: "<p><strong>\(say(.goodsListed, asked))</strong></p>"
        case .noEntry: "<p><strong>\(say(.goodsNoEntry, asked))</strong></p>\(HTML.paragraph(say(.goodsNotClean)))"
        case .unknownProduct: Banner(.warning, .goodsUnknown, body: HTML.paragraph(say(.goodsUnknownLead))).html(say)
        case .noLists: Banner(.warning, .goodsNoLists, body: HTML.paragraph(say(.goodsNothingSaid))).html(say)
        }
    }

    private func findings(_ say: Words) -> HTML {
        guard !answer.findings.isEmpty else { return .empty }
        let rows = answer.findings.map { finding -> [HTML] in
            let goods = finding.goods.map { HTML.foreign($0, language: "en") } ?? say.html(.goodsAll)
            let region: HTML = finding.isRegion ? "<br>\(say.html(.goodsRegion))" : .empty
            let match: HTML =
                if case .code(let code) = finding.match { "<br>\(say(.goodsByCode, ["code": "\(code)"]))" } else {
                    .empty
                }
            let source: HTML = finding.source.isEmpty ? .empty : "<br>\(HTML.typed(finding.source))"
            let from = finding.effective.map { day -> HTML in "<br>\(say(.goodsSince, ["day": day]))" } ?? .empty
            let title = HTML.foreign(finding.listTitle, language: "en")
            return [
                goods + match, HTML.foreign(finding.place, language: "en") + region, finding.says(say) + from,
                "\(title), \(say(.listOfDay, ["day": finding.asOf]))\(source)",
            ]
        }
        return DataTable(
            .goodsFindings,
            [.init(.goodsListedAs), .init(.goodsPlace), .init(.goodsSays), .init(.goodsList)], rows
        ).html(say)
    }

    private func sectors(_ say: Words) -> HTML {
        guard !answer.sectors.isEmpty else { return .empty }
        return Inset(.warning, HTML.paragraph(say(.goodsSector))).html
    }

    private func lists(_ say: Words) -> HTML {
        let items = answer.lists.html { list -> HTML in
            let stale: HTML = list.isStale ? " — \(say.html(.goodsStale))" : .empty
            return """
                <li>\(HTML.foreign(list.title, language: "en")), \(say(.listOfDay, ["day": list.asOf]))\(stale)</li>
                """
        }
        let missing = answer.missing.html { "<li>\(HTML.foreign($0, language: "en"))</li>" }
        let looked: HTML =
            answer.lists.isEmpty ? .empty : "<h3>\(say.html(.goodsLookedIn))</h3><ul>\(items)</ul>"
        let absent: HTML =
            answer.missing.isEmpty ? .empty : "<h3>\(say.html(.goodsNotOnHand))</h3><ul>\(missing)</ul>"
        return looked + absent
    }
}
