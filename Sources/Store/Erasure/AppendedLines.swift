import Foundation

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A file of lines that is only ever appended to, by one process after the other.
struct AppendedLines {
    let file: URL

    /// Adds lines, durable when this returns. Two that write at once wait for each other.
    func append(_ lines: [String]) throws {
        guard !lines.isEmpty else { return }
        // Made by the same call that opens it: of two that find none, the later must not put an empty one in its place.
        let descriptor = open(file.path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure() }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        defer { try? handle.close() }
        guard flock(descriptor, LOCK_EX) == 0 else { throw failure() }
        // A line that a crash cut short must not swallow the next.
        let end = try handle.seekToEnd()
        if end > 0 { try handle.seek(toOffset: end - 1) }
        let isTorn = try end > 0 && handle.read(upToCount: 1) != Data("\n".utf8)
        try handle.write(contentsOf: Data(((isTorn ? "\n" : "") + lines.map { $0 + "\n" }.joined()).utf8))
        try handle.synchronize()
    }

    /// Every line, empty ones too, so that a number tells where one stands; none where there is no such file.
    func all() throws -> [Substring] {
        guard FileManager.default.fileExists(atPath: file.path) else { return [] }
        return Self.lines(try Data(contentsOf: file))
    }

    /// The lines at the end of the file, as many as so many bytes hold.
    func last(bytes count: Int) throws -> [Substring] {
        guard FileManager.default.fileExists(atPath: file.path) else { return [] }
        let handle = try FileHandle(forReadingFrom: file)
        defer { try? handle.close() }
        let end = try handle.seekToEnd()
        try handle.seek(toOffset: end > count ? end - UInt64(count) : 0)
        let lines = Self.lines(try handle.readToEnd() ?? Data())
        return end > count ? Array(lines.dropFirst()) : lines
    }

    private static func lines(_ bytes: Data) -> [Substring] {
        String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    }

    private func failure() -> any Error {
        CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: file.path])
    }
}
