package import Foundation
package import Lexicon
package import Store
package import Vault

/// How a person comes to their own file: a receipt, and a number of their own that needs no telephone.
///
/// A second number opens an empty view, for whoever is made to show it.
package struct PersonAccess: Stored, Equatable {
    package static let table = Table(
        "person_access", personal: true,
        columns: [
            ("person", "TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE"), ("lookup", "BLOB NOT NULL UNIQUE"),
            ("number", "TEXT NOT NULL"), ("decoy", "TEXT"), ("issued_at", "INTEGER NOT NULL"), ("ended_at", "INTEGER"),
            ("left_at", "INTEGER"),
        ],
        indexes: ["person"])

    /// Six digits or more, chosen by the person; it only has to hold against the few guesses that are let through.
    package struct Number: Sendable, Equatable {
        package enum Mistake: Error, Sendable, Equatable { case length, notDigits, tooSimple }

        let digits: String

        package init(typed: String) throws(Mistake) {
            let digits = typed.filter { !$0.isWhitespace }.compactMap(\.wholeNumberValue)
            guard digits.count == typed.filter({ !$0.isWhitespace }).count, digits.allSatisfy((0...9).contains) else {
                throw .notDigits
            }
            guard (6...12).contains(digits.count) else { throw .length }
            let steps = Set(zip(digits, digits.dropFirst()).map { $1 - $0 })
            guard steps.count > 1 else { throw .tooSimple }
            self.digits = digits.map(String.init).joined()
        }
    }

    /// What a number opens.
    package enum Opened: Sendable, Equatable { case file, empty }

    package let id: Identifier<PersonAccess>
    package var version = 0
    package let person: Person.ID
    package let lookup: Data
    package let number: PassphraseHash
    package let decoy: PassphraseHash?
    package let issuedAt: Date
    package var endedAt: Date?
    /// When somebody last left the page: passes from before open nothing.
    package private(set) var leftAt: Date?

    package init(
        id: Identifier<PersonAccess> = .init(), person: Person.ID, lookup: Data, number: PassphraseHash,
        decoy: PassphraseHash?, issuedAt: Date
    ) {
        self.id = id
        self.person = person
        self.lookup = lookup
        self.number = number
        self.decoy = decoy
        self.issuedAt = issuedAt
    }

    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        person = try row.identifier("person")
        lookup = try row.blob("lookup")
        number = try PassphraseHash(text: try row.text("number"))
        decoy = try row.isNull("decoy") ? nil : PassphraseHash(text: try row.text("decoy"))
        issuedAt = try row.date("issued_at")
        endedAt = try row.maybe("ended_at", Row.date)
        leftAt = try row.maybe("left_at", Row.date)
    }

    package var columns: [String: (any Bindable)?] {
        [
            "person": person, "lookup": lookup, "number": number.text, "decoy": decoy?.text, "issued_at": issuedAt,
            "ended_at": endedAt, "left_at": leftAt,
        ]
    }

    /// The same access, which opens nothing any more.
    package func ended(at now: Date) -> PersonAccess {
        var next = self
        next.endedAt = now
        return next
    }

    func left(at now: Date) -> PersonAccess {
        var next = self
        next.leftAt = now
        return next
    }

    /// What a number opens; nil for a wrong one. One hash is made for both numbers, so that time tells nothing.
    package func opens(_ number: Number, pepper: DataKey) -> Opened? {
        let typed = PassphraseHash.matching(number.digits, self.number, decoy, pepper: pepper)
        return typed.one ? .file : typed.other ? .empty : nil
    }
}
