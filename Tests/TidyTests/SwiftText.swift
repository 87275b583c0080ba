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
    func line(at index: String.Index) -> Int { codeText.utf8[..<index].count { $0 == UInt8(ascii: "\n") } + 1 }
}

/// Reads Swift just well enough to know code from comments and strings. Code inside `\(…)` is code.
private struct CodeReader {
    private let source: [UInt8]
    private var position = 0
    private var out: [UInt8] = []

    init(_ text: String) { source = Array(text.utf8) }

    mutating func read() -> String {
        code(closing: nil)
        return String(decoding: out, as: UTF8.self)
    }

    private func at(_ text: String) -> Bool {
        position + text.utf8.count <= source.count && source[position...].starts(with: text.utf8)
    }

    private mutating func keep() {
        out.append(source[position])
        position += 1
    }

    private mutating func blank(_ count: Int = 1) {
        for _ in 0..<count where position < source.count {
            out.append(source[position] == Sign.newline ? Sign.newline : Sign.space)
            position += 1
        }
    }

    private mutating func code(closing: UInt8?) {
        var depth = 0
        while position < source.count {
            switch source[position] {
            case Sign.slash where at("//"):
                while position < source.count, source[position] != Sign.newline { blank() }
            case Sign.slash where at("/*"): comment()
            case Sign.quote: string()
            case Sign.hash where startsRawString: string()
            case Sign.close where depth == 0 && closing != nil: return
            case Sign.open:
                depth += 1
                keep()
            case Sign.close:
                depth -= 1
                keep()
            default: keep()
            }
        }
    }

    private mutating func comment() {
        var depth = 0
        repeat {
            let mark = at("/*") ? 1 : at("*/") ? -1 : 0
            depth += mark
            blank(mark == 0 ? 1 : 2)
        } while depth > 0 && position < source.count
    }

    private var startsRawString: Bool { source[position...].first { $0 != Sign.hash } == Sign.quote }

    private mutating func string() {
        let hashes = String(repeating: "#", count: source[position...].prefix { $0 == Sign.hash }.count)
        blank(hashes.count)
        let quote = at("\"\"\"") ? "\"\"\"" : "\""
        blank(quote.count)
        while position < source.count {
            switch source[position] {
            case Sign.quote where at(quote + hashes): return blank(quote.count + hashes.count)
            case Sign.escape where at("\\" + hashes + "("):
                blank(hashes.count + 1)
                keep()
                code(closing: Sign.close)
                if position < source.count { keep() }
            case Sign.escape where at("\\" + hashes): blank(hashes.count + 2)
            case Sign.newline where quote.count == 1: return
            default: blank()
            }
        }
    }

    private enum Sign {
        static let newline = UInt8(ascii: "\n"), space = UInt8(ascii: " "), slash = UInt8(ascii: "/")
        static let quote = UInt8(ascii: "\""), hash = UInt8(ascii: "#"), escape = UInt8(ascii: "\\")
        static let open = UInt8(ascii: "("), close = UInt8(ascii: ")")
    }
}
