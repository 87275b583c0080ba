import Foundation
import Lexicon
import Policy
import Store
import Web

/// Colleagues, for administrators: list, invite, give a new code, disable.
struct WorkerDesk: Desk {
    let setting: AccountsSetting

    var routes: [Route] {
        let access = Route.Access.roles([.administrator])
        return [
            Route(.get, "/admin/workers", access, as: "account.list", fields: [FieldSpec("status")], list),
            Route(.get, "/admin/workers/new", access, as: "account.invite-form", stepUp: true) { visit in
                .page(InvitePage(), setting.look(visit))
            },
            Route(
                .post, "/admin/workers", access, as: "account.invited", stepUp: true,
                fields: [
                    FieldSpec("name", .text(max: 60), required: true), FieldSpec("display-name", required: true),
                    FieldSpec("language", .choice(["en", "zh-Hant"]), required: true),
                ], invite),
            Route(.get, "/admin/workers/:worker", access, as: "account.read-other", show),
            Route(.post, "/admin/workers/:worker/set-up-code", access, as: "account.reset", stepUp: true, reset),
            Route(.post, "/admin/workers/:worker/closure", access, as: "account.disabled", stepUp: true, disable),
        ]
    }

    private func list(_ visit: Visit) async throws -> Answer {
        let filter = Filter(visit.query, allowing: ["status": WorkerAccount.Status.allCases.map(\.rawValue)])
        let paging = Paging(visit.query)
        let status = filter["status"].flatMap(WorkerAccount.Status.init(rawValue:))
        let page: SQL = " ORDER BY name LIMIT \(paging.limitWithNext) OFFSET \(paging.offset)"
        let accounts = try await setting.archive.fetch(Query<WorkerAccount>(where: WorkerAccount.having(status) + page))
        let (shown, hasNext) = paging.cut(accounts)
        let workers = shown.map(\.id.description)
        let (held, units, agencies, sessions) = try await setting.archive.fetch(
            Query<Membership>(where: "worker IN (\(list: workers)) ORDER BY since, id"), UnitRecord.all,
            AgencyRecord.all, SessionRecord.newest(of: workers))
        let listing = WorkerListPage(
            shown, holding: held.filter { $0.until.map { visit.now < $0 } ?? true },
            WorkPlaces(units: units, agencies: agencies),
            signedIn: Dictionary(sessions, uniquingKeysWith: { first, _ in first }), filter: filter, paging: paging,
            hasNext: hasNext, zone: setting.timeZone)
        return .page(listing, setting.look(visit))
    }

    private func invite(_ visit: Visit) async throws -> Answer {
        var read = Reading(visit.form)
        let name = read.signInName()
        let displayName = read.line("display-name", orElse: .displayNameMissing)
        let language = read.staffLanguage()
        if let name, try await !setting.archive.fetch(WorkerAccount.named(name)).isEmpty {
            read.problems.append(Problem("name", .workerNameTaken))
        }
        guard read.problems.isEmpty, let name else {
            return .page(InvitePage(entered: visit.form, problems: read.problems), status: 422, setting.look(visit))
        }
        let (change, code) = WorkerAccount.invite(
            name, displayName: displayName, language: language, by: try visit.worker(), at: visit.now)
        do {
            let account = try await setting.archive.commit(change)
            return .page(WorkerCodePage(worker: account.id, code: code.description), .committed)
        } catch NotCommitted.noLongerStands(Premise.nameFreeName) {
            // Another administrator, or the same form once more, was a moment earlier.
            let page = InvitePage(entered: visit.form, problems: [Problem("name", .workerNameTaken)])
            return .page(page, status: 422, setting.look(visit))
        }
    }

    private func show(_ visit: Visit) async throws -> Answer {
        let account = try await account(visit)
        let (memberships, units, agencies) = try await setting.archive.fetch(
            Membership.held(by: account.id), UnitRecord.all, AgencyRecord.all)
        return .page(
            WorkerPage(
                account, memberships, WorkPlaces(units: units, agencies: agencies),
                isOneself: account.id == visit.acting?.worker, zone: setting.timeZone,
                at: visit.now),
            setting.look(visit))
    }

    private func reset(_ visit: Visit) async throws -> Answer {
        let account = try await account(visit)
        let (sessions, open, held) = try await setting.archive.fetch(
            SessionRecord.open(of: account.id), Invitation.open(for: account.id), Membership.held(by: account.id))
        do {
            let (change, code) = try account.reset(
                ending: sessions, withdrawing: open, holding: held, by: try visit.worker(), at: visit.now)
            try await setting.archive.commit(change)
            return .page(WorkerCodePage(worker: account.id, code: code.description), .committed)
        } catch AccountImpossible.oneself { throw Problems([Problem("worker", .workerOneself)]) }
    }

    private func disable(_ visit: Visit) async throws -> Answer {
        let account = try await account(visit)
        let (sessions, open) = try await setting.archive.fetch(
            SessionRecord.open(of: account.id), Invitation.open(for: account.id))
        do {
            try await setting.archive.commit(
                account.disable(ending: sessions, withdrawing: open, by: try visit.worker(), at: visit.now))
        } catch AccountImpossible.oneself {
            throw Problems([Problem("worker", .workerOneself)])
        } catch AccountImpossible.disabledAlready {
            // Pressed twice: it is as it was asked for.
            return .seeOther("/admin/workers/\(account.id)", setting.look(visit))
        }
        return .seeOther("/admin/workers/\(account.id)")
    }

    private func account(_ visit: Visit) async throws -> WorkerAccount {
        let id = try visit.identifier("worker", of: Worker.self)
        guard let account = try await setting.archive.fetch(Query<WorkerAccount>.by(id)).first else { throw NotFound() }
        return account
    }
}

extension WorkerAccount {
    /// The same rule as ``status``, in SQL.
    static func having(_ status: Status?) -> SQL {
        switch status {
        case nil: "1 = 1"
        case .disabled: "disabled_at IS NOT NULL"
        case .active: "disabled_at IS NULL AND passphrase IS NOT NULL"
        case .invited: "disabled_at IS NULL AND passphrase IS NULL"
        }
    }
}
