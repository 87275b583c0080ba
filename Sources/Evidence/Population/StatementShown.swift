import Lexicon
import Web

/// A statement as the public reads it, and as its makers read it before.
struct StatementShown {
    let statement: EstimateStatement
    let digest: String

    func html(_ say: Words) -> HTML {
        """
        \(warning(say))<p class="lead">\(sentence(say))</p>\(statement.figures.html(say))\
        <h2>\(say.html(.assumptionsHeading))</h2>\(AssumptionList(codes: statement.assumptions).html(say))\
        \(chart(statement.ways, say))\(statement.without.isEmpty ? .empty : statement.withoutEach.html(say))\
        \(sdg(say))\(facts(say))
        """
    }

    /// What was counted and what was not, in one sentence for each.
    private func sentence(_ say: Words) -> HTML {
        let territory = say(statement.wording.territory.text)
        let undetected = statement.undetected
        let values = [
            "detected": say.number(statement.detected), "territory": territory, "period": statement.period,
            "value": say.number(undetected.value ?? 0), "low": say.number(undetected.low),
            "high": say.number(undetected.high),
        ]
        return HTML(text: say(undetected.value == nil ? .toldSentenceRange : .toldSentence, values))
    }

    private func warning(_ say: Words) -> HTML {
        statement.isRange
            ? Banner(.warning, .toldWarning, body: HTML.paragraph(say(.toldWarningLead))).html(say)
            : Banner(.notice, .toldEstimated, body: HTML.paragraph(say(.toldEstimatedLead))).html(say)
    }

    private func chart(_ table: TableShown, _ say: Words) -> HTML {
        "<h2>\(say.html(table.title))</h2>" + IntervalChart(fitting: table, .toldBounds).html(say)
            + table.notes.html { #"<p class="hint">\#(say.html($0))</p>"# }
    }

    private func sdg(_ say: Words) -> HTML {
        let table = statement.sdg
        let rows = table.rows.map { row in row.map { HTML(text: $0.text) } }
        let columns = table.columns.enumerated().map { place, name in
            DataTable.Column(Text(verbatim: name), numeric: place == table.columns.count - 1)
        }
        let source: HTML =
            statement.wording.population.map { population -> HTML in
                let people = say(.toldPopulation, ["people": say.number(population.people)])
                return #"<p class="hint">\#(people) \#(population.source)</p>"#
            } ?? .empty
        return DataTable(table.title, columns, rows).html(say) + source
    }

    private func facts(_ say: Words) -> HTML {
        var rows: [SummaryList.Row] = [
            .init(.dataRegister, statement.register), .init(.toldPeriod, statement.period),
            .init(.toldTerritory, say(statement.wording.territory.text)),
            .init(.toldLists, statement.wording.lists.map { say($0.text) }.joined(separator: say.listed)),
            .init(.toldMethod, say(.estimator(statement.method.rawValue))),
            .init(.toldReplicates, say.number(statement.replicates)),
            .init(
                .toldRounding,
                say(
                    .toldRoundings,
                    ["found": say.number(statement.detectedRoundedTo), "all": say.number(statement.roundedTo)])),
        ]
        if let linkage = statement.linkage, let recall = linkage.recall, let precision = linkage.precision {
            rows.append(
                .init(.toldLinkage, say(.toldLinkageShares, ["recall": "\(recall)", "precision": "\(precision)"])))
        }
        rows.append(.init(.dataDigest, html: #"<code class="digest">\#(digest)</code>"#))
        return "<h2>\(say.html(.toldHow))</h2>" + SummaryList(rows).html(say)
    }
}

extension Words {
    /// What stands between the items of a list.
    fileprivate var listed: String { language == .zhHant ? "、" : ", " }
}
