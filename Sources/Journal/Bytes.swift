import Foundation

/// Why bytes are not an entry.
package enum Unreadable: Error, Equatable {
    /// Written by a later version of this software, or not by it at all.
    case unknownFormat
    case endsEarly
    case trailingBytes
    /// A number in more bytes than it needs, or one too large.
    case overlongNumber
    case notText
    /// A value that the format does not know.
    case outOfRange
    /// A list out of order, or with the same thing twice.
    case unsorted
}

/// Writes the small pieces of which the journal's canonical bytes are made.
struct ByteWriter {
    /// An array, because `Data` takes single bytes several times more slowly.
    private var bytes: [UInt8] = []

    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    var data: Data { Data(bytes) }

    mutating func byte(_ value: UInt8) { bytes.append(value) }

    /// Begins anew in the same room.
    mutating func clear() { bytes.removeAll(keepingCapacity: true) }

    func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try bytes.withUnsafeBytes(body)
    }

    mutating func raw(_ octets: some Collection<UInt8>) { bytes.append(contentsOf: octets) }

    mutating func raw(_ hash: Hash) { hash.withUnsafeBytes { bytes.append(contentsOf: $0) } }

    mutating func raw<Tagged>(_ tag: Tag<Tagged>) { tag.withUnsafeBytes { bytes.append(contentsOf: $0) } }

    /// Eight bytes, big-endian.
    mutating func word(_ value: UInt64) {
        withUnsafeBytes(of: value.bigEndian) { bytes.append(contentsOf: $0) }
    }

    /// Seven bits to a byte, lowest first.
    mutating func number(_ value: UInt64) {
        var rest = value
        while rest > 127 {
            bytes.append(UInt8(rest & 127) | 128)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func octets(_ octets: some Collection<UInt8>) {
        number(UInt64(octets.count))
        raw(octets)
    }

    mutating func text(_ text: String) {
        number(UInt64(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }

    mutating func identifier(_ value: UUID) {
        withUnsafeBytes(of: value.uuid) { bytes.append(contentsOf: $0) }
    }
}

/// Reads the same pieces back, and refuses every other way of writing them.
struct ByteReader {
    private let bytes: UnsafeRawBufferPointer
    private var position = 0

    /// The bytes must outlive the reader.
    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    var isAtEnd: Bool { position == bytes.count }

    private mutating func take(_ count: Int) throws(Unreadable) -> UnsafeRawBufferPointer {
        guard count <= bytes.count - position else { throw .endsEarly }
        defer { position += count }
        return UnsafeRawBufferPointer(rebasing: bytes[position..<position + count])
    }

    mutating func byte() throws(Unreadable) -> UInt8 {
        guard position < bytes.count else { throw .endsEarly }
        defer { position += 1 }
        return bytes[position]
    }

    mutating func word() throws(Unreadable) -> UInt64 {
        UInt64(bigEndian: try take(8).loadUnaligned(as: UInt64.self))
    }

    mutating func number() throws(Unreadable) -> UInt64 {
        var value: UInt64 = 0
        for shift in stride(from: 0, to: 64, by: 7) {
            let byte = try byte()
            value |= UInt64(byte & 127) << UInt64(shift)
            if byte < 128 {
                let fits = shift < 63 || byte == 1
                guard fits, shift == 0 || byte != 0 else { throw .overlongNumber }
                return value
            }
        }
        throw .overlongNumber
    }

    private mutating func run() throws(Unreadable) -> UnsafeRawBufferPointer {
        guard let count = Int(exactly: try number()) else { throw .endsEarly }
        return try take(count)
    }

    mutating func octets() throws(Unreadable) -> Data { Data(try run()) }

    mutating func text() throws(Unreadable) -> String {
        guard let text = String(validating: try run(), as: UTF8.self) else { throw .notText }
        return text
    }

    mutating func identifier() throws(Unreadable) -> UUID {
        UUID(uuid: try take(16).loadUnaligned(as: uuid_t.self))
    }

    mutating func tag<Tagged>() throws(Unreadable) -> Tag<Tagged> {
        guard let tag = Tag<Tagged>(try take(16)) else { throw .endsEarly }
        return tag
    }

    mutating func hash() throws(Unreadable) -> Hash {
        guard let hash = Hash(try take(32)) else { throw .endsEarly }
        return hash
    }

    /// A number, then that many of them. Nothing is set aside for a number that the bytes cannot hold.
    mutating func list<Element>(
        _ element: (inout ByteReader) throws(Unreadable) -> Element
    ) throws(Unreadable) -> [Element] {
        let count = try number()
        guard count <= UInt64(bytes.count - position) else { throw .endsEarly }
        var elements: [Element] = []
        elements.reserveCapacity(min(Int(count), 1024))
        for _ in 0..<count { elements.append(try element(&self)) }
        return elements
    }
}
