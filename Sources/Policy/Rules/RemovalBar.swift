package import Foundation

/// Something whose outcome someone must be able to wait for in the country.
package struct Proceeding: Sendable, Hashable {
    package enum Kind: String, Sendable, Codable, CaseIterable {
        case identification
        /// The days in which an objection may still be made.
        case objectionPeriod = "objection-period"
        case objection, appeal
    }

    package let kind: Kind
    package let from: Date
    /// When it ended; nil while it is open.
    package let until: Date?

    package init(_ kind: Kind, from: Date, until: Date? = nil) {
        self.kind = kind
        self.from = from
        self.until = until
    }

    package func isOpen(at now: Date) -> Bool { from <= now && until.map { now < $0 } ?? true }
}

/// Rule 7: whether forced return is impossible now, and what for.
///
/// It reads facts and nothing else: no worker, no purpose and no agreement lifts it while something is open.
package struct RemovalBar: Sendable, Equatable {
    package let reasons: Set<Proceeding.Kind>

    package init(_ proceedings: some Sequence<Proceeding>, at now: Date) {
        reasons = Set(proceedings.filter { $0.isOpen(at: now) }.map(\.kind))
    }

    /// The one bit that may ever leave.
    package var stands: Bool { !reasons.isEmpty }

    /// On what the bit may be told to those who remove people: the person's agreement, or an article.
    package enum Telling: Sendable, Equatable {
        case agreed
        case ordered(article: String)
    }

    /// What may be told, and nothing beside it. Nil where nothing allows the telling: silence, not "no".
    package func told(on telling: Telling?) -> Bool? {
        switch telling {
        case nil: nil
        case .agreed: stands
        case .ordered(let article): article.isEmpty ? nil : stands
        }
    }
}
