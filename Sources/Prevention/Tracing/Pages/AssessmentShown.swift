import Lexicon
import Web

/// What the rules say of one line: the verdict, each finding with the law it rests on, and which papers to ask for.
struct AssessmentShown: Encodable, Sendable {
    struct Finding: Encodable, Sendable {
        let rule: TradeRule
        let verdict: String
        let why: String
        let citations: [Citation]
        let documents: [AskedDocument]
    }

    let verdict: String
    let findings: [Finding]
    let documents: [AskedDocument]
    private let worst: TradeVerdict

    private enum CodingKeys: CodingKey { case verdict, findings, documents }

    init(_ assessment: TradeAssessment) {
        worst = assessment.verdict
        verdict = assessment.verdict.words
        findings = assessment.findings.map {
            Finding(
                rule: $0.rule, verdict: $0.verdict.words, why: $0.why, citations: $0.citations, documents: $0.documents)
        }
        documents = assessment.documents
    }

    func html(_ say: Words) -> HTML {
        let tag = StatusTag(worst.text, worst.tone).html(say)
        guard !findings.isEmpty else { return tag }
        let items = findings.html { Citation.reasoned($0.why, by: $0.citations, say) }
        let papers = documents.map { say($0.text) }.joined(separator: say.language == .zhHant ? "、" : ", ")
        let asked: HTML = documents.isEmpty ? .empty : HTML.paragraph(say(.priorityAsk, ["documents": papers]))
        return tag + Details(.priorityFindings(findings.count), "<ul>\(items)</ul>\(asked)").html(say)
    }
}
