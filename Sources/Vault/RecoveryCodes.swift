package import Foundation

/// Codes on paper for the day the authenticator is lost; each is good once.
package enum RecoveryCodes {
    package static let count = 10
    private static let length = 12
    /// Without 0 O 1 I L, which handwriting confuses; 31 letters, so 12 of them are more than 59 bits.
    private static let alphabet = Array("23456789ABCDEFGHJKMNPQRSTUVWXYZ")

    /// Ten different codes such as `7KQM-X2BD-9RTH`: shown once, and never kept as they are.
    package static func fresh() -> [String] {
        var codes: [String] = []
        while codes.count < count {
            let code = printed((0..<length).map { _ in letter() })
            if !codes.contains(code) { codes.append(code) }
        }
        return codes
    }

    /// What the database keeps of a code: its HMAC under the key for recovery codes.
    package static func digest(_ typed: String, key: DataKey) -> Data {
        let plain = typed.prefix(60).description.precomposedStringWithCompatibilityMapping.uppercased()
            .filter(alphabet.contains)
        return key.authenticationCode(Data("recovery-code/v1/\(plain)".utf8))
    }

    /// Which of the kept digests the typed code belongs to, or nil. The caller deletes that one.
    package static func match(_ typed: String, among kept: [Data], key: DataKey) -> Int? {
        let candidate = digest(typed, key: key)
        var found: Int?
        for (place, digest) in kept.enumerated() where Secret.isSame(digest, candidate) { found = place }
        return found
    }

    private static func printed(_ letters: [Character]) -> String {
        stride(from: 0, to: letters.count, by: 4).map { String(letters[$0..<$0 + 4]) }.joined(separator: "-")
    }

    private static func letter() -> Character {
        let fair = 256 / alphabet.count * alphabet.count
        while true {
            // Bytes above the last whole multiple would favour the first letters.
            if let byte = Secret.random(1).first, Int(byte) < fair { return alphabet[Int(byte) % alphabet.count] }
        }
    }
}
