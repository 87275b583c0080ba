import Lexicon
import Web

/// One file of observations: what it counts, what is missing in it, how it came in, and what can be done with it.
struct RecordFilePage: Page {
    let file: RecordsPage.File
    let version: Int
    let counts: [VariableCounts]
    let completeness: Completeness
    let report: ImportReport?
    let book: Codebook

    private enum CodingKeys: CodingKey { case file, version, counts, completeness, report }

    /// A chart with more bars says less.
    private static let barsMax = 30

    func title(_ say: Words) -> String { say(.recordsFileHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let path = "\(RecordsDesk.path)/\(file.id)"
        let summary = SummaryList([
            .init(.recordsName, file.name), .init(.recordsOrigin, say(.origin(file.origin))),
            .init(.recordsPeople, say.number(file.people)), .init(.recordsMade, html: file.made.dayHTML(say)),
        ])
        return """
            \(Link.back(to: RecordsDesk.path, .recordsHeading, say))\
            \(Inset(.warning, .paragraph(say(.recordsNotForPublication))).html)\(summary.html(say))\
            <p>\(Link(.figureLink, to: "/evidence/files/\(file.id)/figures", isButton: true).html(say))</p>\
            <p>\(Link(.reportLink, to: "/evidence/files/\(file.id)/reports").html(say))</p>\
            \(report.map { findings($0, say) } ?? .empty)\(missing(say))\
            <h2>\(say(.recordsCounts))</h2>\(counts.html { chart($0, say) })\
            <h2>\(say(.recordsExport))</h2>\(exporting(path, say))\
            <h2>\(say(.recordsDelete))</h2>\
            \(forms.post(to: "\(path)/deletion", deleting(say)))
            """
    }

    private func deleting(_ say: Words) -> HTML {
        HTML.paragraph(say(.recordsDeleteHint)) + Inputs(say).hidden("version", version)
            + buttonRow(Button(.recordsDelete, .grave).html(say))
    }

    private func findings(_ report: ImportReport, _ say: Words) -> HTML {
        let rows = report.findings.map { finding -> [HTML] in
            let lines = finding.lines.map { say.number($0) }.joined(separator: ", ")
            return [
                HTML.typed(finding.column), HTML.typed(finding.value ?? ""),
                HTML(text: say.number(finding.count)), HTML(text: lines), say.html(finding.kind.text),
            ]
        }
        return DataTable(
            .recordsReport,
            [
                .init(.recordsColumn), .init(.recordsValue), .init(.recordsTimes, numeric: true), .init(.recordsLines),
                .init(.recordsWhat),
            ], rows, whenEmpty: .recordsNothingToMend
        ).html(say)
    }

    private func missing(_ say: Words) -> HTML {
        let number = { (count: Int?) in
            HTML(text: count.map { say.number($0) } ?? say(.recordsWithheld))
        }
        let rows = completeness.rows.map { row in
            [name(row.variable, say), number(row.answered), number(row.unknown), number(row.notAsked)]
        }
        let next = completeness.next.map { step in [name(step.variable, say), number(step.gain)] }
        return DataTable(
            .recordsMissing,
            [
                .init(.recordsVariable), .init(.recordsAnswered, numeric: true), .init(.recordsUnknown, numeric: true),
                .init(.recordsNotAsked, numeric: true),
            ], rows
        ).html(say)
            + DataTable(
                .recordsNext, [.init(.recordsVariable), .init(.recordsGain, numeric: true)], next,
                whenEmpty: .recordsNothingMissing
            ).html(say)
    }

    private func name(_ variable: String, _ say: Words) -> HTML {
        say.html(book[variable]?.text ?? Text(verbatim: variable))
    }

    private func chart(_ count: VariableCounts, _ say: Words) -> HTML {
        guard let variable = book[count.variable] else { return .empty }
        let many = count.codes.count > Self.barsMax
        let shown = many ? Array(count.codes.sorted { $0.people > $1.people }.prefix(Self.barsMax)) : count.codes
        let bars = shown.map { BarChart.Bar(variable.text(of: $0.code), Double($0.people)) }
        let without = [
            (Text.recordsNone, count.none), (.recordsUnknown, count.unknown), (.recordsNotAsked, count.notAsked),
        ].filter { $0.1 > 0 }.map { BarChart.Bar($0.0, Double($0.1)) }
        let cut: HTML = many ? .paragraph(say(.recordsMostFrequent, ["count": String(Self.barsMax)])) : .empty
        return BarChart(variable.text, unit: .recordsPeople, bars + without).html(say) + cut
    }

    private func exporting(_ path: String, _ say: Words) -> HTML {
        let inputs = Inputs(say)
        let layouts = RecordStandard.allCases.map { Choice($0.rawValue, .layout($0)) }
        let kinds = ["csv", "json"].map { Choice($0, Text(verbatim: $0.uppercased())) }
        return """
            \(HTML.paragraph(say(.recordsExportHint)))\
            <form method="get" action="\(LocalPath.checked(path + "/export"))">\
            \(inputs.select("layout", .recordsLayout, layouts))\
            \(inputs.select("format", .recordsFormat, kinds))\
            \(buttonRow(Button(.recordsExport, .secondary).html(say)))</form>
            """
    }
}
