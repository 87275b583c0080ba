import Accounts
import Foundation
import Lexicon
import Store
import Synchronization
import Vault

/// Opens a person's own view: by receipt and number, slowly for whoever guesses.
///
/// Whoever holds the receipt may be who controls the person, so guesses at the number are counted by the receipt. They
/// are counted by their source too: receipts can be made up, and each guess at one costs as much. What was guessed
/// wrongly is kept with the access, so that neither a new start nor patience brings more guesses.
final class PersonDoor: Sendable {
    enum Outcome: Sendable, Equatable {
        case opened(PersonPass)
        case wrong
        case wait(seconds: Int)
    }

    private let archive: Archive
    private let gate: PassphraseGate
    private let slowDown = Mutex(SlowDown())

    /// Guesses that cost nothing but time; then each waits longer.
    private static let freeGuesses = 5

    /// A shelter is one source for all who live there.
    private static let freeGuessesOfSource = 20

    init(archive: Archive, gate: PassphraseGate) {
        self.archive = archive
        self.gate = gate
    }

    /// A receipt that does not exist takes the same steps as a wrong number.
    func open(
        _ receipt: Receipt, _ number: PersonAccess.Number, from source: String, at now: Date
    ) async throws -> Outcome {
        let lookup = receipt.lookup(under: try archive.keyring.derived(.receiptLookup))
        let count = SlowDown.Count(code: lookup, free: Self.freeGuesses)
        let ofSource = try self.count(source: source)
        if let wait = slowDown.withLock({ $0.guess([count, ofSource], at: now) }) {
            return .wait(seconds: Int(wait.rounded(.up)))
        }
        let access = try await access(lookup, at: now)
        let pepper = try archive.keyring.derived(.passwordPepper)
        let opened = try await gate.run(in: .receipt) { access.opens(number, pepper: pepper) }
        guard let opened, let pass = try await enter(access, opened, at: now) else {
            try await countWrong(access)
            return .wrong
        }
        slowDown.withLock {
            $0.succeeded([count])
            $0.takeBack(ofSource)
        }
        return .opened(pass)
    }

    /// The access of a receipt; of one that never was, the access of nobody.
    private func access(_ lookup: Data, at now: Date) async throws -> PersonAccess {
        let (found, nobody) = try await archive.fetch(
            Query<PersonAccess>(where: "lookup = \(lookup) AND ended_at IS NULL"),
            Query<PersonAccess>(where: "person IS NULL ORDER BY id"))
        // Made by whoever comes first, whether their receipt is one or not.
        let standIn: PersonAccess =
            if let known = nobody.first { known } else {
                try await archive.commit(
                    Change(.nobody(at: now), deed: Deed("receipt.of-nobody", rule: PersonViewDesk.rule)))
            }
        return found.first ?? standIn
    }

    /// Writes down that it was opened; nil where too many wrong numbers were tried before.
    private func enter(_ access: PersonAccess, _ what: PersonAccess.Opened, at now: Date) async throws -> PersonPass? {
        let deed = Deed("my.opened", rule: PersonViewDesk.rule)
        return try await latest(of: access) { access in
            guard !access.isShut, access.endedAt == nil else { return nil }
            let (next, untold) = access.opened(what)
            if next == access {
                try await archive.record(deed)
            } else {
                try await archive.commit(Change(next, deed: deed))
            }
            return PersonPass(access.id, opensFile: what == .file, wrongNumbers: untold, at: now)
        }
    }

    private func countWrong(_ access: PersonAccess) async throws {
        let deed = Deed("my.opened", rule: PersonViewDesk.rule, outcome: .refused)
        try await latest(of: access) { try await archive.commit(Change($0.triedWrongly(), deed: deed)) }
    }

    /// Does something with an access as it is now, and again where somebody else knocked in the same moment.
    @discardableResult
    private func latest<Value>(
        of access: PersonAccess, _ work: (PersonAccess) async throws -> Value
    ) async throws -> Value {
        var access = access
        while true {
            do { return try await work(access) } catch let lost as NotCommitted {
                // What is gone was erased meanwhile: nothing opens it, and there is nothing to count.
                guard case .changedMeanwhile = lost,
                    let now = try await archive.fetch(Query<PersonAccess>.by(access.id)).first
                else { throw lost }
                access = now
            }
        }
    }

    private func count(source: String) throws -> SlowDown.Count {
        let key = try archive.keyring.derived(.attemptCounter)
        return SlowDown.Count(
            code: key.authenticationCode(Data("receipt/\(source)".utf8)), free: Self.freeGuessesOfSource)
    }

    /// Who a pass is for, read again each time: one of an access that was ended, or left since, opens nothing.
    func person(of pass: PersonPass) async throws -> Person.ID? { try await access(of: pass)?.person }

    /// Whether a pass still shows anything, be it the empty page.
    func isOpen(_ pass: PersonPass) async throws -> Bool { try await access(of: pass) != nil }

    /// Ends every pass that was given until now; false where this one had ended already.
    func leave(_ pass: PersonPass, as action: String, at now: Date) async throws -> Bool {
        guard let access = try await access(of: pass) else { return false }
        do {
            try await archive.commit(Change(access.left(at: now), deed: Deed(action, rule: PersonViewDesk.rule)))
        } catch is NotCommitted {
            // Left from another device in the same moment: it is as it was asked for.
            return false
        }
        return true
    }

    private func access(of pass: PersonPass) async throws -> PersonAccess? {
        let standing = Query<PersonAccess>(where: "id = \(pass.access) AND ended_at IS NULL")
        let found = try await archive.fetch(standing).first
        return found.flatMap { $0.leftAt.map { $0 < pass.givenAt } ?? true ? $0 : nil }
    }
}

extension PersonAccess {
    /// What a receipt that does not exist is tried against, so that it takes as long and leaves as much behind.
    fileprivate static func nobody(at now: Date) -> PersonAccess {
        PersonAccess(person: nil, lookup: Secret.random(32), number: .decoy(), decoy: nil, issuedAt: now)
    }
}
