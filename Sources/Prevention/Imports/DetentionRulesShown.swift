import Web

/// What the rules say of a detention: the verdict, each finding with the law it rests on, and which papers to ask for.
struct DetentionRulesShown: Encodable, Sendable {
    let verdict: TradeVerdict
    let findings: [RuleFinding]
    let documents: [AskedDocument]
    let version: String

    init(_ assessment: TradeAssessment) {
        verdict = assessment.verdict
        findings = assessment.findings
        documents = assessment.documents
        version = assessment.version
    }

    func html(_ say: Words) -> HTML {
        let items = findings.html { Citation.reasoned($0.why, by: $0.citations, say) }
        return "<p>\(StatusTag(verdict.text, verdict.tone).html(say))</p><ul>\(items)</ul>"
    }
}

extension AskedPaper {
    var text: Text { document?.text ?? Text(en: "another paper", zhHant: "其他文件") }
}
