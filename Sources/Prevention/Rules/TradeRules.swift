/// The rules by which goods, parties and vessels are judged: pure, versioned, each with the law that it rests on.
///
/// More that speaks against something never makes the verdict milder: each rule looks at its own facts alone, and the
/// gravest finding is the verdict.
package enum TradeRules {
    /// The day on which the rules were last changed; goes into every assessment.
    package static let version = "2026-11-22"

    /// From these scores on a name counts as a match, or must be looked at.
    package enum Score {
        package static let match = 0.9
        package static let review = 0.7
    }

    package static func assess(_ facts: TradeFacts) -> TradeAssessment {
        let findings =
            PartyRules.findings(facts) + VesselRules.findings(facts) + GoodsRules.findings(facts)
            + ExclusionRules.findings(facts) + gaps(facts)
        let sorted = findings.enumerated().sorted { a, b in
            a.element.verdict == b.element.verdict ? a.offset < b.offset : a.element.verdict > b.element.verdict
        }.map(\.element)
        return TradeAssessment(
            verdict: sorted.first?.verdict ?? .noIndicator, findings: sorted, version: version, day: facts.day)
    }

    /// What must be known before ‘no indicator’ can be said.
    private static func gaps(_ facts: TradeFacts) -> [RuleFinding] {
        var findings: [RuleFinding] = []
        if !facts.isScreened {
            findings.append(finding(.notScreened, .insufficientData, "no party was screened against any list", facts))
        }
        for line in facts.lines where line.codes.isEmpty || line.country == nil {
            findings.append(
                finding(
                    .incompleteLine, .insufficientData,
                    "‘\(line.goods)’ has no \(line.country == nil ? "country of origin" : "customs code")", facts))
        }
        if facts.purpose == .imports && facts.lines.isEmpty {
            findings.append(finding(.incompleteLine, .insufficientData, "no line of goods is known", facts))
        }
        return findings
    }

    /// A finding as its rule has it: never above the rule's ceiling, and where another country's law is not the one
    /// that is applied here, a reason to look more closely and no more.
    static func finding(
        _ rule: TradeRule, _ verdict: TradeVerdict, _ why: String, _ facts: TradeFacts, citations: [Citation] = [],
        isLocal: Bool? = nil
    ) -> RuleFinding {
        let applies = isLocal ?? (facts.jurisdiction == .unitedStates)
        let most = applies ? rule.ceiling : min(rule.ceiling, .heightenedDueDiligence)
        return RuleFinding(
            rule: rule, verdict: min(verdict, most), why: why, citations: rule.citations + citations,
            documents: rule.documents.filter { !facts.documents.contains($0) },
            clocks: applies && facts.purpose == .imports ? clocks(rule, facts.dates) : [])
    }

    private static func clocks(_ rule: TradeRule, _ dates: CustomsDates) -> [TradeClock] {
        switch rule {
        case .uflpaEntity, .uflpaRegion: TradeClock.detention(dates)
        case .orderParty, .orderVessel, .orderGoods: TradeClock.withholding(dates)
        default: []
        }
    }
}
