package import Foundation
package import Lexicon
package import Packs
package import Policy

// Every decision is a pure function from what is known to what changes.
extension Identification {
    package enum Impossible: Error, Sendable, Equatable {
        case decidedAlready
        /// The person has to be told of their rights before anyone else hears of their account.
        case rightsNotTold
        /// What the law wants done before someone is identified, by the pack's names.
        case prerequisitesLacking([String])
        case panelNotConvened
        /// No view yet, or of too few disciplines, or of law enforcement alone; and the law waits for more.
        case panelNotHeard
        /// The decision does not wait for the panel, and nothing says why.
        case hasteUnexplained
        case reasonsMissing
        /// The decision departs from what most of the panel advised, and nothing says why.
        case departureUnexplained
        case notDecided, servedAlready
        /// Nobody was named, someone is seated twice, or the deciding unit would advise itself.
        case nobodySeated, seatTwice, ownUnit
        /// The person took back what they had agreed to with a member's agency: no convening puts a duty in its place.
        case agreementWithdrawn
        /// Neither an agreement nor an article lets another agency read the account.
        case nothingToRestOn
        /// Another unit has this identification in hand.
        case notYours
        /// Served before it was decided, or on a day that has not come.
        case impossibleDay
    }

    /// The notice of rights is in the person's hands; with it, or later, what follows is explained.
    package func telling(
        rightsIn language: LanguageCode, explained: Bool, at now: Date
    ) throws(Impossible) -> Identification {
        guard decidedAt == nil else { throw .decidedAlready }
        var next = self
        next.rightsToldAt = rightsToldAt ?? now
        next.rightsLanguage = language
        if explained { next.processExplainedAt = processExplainedAt ?? now }
        return next
    }

    /// A social worker or another professional was asked to stand by the person.
    package func asking(_ professional: Professional, at now: Date) throws(Impossible) -> Identification {
        guard decidedAt == nil else { throw .decidedAlready }
        var next = self
        next.professionalAskedAt = professionalAskedAt ?? now
        next.professional = professional
        return next
    }

    /// Asks people of several disciplines for their views.
    package func convening(
        _ members: [PanelSeat], beside seated: [PanelSeat], at now: Date
    ) throws(Impossible) -> Identification {
        guard decidedAt == nil else { throw .decidedAlready }
        guard rightsToldAt != nil else { throw .rightsNotTold }
        guard !members.isEmpty else { throw .nobodySeated }
        let workers = (members + seated).map(\.worker)
        guard Set(workers).count == workers.count else { throw .seatTwice }
        guard !members.contains(where: { $0.unit == unit }) else { throw .ownUnit }
        var next = self
        next.convenedAt = convenedAt ?? now
        return next
    }

    /// What most of those advised who were sure; nil when they are divided or none is sure.
    package static func advice(of seats: [PanelSeat]) -> Outcome? {
        let victim = seats.count { $0.advice == .victim }
        let not = seats.count { $0.advice == .notVictim }
        return victim == not ? nil : victim > not ? .victim : .notVictim
    }

    /// How far the panel has been heard.
    package enum Hearing: Sendable, Equatable {
        case heard
        /// Not enough of it, and the law lets the decision be taken all the same, with the reason.
        case mayGoWithout
        case mustWait
    }

    /// Whether enough was heard, one of it not law enforcement; and where not, whether the law waits for more.
    package func hearing(of seats: [PanelSeat], by jurisdiction: Jurisdiction, at now: Date) -> Hearing {
        let law = jurisdiction.identification.decision
        let heard = seats.filter { $0.givenAt != nil }.map(\.discipline)
        if PanelRule(disciplinesRequired: law.quorum).isQuorate(disciplines: heard) { return .heard }
        guard let convenedAt else { return .mustWait }
        switch law.withoutViews {
        case .never: return .mustWait
        case .atOnce: return .mayGoWithout
        case .afterTime:
            let clock = law.viewsClock.flatMap(jurisdiction.clock)
            let end = clock?.due(from: convenedAt, by: jurisdiction.almanac)
            return end.map { now >= $0.instant } ?? false ? .mayGoWithout : .mustWait
        }
    }

    /// What a decision is made of: the result and the sealed reasons for it.
    package struct Finding: Sendable {
        package let outcome: Outcome
        package let reasons: Data
        package let departure: Data?
        package let unheard: Data?

        package init(_ outcome: Outcome, reasons: Data, departure: Data? = nil, unheard: Data? = nil) {
            self.outcome = outcome
            self.reasons = reasons
            self.departure = departure
            self.unheard = unheard
        }
    }

    /// The decision of the competent body, over the panel's advice.
    ///
    /// - Parameter lacking: what the law still wants done first, from ``lacking(_:knowing:)``.
    package func deciding(
        _ finding: Finding, having seats: [PanelSeat], lacking: [Jurisdiction.Identification.Prerequisite],
        by jurisdiction: Jurisdiction, under grant: Grant
    ) throws(Impossible) -> Identification {
        precondition(grant.action == .decide && grant.person == person, "decided under another's grant")
        guard grant.acting.unit == unit else { throw .notYours }
        guard decidedAt == nil else { throw .decidedAlready }
        guard rightsToldAt != nil else { throw .rightsNotTold }
        guard lacking.isEmpty else { throw .prerequisitesLacking(lacking.map(\.id)) }
        guard convenedAt != nil else { throw .panelNotConvened }
        let hearing = hearing(of: seats, by: jurisdiction, at: grant.at)
        guard hearing != .mustWait else { throw .panelNotHeard }
        if hearing == .mayGoWithout, finding.unheard?.isEmpty ?? true { throw .hasteUnexplained }
        guard !finding.reasons.isEmpty else { throw .reasonsMissing }
        let departs = Self.advice(of: seats).map { $0 != finding.outcome } ?? false
        if departs, finding.departure?.isEmpty ?? true { throw .departureUnexplained }
        var next = self
        next.outcome = finding.outcome
        next.reasons = finding.reasons
        next.departure = departs ? finding.departure : nil
        next.unheard = hearing == .heard ? nil : finding.unheard
        next.decidedAt = grant.at
        next.decidedBy = grant.acting.worker
        return next
    }

    /// The notice of the result is in the person's hands.
    ///
    /// - Parameter day: when it was handed over; the time to object runs from it.
    package func served(_ how: Service, at day: Date, now: Date) throws(Impossible) -> Identification {
        guard let decidedAt else { throw .notDecided }
        guard servedAt == nil else { throw .servedAlready }
        guard decidedAt <= day, day <= now else { throw .impossibleDay }
        var next = self
        next.servedAt = day
        next.servedHow = how
        return next
    }

    /// An objection was right: the other result holds.
    func corrected(at now: Date) -> Identification {
        var next = self
        next.outcome = outcome == .victim ? .notVictim : .victim
        next.correctedAt = now
        return next
    }
}
