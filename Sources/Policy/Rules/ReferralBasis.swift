/// Whether what protects children applies.
package enum AgeGroup: String, Sendable, Codable, CaseIterable {
    case adult, child, unsure

    /// Doubt favours the child.
    package var isProtectedAsChild: Bool { self != .adult }
}

/// What someone said when a referral was explained to them.
package enum Agreement: String, Sendable, Codable, CaseIterable {
    case agreed, declined
    /// Could not be asked, or could not take it in.
    case unable
}

/// What a first referral rests on; or that there is none, and the person goes with information alone.
package enum ReferralBasis: Sendable, Equatable {
    case consent
    case legalDuty(article: String)
    case bestInterests(article: String)
    case informationOnly

    /// Where a country's law names no article of its own for the protection of a child.
    package static let childArticle = "Convention on the Rights of the Child, art. 3(1)"

    /// Rules 2 and 6 for every case there is.
    ///
    /// A child, or someone who may be one, is protected without anyone's consent; their own view is recorded beside it.
    /// A duty counts only with the article that orders it.
    package static func decide(
        ageGroup: AgeGroup, agreement: Agreement, isMandatoryReporter: Bool, dutyArticle: String?
    ) -> ReferralBasis {
        let duty = isMandatoryReporter ? dutyArticle.flatMap { $0.isEmpty ? nil : $0 } : nil
        switch (ageGroup, agreement) {
        case (.child, _), (.unsure, _): return .bestInterests(article: duty ?? childArticle)
        case (.adult, .agreed): return .consent
        case (.adult, .declined), (.adult, .unable): return duty.map { .legalDuty(article: $0) } ?? .informationOnly
        }
    }

    /// The kind of basis to record; nil where nothing is referred.
    package var kind: Basis.Kind? {
        switch self {
        case .consent: .consent
        case .legalDuty: .legalDuty
        case .bestInterests: .bestInterests
        case .informationOnly: nil
        }
    }

    package var article: String? {
        switch self {
        case .legalDuty(let article), .bestInterests(let article): article
        case .consent, .informationOnly: nil
        }
    }
}
