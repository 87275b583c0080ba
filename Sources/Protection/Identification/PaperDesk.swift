import Accounts
import Foundation
import Lexicon
import Packs
import Policy
import Store
import Web

extension IdentificationDesk {
    var papers: [Route] {
        let language = [FieldSpec("language", .choice(["zh-Hant", "en"]))]
        return [
            Route(
                .get, "\(Self.one)/notices/:paper", .roles(IdentificationPaper.readers), as: "notice.read",
                fields: language, paper),
            Route(.get, "\(Self.one)/service", .roles(Self.officers), as: "notice.service-asked", askService),
            Route(
                .post, "\(Self.one)/service", .roles(Self.officers), as: "notice.served", fields: ServiceForm.fields,
                serve),
        ]
    }

    // MARK: - On paper

    @Sendable func paper(_ visit: Visit) async throws -> Answer {
        let paper = visit.path["paper"].flatMap(IdentificationPaper.init(rawValue:))
        let room = try await office.room(visit, looking: paper == .rights ? [.identity] : [.identity, .account])
        guard let paper, IdentificationPaper.available(room).contains(paper), let identification = room.identification
        else { throw NotFound() }
        let words = try await paperWords(visit, room, identification)
        let page =
            switch paper {
            case .rights: try PaperPage(paper, "notice-of-rights", of: identification, words)
            case .result: try PaperPage(paper, "identification-notice", of: identification, words)
            case .objection: try PaperPage.objection(identification, words)
            }
        return .page(page, .deed(room.deed(visit.route)))
    }

    private func paperWords(
        _ visit: Visit, _ room: IdentificationRoom, _ identification: Identification
    ) async throws -> PaperWords {
        let directory = try await office.directory()
        let acting = room.inside.acting
        let asked = visit.query["language"]
        guard let language = NoticeWords.languages.first(where: { $0.tag == asked ?? ScreenLanguage.zhHant.tag }) else {
            throw NotFound()
        }
        let signs = identification.decidedBy ?? (acting.unit == identification.unit ? acting.worker : nil)
        let accounts = try await office.archive.fetch(
            Query<WorkerAccount>(where: "id = \(signs?.description ?? "")"))
        return PaperWords(
            language: language, jurisdiction: jurisdiction, room: room,
            directory: directory, officer: accounts.first?.displayName,
            telephone: directory[identification.unit].flatMap { directory[$0.agency]?.contact })
    }

    // MARK: - Into the person's hands

    @Sendable func askService(_ visit: Visit) async throws -> Answer {
        let room = try await office.room(visit, .record, looking: [])
        return .page(servicePage(room, try room.own()), .deed(room.deed(visit.route)))
    }

    @Sendable func serve(_ visit: Visit) async throws -> Answer {
        let room = try await office.room(visit, .record, looking: [])
        let identification = try room.own()
        try identification.isVersion(visit.form)
        do {
            let form = try ServiceForm(visit.form, in: jurisdiction.zone, now: visit.now)
            let served = try identification.served(form.how, at: form.day, now: visit.now)
            let happened = room.events(["identification-notice-served"], at: form.day)
            try await commit(served, beside: happened, visit, room)
            return .seeOther(room.path)
        } catch let wrong as any IdentificationProblem {
            let page = servicePage(room, identification, entered: visit.form, problems: wrong.all)
            return .page(page, status: 422, .deed(room.deed(visit.route)))
        }
    }

    private func servicePage(
        _ room: IdentificationRoom, _ identification: Identification, entered: Fields? = nil, problems: [Problem] = []
    ) -> ServicePage {
        ServicePage(
            path: room.path, version: identification.version,
            canServe: identification.decidedAt != nil && identification.servedAt == nil,
            entered: entered ?? .day("day", room.inside.now, in: jurisdiction.zone), problems: problems)
    }
}

extension IdentificationPaper {
    /// What there is to print, for whoever has come this far.
    static func available(_ room: IdentificationRoom) -> [IdentificationPaper] {
        guard let identification = room.identification else { return [] }
        guard room.account != nil else { return [.rights] }
        return [.rights] + (identification.decidedAt == nil ? [] : [.result])
            + (room.objection?.endedAt == nil ? [] : [.objection])
    }
}

/// How the notice reached the person, and when.
struct ServiceForm: Sendable {
    let how: Identification.Service
    let day: Date

    static let fields = [
        FieldSpec("how", .choice(Identification.Service.allCases.map(\.rawValue)), required: true),
        FieldSpec("day", .date, required: true), FieldSpec("version", .number, required: true),
    ]

    init(_ fields: Fields, in zone: TimeZone, now: Date) throws(Problems) {
        var problems: [Problem] = []
        let how = fields["how"].flatMap(Identification.Service.init(rawValue:))
        if how == nil { problems.append(Problem("how", .serviceHowMissing)) }
        var day: Date?
        do { day = try fields.moment("day", in: zone, now: now) } catch { problems.append(error) }
        guard let how, let day, problems.isEmpty else { throw Problems(problems) }
        self.how = how
        self.day = day
    }
}

extension Fields {
    /// A date field that already says today.
    static func day(_ name: String, _ now: Date, in zone: TimeZone) -> Fields {
        let (year, month, day) = Day(now, in: zone).civil
        return Fields([("\(name)-year", "\(year)"), ("\(name)-month", "\(month)"), ("\(name)-day", "\(day)")])
    }
}
