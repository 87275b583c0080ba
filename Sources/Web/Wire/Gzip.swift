/// Files packed with gzip (RFC 1952), unpacked for those who ask, and never further than they say.
package enum Gzip {
    package enum Fault: Error, Equatable {
        /// More would come out than was asked for.
        case tooLarge
        case malformed
    }

    package static func isPacked(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

    /// Every member of the file, one after another; lengths and checksums must be right.
    package static func unpack(_ bytes: [UInt8], upTo most: Int) throws(Fault) -> [UInt8] {
        var unpacked: [UInt8] = []
        var at = 0
        repeat {
            var inflate = Inflate(bytes, from: try headEnd(bytes, from: at), into: unpacked, upTo: most)
            let before = unpacked.count
            unpacked = []
            (unpacked, at) = try inflate.run()
            guard bytes.count - at >= 8 else { throw .malformed }
            let sum = CRC32.of(unpacked[before...])
            guard number(bytes, at) == sum, number(bytes, at + 4) == UInt32(truncatingIfNeeded: unpacked.count - before)
            else { throw .malformed }
            at += 8
        } while at < bytes.count
        return unpacked
    }

    private static func number(_ bytes: [UInt8], _ at: Int) -> UInt32 {
        (0..<4).reduce(0) { $0 | UInt32(bytes[at + $1]) << (8 * UInt32($1)) }
    }

    /// Where a member's packed bytes begin: behind ten bytes and what their flags announce.
    private static func headEnd(_ bytes: [UInt8], from start: Int) throws(Fault) -> Int {
        guard bytes.count >= start + 18, bytes[start] == 0x1F, bytes[start + 1] == 0x8B, bytes[start + 2] == 8,
            bytes[start + 3] & 0xE0 == 0
        else { throw .malformed }
        let flags = bytes[start + 3]
        var at = start + 10
        if flags & 4 != 0 {
            guard at + 2 <= bytes.count else { throw .malformed }
            at += 2 + Int(bytes[at]) + Int(bytes[at + 1]) << 8
        }
        // A name and a remark, each ended by a zero.
        for flag in [8, 16] as [UInt8] where flags & flag != 0 {
            guard at < bytes.count, let end = bytes[at...].firstIndex(of: 0) else { throw .malformed }
            at = end + 1
        }
        if flags & 2 != 0 { at += 2 }
        guard at < bytes.count else { throw .malformed }
        return at
    }
}

/// The checksum of gzip and zip files.
enum CRC32 {
    private static let table: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
    }

    static func of(_ bytes: some Sequence<UInt8>) -> UInt32 {
        table.withUnsafeBufferPointer { table in
            ~bytes.reduce(~0) { sum, byte in table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ sum >> 8 }
        }
    }
}
