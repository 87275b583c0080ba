import Foundation
import Lexicon
import Policy
import Testing

@testable import Evidence

/// What is asked of whom, and what is refused, from what was done so far.
@Suite struct `The state of a round` {
    private static let now = Date(timeIntervalSince1970: 1_772_420_400)
    private static let keeper = AgencyUnit.ID(), other = AgencyUnit.ID(), third = AgencyUnit.ID()
    private static let shelter = AgencyUnit.ID(), police = AgencyUnit.ID()

    private func state(
        joined: Set<AgencyUnit.ID> = [], keys: Int = 0, papers: [(AgencyUnit.ID, RoundPaper.Kind, Int)] = [],
        after days: Double = 1, _ change: (inout OverlapRound) -> Void = { _ in }
    ) throws -> RoundState {
        let until = Self.now.addingTimeInterval(30 * 86_400)
        let id = OverlapRound.ID(), worker = Worker.ID()
        let form = RoundForm(
            name: "First", epoch: "2026", begins: .earliest, ends: .earliest, instrument: "Agreement", article: "4",
            agreedOn: .earliest, takesUntil: until,
            reviewedPairs: 0, agencies: [Self.shelter, Self.police],
            trustees: [Self.keeper, Self.other, Self.third])
        var round = OverlapRound(form, id: id, by: worker, of: Self.keeper, at: Self.now)
        change(&round)
        let seats = form.seats(in: id).map { seat in
            var seat = seat
            if joined.contains(seat.unit) { (seat.joinedAt, seat.joinedBy, seat.caseload) = (Self.now, worker, 10) }
            if seat.part == .trustee, seat.place <= keys { (seat.joinedAt, seat.publicKey) = (Self.now, Data([1])) }
            return seat
        }
        let all = papers.map { unit, kind, stage in
            RoundPaper(
                id: .init(), in: id, of: seats.first { $0.unit == unit }?.id, kind, stage: stage, count: 1, digest: "",
                at: Self.now)
        }
        return RoundState(
            round: round, seats: seats, papers: all, lines: [], now: Self.now.addingTimeInterval(days * 86_400))
    }

    private static func settled(_ round: inout OverlapRound) {
        (round.description, round.fixedAt, round.commitments) = (Data([1]), now, 3)
    }

    private static let both: Set = [shelter, police]

    @Test func `asks an agency step by step`() throws {
        #expect(try state().asks(of: Self.shelter) == [.join])
        #expect(try state(joined: Self.both).asks(of: Self.shelter) == [.wait])
        func asks(_ papers: (AgencyUnit.ID, RoundPaper.Kind, Int)...) throws -> [RoundState.Ask] {
            try state(joined: Self.both, keys: 3, papers: papers, Self.settled).asks(of: Self.shelter)
        }
        #expect(try asks() == [.encode])
        for stage in 0..<3 { #expect(try asks((Self.shelter, .batch, stage)) == [.wait]) }
        #expect(try asks((Self.shelter, .batch, 3)) == [.unblind])
        #expect(try asks((Self.shelter, .pseudonyms, 0)) == [.wait])
        #expect(try asks((Self.police, .batch, 3)) == [.encode], "another's file is no business of theirs")
    }

    @Test func `asks a trustee in the order of the keys`() throws {
        #expect(try state(keys: 1).asks(of: Self.other) == [.bringKey])
        for stage in 0..<4 {
            let state = try state(joined: Self.both, keys: 3, papers: [(Self.police, .batch, stage)], Self.settled)
            for (place, unit) in [Self.keeper, Self.other, Self.third].enumerated() {
                #expect(
                    state.asks(of: unit).contains(.multiply) == (place == stage), "stage \(stage), key \(place + 1)")
            }
        }
    }

    @Test func `lets trustees commit in their order`() throws {
        for done in 0..<3 {
            let state = try state(joined: Self.both, keys: 3) { round in
                (round.description, round.fixedAt, round.commitments) = (Data([1]), Self.now, done)
            }
            for (place, unit) in [Self.keeper, Self.other, Self.third].enumerated() {
                #expect(state.asks(of: unit).contains(.commit) == (place == done))
            }
            #expect(throws: RoundImpossible.notSettled) { try state.taking() }
        }
    }

    @Test func `is settled with two agencies and three keys, and not before`() throws {
        #expect(throws: RoundImpossible.tooFewAgencies) { try state(joined: [Self.police], keys: 3).canFix() }
        #expect(throws: RoundImpossible.trusteesMissing) { try state(joined: Self.both, keys: 2).canFix() }
        try state(joined: Self.both, keys: 3).canFix()
        #expect(throws: RoundImpossible.takesNothing) { try state(joined: Self.both, keys: 3, after: 31).canFix() }
    }

    @Test func `takes nothing before it is settled, after its day, or once closed`() throws {
        #expect(throws: RoundImpossible.notSettled) { try state(joined: Self.both, keys: 3).taking() }
        #expect(throws: RoundImpossible.takesNothing) {
            try state(joined: Self.both, keys: 3, after: 30, Self.settled).taking()
        }
        #expect(throws: RoundImpossible.takesNothing) {
            try state(joined: Self.both, keys: 3) { round in
                Self.settled(&round)
                round.closedAt = Self.now
            }.taking()
        }
        #expect(try state(joined: Self.both, keys: 3, Self.settled).taking() == Data([1]))
    }

    @Test func `closes early only when everybody has brought theirs, late with two`() throws {
        let one: [(AgencyUnit.ID, RoundPaper.Kind, Int)] = [(Self.police, .pseudonyms, 0)]
        let two = one + [(Self.shelter, .pseudonyms, 0)]
        #expect(throws: RoundImpossible.stillTaking) {
            try state(joined: Self.both, keys: 3, papers: one, Self.settled).closing()
        }
        #expect(throws: RoundImpossible.nothingToCompare) {
            try state(joined: Self.both, keys: 3, papers: one, after: 31, Self.settled).closing()
        }
        #expect(try state(joined: Self.both, keys: 3, papers: two, Self.settled).closing().given.count == 2)
    }

    @Test func `keeps trustees' keys until the overlap was counted`() throws {
        let taking = try state(joined: Self.both, keys: 3, Self.settled)
        let trustee = try #require(taking.seat(Self.other, .trustee))
        #expect(throws: RoundImpossible.notCounted) { try taking.destroying(trustee, by: .init()) }
        let given = try state(joined: Self.both, keys: 3) { round in
            Self.settled(&round)
            round.abandonedAt = Self.now
        }
        let seat = try #require(given.seat(Self.other, .trustee))
        #expect(try given.destroying(seat, by: .init()).destroyedAt == given.now)
    }

    @Test(arguments: [(1, 2), (5, 6), (10, 12), (99, 119), (100, 120)])
    func `lets an agency bring a fifth more than it met`(_ caseload: Int, _ quota: Int) throws {
        let state = try state()
        let seat = try #require(state.seat(Self.shelter, .agency))
        #expect(try state.joining(seat, caseload: caseload, by: .init()).quota == quota)
    }

    @Test(arguments: UnitFunction.allCases)
    func `asks nobody who enforces, and nobody to hold a key who meets people`(_ function: UnitFunction) {
        #expect(!(OverlapSeat.canBeAsked(function) && OverlapSeat.canHoldKey(function)))
        if function == .immigrationEnforcement {
            #expect(!OverlapSeat.canBeAsked(function) && !OverlapSeat.canHoldKey(function))
        }
    }
}
