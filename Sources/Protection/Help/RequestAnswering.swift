package import Foundation
import Lexicon
import Packs
package import Policy
package import Store

/// What a unit says to a request, or what becomes of it.
package enum RequestStep: Sendable, Equatable {
    case seen
    case waiting
    case accepted
    case declined(ServiceRequest.DeclineReason)
    case started
    case done
    /// By those who asked: the person no longer wants it.
    case withdrawn
}

extension ServiceRequest {
    /// What is around a request when a step of it is decided.
    package struct Surroundings: Sendable {
        package let offer: ServiceOffer
        /// Places of the offer that are taken.
        package let taken: Int
        /// Other requests to the same unit in the same case.
        package let others: [ServiceRequest]
        package let assignments: [Assignment]
        /// The codes of events that the country's pack knows.
        package let events: Set<String>
        /// Whether what is asked for is that somebody interprets.
        package let isInterpreting: Bool
        package let acting: Acting

        package init(
            offer: ServiceOffer, taken: Int, others: [ServiceRequest], assignments: [Assignment], events: Set<String>,
            isInterpreting: Bool, acting: Acting
        ) {
            self.offer = offer
            self.taken = taken
            self.others = others
            self.assignments = assignments
            self.events = events
            self.isInterpreting = isInterpreting
            self.acting = acting
        }
    }

    /// The next state of the request and what goes with it: word to the other side, the end of the unit's part, events.
    ///
    /// - Parameter day: when help really began or ended, where that is written down later.
    package func taking(
        _ step: RequestStep, amid around: Surroundings, at now: Date, on day: Date? = nil
    ) throws(Impossible) -> (request: ServiceRequest, beside: [any Stored], premises: [Premise]) {
        var beside: [any Stored] = []
        if let kind = step.notice {
            let unit = step == .withdrawn ? toUnit : fromUnit
            beside.append(UnitNotice(to: unit, about: person, kind, at: now))
        }
        switch step {
        case .seen: return (try seen(at: now), beside, [])
        case .waiting: return (try waiting(at: now), beside, [])
        case .accepted:
            let next = try accepted(free: around.offer.free(taken: around.taken), at: now)
            return (next, beside + interpreting(around, now), [.placeFree(of: offer)])
        case .declined(let reason):
            return (try declined(reason, at: now), beside + ending(around, now), [])
        case .started: return (try started(at: day ?? now), beside + event("began", around, day ?? now), [])
        case .done:
            let ended = event("ended", around, day ?? now) + silent(around, now)
            return (try done(at: day ?? now), beside + ended, [])
        case .withdrawn where startedAt != nil:
            // Help that had begun ends as it does when it is complete: what the law wants told of its end is still the
            // unit's to do, so its part in the case stays.
            return (try withdrawn(at: now), beside + event("ended", around, now) + silent(around, now), [])
        case .withdrawn: return (try withdrawn(at: now), beside + ending(around, now), [])
        }
    }

    /// The unit's part in the case ends with the request that gave it, unless another request still holds it.
    private func ending(_ around: Surroundings, _ now: Date) -> [any Stored] {
        let others = around.others.filter { $0.id != id && $0.toUnit == toUnit }
        guard others.allSatisfy(\.isOver) else { return [] }
        let first = others.map(\.sentAt).reduce(sentAt, min)
        return around.assignments
            .filter { $0.unit == toUnit && $0.stands(at: now) && $0.since >= first && Self.given.contains($0.relation) }
            .map { $0.ended(at: now) }
    }

    /// Those who interpret are told where to come once their unit has said that somebody will.
    private func interpreting(_ around: Surroundings, _ now: Date) -> [any Stored] {
        let interprets = around.assignments.contains {
            $0.unit == toUnit && $0.relation == .interpreting && $0.stands(at: now)
        }
        guard around.isInterpreting, !interprets else { return [] }
        return [Assignment(person: person, unit: toUnit, relation: .interpreting, since: now)]
    }

    /// And no longer, once nobody of the unit interprets any more.
    private func silent(_ around: Surroundings, _ now: Date) -> [any Stored] {
        let others = around.others.filter { $0.id != id && $0.toUnit == toUnit && $0.kind == kind }
        guard around.isInterpreting, others.allSatisfy(\.isOver) else { return [] }
        return around.assignments
            .filter { $0.unit == toUnit && $0.relation == .interpreting && $0.stands(at: now) }
            .map { $0.ended(at: now) }
    }

    /// The parts in a case that a request can give.
    private static let given: Set<Relation> = [.serving, .interpreting, .representing, .managing]

    /// An event of the country's clocks, where the pack names one for the beginning or the end of this kind of help.
    private func event(_ what: String, _ around: Surroundings, _ now: Date) -> [any Stored] {
        event(what, around.events, around.acting, now)
    }

    private func event(_ what: String, _ events: Set<String>, _ acting: Acting, _ now: Date) -> [any Stored] {
        let code = "\(kind)-\(what)"
        guard events.contains(code) else { return [] }
        return [CaseEvent(person: person, event: code, at: now, by: acting)]
    }

    /// The end of help by the unit that gives it, where it has no part in the case any longer. Help that was accepted
    /// and had not begun comes to nothing.
    func endingByUnit(
        _ acting: Acting, events: Set<String>, at now: Date
    ) throws(Impossible) -> (ServiceRequest, beside: [any Stored]) {
        func told(_ kind: UnitNotice.Kind) -> UnitNotice { UnitNotice(to: fromUnit, about: person, kind, at: now) }
        guard startedAt != nil else { return (try withdrawn(at: now), [told(.requestWithdrawn)]) }
        return (try done(at: now), [told(.requestDone)] + event("ended", events, acting, now))
    }
}

extension RequestStep {
    /// What the other side is told.
    var notice: UnitNotice.Kind? {
        switch self {
        case .seen: nil
        case .waiting: .requestWaiting
        case .accepted: .requestAccepted
        case .declined: .requestDeclined
        case .started: .requestStarted
        case .done: .requestDone
        case .withdrawn: .requestWithdrawn
        }
    }
}
