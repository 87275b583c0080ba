import Foundation
import Lexicon
import Policy
import Store
import Web

/// Choosing as what one is at work: unit, role and purpose. Each choice gives the session a new token.
struct ActingDesk: Desk {
    let setting: AccountsSetting

    var routes: [Route] {
        [
            Route(.get, "/account/acting", .signedIn, as: "acting.form", show),
            Route(
                .post, "/account/acting", .signedIn, as: "acting.chosen",
                fields: [FieldSpec("choice", .text(max: 100), required: true)], choose),
        ]
    }

    private func show(_ visit: Visit) async throws -> Answer {
        let presence = try await setting.presence(of: visit)
        let last = try await setting.archive.fetch(SessionRecord.lastChosen(by: presence.account.id)).first
        return .page(ActingPage(presence, last: last), setting.ownLook(visit))
    }

    private func choose(_ visit: Visit) async throws -> Answer {
        let presence = try await setting.presence(of: visit)
        let chosen = presence.choices.first { $0.code == visit.form["choice"] }
        guard let chosen else {
            let page = ActingPage(presence, problems: [Problem("choice", .actingMissing)])
            return .page(page, status: 422, setting.ownLook(visit))
        }
        let token = SessionToken.random(under: setting.keys.sessions)
        try await setting.archive.commit(
            Change(
                presence.session.acting(as: chosen, with: token, at: visit.now),
                deed: Deed(visit.route, acting: chosen.acting, rule: "membership")))
        return .seeOther("/").setting(token.cookie)
    }
}

struct ActingPage: Page {
    struct Line: Sendable, Encodable {
        let choice: String
        let unit: TwoNames
        let role: Role
        let purpose: Purpose
    }

    let lines: [Line]
    let current: String?
    private let problems: [Problem]

    /// - Parameter last: what was chosen in an earlier session, to begin with where nothing is chosen yet.
    init(_ presence: Presence, last: SessionRecord? = nil, problems: [Problem] = []) {
        lines = presence.choices.compactMap { choice in
            presence.place(of: choice).map {
                Line(choice: choice.code, unit: $0, role: choice.acting.role, purpose: choice.acting.purpose)
            }
        }
        let before = last.flatMap { last in
            presence.choices.first { $0.membership == last.membership && $0.acting.purpose == last.purpose }
        }
        current = (presence.choice ?? before)?.code
        self.problems = problems
    }

    func title(_ say: Words) -> String { say(.actingHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        guard !lines.isEmpty else { return "<p class=\"lead\">\(say.html(.actingNone))</p>" }
        let inputs = Inputs(say, entered: Fields(current.map { ["choice": $0] } ?? [:]), problems: problems)
        let choices = lines.map { line in
            Choice(line.choice, line.label, hint: nil)
        }
        return inputs.errorSummary
            + forms.post(
                to: "/account/acting",
                inputs.radios("choice", .actingQuestion, choices, hint: .actingHint)
                    + buttonRow(Button(.continueOn).html(say)))
    }

    private enum CodingKeys: CodingKey { case lines, current }
}

extension ActingPage.Line {
    /// "Shelter team · Service worker · protection", in both languages.
    fileprivate var label: Text {
        let role = Text.role(role), purpose = Text.purpose(purpose)
        return Text(
            en: [unit.en, role(in: .en), purpose(in: .en)].joined(separator: " · "),
            zhHant: [unit.zhHant, role(in: .zhHant), purpose(in: .zhHant)].joined(separator: " · "),
            review: role.review)
    }
}
