import CAssets

/// The files within the binary: style, script and pictures.
enum Assets {
    struct Asset: Sendable, Equatable {
        let name: String
        let type: String
        let bytes: [UInt8]
        /// Changes with the content, so that a browser may keep it for ever.
        let path: String
    }

    static let all: [String: Asset] = {
        var count = 0
        let first = lodestar_assets(&count)
        var all: [String: Asset] = [:]
        for raw in UnsafeBufferPointer(start: first, count: count) {
            let name = String(cString: raw.name)
            let bytes = Array(UnsafeBufferPointer(start: raw.bytes, count: raw.size))
            all[name] = Asset(
                name: name, type: String(cString: raw.type), bytes: bytes, path: "/assets/\(digest(bytes))/\(name)")
        }
        return all
    }()

    private static let byPath = Dictionary(uniqueKeysWithValues: all.values.map { ($0.path, $0) })

    static func path(_ name: String) -> String { all[name]?.path ?? "/assets/\(name)" }

    /// The file at a path; nil for anything else, older versions too.
    static func reply(to path: String) -> Reply? {
        guard let asset = byPath[path] else { return nil }
        var reply = Reply(200, type: asset.type, asset.bytes)
        reply.set("Cache-Control", "public, max-age=31536000, immutable")
        return reply
    }

    /// FNV-1a: tells versions apart. It guards nothing, so it need not be a cryptographic one.
    private static func digest(_ bytes: [UInt8]) -> String {
        let hash = bytes.reduce(14_695_981_039_346_656_037 as UInt64) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
        return String(hash, radix: 36)
    }
}
