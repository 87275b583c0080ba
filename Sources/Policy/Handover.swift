package import Foundation
package import Lexicon

/// The unit that a part of a file is to go to.
package struct Recipient: Sendable, Hashable {
    package let unit: AgencyUnit.ID
    package let agency: Agency.ID
    package let function: UnitFunction

    package init(unit: AgencyUnit.ID, agency: Agency.ID, function: UnitFunction) {
        self.unit = unit
        self.agency = agency
        self.function = function
    }
}

/// Leave to hand some compartments of one person's file to one unit for one purpose, once decided.
///
/// Like ``Grant`` it can be made by ``Rulebook`` only.
package struct Handover: Sendable, Equatable {
    /// The sender's leave to share.
    package let grant: Grant
    package let recipient: Recipient
    package let purpose: Purpose
    /// The sender's leave to read each compartment that goes into the package.
    package let looks: [Compartment: Grant]
    /// What the recipient's having it rests on, to be asked again inside the transaction that hands it over.
    package let bases: [Compartment: Basis.ID]
}

extension Rulebook {
    /// Decides whether compartments may go to a unit of another agency for a purpose.
    ///
    /// The sender must be able to share and to read each; a basis must name the recipient's agency for each; and
    /// some role of the recipient's unit must be able to read each. Nothing goes to immigration enforcement.
    package func handOver(
        _ compartments: Set<Compartment>, to recipient: Recipient, for purpose: Purpose, by acting: Acting,
        given standing: Standing, recipientBases: [Basis], at now: Date
    ) throws(Refusal) -> Handover {
        guard purpose != .immigrationEnforcement, recipient.function != .immigrationEnforcement else { throw .firewall }
        let sharing = try grant(.share, .existence, to: acting, given: standing, at: now)
        var looks: [Compartment: Grant] = [:]
        var bases: [Compartment: Basis.ID] = [:]
        for compartment in compartments.sorted(by: { $0.rawValue < $1.rawValue }) {
            let matter = Matter.compartment(compartment)
            looks[compartment] = try grant(.look, matter, to: acting, given: standing, at: now)
            guard canRead(compartment, in: recipient.function, for: purpose) else {
                throw Refusal(rule: "handover.smallest", reason: "Nobody in that unit needs this to do their part.")
            }
            let basis = recipientBases.first {
                $0.person == standing.person && $0.covers(matter, for: purpose, by: recipient.agency, at: now)
            }
            guard let basis else {
                throw Refusal(rule: "handover.basis", reason: "No consent or legal duty names that agency for this.")
            }
            bases[compartment] = basis.id
        }
        return Handover(grant: sharing, recipient: recipient, purpose: purpose, looks: looks, bases: bases)
    }

    /// Whether some role in a unit of that kind can ever read a compartment for a purpose.
    package func canRead(_ compartment: Compartment, in function: UnitFunction, for purpose: Purpose) -> Bool {
        Role.allCases.contains { role in
            Relation.allCases.contains { relation in
                let permission = Permission(
                    role: role, relation: relation, purpose: purpose, matter: .compartment(compartment), action: .look)
                return allows(permission, in: function)
            }
        }
    }

    /// Whether some role in a unit of that kind can ever note in a case what happened.
    package func canNote(in function: UnitFunction) -> Bool {
        permissions.contains {
            $0.action == .record && $0.matter == .existence && allows($0, in: function)
        }
    }
}
