import Foundation
import Statistics

/// A folder of releases, read.
struct ReleaseFolder {
    var candidates: [CandidateRelease]
    /// What each file of each release was taken for.
    let read: [(release: String, files: [String: String])]
    /// What could not be used.
    let notes: [String]

    init(candidates: [CandidateRelease], read: [(release: String, files: [String: String])], notes: [String]) {
        (self.candidates, self.read, self.notes) = (candidates, read, notes)
    }

    /// Files of one release, and where the paths in its manifest begin.
    private struct Group {
        let name: String
        let folder: URL
        let files: [ReleaseReading.File]
    }

    init(at path: String, _ defaults: ReleaseReading.Defaults) throws {
        let groups = try Self.groups(at: path)
        var readings: [ReleaseReading] = []
        for group in groups {
            do {
                readings.append(
                    try ReleaseReading(name: group.name, files: group.files, defaults: defaults) { name in
                        let file = URL(fileURLWithPath: name, relativeTo: group.folder)
                        guard FileManager.default.fileExists(atPath: file.path) else { return nil }
                        return try RecordFile.bytes(file.path)
                    })
            } catch let fault as ReleaseReading.Fault {
                throw CommandFault("\(group.folder.path): \(fault.words)")
            }
        }
        if readings.allSatisfy({ $0.manifest.date != nil }) {
            readings = readings.enumerated().sorted { one, other in
                (one.element.manifest.date ?? "", one.offset) < (other.element.manifest.date ?? "", other.offset)
            }.map(\.element)
        }
        var names = Set<String>()
        for reading in readings where !names.insert(reading.release.name).inserted {
            throw CommandFault("\(path): two releases are called ‘\(reading.release.name)’. Rename one.")
        }
        self.init(
            candidates: readings.map(\.release),
            read: readings.map { reading in
                (
                    reading.release.name,
                    Dictionary(reading.shapes.map { ($0.file, $0.shape.rawValue) }) { first, _ in first }
                )
            }, notes: readings.flatMap { reading in reading.notes.map { "\(reading.release.name): \($0)" } })
    }

    private static func groups(at path: String) throws -> [Group] {
        var isFolder: ObjCBool = false
        let root = URL(fileURLWithPath: path)
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw CommandFault("\(path): there is no such folder", code: 2)
        }
        guard isFolder.boolValue else {
            return [
                Group(name: root.lastPathComponent, folder: root.deletingLastPathComponent(), files: [try file(root)])
            ]
        }
        let entries = try entries(of: root)
        let folders = entries.filter(\.isFolder).map(\.url)
        let files = try entries.filter { !$0.isFolder }.map { try file($0.url) }
        guard !entries.isEmpty else { throw CommandFault("\(path): there is nothing in it", code: 2) }
        if folders.isEmpty, isOneRelease(files) {
            return [Group(name: root.lastPathComponent, folder: root, files: files)]
        }
        var groups = try folders.map { folder in
            let inner = try allFiles(below: folder, as: "")
            guard !inner.isEmpty else { throw CommandFault("\(folder.path): there is nothing in it", code: 2) }
            return Group(name: folder.lastPathComponent, folder: folder, files: inner)
        }
        groups += files.map { Group(name: $0.name, folder: root, files: [$0]) }
        return groups.sorted { $0.name.compare($1.name, options: .numeric) == .orderedAscending }
    }

    /// A folder with a manifest, or in which no kind of data stands twice.
    private static func isOneRelease(_ files: [ReleaseReading.File]) -> Bool {
        if files.contains(where: { $0.name == ReleaseReading.manifestName }) { return true }
        var kinds = Set<String>()
        for file in files {
            switch FileShape(of: file.bytes, name: file.name) {
            case .text: continue
            case .counts: guard kinds.insert("counts").inserted else { return false }
            case .records: guard kinds.insert("records").inserted else { return false }
            case .glotip, .osdg, .plain, .tidy: guard kinds.insert("table").inserted else { return false }
            }
        }
        return true
    }

    private static func entries(of folder: URL) throws -> [(url: URL, isFolder: Bool)] {
        let keys: [URLResourceKey] = [.isDirectoryKey]
        do {
            return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: keys)
                .sorted { $0.lastPathComponent.compare($1.lastPathComponent, options: .numeric) == .orderedAscending }
                .map { url in
                    var isFolder: ObjCBool = false
                    _ = FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
                    return (url, isFolder.boolValue)
                }
        } catch { throw CommandFault("\(folder.path): cannot be read. May you read in it?") }
    }

    private static func allFiles(below folder: URL, as prefix: String) throws -> [ReleaseReading.File] {
        try entries(of: folder).flatMap { entry in
            let name = prefix + entry.url.lastPathComponent
            return entry.isFolder ? try allFiles(below: entry.url, as: name + "/") : [try file(entry.url, as: name)]
        }
    }

    private static func file(_ url: URL, as name: String? = nil) throws -> ReleaseReading.File {
        let name = name ?? url.lastPathComponent
        // Unpacked, it is what its name says without the ending.
        return ReleaseReading.File(
            name: name.hasSuffix(".gz") ? String(name.dropLast(3)) : name, bytes: try RecordFile.bytes(url.path))
    }
}

extension ReleaseReading.Fault {
    /// What is wrong, where, and how to mend it.
    fileprivate var words: String {
        switch self {
        case .manifest(let file, let words): "\(file): \(words)"
        case .counts(let file, let problem): "\(file): \(problem.words)"
        case .table(let file, let shape, let problem): "\(file): \(problem.words(layout: shape.rawValue))"
        case .records(let file, let problem): "\(file), line \(problem.line): \(problem.words)"
        case .unknownShape(let file, let told):
            "release.json calls \(file) ‘\(told)’; it can be "
                + FileShape.allCases.map(\.rawValue).joined(separator: ", ")
        case .missing(let file, let manifest): "\(manifest) names ‘\(file)’, which is not there"
        case .delta(let delta): "‘delta’ is \(delta); it must be above 0 and below 1"
        }
    }
}

extension ReleasedCountsProblem {
    fileprivate var words: String {
        switch self {
        case .line(let line):
            "line \(line): not ‘column:value;column:value’, a tab and a count above 0. If it is no file of counts, say "
                + "in release.json what it is"
        case .twice(let traits):
            "‘\(traits.map { "\($0.column):\($0.value)" }.joined(separator: ";"))’ stands there twice; leave out one"
        case .sameColumn(let line): "line \(line): two values of one column"
        case .tooWide: "too many values for combinations of this length. Publish shorter ones"
        }
    }
}
