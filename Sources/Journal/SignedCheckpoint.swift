import Crypto
package import Foundation

/// A checkpoint and the signatures under it: the installation's own, and those of its witnesses.
///
/// The text is a C2SP signed note: the checkpoint, an empty line, and for each signature
/// `— name base64(key number ‖ signature)`, where the key number is the first four bytes of
/// SHA-256(name ‖ newline ‖ 0x01 ‖ public key). Whoever has the public key can check it with tools that are not ours.
package struct SignedCheckpoint: Sendable, Hashable {
    package struct Signature: Sendable, Hashable {
        package let name: String
        let key: Data
        let bytes: Data
    }

    /// What a key says of a checkpoint.
    package enum Standing: Sendable, Equatable {
        case signed
        /// No signature claims to be by this key.
        case unsigned
        /// One claims to be, and is not.
        case forged
    }

    package let checkpoint: Checkpoint
    package let signatures: [Signature]

    init(_ checkpoint: Checkpoint, signatures: [Signature]) {
        self.checkpoint = checkpoint
        self.signatures = signatures
    }

    /// Whether the holder of this key signed it, under this name; without a name, under the checkpoint's own.
    package func standing(by publicKey: Data, as name: String? = nil) -> Standing {
        let name = name ?? checkpoint.origin
        let number = Self.number(of: publicKey, name: name)
        let claims = signatures.filter { $0.name == name && $0.key == number }
        guard !claims.isEmpty else { return .unsigned }
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else { return .forged }
        let text = Data(checkpoint.text.utf8)
        return claims.allSatisfy { key.isValidSignature($0.bytes, for: text) } ? .signed : .forged
    }

    static func number(of publicKey: Data, name: String) -> Data {
        Data(SHA256.hash(data: Data(name.utf8) + [0x0A, 0x01] + publicKey).prefix(4))
    }
}

// MARK: - As text

extension SignedCheckpoint {
    package var text: String {
        checkpoint.text + "\n"
            + signatures.map { "— \($0.name) \(($0.key + $0.bytes).base64EncodedString())\n" }.joined()
    }

    /// Reads exactly what ``text`` writes. Whether a signature holds is another question: ``standing(by:as:)``.
    package init(text: String) throws(Checkpoint.Malformed) {
        guard let gap = text.range(of: "\n\n") else { throw .layout }
        let body = String(text[..<gap.lowerBound]) + "\n"
        let checkpoint = try Checkpoint(text: body)
        var lines = text[gap.upperBound...].components(separatedBy: "\n")
        guard lines.popLast() == "", lines.count <= Self.signaturesMax else { throw .layout }
        var signatures: [Signature] = []
        for line in lines { signatures.append(try Signature(line: line)) }
        self.init(checkpoint, signatures: signatures)
        guard self.text.utf8.elementsEqual(text.utf8) else { throw .layout }
    }

    /// More witnesses than any log has; a longer note is not one of ours.
    private static let signaturesMax = 32
}

extension SignedCheckpoint.Signature {
    fileprivate init(line: String) throws(Checkpoint.Malformed) {
        let parts = line.components(separatedBy: " ")
        guard parts.count == 3, parts[0] == "—", Checkpoint.isName(parts[1]),
            let bytes = Data(base64Encoded: parts[2]), bytes.count == 4 + 64
        else { throw .signature }
        self.init(name: parts[1], key: Data(bytes.prefix(4)), bytes: Data(bytes.dropFirst(4)))
    }
}
