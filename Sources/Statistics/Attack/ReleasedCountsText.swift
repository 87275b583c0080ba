extension ReleasedCounts {
    /// Reads the canonical form: a line `column:value;column:value<TAB>count` for each combination.
    ///
    /// `<semicolon>` and `<colon>` within names and values stand for `;` and `:`. A first line without a number names
    /// the two columns and is left out.
    public init(
        canonical bytes: [UInt8], recordCount: Int? = nil, rounding: Rounding? = nil, resolution: Int? = nil
    ) throws(ReleasedCountsProblem) {
        var lines: [([Characteristic], Int)] = []
        var known: [ArraySlice<UInt8>: Characteristic] = [:]
        for (index, line) in bytes.split(separator: UInt8(ascii: "\n")).enumerated() {
            if index == 0, Self.isHeading(line) { continue }
            guard let tab = line.lastIndex(of: UInt8(ascii: "\t")),
                let count = Int(String(decoding: line[(tab + 1)...], as: UTF8.self).filter { $0 != "\r" }), count > 0
            else { throw .line(index + 1) }
            var traits: [Characteristic] = []
            for part in line[..<tab].split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
                if let trait = known[part] {
                    traits.append(trait)
                } else {
                    guard let colon = part.firstIndex(of: UInt8(ascii: ":")) else { throw .line(index + 1) }
                    let (name, value) = (Self.text(part[..<colon]), Self.text(part[(colon + 1)...]))
                    let trait = Characteristic(column: name, value: value)
                    known[part] = trait
                    traits.append(trait)
                }
            }
            guard Set(traits.map(\.column)).count == traits.count else { throw .sameColumn(line: index + 1) }
            lines.append((traits, count))
        }
        try self.init(lines: lines, recordCount: recordCount, rounding: rounding, resolution: resolution)
    }

    private static func isHeading(_ line: ArraySlice<UInt8>) -> Bool {
        !line.contains(UInt8(ascii: ":")) && line.contains(UInt8(ascii: "\t"))
            && !line.contains { (0x30...0x39).contains($0) }
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.contains("<") else { return text }
        var (result, rest) = ("", text[...])
        while let first = rest.first {
            if let (mark, meant) = [("<semicolon>", ";"), ("<colon>", ":")].first(where: { rest.hasPrefix($0.0) }) {
                result += meant
                rest = rest.dropFirst(mark.count)
            } else {
                result.append(first)
                rest = rest.dropFirst()
            }
        }
        return result
    }
}
