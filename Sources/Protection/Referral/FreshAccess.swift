import Accounts
import Foundation
import Lexicon
import Vault

/// A person's way in, made before there is a person: the receipt to hand over, and what the database keeps of it.
struct FreshAccess: Sendable {
    let receipt: Receipt
    private let lookup: Data
    private let number: PassphraseHash
    private let empty: PassphraseHash?

    /// Hashing costs as much as a passphrase does, and waits its turn at the same gate.
    init(
        _ own: PersonAccess.Number, empty: PersonAccess.Number?, keyring: Keyring, cost: ScryptCost,
        gate: PassphraseGate
    ) async throws {
        receipt = .fresh()
        lookup = receipt.lookup(under: try keyring.derived(.receiptLookup))
        let pepper = try keyring.derived(.passwordPepper)
        (number, self.empty) = try await gate.run {
            let number = PassphraseHash(own.digits, pepper: pepper, cost: cost)
            return (number, empty.map { number.beside($0.digits, pepper: pepper) })
        }
    }

    func issued(to person: Person.ID, as id: Identifier<PersonAccess> = .init(), at now: Date) -> PersonAccess {
        PersonAccess(
            id: id, person: person, lookup: lookup, number: number, decoy: empty, issuedAt: now)
    }
}
