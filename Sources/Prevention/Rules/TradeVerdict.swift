/// What the rules make of a shipment, a bid or a call at a port: the worst of what each of them found.
package enum TradeVerdict: Int, Sendable, Codable, CaseIterable, Comparable {
    /// Too little is known for any of the rules to say something.
    case insufficientData
    case noIndicator
    case heightenedDueDiligence
    /// To be detained, or to be decided by a person before it goes on.
    case detainOrReview
    /// A law presumes that it is prohibited, or shuts the bidder out.
    case prohibitedPresumed

    package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

    /// Its words on pages.
    package var words: String {
        switch self {
        case .insufficientData: "insufficient data"
        case .noIndicator: "no indicator"
        case .heightenedDueDiligence: "heightened due diligence"
        case .detainOrReview: "detain or review"
        case .prohibitedPresumed: "prohibited, presumed"
        }
    }
}

/// A law that a rule or a deadline rests on, and how well we know it.
package struct Citation: Sendable, Hashable, Codable {
    /// How its words came to us.
    package enum Basis: String, Sendable, Codable, CaseIterable {
        /// The provision itself was read, in an official edition or a copy of it.
        case read
        /// Its words were read as another text quotes them.
        case quoted
        /// Only what others say of it was read: look it up before relying on it.
        case reported
    }

    package let provision: String
    package let basis: Basis

    static let tariffAct = Citation(provision: "19 U.S.C. 1307", basis: .read)
    static let detentions = Citation(provision: "19 U.S.C. 1499(c)(5)", basis: .read)
    static let uflpa = Citation(provision: "Pub. L. 117-78, section 3", basis: .quoted)
    static let uflpaStrategy = Citation(provision: "UFLPA strategy, high-priority sectors", basis: .reported)
    static let orders = Citation(provision: "19 CFR 12.42", basis: .reported)
    static let proof = Citation(provision: "19 CFR 12.43", basis: .reported)
    static let disposition = Citation(provision: "19 CFR 12.44", basis: .read)
    static let detention = Citation(provision: "19 CFR 151.16", basis: .read)
    static let protest = Citation(provision: "19 CFR 174.21(b)", basis: .read)
    static let court = Citation(provision: "19 CFR 174.31", basis: .read)
    static let goodsList = Citation(provision: "List of Goods Produced by Child Labor or Forced Labor", basis: .read)
    static let executiveOrder = Citation(provision: "Executive Order 13126; 48 CFR subpart 22.15", basis: .reported)
    static let debarment = Citation(provision: "48 CFR 9.402", basis: .read)
    static let effectOfListing = Citation(provision: "48 CFR 9.405", basis: .reported)
    static let trafficking = Citation(provision: "48 CFR 22.1704 and 52.222-50", basis: .reported)
    static let taiwan = Citation(provision: "人口販運防制法 (2023-06-14) §41", basis: .read)
}
