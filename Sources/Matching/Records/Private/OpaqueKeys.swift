/// A match key as the linker sees it: its type, and 16 bytes that say nothing but whether two are the same.
public struct OpaqueKey: Hashable, Sendable {
    public let type: KeyType
    public let high: UInt64
    public let low: UInt64

    public init(type: KeyType, high: UInt64, low: UInt64) {
        self.type = type
        self.high = high
        self.low = low
    }
}

/// The rows that one agency handed in, each with its opaque keys. The place of a row is its number.
public struct KeyedRows: Sendable {
    public let agency: String
    public let rows: [[OpaqueKey]]

    public init(agency: String, rows: [[OpaqueKey]]) {
        self.agency = agency
        self.rows = rows
    }
}

/// Leaves out keys that too many rows of one agency share.
///
/// They say little about who is the same person, and their frequency is what a linker could guess names from.
public enum KeyCap {
    /// - Parameter most: rows of one agency that may share a key, 1 or more.
    /// - Returns: the rows' keys without those shared by more, and how many keys fell away by type.
    public static func apply(_ rows: [[MatchKey]], most: Int) -> (rows: [[MatchKey]], dropped: [KeyType: Int]) {
        precondition(most >= 1, "A cap leaves at least one row.")
        var counts: [MatchKey: Int] = [:]
        for row in rows { for key in Set(row) { counts[key, default: 0] += 1 } }
        var dropped: [KeyType: Int] = [:]
        for (key, count) in counts where count > most { dropped[key.type, default: 0] += 1 }
        return (rows.map { $0.filter { counts[$0, default: 0] <= most } }, dropped)
    }
}
