import Foundation
import Lexicon
import Policy
import Store
import Web

/// One's own account: language, passphrase, recovery codes, and where one is signed in.
struct OwnAccountDesk: Desk {
    let setting: AccountsSetting

    var routes: [Route] {
        [
            Route(.get, "/account", .signedIn, as: "account.read", show),
            Route(
                .post, "/account/language", .signedIn, as: "account.language",
                fields: [FieldSpec("language", .choice(["en", "zh-Hant"]), required: true)], chooseLanguage),
            Route(.get, "/account/passphrase", .signedIn, as: "account.passphrase-form") { visit in
                .page(PassphrasePage(), setting.ownLook(visit))
            },
            Route(
                .post, "/account/passphrase", .signedIn, as: "account.passphrase-changed",
                fields: ["current", "passphrase", "again"].map { FieldSpec($0, .secret, required: true) },
                changePassphrase),
            Route(.get, "/account/recovery-codes", .signedIn, as: "account.recovery-form", stepUp: true) { visit in
                .page(RenewalPage(), setting.ownLook(visit))
            },
            Route(
                .post, "/account/recovery-codes", .signedIn, as: "account.recovery-renewed", stepUp: true,
                renewRecoveryCodes),
            Route(.post, "/account/sessions/:session/end", .signedIn, as: "account.session-ended", endSession),
        ]
    }

    private func show(_ visit: Visit) async throws -> Answer {
        let presence = try await setting.presence(of: visit)
        let sessions = try await setting.archive.fetch(SeenSession.open(of: presence.account.id))
        let standing = sessions.filter { $0.session.stands(seen: $0.seenAt, at: visit.now) }
        return .page(
            OwnAccountPage(presence, sessions: standing, zone: setting.timeZone), setting.ownLook(visit))
    }

    private func chooseLanguage(_ visit: Visit) async throws -> Answer {
        var account = try await setting.presence(of: visit).account
        var read = Reading(visit.form)
        account.language = read.staffLanguage()
        guard read.problems.isEmpty else { throw Problems(read.problems) }
        try await setting.archive.commit(Change(account, deed: deed(visit)))
        // What the browser remembered would stand before the account's own choice.
        return .seeOther("/account").setting(Cookie("language", account.language.rawValue))
    }

    private func changePassphrase(_ visit: Visit) async throws -> Answer {
        let presence = try await setting.presence(of: visit)
        let account = presence.account
        func refused(_ problems: [Problem], status: Int = 422) -> Answer {
            let deed = Deed(visit.route, acting: visit.acting, rule: "own-account", outcome: .refused)
            return .page(PassphrasePage(problems: problems), status: status, .deed(deed))
        }
        let counts = setting.guesses.counts(worker: account.id)
        guard setting.guesses.wait(for: counts, at: visit.now) == nil else {
            return refused([Problem("current", .passphraseWait)], status: 429)
        }
        do {
            guard try await setting.proving.matches(visit.form["current"] ?? "", account.proof) else {
                return refused([Problem("current", .passphraseWrong)])
            }
            setting.guesses.succeeded(counts)
            let form = try PassphraseForm(visit.form, of: account)
            var next = account
            next.proof?.passphrase = try await setting.proving.hash(form.passphrase)
            return try await replace(next, presence, visit)
        } catch let problems as Problems {
            return refused(problems.all)
        } catch is PassphraseGate.Full { return BusyPage.answer(visit) }
    }

    /// Every other session ends, and this one goes on under a new token: whoever knew the old passphrase is out.
    private func replace(_ account: WorkerAccount, _ presence: Presence, _ visit: Visit) async throws -> Answer {
        let others = try await setting.archive.fetch(SessionRecord.open(of: account.id))
            .filter { $0.id != presence.session.id }.map { $0.ended(at: visit.now) }
        let token = SessionToken.random(under: setting.keys.sessions)
        let session = presence.session.steppedUp(with: token, at: visit.now)
        try await setting.archive.commit(Change(account, beside: [session] + others, deed: deed(visit)))
        return .seeOther(presence.choice == nil ? "/account/acting" : "/account").setting(token.cookie)
    }

    private func renewRecoveryCodes(_ visit: Visit) async throws -> Answer {
        var account = try await setting.presence(of: visit).account
        let codes = setting.keys.freshRecoveryCodes()
        account.proof?.recoveryCodes = codes.kept
        try await setting.archive.commit(Change(account, deed: deed(visit)))
        return .page(RecoveryCodesPage(codes: codes.shown), .committed)
    }

    private func endSession(_ visit: Visit) async throws -> Answer {
        let presence = try await setting.presence(of: visit)
        let id = try visit.identifier("session", of: SessionRecord.self)
        let sessions = try await setting.archive.fetch(SessionRecord.open(of: presence.account.id))
        guard let session = sessions.first(where: { $0.id == id }) else { throw NotFound() }
        try await setting.archive.commit(Change(session.ended(at: visit.now), deed: deed(visit)))
        return .seeOther("/account")
    }

    private func deed(_ visit: Visit) -> Deed { Deed(visit.route, acting: visit.acting, rule: "own-account") }
}

/// A new passphrase for an account that has one.
struct PassphraseForm: Sendable {
    let passphrase: String

    init(_ fields: Fields, of account: WorkerAccount) throws(Problems) {
        let passphrase = fields["passphrase"] ?? ""
        let weakness = PassphraseRule.weakness(
            of: passphrase, name: account.name.description, displayName: account.displayName)
        if let weakness { throw Problems([Problem("passphrase", weakness.text)]) }
        guard fields["again"] == passphrase else { throw Problems([Problem("again", .passphrasesDiffer)]) }
        self.passphrase = passphrase
    }
}
