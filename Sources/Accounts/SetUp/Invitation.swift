package import Foundation
package import Lexicon
package import Store
import Vault

/// A one-time code to set up an account with: for the first administrator, or for a worker who was invited.
///
/// It is handed over in person and works once, for a day. Only its digest is kept.
package struct Invitation: Stored, Equatable {
    package typealias ID = Identifier<Invitation>

    package static let table = Table(
        "invitation",
        columns: [
            ("worker", "TEXT REFERENCES worker_account(id)"), ("code", "BLOB NOT NULL UNIQUE"),
            ("made_at", "INTEGER NOT NULL"), ("used_at", "INTEGER"), ("withdrawn_at", "INTEGER"),
        ],
        indexes: ["worker"])

    package static let lasting: TimeInterval = 24 * 3_600

    package let id: ID
    package var version = 0
    /// Whose account it sets up; nobody's yet for the first administrator.
    package let worker: Worker.ID?
    package let code: Data
    package let madeAt: Date
    package private(set) var usedAt: Date?
    package private(set) var withdrawnAt: Date?

    package init(for worker: Worker.ID?, code: InvitationCode, at now: Date) {
        id = ID()
        self.worker = worker
        self.code = code.digest
        madeAt = now
    }

    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        worker = row.isNull("worker") ? nil : try row.identifier("worker")
        code = try row.blob("code")
        madeAt = try row.date("made_at")
        usedAt = try row.maybe("used_at", Row.date)
        withdrawnAt = try row.maybe("withdrawn_at", Row.date)
    }

    package var columns: [String: (any Bindable)?] {
        ["worker": worker, "code": code, "made_at": madeAt, "used_at": usedAt, "withdrawn_at": withdrawnAt]
    }

    package func stands(at now: Date) -> Bool {
        let age = now.timeIntervalSince(madeAt)
        return usedAt == nil && withdrawnAt == nil && age >= 0 && age < Self.lasting
    }

    package func used(at now: Date) -> Invitation {
        var next = self
        next.usedAt = now
        return next
    }

    /// A newer code takes the place of an older one.
    package func withdrawn(at now: Date) -> Invitation {
        var next = self
        next.withdrawnAt = withdrawnAt ?? now
        return next
    }
}

extension Invitation {
    static func holding(_ code: InvitationCode) -> Query<Invitation> { Query(where: "code = \(code.digest)") }

    /// Those that nobody used or withdrew yet.
    static func open(for worker: Worker.ID?) -> Query<Invitation> {
        let whose: SQL = worker.map { "worker = \($0)" } ?? "worker IS NULL"
        return Query(where: whose + " AND used_at IS NULL AND withdrawn_at IS NULL LIMIT 100")
    }
}

/// What is read out or written down: 100 random bits as twenty letters and digits in groups of five.
package struct InvitationCode: Sendable, CustomStringConvertible {
    package let description: String

    /// Crockford's alphabet: no I, L, O or U, which are misread.
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    package static func random() -> InvitationCode {
        let letters = Secret.random(20).map { alphabet[Int($0 & 31)] }
        return InvitationCode(letters: letters)
    }

    private init(letters: [Character]) {
        description = stride(from: 0, to: letters.count, by: 5)
            .map { String(letters[$0..<min($0 + 5, letters.count)]) }.joined(separator: "-")
    }

    /// Reads what was typed, however it was grouped; I and L read as 1, O as 0.
    package init?(_ typed: String) {
        var letters: [Character] = []
        for character in typed.uppercased() where !(character == "-" || character.isWhitespace) {
            let plain: Character = character == "O" ? "0" : character == "I" || character == "L" ? "1" : character
            guard Self.alphabet.contains(plain), letters.count < 20 else { return nil }
            letters.append(plain)
        }
        guard letters.count == 20 else { return nil }
        self.init(letters: letters)
    }

    var digest: Data { Digest.sha256(Data(description.utf8)) }
}
