package import Foundation
import Lexicon

/// Leave to count everybody's records as codes, once decided.
///
/// Like ``Grant`` only ``Rulebook`` can make one: the initialiser is internal and it is not decodable. It opens
/// nobody's file to be read. Whoever holds it is handed codes that name nobody, and in no order.
package struct Tallying: Sendable, Equatable {
    package let acting: Acting
    /// The compartments in which there is something to count.
    package let compartments: Set<Compartment>
    /// The article that orders the country to count, in the place of everybody's agreement.
    package let article: String
    package let rule: String
    package let at: Date
}

extension Rulebook {
    /// Decides whether a worker may have everybody's records counted.
    ///
    /// It rests on the duty of the country to publish numbers, not on anybody's consent. So a consent that is withdrawn
    /// does not stop it, and a conflict does not either: two counts that differ by one would tell whoever is named in
    /// an account just what they must not learn.
    ///
    /// - Parameter article: that orders the country to count; nil where its law has none, and then nothing is counted.
    package func tally(to acting: Acting, under article: String?, at now: Date) throws(Refusal) -> Tallying {
        try firewall(acting)
        guard acting.role.function == acting.function else { throw .misplaced }
        let asked = PermissionTable.countable.filter { $0.role == acting.role && $0.purpose == acting.purpose }
        let allowed = asked.intersection(countable)
        guard !allowed.isEmpty else {
            throw narrowings.first { asked.contains(where: $0.forbids) }?.refusal ?? .noPart
        }
        guard let article, !article.isEmpty else {
            throw Refusal(rule: "tally.article", reason: "No article orders this country to count.")
        }
        return Tallying(
            acting: acting, compartments: Set(allowed.map(\.compartment)), article: article,
            rule: "role.\(acting.role.rawValue).\(acting.purpose.rawValue)", at: now)
    }
}

/// A compartment in which a role may have counted what is there, for a purpose.
struct Countable: Sendable, Hashable {
    let role: Role
    let purpose: Purpose
    let compartment: Compartment
}

extension PermissionTable {
    /// Who someone is without a name, what was done to them, and the help that they want. Where to find them, their
    /// papers, their health and their family are counted by nobody.
    static let countable = Set(
        [Compartment.identity, .account, .services].map {
            Countable(role: .statistician, purpose: .statistics, compartment: $0)
        })
}

extension PackNarrowing {
    /// A narrowing of a part in a case says nothing of counting, in which nobody has a part.
    func forbids(_ countable: Countable) -> Bool {
        relations == nil && roles?.contains(countable.role) ?? true && purposes?.contains(countable.purpose) ?? true
            && matters?.contains(.compartment(countable.compartment)) ?? true && actions?.contains(.look) ?? true
    }
}
