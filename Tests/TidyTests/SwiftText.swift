/// A Swift file, as written and with comments and the words of strings blanked out.
///
/// Lines and columns stay where they are, so that a finding in the code points into the file.
struct SwiftText {
    let path: String
    let lines: [Substring]
    let code: [Substring]
    let codeText: String

    init(path: String, _ text: String) {
        self.path = path
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        var reader = CodeReader(text)
        codeText = reader.read()
        code = codeText.split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// The number, from 1, of the line that a position in the code is on.
    func line(at index: String.Index) -> Int { codeText[..<index].count { $0 == "\n" } + 1 }
}

/// Reads Swift just well enough to know code from comments and strings. Code inside `\(…)` is code.
private struct CodeReader {
    private let source: [Character]
    private var position = 0
    private var out: [Character] = []

    init(_ text: String) { source = Array(text) }

    mutating func read() -> String {
        code(closing: nil)
        return String(out)
    }

    private func at(_ text: String) -> Bool { source[position...].starts(with: text) }

    private mutating func keep() {
        out.append(source[position])
        position += 1
    }

    private mutating func blank(_ count: Int = 1) {
        for _ in 0..<count where position < source.count {
            out.append(source[position] == "\n" ? "\n" : " ")
            position += 1
        }
    }

    private mutating func code(closing: Character?) {
        var depth = 0
        while position < source.count {
            if at("//") {
                while position < source.count, source[position] != "\n" { blank() }
            } else if at("/*") {
                comment()
            } else if source[position] == "\"" || (source[position] == "#" && startsRawString) {
                string()
            } else {
                if source[position] == "(" { depth += 1 }
                if source[position] == ")" {
                    if depth == 0, closing == ")" { return }
                    depth -= 1
                }
                keep()
            }
        }
    }

    private mutating func comment() {
        var depth = 0
        repeat {
            if at("/*") { depth += 1 } else if at("*/") { depth -= 1 }
            blank(at("/*") || at("*/") ? 2 : 1)
        } while depth > 0 && position < source.count
    }

    private var startsRawString: Bool { source[position...].drop { $0 == "#" }.first == "\"" }

    private mutating func string() {
        let hashes = String(source[position...].prefix { $0 == "#" })
        blank(hashes.count)
        let quote = at("\"\"\"") ? "\"\"\"" : "\""
        blank(quote.count)
        while position < source.count {
            if at(quote + hashes) { return blank(quote.count + hashes.count) }
            if at("\\" + hashes + "(") {
                blank(hashes.count + 1)
                keep()
                code(closing: ")")
                if position < source.count { keep() }
            } else if at("\\" + hashes) {
                blank(hashes.count + 2)
            } else if quote.count == 1, source[position] == "\n" {
                return
            } else {
                blank()
            }
        }
    }
}
