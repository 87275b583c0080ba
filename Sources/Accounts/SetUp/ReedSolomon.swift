/// The error correction of QR codes: Reed-Solomon over GF(2^8) with the polynomial 0x11D.
enum ReedSolomon {
    /// The remainder of the data by the generator polynomial of a degree.
    static func correction(of data: [UInt8], count: Int) -> [UInt8] {
        let generator = generator(degree: count)
        var rest = Array(repeating: UInt8(0), count: count)
        for byte in data {
            let factor = byte ^ rest.removeFirst()
            rest.append(0)
            for at in 0..<count { rest[at] ^= product(generator[at], factor) }
        }
        return rest
    }

    /// (x - 2^0)(x - 2^1)…, without its leading 1.
    private static func generator(degree: Int) -> [UInt8] {
        var generator = Array(repeating: UInt8(0), count: degree - 1) + [1]
        var root: UInt8 = 1
        for _ in 0..<degree {
            for at in 0..<degree {
                generator[at] = product(generator[at], root)
                if at + 1 < degree { generator[at] ^= generator[at + 1] }
            }
            root = product(root, 2)
        }
        return generator
    }

    private static func product(_ left: UInt8, _ right: UInt8) -> UInt8 {
        var sum: UInt16 = 0
        for bit in stride(from: 7, through: 0, by: -1) {
            sum = sum << 1 ^ (sum >> 7) * 0x11D
            if right >> bit & 1 == 1 { sum ^= UInt16(left) }
        }
        return UInt8(truncatingIfNeeded: sum)
    }
}
