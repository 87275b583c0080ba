import Foundation
import Lexicon
import Web

/// One row that waits for an officer, or has its answer, as a line.
struct RowLine: Encodable, Sendable {
    let list, asOf, path, raw: String
    /// Which row of the file it is, from 1.
    let row: Int
    let reason: RowForPerson.Reason
    let verdict: RowAnswer.Verdict?
    private let listTitle: String

    private enum CodingKeys: CodingKey { case list, asOf, path, raw, row, reason, verdict }

    init(_ row: ShelvedRow) {
        (list, listTitle, asOf) = (row.list, row.listTitle, row.asOf)
        path = "\(ListsDesk.path)/editions/\(row.edition)/rows/\(row.place)"
        (raw, self.row, reason) = (row.row.raw, row.row.row, row.row.reason)
        verdict = row.answer?.verdict
    }

    static func tag(_ verdict: RowAnswer.Verdict?) -> StatusTag {
        switch verdict {
        case nil: StatusTag(.rowWaits, .warning)
        case .entry: StatusTag(.rowEntry, .good)
        case .asRead: StatusTag(.rowAsRead, .good)
        case .nothing: StatusTag(.rowNothing, .neutral)
        }
    }

    static func table(_ rows: [RowLine], at address: ListAddress?, hasNext: Bool, _ say: Words) -> HTML {
        let cells = rows.map { line -> [HTML] in
            [
                Link(
                    Text(en: "Row \(line.row)", zhHant: "第 \(line.row) 列"), to: line.path,
                    about: Text(verbatim: line.listTitle)
                ).html(say),
                "<bdi>\(line.listTitle)</bdi><br>\(line.asOf)", HTML.typed(String(line.raw.prefix(400))),
                say.html(line.reason.text), tag(line.verdict).html(say),
            ]
        }
        return DataTable(
            .rowsHeading,
            [.init(.rowNumber), .init(.listTitle), .init(.entryRow), .init(.rowReason), .init(.rowState)],
            cells, at: address, hasNext: hasNext, whenEmpty: .rowsNone
        ).html(say)
    }
}

/// The rows of all lists in force that no reader could read whole.
struct RowsPage: Page {
    let rows: [RowLine]
    let waiting: Int
    let hasNext: Bool
    private let address: ListAddress

    private enum CodingKeys: CodingKey { case rows, waiting, hasNext }

    static let states = ["waiting", "answered"]

    init(_ all: [ShelvedRow], filter: Filter, paging: Paging) {
        waiting = all.count { $0.answer == nil }
        let wanted = all.filter { row in
            filter["state"].map { ($0 == "waiting") == (row.answer == nil) } ?? true
        }.sorted { ($0.answer == nil ? 0 : 1, $0.list, $0.place) < ($1.answer == nil ? 0 : 1, $1.list, $1.place) }
        let cut = paging.cut(Array(wanted.dropFirst(paging.offset).prefix(paging.limitWithNext)))
        rows = cut.shown.map(RowLine.init)
        hasNext = cut.hasNext
        address = ListAddress(RowsDesk.path, filter: filter, paging: paging)
    }

    func title(_ say: Words) -> String { say(.rowsHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let filter = FilterForm(
            RowsDesk.path, address.filter,
            [("state", .rowState, [Choice("waiting", .rowWaits), Choice("answered", .rowAnswered)])])
        return """
            \(Link.back(to: ListsDesk.path, .listsHeading, say))<p class="lead">\(say.html(.rowsLead))</p>\
            \(HTML.paragraph(say(.rowsWaitingLead, ["count": say.number(waiting)])))\(filter.html(say))\
            \(RowLine.table(rows, at: address, hasNext: hasNext, say))
            """
    }
}

/// One row as it was published, what was read of it, what officers said of it, and the form for an answer.
struct RowPage: Page {
    struct Said: Encodable, Sendable {
        let verdict: RowAnswer.Verdict
        let at: Moment
        let by, why: String
        let entries: [EntryShown]
    }

    let row: RowLine
    let read: [EntryShown]
    /// The oldest first; the last one holds.
    let answers: [Said]
    private let entered: Fields
    private let problems: [Problem]

    private enum CodingKeys: CodingKey { case row, read, answers }

    init(
        _ row: ShelvedRow, _ answers: [RowAnswer], _ names: WorkerNames, in zone: TimeZone, entered: Fields,
        problems: [Problem]
    ) {
        self.row = RowLine(row)
        read = row.read.map { EntryShown($0) }
        self.answers = answers.map { answer in
            Said(
                verdict: answer.verdict, at: Moment(answer.answeredAt, in: zone), by: names[answer.answeredBy],
                why: answer.why, entries: answer.entries.map { EntryShown($0, isByOfficer: true) })
        }
        (self.entered, self.problems) = (entered, problems)
    }

    func title(_ say: Words) -> String { say(.rowHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        let facts = SummaryList([
            .init(.listTitle, row.list), .init(.listAsOfHeading, row.asOf), .init(.rowNumber, say.number(row.row)),
            .init(.entryRow, html: HTML.typed(row.raw)), .init(.rowReason, say(row.reason.text)),
            .init(.rowState, html: RowLine.tag(row.verdict).html(say)),
        ])
        let read = DataTable(
            .rowRead, EntryShown.columns, self.read.map { $0.cells(say) }, whenEmpty: .rowReadNothing
        ).html(say)
        let title: Text = answers.isEmpty ? .rowAnswer : .rowAnswerAgain
        return """
            \(Link.back(to: RowsDesk.path, .rowsHeading, say))\(inputs.errorSummary)\(facts.html(say))\(read)\
            \(said(say))<h2>\(say.html(title))</h2>\(HTML.paragraph(say(.rowAnswerLead)))\
            \(forms.post(to: "\(row.path)/answer", form(inputs, say)))
            """
    }

    private func said(_ say: Words) -> HTML {
        guard !answers.isEmpty else { return .empty }
        let events = answers.reversed().map { said in
            let table: HTML =
                said.entries.isEmpty
                ? .empty
                : DataTable(.rowEntry, EntryShown.columns, said.entries.map { $0.cells(say) }).html(say)
            return Timeline.Event(
                RowLine.text(said.verdict), when: said.at.text(say), by: Text(verbatim: said.by),
                body: (said.why.isEmpty ? .empty : "<p>\(HTML.typed(said.why))</p>") + table)
        }
        return "<h2>\(say.html(.rowSaid))</h2>\(Timeline(events).html(say))"
    }

    private func form(_ inputs: Inputs, _ say: Words) -> HTML {
        let choices: [Choice] = [
            Choice(RowAnswer.Verdict.entry, read.isEmpty ? .rowIsEntry : .rowIsMore),
            read.isEmpty
                ? Choice(RowAnswer.Verdict.nothing, .rowIsNothing) : Choice(RowAnswer.Verdict.asRead, .rowIsAsRead),
        ]
        let scopes = zip(
            RowReading.scopes,
            [
                Text.scopeEntity, .scopeSubsidiaries, .scopeFleet, .scopeVessel,
                .scopeProduct, .scopeRegion, .scopeFacility,
            ]
        ).map { Choice($0, $1) }
        return """
            \(inputs.once)\(inputs.hidden("turn", answers.count))\(inputs.radios("verdict", .rowVerdict, choices))\
            \(inputs.textarea("names", .rowNames, hint: .rowNamesHint, limit: RowForm.namesMost, rows: 4))\
            \(inputs.select("scope", .entryScope, scopes))\
            \(inputs.text("country", .entryCountry, width: .medium))\
            \(inputs.text("goods", .entryGoods, hint: .rowGoodsHint))\
            \(inputs.textarea("why", .rowWhy, hint: .rowWhyHint, limit: RowForm.whyMost, rows: 3))\
            \(buttonRow(Button(.save).html(say)))
            """
    }
}

extension RowLine {
    static func text(_ verdict: RowAnswer.Verdict) -> Text {
        switch verdict {
        case .entry: .rowEntry
        case .asRead: .rowAsRead
        case .nothing: .rowNothing
        }
    }
}
