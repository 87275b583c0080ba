package import Foundation

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Holds a data folder while a process works in it, beside others or alone; it lets go when the last copy is gone.
///
/// A server keeps the keys in memory. Whoever changes keys under its feet makes it write what nobody can open.
package final class FolderLock: Sendable {
    /// What may go on in the folder meanwhile.
    package enum Use: String, Sendable {
        /// Others may read and write rows too.
        case shared
        /// Nobody else is in the folder: keys are changed, or the database is replaced.
        case alone
    }

    /// What is locked: everything in the folder, or the one place of a server in it.
    package enum Part: String, Sendable { case everything = "lodestar.lock", serving = "serving.lock" }

    /// Somebody else holds it.
    package struct Held: Error, Equatable, CustomStringConvertible {
        package let folder: String
        package let wanted: Use

        package init(folder: String, wanted: Use) {
            self.folder = folder
            self.wanted = wanted
        }

        package var description: String {
            switch wanted {
            case .shared:
                "\(folder) is closed for the moment: its keys are being changed, or it is being restored. Try again."
            case .alone: "\(folder) is in use by another lodestar. Stop the server, or wait for the command that runs."
            }
        }
    }

    private let descriptor: Int32

    /// Takes the lock or says at once who waits for whom; the folder has to be there.
    package init(_ folder: URL, _ use: Use, of part: Part = .everything) throws {
        let path = folder.appending(path: part.rawValue).path
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw CocoaError(.fileWriteNoPermission, userInfo: [NSFilePathErrorKey: path])
        }
        guard flock(descriptor, (use == .alone ? LOCK_EX : LOCK_SH) | LOCK_NB) == 0 else {
            close(descriptor)
            throw Held(folder: folder.path, wanted: use)
        }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }
}
