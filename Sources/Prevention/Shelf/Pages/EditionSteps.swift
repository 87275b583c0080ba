import Web

/// What the gate said of an edition, and the steps that are left.
struct EditionSteps {
    let page: EditionPage

    static let reasonMost = 500
    /// The page of a held edition asks for two reasons, and each has a name of its own.
    static let because = "because"

    /// Shown at once after an edition came in.
    func answer(_ inputs: Inputs, _ say: Words, _ forms: Forms) -> HTML {
        switch page.edition.state {
        case .live where page.edition.isInForce:
            let stale = page.now.map { ListAge($0).html(say) } ?? .empty
            return Banner(.success, .gateInForce, body: stale).html(say)
        case .live: return Banner(.notice, .gateOlder).html(say)
        case .held: return held(inputs, say, forms)
        case .withdrawn: return Banner(.danger, .gateWithdrawn).html(say)
        }
    }

    private func held(_ inputs: Inputs, _ say: Words, _ forms: Forms) -> HTML {
        let reasons = page.edition.reasons(say)
        let next: HTML =
            page.readerBroughtIt
            ? HTML.paragraph(say(.listOwnEdition))
            : forms.post(
                to: "\(page.edition.path)/release",
                inputs.hidden("version", page.version) + inputs.once
                    + inputs.textarea("reason", .listReleaseReason, limit: Self.reasonMost, rows: 3)
                    + buttonRow(Button(.listRelease).html(say)))
        return Banner(.warning, .gateHeld, body: HTML.paragraph(say(.gateHeldLead)) + reasons).html(say) + next
    }

    func withdrawal(_ inputs: Inputs, _ say: Words, _ forms: Forms) -> HTML {
        guard page.edition.state != .withdrawn else { return .empty }
        return Details(
            .listWithdraw, isOpen: page.problems.contains { $0.field == Self.because },
            forms.post(
                to: "\(page.edition.path)/withdrawal",
                inputs.hidden("version", page.version) + inputs.once + HTML.paragraph(say(.listWithdrawLead))
                    + inputs.textarea(Self.because, .listWithdrawReason, limit: Self.reasonMost, rows: 3)
                    + buttonRow(Button(.listWithdraw, .grave).html(say)))
        ).html(say)
    }
}

/// How old a list is, in words.
struct ListAge {
    let staleness: Staleness

    init(_ staleness: Staleness) { self.staleness = staleness }

    func html(_ say: Words) -> HTML {
        HTML.paragraph(
            say(
                staleness.isStale ? .listStaleWords : .listAgeWords,
                ["age": "\(staleness.ageDays)", "most": "\(staleness.cadenceDays)"]))
    }
}
