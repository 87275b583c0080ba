import Foundation
import Lexicon
import Packs
import Policy
import Store
package import Web

/// Files of parties: brought in, screened aside, shown by result, handed out.
package struct RunDesk: Desk {
    let office: PreventionOffice

    package static let path = "\(ScreeningDesk.path)/files"

    package init(office: PreventionOffice) { self.office = office }

    package var routes: [Route] {
        let access = Route.Access.roles(PreventionOffice.readers)
        let one = "\(Self.path)/:run"
        return [
            Route(
                .get, Self.path, access, as: "screening.files-listed", fields: [FieldSpec("page", .number)], list),
            Route(.post, Self.path, access, as: "screening.file-made", fields: GroupForm.fields, make),
            Route(
                .get, one, access, as: "screening.file-read",
                fields: [
                    FieldSpec("band", .choice(ScreeningBand.allCases.map(\.rawValue))), FieldSpec("page", .number),
                    FieldSpec("line", .number), FieldSpec("as", .choice(["csv", "faults"])),
                ], show),
            Route(
                .post, "\(one)/resumption", access, as: "screening.file-resumed",
                fields: [FieldSpec("version", .number, required: true), .once], resume),
            Route(
                .post, "\(one)/disposition", access, as: "screening.file-decided",
                fields: DecisionForm.fields + [FieldSpec("line", .number, required: true), .once], decide),
        ]
    }

    private func looked(_ visit: Visit) throws -> Answer.Record {
        .deed(Deed(visit.route, acting: try visit.worker(), rule: PreventionOffice.rule))
    }

    // MARK: - The list

    @Sendable func list(_ visit: Visit) async throws -> Answer {
        try await list(visit, entered: Fields(), problems: [], status: 200)
    }

    private func list(_ visit: Visit, entered: Fields, problems: [Problem], status: Int) async throws -> Answer {
        let unit = try visit.worker().unit
        let paging = Paging(visit.query)
        let fetched = try await office.archive.fetch(
            PartyGroup.held(.run, by: unit, limit: paging.limitWithNext, offset: paging.offset))
        let (shown, hasNext) = paging.cut(fetched)
        let contents = try await office.groups.contents(of: shown, for: unit)
        var lines: [RunsPage.Line] = []
        for group in shown {
            let progress = try await progress(group)
            lines.append(
                RunsPage.Line(
                    id: "\(group.id)", name: contents[group.id]?.name ?? "",
                    made: Moment(group.madeAt, in: office.jurisdiction.zone), lines: progress.lines,
                    screened: progress.screened, matches: progress.matches, reviews: progress.reviews,
                    faulty: progress.faulty))
        }
        let page = RunsPage(
            runs: lines, hasNext: hasNext, address: ListAddress(Self.path, paging: paging), entered: entered,
            problems: problems)
        return .page(page, status: status, try looked(visit))
    }

    private func progress(_ group: PartyGroup) async throws -> GroupProgress {
        GroupProgress(
            try await office.archive.fetch(PartyPart.outlines(of: "\(group.id)")), isDone: { $0.checked != nil },
            isRunning: office.groups.isRunning(group))
    }

    @Sendable func make(_ visit: Visit) async throws -> Answer {
        try await office.keepGroup(.run, visit, shownAt: Self.path, looked: try looked(visit)) { problems in
            try await list(visit, entered: visit.form, problems: problems, status: 422)
        }
    }

    // MARK: - One file

    private func group(_ visit: Visit) async throws -> PartyGroup {
        try await office.group(.run, try visit.identifier("run"), of: try visit.worker().unit)
    }

    @Sendable func show(_ visit: Visit) async throws -> Answer {
        let group = try await group(visit)
        let reading = try await office.groups.reading(group)
        switch visit.query["as"] {
        case "csv":
            return try await RunTable(reading: reading).results(Words(visit.language))
                .answer(name: "screening", try looked(visit))
        case "faults":
            return try await RunTable(reading: reading).faults(Words(visit.language))
                .answer(name: "faults", try looked(visit))
        default: break
        }
        if let line = visit.query["line"].flatMap({ Int($0) }) {
            return .page(try await linePage(reading, line, visit), try looked(visit))
        }
        return .page(try await page(reading, visit), try looked(visit))
    }

    private func page(_ reading: GroupReading, _ visit: Visit) async throws -> RunPage {
        let group = reading.group
        let filter = Filter(visit.query, allowing: ["band": ScreeningBand.allCases.map(\.rawValue)])
        let paging = Paging(visit.query)
        let fetched = try await reading.lines(
            filter["band"].flatMap(ScreeningBand.init(rawValue:)), from: paging.offset, atMost: paging.limitWithNext)
        let (shown, hasNext) = paging.cut(fetched)
        let content = try await office.groups.content(of: group)
        return RunPage(
            id: "\(group.id)", name: content.name, made: Moment(group.madeAt, in: office.jurisdiction.zone),
            progress: try await progress(group), unread: content.unread,
            lists: try await office.checkedLists(reading.parts, at: visit.now),
            lines: shown.map { read in
                RunPage.Line(
                    line: read.line.line, name: read.line.party?.name ?? "",
                    reference: read.line.party?.reference ?? "", band: read.band, best: read.hits?.first,
                    hits: read.hits?.count ?? 0, faults: read.line.faults)
            }, hasNext: hasNext,
            address: ListAddress("\(Self.path)/\(group.id)", filter: filter, paging: paging), version: group.version)
    }

    private func linePage(
        _ reading: GroupReading, _ number: Int, _ visit: Visit, problems: [Problem] = []
    ) async throws -> RunLinePage {
        guard let read = try await reading.line(number) else { throw NotFound() }
        var hits: [HitShown] = []
        if let party = read.line.party, let found = read.hits {
            hits = try await office.shown(found, of: party, try visit.worker(), at: visit.now)
        }
        return RunLinePage(
            id: "\(reading.group.id)", line: number, party: read.line.party, faults: read.line.faults,
            lists: read.lists.map { ListInForce($0, on: office.day(visit.now)) }, hits: hits,
            isScreened: read.isScreened,
            usualEnd: office.dispositions.usualEnd(at: visit.now),
            entered: problems.isEmpty ? Fields() : visit.form, problems: problems)
    }

    @Sendable func resume(_ visit: Visit) async throws -> Answer {
        let group = try await group(visit)
        try group.isVersion(visit.form)
        office.groups.begin(group, try visit.worker())
        return .seeOther("\(Self.path)/\(group.id)", try looked(visit))
    }

    @Sendable func decide(_ visit: Visit) async throws -> Answer {
        let acting = try visit.worker()
        let reading = try await office.groups.reading(try await group(visit))
        guard let number = visit.form["line"].flatMap({ Int($0) }), let read = try await reading.line(number),
            let party = read.line.party
        else { throw NotFound() }
        return try await Step.take(
            visit, acting, rule: PreventionOffice.rule, shownAt: "\(Self.path)/\(reading.group.id)?line=\(number)",
            page: { try await linePage(reading, number, visit, problems: $0) }
        ) {
            let asked = try DecisionAsked(visit.form)
            guard let hits = read.hits, hits.indices.contains(asked.hit - 1) else {
                throw Dispositions.Fault.noSuchHit
            }
            _ = try await office.dispositions.decide(
                asked.decision, because: asked.reason, until: asked.until, on: hits[asked.hit - 1], of: party,
                as: visit.once(), acting, visit.route, at: visit.now)
        }
    }
}

extension PreventionOffice {
    /// The editions that parts were screened against, as old as they are today.
    func checkedLists(_ parts: [PartOutline], at now: Date) async throws -> [ListInForce] {
        let ids = Set(parts.flatMap { $0.checked ?? [] }).sorted()
        let editions = try await archive.fetch(
            Query<KeptEdition>(where: "id IN (\(list: ids)) ORDER BY list, as_of, id"))
        return editions.map { ListInForce($0, on: day(now)) }
    }
}
