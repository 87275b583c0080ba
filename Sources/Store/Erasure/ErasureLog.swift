package import Foundation
import Vault

/// The codes of the erased in a file beside the database, one to a line, only ever appended to.
///
/// A restore reads it, so that nobody comes back with an older backup even where the database itself is lost.
package struct ErasureLog: Sendable {
    package let file: URL

    /// A line that is not one of ours: someone may be missing from it, so that nothing may be restored before a look.
    package struct Damaged: Error, Equatable, CustomStringConvertible {
        package let file: String
        package let line: Int

        package init(file: String, line: Int) {
            self.file = file
            self.line = line
        }

        package var description: String {
            "\(file), line \(line): this is not the code of an erasure. Put the line right, or take it out if you know "
                + "that it was never whole."
        }
    }

    package init(folder: URL) { file = folder.appending(path: "erasures.log") }

    package init(file: URL) { self.file = file }

    /// Adds codes, durable when this returns.
    func append(_ codes: [Data], at now: Date) throws {
        let time = now.formatted(.iso8601)
        // A line that a crash cut short must not swallow the next.
        let torn = try lines().last.map { !$0.isEmpty } ?? false
        let text = (torn ? "\n" : "") + codes.map { "\(time) \(Digest.hexadecimal($0))\n" }.joined()
        try SQLiteDriver.makePrivate(file)
        let handle = try FileHandle(forWritingTo: file)
        defer { try? handle.close() }
        try handle.seekToEnd()
        try handle.write(contentsOf: Data(text.utf8))
        try handle.synchronize()
    }

    /// Adds those of the codes that are not in it yet.
    func complete(with codes: some Sequence<Data>, at now: Date) throws {
        let known = Set(try lines().compactMap { Self.code($0) })
        let missing = codes.filter { !known.contains($0) }
        if !missing.isEmpty { try append(missing, at: now) }
    }

    /// Every code; none where there is no such file.
    package func codes() throws -> Set<Data> {
        var codes: Set<Data> = []
        for (number, line) in try lines().enumerated() where !line.isEmpty {
            guard let code = Self.code(line) else { throw Damaged(file: file.lastPathComponent, line: number + 1) }
            codes.insert(code)
        }
        return codes
    }

    private func lines() throws -> [Substring] {
        guard FileManager.default.fileExists(atPath: file.path) else { return [] }
        return String(decoding: try Data(contentsOf: file), as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false)
    }

    private static func code(_ line: Substring) -> Data? {
        let words = line.split(separator: " ")
        guard words.count == 2, words[1].utf8.count == 64 else { return nil }
        var code = Data()
        var rest = words[1]
        while !rest.isEmpty {
            guard let byte = UInt8(rest.prefix(2), radix: 16) else { return nil }
            code.append(byte)
            rest = rest.dropFirst(2)
        }
        return code
    }
}

extension Archive {
    /// Writes into the log what a crash kept out of it between an erasure's commit and its line.
    func completeErasureLog() async throws {
        // The codes alone: a damaged row is for `verify` to name, and must not keep the program from starting.
        let rows = try await driver.read(["SELECT person_code FROM erasure"]).joined()
        let codes = rows.compactMap { try? $0.blob("person_code") }.filter { $0.count == 32 }
        if !codes.isEmpty { try ErasureLog(folder: driver.folder).complete(with: codes, at: now()) }
    }
}
