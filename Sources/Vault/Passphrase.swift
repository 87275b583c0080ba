import Crypto
import CryptoExtras
import Foundation

/// What the database keeps of a passphrase: scrypt over its HMAC under the pepper.
///
/// Without the pepper, which only the running program has, a stolen hash cannot even be guessed at.
package struct PassphraseHash: Hashable, Sendable, CustomStringConvertible {
    package let cost: ScryptCost
    let salt: Data
    let hash: Data

    static let version = 1
    private static let hashByteCount = 32

    /// Costs about 128 MiB and half a second at the standard cost: the caller limits how many run at once.
    package init(_ passphrase: String, pepper: DataKey, cost: ScryptCost = .standard) {
        self.init(passphrase, pepper: pepper, cost: cost, salt: Secret.random(16))
    }

    init(_ passphrase: String, pepper: DataKey, cost: ScryptCost, salt: Data) {
        self.cost = cost
        self.salt = salt
        hash = cost.derive(Self.peppered(passphrase, pepper), salt: salt, byteCount: Self.hashByteCount)
    }

    /// A second passphrase beside this one, under the same salt: both are judged for the price of one.
    package func beside(_ passphrase: String, pepper: DataKey) -> PassphraseHash {
        PassphraseHash(passphrase, pepper: pepper, cost: cost, salt: salt)
    }

    private init(cost: ScryptCost, salt: Data, hash: Data) {
        self.cost = cost
        self.salt = salt
        self.hash = hash
    }

    /// A hash that nothing matches, so that an unknown account takes as long to refuse as a known one.
    package static func decoy(cost: ScryptCost = .standard) -> PassphraseHash {
        PassphraseHash(cost: cost, salt: Secret.random(16), hash: Secret.random(hashByteCount))
    }

    package func matches(_ passphrase: String, pepper: DataKey) -> Bool {
        let candidate = cost.derive(Self.peppered(passphrase, pepper), salt: salt, byteCount: hash.count)
        return Secret.isSame(candidate, hash)
    }

    /// Which of two was typed. Made beside each other they cost one guess, and time does not tell which it was.
    package static func matching(
        _ passphrase: String, _ one: PassphraseHash, _ other: PassphraseHash?, pepper: DataKey
    ) -> (one: Bool, other: Bool) {
        let candidate = one.cost.derive(peppered(passphrase, pepper), salt: one.salt, byteCount: one.hash.count)
        let isOne = Secret.isSame(candidate, one.hash)
        guard let other else { return (isOne, false) }
        guard other.salt == one.salt, other.cost == one.cost else {
            return (isOne, other.matches(passphrase, pepper: pepper))
        }
        return (isOne, Secret.isSame(candidate, other.hash))
    }

    /// Whether it was made at another cost than is asked for now. Hash again at the next sign-in.
    package func needsRehash(for cost: ScryptCost = .standard) -> Bool { self.cost != cost }

    /// NFKC first: two keyboards may write one letter as different characters.
    private static func peppered(_ passphrase: String, _ pepper: DataKey) -> Data {
        pepper.authenticationCode(Data(passphrase.precomposedStringWithCompatibilityMapping.utf8))
    }
}

/// How dear one guess is: scrypt's N (as its logarithm), r and p.
package struct ScryptCost: Hashable, Sendable {
    package let logRounds: Int
    package let blockSize: Int
    package let parallelism: Int

    /// N = 2^17, r = 8, p = 1.
    package static let standard = ScryptCost(unchecked: 17, blockSize: 8, parallelism: 1)
    /// For tests and the fictional village only.
    package static let trifling = ScryptCost(unchecked: 4, blockSize: 8, parallelism: 1)

    /// Nil above 1 GiB of memory or 16 lanes, so that a forged row cannot exhaust the server.
    package init?(logRounds: Int, blockSize: Int, parallelism: Int) {
        guard (1...20).contains(logRounds), (1...16).contains(blockSize), (1...16).contains(parallelism),
            128 * blockSize << logRounds <= 1 << 30
        else { return nil }
        self.init(unchecked: logRounds, blockSize: blockSize, parallelism: parallelism)
    }

    private init(unchecked logRounds: Int, blockSize: Int, parallelism: Int) {
        self.logRounds = logRounds
        self.blockSize = blockSize
        self.parallelism = parallelism
    }

    func derive(_ password: Data, salt: Data, byteCount: Int) -> Data {
        do {
            return try KDF.Scrypt.deriveKey(
                from: password, salt: salt, outputByteCount: byteCount, rounds: 1 << logRounds, blockSize: blockSize,
                parallelism: parallelism
            ).withUnsafeBytes { Data($0) }
        } catch { preconditionFailure("scrypt refuses only costs out of range, and this one was checked: \(error)") }
    }
}

// MARK: - As text

extension PassphraseHash {
    /// Why a text is not a passphrase hash.
    package enum Malformed: Error, Equatable {
        case notScrypt
        case unknownVersion(String)
        case costOutOfRange
        case saltOrHash
    }

    /// `$scrypt$v=1$ln=17,r=8,p=1$<salt>$<hash>`
    package var text: String {
        "$scrypt$v=\(Self.version)$ln=\(cost.logRounds),r=\(cost.blockSize),p=\(cost.parallelism)"
            + "$\(Self.base64(salt))$\(Self.base64(hash))"
    }

    package init(text: String) throws(Malformed) {
        let fields = text.split(separator: "$", omittingEmptySubsequences: false)
        guard fields.count == 6, fields[0].isEmpty, fields[1] == "scrypt" else { throw .notScrypt }
        guard fields[2] == "v=\(Self.version)" else { throw .unknownVersion(String(fields[2])) }
        let costs = fields[3].split(separator: ",", omittingEmptySubsequences: false)
        let numbers = zip(["ln=", "r=", "p="], costs).compactMap { label, cost in
            cost.hasPrefix(label) ? Int(cost.dropFirst(label.count)) : nil
        }
        guard costs.count == 3, numbers.count == 3,
            let cost = ScryptCost(logRounds: numbers[0], blockSize: numbers[1], parallelism: numbers[2])
        else { throw .costOutOfRange }
        guard let salt = Self.bytes(fields[4]), salt.count >= 8, let hash = Self.bytes(fields[5]),
            hash.count == Self.hashByteCount
        else { throw .saltOrHash }
        self.init(cost: cost, salt: salt, hash: hash)
    }

    package var description: String { "PassphraseHash(\(cost))" }

    private static func base64(_ bytes: Data) -> String {
        bytes.base64EncodedString().replacing("=", with: "")
    }

    private static func bytes(_ text: Substring) -> Data? {
        Data(base64Encoded: text + String(repeating: "=", count: (4 - text.utf8.count % 4) % 4))
    }
}
