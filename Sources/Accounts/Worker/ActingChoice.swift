package import Foundation
import Lexicon
package import Policy

/// One way in which a worker can be at work: a role in a unit, to one purpose.
package struct ActingChoice: Sendable, Equatable, Hashable {
    package let membership: Membership.ID
    package let acting: Acting

    /// Every choice that memberships give now, in a steady order.
    ///
    /// A row that the rule would not have let be written gives nothing, nor does anything beside enforcement.
    package static func all(of memberships: [Membership], in units: [UnitRecord], at now: Date) -> [ActingChoice] {
        let standing = memberships.filter { $0.stands(at: now) }
        let enforcing = standing.contains { $0.role == .enforcementOfficer }
        var choices: [ActingChoice] = []
        for membership in standing where !enforcing || membership.role == .enforcementOfficer {
            guard let unit = units.first(where: { $0.id == membership.unit }), membership.isPossible(in: unit) else {
                continue
            }
            for purpose in Purpose.allCases where membership.purposes.contains(purpose) {
                let acting = Acting(
                    worker: membership.worker, role: membership.role, unit: unit.id, agency: unit.agency,
                    function: unit.function, purpose: purpose)
                choices.append(ActingChoice(membership: membership.id, acting: acting))
            }
        }
        return choices
    }

    /// As a form's value: the membership and the purpose.
    var code: String { "\(membership) \(acting.purpose.rawValue)" }
}
