package import Foundation
package import Lexicon

/// Somebody who must not see a file: named in the account, or too near to someone who is.
///
/// It names one worker, wherever they work, or a whole unit. While it stands, the file is nothing to them: no part in
/// the case, no basis and no emergency opens it, and they are answered as if it had never been.
package struct Conflict: Sendable, Equatable, Identifiable {
    package enum Party: Sendable, Hashable {
        case worker(Worker.ID)
        case unit(AgencyUnit.ID)
    }

    package let id: Identifier<Conflict>
    package let person: Person.ID
    package let party: Party
    package let liftedAt: Date?

    package init(id: Identifier<Conflict> = .init(), person: Person.ID, party: Party, liftedAt: Date? = nil) {
        self.id = id
        self.person = person
        self.party = party
        self.liftedAt = liftedAt
    }

    package func bars(_ acting: Acting, from person: Person.ID) -> Bool {
        guard liftedAt == nil, person == self.person else { return false }
        return switch party {
        case .worker(let worker): worker == acting.worker
        case .unit(let unit): unit == acting.unit
        }
    }
}
