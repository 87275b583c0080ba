import Foundation
import Lexicon
import Policy
import Store
import Vault
import Web

/// Setting up an account with a one-time code. The code travels in a cookie between the two pages, never in an address.
struct SetUpDesk: Desk {
    let setting: AccountsSetting

    static let cookieName = "set-up"

    var routes: [Route] {
        [
            Route(.get, "/set-up", .open, as: "set-up.form") { _ in .page(SetUpCodePage(), .nothing) },
            Route(
                .post, "/set-up", .open, as: "set-up.code",
                fields: [FieldSpec("set-up-code", .secret, required: true)], enter),
            Route(.get, "/set-up/account", .open, as: "set-up.account-form", show),
            Route(.post, "/set-up/account", .open, as: "set-up.account", fields: Self.fields, complete),
        ]
    }

    private static let fields = [
        FieldSpec("passphrase", .secret, required: true), FieldSpec("again", .secret, required: true),
        FieldSpec("code", .secret, required: true), FieldSpec("name", .text(max: 60)), FieldSpec("display-name"),
        FieldSpec("language", .choice(["en", "zh-Hant"])), FieldSpec("agency-en"), FieldSpec("agency-zh-hant"),
        FieldSpec("contact-en"), FieldSpec("contact-zh-hant"),
    ]

    private func enter(_ visit: Visit) async throws -> Answer {
        let refused = Deed(visit.route, rule: "set-up-code", outcome: .refused)
        let page = SetUpCodePage(isWrong: true)
        let typed = visit.form["set-up-code"]
        switch try await open(typed, visit) {
        case .unjudged: return .page(page, status: 422, .unjudged(refused))
        case .wrong: return .page(page, status: 422, .deed(refused))
        case .right: break
        }
        return .seeOther("/set-up/account", .deed(Deed(visit.route, rule: "set-up-code")))
            .setting(Cookie(Self.cookieName, typed.flatMap(InvitationCode.init(_:))?.description))
    }

    private func show(_ visit: Visit) async throws -> Answer {
        guard let open = try await open(visit) else { return .seeOther("/set-up", .nothing) }
        return .page(page(open, visit), .deed(Deed(visit.route, rule: "set-up-code")))
    }

    private func complete(_ visit: Visit) async throws -> Answer {
        guard let open = try await open(visit) else { return .seeOther("/set-up", .nothing) }
        do {
            let done = try await complete(open, visit)
            let cookies = done.cookies + [Cookie(Self.cookieName, nil)]
            return cookies.reduce(.page(RecoveryCodesPage(codes: done.recoveryCodes), .committed)) { $0.setting($1) }
        } catch let problems as Problems {
            let refused = Deed(visit.route, rule: "set-up-code", outcome: .refused)
            return .page(page(open, visit, problems.all), status: 422, .deed(refused))
        } catch is PassphraseGate.Full { return BusyPage.answer(visit) }
    }

    private func complete(_ open: Enrolment.Open, _ visit: Visit) async throws -> Enrolment.Done {
        let device = visit.cookies[KnownDevice.cookieName]
        if let account = open.account {
            let form = try EnrolmentForm(
                visit.form, name: account.name.description, displayName: account.displayName)
            return try await setting.enrolment.complete(open, form, device: device, at: visit.now)
        }
        let name = visit.form["name"] ?? "", displayName = visit.form["display-name"] ?? ""
        let first = Result { () throws(Problems) in try FirstAdministratorForm(visit.form) }
        let proofs = Result { () throws(Problems) in
            try EnrolmentForm(visit.form, name: name, displayName: displayName)
        }
        guard case .success(let first) = first, case .success(let proof) = proofs else {
            throw Problems(first.problems + proofs.problems)
        }
        return try await setting.enrolment.complete(open, proof, first: first, device: device, at: visit.now)
    }

    private enum Guess {
        case right(Enrolment.Open)
        case wrong
        case unjudged
    }

    /// Tries a code, wherever it came in: the cookie can be written by hand as the form can.
    private func open(_ code: String?, _ visit: Visit) async throws -> Guess {
        let counts = setting.guesses.counts(setUpFrom: visit.source)
        guard setting.guesses.wait(for: counts, at: visit.now) == nil else { return .unjudged }
        guard let open = try await setting.enrolment.open(code, at: visit.now) else { return .wrong }
        setting.guesses.succeeded(counts)
        return .right(open)
    }

    private func open(_ visit: Visit) async throws -> Enrolment.Open? {
        guard let code = visit.cookies[Self.cookieName], case .right(let open) = try await open(code, visit) else {
            return nil
        }
        return open
    }

    private func page(_ open: Enrolment.Open, _ visit: Visit, _ problems: [Problem] = []) -> EnrolmentPage {
        let name = open.account?.name.description ?? visit.form["name"]
        return EnrolmentPage(
            account: open.account?.name.description, secret: open.offered.base32,
            uri: open.offered.uri(issuer: setting.product, account: name ?? setting.product),
            entered: visit.form, problems: problems)
    }
}
