import Crypto
package import Foundation

/// A trustee's secret for one round: a scalar of P-256. Once it is destroyed, the round's pseudonyms can never be
/// made again, by anybody.
package struct EpochKey: Sendable {
    let scalar: P256.KeyAgreement.PrivateKey

    package init() { scalar = P256.KeyAgreement.PrivateKey() }

    private init(scalar: P256.KeyAgreement.PrivateKey) { self.scalar = scalar }

    /// x of key · G, which may be known to all.
    package var commitment: Data { scalar.publicKey.rawRepresentation.prefix(32) }

    /// The points multiplied, in the same order.
    package func multiply(_ points: CurvePoints, threads: Int = 1) throws(CurvePoints.Fault) -> CurvePoints {
        try points.multiplied(by: scalar, threads: threads)
    }

    /// Why a sealed key does not open.
    package enum Unopened: Error, Equatable {
        /// Another sealing key, another round or trustee, or changed bytes.
        case notThisKey
    }

    /// Under AES-256-GCM, bound to the trustee and to the digest of the plan.
    ///
    /// - Parameter sealing: 32 bytes that are kept elsewhere: to destroy them destroys every copy of the key.
    package func sealed(under sealing: Data, context: String) -> Data {
        precondition(sealing.count == 32, "A sealing key has 32 bytes.")
        let box = try? AES.GCM.seal(
            scalar.rawRepresentation, using: SymmetricKey(data: sealing), authenticating: Data(context.utf8))
        guard let bytes = box?.combined else { preconditionFailure("AES-GCM refuses only keys of a wrong length.") }
        return bytes
    }

    package init(sealed bytes: Data, under sealing: Data, context: String) throws(Unopened) {
        guard sealing.count == 32, let box = try? AES.GCM.SealedBox(combined: bytes),
            let plain = try? AES.GCM.open(
                box, using: SymmetricKey(data: sealing), authenticating: Data(context.utf8)),
            let scalar = try? P256.KeyAgreement.PrivateKey(rawRepresentation: plain)
        else { throw .notThisKey }
        self.init(scalar: scalar)
    }
}

/// A trustee's lasting key, which signs what it did. Another key than the one it multiplies with.
package struct TrusteeSigner: Sendable {
    private let key: Curve25519.Signing.PrivateKey

    package init() { key = Curve25519.Signing.PrivateKey() }

    /// - Parameter seed: 32 bytes; nil for any other number.
    package init?(seed: Data) {
        guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else { return nil }
        self.key = key
    }

    package var seed: Data { key.rawRepresentation }

    /// 64 hexadecimal digits, as the round's description has it.
    package var publicKey: String { Digest.hexadecimal(key.publicKey.rawRepresentation) }

    func signature(of text: Data) -> String? { (try? key.signature(for: text)).map { Digest.hexadecimal($0) } }
}

extension RoundDescription {
    /// Why a trustee cannot commit.
    package enum Uncommitted: Error, Equatable {
        case unknownTrustee(String)
        case otherSigningKey
        /// It is another's turn, or this one has committed already.
        case notItsTurn
        case notSigned
    }

    /// The description with a trustee's commitment added. Trustees commit in their order.
    package func committed(
        _ name: String, key: EpochKey, signer: TrusteeSigner
    ) throws(Uncommitted) -> RoundDescription {
        guard let place = trustees.firstIndex(where: { $0.name == name }) else { throw .unknownTrustee(name) }
        guard trustees[place].signingKey == signer.publicKey else { throw .otherSigningKey }
        guard trustees.firstIndex(where: { $0.commitment == nil }) == place else { throw .notItsTurn }
        let own = Digest.hexadecimal(key.commitment)
        var joint = own
        if place > 0 {
            guard let before = trustees[place - 1].commitment.flatMap({ Digest.bytes(hexadecimal: $0.joint) }),
                let points = try? CurvePoints(bytes: before), let product = try? key.multiply(points)
            else { throw .notItsTurn }
            joint = Digest.hexadecimal(product.bytes)
        }
        guard let signature = signer.signature(of: promise(place, key: own, joint: joint)) else { throw .notSigned }
        var next = self
        next.trustees[place].commitment = Commitment(key: own, joint: joint, signature: signature)
        return next
    }
}
