/// A QR code (ISO/IEC 18004) of a short text: byte mode, error correction M, versions 1 to 10.
///
/// It is drawn here because a secret must not go to anybody's drawing service.
struct QRCode: Sendable, Equatable {
    let version: Int
    /// Rows of modules; true is dark.
    private(set) var modules: [[Bool]]
    private var isFunction: [[Bool]]

    var size: Int { modules.count }

    /// Nil for a text of more than 213 bytes.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard let version = (1...10).first(where: { bytes.count <= Self.capacity($0) }) else { return nil }
        self.init(version: version)
        let codewords = Self.interleaved(Self.data(bytes, version: version), version: version)
        place(codewords)
        let masks = (0..<8).map { masked(by: $0) }
        self = masks.min { $0.penalty < $1.penalty } ?? masks[0]
    }

    private init(version: Int) {
        self.version = version
        let size = version * 4 + 17
        modules = Array(repeating: Array(repeating: false, count: size), count: size)
        isFunction = modules
        drawPatterns()
    }

    // MARK: - Tables of the standard, for level M

    private static let totals = [26, 44, 70, 100, 134, 172, 196, 242, 292, 346]
    private static let corrections = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26]
    private static let blocks = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5]
    private static let alignments: [[Int]] = [
        [], [6, 18], [6, 22], [6, 26], [6, 30], [6, 34], [6, 22, 38], [6, 24, 42], [6, 26, 46], [6, 28, 50],
    ]

    private static func dataCount(_ version: Int) -> Int {
        totals[version - 1] - corrections[version - 1] * blocks[version - 1]
    }

    private static func lengthBits(_ version: Int) -> Int { version < 10 ? 8 : 16 }

    private static func capacity(_ version: Int) -> Int { (dataCount(version) * 8 - 4 - lengthBits(version)) / 8 }

    // MARK: - Codewords

    private static func data(_ bytes: [UInt8], version: Int) -> [UInt8] {
        var bits: [Bool] = []
        func append(_ value: Int, _ count: Int) {
            for shift in stride(from: count - 1, through: 0, by: -1) { bits.append(value >> shift & 1 == 1) }
        }
        append(0b0100, 4)
        append(bytes.count, lengthBits(version))
        for byte in bytes { append(Int(byte), 8) }
        let room = dataCount(version) * 8
        append(0, min(4, room - bits.count))
        append(0, (8 - bits.count % 8) % 8)
        for pad in 0..<(room - bits.count) / 8 { append(pad.isMultiple(of: 2) ? 0xEC : 0x11, 8) }
        return stride(from: 0, to: bits.count, by: 8).map { start in
            bits[start..<start + 8].reduce(0) { $0 << 1 | ($1 ? 1 : 0) }
        }
    }

    private static func interleaved(_ data: [UInt8], version: Int) -> [UInt8] {
        let count = blocks[version - 1], short = data.count / count, long = data.count % count
        var parts: [[UInt8]] = []
        var at = 0
        for block in 0..<count {
            let length = short + (block >= count - long ? 1 : 0)
            parts.append(Array(data[at..<at + length]))
            at += length
        }
        let ends = parts.map { ReedSolomon.correction(of: $0, count: corrections[version - 1]) }
        func columns(_ rows: [[UInt8]]) -> [UInt8] {
            (0..<(rows.map(\.count).max() ?? 0)).flatMap { column in
                rows.compactMap { column < $0.count ? $0[column] : nil }
            }
        }
        return columns(parts) + columns(ends)
    }

    // MARK: - Drawing

    private mutating func set(_ row: Int, _ column: Int, _ dark: Bool) {
        modules[row][column] = dark
        isFunction[row][column] = true
    }

    private mutating func drawPatterns() {
        for at in 0..<size {
            set(6, at, at.isMultiple(of: 2))
            set(at, 6, at.isMultiple(of: 2))
        }
        for (row, column) in [(3, 3), (3, size - 4), (size - 4, 3)] { drawFinder(row, column) }
        let centres = Self.alignments[version - 1]
        for row in centres {
            for column in centres where !isCorner(row, column) {
                drawSquare(row, column, radius: 2) { max(abs($0), abs($1)) != 1 }
            }
        }
        drawFormat(mask: 0)
        drawVersion()
    }

    private func isCorner(_ row: Int, _ column: Int) -> Bool {
        (row < 9 && column < 9) || (row < 9 && column > size - 10) || (row > size - 10 && column < 9)
    }

    private mutating func drawFinder(_ row: Int, _ column: Int) {
        drawSquare(row, column, radius: 4) { down, across in
            let ring = max(abs(down), abs(across))
            return ring != 2 && ring != 4
        }
    }

    private mutating func drawSquare(_ row: Int, _ column: Int, radius: Int, _ isDark: (Int, Int) -> Bool) {
        for down in -radius...radius {
            for across in -radius...radius {
                let (row, column) = (row + down, column + across)
                if modules.indices.contains(row), modules.indices.contains(column) {
                    set(row, column, isDark(down, across))
                }
            }
        }
    }

    /// Level M (00) and the mask, with their BCH code, twice.
    private mutating func drawFormat(mask: Int) {
        var rest = mask
        for _ in 0..<10 { rest = rest << 1 ^ (rest >> 9) * 0x537 }
        let bits = (mask << 10 | rest) ^ 0x5412
        func bit(_ at: Int) -> Bool { bits >> at & 1 == 1 }
        for at in 0..<6 { set(at, 8, bit(at)) }
        set(7, 8, bit(6))
        set(8, 8, bit(7))
        set(8, 7, bit(8))
        for at in 9..<15 { set(8, 14 - at, bit(at)) }
        for at in 0..<8 { set(8, size - 1 - at, bit(at)) }
        for at in 8..<15 { set(size - 15 + at, 8, bit(at)) }
        set(size - 8, 8, true)
    }

    private mutating func drawVersion() {
        guard version >= 7 else { return }
        var rest = version
        for _ in 0..<12 { rest = rest << 1 ^ (rest >> 11) * 0x1F25 }
        let bits = version << 12 | rest
        for at in 0..<18 {
            let dark = bits >> at & 1 == 1
            set(at / 3, size - 11 + at % 3, dark)
            set(size - 11 + at % 3, at / 3, dark)
        }
    }

    /// Two columns at a time from the right, up and down in turn, around what is drawn already.
    private mutating func place(_ codewords: [UInt8]) {
        var at = 0
        for pair in stride(from: size - 1, through: 1, by: -2) {
            let right = pair <= 6 ? pair - 1 : pair
            for step in 0..<size {
                let row = (right + 1) & 2 == 0 ? size - 1 - step : step
                for column in [right, right - 1] where !isFunction[row][column] && at < codewords.count * 8 {
                    modules[row][column] = codewords[at / 8] >> (7 - at % 8) & 1 == 1
                    at += 1
                }
            }
        }
    }
}

// MARK: - Masks

extension QRCode {
    private func masked(by mask: Int) -> QRCode {
        var code = self
        for row in 0..<size {
            for column in 0..<size where !isFunction[row][column] && Self.flips(mask, row, column) {
                code.modules[row][column].toggle()
            }
        }
        code.drawFormat(mask: mask)
        return code
    }

    private static func flips(_ mask: Int, _ row: Int, _ column: Int) -> Bool {
        switch mask {
        case 0: (row + column) % 2 == 0
        case 1: row % 2 == 0
        case 2: column % 3 == 0
        case 3: (row + column) % 3 == 0
        case 4: (row / 2 + column / 3) % 2 == 0
        case 5: row * column % 2 + row * column % 3 == 0
        case 6: (row * column % 2 + row * column % 3) % 2 == 0
        default: ((row + column) % 2 + row * column % 3) % 2 == 0
        }
    }

    /// How hard it is to read: long runs, blocks, and an uneven share of dark.
    private var penalty: Int {
        var sum = 0
        for line in 0..<size {
            sum += Self.runs(modules[line]) + Self.runs(modules.map { $0[line] })
        }
        for row in 1..<size {
            for column in 1..<size {
                let corner = modules[row][column]
                if modules[row - 1][column] == corner, modules[row][column - 1] == corner,
                    modules[row - 1][column - 1] == corner
                {
                    sum += 3
                }
            }
        }
        let dark = modules.joined().count { $0 }
        return sum + abs(dark * 20 - size * size * 10) / (size * size) * 10
    }

    private static func runs(_ line: [Bool]) -> Int {
        var sum = 0, length = 0
        var last: Bool?
        for module in line {
            length = module == last ? length + 1 : 1
            last = module
            if length == 5 { sum += 3 } else if length > 5 { sum += 1 }
        }
        return sum
    }
}
