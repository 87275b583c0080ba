import Foundation
import Vault

/// Who somebody proved to be, and how.
enum ProofKind: Sendable, Equatable {
    case oneTimeCode(step: Int)
    /// The place of the code among those kept.
    case recoveryCode(Int)
    case passphraseAlone
}

extension WorkerAccount {
    /// What a right proof leaves behind: the code that was used is used up.
    func proved(by kind: ProofKind) -> WorkerAccount {
        var next = self
        switch kind {
        case .oneTimeCode(let step): next.proof?.totpStep = step
        case .recoveryCode(let place): next.proof?.recoveryCodes.remove(at: place)
        case .passphraseAlone: break
        }
        return next
    }
}

/// Judges passphrases and codes. It takes as long, and does the same, whatever of them is wrong.
struct Proving: Sendable {
    let keys: AccountKeys
    let gate: PassphraseGate
    private let decoyHash: PassphraseHash
    private let decoyCode = OneTimeCode()

    init(keys: AccountKeys, gate: PassphraseGate) {
        self.keys = keys
        self.gate = gate
        decoyHash = .decoy(cost: keys.cost)
    }

    /// Both factors, as at sign-in. An account that cannot sign in is judged like one that does not exist.
    func proof(
        of account: WorkerAccount?, passphrase: String, code: String, in line: PassphraseGate.Line, at now: Date
    ) async throws -> ProofKind? {
        let proof = account.flatMap { $0.status == .active ? $0.proof : nil }
        let matches = try await matches(passphrase, proof, in: line)
        let oneTime = try account.flatMap { account in try proof.map { try keys.open($0.totp, of: account.id) } }
        let step = (oneTime ?? decoyCode).matchedStep(code, at: now, after: proof?.totpStep)
        let recovery = keys.recoveryCode(code, among: proof?.recoveryCodes ?? [])
        guard matches, proof != nil else { return nil }
        if let step { return .oneTimeCode(step: step) }
        return recovery.map(ProofKind.recoveryCode)
    }

    /// One factor, from whoever is signed in already: the passphrase or a code from the authenticator.
    func freshProof(of account: WorkerAccount, by typed: String, at now: Date) async throws -> ProofKind? {
        guard account.status == .active, let proof = account.proof else { return nil }
        let oneTime = try keys.open(proof.totp, of: account.id)
        if let step = oneTime.matchedStep(typed, at: now, after: proof.totpStep) { return .oneTimeCode(step: step) }
        return try await matches(typed, proof) ? .passphraseAlone : nil
    }

    /// Whether the passphrase is this account's.
    func matches(
        _ passphrase: String, _ proof: WorkerAccount.Proof?, in line: PassphraseGate.Line = .known
    ) async throws -> Bool {
        let hash = try proof.map { try PassphraseHash(text: $0.passphrase) } ?? decoyHash
        return try await gate.run(in: line) { [keys] in hash.matches(passphrase, pepper: keys.pepper) }
    }

    /// A hash of a new passphrase, made behind the same gate.
    func hash(_ passphrase: String) async throws -> String {
        try await gate.run { [keys] in PassphraseHash(passphrase, pepper: keys.pepper, cost: keys.cost).text }
    }

    /// Whether the kept hash was made at a cost of other times.
    func isOutdated(_ proof: WorkerAccount.Proof) -> Bool {
        (try? PassphraseHash(text: proof.passphrase))?.needsRehash(for: keys.cost) ?? false
    }
}
