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
        try AppendedLines(file: file).append(codes.map { "\(time) \(Digest.hexadecimal($0))" })
    }

    /// Adds those that are not in it yet.
    package func complete(with erasures: [Data: Date]) throws {
        let known = Set(try AppendedLines(file: file).all().compactMap { Self.code($0) })
        for (code, at) in erasures.sorted(by: { $0.value < $1.value })
        where !known.contains(code) { try append([code], at: at) }
    }

    /// Every code, and when its bearer was erased; none where there is no such file.
    package func erasures() throws -> [Data: Date] {
        var erasures: [Data: Date] = [:]
        for (number, line) in try AppendedLines(file: file).all().enumerated() where !line.isEmpty {
            guard let code = Self.code(line), let at = try? Date(String(line.prefix { $0 != " " }), strategy: .iso8601)
            else { throw Damaged(file: file.lastPathComponent, line: number + 1) }
            erasures[code] = min(at, erasures[code] ?? at)
        }
        return erasures
    }

    private static func code(_ line: Substring) -> Data? {
        let words = line.split(separator: " ")
        guard words.count == 2, words[1].utf8.count == 64 else { return nil }
        return Digest.bytes(hexadecimal: words[1])
    }
}

extension Archive {
    /// Writes into the log what a crash kept out of it between an erasure's commit and its line.
    func completeErasureLog() async throws {
        // Code and time alone: a damaged row is for `verify` to name, and must not keep the program from starting.
        let rows = try await driver.read(["SELECT person_code, erased_at FROM erasure"]).joined()
        var erasures: [Data: Date] = [:]
        for row in rows {
            guard let code = try? row.blob("person_code"), code.count == 32, let at = try? row.date("erased_at") else {
                continue
            }
            erasures[code] = at
        }
        if !erasures.isEmpty { try ErasureLog(folder: driver.folder).complete(with: erasures) }
    }
}
