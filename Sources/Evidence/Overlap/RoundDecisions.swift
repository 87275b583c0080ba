import Foundation
import Lexicon
import Policy

/// Why a step of a round is not taken.
package enum RoundImpossible: Error, Sendable, Equatable {
    /// It is settled who takes part.
    case settledAlready
    /// It is not settled yet who takes part.
    case notSettled
    case joinedAlready
    case keyBroughtAlready
    case tooFewAgencies
    case trusteesMissing
    /// Its day has passed, or it was closed or given up.
    case takesNothing
    case notTakingPart
    /// A trustee has multiplied the batch already.
    case multipliedAlready
    /// The batch waits for another trustee, or for nobody.
    case notYourTurn
    /// Not all trustees have multiplied it.
    case notMultiplied
    case givenAlready
    /// Fewer than two agencies have brought what can be compared.
    case nothingToCompare
    /// Files are still on their way, and the day has not passed.
    case stillTaking
    case notCounted
    case destroyedAlready
    case nothingToReview
    case tooFewVerdicts
    case closedAlready
}

extension RoundState {
    /// The agency takes part, under the agreement's terms, and says how many people it met.
    func joining(
        _ seat: OverlapSeat, caseload: Int, by worker: Worker.ID
    ) throws(RoundImpossible) -> OverlapSeat {
        try gathering()
        guard seat.joinedAt == nil else { throw .joinedAlready }
        var next = seat
        next.joinedAt = now
        next.joinedBy = worker
        next.caseload = caseload
        return next
    }

    /// A trustee brings the public half of the key that was made at home.
    func bringing(
        _ publicKey: Data, _ seat: OverlapSeat, by worker: Worker.ID
    ) throws(RoundImpossible) -> OverlapSeat {
        try gathering()
        guard seat.publicKey == nil else { throw .keyBroughtAlready }
        var next = seat
        next.joinedAt = now
        next.joinedBy = worker
        next.publicKey = publicKey
        return next
    }

    private func gathering() throws(RoundImpossible) {
        switch status {
        case .gathering: return
        case .committing, .taking, .counted, .finished: throw .settledAlready
        case .overdue, .abandoned: throw .takesNothing
        }
    }

    /// It is settled who takes part; from here on every file is bound to the description.
    func fixed(_ description: Data, by worker: Worker.ID) throws(RoundImpossible) -> OverlapRound {
        try canFix()
        var next = round
        next.description = description
        next.fixedAt = now
        next.fixedBy = worker
        return next
    }

    func canFix() throws(RoundImpossible) {
        try gathering()
        guard joined.count >= 2 else { throw .tooFewAgencies }
        guard trustees.allSatisfy({ $0.publicKey != nil }) else { throw .trusteesMissing }
    }

    /// The trustee whose turn it is says by which key it will multiply.
    func committing(_ trustee: OverlapSeat) throws(RoundImpossible) -> Data {
        switch status {
        case .gathering: throw .notSettled
        case .overdue, .counted, .finished, .abandoned: throw .takesNothing
        case .taking: throw .notYourTurn
        case .committing: break
        }
        guard trustee.place == round.commitments + 1, let plan = round.description else { throw .notYourTurn }
        return plan
    }

    func committed(_ description: Data) -> OverlapRound {
        var next = round
        next.description = description
        next.commitments += 1
        return next
    }

    /// The description that files are checked against, while files are taken.
    func taking() throws(RoundImpossible) -> Data {
        switch status {
        case .gathering, .committing: throw .notSettled
        case .overdue, .counted, .finished, .abandoned: throw .takesNothing
        case .taking: break
        }
        guard let description = round.description else { throw .notSettled }
        return description
    }

    /// A batch can be brought anew until a trustee has multiplied it.
    func givingBatch(_ seat: OverlapSeat) throws(RoundImpossible) -> Data {
        let description = try taking()
        switch progress(of: seat) {
        case .notJoined: throw .notTakingPart
        case .joined, .waitsFor(1): return description
        case .waitsFor, .multiplied: throw .multipliedAlready
        case .given: throw .givenAlready
        }
    }

    /// The batch that waits for a trustee.
    func multiplying(
        _ seat: OverlapSeat, by trustee: OverlapSeat
    ) throws(RoundImpossible) -> (description: Data, batch: RoundPaper) {
        let description = try taking()
        guard let batch = paper(.batch, of: seat), batch.stage + 1 == trustee.place else { throw .notYourTurn }
        return (description, batch)
    }

    /// The agency's own batch, after all trustees.
    func multiplied(_ seat: OverlapSeat) throws(RoundImpossible) -> (description: Data, batch: RoundPaper) {
        let description = try taking()
        switch progress(of: seat) {
        case .notJoined: throw .notTakingPart
        case .joined, .waitsFor: throw .notMultiplied
        case .given: throw .givenAlready
        case .multiplied: break
        }
        guard let batch = paper(.batch, of: seat) else { throw .notMultiplied }
        return (description, batch)
    }

    /// What there is to compare. Before its day a round closes only when everybody who takes part has brought theirs.
    func closing() throws(RoundImpossible) -> (description: Data, given: [(seat: OverlapSeat, paper: RoundPaper)]) {
        switch status {
        case .gathering, .committing: throw .notSettled
        case .counted, .finished, .abandoned: throw .closedAlready
        case .taking, .overdue: break
        }
        guard isBegun, let description = round.description else { throw .notSettled }
        let given = joined.compactMap { seat in paper(.pseudonyms, of: seat).map { (seat, $0) } }
        guard given.count == joined.count || status == .overdue else { throw .stillTaking }
        guard given.count >= 2 else { throw .nothingToCompare }
        return (description, given)
    }

    func closed(into captures: String, by worker: Worker.ID) -> OverlapRound {
        var next = round
        next.closedAt = now
        next.closedBy = worker
        next.captures = captures
        return next
    }

    /// Given up: what was brought is destroyed, and nothing is counted.
    func abandoned(by worker: Worker.ID) throws(RoundImpossible) -> OverlapRound {
        guard round.closedAt == nil, round.abandonedAt == nil else { throw .closedAlready }
        var next = round
        next.abandonedAt = now
        next.abandonedBy = worker
        return next
    }

    /// A trustee says, signed, that the secret is gone. Before the count it would leave files that nobody can finish.
    func destroying(_ seat: OverlapSeat, by worker: Worker.ID) throws(RoundImpossible) -> OverlapSeat {
        switch status {
        case .gathering, .committing, .taking, .overdue: throw .notCounted
        case .finished: throw .destroyedAlready
        case .counted, .abandoned: break
        }
        guard isBegun, seat.publicKey != nil else { throw .notTakingPart }
        guard seat.destroyedAt == nil else { throw .destroyedAlready }
        var next = seat
        next.destroyedAt = now
        next.destroyedBy = worker
        return next
    }
}
