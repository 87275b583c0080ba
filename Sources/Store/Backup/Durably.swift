import Foundation

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Moves files so that a power cut finds the one or the other, never neither.
enum Durably {
    /// Waits until a file, and its name in its folder, are on the disk.
    static func synchronise(_ file: URL) throws {
        try synchronise(path: file.path)
        try synchronise(path: file.deletingLastPathComponent().path)
    }

    /// Gives a file another's name in one step, in place of whatever bore it.
    static func replace(_ file: URL, with next: URL) throws {
        guard rename(next.path, file.path) == 0 else { throw failure(file) }
        try synchronise(file)
    }

    /// A second name for a file, so that it outlives the first.
    static func link(_ file: URL, as second: URL) throws {
        #if canImport(Glibc)
        let done = Glibc.link(file.path, second.path)
        #elseif canImport(Musl)
        let done = Musl.link(file.path, second.path)
        #else
        let done = Darwin.link(file.path, second.path)
        #endif
        guard done == 0 else { throw failure(second) }
    }

    private static func synchronise(path: String) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(URL(filePath: path)) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure(URL(filePath: path)) }
    }

    private static func failure(_ file: URL) -> any Error {
        CocoaError(
            .fileWriteUnknown,
            userInfo: [NSFilePathErrorKey: file.path, NSLocalizedDescriptionKey: String(cString: strerror(errno))])
    }
}
