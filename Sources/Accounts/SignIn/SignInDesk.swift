import Foundation
import Lexicon
import Policy
import Store
import Web

/// Signing in and out.
struct SignInDesk: Desk {
    let setting: AccountsSetting

    static let fields = [
        FieldSpec("name", .text(max: 60), required: true), FieldSpec("passphrase", .secret, required: true),
        FieldSpec("code", .secret, required: true),
    ]

    var routes: [Route] {
        [
            Route(.get, "/sign-in", .open, as: "sign-in.form", show),
            Route(.post, "/sign-in", .open, as: "sign-in", fields: Self.fields, signIn),
            Route(.post, "/sign-out", .signedIn, as: "sign-out", signOut),
        ]
    }

    private func show(_ visit: Visit) async throws -> Answer {
        // Whoever is signed in already has nothing to do here.
        if visit.session != nil { return .seeOther("/", .nothing) }
        return .page(SignInPage(), .nothing)
    }

    private func signIn(_ visit: Visit) async throws -> Answer {
        let attempt = SignIn.Attempt(
            name: visit.form["name"] ?? "", passphrase: visit.form["passphrase"] ?? "",
            code: visit.form["code"] ?? "", source: visit.source, knownDevice: visit.cookies[KnownDevice.cookieName])
        do {
            switch try await setting.signIn.attempt(attempt, at: visit.now) {
            case .accepted(let accepted): return try await welcome(accepted, visit)
            case .refused(let deed): return .page(SignInPage(trouble: .wrong), status: 422, .deed(deed))
            case .wait(let seconds, let deed):
                return .page(SignInPage(trouble: .wait(seconds: seconds)), status: 429, .unjudged(deed))
            }
        } catch is PassphraseGate.Full { return BusyPage.answer(visit) }
    }

    private func welcome(_ accepted: SignIn.Accepted, _ visit: Visit) async throws -> Answer {
        try await setting.archive.keep([SeenSession.sweep(before: visit.now.addingTimeInterval(-24 * 3_600))])
        return accepted.cookies.reduce(.seeOther(accepted.choice == nil ? "/account/acting" : "/")) { $0.setting($1) }
    }

    private func signOut(_ visit: Visit) async throws -> Answer {
        let presence = try await setting.presence(of: visit)
        try await setting.archive.commit(
            Change(
                presence.session.ended(at: visit.now),
                deed: Deed("sign-out", acting: visit.acting, rule: "own-account")))
        // The browser stays known to the account, or a stranger's guesses could delay its next sign-in.
        let device = KnownDevice(cookie: visit.cookies[KnownDevice.cookieName], key: setting.keys.counting)
        return .seeOther("/sign-in").setting(Cookie(SessionToken.cookieName, nil))
            .setting(device.cookie(adding: presence.account.id)).clearingSite()
    }
}

/// The form to sign in. All three things are asked at once, so that no answer tells which of them was right.
struct SignInPage: Page {
    enum Trouble: Sendable, Equatable, Encodable {
        case wrong
        case wait(seconds: Int)
    }

    var trouble: Trouble?

    func title(_ say: Words) -> String { say(.signInHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        // What was typed is not shown again, so that every refusal is the same page to the last byte.
        let inputs = Inputs(say, problems: trouble == .wrong ? [Problem("name", .signInWrong)] : [])
        var above = inputs.errorSummary
        if case .wait(let seconds) = trouble {
            let words = say(.signInWait, ["seconds": String(seconds)])
            above += Banner(.warning, .signInSlow, body: .paragraph(words)).html(say)
        }
        let fields =
            inputs.text("name", .signInName, width: .medium, autocomplete: "username")
            + inputs.text("passphrase", .passphrase, kind: .password, width: .medium, autocomplete: "current-password")
            + inputs.text(
                "code", .oneTimeCode, hint: .signInCodeHint, width: .short, autocomplete: "one-time-code")
        return above + forms.post(to: "/sign-in", fields + buttonRow(Button(.signIn).html(say)))
            + "<p>\(Link(.signInSetUp, to: "/set-up").html(say))</p>"
    }
}
