package import Foundation

/// Rule 7: what a return of someone's own free will still lacks.
package struct FreeReturn: Sendable, Equatable {
    package enum Lack: String, Sendable, Codable, CaseIterable {
        case riskAssessment = "risk-assessment"
        case independentAdvice = "independent-advice"
        case ownConsent = "own-consent"
    }

    package let riskAssessedUntil: Date?
    package let advisedIndependentlyAt: Date?
    package let consentedAt: Date?

    /// - Parameter riskAssessedUntil: how long the latest assessment of the risk on return holds good.
    package init(riskAssessedUntil: Date?, advisedIndependentlyAt: Date?, consentedAt: Date?) {
        self.riskAssessedUntil = riskAssessedUntil
        self.advisedIndependentlyAt = advisedIndependentlyAt
        self.consentedAt = consentedAt
    }

    /// Consent given before the advice was not informed, so it does not count.
    package func lacks(at now: Date) -> Set<Lack> {
        var lacks: Set<Lack> = []
        if riskAssessedUntil.map({ $0 <= now }) ?? true { lacks.insert(.riskAssessment) }
        guard let advised = advisedIndependentlyAt, advised <= now else {
            return lacks.union([.independentAdvice, .ownConsent])
        }
        guard let consented = consentedAt, advised <= consented, consented <= now else {
            return lacks.union([.ownConsent])
        }
        return lacks
    }
}
