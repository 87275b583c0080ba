import Web

/// What came out, as the office reads it: the number with its bounds, the other ways, and what it rests on.
struct EstimateResult {
    let found: EstimateFound
    let asked: EstimateAsked
    let path: String

    private var shown: EstimateShown { EstimateShown(found: found, asked: asked) }

    func html(_ say: Words) -> HTML {
        """
        \(judgement(say))\(Inset(.warning, HTML.paragraph(say(.estimateNotForPublication))).html)\
        \(table(shown.main, say))\(chart(shown.estimators, say))\
        \(found.without.isEmpty ? .empty : chart(shown.without, say))\
        <h2>\(say.html(.assumptionsHeading))</h2>\(AssumptionList(codes: found.assumptions).html(say))\
        <h2>\(say.html(.estimateTerms))</h2>\(terms(say))\
        \(found.models.isEmpty ? .empty : table(shown.models, say))\(table(shown.errors, say))\
        \(FileLinks(path: path, table: nil).html(say))
        """
    }

    private func judgement(_ say: Words) -> HTML {
        let tone: Banner.Tone =
            switch found.judgement.advice {
            case .number: .success
            case .range: .warning
            case .none: .danger
            }
        let values = [
            "lowest": say.number(Int(found.judgement.lowest.rounded())),
            "highest": say.number(Int(found.judgement.highest.rounded())),
        ]
        let reasons = found.judgement.reasons.html { "<li>\(say.html($0.text))</li>" }
        let list: HTML = found.judgement.reasons.isEmpty ? .empty : "<ul>\(reasons)</ul>"
        return Banner(
            tone, found.judgement.title, body: HTML.paragraph(say(found.judgement.lead, values)) + list
        ).html(say)
    }

    private func table(_ table: TableShown, _ say: Words) -> HTML {
        table.html(say) + FileLinks(path: path, table: table.code).html(say)
    }

    private func chart(_ table: TableShown, _ say: Words) -> HTML {
        "<h2>\(say.html(table.title))</h2>" + IntervalChart(fitting: table, .estimateBoundsRemark).html(say)
            + table.notes.html { #"<p class="hint">\#(say.html($0))</p>"# }
            + FileLinks(path: path, table: table.code).html(say)
    }

    /// The terms of the model in words: which lists go together.
    private func terms(_ say: Words) -> HTML {
        let dropped = Set(found.dropped)
        let named = { (terms: [[Int]]) -> HTML in
            let items = terms.html { term in
                "<li>\(HTML.typed(term.map { found.lists[$0] }.joined(separator: " · ")))</li>"
            }
            return "<ul>\(items)</ul>"
        }
        let finite = found.terms.filter { !dropped.contains($0) }
        guard !found.terms.isEmpty else { return HTML.paragraph(say(.estimateNoTerms)) }
        let kept: HTML = finite.isEmpty ? .empty : HTML.paragraph(say(.estimateTermsLead)) + named(finite)
        return kept + (dropped.isEmpty ? .empty : HTML.paragraph(say(.estimateDroppedLead)) + named(found.dropped))
    }
}

/// What an estimate rests on, a line for each.
struct AssumptionList {
    let codes: [String]

    func html(_ say: Words) -> HTML { "<ul>\(codes.html { "<li>\(say.html(.assumption($0)))</li>" })</ul>" }
}
