/// A general column of text: the same, nearly the same, alike or different.
///
/// "Alike" is a Jaro-Winkler similarity of at least .80, "nearly the same" of at least .92: the levels in common use.
public struct TextField: ComparedField {
    public let name: String
    public let levels = ["missing", "different", "alike", "nearly the same", "the same"]
    private let values: PairedValues
    private let shares: ValueShares

    /// - Parameters:
    ///   - name: in words, for explanations.
    ///   - right: nil where duplicates are sought within `left`.
    public init(name: String, left: TextColumn, right: TextColumn?) {
        self.name = name
        values = PairedValues(left: left, right: right)
        shares = ValueShares(values)
    }

    public var frequencyLevels: ClosedRange<UInt8>? { 4...4 }

    public func share(of pair: RecordPair, level: UInt8) -> Double? { shares[values.left[Int(pair.left)]] }

    public func words(side: Side, row: Int) -> String { values.words(side: side, row: row) }

    public func appendLevels(of pairs: ArraySlice<RecordPair>, to levels: inout [UInt8]) {
        for pair in pairs {
            let (a, b) = (values.left[Int(pair.left)], values.right[Int(pair.right)])
            levels.append(a < 0 || b < 0 ? 0 : a == b ? 4 : values.likeness(a, b) + 1)
        }
    }

    public func appendAtoms(side: Side, row: Int, to atoms: inout [BlockingAtom]) {
        let code = values.codes(side)[row]
        guard code >= 0 else { return }
        let text = values.text(code)
        atoms.append(BlockingAtom(kind: 0, hash: hashed(text)))
        if text.count > 4 {
            atoms.append(BlockingAtom(kind: 1, hash: hashed(text.prefix(4))))
            atoms.append(BlockingAtom(kind: 2, hash: Sound.key(of: text)))
        }
    }
}

extension PairedValues {
    /// 0 different, 1 alike, 2 nearly the same; for two values that are not the same.
    @inline(__always)
    func likeness(_ a: Int32, _ b: Int32) -> UInt8 {
        guard JaroWinkler.atMost(signatures[Int(a)], signatures[Int(b)]) >= 0.8 else { return 0 }
        let similarity = JaroWinkler.similarity(bytes, range(a), range(b))
        return similarity >= 0.92 ? 2 : similarity >= 0.8 ? 1 : 0
    }
}
