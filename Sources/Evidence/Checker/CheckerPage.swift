import Foundation
import Statistics
import Web

/// The form that takes a table, and under it what was found in the last one.
struct CheckerPage: Page {
    var report: CheckReport?
    var entered = Fields()
    var problems: [Problem] = []

    /// How many findings stand on the page; a file has them all.
    static let shownMost = 100

    private enum CodingKeys: CodingKey { case layout, figures, counts, findings, unread, ambiguous, unsupported }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        guard let report else { return }
        try container.encode(report.layout, forKey: .layout)
        try container.encode(report.figures, forKey: .figures)
        let counts = CheckReport.Kind.allCases.map { ($0.rawValue, report.count(of: $0)) }
        try container.encode(Dictionary(counts) { first, _ in first }, forKey: .counts)
        try container.encode(Array(report.findings.prefix(Self.shownMost)), forKey: .findings)
        try container.encode(report.unread, forKey: .unread)
        try container.encode(report.ambiguous, forKey: .ambiguous)
        try container.encode(report.unsupported, forKey: .unsupported)
    }

    func title(_ say: Words) -> String { say(.checkHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        let buttons = buttonRow(
            Button(.checkGo, name: "as", value: "page").html(say),
            Button(.checkGoCSV, .secondary, name: "as", value: "csv").html(say))
        let contents: HTML = """
            \(inputs.radios("layout", .checkLayout, CheckedLayout.allCases.map { Choice($0, $0.text, hint: $0.hint) }))\
            \(inputs.file(
                "file", .checkFile, hint: .checkFileHint, megabytes: Limits.fileBytes >> 20,
                accept: [".csv", ".tsv", ".txt", ".gz"]))\
            \(inputs.textarea("text", .checkText, hint: .checkTextHint, limit: CheckerDesk.textMax, rows: 6))\
            \(Details(.checkAssumptions, assumptions(inputs)).html(say))\(buttons)
            """
        return """
            <p class="lead">\(say.html(.checkLead))</p>\(inputs.errorSummary)\(report.map { answer($0, say) })\
            \(forms.post(to: "/evidence/checker", files: true, contents))\
            \(Details(.checkHow, HTML.paragraph(say(.checkTolerance))).html(say))
            """
    }

    private func assumptions(_ inputs: Inputs) -> HTML {
        inputs.checkbox("never-zero", .checkNeverZero, hint: .checkNeverZeroHint)
            + inputs.checkbox("unlisted-is-nobody", .checkUnlisted, hint: .checkUnlistedHint)
    }

    private func answer(_ report: CheckReport, _ say: Words) -> HTML {
        let summary = CheckReport.Kind.allCases.compactMap { kind -> SummaryList.Row? in
            let count = report.count(of: kind)
            return count == 0 ? nil : .init(kind.text, "\(count)")
        }
        let read = say(
            .checkRead, ["figures": "\(report.figures)", "masked": "\(report.counts.masked)"])
        let verdict: Banner =
            report.findings.isEmpty
            ? Banner(.success, .checkClean, body: HTML.paragraph(read))
            : Banner(.warning, .checkFoundSome, body: HTML.paragraph(read))
        let counted: HTML = summary.isEmpty ? .empty : SummaryList(summary).html(say)
        return "\(verdict.html(say))\(counted)\(findings(report, say))\(remarks(report, say))"
    }

    private func findings(_ report: CheckReport, _ say: Words) -> HTML {
        guard !report.findings.isEmpty else { return .empty }
        let rows = report.findings.prefix(Self.shownMost).map { finding -> [HTML] in
            [
                HTML(text: finding.place.isEmpty ? "–" : finding.place), HTML(text: finding.words(say)),
                HTML(text: finding.difference ?? ""),
            ]
        }
        let more: HTML =
            report.findings.count > Self.shownMost
            ? HTML.paragraph(
                say(.checkFirst, ["shown": "\(Self.shownMost)", "count": "\(report.findings.count)"])) : .empty
        let columns: [DataTable.Column] = [
            .init(.checkPlace), .init(.checkMeaning), .init(.checkDifference, numeric: true),
        ]
        return DataTable(.checkFindings, columns, rows).html(say) + more
    }

    private func remarks(_ report: CheckReport, _ say: Words) -> HTML {
        func list(_ title: Text, _ lines: [String]) -> HTML {
            guard !lines.isEmpty else { return .empty }
            let shown = lines.prefix(20).html { "<li>\($0)</li>" }
            return Details(title, "<p>\(lines.count)</p><ul>\(shown)</ul>").html(say)
        }
        let unfinished: HTML =
            report.unfinished == 0
            ? .empty : HTML.paragraph(say(.checkUnfinished, ["count": "\(report.unfinished)"]))
        return list(.checkUnread, report.unread) + list(.checkAmbiguous, report.ambiguous)
            + list(.checkUnsupported, report.unsupported) + unfinished
    }
}
