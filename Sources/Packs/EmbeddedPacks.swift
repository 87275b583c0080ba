import CPacks
package import Foundation

/// The packs that ship within the binary.
package enum EmbeddedPacks {
    /// The files of one pack by name; empty for a pack that does not ship.
    package static func files(of pack: String) -> [String: Data] {
        var count = 0
        let first = lodestar_pack_files(&count)
        var files: [String: Data] = [:]
        for raw in UnsafeBufferPointer(start: first, count: count) where String(cString: raw.pack) == pack {
            files[String(cString: raw.name)] = Data(bytes: raw.bytes, count: raw.size)
        }
        return files
    }
}
