/// Rule 6: what must come before the referral of a child that is not urgent.
package struct ChildReferral: Sendable, Equatable {
    package enum Lack: String, Sendable, Codable, CaseIterable {
        case bestInterests = "best-interests-determination"
        case guardian = "independent-guardian"
    }

    package let isUrgent: Bool
    package let bestInterestsDetermined: Bool
    package let hasIndependentGuardian: Bool

    package init(isUrgent: Bool, bestInterestsDetermined: Bool, hasIndependentGuardian: Bool) {
        self.isUrgent = isUrgent
        self.bestInterestsDetermined = bestInterestsDetermined
        self.hasIndependentGuardian = hasIndependentGuardian
    }

    /// What is missing. Emergency protection never waits.
    package var lacks: Set<Lack> {
        guard !isUrgent else { return [] }
        var lacks: Set<Lack> = []
        if !bestInterestsDetermined { lacks.insert(.bestInterests) }
        if !hasIndependentGuardian { lacks.insert(.guardian) }
        return lacks
    }
}

/// Someone who offers to stand up for a child.
package struct Guardian: Sendable, Equatable {
    package let isNamedInAccount: Bool
    /// Of neither the body that decides nor the one that prosecutes.
    package let isIndependent: Bool

    package init(isNamedInAccount: Bool, isIndependent: Bool) {
        self.isNamedInAccount = isNamedInAccount
        self.isIndependent = isIndependent
    }

    package var mayBeAppointed: Bool { isIndependent && !isNamedInAccount }
    /// A parent may consent without being independent, but nobody whom the account names may.
    package var mayConsentForChild: Bool { !isNamedInAccount }
    package var maySeeFile: Bool { !isNamedInAccount }
}
