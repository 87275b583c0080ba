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
            ("person", "TEXT REFERENCES person(id) ON DELETE CASCADE"), ("lookup", "BLOB NOT NULL UNIQUE"),
            ("number", "TEXT NOT NULL"), ("decoy", "TEXT"), ("issued_at", "INTEGER NOT NULL"), ("ended_at", "INTEGER"),
            ("left_at", "INTEGER"), ("wrong_numbers", "INTEGER NOT NULL"), ("wrong_told_empty", "INTEGER NOT NULL"),
        ],
        indexes: ["person"])

    /// Six digits or more, chosen by the person; it only has to hold against the few guesses that are let through.
    package struct Number: Sendable, Equatable {
        package enum Mistake: Error, Sendable, Equatable { case length, notDigits, tooSimple, birthday }

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

        /// Whether it is a day of birth, in any of the orders in which people write one.
        func isBirthday(_ born: ApproximateDate) -> Bool {
            guard case .day(let day) = born.known else { return false }
            let parts = day.description.split(separator: "-").map(String.init)
            guard parts.count == 3 else { return false }
            let (month, dayOfMonth) = (parts[1], parts[2])
            return [parts[0], String(parts[0].suffix(2))].contains { year in
                let orders = [[dayOfMonth, month, year], [year, month, dayOfMonth], [month, dayOfMonth, year]]
                return orders.contains { $0.joined() == digits }
            }
        }
    }

    /// What a number opens.
    package enum Opened: Sendable, Equatable { case file, empty }

    package let id: Identifier<PersonAccess>
    package var version = 0
    /// Nil for the one access of nobody, which stands in for every receipt that never was.
    package let person: Person.ID?
    package let lookup: Data
    package let number: PassphraseHash
    package let decoy: PassphraseHash?
    package let issuedAt: Date
    package var endedAt: Date?
    /// When somebody last left the page: passes from before open nothing.
    package private(set) var leftAt: Date?
    /// Wrong numbers in a row, since the file was last opened.
    package private(set) var wrongNumbers = 0
    /// How many of them the empty page has told. It must not forgive them: whoever knows its number would guess on.
    private var wrongToldEmpty = 0

    package init(
        id: Identifier<PersonAccess> = .init(), person: Person.ID?, lookup: Data, number: PassphraseHash,
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
        person = row.isNull("person") ? nil : try row.identifier("person")
        lookup = try row.blob("lookup")
        number = try PassphraseHash(text: try row.text("number"))
        decoy = try row.isNull("decoy") ? nil : PassphraseHash(text: try row.text("decoy"))
        issuedAt = try row.date("issued_at")
        endedAt = try row.maybe("ended_at", Row.date)
        leftAt = try row.maybe("left_at", Row.date)
        wrongNumbers = try row.integer("wrong_numbers")
        wrongToldEmpty = try row.integer("wrong_told_empty")
    }

    package var columns: [String: (any Bindable)?] {
        [
            "person": person, "lookup": lookup, "number": number.text, "decoy": decoy?.text, "issued_at": issuedAt,
            "ended_at": endedAt, "left_at": leftAt, "wrong_numbers": wrongNumbers,
            "wrong_told_empty": wrongToldEmpty,
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

    /// After so many wrong numbers in a row nothing opens any more, until somebody gives out another receipt.
    package static let wrongNumbersMax = 20

    /// Slowing down alone would let whoever holds the receipt try every birthday in a few days.
    package var isShut: Bool { wrongNumbers >= Self.wrongNumbersMax }

    func triedWrongly() -> PersonAccess {
        var next = self
        next.wrongNumbers += 1
        return next
    }

    /// The same access once it was opened, and how many wrong numbers its reader has not been told of.
    func opened(_ what: Opened) -> (next: PersonAccess, untold: Int) {
        var next = self
        switch what {
        case .file: (next.wrongNumbers, next.wrongToldEmpty) = (0, 0)
        case .empty: next.wrongToldEmpty = wrongNumbers
        }
        return (next, what == .file ? wrongNumbers : wrongNumbers - wrongToldEmpty)
    }

    /// What a number opens; nil for a wrong one. One hash is made for both numbers, so that time tells nothing.
    package func opens(_ number: Number, pepper: DataKey) -> Opened? {
        let typed = PassphraseHash.matching(number.digits, self.number, decoy, pepper: pepper)
        return typed.one ? .file : typed.other ? .empty : nil
    }
}
