/// Undoes the packing of RFC 1951, a member at a time, and stops where more comes out than was asked for.
struct Inflate {
    private let packed: [UInt8]
    private let most: Int
    private var at: Int
    private var bits: UInt32 = 0
    private var bitCount = 0
    private var unpacked: [UInt8]
    /// What this member has written begins here: it cannot copy from the one before.
    private let start: Int

    init(_ packed: [UInt8], from at: Int, into unpacked: [UInt8], upTo most: Int) {
        self.packed = packed
        self.at = at
        self.unpacked = unpacked
        self.most = most
        start = unpacked.count
    }

    /// Everything unpacked so far, and where the packed bytes end.
    mutating func run() throws(Gzip.Fault) -> (unpacked: [UInt8], end: Int) {
        var isLast = false
        while !isLast {
            isLast = try take(1) == 1
            switch try take(2) {
            case 0: try copyStored()
            case 1: try unpack(.fixedLetters, .fixedDistances)
            case 2:
                let (letters, distances) = try codes()
                try unpack(letters, distances)
            default: throw .malformed
            }
        }
        // Whole bytes that were read ahead belong to what follows.
        return (unpacked, at - bitCount / 8)
    }

    private mutating func take(_ count: Int) throws(Gzip.Fault) -> Int {
        while bitCount < count {
            guard at < packed.count else { throw .malformed }
            bits |= UInt32(packed[at]) << UInt32(bitCount)
            at += 1
            bitCount += 8
        }
        let value = bits & (1 << UInt32(count) - 1)
        bits >>= UInt32(count)
        bitCount -= count
        return Int(value)
    }

    private mutating func copyStored() throws(Gzip.Fault) {
        at -= bitCount / 8
        (bits, bitCount) = (0, 0)
        guard at + 4 <= packed.count else { throw .malformed }
        let length = Int(packed[at]) | Int(packed[at + 1]) << 8
        guard length == ~(Int(packed[at + 2]) | Int(packed[at + 3]) << 8) & 0xFFFF, at + 4 + length <= packed.count
        else { throw .malformed }
        guard unpacked.count + length <= most else { throw .tooLarge }
        unpacked += packed[(at + 4)..<(at + 4 + length)]
        at += 4 + length
    }

    private mutating func symbol(_ code: PrefixCode) throws(Gzip.Fault) -> Int {
        var (value, first, index) = (0, 0, 0)
        for length in 1...15 {
            value |= try take(1)
            let count = code.counts[length]
            if value - count < first { return code.symbols[index + value - first] }
            index += count
            first = (first + count) << 1
            value <<= 1
        }
        throw .malformed
    }

    private mutating func unpack(_ letters: PrefixCode, _ distances: PrefixCode) throws(Gzip.Fault) {
        while true {
            let letter = try symbol(letters)
            if letter == 256 { return }
            if letter < 256 {
                guard unpacked.count < most else { throw .tooLarge }
                unpacked.append(UInt8(letter))
                continue
            }
            guard letter < 286 else { throw .malformed }
            let (base, extra) = Self.lengths[letter - 257]
            let length = base + (try take(extra))
            let code = try symbol(distances)
            guard code < 30 else { throw .malformed }
            let (near, more) = Self.distances[code]
            let distance = near + (try take(more))
            guard distance <= unpacked.count - start else { throw .malformed }
            guard unpacked.count + length <= most else { throw .tooLarge }
            // A copy may run into what it writes itself.
            for _ in 0..<length { unpacked.append(unpacked[unpacked.count - distance]) }
        }
    }

    /// The codes that a block brings along.
    private mutating func codes() throws(Gzip.Fault) -> (letters: PrefixCode, distances: PrefixCode) {
        let (letters, distances) = (try take(5) + 257, try take(5) + 1)
        let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
        let given = try take(4) + 4
        guard letters <= 286, distances <= 30 else { throw .malformed }
        var lengths = [Int](repeating: 0, count: 19)
        for place in order.prefix(given) { lengths[place] = try take(3) }
        guard let code = PrefixCode(lengths), !code.symbols.isEmpty else { throw .malformed }
        lengths = []
        while lengths.count < letters + distances {
            let next = try symbol(code)
            switch next {
            case 16:
                guard let last = lengths.last else { throw .malformed }
                lengths += [Int](repeating: last, count: try take(2) + 3)
            case 17: lengths += [Int](repeating: 0, count: try take(3) + 3)
            case 18: lengths += [Int](repeating: 0, count: try take(7) + 11)
            default: lengths.append(next)
            }
        }
        guard lengths.count == letters + distances, lengths[256] != 0,
            let first = PrefixCode(Array(lengths[..<letters])), let second = PrefixCode(Array(lengths[letters...]))
        else { throw .malformed }
        return (first, second)
    }

    /// RFC 1951 §3.2.5: the least length or distance of a symbol, and how many bits are added to it.
    private static let lengths: [(Int, Int)] = {
        let extras = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5]
        return steps(extras, from: 3) + [(258, 0)]
    }()
    private static let distances = steps((0..<30).map { max(0, $0 / 2 - 1) }, from: 1)

    private static func steps(_ extras: [Int], from first: Int) -> [(Int, Int)] {
        var base = first
        return extras.map { extra in
            defer { base += 1 << extra }
            return (base, extra)
        }
    }
}

/// A code in which no word begins another, given by the length of each symbol's word.
struct PrefixCode {
    /// How many words there are of each length.
    let counts: [Int]
    /// The symbols in the order of their words.
    let symbols: [Int]

    /// Nil where more words are asked for than there can be.
    init?(_ lengths: [Int]) {
        var counts = [Int](repeating: 0, count: 16)
        for length in lengths where length > 0 { counts[length] += 1 }
        var room = 1
        for length in 1...15 {
            room = room * 2 - counts[length]
            guard room >= 0 else { return nil }
        }
        self.counts = counts
        symbols = (1...15).flatMap { length in lengths.indices.filter { lengths[$0] == length } }
    }

    static let fixedLetters = fixed(
        (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 })
    static let fixedDistances = fixed([Int](repeating: 5, count: 30))

    /// The standard's own lengths cannot ask for too many words.
    private static func fixed(_ lengths: [Int]) -> PrefixCode {
        guard let code = PrefixCode(lengths) else { preconditionFailure("the fixed code is one") }
        return code
    }
}
