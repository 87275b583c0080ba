import Foundation
import Lexicon
import Policy
import Web

/// The accounts, filtered by where they stand.
struct WorkerListPage: Page {
    struct Line: Sendable, Encodable {
        let id: Worker.ID
        let name: String
        let displayName: String
        let status: WorkerAccount.Status
        let roles: [Held]
        /// Nil where there was no sign-in yet.
        let signedInAt: Date?
    }

    struct Held: Sendable, Encodable {
        let unit: TwoNames
        let role: Role
    }

    let workers: [Line]
    let hasNext: Bool
    private let filter: Filter
    private let paging: Paging
    private let zone: TimeZone

    init(
        _ accounts: [WorkerAccount], holding: [Membership], _ places: WorkPlaces, signedIn: [Worker.ID: Date],
        filter: Filter, paging: Paging, hasNext: Bool, zone: TimeZone
    ) {
        workers = accounts.map { account in
            Line(
                id: account.id, name: account.name.description, displayName: account.displayName,
                status: account.status,
                roles: holding.filter { $0.worker == account.id }.compactMap { held in
                    places.name(of: held.unit).map { Held(unit: $0, role: held.role) }
                }, signedInAt: signedIn[account.id])
        }
        self.zone = zone
        self.hasNext = hasNext
        self.filter = filter
        self.paging = paging
    }

    func title(_ say: Words) -> String { say(.workersHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let rows = workers.map { worker -> [HTML] in
            let roles = worker.roles.html { "<div>\(say.html($0.unit.text)) · \(say.html(.role($0.role)))</div>" }
            return [
                Link(Text(verbatim: worker.name), to: "/admin/workers/\(worker.id)").html(say),
                HTML.name(worker.displayName), roles.isEmpty ? "—" : roles,
                "\(worker.signedInAt?.told(in: zone, say) ?? "—")", worker.status.tag.html(say),
            ]
        }
        let choices = WorkerAccount.Status.allCases.map { Choice($0, $0.text) }
        let table = DataTable(
            .workersHeading,
            [
                .init(.signInName), .init(.displayName), .init(.workerUnits), .init(.workerSignedIn),
                .init(.workerStatus),
            ], rows,
            at: ListAddress("/admin/workers", filter: filter, paging: paging), hasNext: hasNext,
            whenEmpty: .workersNone)
        return "<p>\(Link(.workerInvite, to: "/admin/workers/new", isButton: true).html(say))</p>"
            + FilterForm("/admin/workers", filter, [("status", .workerStatus, choices)]).html(say) + table.html(say)
    }

    private enum CodingKeys: CodingKey { case workers, hasNext }
}

/// The form for a new account.
struct InvitePage: Page {
    private let entered: Fields
    private let problems: [Problem]

    init(entered: Fields = Fields(), problems: [Problem] = []) {
        self.entered = entered
        self.problems = problems
    }

    func title(_ say: Words) -> String { say(.workerInvite) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        return Link.back(to: "/admin/workers", say) + inputs.errorSummary
            + forms.post(
                to: "/admin/workers",
                inputs.text("display-name", .displayName, width: .medium)
                    + inputs.text("name", .signInName, hint: .signInNameHint, width: .medium)
                    + inputs.radios("language", .language, Choice.staffLanguages, isInline: true)
                    + buttonRow(Button(.workerInvite).html(say)))
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode([String: String]())
    }
}

/// The one-time code, shown this once to whoever hands it over.
struct WorkerCodePage: Page {
    let worker: Worker.ID
    let code: String

    var hasOwnHeading: Bool { true }
    func title(_ say: Words) -> String { say(.workerCodeHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        ConfirmationPanel(.workerCodeHeading, receipt: code).html(say) + "<p>\(say.html(.workerCodeLead))</p>"
            + buttonRow(Link(.membershipGrant, to: "/admin/workers/\(worker)/memberships", isButton: true).html(say))
    }
}

/// One colleague's account and roles.
struct WorkerPage: Page {
    struct Line: Sendable, Encodable {
        let id: Membership.ID
        let unit: TwoNames
        let role: Role
        let purposes: [Purpose]
        let since: Date
        let until: Date?
        let stands: Bool
        let waits: Bool
    }

    let id: Worker.ID
    let name: String
    let displayName: String
    let status: WorkerAccount.Status
    let createdAt: Date
    let memberships: [Line]
    private let isOneself: Bool
    private let zone: TimeZone

    init(
        _ account: WorkerAccount, _ memberships: [Membership], _ places: WorkPlaces, isOneself: Bool, zone: TimeZone,
        at now: Date
    ) {
        id = account.id
        name = account.name.description
        displayName = account.displayName
        status = account.status
        createdAt = account.createdAt
        self.memberships = memberships.compactMap { held in
            places.name(of: held.unit).map { unit in
                Line(
                    id: held.id, unit: unit, role: held.role,
                    purposes: Purpose.allCases.filter(held.purposes.contains), since: held.since, until: held.until,
                    stands: held.until.map { now < $0 } ?? true, waits: held.pendingBy != nil)
            }
        }
        self.isOneself = isOneself
        self.zone = zone
    }

    func title(_ say: Words) -> String { say(.workersHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let facts = SummaryList([
            .init(.displayName, html: .name(displayName)), .init(.signInName, name),
            .init(.workerStatus, html: status.tag.html(say)), .init(.workerSince, createdAt.told(in: zone, say)),
        ])
        return Link.back(to: "/admin/workers", say) + facts.html(say) + table(say, forms) + deeds(say, forms)
    }

    private func table(_ say: Words, _ forms: Forms) -> HTML {
        let rows = memberships.map { line -> [HTML] in
            let end = forms.post(to: "/admin/memberships/\(line.id)/end", Button(.membershipEnd, .secondary).html(say))
            let waits = line.waits ? StatusTag(.membershipWaits).html(say) : HTML.empty
            let last = line.stands ? waits + (isOneself ? HTML.empty : end) : StatusTag(.membershipOver).html(say)
            return [
                say.html(line.unit.text), say.html(.role(line.role)),
                "\(line.purposes.map { say(.purpose($0)) }.joined(separator: say.language == .zhHant ? "、" : ", "))",
                "\(line.until?.told(in: zone, say) ?? "—")", last,
            ]
        }
        let columns = [
            Text.membershipUnit, .membershipRole, .membershipPurposes, .membershipUntil, .membershipColumn,
        ].map { DataTable.Column($0) }
        return DataTable(.workerUnits, columns, rows, whenEmpty: .membershipsNone).html(say)
    }

    private func deeds(_ say: Words, _ forms: Forms) -> HTML {
        guard !isOneself else { return Inset(.plain, "<p>\(say.html(.workerOneself))</p>").html }
        let grant = Link(.membershipGrant, to: "/admin/workers/\(id)/memberships", isButton: true).html(say)
        let code = forms.post(
            to: "/admin/workers/\(id)/set-up-code",
            "<p>\(say.html(.workerNewCodeHint))</p>" + Button(.workerNewCode, .secondary).html(say))
        let disable = forms.post(
            to: "/admin/workers/\(id)/closure",
            "<p>\(say.html(.workerDisableHint))</p>" + Button(.workerDisable, .grave).html(say))
        return buttonRow(grant) + Details(.workerNewCode, code).html(say)
            + (status == .disabled ? .empty : Details(.workerDisable, disable).html(say))
    }

    private enum CodingKeys: CodingKey { case id, name, displayName, status, createdAt, memberships }
}

/// The form that gives a role.
struct GrantPage: Page {
    let worker: Worker.ID
    private let places: WorkPlaces
    private let entered: Fields
    private let problems: [Problem]

    init(_ account: WorkerAccount, _ places: WorkPlaces, entered: Fields = Fields(), problems: [Problem] = []) {
        worker = account.id
        self.places = places
        self.entered = entered
        self.problems = problems
    }

    func title(_ say: Words) -> String { say(.membershipGrant) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        let path = "/admin/workers/\(worker)"
        return Link.back(to: path, say) + inputs.errorSummary
            + forms.post(
                to: "\(path)/memberships",
                inputs.select("unit", .membershipUnit, places.choices)
                    + inputs.select("role", .membershipRole, places.roles, hint: .membershipRoleHint)
                    + inputs.checkboxes(
                        "purposes", .membershipPurposes, Purpose.allCases.map { Choice($0, .purpose($0)) })
                    + inputs.date(
                        "until", .membershipLastDay, hint: .membershipLastDayHint, allowsAbout: false,
                        allowsUnknown: false)
                    + buttonRow(Button(.membershipGrant).html(say)))
    }

    private enum CodingKeys: CodingKey { case worker }
}

extension WorkerAccount.Status {
    var text: Text {
        switch self {
        case .invited: .workerInvited
        case .active: .workerActive
        case .disabled: .workerDisabled
        }
    }

    var tag: StatusTag {
        switch self {
        case .invited: StatusTag(text, .active)
        case .active: StatusTag(text, .good)
        case .disabled: StatusTag(text)
        }
    }
}
