import Foundation

/// What the log keeps of a request: nothing that tells who, where from, or about whom.
package struct LogLine: Sendable, Equatable, CustomStringConvertible {
    package let method: String
    /// The route's pattern, never the path; `-` where there is none.
    package let route: String
    package let status: Int
    package let milliseconds: Int
    /// Of an unexpected fault: what the reader was shown, and the kind of error without its words.
    package var reference: String?
    package var fault: String?

    package var description: String {
        var line = "method=\(method) route=\(route) status=\(status) ms=\(milliseconds)"
        if let reference { line += " reference=\(reference)" }
        if let fault { line += " fault=\(fault)" }
        return line
    }

    /// One line to standard error.
    @Sendable package static func toStandardError(_ line: LogLine) {
        FileHandle.standardError.write(Data("\(line)\n".utf8))
    }
}
