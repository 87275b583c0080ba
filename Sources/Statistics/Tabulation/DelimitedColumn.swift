/// A field where it stands in the file, with a hash of its bytes.
struct DelimitedField {
    // Fowler, Noll and Vo's constants: one multiplication for each byte, while it is looked at anyway.
    static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
    static let factor: UInt64 = 0x100_0000_01b3

    let start: Int
    let end: Int
    let hash: UInt64

    /// The bytes that the field says: UTF-8, quotation marks once, no white space around; none where it is not UTF-8.
    func text(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        var said: [UInt8] = []
        var at = start
        while at < end {
            said.append(bytes[at])
            at += bytes[at] == UInt8(ascii: "\"") ? 2 : 1
        }
        guard let text = String(validating: said, as: UTF8.self) else { return nil }
        let scalars = text.unicodeScalars.drop { $0.properties.isWhitespace }
        let last = scalars.lastIndex { !$0.properties.isWhitespace }
        return last.map { Array(String(scalars[...$0]).utf8) } ?? []
    }
}

/// One column while it is read: the codes so far, and how each field seen so far is coded.
struct DelimitedColumn {
    let name: String
    private let zeros: Bool
    private var codes: [UInt16] = []
    /// Texts by code, from 1 on. Bytes, since two texts that only look alike are two.
    private var labels: [[UInt8]] = []
    private var codeOf: [[UInt8]: UInt16] = [:]
    /// Fields seen, by hash: a table with free places between, of a power of two in length.
    private var seen = [Seen](repeating: Seen(), count: 64)
    private var seenCount = 0

    private struct Seen {
        var hash: UInt64 = 0
        var start = -1
        var end = -1
        var code: UInt16 = 0
    }

    init(name: String, zeros: Bool) {
        self.name = name
        self.zeros = zeros
    }

    mutating func reserve(_ rows: Int) { codes.reserveCapacity(rows) }

    /// Codes a field; false where it is no text or the code list is full.
    @inline(__always)
    mutating func append(_ field: DelimitedField, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard field.start < field.end else {
            codes.append(0)
            return true
        }
        var place = Self.place(field.hash, seen.count)
        while seen[place].start >= 0 {
            if seen[place].hash == field.hash, Self.same(seen[place], field, bytes) {
                codes.append(seen[place].code)
                return true
            }
            place = (place + 1) & (seen.count - 1)
        }
        return appendNew(field, bytes)
    }

    private static func place(_ hash: UInt64, _ count: Int) -> Int {
        Int(truncatingIfNeeded: hash ^ hash >> 32) & (count - 1)
    }

    @inline(__always)
    private static func same(_ one: Seen, _ field: DelimitedField, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard one.end - one.start == field.end - field.start else { return false }
        for offset in 0..<(field.end - field.start) where bytes[one.start + offset] != bytes[field.start + offset] {
            return false
        }
        return true
    }

    private mutating func appendNew(_ field: DelimitedField, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let text = field.text(bytes), let code = code(of: text) else { return false }
        if 2 * (seenCount + 1) > seen.count { grow() }
        insert(Seen(hash: field.hash, start: field.start, end: field.end, code: code))
        codes.append(code)
        return true
    }

    /// Why a field could not be coded.
    func problem(_ field: DelimitedField, _ bytes: UnsafeBufferPointer<UInt8>) -> DelimitedProblem.Kind {
        field.text(bytes) == nil ? .notText : .tooManyValues(column: name)
    }

    private mutating func code(of text: [UInt8]) -> UInt16? {
        if text.isEmpty || !zeros && text == [UInt8(ascii: "0")] { return 0 }
        if let code = codeOf[text] { return code }
        guard labels.count < Int(UInt16.max) else { return nil }
        labels.append(text)
        let code = UInt16(labels.count)
        codeOf[text] = code
        return code
    }

    private mutating func insert(_ one: Seen) {
        var place = Self.place(one.hash, seen.count)
        while seen[place].start >= 0 { place = (place + 1) & (seen.count - 1) }
        seen[place] = one
        seenCount += 1
    }

    private mutating func grow() {
        let old = seen
        seen = Array(repeating: Seen(), count: 2 * old.count)
        seenCount = 0
        for one in old where one.start >= 0 { insert(one) }
    }

    /// The column with its labels in the order of their bytes.
    consuming func coded() -> CodedRecords.Column {
        let order = labels.indices.sorted { labels[$0].lexicographicallyPrecedes(labels[$1]) }
        var renamed = [UInt16](repeating: 0, count: labels.count + 1)
        for (new, old) in order.enumerated() { renamed[old + 1] = UInt16(new + 1) }
        let names = order.map { String(decoding: labels[$0], as: UTF8.self) }
        for row in codes.indices { codes[row] = renamed[Int(codes[row])] }
        return CodedRecords.Column(name: name, labels: names, codes: codes)
    }
}
