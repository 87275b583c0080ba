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

    /// How many days a backup of keys was meant to live when it was made; nil where it does not say so.
    static func keyDays(of file: URL) -> Int? {
        guard let file = try? BackupFile(reading: file) else { return nil }
        defer { try? file.close() }
        return try? file.read { try $0.rows("SELECT key_days FROM backup").first?.integer("key_days") }
    }
}

/// Why a backup cannot be made or used.
package enum BackupFault: Error, Equatable, CustomStringConvertible {
    case damaged(file: String, said: String)
    /// The file is not what its digest says: a byte of it was changed.
    case digestDiffers(file: String)
    case digestMissing(file: String)
    /// The file is not a backup of this kind.
    case notOfKind(file: String, wanted: String)
    case signatureMissing(file: String)
    /// What the signature was given for is another file, another moment or another installation.
    case signatureDiffers(file: String)
    /// The journal does not hold, so that nothing made of it could be restored.
    case unsound(Verification.Fault)

    package var description: String {
        switch self {
        case .damaged(let file, let said): "\(file): the backup is damaged: \(said)"
        case .digestDiffers(let file): "\(file): it is not what \(file).sha256 says: a byte of it was changed"
        case .digestMissing(let file): "\(file).sha256 is missing, so the backup cannot be checked"
        case .notOfKind(let file, let wanted): "\(file): this is no backup of \(wanted)"
        case .signatureMissing(let file): "\(file).signature is missing, so nobody can say that the backup is ours"
        case .signatureDiffers(let file):
            "\(file): its signature is not this installation's, or was given for another file, kind or moment"
        case .unsound(let fault):
            "There is no backup: the journal does not hold, and nothing made of it could be restored. \(fault)"
        }
    }
}

/// The digest beside a backup, in the form that `sha256sum --check` reads.
enum DigestFile {
    @discardableResult
    static func write(for file: URL, named name: String) throws -> String {
        let hexadecimal = try digest(of: file)
        let line = "\(hexadecimal)  \(name)\n"
        let digest = file.deletingLastPathComponent().appending(path: name + ".sha256")
        try Data(line.utf8).write(to: digest, options: .atomic)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: digest.path)
        return hexadecimal
    }

    /// Refuses a file that is not what the line says; returns its digest.
    @discardableResult
    static func check(_ file: URL) throws -> String {
        let name = file.lastPathComponent
        let beside = file.deletingLastPathComponent().appending(path: name + ".sha256")
        guard let line = try? String(contentsOf: beside, encoding: .utf8) else {
            throw BackupFault.digestMissing(file: name)
        }
        let hexadecimal = try digest(of: file)
        guard line.prefix(64) == hexadecimal else { throw BackupFault.digestDiffers(file: name) }
        return hexadecimal
    }

    private static func digest(of file: URL) throws -> String {
        Digest.hexadecimal(Digest.sha256(try Data(contentsOf: file, options: .alwaysMapped)))
    }
}
