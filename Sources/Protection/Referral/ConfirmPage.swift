import Policy
import Web

/// Every answer, to whom it goes and on which footing, and the person's own way in. Nothing has left yet.
struct ConfirmPage: Page {
    let draft: Draft.ID
    let basis: Basis.Kind?
    let article: String?
    let told: [Compartment]
    let sections: [AnswersShown.Section]
    private let plan: ReferralPlan
    private let entered: Fields
    private let problems: [Problem]

    init(_ plan: ReferralPlan, entered: Fields = Fields(), problems: [Problem] = []) {
        self.plan = plan
        self.entered = entered
        self.problems = problems
        draft = plan.draft.id
        basis = plan.basis.kind
        article = plan.basis.article
        told = plan.told
        sections = plan.answers.sections
    }

    func title(_ say: Words) -> String { say(.checkAndSend) }
    var hasOwnHeading: Bool { true }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        let last = sections.last.map { "/drafts/\(draft)/screens/\($0.screen)" } ?? "/drafts"
        return Link.back(to: last, say) + inputs.errorSummary + "<h1>\(title(say))</h1>"
            + "<p class=\"lead\">\(say.html(.onlyTheseLeave))</p>" + answers(say)
            + "<h2>\(say.html(.confirmHeading))</h2>" + SummaryList(rows(say)).html(say)
            + Inset(.plain, .paragraph(footing(say))).html
            + forms.post(
                to: "/drafts/\(draft)/referral",
                access(inputs, say) + (basis == .consent ? inputs.checkbox("confirmed", .toldAndAgrees) : .empty)
                    + buttonRow(Button(.sendReferral).html(say), Link(.backToDrafts, to: "/drafts").html(say)))
    }

    /// Only what leaves stands under its heading; what was asked to find the way stays here.
    private func answers(_ say: Words) -> HTML {
        let stays = plan.answers.rows(say) { !plan.sends($0) }
        return "<h2>\(say.html(.thisGoes))</h2>" + plan.answers.html(say, level: 3) { plan.sends($0) }
            + (stays.isEmpty ? .empty : "<h2>\(say.html(.thisStays))</h2>" + SummaryList(stays).html(say))
    }

    private func rows(_ say: Words) -> [SummaryList.Row] {
        [
            .init(.sentTo, html: say.html(plan.receiver)),
            .init(.coordinatedBy, html: say.html(plan.secretariat)),
            .init(.sentParts, say.list(told.map { say(.compartment($0)) })),
            .init(
                .sentFor,
                say(.purpose(.identification)) + (basis == .legalDuty ? "" : " · " + say(.purpose(.protection)))),
        ]
    }

    private func footing(_ say: Words) -> String {
        switch plan.basis {
        case .consent: say(.restsOnConsent)
        case .legalDuty: say(.restsOnDuty, ["article": articleWords(say)])
        case .bestInterests: say(.restsOnBestInterests, ["article": articleWords(say)])
        case .informationOnly: say(.restsOnNothing)
        }
    }

    private func articleWords(_ say: Words) -> String { plan.article.map { say($0) } ?? "" }

    private func access(_ inputs: Inputs, _ say: Words) -> HTML {
        "<h2>\(say.html(.accessHeading))</h2><p>\(say.html(.accessLead))</p>"
            + inputs.radios(
                "access", .accessQuestion,
                [Choice(AccessForm.Choice.now, .accessNow), Choice(AccessForm.Choice.later, .accessLater)])
    }

    private enum CodingKeys: CodingKey { case draft, basis, article, told, sections }
}
