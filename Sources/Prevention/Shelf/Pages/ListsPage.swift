import Foundation
import Lexicon
import Web

/// The lists in force, every edition of each, and how another one comes in.
struct ListsPage: Page {
    let inForce: [ListInForce]
    let editions: [EditionLine]
    /// Rows of the lists in force that no officer has answered yet.
    let waiting: Int
    private let entered: Fields
    private let problems: [Problem]

    private enum CodingKeys: CodingKey { case inForce, editions, waiting }

    init(
        _ inForce: [ListInForce], _ editions: [EditionLine], waiting: Int, entered: Fields = Fields(),
        problems: [Problem] = []
    ) {
        (self.inForce, self.editions, self.waiting) = (inForce, editions, waiting)
        (self.entered, self.problems) = (entered, problems)
    }

    func title(_ say: Words) -> String { say(.listsHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        return """
            \(inputs.errorSummary)<p class="lead">\(say.html(.listsLead))</p>\(current(say))\(queue(say))\
            \(table(say))<h2>\(say.html(.listBringIn))</h2>\(HTML.paragraph(say(.listBringInLead)))\
            \(forms.post(to: ListsDesk.path, files: true, form(inputs, say)))
            """
    }

    private func current(_ say: Words) -> HTML {
        guard !inForce.isEmpty else {
            return Banner(.warning, .listsNoneInForce, body: HTML.paragraph(say(.listsNoneInForceLead))).html(say)
        }
        let rows = inForce.map { list -> [HTML] in
            let line = editions.first { $0.id == list.edition }
            return [
                Link(Text(verbatim: list.title), to: "\(ListsDesk.path)/editions/\(list.edition)").html(say),
                HTML(text: list.asOf), HTML(text: say.number(line?.entries ?? 0)), list.tag(say),
            ]
        }
        return DataTable(
            .listsInForce,
            [.init(.listTitle), .init(.listAsOfHeading), .init(.listEntries, numeric: true), .init(.listAge)], rows
        ).html(say)
    }

    private func queue(_ say: Words) -> HTML {
        guard waiting > 0 else { return "<p>\(Link(.rowsHeading, to: RowsDesk.path).html(say))</p>" }
        return Banner(
            .notice, .rowsWaitingBanner,
            body: HTML.paragraph(say(.rowsWaitingLead, ["count": say.number(waiting)]))
                + Link(.rowsHeading, to: RowsDesk.path).html(say)
        ).html(say)
    }

    private func table(_ say: Words) -> HTML {
        let rows = editions.map { line -> [HTML] in
            [
                Link(Text(verbatim: line.title), to: line.path, about: Text(verbatim: line.asOf)).html(say),
                HTML(text: line.asOf), line.tag(say) + (line.state == .held ? line.reasons(say) : .empty),
                HTML(text: say.number(line.rows)), HTML(text: say.number(line.entries)),
                HTML(text: say.number(line.aliases)), HTML(text: say.number(line.forOfficer)),
                "\(line.brought.dayHTML(say)) <bdi>\(line.broughtBy)</bdi>",
                "<code class=\"digest\">\(String(line.digest.prefix(12)))</code>",
            ]
        }
        return DataTable(
            .listEditions,
            [
                .init(.listTitle), .init(.listAsOfHeading), .init(.listState), .init(.listRows, numeric: true),
                .init(.listEntries, numeric: true), .init(.listAliases, numeric: true),
                .init(.listForOfficer, numeric: true), .init(.listBrought), .init(.listDigest),
            ], rows, whenEmpty: .listsNone
        ).html(say)
    }

    private func form(_ inputs: Inputs, _ say: Words) -> HTML {
        let isOwn = ListForm.columns.contains { column in
            entered[column.field] != nil || problems.contains { $0.field == column.field }
        }
        let kinds = ListKind.allCases.map { Choice($0.rawValue, $0.text) }
        let columns = ListForm.columns.html { inputs.text($0.field, $0.text, width: .medium) }
        let own: HTML = """
            \(inputs.text("list", .listName, hint: .listNameHint, width: .medium))\
            \(inputs.text("title", .listTitle, hint: .listTitleHint))
            """
        return """
            \(inputs.once)\
            \(inputs.select("kind", .listKind, kinds, hint: .listKindHint))\
            \(inputs.file("file", .listFile, hint: .listFileHint, megabytes: Limits.fileBytes >> 20))\
            \(inputs.text("as-of", .listAsOfHeading, hint: .listDayHint, width: .short))\
            \(inputs.text("source", .listSource, hint: .listSourceHint))\(own)\
            \(Details(.listColumns, isOpen: isOwn, HTML.paragraph(say(.listColumnsHint)) + columns).html(say))\
            \(buttonRow(Button(.listBringIn).html(say)))
            """
    }
}
