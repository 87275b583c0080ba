package import Foundation
package import Lexicon

/// One fact: what one request looked at, changed or was refused, and under which rule.
///
/// Worker, unit, purpose, action, rule and time stay readable for ever, so that an insider cannot hide behind an
/// erasure. People are tags and content is digests, so that the person can be forgotten.
package struct Entry: Sendable, Hashable {
    /// How the request ended.
    package enum Outcome: UInt8, Sendable, CaseIterable {
        case done = 0
        case refused = 1
        case failed = 2
    }

    /// Milliseconds since 1970 in UTC: the truth that is hashed; ``at`` is its reading.
    let milliseconds: Int64
    /// Nobody where the public, the person or the system itself acted.
    package let worker: Worker.ID?
    package let unit: AgencyUnit.ID?
    package let purpose: String?
    /// What was asked, in the words of the work: `case.read`, `consent.withdrawn`.
    package let action: String
    /// The rule that granted it, or that refused it.
    package let rule: String
    package let outcome: Outcome
    /// Everyone the request was about, each once, in the order of the tags.
    package let subjects: [SubjectTag]
    /// The codes of the compartments that were seen, each once, sorted.
    package let looked: [String]
    /// The rows that were written, each version once, sorted.
    package let changes: [RowChange]

    package init(
        at: Date, worker: Worker.ID?, unit: AgencyUnit.ID? = nil, purpose: String? = nil, action: String, rule: String,
        outcome: Outcome = .done, subjects: [SubjectTag] = [], looked: [String] = [], changes: [RowChange] = []
    ) {
        milliseconds = Self.milliseconds(at)
        self.worker = worker
        self.unit = unit
        self.purpose = purpose
        self.action = action
        self.rule = rule
        self.outcome = outcome
        self.subjects = subjects.sortedOnce(by: <)
        self.looked = looked.sortedOnce { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        self.changes = changes.sortedOnce(by: <)
    }

    /// To the millisecond, between 1970 and 9999.
    package var at: Date { Date(timeIntervalSince1970: Double(milliseconds) / 1000) }

    /// The last millisecond of the year 9999; no later moment can be written in four digits.
    static let millisecondsMax: Int64 = 253_402_300_799_999

    static func milliseconds(_ date: Date) -> Int64 {
        let exact = (date.timeIntervalSince1970 * 1000).rounded()
        guard exact > 0 else { return 0 }
        return exact < Double(millisecondsMax) ? Int64(exact) : millisecondsMax
    }
}

/// A row as one commit left it.
package struct RowChange: Sendable, Hashable {
    package let table: String
    package let row: RowTag
    /// Counts up from 1 with each change of the row.
    package let version: UInt64
    /// A keyed digest of the row's content, so that nobody can guess what it was; nothing where the row was removed.
    package let digest: Hash?

    package init(table: String, row: RowTag, version: UInt64, digest: Hash?) {
        self.table = table
        self.row = row
        self.version = version
        self.digest = digest
    }

    package static func < (left: Self, right: Self) -> Bool {
        if !left.table.utf8.elementsEqual(right.table.utf8) {
            return left.table.utf8.lexicographicallyPrecedes(right.table.utf8)
        }
        if left.row != right.row { return left.row < right.row }
        return left.version < right.version
    }
}

extension Array {
    /// Sorted, and without those that sort as equal to the one before: what a set is written as.
    func sortedOnce(by precedes: (Element, Element) -> Bool) -> [Element] {
        if count < 2 { return self }
        var once: [Element] = []
        once.reserveCapacity(count)
        for element in sorted(by: precedes) {
            if let last = once.last, !precedes(last, element) { continue }
            once.append(element)
        }
        return once
    }

    /// Whether each strictly follows the one before.
    func ascends(by precedes: (Element, Element) -> Bool) -> Bool {
        zip(self, dropFirst()).allSatisfy(precedes)
    }
}
