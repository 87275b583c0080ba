import Packs

/// What a screening has noticed. It weighs nothing: there is no score, and a person decides.
struct ScreeningResult: Sendable, Equatable {
    /// How the answers stand to the elements of the law's definition.
    enum Elements: String, Sendable, Encodable, CaseIterable {
        /// Means and acts were noticed; for a child an act is enough.
        case mayBeMet = "may-be-met"
        /// Some of them were noticed.
        case inPart = "in-part"
        case notNoticed = "not-noticed"
    }

    /// Codes, each with the kind of sign before its first hyphen.
    let indicators: [String]
    let means: [String]
    let acts: [String]
    /// Doubt favours the child.
    let isProtectedAsChild: Bool

    init(_ form: Questionnaire, _ answers: Questionnaire.Answers) {
        self.init(raised: form.indicators(answers))
    }

    init(raised: [String]) {
        indicators = raised.filter { $0.hasPrefix("ilo-") }
        means = raised.filter { $0.hasPrefix("means-") }
        acts = raised.filter { $0.hasPrefix("act-") }
        isProtectedAsChild = raised.contains("child") || raised.contains("possible-child")
    }

    var elements: Elements {
        let needsMeans = !isProtectedAsChild
        if !acts.isEmpty, !needsMeans || !means.isEmpty { return .mayBeMet }
        return means.isEmpty && acts.isEmpty && indicators.isEmpty ? .notNoticed : .inPart
    }
}
