extension StoredZip {
    /// Why bytes are no archive of ours.
    package enum Misread: Error, Sendable, Equatable {
        case notAZip
        /// Contents are pressed, split or encrypted: we write none of that.
        case notStored(name: String)
        case cutShort
    }

    /// The files of an archive that ``StoredZip`` wrote, in their order.
    ///
    /// Read from the front, so that nothing between two files can hide; the directory at the end is for other programs.
    package static func files(in bytes: [UInt8]) throws(Misread) -> [(name: String, content: ArraySlice<UInt8>)] {
        var files: [(name: String, content: ArraySlice<UInt8>)] = []
        var place = 0
        while number(bytes, place, 4) == 0x0403_4B50 {
            guard let method = number(bytes, place + 8, 2), let flags = number(bytes, place + 6, 2),
                let size = number(bytes, place + 18, 4), let whole = number(bytes, place + 22, 4),
                let nameLength = number(bytes, place + 26, 2), let extra = number(bytes, place + 28, 2)
            else { throw .cutShort }
            let start = place + 30
            guard start + nameLength + extra + size <= bytes.count else { throw .cutShort }
            let name = String(decoding: bytes[start..<start + nameLength], as: UTF8.self)
            guard method == 0, flags == 0, size == whole, extra == 0 else { throw .notStored(name: name) }
            files.append((name, bytes[start + nameLength..<start + nameLength + size]))
            place = start + nameLength + size
        }
        guard !files.isEmpty else { throw .notAZip }
        return files
    }

    /// The least byte first; nil beyond the end.
    private static func number(_ bytes: [UInt8], _ place: Int, _ count: Int) -> Int? {
        guard place + count <= bytes.count else { return nil }
        return (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }
}
