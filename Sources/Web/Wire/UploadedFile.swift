/// A file that came with a form: what stands in it, and nothing of what it was called where it came from.
///
/// A file's name may be a person's. It is read only to tell a file from a word, and let go.
package struct UploadedFile: Sendable, Equatable {
    package let bytes: [UInt8]

    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    package var isPacked: Bool { Gzip.isPacked(bytes) }

    /// The bytes, unpacked where they are packed with gzip.
    /// - Parameter most: how much may come out of them: a small file can hold an endless one.
    package func unpacked(upTo most: Int) throws(Gzip.Fault) -> [UInt8] {
        isPacked ? try Gzip.unpack(bytes, upTo: most) : bytes
    }
}
