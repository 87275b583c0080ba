/// The given name or the surname of people whose names are written in two columns, which clerks sometimes exchange.
///
/// The pair is read straight (given with given) and crossed (given with surname). Where the crossed reading fits better
/// the given name's field says so for both, and the surname's says nothing: one slip is told once.
public struct SwappableName: ComparedField {
    public enum Part: Sendable { case given, family }

    public let name: String
    public let levels = [
        "missing", "different", "alike", "like the other name", "nearly the same", "exchanged with the other name",
        "the same",
    ]
    public let isOrdered = false
    private let part: Part
    private let given: PairedValues
    private let family: PairedValues
    private let givenShares: ValueShares
    private let familyShares: ValueShares

    /// Both fields of a pair of tables; the right columns are nil where duplicates are sought within the left.
    public static func both(
        given: (left: TextColumn, right: TextColumn?), family: (left: TextColumn, right: TextColumn?)
    ) -> [SwappableName] {
        let (givenValues, familyValues) = PairedValues.sharing(given, family)
        return [.given, .family].map { SwappableName($0, givenValues, familyValues) }
    }

    private init(_ part: Part, _ given: PairedValues, _ family: PairedValues) {
        self.part = part
        name = part == .given ? "given name" : "surname"
        self.given = given
        self.family = family
        givenShares = ValueShares(given)
        familyShares = ValueShares(family)
    }

    private var own: PairedValues { part == .given ? given : family }

    public var frequencyLevels: ClosedRange<UInt8>? { 5...6 }

    public func share(of pair: RecordPair, level: UInt8) -> Double? {
        let (l, r) = (Int(pair.left), Int(pair.right))
        if level == 6 {
            return part == .given ? givenShares[given.left[l]] : familyShares[family.left[l]]
        }
        // Somebody else of whom the names are written the other way round; whichever of the two is looked for.
        let (g, f) = (given.left[l], family.left[l])
        let (h, e) = (given.right[r], family.right[r])
        return max(exchanged(g, f), exchanged(h, e))
    }

    /// The share of people whose given name is this surname and whose surname is this given name.
    private func exchanged(_ given: Int32, _ family: Int32) -> Double {
        (family < 0 ? 1 : givenShares[family]) * (given < 0 ? 1 : familyShares[given])
    }

    public func words(side: Side, row: Int) -> String { own.words(side: side, row: row) }

    public func appendLevels(of pairs: ArraySlice<RecordPair>, to levels: inout [UInt8]) {
        for pair in pairs {
            let (l, r) = (Int(pair.left), Int(pair.right))
            let (g, h) = (given.left[l], given.right[r])
            let (f, e) = (family.left[l], family.right[r])
            let own = part == .given ? (g, h) : (f, e)
            if own.0 >= 0, own.0 == own.1 {
                levels.append(6)
            } else if g >= 0 && g == h || f >= 0 && f == e {
                levels.append(straight(own.0, own.1))
            } else {
                let crossed = crossed(likeness(g, e), likeness(f, h))
                levels.append(crossed == 0 ? straight(own.0, own.1) : part == .given ? crossed : 0)
            }
        }
    }

    @inline(__always)
    private func straight(_ a: Int32, _ b: Int32) -> UInt8 {
        if a < 0 || b < 0 { return 0 }
        switch given.likeness(a, b) {
        case 2: return 4
        case 1: return 2
        default: return 1
        }
    }

    /// 0 missing, 1 different, 2 alike or nearly the same, 3 the same.
    @inline(__always)
    private func likeness(_ a: Int32, _ b: Int32) -> UInt8 {
        if a < 0 || b < 0 { return 0 }
        return a == b ? 3 : given.likeness(a, b) > 0 ? 2 : 1
    }

    /// The level that the exchanged reading gives; 0 where it does not fit.
    @inline(__always)
    private func crossed(_ first: UInt8, _ second: UInt8) -> UInt8 {
        let (high, low) = (max(first, second), min(first, second))
        if low == 3 { return 5 }
        return high == 3 && low != 1 ? 3 : low == 2 ? 3 : 0
    }

    /// The given name's field answers for both names: a word is found whichever column it stands in.
    public func appendAtoms(side: Side, row: Int, to atoms: inout [BlockingAtom]) {
        guard part == .given else { return }
        for column in [given, family] {
            let code = column.codes(side)[row]
            guard code >= 0 else { continue }
            let text = column.text(code)
            atoms.append(BlockingAtom(kind: 0, hash: hashed(text)))
            atoms.append(BlockingAtom(kind: 1, hash: Sound.key(of: text)))
            if text.count > 3 { atoms.append(BlockingAtom(kind: 2, hash: hashed(text.prefix(3)))) }
        }
    }
}
