import Matching

/// Whether a customs entry is an order to withhold release, or a finding.
package enum OrderKind: Sendable { case order, finding }

extension ListEntry {
    /// Nil for entries that are not of the customs orders.
    package var orderKind: OrderKind? {
        switch key.text.split(separator: "|", omittingEmptySubsequences: false).dropFirst().first {
        case "wro": .order
        case "finding": .finding
        default: nil
        }
    }

    /// Whether it holds at all; one that another law took the place of does, under that law.
    var isLive: Bool {
        switch status {
        case .active, .partiallyModified, .superseded: true
        case .inactive: false
        }
    }

    /// Set aside while a court looks at it, and so perhaps to come back.
    var isInLitigation: Bool {
        if case .inactive(let reason) = status { return reason.lowercased().contains("litigation") }
        return false
    }
}

/// Rules on parties that lists name.
enum PartyRules {
    static func findings(_ facts: TradeFacts) -> [RuleFinding] { facts.parties.compactMap { finding($0, facts) } }

    private static func finding(_ party: PartyFact, _ facts: TradeFacts) -> RuleFinding? {
        guard let certainty = certainty(party), certainty > .noIndicator else { return nil }
        guard party.entry.isLive || party.entry.isInLitigation else { return nil }
        let rule = rule(party)
        var verdict = certainty
        if rule == .orderParty || rule == .findingParty, !merchandise(party.entry, covers: facts.lines) {
            verdict = min(verdict, .heightenedDueDiligence)
        }
        if !party.entry.isLive { verdict = min(verdict, .heightenedDueDiligence) }
        return TradeRules.finding(rule, verdict, why(party), facts)
    }

    /// How sure it is that the listed one has a hand in it: of the name, of the path, and of what the entry reaches.
    private static func certainty(_ party: PartyFact) -> TradeVerdict? {
        let name: TradeVerdict
        if party.isSame || party.score >= TradeRules.Score.match {
            name = .prohibitedPresumed
        } else if party.score >= TradeRules.Score.review {
            name = .detainOrReview
        } else {
            return nil
        }
        let reach: TradeVerdict =
            switch party.reach {
            case .itself: .prohibitedPresumed
            // An entry that does not speak of subsidiaries says nothing of them; whose they are matters all the same.
            case .controlled: party.entry.scope == .entityAndSubsidiaries ? .prohibitedPresumed : .detainOrReview
            // Goods made ‘wholly or in part’ by it are reached, however small the part.
            case .upstream(.official), .upstream(.thirdParty): .prohibitedPresumed
            case .upstream(.declared): .detainOrReview
            case .upstream(.inferred): .heightenedDueDiligence
            }
        return min(name, reach)
    }

    private static func rule(_ party: PartyFact) -> TradeRule {
        switch (party.list, party.entry.orderKind) {
        case (.uflpa, _): .uflpaEntity
        case (.cbp, .finding): .findingParty
        case (.cbp, _): .orderParty
        default: .otherList
        }
    }

    /// Orders name the goods that they reach. Where no line is known, or a line's goods are not, they may be those.
    private static func merchandise(_ entry: ListEntry, covers lines: [ProductLine]) -> Bool {
        let named = GoodsCodes.codes(for: entry.goods ?? "")
        guard !named.isEmpty, !lines.isEmpty else { return true }
        return lines.contains { line in
            let codes = line.codes
            return codes.isEmpty || codes.contains { code in named.contains { $0.touches(code) } }
        }
    }

    private static func why(_ party: PartyFact) -> String {
        let how =
            switch party.reach {
            case .itself: "is a party to it"
            case .controlled: "holds half of a party to it, or more"
            case .upstream(let grade): "is upstream, by a path whose weakest link is of grade \(grade.letter)"
            }
        let sure = party.isSame ? "by an identifier" : "by its name, \(Int((party.score * 100).rounded())) of 100"
        return "‘\(party.entry.primary)’ (\(party.list.rawValue)), known \(sure), \(how)"
    }
}

/// Rules on vessels.
enum VesselRules {
    static func findings(_ facts: TradeFacts) -> [RuleFinding] {
        facts.vessels.compactMap { vessel in
            guard vessel.entry.isLive else { return nil }
            let rule: TradeRule = vessel.entry.orderKind == .finding ? .findingVessel : .orderVessel
            let (verdict, how): (TradeVerdict, String) =
                switch vessel.match {
                case .number: (.prohibitedPresumed, "its IMO number is that of a vessel under an order")
                case .fleet: (.prohibitedPresumed, "its owner's fleet is under an order")
                case .name: (.detainOrReview, "it bears, or bore, the name alone: look closer, do not refuse for it")
                }
            return TradeRules.finding(rule, verdict, "‘\(vessel.entry.primary)’: \(how)", facts)
        }
    }
}

/// Rules on those whom a judgment or an authority shut out.
enum ExclusionRules {
    static func findings(_ facts: TradeFacts) -> [RuleFinding] {
        facts.exclusions.compactMap { exclusion in
            let isLocal = home(exclusion.law) == facts.jurisdiction && facts.purpose == .procurement
            func finding(_ verdict: TradeVerdict, _ why: String) -> RuleFinding {
                TradeRules.finding(
                    .exclusion, verdict, why, facts, citations: citations(exclusion.law), isLocal: isLocal)
            }
            return switch exclusion.state(on: facts.day) {
            case .inForce(let until):
                finding(.prohibitedPresumed, "shut out from \(exclusion.from) to \(until ?? "an open end")")
            case .suspended(let until):
                finding(
                    .detainOrReview,
                    "shut out from \(exclusion.from), suspended by a court until \(until ?? "it decides")")
            case .notYet, .ended: nil
            }
        }
    }

    private static func home(_ law: Exclusion.Law) -> TradeFacts.Jurisdiction? {
        switch law {
        case .taiwanProcurementBan: .taiwan
        case .usDebarment, .usSuspension: .unitedStates
        case .other: nil
        }
    }

    private static func citations(_ law: Exclusion.Law) -> [Citation] {
        switch law {
        case .taiwanProcurementBan: [.taiwan]
        case .usDebarment, .usSuspension: [.debarment, .effectOfListing, .trafficking]
        case .other: []
        }
    }
}
