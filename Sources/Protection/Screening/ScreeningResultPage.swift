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
    private let codes: FileCodes

    init(_ draft: Draft, _ result: ScreeningResult, namedBy codes: FileCodes, emergency: [EmergencyNumber]) {
        self.draft = draft.id
        self.codes = codes
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
            + signs(.signsNoticed, indicators, "indicator#", say) + signs(.meansNoticed, means, "means#", say)
            + signs(.actsNoticed, acts, "act#", say)
            + "<p class=\"hint\">\(say.html(.formSource))\(say.html(.screeningSource))</p>"
            + "<h2>\(say.html(.whatNext))</h2><p>\(say.html(.carryOverExplained))</p>"
            + forms.post(to: "/drafts/\(draft)/carrying-over", buttonRow(Button(.referFromThis).html(say)))
            + forms.post(
                to: "/drafts/\(draft)/giving-up", buttonRow(Button(.finishKeepingNothing, .secondary).html(say)))
            + Details(.whomToCall, emergency.html(say)).html(say)
    }

    private func signs(_ heading: Text, _ noticed: [String], _ field: String, _ say: Words) -> HTML {
        guard !noticed.isEmpty else { return .empty }
        let items = noticed.html { "<li>\(say.html(codes.named($0, of: field).text))</li>" }
        return "<h2>\(say.html(heading))</h2><ul>\(items)</ul>"
    }

    private enum CodingKeys: CodingKey { case draft, elements, indicators, means, acts, isProtectedAsChild, emergency }
}
