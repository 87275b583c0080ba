package import Foundation
package import Lexicon
package import Policy

// Every decision is a pure function from what is known to what changes.
extension Identification {
    package enum Impossible: Error, Sendable, Equatable {
        case decidedAlready
        /// The person has to be told of their rights and what follows before they are identified.
        case rightsNotTold
        case panelNotConvened
        /// No view yet, or views of one discipline alone, or of law enforcement alone.
        case panelNotHeard
        case reasonsMissing
        /// The decision departs from what most of the panel advised, and nothing says why.
        case departureUnexplained
        case notDecided, servedAlready
        /// No one may be seated twice, and the deciding unit does not advise itself.
        case seatTwice, ownUnit
    }

    package func telling(rightsIn language: LanguageCode, at now: Date) throws(Impossible) -> Identification {
        guard decidedAt == nil else { throw .decidedAlready }
        var next = self
        next.rightsToldAt = now
        next.rightsLanguage = language
        return next
    }

    /// Asks people of several disciplines for their views.
    package func convening(_ members: [PanelSeat], beside seated: [PanelSeat], at now: Date) throws(Impossible) -> Identification {
        guard decidedAt == nil else { throw .decidedAlready }
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
        let disciplines = Set(seats.filter { $0.givenAt != nil }.map(\.discipline))
        return disciplines.count >= 2
    }

    /// The decision of the competent body, over the panel's advice.
    package func deciding(
        _ outcome: Outcome, reasons: Data, departure: Data?, having seats: [PanelSeat], under grant: Grant
    ) throws(Impossible) -> Identification {
        precondition(grant.action == .decide && grant.person == person, "decided under another's grant")
        guard decidedAt == nil else { throw .decidedAlready }
        guard rightsToldAt != nil else { throw .rightsNotTold }
        guard convenedAt != nil else { throw .panelNotConvened }
        guard Self.isHeard(seats) else { throw .panelNotHeard }
        guard !reasons.isEmpty else { throw .reasonsMissing }
        let advised = Self.advice(of: seats)
        if let advised, advised != outcome, departure?.isEmpty ?? true { throw .departureUnexplained }
        var next = self
        next.outcome = outcome
        next.reasons = reasons
        next.departure = advised == outcome ? nil : departure
        next.decidedAt = grant.at
        next.decidedBy = grant.acting.worker
        return next
    }

    /// The notice of the result is in the person's hands.
    package func served(_ how: Service, at now: Date) throws(Impossible) -> Identification {
        guard decidedAt != nil else { throw .notDecided }
        guard servedAt == nil else { throw .servedAlready }
        var next = self
        next.servedAt = now
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
