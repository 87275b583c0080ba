import Foundation
import Lexicon
import Packs
import Policy
import Store
import Web

/// A round, for somebody of a unit that has a part in it.
struct RoundInside: Sendable {
    let acting: Acting
    let state: RoundState
    let parties: RoundParties

    /// Whether it is their unit that counts.
    var keeps: Bool { state.round.unit == acting.unit && RoundDesk.keepers.contains(acting.role) }

    /// Their unit's own seat; who has none finds no such door.
    func seat(_ part: OverlapSeat.Part) throws(NotFound) -> OverlapSeat {
        guard let seat = state.seat(acting.unit, part) else { throw NotFound() }
        return seat
    }

    /// A seat that the path names; one of another round is as one that never was.
    func other(_ part: OverlapSeat.Part, _ visit: Visit) throws(NotFound) -> OverlapSeat {
        let id: OverlapSeat.ID = try visit.identifier("seat")
        guard let seat = state.seats.first(where: { $0.id == id && $0.part == part }) else { throw NotFound() }
        return seat
    }
}

extension EvidenceOffice {
    var overlap: OverlapWork { OverlapWork(archive: archive, zone: jurisdiction.zone) }

    /// The same statements for a round that is not theirs and for one that never was.
    func enter(_ visit: Visit) async throws -> RoundInside {
        let acting = try visit.worker()
        let id: OverlapRound.ID = try visit.identifier("round")
        let found = try await archive.fetch(OverlapRound.seen(id, by: acting.unit))
        guard let round = found.first else { throw NotFound() }
        let (seats, papers, lines) = try await archive.fetch(
            OverlapSeat.all(in: id), RoundPaper.all(in: id), RoundLine.all(in: id))
        return RoundInside(
            acting: acting,
            state: RoundState(round: round, seats: seats, papers: papers, lines: lines, now: visit.now),
            parties: try await archive.roundParties())
    }

    func page(
        _ inside: RoundInside, entered: Fields = Fields(), problems: [Problem] = []
    ) async throws -> RoundPage {
        RoundPage(inside, zone: jurisdiction.zone, entered: entered, problems: problems)
    }

    func step(_ visit: Visit, _ work: (RoundInside) async throws -> Void) async throws -> Answer {
        let inside = try await enter(visit)
        return try await Step.take(
            visit, inside.acting, rule: OverlapWork.rule, shownAt: "\(RoundDesk.path)/\(inside.state.round.id)",
            page: { try await page(inside, entered: visit.form, problems: $0) }
        ) { try await work(inside) }
    }
}
