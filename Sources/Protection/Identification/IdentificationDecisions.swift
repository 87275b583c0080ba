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
        /// No view yet, or views of one discipline alone, or of law enforcement alone.
        case panelNotHeard
        case reasonsMissing
        /// The decision departs from what most of the panel advised, and nothing says why.
        case departureUnexplained
        case notDecided, servedAlready
        /// Nobody was named, someone is seated twice, or the deciding unit would advise itself.
        case nobodySeated, seatTwice, ownUnit
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

    /// Whether enough was heard: two disciplines at the least, and one of them not law enforcement.
    package static func isHeard(_ seats: [PanelSeat]) -> Bool {
        PanelRule().isQuorate(disciplines: seats.filter { $0.givenAt != nil }.map(\.discipline))
    }

    /// The decision of the competent body, over the panel's advice.
    ///
    /// - Parameter lacking: what the law still wants done first, from ``lacking(_:knowing:)``.
    package func deciding(
        _ outcome: Outcome, reasons: Data, departure: Data?, having seats: [PanelSeat],
        lacking: [Jurisdiction.Identification.Prerequisite], under grant: Grant
    ) throws(Impossible) -> Identification {
        precondition(grant.action == .decide && grant.person == person, "decided under another's grant")
        guard grant.acting.unit == unit else { throw .notYours }
        guard decidedAt == nil else { throw .decidedAlready }
        guard rightsToldAt != nil else { throw .rightsNotTold }
        guard lacking.isEmpty else { throw .prerequisitesLacking(lacking.map(\.id)) }
        guard convenedAt != nil else { throw .panelNotConvened }
        guard Self.isHeard(seats) else { throw .panelNotHeard }
        guard !reasons.isEmpty else { throw .reasonsMissing }
        let departs = Self.advice(of: seats).map { $0 != outcome } ?? false
        if departs, departure?.isEmpty ?? true { throw .departureUnexplained }
        var next = self
        next.outcome = outcome
        next.reasons = reasons
        next.departure = departs ? departure : nil
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

    /// An objection was right: the person is a victim after all.
    func corrected(at now: Date) -> Identification {
        var next = self
        next.outcome = .victim
        next.correctedAt = now
        return next
    }
}
