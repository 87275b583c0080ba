package import Foundation
import Lexicon
import Policy
import Store

/// How long an unfinished form is kept that nobody touches.
///
/// Four weeks outlast an illness, a holiday or a wait for an interpreter. What is told in a screening is told so that
/// something follows; where nothing has followed by then, it is kept for nobody, and a stranger could still find it.
package struct DraftExpiry: Sendable {
    package static let days = 28
    /// How many days before its author reads of it.
    package static let warningDays = 7

    private let archive: Archive

    package init(_ office: Office) { archive = office.archive }

    /// Destroys every draft that has not been saved for so long, and leaves nothing of it in any file of the database.
    @discardableResult
    package func erase(at now: Date) async throws -> Int {
        let cutoff = now.addingTimeInterval(-Double(Self.days) * 86_400)
        let untouched = try await archive.fetch(Query<Draft>(where: "saved_at <= \(cutoff) ORDER BY saved_at, id"))
        var erased = 0
        for draft in untouched {
            do {
                try await archive.discard(draft, Deed("draft.expired", rule: "draft.untouched"))
                erased += 1
            } catch is NotCommitted {
                // Its author went on with it, or gave it up, in this moment.
            }
        }
        if erased > 0 { try await archive.driver.settle() }
        return erased
    }
}

extension Draft {
    /// When it is destroyed unless it is saved again.
    package var erasedAt: Date { savedAt.addingTimeInterval(Double(DraftExpiry.days) * 86_400) }

    /// Whether its author has to be told that this is near.
    func isAboutToGo(at now: Date) -> Bool {
        erasedAt <= now.addingTimeInterval(Double(DraftExpiry.warningDays) * 86_400)
    }
}
