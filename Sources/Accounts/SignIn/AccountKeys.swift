import Foundation
import Lexicon
import Store
package import Vault

/// The keys and the cost behind proofs of identity.
package struct AccountKeys: Sendable {
    package let cost: ScryptCost
    let pepper: DataKey
    let recovery: DataKey
    let sessions: DataKey
    let counting: DataKey
    let secrets: DataKey

    /// - Parameter cost: what one guess at a passphrase costs; lower only in tests and in the fictional village.
    package init(_ keyring: Keyring, cost: ScryptCost = .standard) throws {
        self.cost = cost
        pepper = try keyring.derived(.passwordPepper)
        recovery = try keyring.derived(.recoveryCode)
        sessions = try keyring.derived(.sessionLookup)
        counting = try keyring.derived(.attemptCounter)
        secrets = try keyring.derived(.accountSecret)
    }
}

// MARK: - The one-time code's secret

extension AccountKeys {
    func seal(_ code: OneTimeCode, for worker: Worker.ID) -> Data {
        secrets.seal(code.secret, at: Self.place(of: worker)).bytes
    }

    func open(_ sealed: Data, of worker: Worker.ID) throws -> OneTimeCode {
        OneTimeCode(secret: try secrets.open(try Sealed(bytes: sealed), at: Self.place(of: worker)))
    }

    /// The secret that an invitation offers: the same each time its page is shown, and kept nowhere until it is taken.
    func offeredCode(for invitation: Invitation.ID) -> OneTimeCode {
        OneTimeCode(secret: secrets.authenticationCode(Data("enrolment/\(invitation)".utf8)).prefix(20))
    }

    private static func place(of worker: Worker.ID) -> Place {
        Place(table: WorkerAccount.table.name, column: "totp", row: worker)
    }
}

// MARK: - Recovery codes

extension AccountKeys {
    /// New codes: as they are shown once, and as they are kept.
    func freshRecoveryCodes() -> (shown: [String], kept: [String]) {
        let shown = RecoveryCodes.fresh()
        return (shown, shown.map { Digest.hexadecimal(RecoveryCodes.digest($0, key: recovery)) })
    }

    /// Which of the kept codes was typed. Compared as often for an account with none left as for a full one.
    func recoveryCode(_ typed: String, among kept: [String]) -> Int? {
        let digest = Digest.hexadecimal(RecoveryCodes.digest(typed, key: recovery))
        let blank = String(repeating: "-", count: digest.utf8.count)
        let padded = kept + Array(repeating: blank, count: max(0, RecoveryCodes.count - kept.count))
        var found: Int?
        for (place, one) in padded.enumerated() where Secret.isSame(Data(one.utf8), Data(digest.utf8)) { found = place }
        return found
    }
}
