import Foundation

/// How the operator gets the code of the first administrator: on a terminal, or in a file that only they can read.
///
/// What a service writes to its standard output is kept for years where others read it.
struct FirstCode {
    let folder: URL
    var isTerminal = isatty(STDOUT_FILENO) == 1

    var file: URL { folder.appendingPathComponent("first-administrator-code") }

    /// The words for standard output. A code of an earlier start goes: it opens nothing any more.
    func tell(_ code: String?) throws -> String {
        if FileManager.default.fileExists(atPath: file.path) { try FileManager.default.removeItem(at: file) }
        guard let code else { return "" }
        let lead = "To make the first administrator, open /set-up within a day and type"
        if isTerminal { return "\(lead): \(code)\n" }
        let made = FileManager.default.createFile(
            atPath: file.path, contents: Data("\(code)\n".utf8), attributes: [.posixPermissions: 0o600])
        guard made else {
            throw CommandFault("The code for the first administrator cannot be written to \(file.path).")
        }
        return "\(lead) the code in \(file.path)\n"
    }
}
