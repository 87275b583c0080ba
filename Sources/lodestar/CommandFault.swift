import ArgumentParser
import Foundation

/// What a command says before it leaves: what went wrong, where, and how to mend it.
struct CommandFault: Error {
    let text: String
    /// 1 a finding, 2 usage, 3 fault.
    let code: Int32
    /// Whether the command has put it into its JSON itself.
    let isInAnswer: Bool

    init(_ text: String, code: Int32 = 3, isInAnswer: Bool = false) {
        self.text = text
        self.code = code
        self.isInAnswer = isInAnswer
    }

    func print() { FileHandle.standardError.write(Data("lodestar: \(text)\n".utf8)) }

    /// Says it to whoever reads, and to the program that asked for JSON, and leaves.
    func leave(words: [String]) -> Never {
        print()
        if OutputFormat.isJSON(words), !isInAnswer, let answer = try? Answer(error: text, exitCode: code).json() {
            Swift.print(answer)
        }
        Lodestar.exit(withError: ExitCode(code))
    }

    private struct Answer: Encodable {
        let error: String
        let exitCode: Int32
    }
}

/// How a command writes its answer.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json

    /// Whether a call asks for JSON, whatever else is wrong with it.
    static func isJSON(_ words: [String]) -> Bool {
        words.contains("--format=json") || zip(words, words.dropFirst()).contains { $0 == ("--format", "json") }
    }
}

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
