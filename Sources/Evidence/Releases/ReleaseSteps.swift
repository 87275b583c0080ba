import Web

/// The step that comes next, for whoever may take it.
struct ReleaseSteps {
    let page: ReleasePage

    private var path: String { "\(ReleasesDesk.path)/\(page.id)" }

    func html(_ inputs: Inputs, _ say: Words, _ forms: Forms) -> HTML {
        switch page.status {
        case .made, .broken:
            step("trials", .releaseAttackAgain, .releaseAttackAgainLead, inputs, say, forms)
        case .withstood:
            page.madeByReader
                ? Inset(HTML.paragraph(say(.releaseSecondPerson))).html
                : step("approval", .releaseApprove, .releaseApproveLead, inputs, say, forms)
        case .approved:
            step("publication", .releasePublish, .releasePublishLead, inputs, say, forms)
                + step("trials", .releaseAttackAgain, .releaseAttackAgainLead, inputs, say, forms)
        case .published: withdrawal(inputs, say, forms)
        case .withdrawn: .empty
        }
    }

    private func step(
        _ noun: String, _ button: Text, _ lead: Text, _ inputs: Inputs, _ say: Words, _ forms: Forms
    ) -> HTML {
        forms.post(
            to: "\(path)/\(noun)",
            inputs.hidden("version", page.version) + inputs.once + HTML.paragraph(say(lead))
                + buttonRow(Button(button).html(say)))
    }

    private func withdrawal(_ inputs: Inputs, _ say: Words, _ forms: Forms) -> HTML {
        Details(
            .releaseWithdraw, isOpen: page.hasProblems,
            forms.post(
                to: "\(path)/withdrawal",
                inputs.hidden("version", page.version) + inputs.once + HTML.paragraph(say(.releaseWithdrawLead))
                    + inputs.textarea("reason", .releaseReason, limit: ReleasesDesk.reasonMax, rows: 3)
                    + buttonRow(Button(.releaseWithdraw, .grave).html(say)))
        ).html(say)
    }
}
