import Foundation
import Lexicon
import Policy
import Store
import Web

/// Where a second person confirms what an administrator gave or reset.
struct ConfirmationDesk: Desk {
    let setting: AccountsSetting

    static let roles: Set<Role> = [.administrator, .coordinator]

    var routes: [Route] {
        [
            Route(.get, "/admin/confirmations", .roles(Self.roles), as: "membership.confirmations", list),
            Route(
                .post, "/admin/memberships/:membership/confirmation", .roles(Self.roles), as: "membership.confirmed",
                stepUp: true, confirm),
        ]
    }

    private func list(_ visit: Visit) async throws -> Answer {
        let acting = try visit.worker()
        let waiting = try await setting.archive.fetch(Membership.waiting(for: acting, at: visit.now))
        let (accounts, units) = try await setting.archive.fetch(
            Query<WorkerAccount>(
                where: "id IN (SELECT worker FROM membership WHERE pending_by IS NOT NULL) LIMIT 1000"),
            UnitRecord.all)
        let lines = waiting.compactMap { held -> ConfirmationsPage.Line? in
            guard let account = accounts.first(where: { $0.id == held.worker }),
                let unit = units.first(where: { $0.id == held.unit })
            else { return nil }
            return .init(
                id: held.id, displayName: account.displayName, unit: unit.name, role: held.role,
                isSetUp: account.status == .active)
        }
        return .page(ConfirmationsPage(waiting: lines), .deed(deed(visit, acting)))
    }

    private func confirm(_ visit: Visit) async throws -> Answer {
        let acting = try visit.worker()
        let id = try visit.identifier("membership", of: Membership.self)
        let (held, units) = try await setting.archive.fetch(Query<Membership>.by(id), UnitRecord.all)
        // Before the account is set up nobody can say who did it.
        let account = try await setting.archive.fetch(
            Query<WorkerAccount>(where: "id = (SELECT worker FROM membership WHERE id = \(id))")
        ).first
        guard account?.status == .active, let membership = held.first, membership.until.map({ visit.now < $0 }) ?? true,
            let unit = units.first(where: { $0.id == membership.unit }),
            membership.canBeConfirmed(by: acting, in: unit)
        else { throw NotFound() }
        try await setting.archive.commit(Change(membership.confirmed(), deed: deed(visit, acting)))
        return .seeOther("/admin/confirmations")
    }

    private func deed(_ visit: Visit, _ acting: Acting) -> Deed {
        Deed(visit.route, acting: acting, rule: "role.\(acting.role.rawValue)")
    }
}

/// The roles that wait for a second person's word.
struct ConfirmationsPage: Page {
    struct Line: Sendable, Encodable {
        let id: Membership.ID
        let displayName: String
        let unit: TwoNames
        let role: Role
        let isSetUp: Bool
    }

    let waiting: [Line]

    func title(_ say: Words) -> String { say(.confirmationsHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let rows = waiting.map { line -> [HTML] in
            let confirm = forms.post(
                to: "/admin/memberships/\(line.id)/confirmation", Button(.confirmationGive, .secondary).html(say))
            return [
                .name(line.displayName), say.html(line.unit.text), say.html(.role(line.role)),
                line.isSetUp ? confirm : say.html(.confirmationNotSetUp),
            ]
        }
        let columns = [Text.displayName, .membershipUnit, .membershipRole, .membershipColumn]
            .map { DataTable.Column($0) }
        return "<p class=\"lead\">\(say.html(.confirmationsLead))</p>"
            + DataTable(.confirmationsHeading, columns, rows, whenEmpty: .confirmationsNone).html(say)
    }
}

extension Text {
    static let confirmationsHeading = Text(en: "Roles to confirm", zhHant: "待確認的職務")
    static let confirmationsLead = Text(
        en: """
            An administrator gave these roles, or a new set-up code to who holds them. They open nothing until you \
            confirm. Speak with the worker first: it must be they who set up the account, on a device of their own.
            """,
        zhHant: "下列職務由管理者授予，或其持有人由管理者發給新的設定碼；經您確認前不開放任何權限。請先與該工作人員本人聯繫，確認帳號係由其本人在自己的裝置上設定。")
    static let confirmationsNone = Text(en: "Nothing waits to be confirmed.", zhHant: "沒有待確認的職務。")
    static let confirmationGive = Text(en: "Confirm", zhHant: "確認")
    static let confirmationNotSetUp = Text(en: "The account is not set up yet.", zhHant: "帳號尚未設定。")
    static let membershipWaits = Text(en: "Waits for confirmation", zhHant: "待確認")
}
