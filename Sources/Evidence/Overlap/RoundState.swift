import Foundation
import Lexicon

/// A round with everything that lies in it, as it is at one moment.
struct RoundState: Sendable {
    let round: OverlapRound
    let seats: [OverlapSeat]
    let papers: [RoundPaper]
    let lines: [RoundLine]
    let now: Date

    var status: OverlapRound.Status { round.status(seats, at: now) }
    var agencies: [OverlapSeat] { seats.filter { $0.part == .agency } }
    var trustees: [OverlapSeat] { seats.filter { $0.part == .trustee } }
    /// The agencies that take part.
    var joined: [OverlapSeat] { agencies.filter { $0.joinedAt != nil } }

    func seat(_ unit: AgencyUnit.ID, _ part: OverlapSeat.Part) -> OverlapSeat? {
        seats.first { $0.unit == unit && $0.part == part }
    }

    /// What a trustee's log has told so far.
    func log(_ trustee: OverlapSeat) -> [Data] { lines.filter { $0.seat == trustee.id }.map(\.line) }

    func paper(_ kind: RoundPaper.Kind, of seat: OverlapSeat) -> RoundPaper? {
        papers.first { $0.kind == kind && $0.seat == seat.id && $0.goesAt.map { now < $0 } ?? true }
    }

    /// What becomes of an agency's file, as far as everybody in the round may know.
    enum Progress: Sendable, Equatable {
        case notJoined, joined
        /// Waits for the trustee in that place.
        case waitsFor(Int)
        /// All trustees have multiplied it; the agency fetches it.
        case multiplied
        case given
    }

    func progress(of seat: OverlapSeat) -> Progress {
        if seat.joinedAt == nil { return .notJoined }
        if paper(.pseudonyms, of: seat) != nil { return .given }
        guard let batch = paper(.batch, of: seat) else { return .joined }
        return batch.stage < trustees.count ? .waitsFor(batch.stage + 1) : .multiplied
    }

    /// The batches that wait for a trustee.
    func waiting(for trustee: OverlapSeat) -> [(seat: OverlapSeat, batch: RoundPaper)] {
        joined.compactMap { seat in
            guard let batch = paper(.batch, of: seat), batch.stage + 1 == trustee.place else { return nil }
            return (seat, batch)
        }
    }
}

extension RoundState {
    /// What is asked of a party now.
    enum Ask: String, Sendable, Codable, CaseIterable {
        case join, bringKey, fix, commit, encode, multiply, unblind, close, destroyKey, fetchDuplicates, review, settle
        /// Nothing; somebody else has to act first.
        case wait
        case nothing
    }

    func asks(of unit: AgencyUnit.ID) -> [Ask] {
        var asks: [Ask] = []
        if let seat = seat(unit, .agency) { asks += self.asks(ofAgency: seat) }
        if let seat = seat(unit, .trustee) { asks += self.asks(ofTrustee: seat) }
        if round.unit == unit { asks += asksOfKeeper }
        let real = asks.filter { $0 != .wait && $0 != .nothing }
        return real.isEmpty ? [asks.contains(.wait) ? .wait : .nothing] : real
    }

    private func asks(ofAgency seat: OverlapSeat) -> [Ask] {
        switch status {
        case .gathering: return [seat.joinedAt == nil ? .join : .wait]
        case .committing: return [seat.joinedAt == nil ? .nothing : .wait]
        case .taking:
            switch progress(of: seat) {
            case .notJoined: return [.nothing]
            case .joined: return [.encode]
            case .multiplied: return [.unblind]
            case .waitsFor, .given: return [.wait]
            }
        case .overdue: return [.wait]
        case .counted, .finished:
            var asks: [Ask] = []
            if paper(.duplicates, of: seat) != nil { asks.append(.fetchDuplicates) }
            if sample != nil, seat.joinedAt != nil, paper(.verdicts, of: seat) == nil { asks.append(.review) }
            return asks.isEmpty ? [.nothing] : asks
        case .abandoned: return [.nothing]
        }
    }

    private func asks(ofTrustee seat: OverlapSeat) -> [Ask] {
        switch status {
        case .gathering: [seat.publicKey == nil ? .bringKey : .wait]
        case .committing: [seat.place == round.commitments + 1 ? .commit : .wait]
        case .taking: [waiting(for: seat).isEmpty ? .wait : .multiply]
        case .overdue: [.wait]
        case .counted, .abandoned: [isBegun && seat.destroyedAt == nil ? .destroyKey : .nothing]
        case .finished: [.nothing]
        }
    }

    private var asksOfKeeper: [Ask] {
        switch status {
        case .gathering: [canBeFixed ? .fix : .wait]
        case .committing: [.wait]
        case .taking: [joined.allSatisfy { progress(of: $0) == .given } ? .close : .wait]
        case .overdue: [isBegun ? .close : .nothing]
        case .counted, .finished: [hasVerdicts ? .settle : status == .finished ? .nothing : .wait]
        case .abandoned: [.nothing]
        }
    }

    var sample: RoundPaper? { papers.first { $0.kind == .sample && $0.goesAt.map { now < $0 } ?? true } }
    var hasVerdicts: Bool { sample != nil && papers.count { $0.kind == .verdicts } >= 2 }
    /// Whether all trustees have committed, so that there were keys to be used.
    var isBegun: Bool { round.commitments == OverlapSeat.trustees }
    var canBeFixed: Bool { joined.count >= 2 && trustees.allSatisfy { $0.publicKey != nil } }
}
