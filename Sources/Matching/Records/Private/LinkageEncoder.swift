/// Makes cryptographic long-term keys: bit filters of a record's tokens, the same as clkhash makes them.
///
/// **An encoding, not encryption.** Whoever has the secret tries out everybody; whoever has a list of the people and
/// no secret can match the pattern of likenesses. See ``weakness``.
public struct LinkageEncoder: Sendable {
    private let schema: EncodingSchema
    /// For each feature, the hash of each group of 32 bits of a token: salted with its number.
    private let hashes: [[BLAKE2b]]

    /// Why a record has no encoding.
    public enum Fault: Error, Equatable {
        case columns(found: Int, expected: Int)
        /// A value that does not fit its column's format. The value is not told.
        case value(column: String)
    }

    /// In plain words, to be shown wherever these encodings are made.
    public static let weakness = """
        These encodings keep likeness, and likeness gives people away. Whoever has the secret can try every name and \
        date of birth. Whoever has a register of nearly everybody in the file can recognise most of them without the \
        secret. Hand them only to somebody who may know the people, and prefer the cascade of trustees.
        """

    /// - Parameter keys: one for each column of the schema, as clkhash derives them: every second one of the HKDF.
    public init(schema: EncodingSchema, keys: [[UInt8]]) {
        precondition(keys.count == schema.columns.count, "One key for each column.")
        self.schema = schema
        hashes = zip(schema.features, keys).map { feature, key in
            guard let feature else { return [] }
            let most =
                switch feature.strategy {
                case .bitsPerToken(let bits), .bitsPerFeature(let bits): bits
                }
            return (0..<((most + 31) / 32)).map { BLAKE2b(key: key, salt: Array("\($0)".utf8)) }
        }
    }

    /// A record's encoding; the places of tokens that were met before are kept in `memory`.
    public func encode(_ record: [String], memory: inout Memory) throws(Fault) -> BitFilter {
        guard record.count == schema.columns.count else {
            throw .columns(found: record.count, expected: schema.columns.count)
        }
        var filter = BitFilter(length: schema.length << schema.folds)
        for (column, feature) in schema.features.enumerated() {
            guard let feature else { continue }
            guard let value = feature.settled(record[column]), let tokens = feature.tokens(value) else {
                throw .value(column: schema.columns[column])
            }
            guard !tokens.isEmpty else { continue }
            for (token, bits) in zip(tokens, feature.repetitions(tokens.count)) {
                for place in places(token, bits, column, &memory) { filter.set(place) }
            }
        }
        for _ in 0..<schema.folds { filter = filter.folded() }
        return filter
    }

    /// Tokens and where they go, kept within bounds.
    public struct Memory: Sendable {
        fileprivate var places: [[String: [UInt16]]] = []
        fileprivate static let most = 1 << 15
        public init() {}
    }

    private func places(_ token: String, _ bits: Int, _ column: Int, _ memory: inout Memory) -> ArraySlice<UInt16> {
        while memory.places.count <= column { memory.places.append([:]) }
        if let known = memory.places[column][token], known.count >= bits { return known.prefix(bits) }
        let bytes = Array(token.utf8)
        let found = hashes[column].prefix((bits + 31) / 32).flatMap { hash in
            let digest = hash.hash(bytes)
            return (0..<32).map { UInt16(digest[2 * $0]) | UInt16(digest[2 * $0 + 1]) << 8 }
        }
        if memory.places[column].count < Memory.most { memory.places[column][token] = found }
        return found.prefix(bits)
    }
}

/// A row of bits, the first bit of a byte the highest, as these encodings are written down.
public struct BitFilter: Hashable, Sendable {
    public private(set) var words: [UInt64]
    public let length: Int

    /// - Parameter length: a power of two, 8 or more.
    init(length: Int) {
        self.length = length
        words = [UInt64](repeating: 0, count: (length + 63) / 64)
    }

    /// Places go around: a place beyond the end is taken from the beginning.
    mutating func set(_ place: UInt16) {
        let place = Int(place) & (length - 1)
        words[place >> 6] |= 1 << UInt64(63 - place & 63)
    }

    public func contains(_ place: Int) -> Bool { words[place >> 6] >> UInt64(63 - place & 63) & 1 == 1 }

    public var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    func folded() -> BitFilter {
        var half = BitFilter(length: length / 2)
        for place in 0..<length / 2 where contains(place) != contains(place + length / 2) { half.set(UInt16(place)) }
        return half
    }

    /// The bytes in order; a filter of fewer than 64 bits has fewer than eight.
    public var bytes: [UInt8] {
        Array(
            words.flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(56 - 8 * $0)) } }
                .prefix(length / 8))
    }

    /// - Parameter bytes: a power of two of them.
    public init?(bytes: [UInt8]) {
        guard bytes.count.nonzeroBitCount == 1 else { return nil }
        self.init(length: bytes.count * 8)
        for (place, byte) in bytes.enumerated() { words[place >> 3] |= UInt64(byte) << UInt64(56 - 8 * (place & 7)) }
    }
}
