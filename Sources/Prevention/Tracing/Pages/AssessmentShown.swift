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
        var seen: Set<AskedDocument> = []
        documents = assessment.findings.flatMap(\.documents).filter { seen.insert($0).inserted }
    }

    func html(_ say: Words) -> HTML {
        let tag = StatusTag(worst.networkText, worst.networkTone).html(say)
        guard !findings.isEmpty else { return tag }
        let items = findings.html { finding -> HTML in
            let laws = finding.citations.map { citation in
                citation.provision + (citation.basis == .read ? "" : say.bracketed(say(citation.basis.networkText)))
            }.joined(separator: "; ")
            let why = HTML.foreign(finding.why, language: "en")
            return "<li>\(why)\(laws.isEmpty ? .empty : " <span class=\"soft\">\(laws)</span>" as HTML)</li>"
        }
        let papers = documents.map { say($0.networkText) }.joined(separator: say.language == .zhHant ? "、" : ", ")
        let asked: HTML = documents.isEmpty ? .empty : HTML.paragraph(say(.priorityAsk, ["documents": papers]))
        return tag + Details(.priorityFindings(findings.count), "<ul>\(items)</ul>\(asked)").html(say)
    }
}

extension TradeVerdict {
    var networkText: Text {
        switch self {
        case .insufficientData: Text(en: "insufficient data", zhHant: "資料不足")
        case .noIndicator: Text(en: "no indicator", zhHant: "無跡象")
        case .heightenedDueDiligence: Text(en: "heightened due diligence", zhHant: "加強查核")
        case .detainOrReview: Text(en: "detain or review", zhHant: "扣留或審查")
        case .prohibitedPresumed: Text(en: "prohibited, presumed", zhHant: "推定禁止")
        }
    }

    var networkTone: StatusTag.Tone {
        switch self {
        case .insufficientData, .noIndicator: .neutral
        case .heightenedDueDiligence: .warning
        case .detainOrReview, .prohibitedPresumed: .bad
        }
    }
}

extension Citation.Basis {
    var networkText: Text {
        switch self {
        case .read: Text(en: "provision read", zhHant: "已查閱條文")
        case .quoted: Text(en: "as quoted elsewhere", zhHant: "依他處引述")
        case .reported: Text(en: "as reported; look it up", zhHant: "依轉述，請查證")
        }
    }
}
