package import Foundation
import Lexicon

/// The same rule as ``Rulebook/grant(_:_:to:given:at:)``, over many records at once.
///
/// Store compiles it to SQL. A test proves over the whole space that the two say the same.
package struct Scope: Sendable, Equatable {
    package let action: Action
    package let matter: Matter
    package let acting: Acting
    package let at: Date
    /// The relations that suffice; empty means that nothing is in scope.
    package let relations: Set<Relation>
    /// Whether a standing basis must cover the matter as well.
    package let needsBasis: Bool
}

extension Rulebook {
    /// What a worker may act on among all records. Emergencies open single files, never lists.
    package func scope(_ action: Action, _ matter: Matter, of acting: Acting, at now: Date) -> Scope {
        let relations = Set(
            Relation.allCases.filter { relation in
                let probe = Standing(person: .init(), relations: [relation], bases: [])
                do throws(Refusal) {
                    _ = try grant(action, matter, to: acting, given: probe, at: now)
                    return true
                } catch {
                    // Only the basis is missing: the relation itself allows it.
                    return error.rule == "basis.covers"
                }
            })
        return Scope(
            action: action, matter: matter, acting: acting, at: now, relations: relations,
            needsBasis: needsBasis(matter, for: acting.purpose))
    }

    /// Whether a permission stands in units of a kind, for the matrix that a lawyer reads.
    package func allows(_ permission: Permission, in function: UnitFunction) -> Bool {
        permission.purpose != .immigrationEnforcement && function != .immigrationEnforcement
            && permission.role.function == function && permissions.contains(permission)
    }
}
