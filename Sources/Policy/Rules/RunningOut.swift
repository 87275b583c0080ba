package import Foundation

// What follows when a consent runs out: the same as when it is withdrawn. Nothing is written at that moment; that a
// part in a case ended follows from when it began and what stood for its agency.
extension Relation {
    /// Whether a part has ended since it began, because a consent ran out and nothing else of the agency stood then.
    ///
    /// A later consent does not bring it back: whoever is asked again is given a new part.
    ///
    /// - Parameter bases: all of the unit's agency about the person.
    package func ranOut(since: Date, bases: [Basis], at now: Date) -> Bool {
        guard restsOnBasis else { return false }
        return bases.contains { gone in
            guard gone.kind == .consent, gone.withdrawnAt == nil, let end = gone.until, since < end, end <= now else {
                return false
            }
            return !bases.contains { $0.agency == gone.agency && $0.stood(at: end) }
        }
    }
}

extension Basis {
    /// Whether it stood at a moment of the past, whatever became of it since.
    fileprivate func stood(at moment: Date) -> Bool {
        from <= moment && until.map { moment < $0 } ?? true && withdrawnAt.map { moment < $0 } ?? true
    }
}
