import Foundation

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Where the root key comes from when the program starts.
package enum RootKeySource: Hashable, Sendable {
    /// A file that only the program's own account may read.
    case file(String)
    /// A systemd credential of this name, which may be held by the machine's security chip.
    case credential(String)
    /// A program that writes the key to its standard output: a hardware module, or a country's key service.
    case command([String], timeout: Duration = .seconds(10))

    /// Reads the key: 32 bytes as they are, or 64 hexadecimal digits.
    package func load(
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws(RootKeyUnavailable) -> RootKey {
        switch self {
        case .file(let path):
            return try Self.parse(try RootKeyFile.read(path, refusing: 0o077), from: path)
        case .credential(let name):
            guard let folder = environment["CREDENTIALS_DIRECTORY"] else { throw .noCredentials(name: name) }
            guard !name.isEmpty, !name.contains("/"), name != "..", name != "." else { throw .notFound(path: name) }
            let path = folder + "/" + name
            // Where systemd grants the file by an access list, the list's mask shows in the group bits.
            return try Self.parse(try RootKeyFile.read(path, refusing: 0o007), from: path)
        case .command(let words, let timeout):
            guard let program = words.first else { throw .commandFailed(program: "", status: nil) }
            let command = RootKeyCommand(program: program, arguments: Array(words.dropFirst()), timeout: timeout)
            return try Self.parse(try command.output(), from: program)
        }
    }

    static func parse(_ bytes: Data, from origin: String) throws(RootKeyUnavailable) -> RootKey {
        if let root = RootKey(bytes) { return root }
        let text = String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        guard text.utf8.count == 2 * RootKey.byteCount else { throw .misshapen(origin: origin) }
        guard let root = Digest.bytes(hexadecimal: text).flatMap({ RootKey($0) }) else {
            throw .misshapen(origin: origin)
        }
        return root
    }
}

extension RootKey {
    /// Makes a root key and writes it to a file of mode 0400. Never overwrites: a lost root loses every field.
    package static func create(atPath path: String) throws(RootKeyUnavailable) -> RootKey {
        let root = random()
        let text = Digest.hexadecimal(root.bytes) + "\n"
        try RootKeyFile.write(Data(text.utf8), toNew: path)
        return root
    }
}

/// Why there is no root key, and what to do about it.
package enum RootKeyUnavailable: Error, Equatable, CustomStringConvertible {
    case notFound(path: String)
    case readableByOthers(path: String, mode: UInt16)
    case alreadyThere(path: String)
    case unreadable(path: String, reason: String)
    case unwritable(path: String, reason: String)
    case misshapen(origin: String)
    case noCredentials(name: String)
    case commandFailed(program: String, status: Int32?)
    case commandTooSlow(program: String)

    package var description: String {
        switch self {
        case .notFound(let path):
            "There is no root key at \(path). Name the place where it lies with --root-key, or put a copy of it back: "
                + "a database opens with the one that it was founded with, and with no other."
        case .readableByOthers(let path, let mode):
            "The root key at \(path) has mode \(String(mode, radix: 8)): others can read it. "
                + "Run: chmod 400 '\(path)'. If others may have read it already, rotate the root key."
        case .alreadyThere(let path):
            "There is a file at \(path) already. A root key is never overwritten: move it away first, "
                + "if no data depends on it."
        case .unreadable(let path, let reason):
            "The root key at \(path) cannot be read: \(reason)."
        case .unwritable(let path, let reason):
            "The root key cannot be written to \(path): \(reason)."
        case .misshapen(let origin):
            "What \(origin) gave is not a root key. It has to be 32 bytes, or 64 hexadecimal digits."
        case .noCredentials(let name):
            "CREDENTIALS_DIRECTORY is not set, so the credential \(name) cannot be found. "
                + "Start under systemd with LoadCredential=\(name):…, or name a file."
        case .commandFailed(let program, let status):
            "The program \(program) gave no root key"
                + (status.map { ": it ended with status \($0)." }
                    ?? ": it could not be started. Give its whole path, as in command:/usr/bin/program.")
        case .commandTooSlow(let program):
            "The program \(program) gave no root key in the time allowed."
        }
    }
}

/// The file that holds a root key.
enum RootKeyFile {
    static func read(_ path: String, refusing forbidden: UInt16) throws(RootKeyUnavailable) -> Data {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { throw .notFound(path: path) }
            throw .unreadable(path: path, reason: String(cString: strerror(errno)))
        }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        // Asked of the open file and not of the path, which might be exchanged in between.
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            throw .unreadable(path: path, reason: String(cString: strerror(errno)))
        }
        let mode = UInt16(status.st_mode & 0o777)
        guard mode & forbidden == 0 else { throw .readableByOthers(path: path, mode: mode) }
        do { return try file.read(upToCount: 4096) ?? Data() } catch {
            throw .unreadable(path: path, reason: "reading failed")
        }
    }

    /// Written whole beside its place and then linked there, which fails when the name is taken.
    static func write(_ content: Data, toNew path: String) throws(RootKeyUnavailable) {
        let folder = (path as NSString).deletingLastPathComponent
        let draft = path + ".\(UUID().uuidString).draft"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o400)
        guard descriptor >= 0 else { throw .unwritable(path: path, reason: String(cString: strerror(errno))) }
        defer { unlink(draft) }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            try file.write(contentsOf: content)
            try file.synchronize()
            try file.close()
        } catch { throw .unwritable(path: path, reason: "writing failed") }
        guard link(draft, path) == 0 else {
            if errno == EEXIST { throw .alreadyThere(path: path) }
            throw .unwritable(path: path, reason: String(cString: strerror(errno)))
        }
        // Without this, a power cut might take the name away again after data was sealed under the key.
        let parent = open(folder.isEmpty ? "." : folder, O_RDONLY | O_CLOEXEC)
        guard parent >= 0 else { return }
        fsync(parent)
        close(parent)
    }
}
