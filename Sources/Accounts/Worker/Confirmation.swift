import Foundation
import Lexicon
import Policy
import Store

/// The second person behind what an administrator does to a worker's way in.
///
/// Who may give any role, and any new set-up code, could give themselves every file through somebody else's name.
extension Membership {
    /// The same place, which opens nothing until somebody else has confirmed it.
    func waiting(onWordOf administrator: Worker.ID) -> Membership {
        var next = self
        next.pendingBy = administrator
        return next
    }

    func confirmed() -> Membership {
        var next = self
        next.pendingBy = nil
        return next
    }

    /// Another administrator, or a coordinator of the unit's agency; never whoever asked for it, nor the worker.
    func canBeConfirmed(by acting: Acting, in unit: UnitRecord) -> Bool {
        guard let pendingBy, acting.worker != pendingBy, acting.worker != worker, unit.id == self.unit else {
            return false
        }
        return acting.role == .administrator || acting.role == .coordinator && acting.agency == unit.agency
    }

    /// Those that wait, and that this worker could confirm.
    static func waiting(for acting: Acting, at now: Date) -> Query<Membership> {
        let reach: SQL =
            acting.role == .administrator
            ? "" : " AND unit IN (SELECT id FROM agency_unit WHERE agency = \(acting.agency))"
        return Query(
            where: """
                pending_by IS NOT NULL AND pending_by <> \(acting.worker) AND worker <> \(acting.worker) \
                AND (until IS NULL OR until > \(now))\(reach) ORDER BY since, id LIMIT 200
                """)
    }

    /// Whether there was ever somebody else who could confirm. Whoever is first has nobody to ask; whoever shut the
    /// others out has, and asks the operator.
    static func anotherWord(than administrator: Worker.ID, on worker: Worker.ID, in unit: UnitRecord) -> Query<
        Membership
    > {
        Query(
            where: """
                pending_by IS NULL AND worker <> \(administrator) AND worker <> \(worker) \
                AND (role = \(Role.administrator) OR (role = \(Role.coordinator) AND unit IN \
                (SELECT id FROM agency_unit WHERE agency = \(unit.agency)))) LIMIT 1
                """)
    }
}
