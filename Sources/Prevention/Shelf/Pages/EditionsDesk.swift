import Foundation
import Lexicon
import Packs
import Policy
import Store
package import Web

/// One edition of a list: what it names, what changed with it, its file as it came, and the steps that are left.
package struct EditionsDesk: Desk {
    let office: PreventionOffice

    package var routes: [Route] {
        let access = Route.Access.roles(PreventionOffice.readers)
        let one = "\(ListsDesk.path)/editions/:edition"
        let form = FieldSpec("as", .choice(TableShown.Form.allCases.map(\.rawValue)))
        func step(_ field: String) -> [FieldSpec] {
            [
                FieldSpec("version", .number, required: true),
                FieldSpec(field, .text(max: EditionSteps.reasonMost), required: true), .once,
            ]
        }
        return [
            Route(.get, one, access, as: "list.read", fields: [FieldSpec("page", .number), form], show),
            Route(
                .post, "\(one)/entries", access, as: "list.searched", isQuestion: true,
                fields: [FieldSpec("text", .text(max: 200), required: true)], search),
            Route(.get, "\(one)/changes", access, as: "list.compared", fields: [form], changes),
            Route(.get, "\(one)/rows", access, as: "list.rows-read", rows),
            Route(.get, "\(one)/file", access, as: "list.file-taken", file),
            Route(.post, "\(one)/release", access, as: "list.released", fields: step("reason"), release),
            Route(
                .post, "\(one)/withdrawal", access, as: "list.withdrawn", fields: step(EditionSteps.because), withdraw),
        ]
    }

    /// An edition with everything that was read of it.
    private struct Opened {
        let edition: KeptEdition
        let all: [KeptEdition]
        let content: EditionContent
        let file: ListFile
        let rows: [ShelvedRow]
        let entries: [ShelvedEntry]
    }

    private func opened(_ visit: Visit) async throws -> Opened {
        let edition = try await self.edition(visit)
        let (all, contents, answers) = try await office.archive.fetch(
            KeptEdition.of(list: edition.list), EditionContent.of(edition.id), RowAnswer.all)
        guard let content = contents.first else { throw NotFound() }
        return try await Aside.run {
            let file = try content.read()
            let rows = ShelvedRow.all(of: edition, file, RowAnswers(answers))
            return Opened(
                edition: edition, all: all, content: content, file: file, rows: rows,
                entries: ShelvedEntry.all(of: edition, file, rows))
        }
    }

    private func edition(_ visit: Visit) async throws -> KeptEdition {
        let id: KeptEdition.ID = try visit.identifier("edition")
        guard let edition = try await office.archive.fetch(Query<KeptEdition>.by(id)).first else { throw NotFound() }
        return edition
    }

    private func page(
        _ visit: Visit, _ opened: Opened, _ part: EditionPage.Part, problems: [Problem] = []
    ) async throws -> EditionPage {
        let edition = opened.edition
        let names = try await office.workerNames(
            of: [edition.broughtBy] + [edition.released?.by, edition.withdrawn?.by].compactMap(\.self), for: visit)
        let isInForce = KeptEdition.inForce(opened.all).contains { $0.id == edition.id }
        return EditionPage(
            edition: EditionLine(edition, isInForce: isInForce, names, in: office.jurisdiction.zone),
            version: edition.version, part: part,
            readerBroughtIt: edition.broughtBy == (try visit.worker().worker), entered: visit.form, problems: problems,
            now: EditionGate.staleness(of: edition.kind, newest: edition.asOf, on: office.day(visit.now)))
    }

    private static func entries(_ opened: Opened, _ paging: Paging) -> EditionPage.Part {
        let cut = paging.cut(Array(opened.entries.dropFirst(paging.offset).prefix(paging.limitWithNext)))
        return .entries(cut.shown.map(EntryShown.init), paging, hasNext: cut.hasNext)
    }

    // MARK: - Looking

    @Sendable func show(_ visit: Visit) async throws -> Answer {
        let opened = try await opened(visit)
        if let form = visit.query["as"].flatMap(TableShown.Form.init(rawValue:)) {
            return try EntryShown.table(Text(verbatim: opened.edition.title), opened.entries.map(EntryShown.init))
                .answer(as: form, name: "entries", Words(visit.language), office.looked(visit))
        }
        let part = Self.entries(opened, Paging(visit.query))
        return .page(try await page(visit, opened, part), try office.looked(visit))
    }

    @Sendable func search(_ visit: Visit) async throws -> Answer {
        let opened = try await opened(visit)
        let text = String((visit.form["text"] ?? "").prefix(200))
        let found = opened.entries.lazy.map(EntryShown.init).filter { $0.mentions(text) }
        let shown = Array(found.prefix(EditionPage.shownMost + 1))
        let part = EditionPage.Part.found(
            Array(shown.prefix(EditionPage.shownMost)), text: text, isCut: shown.count > EditionPage.shownMost)
        return .page(try await page(visit, opened, part), try office.looked(visit))
    }

    @Sendable func changes(_ visit: Visit) async throws -> Answer {
        let opened = try await opened(visit)
        var before: [ListEntry] = []
        let previous = opened.edition.previous(among: opened.all)
        if let previous, let content = try await office.archive.fetch(EditionContent.of(previous.id)).first {
            before = try await Aside.run { try content.read().entries }
        }
        let delta = try await Aside.run { [before] in EditionDelta(from: before, to: opened.file.entries) }
        if let form = visit.query["as"].flatMap(TableShown.Form.init(rawValue:)) {
            return try delta.table.answer(
                as: form, name: "changes", Words(visit.language), office.looked(visit))
        }
        let changes = EditionPage.Changes(
            previous: previous.map { "\($0.id)" } ?? "", previousAsOf: previous?.asOf ?? "—",
            added: delta.added.map { EntryShown($0) }, removed: delta.removed.map { EntryShown($0) },
            changed: delta.changed.map { .init(before: EntryShown($0.before), after: EntryShown($0.after)) })
        return .page(try await page(visit, opened, .changes(changes)), try office.looked(visit))
    }

    @Sendable func rows(_ visit: Visit) async throws -> Answer {
        let opened = try await opened(visit)
        return .page(
            try await page(visit, opened, .rows(opened.rows.map(RowLine.init))), try office.looked(visit))
    }

    /// Byte for byte as it came. Its type says nothing: a browser must not show what a publisher wrote as our page.
    @Sendable func file(_ visit: Visit) async throws -> Answer {
        let opened = try await opened(visit)
        return .file(
            opened.content.file, type: "application/octet-stream",
            name: "\(opened.edition.kind.rawValue)-\(opened.edition.asOf).\(opened.edition.kind.ending)",
            try office.looked(visit))
    }

    // MARK: - Steps

    @Sendable func release(_ visit: Visit) async throws -> Answer {
        try await step(visit, field: "reason") { edition, why, acting in
            _ = try await EditionWork(archive: office.archive).release(
                edition, because: why, by: acting, route: visit.route, at: visit.now)
            await office.watchAgain()
        }
    }

    @Sendable func withdraw(_ visit: Visit) async throws -> Answer {
        try await step(visit, field: EditionSteps.because) { edition, why, acting in
            _ = try await EditionWork(archive: office.archive).withdraw(
                edition, because: why, by: acting, route: visit.route, at: visit.now)
            await office.watchAgain()
        }
    }

    private func step(
        _ visit: Visit, field: String, _ work: (KeptEdition, String, Acting) async throws -> Void
    ) async throws -> Answer {
        let acting = try visit.worker()
        let opened = try await opened(visit)
        try opened.edition.isVersion(visit.form)
        return try await Step.take(
            visit, acting, rule: PreventionOffice.rule, shownAt: "\(ListsDesk.path)/editions/\(opened.edition.id)",
            page: { problems in
                try await page(
                    visit, opened, Self.entries(opened, Paging()),
                    problems: problems.map { Problem(field, $0.text) })
            },
            {
                let why = visit.form[field] ?? ""
                guard why.count <= EditionSteps.reasonMost else { throw Problems([Problem(field, .listReasonLong)]) }
                try await work(opened.edition, why, acting)
            })
    }
}

extension ListKind {
    /// How its file usually ends.
    var ending: String {
        switch self {
        case .uflpa: "html"
        case .cbp, .state, .bis: "json"
        case .ilab: "xml"
        case .eo13126, .csv: "csv"
        }
    }
}

extension KeptEdition {
    /// The edition that was there before it: of those not taken back the newest that is older.
    func previous(among editions: [KeptEdition]) -> KeptEdition? {
        editions.filter { $0.state == .live && $0.id != id && ($0.asOf, $0.broughtAt) < (asOf, broughtAt) }
            .max { ($0.asOf, $0.broughtAt) < ($1.asOf, $1.broughtAt) }
    }
}

extension EditionDelta {
    /// Every change as a row, for a spreadsheet.
    var table: WordTable {
        func row(_ change: String, _ entry: ListEntry) -> [String] {
            [
                change, entry.names.map(\.text).joined(separator: "; "), entry.scope.word, entry.country ?? "",
                entry.goods ?? "", entry.status.word, entry.effective ?? "",
                entry.flags.sorted().joined(separator: "; "),
            ]
        }
        return WordTable(
            .editionChanges,
            [
                .init("change", .changesWhen), .init("names", .entryName), .init("scope", .entryScope),
                .init("country", .entryCountry), .init("goods", .entryGoods), .init("status", .entryStatus),
                .init("effective", .entryEffective), .init("flags", .entryFlags),
            ],
            added.map { row("added", $0) } + removed.map { row("removed", $0) }
                + changed.flatMap { [row("before", $0.before), row("after", $0.after)] })
    }
}
