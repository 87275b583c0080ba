import Foundation
import Matching
import Vault

/// Files of a round, as the commands read and write them.
enum LinkFiles {
    static func read(_ path: String) throws -> Data {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandFault("\(path): cannot be read. Is the file there?")
        }
        return data
    }

    /// The round's description, open unless the caller is about to open it.
    static func round(_ path: String, mustBeOpen: Bool = true) throws -> RoundDescription {
        let round: RoundDescription
        do { round = try RoundDescription(bytes: read(path)) } catch let fault as RoundDescription.Fault {
            throw CommandFault("\(path): \(fault.words)")
        }
        guard round.isOpen || !mustBeOpen else {
            throw CommandFault("\(path): not every trustee has committed to a key yet. Nothing was done", code: 1)
        }
        return round
    }

    static func batch(_ path: String, of round: RoundDescription, stage: Int? = nil) throws -> PointBatch {
        do { return try PointBatch(bytes: read(path), of: round, stage: stage) } catch let fault as HandedFile.Fault {
            throw CommandFault("\(path): \(fault.words)", code: 1)
        }
    }

    static func pseudonyms(_ path: String, of round: RoundDescription) throws -> PseudonymFile {
        do { return try PseudonymFile(bytes: read(path), of: round) } catch let fault as HandedFile.Fault {
            throw CommandFault("\(path): \(fault.words)", code: 1)
        }
    }

    static func secret(_ path: String) throws -> BlindingSecret {
        do { return try BlindingSecret(bytes: read(path)) } catch let fault as BlindingSecret.Spoiled {
            throw CommandFault("\(path): \(fault.words)")
        }
    }

    /// The trustee's log; empty where it has not begun.
    static func log(_ path: String, of trustee: String, round: RoundDescription) throws -> TrusteeLog {
        do {
            guard FileManager.default.fileExists(atPath: path) else { return try TrusteeLog(of: trustee, round: round) }
            return try TrusteeLog(bytes: read(path), of: trustee, round: round)
        } catch let fault as TrusteeLog.Fault {
            throw CommandFault("\(path): \(fault.words)", code: 1)
        }
    }

    static func write(_ data: Data, to path: String) throws { try RecordFile.write(to: path) { try $0(data) } }

    /// Writes a file that only its owner may read, and never over another.
    static func writeSecret(_ data: Data, to path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        guard descriptor >= 0 else {
            throw CommandFault(
                errno == EEXIST
                    ? "\(path): is there already, and may be the only one of its kind. Nothing was written"
                    : "\(path): cannot be written: \(String(cString: strerror(errno)))")
        }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        try handle.write(contentsOf: data)
        try handle.synchronize()
        try handle.close()
    }

    /// Writes random bytes over a file and removes it.
    ///
    /// A disk may keep older copies of what was written: that is why a key lies sealed, its sealing key elsewhere.
    static func destroy(_ path: String) throws {
        let size = try read(path).count
        let handle = try FileHandle(forUpdating: URL(fileURLWithPath: path))
        try handle.write(contentsOf: Secret.random(size))
        try handle.synchronize()
        try handle.close()
        try FileManager.default.removeItem(atPath: path)
    }

    /// The present moment, as receipts have it.
    static var now: String { Date().formatted(.iso8601) }

    static var processors: Int { ProcessInfo.processInfo.activeProcessorCount }
}
