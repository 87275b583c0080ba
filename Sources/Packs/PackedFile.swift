package import Foundation

/// What stands in a file that somebody names, packed or not.
package enum PackedFile {
    /// Why a file could not be read.
    package enum Fault: Error, Sendable, CustomStringConvertible {
        case unreadable(path: String, why: String)
        case notText(path: String)
        case notUnpacked(path: String, status: Int32)

        package var description: String {
            switch self {
            case .unreadable(let path, let why): "\(path): \(why)"
            case .notText(let path): "\(path): not UTF-8 text"
            case .notUnpacked(let path, let status): "\(path): gzip could not unpack it (status \(status))"
            }
        }
    }

    /// A file's text.
    package static func text(of path: String) throws -> String {
        guard let text = String(data: try data(of: path), encoding: .utf8) else { throw Fault.notText(path: path) }
        return text
    }

    /// A file's bytes, unpacked where its name ends in `.gz`.
    package static func data(of path: String) throws -> Data {
        if path.hasSuffix(".gz") { return try unpacked(path) }
        do { return try Data(contentsOf: URL(fileURLWithPath: path)) } catch {
            throw Fault.unreadable(path: path, why: "cannot be read")
        }
    }

    /// By the gzip program, which every system that we run on has: no unpacking code of our own to get wrong.
    private static func unpacked(_ path: String) throws -> Data {
        guard FileManager.default.isReadableFile(atPath: path) else {
            throw Fault.unreadable(path: path, why: "cannot be read")
        }
        let gzip = Process()
        gzip.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        gzip.arguments = ["gzip", "-dc", "--", path]
        let output = Pipe()
        gzip.standardOutput = output
        gzip.standardError = FileHandle.nullDevice
        try gzip.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        gzip.waitUntilExit()
        guard gzip.terminationStatus == 0 else {
            throw Fault.notUnpacked(path: path, status: gzip.terminationStatus)
        }
        return data
    }
}
