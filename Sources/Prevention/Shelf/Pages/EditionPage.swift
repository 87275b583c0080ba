import Lexicon
import Web

/// One edition: its facts, the gate's answer, and what it names, what changed with it, or what waits for an officer.
struct EditionPage: Page {
    enum Part: Sendable {
        case entries([EntryShown], Paging, hasNext: Bool)
        /// The entries that were asked for by a text.
        case found([EntryShown], text: String, isCut: Bool)
        case changes(Changes)
        case rows([RowLine])
    }

    struct Changes: Encodable, Sendable {
        struct Change: Encodable, Sendable {
            let before, after: EntryShown
        }

        /// The edition that it is compared with.
        let previous, previousAsOf: String
        let added, removed: [EntryShown]
        let changed: [Change]
    }

    let edition: EditionLine
    let version: Int
    let part: Part
    let readerBroughtIt: Bool
    var entered = Fields()
    var problems: [Problem] = []
    var now: Staleness?

    /// How many rows of a comparison stand on the page; the file has them all.
    static let shownMost = 200

    private enum CodingKeys: CodingKey { case edition, version, entries, page, hasNext, changes, rows, isCut }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(edition, forKey: .edition)
        try container.encode(version, forKey: .version)
        switch part {
        case .entries(let entries, let paging, let hasNext):
            try container.encode(entries, forKey: .entries)
            try container.encode(paging.number, forKey: .page)
            try container.encode(hasNext, forKey: .hasNext)
        case .found(let entries, _, let isCut):
            try container.encode(entries, forKey: .entries)
            try container.encode(isCut, forKey: .isCut)
        case .changes(let changes): try container.encode(changes, forKey: .changes)
        case .rows(let rows): try container.encode(rows, forKey: .rows)
        }
    }

    func title(_ say: Words) -> String { say(.editionHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        let steps = EditionSteps(page: self)
        return """
            \(Link.back(to: ListsDesk.path, .listsHeading, say))\(inputs.errorSummary)\
            \(steps.answer(inputs, say, forms))\
            \(facts(say))\(tabs(say))\(shown(say, forms))\(steps.withdrawal(inputs, say, forms))
            """
    }

    private func facts(_ say: Words) -> HTML {
        let digest: HTML = """
            <code class="digest">\(edition.digest)</code><br>\
            \(Link(.editionFile, to: "\(edition.path)/file").html(say))
            """
        let counts = say(
            .editionCounts,
            [
                "rows": say.number(edition.rows), "entries": say.number(edition.entries),
                "aliases": say.number(edition.aliases), "officer": say.number(edition.forOfficer),
            ])
        return SummaryList([
            .init(.listTitle, html: HTML.name(edition.title)), .init(.listKind, say(edition.kind.text)),
            .init(.listAsOfHeading, edition.asOf), .init(.listState, html: edition.tag(say)),
            .init(.editionRead, counts),
            .init(.listSource, html: HTML.typed(edition.source.isEmpty ? "—" : edition.source)),
            .init(.listBrought, html: "\(edition.brought.html(say)), <bdi>\(edition.broughtBy)</bdi>"),
            .init(.listReleased, html: edition.released?.html(say) ?? "—"),
            .init(.listWithdrawn, html: edition.withdrawn?.html(say) ?? "—"), .init(.listDigest, html: digest),
        ]).html(say)
    }

    private func tabs(_ say: Words) -> HTML {
        let (path, current) = (edition.path, currentTab)
        return Tabs(
            .editionHeading,
            [
                .init(.editionEntries, to: path), .init(.editionChanges, to: "\(path)/changes"),
                .init(.rowsHeading, to: "\(path)/rows", count: edition.forOfficer),
            ], current: current
        ).html(say)
    }

    private var currentTab: String {
        switch part {
        case .entries, .found: edition.path
        case .changes: "\(edition.path)/changes"
        case .rows: "\(edition.path)/rows"
        }
    }

    private func shown(_ say: Words, _ forms: Forms) -> HTML {
        switch part {
        case .entries(let entries, let paging, let hasNext):
            return search(say, forms, text: nil)
                + DataTable(
                    .editionEntries, EntryShown.columns, entries.map { $0.cells(say) },
                    at: ListAddress(edition.path, paging: paging), hasNext: hasNext
                ).html(say) + ListFiles.html(edition.path, say)
        case .found(let entries, let text, let isCut):
            let cut = isCut ? HTML.paragraph(say(.editionCut, ["count": "\(Self.shownMost)"])) : .empty
            return search(say, forms, text: text)
                + DataTable(
                    .editionFound, EntryShown.columns, entries.map { $0.cells(say) }, whenEmpty: .editionFoundNone
                ).html(say) + cut
        case .changes(let changes): return changes.html(edition.path, say)
        case .rows(let rows): return RowLine.table(rows, at: nil, hasNext: false, say)
        }
    }

    /// A name in an address would stay in histories; the form posts.
    private func search(_ say: Words, _ forms: Forms, text: String?) -> HTML {
        let inputs = Inputs(say, entered: Fields(text.map { ["text": $0] } ?? [:]))
        return forms.post(
            to: "\(edition.path)/entries", class: "filter",
            inputs.text("text", .editionSearch, hint: .editionSearchHint, width: .medium)
                + buttonRow(Button(.editionSearchGo, .secondary).html(say)))
    }
}

extension EditionPage.Changes {
    func html(_ path: String, _ say: Words) -> HTML {
        let lead = HTML.paragraph(
            say(
                .changesLead,
                [
                    "day": previousAsOf, "added": say.number(added.count), "removed": say.number(removed.count),
                    "changed": say.number(changed.count),
                ]))
        let both = changed.prefix(EditionPage.shownMost).flatMap { change in
            [(change.before, Text.changesBefore), (change.after, Text.changesAfter)]
        }.map { entry, when in [say.html(when)] + entry.cells(say) }
        return lead + section(.changesAdded, added, say) + section(.changesRemoved, removed, say)
            + DataTable(
                .changesChanged, [.init(.changesWhen)] + EntryShown.columns, both, whenEmpty: .changesNone
            ).html(say) + ListFiles.html("\(path)/changes", say)
    }

    private func section(_ title: Text, _ entries: [EntryShown], _ say: Words) -> HTML {
        let cut =
            entries.count > EditionPage.shownMost
            ? HTML.paragraph(say(.editionCut, ["count": "\(EditionPage.shownMost)"])) : .empty
        return DataTable(
            title, EntryShown.columns, entries.prefix(EditionPage.shownMost).map { $0.cells(say) },
            whenEmpty: .changesNone
        ).html(say) + cut
    }
}

/// The ways to have what a page shows as a file.
enum ListFiles {
    static func html(_ path: String, _ say: Words) -> HTML {
        let links = TableShown.Form.allCases.html { form -> HTML in
            "\(Link(Text(verbatim: form.rawValue.uppercased()), to: "\(path)?as=\(form.rawValue)").html(say)) "
        }
        return #"<p class="files">\#(say.html(.listAsFile))\#(say.colon)\#(links)</p>"#
    }
}
