import Foundation
import Policy
import Statistics
import Store
package import Web

/// Checks a table that somebody published: its sums, its shares, and what can be worked out of what it hides.
///
/// What is brought is looked at and let go: neither the file nor the text is kept or logged.
package struct CheckerDesk: Desk {
    package init() {}

    package var routes: [Route] {
        [
            Route(.get, "/evidence/checker", .roles(Self.roles), as: "table.check-asked") { visit in
                .page(CheckerPage(), .deed(Self.deed(visit)))
            },
            Route(
                .post, "/evidence/checker", .roles(Self.roles), as: "table.checked", isQuestion: true,
                fields: [
                    FieldSpec("layout", .choice(CheckedLayout.allCases.map(\.rawValue)), required: true),
                    FieldSpec("text", .text(max: Self.textMax)), FieldSpec("file", .file(max: Limits.fileBytes)),
                    FieldSpec("never-zero", .flag), FieldSpec("unlisted-is-nobody", .flag),
                    FieldSpec("as", .choice(["page", "csv"])),
                ], check),
        ]
    }

    static let roles: Set<Role> = [.statistician, .auditor]
    static let textMax = 100_000
    /// What may come out of a packed file.
    static let bytesMax = 2 * Limits.fileBytes

    private static func deed(_ visit: Visit) -> Deed { Deed(visit.route, acting: visit.acting, rule: "table.check") }

    @Sendable func check(_ visit: Visit) async throws -> Web.Answer {
        func mend(_ problem: Problem) -> Web.Answer {
            .page(CheckerPage(entered: visit.form, problems: [problem]), status: 422, .deed(Self.deed(visit)))
        }
        guard let layout = visit.form["layout"].flatMap(CheckedLayout.init(rawValue:)) else {
            return mend(Problem("layout", .checkLayoutMissing))
        }
        let (file, text) = (visit.file("file"), visit.form["text"])
        if file != nil, text != nil { return mend(Problem("file", .checkOnlyOne)) }
        guard text?.count ?? 0 <= Self.textMax else { return mend(Problem("text", .checkTextLong)) }
        let bytes: [UInt8]
        do {
            guard let given = try file?.unpacked(upTo: Self.bytesMax) ?? text.map({ Array($0.utf8) }) else {
                return mend(Problem("file", .checkNothing))
            }
            bytes = given
        } catch {
            return mend(Problem("file", error == .tooLarge ? .checkFileLarge : .checkFilePacked))
        }
        let assuming = Audit.Assumptions(
            maskedIsNeverZero: visit.form["never-zero"] == "yes",
            unlistedIsNobody: visit.form["unlisted-is-nobody"] == "yes")
        switch try await Self.report(bytes, layout, assuming) {
        case .failure(let problem):
            return mend(Problem(file == nil ? "text" : "file", problem.words(layout)))
        case .success(let report):
            guard visit.form["as"] != "csv" else {
                return report.csv(Words(visit.language)).answer(name: "findings", .deed(Self.deed(visit)))
            }
            return .page(CheckerPage(report: report, entered: visit.form), .deed(Self.deed(visit)))
        }
    }

    private static func report(
        _ bytes: [UInt8], _ layout: CheckedLayout, _ assuming: Audit.Assumptions
    ) async throws -> Result<CheckReport, LayoutProblem> {
        try await Aside.run {
            Result { () throws(LayoutProblem) in try CheckReport(of: bytes, laidOut: layout, assuming: assuming) }
        }
    }
}

extension CheckReport {
    /// Every finding, for a spreadsheet.
    package func csv(_ say: Words) -> CSV {
        var csv = CSV(
            header: [Text.checkKind, .checkPlace, .checkPrinted, .checkFound, .checkDifference, .checkMeaning].map {
                say($0)
            })
        for finding in findings {
            csv.append([
                say(finding.kind.text), finding.place, finding.printed, finding.found, finding.difference ?? "",
                finding.words(say),
            ])
        }
        return csv
    }
}
