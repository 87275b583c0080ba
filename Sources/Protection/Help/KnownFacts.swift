import Foundation
import Lexicon
import Packs
import Policy
import Store
import Web

/// What a case and its file say of the facts that the country's conditions ask about, as far as the reader may look.
///
/// What nobody stated, and what the reader may not see, is missing: neither yes nor no.
struct KnownFacts: Sendable {
    let facts: Jurisdiction.Facts

    init(
        _ course: CaseCourse, _ file: OpenFile, _ inside: Inside, _ jurisdiction: Jurisdiction
    ) throws {
        let open = jurisdiction.readings(of: course.events.map(\.happening), now: inside.now)
        var flags = Self.identification(course, open)
        flags["under18"] = inside.record.ageGroup == .unsure ? nil : inside.record.ageGroup == .child
        flags["placed"] = Self.isPlaced(course, inside)
        flags["residencePermit"] = Self.hasPermit(open)
        let status = try file.latest(StatusContent.self)?.content
        flags["householdRegistration"] = status?.householdRegistration
        flags["workVisa"] = status?.workVisa
        if let contact = try file.latest(ContactContent.self)?.content {
            flags["interpreterNeeded"] = contact.needsInterpreter
        }
        facts = Jurisdiction.Facts(flags: flags, numbers: Self.numbers(course, open, inside.now))
    }

    /// Someone is suspected to be a victim until it is decided, and while an objection can still change it.
    private static func identification(
        _ course: CaseCourse, _ open: [Jurisdiction.ClockReading]
    ) -> [String: Bool] {
        let last = course.identifications.last
        let isVictim = course.identifications.contains { $0.outcome == .victim }
        let isNot = !isVictim && last?.outcome == .notVictim
        let mayObject = open.contains { $0.clock.ifLapsed != nil && ![.over, .stopped].contains($0.status) }
        let isContested = course.objections.contains(where: \.isOpen) || mayObject
        return [
            "identified": isVictim, "foundNotVictim": isNot, "objectionOpen": isContested,
            "suspected": !isVictim && (!isNot || isContested),
        ]
    }

    /// Where help is given is known to whoever may look at the services, and to those who give it.
    private static func isPlaced(_ course: CaseCourse, _ inside: Inside) -> Bool? {
        let seen = course.requests.filter { $0.isSeen(by: inside) && $0.kind == "placement" }
        if seen.contains(where: { $0.status == .started }) { return true }
        return inside.allows(.look, .compartment(.services)) ? false : nil
    }

    /// A permit runs, or has ended; where none was written down nobody knows.
    private static func hasPermit(_ open: [Jurisdiction.ClockReading]) -> Bool? {
        let permits = open.filter { $0.clock.endsWith != nil }
        guard !permits.isEmpty else { return nil }
        return permits.contains { [.running, .dueSoon].contains($0.status) }
    }

    private static func numbers(
        _ course: CaseCourse, _ open: [Jurisdiction.ClockReading], _ now: Date
    ) -> [String: Decimal] {
        var numbers: [String: Decimal] = [:]
        if let absent = open.first(where: { $0.clock.starts == "absence-began" && $0.stoppedAt == nil }) {
            numbers["absentHours"] = Decimal(Int(now.timeIntervalSince(absent.startedAt) / 3_600))
        }
        if let paid = course.events.last(where: { $0.event == "unemployment-paid" }) {
            numbers["monthsSinceUnemploymentPaid"] = Decimal(Int(now.timeIntervalSince(paid.at) / (30.44 * 86_400)))
        }
        return numbers
    }
}
