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

    /// A questionnaire of a pack.
    package static func questionnaire(_ name: String, of pack: String) throws -> Questionnaire {
        let file = "\(name).yaml"
        guard let data = files(of: pack)[file] else { throw NotShipped(pack: pack, file: file) }
        return try Questionnaire.load(yaml: String(decoding: data, as: UTF8.self), file: "Packs/\(pack)/\(file)")
    }

    package struct NotShipped: Error, Equatable, CustomStringConvertible {
        package let pack: String
        package let file: String
        package var description: String { "The pack ‘\(pack)’ has no file \(file) within this program." }
    }
}
