/// Each attribute as it is written: within a line, and at its end.
///
/// The lines' order is that of these words: `x:1` comes before `x:10`, yet `x:10;` before `x:1;`, so an attribute is
/// one word where `;` follows and another where the count does.
struct CanonicalWords {
    /// The attributes' texts in the order of their bytes, and of each attribute's number its place there.
    let texts: [[UInt8]]
    let rank: [Int]
    /// Whether a text has a tab, so that one word may begin with another.
    let ambiguous: Bool
    /// Bits for one word, of which 0 is none.
    let bits: Int
    let longest: Int
    /// Of each place: the word with `;` and the word with a tab.
    private let inner: [UInt64]
    private let final: [UInt64]
    /// The words' bytes one behind another, each from a multiple of 16 on, and where they begin and how long they are.
    private let bytes: [UInt8]
    private let starts: [Int]
    private let lengths: [Int]

    init(_ counts: CombinationCounts) {
        var all: [(text: [UInt8], number: Int)] = []
        for number in stride(from: 1, through: counts.keys.sizes.reduce(0, +), by: 1) {
            let attribute = counts.keys.attribute(number)
            let column = counts.columns[attribute.column]
            let text = Self.escaped(column.name) + ":" + Self.escaped(column.labels[Int(attribute.code) - 1])
            all.append((Array(text.utf8), number))
        }
        all.sort { $0.text.lexicographicallyPrecedes($1.text) }
        var rank = [Int](repeating: 0, count: all.count + 1)
        for (place, one) in all.enumerated() { rank[one.number] = place }
        texts = all.map(\.text)
        self.rank = rank
        ambiguous = texts.contains { $0.contains(UInt8(ascii: "\t")) }

        let words = texts.map { $0 + [UInt8(ascii: ";")] } + texts.map { $0 + [UInt8(ascii: "\t")] }
        let order = words.indices.sorted { words[$0].lexicographicallyPrecedes(words[$1]) }
        var numbers = [UInt64](repeating: 0, count: words.count)
        for (place, word) in order.enumerated() { numbers[word] = UInt64(place + 1) }
        inner = Array(numbers[..<texts.count])
        final = Array(numbers[texts.count...])
        bits = max(1, Int.bitWidth - words.count.leadingZeroBitCount)
        longest = words.map(\.count).max() ?? 0
        var (bytes, starts): ([UInt8], [Int]) = ([], [0])
        for word in order {
            starts.append(bytes.count)
            bytes += words[word] + [UInt8](repeating: 0, count: 16 - words[word].count % 16)
        }
        self.bytes = bytes
        self.starts = starts
        lengths = [0] + order.map { words[$0].count }
    }

    private static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ":") }) else { return text }
        return text.unicodeScalars.map { $0 == ";" ? "<semicolon>" : $0 == ":" ? "<colon>" : String($0) }.joined()
    }

    /// Ranges of first words, in their order, with about so many lines each.
    func pieces(_ counts: CombinationCounts, of size: Int) -> [ClosedRange<UInt64>] {
        guard counts.count > size else { return [0...UInt64.max] }
        var lines = [Int](repeating: 0, count: 2 * texts.count + 1)
        for block in counts.blocks {
            for key in block.keys { lines[Int(first(key, counts.keys))] += 1 }
        }
        var pieces: [ClosedRange<UInt64>] = []
        var (begin, sum) = (1, 0)
        for word in lines.indices.dropFirst() {
            sum += lines[word]
            if sum >= size || word == lines.count - 1 {
                pieces.append(UInt64(begin)...UInt64(word))
                (begin, sum) = (word + 1, 0)
            }
        }
        return pieces
    }

    /// The combinations whose line begins with one of these words, as packed words in the order of their lines.
    func sorted(
        _ counts: CombinationCounts, beginningIn piece: ClosedRange<UInt64>
    ) -> (keys: [UInt64], counts: [UInt32]) {
        var keys: [UInt64] = []
        var values: [UInt32] = []
        let all = piece.upperBound == .max
        var places = [Int](repeating: 0, count: counts.length)
        for block in counts.blocks {
            for (key, count) in zip(block.keys, block.counts) where all || piece ~= first(key, counts.keys) {
                keys.append(packed(key, counts.keys, &places))
                values.append(count)
            }
        }
        sortByKey(&keys, &values, bits: 64 - bits * counts.length..<64)
        return (keys, values)
    }

    /// The word that the line of a key begins with.
    @inline(__always)
    private func first(_ key: UInt64, _ keys: CombinationKeys) -> UInt64 {
        var (least, found) = (Int.max, 0)
        keys.numbers(key) { number in
            least = min(least, rank[number])
            found += 1
        }
        return found == 1 ? final[least] : inner[least]
    }

    @inline(__always)
    private func packed(_ key: UInt64, _ keys: CombinationKeys, _ places: inout [Int]) -> UInt64 {
        var found = 0
        keys.numbers(key) { number in
            let place = rank[number]
            var at = found
            while at > 0, places[at - 1] > place {
                places[at] = places[at - 1]
                at -= 1
            }
            places[at] = place
            found += 1
        }
        var packed: UInt64 = 0
        for at in 0..<found {
            let word = at == found - 1 ? final[places[at]] : inner[places[at]]
            packed |= word << UInt64(64 - bits * (at + 1))
        }
        return packed
    }

    /// Writes one line and gives back where the next begins. Words are copied 16 bytes at a time, past their end.
    @inline(__always)
    func write(_ key: UInt64, _ count: UInt32, to page: UnsafeMutableRawBufferPointer, at start: Int) -> Int {
        var at = start
        var rest = key
        bytes.withUnsafeBytes { bytes in
            while rest != 0 {
                let word = Int(rest >> UInt64(64 - bits))
                rest = rest << UInt64(bits)
                let (from, length) = (starts[word], lengths[word])
                for offset in stride(from: 0, to: length, by: 16) {
                    let piece = bytes.loadUnaligned(fromByteOffset: from + offset, as: SIMD2<UInt64>.self)
                    page.storeBytes(of: piece, toByteOffset: at + offset, as: SIMD2<UInt64>.self)
                }
                at += length
            }
        }
        var digits = 1
        var size = count
        while size >= 10 {
            size /= 10
            digits += 1
        }
        var left = count
        for place in (at..<at + digits).reversed() {
            page[place] = UInt8(truncatingIfNeeded: left % 10) + UInt8(ascii: "0")
            left /= 10
        }
        page[at + digits] = UInt8(ascii: "\n")
        return at + digits + 1
    }
}
