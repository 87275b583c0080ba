import GRDB

/// Compares every index with its table, each read once from end to end.
///
/// SQLite's own check looks up each row in each index, back and forth through the file: many times as slow. Here both
/// sides add up a keyed hash of each entry, under a key of this moment, so that nobody can make two sums agree.
struct IndexCheck {
    let session: SQLiteSession
    private let key = (UInt64.random(in: .min ... .max), UInt64.random(in: .min ... .max))

    init(session: SQLiteSession) { self.session = session }

    /// What is wrong, in words; nothing where all indexes say what their tables say.
    func damage() throws -> [String] {
        try session.rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
            .flatMap { try damage(of: try $0.text("name")) }
    }

    private struct Index {
        let name: String
        let isUnique: Bool
        let columns: [String]
    }

    private func damage(of table: String) throws -> [String] {
        let indexes = try indexes(of: table)
        guard !indexes.isEmpty else { return [] }
        let columns = Set(indexes.flatMap(\.columns)).sorted()
        let places = indexes.map { $0.columns.compactMap(columns.firstIndex) + [columns.count] }
        var expected = Array(repeating: UInt64(0), count: indexes.count)
        var entry = IndexEntry()
        try session.scan(Self.everything(columns, "\"\(table)\" NOT INDEXED")) { cells in
            for (index, places) in places.enumerated() {
                entry.clear()
                for place in places { entry.add(cells[place]) }
                expected[index] &+= hash(entry)
            }
        }
        return try zip(indexes, expected).compactMap { index, expected in
            try damage(of: index, on: table, expected: expected)
        }
    }

    private func damage(of index: Index, on table: String, expected: UInt64) throws -> String? {
        var (entry, last) = (IndexEntry(), IndexEntry())
        var sum: UInt64 = 0
        var isOrdered = true
        try session.scan(Self.everything(index.columns, "\"\(table)\" INDEXED BY \"\(index.name)\"")) { cells in
            swap(&entry, &last)
            entry.clear()
            for cell in cells.dropLast() { entry.add(cell) }
            entry.endKey()
            cells.last.map { entry.add($0) }
            isOrdered = isOrdered && last.precedes(entry, asUnique: index.isUnique)
            sum &+= hash(entry)
        }
        if !isOrdered { return "index \(index.name): its entries are not in their order, or not unique" }
        return sum == expected ? nil : "index \(index.name): it does not say what table \(table) says"
    }

    private func indexes(of table: String) throws -> [Index] {
        try session.rows("SELECT name, \"unique\" FROM pragma_index_list(\(table))").map { row in
            let name = try row.text("name")
            let columns = try session.rows("SELECT name FROM pragma_index_info(\(name)) ORDER BY seqno")
            return Index(name: name, isUnique: try row.flag("unique"), columns: try columns.map { try $0.text("name") })
        }
    }

    private static func everything(_ columns: [String], _ source: String) -> SQL {
        let names = columns.map { "\"\($0)\"" }.joined(separator: ", ")
        return SQL("SELECT \(names), rowid FROM \(source)", values: [])
    }

    private func hash(_ entry: IndexEntry) -> UInt64 {
        var hasher = Hasher()
        hasher.combine(key.0)
        hasher.combine(key.1)
        entry.bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
        return UInt64(bitPattern: Int64(hasher.finalize()))
    }
}

/// One entry of an index as bytes that sort as SQLite sorts it.
struct IndexEntry {
    private(set) var bytes: [UInt8] = []
    private var keyCount = 0
    private var hasNull = false

    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        (keyCount, hasNull) = (0, false)
    }

    /// What follows is the row's number, which tells apart entries of one key.
    mutating func endKey() { keyCount = bytes.count }

    mutating func add(_ cell: Cell) {
        switch cell {
        case .null:
            bytes.append(1)
            hasNull = true
        case .integer(let value):
            bytes.append(2)
            word(UInt64(bitPattern: value) ^ 1 << 63)
        case .real(let value):
            bytes.append(2)
            word(value.bitPattern >> 63 == 1 ? ~value.bitPattern : value.bitPattern ^ 1 << 63)
        case .text(let octets):
            bytes.append(3)
            add(octets)
        case .blob(let octets):
            bytes.append(4)
            add(octets)
        }
    }

    /// Whether this one stands before the other; where keys are unique, by the key alone.
    func precedes(_ next: IndexEntry, asUnique isUnique: Bool) -> Bool {
        guard !bytes.isEmpty else { return true }
        guard isUnique, !next.hasNull else { return bytes.lexicographicallyPrecedes(next.bytes) }
        return bytes.prefix(keyCount).lexicographicallyPrecedes(next.bytes.prefix(next.keyCount))
    }

    private mutating func word(_ value: UInt64) {
        withUnsafeBytes(of: value.bigEndian) { bytes.append(contentsOf: $0) }
    }

    /// Ends with two zeros, so that what begins the same and goes on comes later; a zero of its own is marked.
    private mutating func add(_ octets: UnsafeRawBufferPointer) {
        if octets.contains(0) {
            for octet in octets {
                bytes.append(octet)
                if octet == 0 { bytes.append(255) }
            }
        } else {
            bytes.append(contentsOf: octets)
        }
        bytes.append(0)
        bytes.append(0)
    }
}
