/// One field, or one group of fields such as a whole name, that two records are compared on.
///
/// A field has read both tables when it is made. Comparing gives a small number, the level: 0 where either side says
/// nothing, which weighs nothing; 1 where they differ; then the kinds of likeness, the last being the same value.
public protocol ComparedField: Sendable {
    /// In words, as explanations print it: "date of birth".
    var name: String { get }

    /// The words of each level; at most 16, the first for a missing value.
    var levels: [String] { get }

    /// Whether each level from the second on is at least as strong a sign of one person as the one before it.
    var isOrdered: Bool { get }

    /// The levels whose weight depends on how rare the shared value is.
    var frequencyLevels: ClosedRange<UInt8>? { get }

    /// Whether a rare value may add weight, or a frequent one only take it away (numbers that should be one person's).
    var rarityAdds: Bool { get }

    /// Appends the level of each pair, in the order of the pairs. Called from several threads.
    func appendLevels(of pairs: ArraySlice<RecordPair>, to levels: inout [UInt8])

    /// The share of people, above 0 and at most 1, who have the value that this pair agrees on.
    func share(of pair: RecordPair, level: UInt8) -> Double?

    /// Appends the hashes under which a row may be found; none for a missing value.
    func appendAtoms(side: Side, row: Int, to atoms: inout [BlockingAtom])

    /// The value as it was written, for explanations; empty where it is missing.
    func words(side: Side, row: Int) -> String
}

extension ComparedField {
    public var isOrdered: Bool { true }
    public var frequencyLevels: ClosedRange<UInt8>? { nil }
    public var rarityAdds: Bool { true }
    public func share(of pair: RecordPair, level: UInt8) -> Double? { nil }
}

/// A hash under which a record may be found. It meets only hashes of its own kind.
public struct BlockingAtom: Hashable, Sendable {
    /// A small number, unique within the field.
    public var kind: UInt8
    public var hash: UInt64

    public init(kind: UInt8, hash: UInt64) {
        self.kind = kind
        self.hash = hash
    }
}

/// Mixes a word so that its bits are spread evenly (the finisher of MurmurHash3, Appleby 2011).
func mixed(_ value: UInt64) -> UInt64 {
    var v = value
    v ^= v >> 33
    v = v &* 0xFF51_AFD7_ED55_8CCD
    v ^= v >> 33
    v = v &* 0xC4CE_B9FE_1A85_EC53
    v ^= v >> 33
    return v
}

/// A hash of bytes (FNV-1a, then mixed): the same on every machine and in every run.
func hashed(_ bytes: some Sequence<UInt8>, seed: UInt64 = 0) -> UInt64 {
    var h: UInt64 = 0xCBF2_9CE4_8422_2325 ^ seed
    for byte in bytes { h = (h ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return mixed(h)
}
