import ArgumentParser
import Foundation

/// What a command says before it leaves: what went wrong, where, and how to mend it.
struct CommandFault: Error {
    let text: String
    /// 1 a finding, 2 usage, 3 fault.
    let code: Int32

    init(_ text: String, code: Int32 = 3) {
        self.text = text
        self.code = code
    }

    func print() { FileHandle.standardError.write(Data("lodestar: \(text)\n".utf8)) }
}

/// How a command writes its answer.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable { case text, json }

extension Encodable {
    /// The answer as JSON with sorted keys, so that two runs can be compared.
    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .iso8601
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}

/// Progress, on standard error and only where a person watches.
enum Progress {
    static func say(_ text: String) {
        guard isatty(STDERR_FILENO) == 1 else { return }
        FileHandle.standardError.write(Data("\(text)\n".utf8))
    }
}
