package import Foundation
package import Lexicon
package import Packs
package import Policy

// What a country's law says of one identification, as far as it is known.

extension Identification {
    /// The pack's prerequisites that are met.
    package var done: Set<String> {
        var done: Set<String> = []
        if rightsToldAt != nil { done.insert("notice-of-rights") }
        if processExplainedAt != nil { done.insert("process-explained") }
        if professionalAskedAt != nil { done.insert("professional-asked") }
        if servedAt != nil { done.insert("notice-served") }
        return done
    }

    /// What must still be done before someone is identified. What nobody has answered counts against haste.
    package func lacking(
        _ law: Jurisdiction.Identification, knowing facts: Jurisdiction.Facts
    ) -> [Jurisdiction.Identification.Prerequisite] {
        law.missing(before: Self.begins, done: done, facts: facts)
    }

    /// The event before which the person must have been told, and a professional asked.
    package static let begins = "identification-begun"

    /// The clock of the days in which an objection can be raised.
    package static let objectionClock = "objection"
}

extension Jurisdiction.Facts {
    /// What is known before an interview. Doubt about someone's age favours the child.
    package init(_ ageGroup: AgeGroup, _ interview: InterviewContent?) {
        var flags = ["under18": ageGroup.isProtectedAsChild]
        flags["distressed"] = interview?.distressed
        flags["mentalImpairment"] = interview?.mentalImpairment
        flags["professionalNeeded"] = interview?.professionalNeeded
        self.init(flags: flags)
    }
}

/// Until when an objection can be raised: the day to tell the person, and the latest that the law can be read to give.
package struct ObjectionTime: Sendable, Equatable {
    package let due: Deadline
    package let lapses: Deadline
    /// The later reading reaches only to the noon of its day, by the letter of the article that gives it.
    package let isMorning: Bool

    package init?(servedAt: Date, by jurisdiction: Jurisdiction) {
        guard let clock = jurisdiction.clock(Identification.objectionClock),
            let due = clock.due(from: servedAt, by: jurisdiction.almanac),
            let lapses = clock.lapse(from: servedAt, by: jurisdiction.almanac)
        else { return nil }
        self.due = due
        self.lapses = lapses
        isMorning = clock.lapses?.saturdayGivesMorning == true && due.lastDay.weekday == .saturday
    }

    /// Whether the two readings of the law give different days.
    package var isDoubtful: Bool { due.lastDay != lapses.lastDay }
}

extension Identification {
    /// Until when its result can be objected to.
    ///
    /// Nil before the notice was served.
    package func objectionTime(by jurisdiction: Jurisdiction) -> ObjectionTime? {
        servedAt.flatMap { ObjectionTime(servedAt: $0, by: jurisdiction) }
    }
}

extension RemovalBar {
    /// Whether someone may be removed, as far as identification goes. Open means barred, and so does unknown.
    ///
    /// - Parameters:
    ///   - opened: when the case was: from then on it is undecided whether someone is a victim.
    ///   - lapses: the end of the days to object, on the reading most favourable to the person.
    package init(
        opened: Date, _ identification: Identification?, _ objection: Objection?, lapses: Date?, at now: Date
    ) {
        var proceedings = [Proceeding(.identification, from: opened, until: identification?.decidedAt)]
        if let decided = identification?.decidedAt {
            proceedings.append(Proceeding(.objectionPeriod, from: decided, until: objection?.receivedAt ?? lapses))
        }
        if let objection {
            proceedings.append(Proceeding(.objection, from: objection.receivedAt, until: objection.endedAt))
        }
        self.init(proceedings, at: now)
    }
}
