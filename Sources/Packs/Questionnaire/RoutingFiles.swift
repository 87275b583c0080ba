package import Foundation

extension RoutingCheck {
    /// Why a file could not be read.
    package enum FileFault: Error, Sendable, CustomStringConvertible {
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

    /// Loads the questionnaire, the cases and the expected paths from files, and compares. `.gz` files are unpacked.
    package static func report(
        questionnaireFile: String, casesFile: String, pathsFile: String
    ) throws -> Report {
        let questionnaire = try Questionnaire.load(yaml: text(of: questionnaireFile), file: questionnaireFile)
        return try run(
            questionnaire: questionnaire, casesCSV: text(of: casesFile), paths: content(of: pathsFile))
    }

    /// A file's text.
    package static func text(of path: String) throws -> String {
        guard let text = String(data: try content(of: path), encoding: .utf8) else {
            throw FileFault.notText(path: path)
        }
        return text
    }

    /// A file's bytes, unpacked where its name ends in `.gz`.
    package static func content(of path: String) throws -> Data {
        if path.hasSuffix(".gz") { return try unpacked(path) }
        do { return try Data(contentsOf: URL(fileURLWithPath: path)) } catch {
            throw FileFault.unreadable(path: path, why: "cannot be read")
        }
    }

    /// By the gzip program, which every system that we run on has: no unpacking code of our own to get wrong.
    private static func unpacked(_ path: String) throws -> Data {
        guard FileManager.default.isReadableFile(atPath: path) else {
            throw FileFault.unreadable(path: path, why: "cannot be read")
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
            throw FileFault.notUnpacked(path: path, status: gzip.terminationStatus)
        }
        return data
    }
}
