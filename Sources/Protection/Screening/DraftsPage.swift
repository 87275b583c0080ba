import Foundation
import Lexicon
import Web

/// Where a screening or a referral begins, and where those that were begun go on.
struct DraftsPage: Page {
    struct Line: Sendable, Encodable {
        let id: Draft.ID
        let form: DraftForm
        let startedAt: Moment
        let savedAt: Moment
        let erasedAt: Moment
        let isAboutToGo: Bool
    }

    let drafts: [Line]

    init(_ drafts: [Draft], zone: TimeZone, at now: Date) {
        self.drafts = drafts.compactMap { draft in
            draft.form.map {
                Line(
                    id: draft.id, form: $0, startedAt: Moment(draft.startedAt, in: zone),
                    savedAt: Moment(draft.savedAt, in: zone), erasedAt: Moment(draft.erasedAt, in: zone),
                    isAboutToGo: draft.isAboutToGo(at: now))
            }
        }
    }

    func title(_ say: Words) -> String { say(.draftsHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let rows = drafts.map { draft -> [HTML] in
            [
                say.html(.form(draft.form)), draft.startedAt.html(say), draft.savedAt.html(say),
                draft.isAboutToGo
                    ? "\(draft.erasedAt.html(say)) \(StatusTag(.draftGoesSoon, .warning).html(say))"
                    : draft.erasedAt.html(say),
                Link(.resumeDraft, to: "/drafts/\(draft.id)").html(say) + " " + giveUp(draft, say, forms),
            ]
        }
        return start(.referral, .referralLead, say, forms) + start(.screening, .screeningLead, say, forms)
            + DataTable(
                .draftsBegun,
                [
                    .init(.draftKind), .init(.draftStarted), .init(.draftSaved), .init(.draftErased),
                    .init(.draftActions),
                ], rows,
                whenEmpty: .draftsNone
            ).html(say) + "<p class=\"soft\">\(say.html(.draftsKept))</p>"
    }

    private func start(_ form: DraftForm, _ lead: Text, _ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say)
        let text: Text = form == .referral ? .startReferral : .startScreening
        return "<h2>\(say.html(.form(form)))</h2><p>\(say.html(lead))</p>"
            + forms.post(
                to: "/drafts",
                inputs.once + inputs.hidden("form", form.rawValue)
                    + buttonRow(Button(text, form == .referral ? .primary : .secondary).html(say)))
    }

    private func giveUp(_ draft: Line, _ say: Words, _ forms: Forms) -> HTML {
        let button: HTML = #"<button class="link" type="submit">\#(say.html(.giveUpDraft))</button>"#
        return forms.post(to: "/drafts/\(draft.id)/giving-up", class: "inline", button)
    }
}
