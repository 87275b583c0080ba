import Foundation
import GRDB

/// What went wrong with a file or the disk, in words that say how to mend it.
package enum StorageTrouble {
    /// Nil for an error that is not of the database or the file system.
    package static func words(_ error: any Error) -> String? {
        switch error {
        case let error as DatabaseError: words(error)
        case let error as CocoaError: words(error)
        case is SQLiteDriver.NotSettled:
            "Something goes on reading from the database, so that its log could not be emptied. Try again."
        default: nil
        }
    }

    /// What is damaged, where the error shows that the database is; nil where the reason lies elsewhere.
    static func damage(_ error: any Error) -> String? {
        guard let error = error as? DatabaseError else { return nil }
        return switch error.resultCode {
        // A table or a column that is gone is an error of the statement that asks for it.
        case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR: error.message ?? "it is damaged"
        default: nil
        }
    }

    private static func words(_ error: DatabaseError) -> String {
        switch error.resultCode {
        case .SQLITE_FULL:
            "The disk is full. What was under way was not written, and everything before it stands. Make room, "
                + "then try again."
        case .SQLITE_IOERR:
            "The database cannot be read or written: the disk is full or failing. What was under way was not written. "
                + "Look at the disk, then try again; ‘lodestar verify’ tells whether everything stands."
        case .SQLITE_READONLY:
            "The database cannot be written: its folder and files have to belong to the account that runs this."
        case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
            "The database cannot be opened: its folder and files have to belong to the account that runs this."
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            "Somebody else is writing to the database. Try again."
        case .SQLITE_CORRUPT, .SQLITE_NOTADB:
            "The database is damaged: \(error.message ?? "it cannot be read"). Put a backup in its place with "
                + "‘lodestar restore’."
        default:
            "The database failed: \(error.message ?? error.resultCode.description). ‘lodestar verify’ tells what in it "
                + "is not as it was written; ‘lodestar restore’ puts a backup in its place."
        }
    }

    private static func words(_ error: CocoaError) -> String {
        let path = (error.userInfo[NSFilePathErrorKey] as? String).map { "\($0): " } ?? ""
        return switch error.code {
        case .fileReadNoPermission, .fileWriteNoPermission, .fileWriteVolumeReadOnly:
            "\(path)this may not be read or written. The folder and its files have to belong to the account that "
                + "runs this."
        case .fileWriteOutOfSpace: "\(path)the disk is full. Make room, then try again."
        case .fileReadNoSuchFile, .fileNoSuchFile: "\(path)there is no such file. Look at the path, then try again."
        default: path + error.localizedDescription
        }
    }
}
