import Lexicon
import Packs
import Web

/// What a screening noticed, in words that judge nobody.
struct ScreeningResultPage: Page {
    let draft: Draft.ID
    let elements: ScreeningResult.Elements
    let indicators: [String]
    let means: [String]
    let acts: [String]
    let isProtectedAsChild: Bool
    let emergency: [EmergencyNumber]
    private let referral: Questionnaire

    init(_ draft: Draft, _ result: ScreeningResult, namedBy referral: Questionnaire, emergency: [EmergencyNumber]) {
        self.draft = draft.id
        self.referral = referral
        self.emergency = emergency
        elements = result.elements
        indicators = result.indicators
        means = result.means
        acts = result.acts
        isProtectedAsChild = result.isProtectedAsChild
    }

    func title(_ say: Words) -> String { say(.screeningResult) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let child: HTML = isProtectedAsChild ? Inset(.plain, .paragraph(say(.childNeedsNoMeans))).html : .empty
        return "<p class=\"lead\">\(say.html(.elements(elements)))</p><p>\(say.html(.notAVerdict))</p>" + child
            + signs(.signsNoticed, indicators, say) + signs(.meansNoticed, means, say) + signs(.actsNoticed, acts, say)
            + "<p class=\"hint\">\(say.html(.formSource))\(say.html(.screeningSource))</p>"
            + "<h2>\(say.html(.whatNext))</h2><p>\(say.html(.carryOverExplained))</p>"
            + forms.post(to: "/drafts/\(draft)/carrying-over", buttonRow(Button(.referFromThis).html(say)))
            + forms.post(
                to: "/drafts/\(draft)/giving-up", buttonRow(Button(.finishKeepingNothing, .secondary).html(say)))
            + Details(.whomToCall, emergency.html(say)).html(say)
    }

    private func signs(_ heading: Text, _ codes: [String], _ say: Words) -> HTML {
        guard !codes.isEmpty else { return .empty }
        let items = codes.html { code -> HTML in
            let words = ScreeningResult.words(for: code, in: referral).map { referral.text($0) }
            return "<li>\(words.map { say.html($0) } ?? "\(code)")</li>"
        }
        return "<h2>\(say.html(heading))</h2><ul>\(items)</ul>"
    }

    private enum CodingKeys: CodingKey { case draft, elements, indicators, means, acts, isProtectedAsChild, emergency }
}
