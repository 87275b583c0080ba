import Foundation

/// Lengths in buckets: multiples of 32 bytes up to 256, then multiples of 256.
///
/// The true length stands before the plaintext in four bytes, inside what is encrypted.
enum Padding {
    static let small = 32
    static let large = 256
    private static let prefix = 4

    static func padded(_ plain: Data) -> Data {
        precondition(plain.count <= Int(UInt32.max) - large, "What is sealed at once has to stay below 4 GiB.")
        let framed = Data(bigEndian: UInt32(plain.count)) + plain
        return framed + Data(count: bucket(for: framed.count) - framed.count)
    }

    static func stripped(_ padded: Data) -> Data? {
        guard isBucket(padded.count) else { return nil }
        let length = padded.prefix(prefix).bigEndianNumber
        guard bucket(for: length + prefix) == padded.count else { return nil }
        guard padded.dropFirst(prefix + length).allSatisfy({ $0 == 0 }) else { return nil }
        return Data(padded.dropFirst(prefix).prefix(length))
    }

    static func bucket(for count: Int) -> Int {
        let step = count <= large ? small : large
        return max(small, (count + step - 1) / step * step)
    }

    static func isBucket(_ count: Int) -> Bool { count >= small && bucket(for: count) == count }
}
