/// A column of few codes, such as sex, state or nationality: the same or different.
public struct CodeField: ComparedField {
    public let name: String
    public let levels = ["missing", "different", "the same"]
    private let values: PairedValues
    private let shares: ValueShares

    public init(name: String, left: TextColumn, right: TextColumn?) {
        self.name = name
        values = PairedValues(left: left, right: right, normal: PairedValues.lettersAndDigits)
        shares = ValueShares(values)
    }

    public var frequencyLevels: ClosedRange<UInt8>? { 2...2 }

    public func share(of pair: RecordPair, level: UInt8) -> Double? { shares[values.left[Int(pair.left)]] }

    public func words(side: Side, row: Int) -> String { values.words(side: side, row: row) }

    public func appendLevels(of pairs: ArraySlice<RecordPair>, to levels: inout [UInt8]) {
        for pair in pairs {
            let (a, b) = (values.left[Int(pair.left)], values.right[Int(pair.right)])
            levels.append(a < 0 || b < 0 ? 0 : a == b ? 2 : 1)
        }
    }

    public func appendAtoms(side: Side, row: Int, to atoms: inout [BlockingAtom]) {
        let code = values.codes(side)[row]
        if code >= 0 { atoms.append(BlockingAtom(kind: 0, hash: hashed(values.text(code)))) }
    }
}
