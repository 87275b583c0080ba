import Crypto
import Dispatch
package import Foundation
import Synchronization

/// Points of P-256, each told by its x coordinate alone, one after the other: 32 bytes each, big-endian.
///
/// x(k·P) = x(k·(−P)), so multiplying needs no y, and multiplications by different keys can be done in any order.
package struct CurvePoints: Sendable, Equatable {
    package let bytes: Data
    static let size = 32

    /// Why bytes are not points to multiply. The place is that of the point, from 0.
    package enum Fault: Error, Equatable {
        /// The number of bytes is no multiple of 32.
        case length(Int)
        /// All 32 bytes are zero: nobody's key, and what a broken program sends first.
        case zero(at: Int)
        /// No point of the curve has this x: it is on the twist, or not below the field's prime.
        case offCurve(at: Int)
        /// A multiplication that did not give a point. The group has prime order, so only a broken key does this.
        case notMultiplied(at: Int)
    }

    package init(bytes: Data) throws(Fault) {
        guard bytes.count % Self.size == 0 else { throw .length(bytes.count) }
        self.bytes = bytes
    }

    package var count: Int { bytes.count / Self.size }

    package subscript(place: Int) -> Data {
        let start = bytes.startIndex + place * Self.size
        return bytes[start..<start + Self.size]
    }

    /// Each point multiplied by the key, in the same order, whatever the number of threads.
    func multiplied(by key: P256.KeyAgreement.PrivateKey, threads: Int) throws(Fault) -> CurvePoints {
        let parts = max(1, min(threads, count / 64))
        let results = Mutex([Int: Result<Data, Fault>]())
        DispatchQueue.concurrentPerform(iterations: parts) { part in
            let range = (count * part / parts)..<(count * (part + 1) / parts)
            let result = Result { () throws(Fault) in try multiplied(range, by: key) }
            results.withLock { $0[part] = result }
        }
        var all = Data(capacity: bytes.count)
        let found = results.withLock { $0 }
        for part in 0..<parts { if let result = found[part] { all += try result.get() } }
        return try CurvePoints(bytes: all)
    }

    private func multiplied(_ range: Range<Int>, by key: P256.KeyAgreement.PrivateKey) throws(Fault) -> Data {
        var products = Data(capacity: range.count * Self.size)
        for place in range {
            let point = try point(at: place)
            guard let product = try? key.sharedSecretFromKeyAgreement(with: point) else {
                throw .notMultiplied(at: place)
            }
            product.withUnsafeBytes { products.append(contentsOf: $0) }
        }
        return products
    }

    private func point(at place: Int) throws(Fault) -> P256.KeyAgreement.PublicKey {
        let x = self[place]
        guard x.contains(where: { $0 != 0 }) else { throw .zero(at: place) }
        guard let point = try? P256.KeyAgreement.PublicKey(compressedRepresentation: [2] + x) else {
            throw .offCurve(at: place)
        }
        return point
    }

    /// Looks at every point without multiplying it.
    package func check() throws(Fault) {
        for place in 0..<count { _ = try point(at: place) }
    }
}

/// A text's place on the curve: SHA-256 with a counter, until it is the x of a point (try-and-increment).
///
/// Epoch and key type are hashed in front of the text with their lengths, so that the same text of another epoch or
/// type is another point. The number of tries depends on the text; this runs at the agency, which knows the text.
enum TextPoint {
    static func of(_ text: String, type: String, epoch: String) -> P256.KeyAgreement.PublicKey {
        var start = SHA256()
        for part in ["lodestar/match-key/v1", epoch, type, text] {
            start.update(data: Data(bigEndianCount: part.utf8.count))
            start.update(data: Data(part.utf8))
        }
        for attempt in UInt8.min...UInt8.max {
            var hash = start
            hash.update(data: [attempt])
            // Half of all numbers are the x of a point: 256 misses do not happen.
            if let point = try? P256.KeyAgreement.PublicKey(compressedRepresentation: [2] + hash.finalize()) {
                return point
            }
        }
        preconditionFailure("SHA-256 missed the curve 256 times.")
    }
}

extension Data {
    fileprivate init(bigEndianCount count: Int) {
        self = Swift.withUnsafeBytes(of: UInt32(count).bigEndian) { Data($0) }
    }
}
