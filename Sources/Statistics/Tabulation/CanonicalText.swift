/// The form in which two programs' counts are compared: a line for each combination,
/// `column:value;column:value<TAB>count`, the attributes of a line and the lines in the order of their bytes.
///
/// `;` and `:` within names and values are written `<semicolon>` and `<colon>`.
extension CombinationCounts {
    /// Writes the canonical form in pieces of about a megabyte.
    public func writeCanonicalText(_ write: (ArraySlice<UInt8>) throws -> Void) rethrows {
        let words = CanonicalWords(self)
        guard words.bits * length <= 64, !words.ambiguous else { return try writeSlowly(words, write) }
        // The longest line: its words, rounded up to what is copied at a time, and a count.
        let longest = length * (words.longest + 16) + 24
        var page = [UInt8](repeating: 0, count: max(1 << 20, longest))
        var filled = 0
        for piece in words.pieces(self, of: Self.pieceSize) {
            let entries = words.sorted(self, beginningIn: piece)
            for entry in entries.keys.indices {
                if filled + longest > page.count {
                    try write(page[..<filled])
                    filled = 0
                }
                page.withUnsafeMutableBytes { page in
                    filled = words.write(entries.keys[entry], entries.counts[entry], to: page, at: filled)
                }
            }
        }
        try write(page[..<filled])
    }

    /// How many lines are sorted at a time, about: memory against passes over the keys.
    static var pieceSize: Int { 1 << 21 }

    /// The canonical form in one piece.
    public var canonicalText: [UInt8] {
        var text: [UInt8] = []
        writeCanonicalText { text += $0 }
        return text
    }

    /// All lines, sorted as what they are: where words may begin alike, or are too many to pack.
    func writeSlowly(_ words: CanonicalWords, _ write: (ArraySlice<UInt8>) throws -> Void) rethrows {
        var lines: [[UInt8]] = []
        lines.reserveCapacity(count)
        for block in blocks {
            for (key, count) in zip(block.keys, block.counts) {
                var parts: [Int] = []
                keys.numbers(key) { parts.append(words.rank[$0]) }
                let line = parts.sorted().map { words.texts[$0] }.joined(separator: [UInt8(ascii: ";")])
                lines.append(Array(line) + Array("\t\(count)\n".utf8))
            }
        }
        lines.sort { $0.lexicographicallyPrecedes($1) }
        for line in lines { try write(line[...]) }
    }
}
