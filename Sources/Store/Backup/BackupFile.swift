import Foundation
import GRDB
import Vault

/// One file of a backup: SQLite whatever the database is, so that any tool can read it in twenty years.
struct BackupFile {
    let url: URL
    private let queue: DatabaseQueue

    /// Makes a new file; nobody but this account may read it.
    init(making url: URL) throws {
        try SQLiteDriver.makePrivate(url)
        self.url = url
        var configuration = Configuration()
        // Tables come whole and in any order; the database that is restored from them checks the references.
        configuration.foreignKeysEnabled = false
        queue = try DatabaseQueue(path: url.path, configuration: configuration)
    }

    /// Opens one to read from.
    init(reading url: URL) throws {
        self.url = url
        var configuration = Configuration()
        configuration.readonly = true
        configuration.foreignKeysEnabled = false
        queue = try DatabaseQueue(path: url.path, configuration: configuration)
    }

    /// Writes everything in one transaction.
    func write(_ body: (any Session) throws -> Void) throws {
        try queue.writeWithoutTransaction { database in
            try database.inTransaction {
                try body(SQLiteSession(database: database))
                return .commit
            }
        }
    }

    func read<Value>(_ body: (any Session) throws -> Value) throws -> Value {
        try queue.read { try body(SQLiteSession(database: $0)) }
    }

    /// Refuses a file that its own database finds fault with.
    func check() throws {
        let said = try queue.read { try String.fetchAll($0, sql: "PRAGMA integrity_check(5)") }
        guard said == ["ok"] else { throw BackupFault.damaged(file: url.lastPathComponent, said: said.first ?? "") }
    }

    func close() throws { try queue.close() }
}

/// Why a backup cannot be made or used.
package enum BackupFault: Error, Equatable, CustomStringConvertible {
    case damaged(file: String, said: String)
    /// The file is not what its digest says: a byte of it was changed.
    case digestDiffers(file: String)
    case digestMissing(file: String)
    /// The file is not a backup of this kind.
    case notOfKind(file: String, wanted: String)

    package var description: String {
        switch self {
        case .damaged(let file, let said): "\(file): the backup is damaged: \(said)"
        case .digestDiffers(let file): "\(file): it is not what \(file).sha256 says: a byte of it was changed"
        case .digestMissing(let file): "\(file).sha256 is missing, so the backup cannot be checked"
        case .notOfKind(let file, let wanted): "\(file): this is no backup of \(wanted)"
        }
    }
}

/// The digest beside a backup, in the form that `sha256sum --check` reads.
enum DigestFile {
    static func write(for file: URL, named name: String) throws {
        let line = "\(try digest(of: file))  \(name)\n"
        let digest = file.deletingLastPathComponent().appending(path: name + ".sha256")
        try Data(line.utf8).write(to: digest, options: .atomic)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: digest.path)
    }

    static func check(_ file: URL) throws {
        let name = file.lastPathComponent
        let beside = file.deletingLastPathComponent().appending(path: name + ".sha256")
        guard let line = try? String(contentsOf: beside, encoding: .utf8) else {
            throw BackupFault.digestMissing(file: name)
        }
        guard line.prefix(64) == (try digest(of: file)) else { throw BackupFault.digestDiffers(file: name) }
    }

    private static func digest(of file: URL) throws -> String {
        Digest.hexadecimal(Digest.sha256(try Data(contentsOf: file, options: .alwaysMapped)))
    }
}
