import Foundation
import Lexicon

extension Identifier {
    /// The identifier of exactly these 16 bytes.
    init(bytes: [UInt8]) {
        precondition(bytes.count == 16, "An identifier has 16 bytes.")
        self.init(
            UUID(
                uuid: (
                    bytes[0], bytes[1], bytes[2], bytes[3], bytes[4], bytes[5], bytes[6], bytes[7],
                    bytes[8], bytes[9], bytes[10], bytes[11], bytes[12], bytes[13], bytes[14], bytes[15]
                )))
    }

    var bytes: Data { withUnsafeBytes(of: rawValue.uuid) { Data($0) } }
}

extension Data {
    /// The integer in network order.
    init<Number: FixedWidthInteger>(bigEndian number: Number) {
        self = Swift.withUnsafeBytes(of: number.bigEndian) { Data($0) }
    }

    /// Texts with their lengths, so that no two different lists give the same bytes.
    init(joining texts: [String]) {
        self = texts.reduce(into: Data()) { bytes, text in
            let encoded = Data(text.utf8)
            bytes += Data(bigEndian: UInt32(encoded.count)) + encoded
        }
    }

    /// All the bytes as one number, the first byte the highest.
    var bigEndianNumber: Int { reduce(0) { $0 << 8 | Int($1) } }
}
