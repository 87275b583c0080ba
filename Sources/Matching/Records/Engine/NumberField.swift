/// A number of a document, a telephone, a postcode: the same, one character off, two off, or different.
public struct NumberField: ComparedField {
    public let name: String
    public let levels = ["missing", "different", "two characters differ", "one character differs", "the same"]
    /// Whether each person should have a number of their own: a shared one then weighs less, a rare one not more.
    private let isPersonal: Bool
    private let values: PairedValues
    private let shares: ValueShares

    public init(name: String, left: TextColumn, right: TextColumn?, isPersonal: Bool) {
        self.name = name
        self.isPersonal = isPersonal
        values = PairedValues(left: left, right: right, normal: PairedValues.lettersAndDigits)
        shares = ValueShares(values)
    }

    public var frequencyLevels: ClosedRange<UInt8>? { 4...4 }
    public var rarityAdds: Bool { !isPersonal }

    public func share(of pair: RecordPair, level: UInt8) -> Double? { shares[values.left[Int(pair.left)]] }

    public func words(side: Side, row: Int) -> String { values.words(side: side, row: row) }

    public func appendLevels(of pairs: ArraySlice<RecordPair>, to levels: inout [UInt8]) {
        for pair in pairs {
            let (a, b) = (values.left[Int(pair.left)], values.right[Int(pair.right)])
            levels.append(a < 0 || b < 0 ? 0 : a == b ? 4 : level(a, b))
        }
    }

    @inline(__always)
    private func level(_ a: Int32, _ b: Int32) -> UInt8 {
        let (x, y) = (values.signatures[Int(a)], values.signatures[Int(b)])
        let longest = Int(max(x.length, y.length))
        // Short numbers are too easily two changes apart. Each change leaves at least all letters but one.
        let limit = longest >= 6 ? 2 : 1
        guard x.sharedAtMost(y) + limit >= longest else { return 1 }
        let distance = EditDistance.between(values.bytes, values.range(a), values.range(b), limit: limit)
        return distance > limit ? 1 : distance == 1 ? 3 : 2
    }

    public func appendAtoms(side: Side, row: Int, to atoms: inout [BlockingAtom]) {
        let code = values.codes(side)[row]
        guard code >= 0 else { return }
        let text = values.text(code)
        atoms.append(BlockingAtom(kind: 0, hash: hashed(text)))
        // One wrong character leaves either the beginning or the end as it was.
        if text.count >= 6 {
            atoms.append(BlockingAtom(kind: 1, hash: hashed(text.prefix(text.count / 2))))
            atoms.append(BlockingAtom(kind: 2, hash: hashed(text.suffix(text.count / 2))))
        }
    }
}
