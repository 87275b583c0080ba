import Foundation

// Foundation reads and writes these through `sscanf` and `printf`, which was a tenth of the time of a list of 50 cases:
// every row names some, as text.
extension UUID {
    /// Groups of hexadecimal digits: 8, 4, 4, 4 and 12.
    private static func isDash(_ place: Int) -> Bool { place == 8 || place == 13 || place == 18 || place == 23 }
    private static let digits = Array("0123456789abcdef".utf8)

    /// Reads 36 characters in either case; anything else is nil.
    init?(written text: String) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(16)
        var high: UInt8?
        var place = 0
        for character in text.utf8 {
            defer { place += 1 }
            if Self.isDash(place) {
                guard character == UInt8(ascii: "-") else { return nil }
                continue
            }
            guard place < 36, let value = Self.value(character) else { return nil }
            if let first = high {
                bytes.append(first << 4 | value)
                high = nil
            } else {
                high = value
            }
        }
        guard place == 36 else { return nil }
        self = bytes.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
    }

    /// In lower case.
    var written: String {
        String(unsafeUninitializedCapacity: 36) { text in
            var place = 0
            withUnsafeBytes(of: uuid) { bytes in
                for byte in bytes {
                    if Self.isDash(place) {
                        text[place] = UInt8(ascii: "-")
                        place += 1
                    }
                    text[place] = Self.digits[Int(byte >> 4)]
                    text[place + 1] = Self.digits[Int(byte & 15)]
                    place += 2
                }
            }
            return place
        }
    }

    private static func value(_ character: UInt8) -> UInt8? {
        switch character {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): character - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): character - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): character - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
