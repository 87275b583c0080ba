package import Foundation

// The course of a request: sent, seen, then waiting, accepted or declined; started; done.
extension ServiceRequest {
    package enum Impossible: Error, Sendable, Equatable {
        case already(Status)
        case full
    }

    package func seen(at now: Date) throws(Impossible) -> ServiceRequest {
        try advanced(from: [.sent]) { $0.seenAt = now }
    }

    /// There is no place now, and the person is kept in line for the next.
    package func waiting(at now: Date) throws(Impossible) -> ServiceRequest {
        try advanced(from: [.sent, .seen]) {
            $0.seenAt = $0.seenAt ?? now
            $0.waitingAt = now
        }
    }

    /// - Parameter free: places left; nil where the offer has no number of places.
    package func accepted(free: Int?, at now: Date) throws(Impossible) -> ServiceRequest {
        if let free, free < 1 { throw .full }
        return try advanced(from: [.sent, .seen, .waiting]) {
            $0.seenAt = $0.seenAt ?? now
            $0.acceptedAt = now
        }
    }

    package func declined(_ reason: DeclineReason, at now: Date) throws(Impossible) -> ServiceRequest {
        try advanced(from: [.sent, .seen, .waiting]) {
            $0.seenAt = $0.seenAt ?? now
            $0.declinedAt = now
            $0.declineReason = reason
        }
    }

    package func started(at now: Date) throws(Impossible) -> ServiceRequest {
        try advanced(from: [.accepted]) { $0.startedAt = now }
    }

    package func done(at now: Date) throws(Impossible) -> ServiceRequest {
        try advanced(from: [.started]) { $0.doneAt = now }
    }

    /// The person no longer wants it, or withdrew the consent that it rests on.
    package func withdrawn(at now: Date) throws(Impossible) -> ServiceRequest {
        try advanced(from: [.sent, .seen, .waiting, .accepted, .started]) { $0.withdrawnAt = now }
    }

    private func advanced(
        from allowed: Set<Status>, _ step: (inout ServiceRequest) -> Void
    ) throws(Impossible) -> ServiceRequest {
        guard allowed.contains(status) else { throw .already(status) }
        var next = self
        step(&next)
        return next
    }
}
