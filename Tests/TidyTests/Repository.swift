import Foundation

/// The tree that the tests stand in.
struct Repository {
    let root: URL

    init(file: String = #filePath) {
        root = URL(filePath: file).resolvingSymlinksInPath()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    }

    /// Paths below a folder, from the root, that end so; nothing that a build or a tool put there.
    func files(under folder: String = "", ending suffix: String) -> [String] {
        let start = folder.isEmpty ? root : root.appending(path: folder)
        guard
            let walk = FileManager.default.enumerator(
                at: start, includingPropertiesForKeys: nil, options: [.skipsHiddenFiles])
        else { return [] }
        let prefix = root.path.count + 1
        var files: [String] = []
        for case let url as URL in walk {
            if ["data", "out", "build", "node_modules"].contains(url.lastPathComponent), url.hasDirectoryPath,
                url.deletingLastPathComponent().path == root.path
            {
                walk.skipDescendants()
            }
            let path = String(url.path.dropFirst(prefix))
            if path.hasSuffix(suffix) { files.append(path) }
        }
        return files.sorted()
    }

    func text(_ path: String) throws -> String { try String(contentsOf: root.appending(path: path), encoding: .utf8) }

    func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: root.appending(path: path).path) }

    /// Swift files with the module, or the test target, that each belongs to.
    func swift(under folder: String) throws -> [(module: String, text: SwiftText)] {
        try files(under: folder, ending: ".swift").map { path in
            (String(path.split(separator: "/")[1]), SwiftText(path: path, try text(path)))
        }
    }
}
