/// What a rule is called in files and answers.
package enum TradeRule: String, Sendable, Codable, CaseIterable {
    case uflpaEntity = "uflpa.entity"
    case uflpaRegion = "uflpa.region"
    case uflpaSector = "uflpa.priority-sector"
    case orderParty = "order.party"
    case orderVessel = "order.vessel"
    case orderGoods = "order.goods"
    case findingParty = "finding.party"
    case findingVessel = "finding.vessel"
    case findingGoods = "finding.goods"
    case goodsList = "ilab.goods"
    case executiveOrder = "eo13126.goods"
    case otherList = "list.party"
    case exclusion = "exclusion"
    case notScreened = "data.not-screened"
    case incompleteLine = "data.line"

    package var title: String {
        switch self {
        case .uflpaEntity: "A party on the UFLPA Entity List"
        case .uflpaRegion: "Goods made in Xinjiang, wholly or in part"
        case .uflpaSector: "Untraced goods of China in a priority sector"
        case .orderParty: "A party under a withhold-release order"
        case .orderVessel: "A vessel, or a fleet, under a withhold-release order"
        case .orderGoods: "Goods of a country under a withhold-release order"
        case .findingParty: "A party under a finding"
        case .findingVessel: "A vessel under a finding"
        case .findingGoods: "Goods of a country under a finding"
        case .goodsList: "Goods of a country on the list of child and forced labour"
        case .executiveOrder: "Goods that a federal contractor certifies"
        case .otherList: "A party on another list"
        case .exclusion: "Shut out of public procurement"
        case .notScreened: "Nobody was screened"
        case .incompleteLine: "A line without its goods, code or country"
        }
    }

    /// The highest verdict that it can give.
    package var ceiling: TradeVerdict {
        switch self {
        case .uflpaEntity, .uflpaRegion, .findingParty, .findingVessel, .findingGoods, .exclusion: .prohibitedPresumed
        case .orderParty, .orderVessel, .orderGoods: .detainOrReview
        case .uflpaSector, .goodsList, .executiveOrder, .otherList: .heightenedDueDiligence
        case .notScreened, .incompleteLine: .insufficientData
        }
    }

    package var citations: [Citation] {
        switch self {
        case .uflpaEntity, .uflpaRegion: [.uflpa, .tariffAct]
        case .uflpaSector: [.uflpaStrategy, .uflpa]
        case .orderParty, .orderVessel, .orderGoods: [.tariffAct, .orders, .proof, .disposition]
        case .findingParty, .findingVessel, .findingGoods: [.tariffAct, .orders, .disposition]
        case .goodsList: [.goodsList]
        case .executiveOrder: [.executiveOrder]
        case .otherList, .notScreened, .incompleteLine: []
        // Which law it is depends on the exclusion.
        case .exclusion: []
        }
    }

    /// The papers that settle it, if they are good.
    package var documents: [AskedDocument] {
        let tracing: [AskedDocument] = [
            .purchaseOrder, .invoice, .billOfLading, .paymentRecord, .productionRecord, .rawMaterialReceipt,
            .supplyChainMap,
        ]
        return switch self {
        case .uflpaEntity, .uflpaRegion: tracing + [.workerRecord]
        case .uflpaSector: tracing
        case .orderParty, .orderGoods: tracing + [.certificateOfOrigin, .importerStatement]
        case .orderVessel, .findingVessel: [.vesselRegistration, .catchCertificate, .billOfLading]
        case .findingParty, .findingGoods: tracing + [.certificateOfOrigin, .importerStatement]
        case .goodsList: [.supplyChainMap, .workerRecord]
        case .executiveOrder: [.contractorCertification]
        case .otherList: [.ownershipRecord]
        case .exclusion: [.exclusionNotice, .ownershipRecord]
        case .notScreened: []
        case .incompleteLine: [.invoice, .packingList]
        }
    }
}

/// What one rule found.
package struct RuleFinding: Sendable, Equatable, Codable {
    package let rule: TradeRule
    package let verdict: TradeVerdict
    /// A sentence on what it is about.
    package let why: String
    package let citations: [Citation]
    /// Papers that are still to be asked for.
    package let documents: [AskedDocument]
    package let clocks: [TradeClock]
}

/// What the rules make of it all, by which version of them.
package struct TradeAssessment: Sendable, Equatable, Codable {
    package let verdict: TradeVerdict
    /// The gravest first.
    package let findings: [RuleFinding]
    package let version: String
    package let day: String

    /// Papers to ask for, each once, in the order of the findings.
    package var documents: [AskedDocument] {
        var seen: Set<AskedDocument> = []
        return findings.flatMap(\.documents).filter { seen.insert($0).inserted }
    }
}
