import Foundation
import Lexicon
import Packs
import Policy
import Store
package import Web

/// The detention register: shipments stopped at the border, what they are under, what is owed, how they ended.
package struct DetentionDesk: Desk {
    let office: PreventionOffice

    static let path = "/trade/detentions"

    private var one: String { "\(Self.path)/:detention" }

    package var routes: [Route] {
        let access = Route.Access.roles(PreventionOffice.readers)
        return [
            Route(.get, Self.path, access, as: "detention.listed", list),
            Route(.get, "\(Self.path)/new", access, as: "detention.begun", begin),
            Route(
                .post, Self.path, access, as: "detention.entered", fields: DetentionForm.fields + [.once], enter),
            Route(
                .post, "\(Self.path)/files", access, as: "detention.file-brought-in",
                fields: [
                    FieldSpec("file", .file(max: DetentionFile.most)), FieldSpec("content", .text(max: 200_000)), .once,
                ], bringIn),
            Route(.get, one, access, as: "detention.read", show),
            Route(.get, "\(one)/files/:file", access, as: "detention.file-taken", takeFile),
            Route(.post, "\(one)/dossier", access, as: "detention.dossier-made", fields: [.once], makeDossier),
        ] + stepRoutes(access)
    }

    private func stepRoutes(_ access: Route.Access) -> [Route] {
        let version = [FieldSpec("version", .number, required: true), .once]
        func words(_ name: String) -> FieldSpec {
            FieldSpec(name, .text(max: DetentionSteps.wordsMost), required: true)
        }
        func day(_ name: String, required: Bool = false) -> FieldSpec {
            FieldSpec(name, .text(max: 10), required: required)
        }
        func one(_ name: String, of codes: [String]) -> FieldSpec {
            FieldSpec(name, .choice(codes), required: true)
        }
        func post(_ noun: String, _ name: String, _ fields: [FieldSpec], _ work: @escaping Taking) -> Route {
            Route(.post, "\(self.one)/\(noun)", access, as: name, fields: version + fields) { visit in
                try await step(visit, work)
            }
        }
        let papers = AskedPaper.allCases.map(\.rawValue)
        let outcomes = DetentionOutcome.allCases.map(\.rawValue)
        let id = FieldSpec.Kind.text(max: 36)
        return [
            post("screenings", "detention.screened", [], screen),
            post(
                "order", "detention.order-chosen",
                [FieldSpec("order", .text(max: 16), required: true), words("order-words")], choose),
            post(
                "documents", "detention.document-asked",
                [
                    FieldSpec("paper", .choices(papers), required: true), FieldSpec("title", .text(max: 200)),
                    day("due"), day("asked-on"),
                ], taking { try $0.documents() }),
            post(
                "receipts", "detention.document-received",
                [
                    FieldSpec("received", id, required: true), day("received-on"),
                    FieldSpec("received-words", .text(max: DetentionSteps.wordsMost)),
                    FieldSpec("file", .file(max: Limits.fileBytes)),
                ], taking { try $0.receipt() }),
            post(
                "judgements", "detention.document-judged",
                [
                    FieldSpec("judged", id, required: true), one("sufficiency", of: ["sufficient", "insufficient"]),
                    words("judged-words"),
                ], taking { try $0.judgement() }),
            post(
                "periods", "detention.period-set",
                [words("period-title"), words("period-basis"), day("period-due", required: true)],
                taking { try $0.period() }),
            post(
                "extensions", "detention.extension-asked",
                [
                    FieldSpec("period", id, required: true), one("extension", of: ["granted", "refused"]),
                    day("until"), words("extension-words"),
                ], taking { try $0.extending() }),
            post(
                "decisions", "detention.decided",
                [
                    one("outcome", of: outcomes), words("decision-words"), words("decision-basis"), day("decided-on"),
                    FieldSpec("amount-:line", .text(max: 20)),
                ], taking { steps in try steps.decision(by: steps.visit.worker().worker) }),
            post(
                "second-looks", "detention.looked-at-again",
                [one("look", of: ["agreed", "not-agreed"]), words("look-words")],
                taking { steps in try steps.secondLook(by: steps.visit.worker().worker) }),
        ]
    }

    // MARK: - The register

    @Sendable private func list(_ visit: Visit) async throws -> Answer {
        .page(try await register(visit), try looked(visit))
    }

    private func register(
        _ visit: Visit, entered: Fields = Fields(), problems: [Problem] = [], rows: [DetentionFile.Fault] = []
    ) async throws -> DetentionsPage {
        let acting = try visit.worker()
        let opened = try await office.archive.opened(Detention.self, heldBy: acting.unit)
        let lists = try await office.lists()
        let (country, today) = (office.jurisdiction.code, Day(visit.now, in: office.jurisdiction.zone))
        let judged = try await Aside.run {
            opened.map { ($0, DetentionLaw($0, lists: lists, country: country, on: today)) }
        }
        return DetentionsPage(
            judged, on: today, entered: entered, problems: problems,
            faults: rows)
    }

    @Sendable private func begin(_ visit: Visit) async throws -> Answer {
        .page(NewDetentionPage(entered: Fields(), problems: []), try looked(visit))
    }

    @Sendable private func enter(_ visit: Visit) async throws -> Answer {
        let acting = try visit.worker()
        let id: Detention.ID = visit.once()
        let path = "\(Self.path)/\(id)"
        // Sent twice, it is kept once.
        guard try await office.archive.fetch(Detention.held(id, by: acting.unit)).isEmpty else {
            return .seeOther(path, try looked(visit))
        }
        return try await Step.take(
            visit, acting, rule: PreventionOffice.rule, shownAt: path,
            page: { NewDetentionPage(entered: visit.form, problems: $0) }
        ) {
            let form = try DetentionForm(visit.form, as: id)
            try await DetentionWork(office).bringIn([form.written], by: acting, route: visit.route, at: visit.now)
        }
    }

    @Sendable private func bringIn(_ visit: Visit) async throws -> Answer {
        let acting = try visit.worker()
        let read: DetentionFile
        do { read = try DetentionFile(visit) } catch {
            return Step.refused(
                try await register(visit, entered: visit.form, problems: error.all), visit, acting,
                rule: PreventionOffice.rule)
        }
        guard read.faults.isEmpty else {
            let problem = Problem("file", .detentionFileFaulty)
            return Step.refused(
                try await register(visit, problems: [problem], rows: read.faults), visit, acting,
                rule: PreventionOffice.rule)
        }
        guard let first = read.detentions.first,
            try await office.archive.fetch(Detention.held(first.id, by: acting.unit)).isEmpty
        else { return .seeOther(Self.path, try looked(visit)) }
        return try await Step.take(
            visit, acting, rule: PreventionOffice.rule, shownAt: Self.path,
            page: { try await register(visit, problems: $0) }
        ) {
            try await DetentionWork(office).bringIn(
                read.detentions, by: acting, route: visit.route, at: visit.now)
        }
    }

    // MARK: - One detention

    @Sendable private func show(_ visit: Visit) async throws -> Answer {
        .page(try await page(visit, try await opened(visit)), try looked(visit))
    }

    private func page(
        _ visit: Visit, _ opened: OpenedRecord<Detention>, problems: [Problem] = []
    ) async throws -> DetentionPage {
        let lists = try await office.lists()
        let today = Day(visit.now, in: office.jurisdiction.zone)
        let law = DetentionLaw(opened, lists: lists, country: office.jurisdiction.code, on: today)
        let dossiers = try await office.archive.fetch(
            KeptDossier.made(of: DossierMatter(.detention, opened.record.id), by: opened.record.unit))
        return DetentionPage(
            opened, lists: lists, law: law, dossiers: dossiers, reader: try visit.worker().worker, on: today,
            zone: office.jurisdiction.zone,
            entered: problems.isEmpty ? Fields() : visit.form, problems: problems)
    }

    /// Seals all that is known of it into an archive, and hands that out.
    @Sendable private func makeDossier(_ visit: Visit) async throws -> Answer {
        let opened = try await opened(visit)
        let id: KeptDossier.ID = visit.once()
        // Pressed twice, it is made once; whoever comes for it again has looked, and no more.
        if let made = try await office.archive.fetch(KeptDossier.made(id, by: opened.record.unit)).first {
            return .seeOther(made.path, try looked(visit))
        }
        let files = try await office.archive.fetch(EvidenceFile.of(opened.record.id))
        let lists = try await office.lists()
        let today = Day(visit.now, in: office.jurisdiction.zone)
        let law = DetentionLaw(opened, lists: lists, country: office.jurisdiction.code, on: today)
        let editions = try await office.archive.fetch(KeptEdition.all)
        let content = try DetentionDossier(opened, law, files: files, editions: editions).content
        let dossier = try await office.dossier(
            content, as: id, by: try visit.worker(), route: visit.route, at: visit.now)
        return .seeOther(dossier.path)
    }

    /// A paper as it came. Browsers are told to keep it, not to show it.
    @Sendable private func takeFile(_ visit: Visit) async throws -> Answer {
        let opened = try await opened(visit)
        let id: EvidenceFile.ID = try visit.identifier("file")
        guard let file = try await office.archive.fetch(EvidenceFile.of(opened.record.id, id)).first else {
            throw NotFound()
        }
        return .file(
            try file.opened(with: opened.key), type: "application/octet-stream", name: "paper-\(file.id).bin",
            try looked(visit))
    }

    func opened(_ visit: Visit) async throws -> OpenedRecord<Detention> {
        try await office.opened(try visit.identifier("detention"), for: try visit.worker().unit)
    }

    func looked(_ visit: Visit) throws -> Answer.Record {
        .deed(Deed(visit.route, acting: try visit.worker(), rule: PreventionOffice.rule))
    }
}

// MARK: - Steps

extension DetentionDesk {
    fileprivate typealias Taking = @Sendable (OpenedRecord<Detention>, Visit) async throws -> Void

    private func step(_ visit: Visit, _ work: Taking) async throws -> Answer {
        let opened = try await opened(visit)
        return try await office.step(
            visit, on: opened, shownAt: "\(Self.path)/\(opened.record.id)", looked: try looked(visit),
            page: { try await page(visit, opened, problems: $0) }
        ) { try await work(opened, visit) }
    }

    private func taking(_ read: @escaping @Sendable (DetentionSteps) throws -> [DetentionWork.Step]) -> Taking {
        { opened, visit in
            let steps = try read(DetentionSteps(opened: opened, visit: visit, zone: office.jurisdiction.zone))
            try await DetentionWork(office).take(
                steps, on: opened, by: try visit.worker(), route: visit.route, at: visit.now)
        }
    }

    @Sendable private func screen(_ opened: OpenedRecord<Detention>, _ visit: Visit) async throws {
        try await DetentionWork(office).screen(
            opened, as: visit.once(), by: try visit.worker(), route: visit.route, at: visit.now)
    }

    @Sendable private func choose(_ opened: OpenedRecord<Detention>, _ visit: Visit) async throws {
        var form = BorderForm(visit.form)
        let words = form.text("order-words", most: DetentionSteps.wordsMost, missing: .borderReasonMissing)
        try form.check()
        try await DetentionWork(office).choose(
            visit.form["order"] ?? "", because: words, for: opened, as: visit.once(), by: try visit.worker(),
            route: visit.route, at: visit.now)
    }
}
