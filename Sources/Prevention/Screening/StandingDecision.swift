import Foundation
import Lexicon

/// The last decision on a party and an entry, and whether it still holds.
package struct StandingDecision: Sendable, Equatable {
    package enum State: String, Sendable, Codable, CaseIterable {
        /// Nothing changed: it is not asked again.
        case holds
        case awaitsColleague
        /// The list says something else of the entry than when it was decided.
        case entryChanged
        case expired
    }

    package let decision: Disposition
    package let content: DispositionContent
    package let state: State
    /// All decisions before it, the earliest first.
    package let before: [Disposition]

    init(_ decisions: [Disposition], _ content: DispositionContent, now: Date, saying current: Data) {
        let last = decisions[decisions.endIndex - 1]
        decision = last
        before = Array(decisions.dropLast())
        self.content = content
        if last.decision == .escalated {
            state = .awaitsColleague
        } else if last.content != current {
            state = .entryChanged
        } else if last.isOver(at: now) {
            state = .expired
        } else {
            state = .holds
        }
    }

    /// Whether somebody still has to decide.
    package var isOpen: Bool { state != .holds }
}
