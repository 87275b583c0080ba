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
            + "<p class=\"lead\">\(say.html(.onlyTheseLeave))</p>" + plan.answers.html(say)
            + "<h2>\(say.html(.confirmHeading))</h2>" + SummaryList(rows(say)).html(say)
            + Inset(.plain, .paragraph(footing(say))).html
            + forms.post(
                to: "/drafts/\(draft)/referral",
                access(inputs, say)
                    + buttonRow(Button(.sendReferral).html(say), Link(.backToDrafts, to: "/drafts").html(say)))
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
        case .legalDuty(let article): say(.restsOnDuty, ["article": article])
        case .bestInterests(let article): say(.restsOnBestInterests, ["article": article])
        case .informationOnly: say(.restsOnNothing)
        }
    }

    private func access(_ inputs: Inputs, _ say: Words) -> HTML {
        "<h2>\(say.html(.accessHeading))</h2><p>\(say.html(.accessLead))</p>"
            + inputs.radios(
                "access", .accessQuestion,
                [Choice(AccessForm.Choice.now, .accessNow), Choice(AccessForm.Choice.later, .accessLater)])
            + inputs.ownNumbers(isEmptyOpen: problems.contains { $0.field == "empty-number" }, say)
    }

    private enum CodingKeys: CodingKey { case draft, basis, article, told, sections }
}
