import Foundation
import Lexicon
import Policy
import Store
import Web

/// A fresh proof of identity before an export, an erasure, a grant. It lasts five minutes.
struct StepUpDesk: Desk {
    let setting: AccountsSetting

    var routes: [Route] {
        [
            Route(
                .get, "/account/step-up", .signedIn, as: "step-up.form", fields: [FieldSpec("then", .text(max: 2_048))],
                show),
            Route(
                .post, "/account/step-up", .signedIn, as: "step-up",
                fields: [FieldSpec("proof", .secret, required: true), FieldSpec("then", .text(max: 2_048))], prove),
        ]
    }

    private func show(_ visit: Visit) async throws -> Answer {
        .page(StepUpPage(then: Self.path(visit.query["then"])), setting.ownLook(visit))
    }

    private func prove(_ visit: Visit) async throws -> Answer {
        let presence = try await setting.presence(of: visit)
        let then = Self.path(visit.form["then"])
        func refused(_ rule: String, _ text: Text, waiting seconds: Int? = nil) -> Answer {
            .page(
                StepUpPage(then: then, problem: text, seconds: seconds), status: seconds == nil ? 422 : 429,
                .deed(Deed(visit.route, acting: visit.acting, rule: rule, outcome: .refused)))
        }
        let counts = setting.guesses.counts(worker: presence.account.id)
        if let wait = setting.guesses.wait(for: counts, at: visit.now) {
            return refused("step-up.slow-down", .stepUpWait, waiting: Int(wait.rounded(.up)))
        }
        do {
            let kind = try await setting.proving.freshProof(
                of: presence.account, by: visit.form["proof"] ?? "", at: visit.now)
            guard let kind else { return refused("step-up.proof", .stepUpWrong) }
            let token = SessionToken.random(under: setting.keys.sessions)
            try await setting.archive.commit(
                Change(
                    presence.session.steppedUp(with: token, at: visit.now), beside: [presence.account.proved(by: kind)],
                    deed: Deed(visit.route, acting: visit.acting, rule: "step-up.proof")))
            setting.guesses.succeeded(counts)
            return .seeOther(then).setting(token.cookie)
        } catch is NotCommitted {
            return refused("step-up.proof", .stepUpWrong)
        } catch is PassphraseGate.Full { return BusyPage.answer(visit) }
    }

    /// Where to go on: one of our own addresses, or the first page.
    private static func path(_ asked: String?) -> String { asked.flatMap(LocalPath.init(_:))?.description ?? "/" }
}

struct StepUpPage: Page {
    let then: String
    private let problem: Text?
    private let seconds: Int?

    init(then: String, problem: Text? = nil, seconds: Int? = nil) {
        self.then = then
        self.problem = problem
        self.seconds = seconds
    }

    func title(_ say: Words) -> String { say(.stepUpHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        var inputs = Inputs(say)
        if let problem {
            let words = say(problem, ["seconds": String(seconds ?? 0)])
            inputs = Inputs(say, problems: [Problem("proof", Text(en: words, zhHant: words, review: problem.review))])
        }
        return inputs.errorSummary + "<p class=\"lead\">\(say.html(.stepUpLead))</p>"
            + forms.post(
                to: "/account/step-up",
                inputs.text("proof", .stepUpProof, kind: .password, width: .medium) + inputs.hidden("then", then)
                    + buttonRow(Button(.continueOn).html(say)))
    }

    private enum CodingKeys: CodingKey { case then }
}
