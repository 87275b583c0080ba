/// How long a line, a function and a file may be.
enum Sizes {
    static let lineMax = 120
    static let functionLinesMax = 70
    static let fileLinesMax = 500

    static func findings(in text: SwiftText) -> [Finding] {
        var findings: [Finding] = []
        let lines = text.lines.last == "" ? text.lines.count - 1 : text.lines.count
        if lines > fileLinesMax {
            findings.append(Finding(path: text.path, line: 1, rule: "\(lines) lines; \(fileLinesMax) at most"))
        }
        for (index, line) in text.lines.enumerated() where line.count > lineMax {
            findings.append(
                Finding(path: text.path, line: index + 1, rule: "a line of \(line.count); \(lineMax) at most"))
        }
        for (line, length) in functions(in: text) where length > functionLinesMax {
            findings.append(
                Finding(path: text.path, line: line, rule: "a function of \(length) lines; \(functionLinesMax) at most")
            )
        }
        return findings
    }

    /// Every function and initialiser with a body: the line it begins on and how many it takes.
    static func functions(in text: SwiftText) -> [(line: Int, length: Int)] {
        text.codeText.matches(of: #/(?m)^[ \t]*(?:[\w@()]+[ \t]+)*(?:func\b|init[?]?[ \t]*[(<])/#).compactMap { match in
            let code = text.codeText
            guard let open = bodyOpening(in: code, from: match.range.upperBound) else { return nil }
            guard let close = closing(of: open, in: code) else { return nil }
            let first = text.line(at: match.range.upperBound)
            return (first, text.line(at: close) - first + 1)
        }
    }

    /// The brace that opens the body; nil where the declaration has none, as in a protocol.
    private static func bodyOpening(in code: String, from start: String.Index) -> String.Index? {
        var depth = code[..<start].last == "(" ? 1 : 0
        var index = start
        while index < code.endIndex {
            switch code[index] {
            case "(", "[": depth += 1
            case ")", "]": depth -= 1
            case "{" where depth == 0: return index
            case "}" where depth == 0: return nil
            case "\n" where depth == 0:
                let rest = code[code.index(after: index)...].prefix { $0 != "\n" }
                if rest.firstMatch(of: #/^\s*(?:[\w@]+\s+)*(?:func|var|let|init|case|struct|enum)\b/#) != nil {
                    return nil
                }
            default: break
            }
            index = code.index(after: index)
        }
        return nil
    }

    static func closing(of open: String.Index, in code: String) -> String.Index? {
        var depth = 0
        for index in code.utf8[open...].indices {
            if code.utf8[index] == UInt8(ascii: "{") { depth += 1 }
            if code.utf8[index] == UInt8(ascii: "}") { depth -= 1 }
            if depth == 0 { return index }
        }
        return nil
    }
}
