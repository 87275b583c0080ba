import Foundation
import Lexicon
import Packs
import Policy
import Testing

@testable import Protection

/// The time to object, who answers an objection, and what is barred meanwhile.
@Suite struct `Objecting to a result` {
    static let now = Date(timeIntervalSince1970: 1_772_420_400)  // Monday 2 March 2026, 11:00 in Taipei
    let pack: Jurisdiction

    init() throws { pack = try Village.jurisdictionAsShipped() }

    private func denied(served: Date? = now, _ outcome: Identification.Outcome = .notVictim) -> Identification {
        var identification = Identification(person: .init(), unit: .init(), openedAt: Self.now)
        identification.decidedAt = Self.now
        identification.decidedBy = .init()
        identification.outcome = outcome
        identification.servedAt = served
        return identification
    }

    private func objection(
        to identification: Identification, received: Date = now, earlier: Objection? = nil, at now: Date = now
    ) throws -> Objection {
        let lapses = identification.objectionTime(by: pack)?.lapses.instant ?? now
        return try Objection(
            to: identification, grounds: Data("grounds".utf8), byRepresentative: false, lapsed: lapses,
            earlier: earlier, received: received, at: now)
    }

    private func acting(_ unit: AgencyUnit.ID, _ worker: Worker.ID = .init()) -> Acting {
        Acting(
            worker: worker, role: .identifyingOfficer, unit: unit, agency: .init(), function: .identification,
            purpose: .identification)
    }

    /// Served on a day, the last day by the plain count, and by the reading that skips days off.
    @Test(arguments: [
        ("2026-03-02", "2026-03-22", "2026-03-23"),  // a Sunday
        ("2026-03-01", "2026-03-21", "2026-03-23"),  // a Saturday
        ("2026-03-14", "2026-04-03", "2026-04-07"),  // a holiday before a long weekend
        ("2026-03-03", "2026-03-23", "2026-03-23"),  // a working day: no doubt
    ])
    func `has both readings of its last day`(served: String, due: String, lapses: String) throws {
        let day = try #require(Day(served))
        let time = try #require(
            ObjectionTime(servedAt: day.startOfDay(in: pack.zone).addingTimeInterval(36_000), by: pack))
        #expect(time.due.lastDay.description == due)
        #expect(time.lapses.lastDay.description == lapses)
        #expect(time.isDoubtful == (due != lapses))
        // By its letter the article gives only the morning after a Saturday; nothing is refused before that day ends.
        #expect(time.isMorning == (due == "2026-03-21"))
        let identification = denied(served: day.startOfDay(in: pack.zone).addingTimeInterval(3_600))
        let last = time.lapses.instant.addingTimeInterval(-1)
        // Decided before it was served, whatever the day.
        #expect(throws: Never.self) { try objection(to: identification, received: last, at: last) }
        #expect(throws: Objection.Impossible.outOfTime) {
            try objection(to: identification, received: time.lapses.instant, at: time.lapses.instant)
        }
    }

    @Test func `is possible once, to a result that was served`() throws {
        #expect(throws: Objection.Impossible.notServed) { try objection(to: denied(served: nil)) }
        let first = try objection(to: denied())
        #expect(throws: Objection.Impossible.alreadyMade) { try objection(to: denied(), earlier: first) }
        #expect(throws: Objection.Impossible.impossibleDay) {
            try objection(to: denied(), received: Self.now.addingTimeInterval(-1))
        }
        #expect(throws: Objection.Impossible.impossibleDay) {
            try objection(to: denied(), received: Self.now.addingTimeInterval(1))
        }
        #expect(throws: Objection.Impossible.wordsMissing) {
            try Objection(
                to: denied(), grounds: Data(), byRepresentative: false, lapsed: .distantFuture, earlier: nil,
                received: Self.now, at: Self.now)
        }
    }

    @Test func `goes up to another unit, from the unit that decided`() throws {
        let identification = denied()
        let received = try objection(to: identification)
        let (body, words, superior) = (acting(identification.unit), Data("opinion".utf8), AgencyUnit.ID())
        #expect(throws: Objection.Impossible.ownSuperior) {
            try received.forwarded(
                to: identification.unit, opinion: words, of: identification, by: body, at: Self.now)
        }
        #expect(throws: Objection.Impossible.notYours) {
            try received.forwarded(
                to: superior, opinion: words, of: identification, by: acting(superior), at: Self.now)
        }
        #expect(throws: Objection.Impossible.wordsMissing) {
            try received.forwarded(to: superior, opinion: Data(), of: identification, by: body, at: Self.now)
        }
        let forwarded = try received.forwarded(
            to: superior, opinion: words, of: identification, by: body, at: Self.now)
        #expect(forwarded.superior == superior)
        #expect(throws: Objection.Impossible.forwardedAlready) {
            try forwarded.forwarded(to: superior, opinion: words, of: identification, by: body, at: Self.now)
        }
    }

    /// The Act gives it to whoever does not accept the result, and does not ask which result it is.
    @Test(arguments: Identification.Outcome.allCases, Objection.Ending.allCases)
    func `is possible to either result, and leaves the other where it is right`(
        outcome: Identification.Outcome, ending: Objection.Ending
    ) throws {
        let identification = denied(served: Self.now, outcome)
        var received = try objection(to: identification)
        var deciding = acting(identification.unit)
        if ending != .correctedByBody {
            let superior = acting(.init())
            received = try received.forwarded(
                to: superior.unit, opinion: Data("x".utf8), of: identification, by: deciding, at: Self.now)
            deciding = superior
        }
        let (_, standing) = try received.ended(
            ending, reasons: Data("x".utf8), of: identification, by: deciding, at: Self.now)
        #expect((standing.outcome == outcome) == (ending == .dismissed))
        let happened = ending.events(leaving: standing)
        #expect(happened.contains("identified") == (ending != .dismissed && outcome == .notVictim))
        #expect(happened.contains("objection-upheld-negative") == (ending == .dismissed && outcome == .notVictim))
        // Where the case then stands, by the pack: after what was decided, the objection, and its end.
        let before = [outcome == .victim ? "identified" : "not-identified", "objection-received"]
        let forwarded = ending == .correctedByBody ? [] : ["objection-forwarded"]
        let state = (before + forwarded + happened).reduce(nil) { pack.identification.state(after: $1, from: $0) }
        #expect(state?.id == (standing.outcome == .victim ? "identified" : "final-negative"))
    }

    @Test(arguments: [("identified", "identified"), ("not-identified", "final-negative")])
    func `once its time has run out a negative result is final, and a victim stays one`(event: String, state: String) {
        let after = [event, "identification-notice-served", "objection-period-lapsed"]
            .reduce(nil) { pack.identification.state(after: $1, from: $0) }
        #expect(after?.id == state)
    }

    enum Who: CaseIterable, Sendable { case body, superior, decider, stranger }

    /// Every ending, by everybody, before and after it went up.
    @Test(arguments: Objection.Ending.allCases, Who.allCases)
    func `is ended by the body before, and by another than the decider after it went up`(
        ending: Objection.Ending, who: Who
    ) throws {
        let identification = denied()
        let superior = AgencyUnit.ID()
        let received = try objection(to: identification)
        let forwarded = try received.forwarded(
            to: superior, opinion: Data("opinion".utf8), of: identification, by: acting(identification.unit),
            at: Self.now)
        let acting =
            switch who {
            case .body: acting(identification.unit)
            case .superior: acting(superior)
            case .decider: acting(superior, try #require(identification.decidedBy))
            case .stranger: acting(.init())
            }
        for (objection, isForwarded) in [(received, false), (forwarded, true)] {
            let allowed = ending == .correctedByBody ? who == .body && !isForwarded : who == .superior && isForwarded
            let end = {
                try objection.ended(
                    ending, reasons: Data("reasons".utf8), of: identification, by: acting, at: Self.now)
            }
            guard allowed else {
                #expect(throws: Objection.Impossible.self) { try end() }
                continue
            }
            let (ended, standing) = try end()
            #expect(ended.endedBy == acting.worker)
            #expect(standing.outcome == (ending == .dismissed ? .notVictim : .victim))
            #expect(throws: Objection.Impossible.ended) {
                try ended.ended(ending, reasons: Data("x".utf8), of: standing, by: acting, at: Self.now)
            }
        }
    }

    // MARK: - Removal

    @Test func `bars removal from the first worry until nothing can be raised any more`() throws {
        func bar(_ identification: Identification?, _ objection: Objection? = nil, at moment: Date) -> RemovalBar {
            RemovalBar(
                opened: Self.now, identification, objection,
                lapses: identification?.objectionTime(by: pack)?.lapses.instant, at: moment)
        }
        let later = Self.now.addingTimeInterval(86_400)
        let afterwards = Self.now.addingTimeInterval(30 * 86_400)
        #expect(bar(nil, at: later).reasons == [.identification])
        var open = denied()
        open.decidedAt = nil
        open.outcome = nil
        open.servedAt = nil
        #expect(bar(open, at: afterwards).reasons == [.identification])
        // Decided but not served: the days to object have not begun, so they have not ended.
        #expect(bar(denied(served: nil), at: afterwards).reasons == [.objectionPeriod])
        for outcome in Identification.Outcome.allCases {
            let decided = denied(served: Self.now, outcome)
            let lapses = try #require(decided.objectionTime(by: pack)?.lapses.instant)
            #expect(bar(decided, at: lapses.addingTimeInterval(-1)).stands && !bar(decided, at: lapses).stands)
        }
        let identification = denied()
        let lapses = try #require(identification.objectionTime(by: pack)?.lapses.instant)
        #expect(bar(identification, at: lapses.addingTimeInterval(-1)).stands)
        #expect(!bar(identification, at: lapses).stands)
        let received = try objection(to: identification, received: later, at: later)
        #expect(bar(identification, received, at: afterwards).reasons == [.objection])
        let forwarded = try received.forwarded(
            to: .init(), opinion: Data("x".utf8), of: identification, by: acting(identification.unit), at: later)
        #expect(bar(identification, forwarded, at: afterwards).reasons == [.objection])
        let superior = acting(try #require(forwarded.superior))
        let (ended, _) = try forwarded.ended(
            .dismissed, reasons: Data("x".utf8), of: identification, by: superior, at: later)
        #expect(!bar(identification, ended, at: afterwards).stands)
    }
}
