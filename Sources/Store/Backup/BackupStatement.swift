import Foundation
import Journal

/// What the installation signs about a file of a backup: whose it is, of which kind, of which moment, and its digest.
///
/// A digest beside a file shows a byte that rotted. Whoever alters the file alters the digest too; this they cannot.
struct BackupStatement: Equatable {
    let name: String
    let kind: Backup.Kind
    let takenAt: Date

    /// No checkpoint begins so: a name has no spaces. One can therefore never pass for the other.
    private func text(_ digest: String) -> String {
        "lodestar backup 1\n\(name)\n\(kind.rawValue)\n\(BackupTime.text(takenAt))\n\(digest)\n"
    }

    /// Writes the statement and its signature into a file beside the backup.
    func write(of digest: String, beside file: URL, by signer: Signer) throws {
        let text = text(digest)
        let signature = try signer.signature(of: Data(text.utf8)).base64EncodedString()
        let beside = Self.file(of: file)
        try Data("\(text)\n— \(signature)\n".utf8).write(to: beside, options: .atomic)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: beside.path)
    }

    /// Refuses a backup that this installation did not sign as what it says it is.
    func check(_ digest: String, of file: URL, by signer: Signer) throws {
        let name = file.lastPathComponent
        guard let kept = try? String(contentsOf: Self.file(of: file), encoding: .utf8) else {
            throw BackupFault.signatureMissing(file: name)
        }
        let expected = text(digest) + "\n— "
        guard kept.hasPrefix(expected),
            let signature = Data(base64Encoded: String(kept.dropFirst(expected.count).dropLast())),
            signer.signed(Data(text(digest).utf8), signature)
        else { throw BackupFault.signatureDiffers(file: name) }
    }

    private static func file(of backup: URL) -> URL { URL(filePath: backup.path + ".signature") }
}
