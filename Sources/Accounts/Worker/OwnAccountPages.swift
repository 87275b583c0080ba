import Foundation
import Lexicon
import Web

/// What one's own account holds.
struct OwnAccountPage: Page {
    struct Line: Sendable, Encodable {
        let id: SessionRecord.ID
        let startedAt: Date
        let seenAt: Date
        let isThisOne: Bool
    }

    let name: String
    let displayName: String
    let language: ScreenLanguage
    let recoveryCodesLeft: Int
    let sessions: [Line]
    private let zone: TimeZone

    init(_ presence: Presence, sessions: [SeenSession], zone: TimeZone) {
        name = presence.account.name.description
        displayName = presence.account.displayName
        language = presence.account.language
        recoveryCodesLeft = presence.account.proof?.recoveryCodes.count ?? 0
        self.sessions = sessions.map { seen in
            Line(
                id: seen.session.id, startedAt: seen.session.startedAt,
                seenAt: max(seen.seenAt ?? seen.session.rotatedAt, seen.session.rotatedAt),
                isThisOne: seen.session.id == presence.session.id)
        }
        self.zone = zone
    }

    func title(_ say: Words) -> String { say(.ownAccountHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let left = say(.recoveryLeft, ["count": String(recoveryCodesLeft)])
        let codes: HTML =
            recoveryCodesLeft == 0
            ? "\(StatusTag(.recoveryNone, .bad).html(say)) \(say.html(.recoveryNoneLead))" : HTML(text: left)
        let facts = SummaryList([
            .init(.signInName, name), .init(.displayName, displayName),
            .init(.passphrase, "••••••••••••", change: "/account/passphrase"),
            .init(.recoveryCodes, html: codes, change: "/account/recovery-codes"),
            .init(.actingHeading, html: Link(.actingChange, to: "/account/acting").html(say)),
        ])
        let inputs = Inputs(say, entered: Fields(["language": language.rawValue]))
        let chooser = forms.post(
            to: "/account/language",
            inputs.radios("language", .language, Choice.staffLanguages, isInline: true)
                + buttonRow(Button(.save, .secondary).html(say)))
        return facts.html(say) + chooser + table(say, forms)
    }

    private func table(_ say: Words, _ forms: Forms) -> HTML {
        let rows = sessions.map { line -> [HTML] in
            let end: HTML =
                line.isThisOne
                ? StatusTag(.sessionThisOne, .active).html(say)
                : forms.post(to: "/account/sessions/\(line.id)/end", Button(.sessionEnd, .secondary).html(say))
            return ["\(line.startedAt.told(in: zone, say))", "\(line.seenAt.told(in: zone, say))", end]
        }
        let columns = [Text.sessionStarted, .sessionSeen, .sessionColumn].map { DataTable.Column($0) }
        return DataTable(.sessionsHeading, columns, rows).html(say)
    }

    private enum CodingKeys: CodingKey { case name, displayName, language, recoveryCodesLeft, sessions }
}

/// The form for a new passphrase.
struct PassphrasePage: Page {
    private let problems: [Problem]

    init(problems: [Problem] = []) { self.problems = problems }

    func title(_ say: Words) -> String { say(.passphraseHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, problems: problems)
        return inputs.errorSummary + "<p>\(say.html(.passphraseLead))</p>"
            + forms.post(
                to: "/account/passphrase",
                inputs.text(
                    "current", .passphraseCurrent, kind: .password, width: .medium, autocomplete: "current-password")
                    + inputs.text(
                        "passphrase", .newPassphrase, hint: .passphraseHint, kind: .password, width: .medium,
                        autocomplete: "new-password")
                    + inputs.text(
                        "again", .passphraseAgain, kind: .password, width: .medium, autocomplete: "new-password")
                    + buttonRow(Button(.save).html(say)))
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode([String: String]())
    }
}

/// Asks before the recovery codes are made anew.
struct RenewalPage: Page {
    func title(_ say: Words) -> String { say(.renewalHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        "<p class=\"lead\">\(say.html(.renewalLead))</p>"
            + forms.post(to: "/account/recovery-codes", buttonRow(Button(.renewalConfirm).html(say)))
    }
}

extension Date {
    /// As every other page tells a moment: "1 March 2026 12:05".
    func told(in zone: TimeZone, _ say: Words) -> String {
        let local = addingTimeInterval(Double(zone.secondsFromGMT(for: self))).utcText
        return "\(Day(self, in: zone).text(in: say.language)) \(local.dropFirst(11).prefix(5))"
    }
}
